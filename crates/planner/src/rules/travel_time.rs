//! Everybody can reach their next commitment of the day in time: from meeting to meeting, and
//! between meetings and activities.

use super::{Blocker, Law, Rule, Sitting};
use crate::check::Finding;
use crate::problem::{PersonNo, PlaceNo, Problem};

const DAY: u32 = 1_440;

pub(super) const LAW: Law = Law {
    rule: Rule::TravelTime,
    breaches: |standing, findings| {
        let problem = standing.problem;
        for person in standing.persons() {
            let day = standing.day(person);
            for pair in day.windows(2) {
                let [before, after] = [&pair[0], &pair[1]];
                if apart(problem, stay(before), stay(after)) {
                    let finding = Finding::at(Rule::TravelTime, after);
                    findings.push(
                        finding
                            .wishes(&[before.wish, after.wish])
                            .persons(&[person]),
                    );
                }
            }
            for sitting in day {
                if far_activity(problem, person, stay(sitting)) {
                    let finding = Finding::at(Rule::TravelTime, sitting);
                    findings.push(finding.persons(&[person]));
                }
            }
        }
    },
    blocks: |standing, candidate| {
        let problem = standing.problem;
        let new = Stay {
            starts_at: candidate.starts_at,
            ends_at: candidate.ends_at,
            place: candidate.place,
        };
        let mut blocker = Blocker::default();
        for &person in &candidate.persons {
            let day = standing.day(person);
            let before = day.iter().rfind(|s| s.ends_at <= new.starts_at);
            let after = day.iter().find(|s| s.starts_at >= new.ends_at);
            let far: Vec<_> = before
                .filter(|before| apart(problem, stay(before), new))
                .into_iter()
                .chain(after.filter(|after| apart(problem, new, stay(after))))
                .map(|sitting| sitting.wish)
                .collect();
            let firm = far_activity(problem, person, new);
            blocker.firm |= firm;
            if firm || !far.is_empty() {
                blocker.persons.push(person);
            }
            blocker.wishes.extend(far);
        }
        if blocker.persons.is_empty() {
            None
        } else {
            Some(blocker)
        }
    },
};

/// Somebody at a place for a while.
#[derive(Clone, Copy)]
struct Stay {
    starts_at: u32,
    ends_at: u32,
    place: PlaceNo,
}

fn stay(sitting: &Sitting) -> Stay {
    Stay {
        starts_at: sitting.starts_at,
        ends_at: sitting.ends_at,
        place: sitting.place,
    }
}

/// Whether the way from one stay to a later one of the same day takes longer than there is time.
/// Stays that overlap are another rule's concern.
fn apart(problem: &Problem, before: Stay, after: Stay) -> bool {
    before.starts_at / DAY == after.starts_at / DAY
        && before.ends_at <= after.starts_at
        && before.place != after.place
        && before.ends_at + problem.travel_minutes(before.place, after.place) > after.starts_at
}

fn far_activity(problem: &Problem, person: PersonNo, meeting: Stay) -> bool {
    problem.person(person).activities.iter().any(|&no| {
        let activity = problem.activity(no);
        let there = Stay {
            starts_at: activity.starts_at(),
            ends_at: activity.ends_at(),
            place: activity.place,
        };
        apart(problem, there, meeting) || apart(problem, meeting, there)
    })
}
