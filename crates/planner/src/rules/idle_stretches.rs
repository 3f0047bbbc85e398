//! The third aim in another measure: how often somebody waits between two meetings of a session,
//! however long, and whether or not they are free meanwhile.

use super::Standing;
use crate::problem::{PersonNo, Problem};
use crate::rules::Sitting;
use crate::score::Score;

/// Counts the times that persons wait.
pub(crate) fn count(standing: &Standing<'_>, score: &mut Score) {
    for person in standing.guests() {
        score.idle_stretches += stretches(standing, person);
    }
}

/// How often a person waits.
pub(super) fn stretches(standing: &Standing<'_>, person: PersonNo) -> u32 {
    let day = standing.day(person).windows(2);
    let waits = day.filter(|pair| waits(standing.problem, &pair[0], &pair[1]));
    waits.count() as u32
}

fn waits(problem: &Problem, before: &Sitting, after: &Sitting) -> bool {
    let last = problem.slot(before.last);
    last.session == problem.slot(after.first).session && last.next != Some(after.first)
}
