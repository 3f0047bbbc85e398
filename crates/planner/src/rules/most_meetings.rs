//! Nobody has more meetings than their most, in all and on one day.

use super::{Blocker, Law, Rule, Standing};
use crate::check::Finding;
use crate::problem::PersonNo;

pub(super) const LAW: Law = Law {
    rule: Rule::MostMeetings,
    breaches: |standing, findings| {
        for person in standing.persons() {
            let facts = standing.problem.person(person);
            let day = standing.day(person);
            if let Some(most) = facts.most_total.map(usize::from)
                && day.len() > most
            {
                findings.push(Finding::at(Rule::MostMeetings, &day[most]).persons(&[person]));
            }
            let Some(most) = facts.most_per_day.map(usize::from) else {
                continue;
            };
            for day in day.chunk_by(|a, b| a.starts_at / 1_440 == b.starts_at / 1_440) {
                if day.len() > most {
                    findings.push(Finding::at(Rule::MostMeetings, &day[most]).persons(&[person]));
                }
            }
        }
    },
    blocks: |standing, candidate| {
        let full = candidate
            .persons
            .iter()
            .copied()
            .filter(|&person| full(standing, person, candidate.starts_at));
        Blocker::of_persons(full.collect())
    },
};

/// Whether one more meeting on the day of `starts_at` is too many for a person.
fn full(standing: &Standing<'_>, person: PersonNo, starts_at: u32) -> bool {
    let facts = standing.problem.person(person);
    let met = standing.day(person);
    let on_day = met
        .iter()
        .filter(|sitting| sitting.starts_at / 1_440 == starts_at / 1_440);
    facts
        .most_total
        .is_some_and(|most| met.len() >= usize::from(most))
        || facts
            .most_per_day
            .is_some_and(|most| on_day.count() >= usize::from(most))
}
