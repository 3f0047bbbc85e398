//! Nobody is in two places at once: neither two meetings, nor a meeting and an activity.

use super::{Blocker, Law, Rule};
use crate::check::Finding;
use crate::problem::{PersonNo, Problem};

pub(super) const LAW: Law = Law {
    rule: Rule::OnePlaceAtATime,
    breaches: |standing, findings| {
        for person in standing.persons() {
            let day = standing.day(person);
            for (i, sitting) in day.iter().enumerate() {
                let later = day[i + 1..]
                    .iter()
                    .take_while(|o| o.starts_at < sitting.ends_at);
                for other in later {
                    let finding = Finding::at(Rule::OnePlaceAtATime, other);
                    findings.push(
                        finding
                            .wishes(&[sitting.wish, other.wish])
                            .persons(&[person]),
                    );
                }
                if busy(standing.problem, person, sitting.starts_at, sitting.ends_at) {
                    let finding = Finding::at(Rule::OnePlaceAtATime, sitting);
                    findings.push(finding.persons(&[person]));
                }
            }
        }
    },
    blocks: |standing, candidate| {
        let mut blocker = Blocker::default();
        for &person in &candidate.persons {
            let overlaps =
                |starts_at, ends_at| starts_at < candidate.ends_at && candidate.starts_at < ends_at;
            let met = standing
                .day(person)
                .iter()
                .filter(|s| overlaps(s.starts_at, s.ends_at));
            let before = blocker.wishes.len();
            blocker.wishes.extend(met.map(|sitting| sitting.wish));
            let active = busy(
                standing.problem,
                person,
                candidate.starts_at,
                candidate.ends_at,
            );
            blocker.firm |= active;
            if active || blocker.wishes.len() > before {
                blocker.persons.push(person);
            }
        }
        if blocker.persons.is_empty() {
            None
        } else {
            Some(blocker)
        }
    },
};

/// Whether one of a person's activities overlaps a stretch of time.
fn busy(problem: &Problem, person: PersonNo, starts_at: u32, ends_at: u32) -> bool {
    problem.person(person).activities.iter().any(|&no| {
        let activity = problem.activity(no);
        activity.starts_at() < ends_at && starts_at < activity.ends_at()
    })
}
