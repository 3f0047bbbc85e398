//! What a person's day costs, from scratch: for weighing a small change without judging the whole.

use super::Meeting;
use crate::problem::{PersonNo, Problem, SlotNo};

/// Points that a plan loses by one person's meetings, given in the order of their starts: those
/// short of the least, idle slots and stretches, changes of place and the ways between them.
pub(crate) fn loss(problem: &Problem, person: PersonNo, meetings: &[Meeting]) -> i64 {
    let (facts, weights) = (problem.person(person), problem.weights);
    if facts.is_interpreter() {
        return 0;
    }
    let short = usize::from(facts.least).saturating_sub(meetings.len());
    let mut lost = short as i64 * i64::from(weights.below_least);
    for pair in meetings.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        if problem.slot(from.last).session != problem.slot(to.first).session {
            continue;
        }
        lost += i64::from(weights.idle_gap) * idle(problem, person, from.last, to.first);
        if problem.slot(from.last).next != Some(to.first) {
            lost += i64::from(weights.idle_stretch);
        }
        if from.place != to.place {
            let minutes = problem.travel_minutes(from.place, to.place);
            lost += i64::from(weights.place_change);
            lost += i64::from(weights.travel_minute) * i64::from(minutes);
        }
    }
    lost
}

/// Slots of a session between two meetings in which a person is there and at no activity.
fn idle(problem: &Problem, person: PersonNo, from: SlotNo, to: SlotNo) -> i64 {
    let facts = problem.person(person);
    let free = |slot: &SlotNo| {
        let there = problem.slot(*slot);
        facts.unavailable.binary_search(slot).is_err()
            && facts.activities.iter().all(|&activity| {
                let activity = problem.activity(activity);
                activity.ends_at() <= there.starts_at() || there.ends_at() <= activity.starts_at()
            })
    };
    let next = |&slot: &SlotNo| problem.slot(slot).next.filter(|&next| next != to);
    std::iter::successors(next(&from), next)
        .filter(free)
        .count() as i64
}
