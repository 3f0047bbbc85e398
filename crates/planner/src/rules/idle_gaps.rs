//! The third aim: no idle slots between two meetings of one person in one session. Slots in which
//! the person is away or at an activity are not idle.

use super::Standing;
use crate::problem::{PersonNo, Problem, SlotNo};
use crate::score::Score;

/// Counts idle slots, person by person.
pub(crate) fn count(standing: &Standing<'_>, score: &mut Score) {
    let problem = standing.problem;
    for person in standing.guests() {
        for pair in standing.day(person).windows(2) {
            let (from, to) = (pair[0].last, pair[1].first);
            if problem.slot(from).session != problem.slot(to).session {
                continue;
            }
            let mut between = problem.slot(from).next;
            while let Some(slot) = between.filter(|&slot| slot != to) {
                score.idle_gaps += u32::from(free(problem, person, slot));
                between = problem.slot(slot).next;
            }
        }
    }
}

fn free(problem: &Problem, person: PersonNo, no: SlotNo) -> bool {
    let (facts, slot) = (problem.person(person), problem.slot(no));
    let away = facts.unavailable.binary_search(&no).is_ok();
    !away
        && facts.activities.iter().all(|&activity| {
            let activity = problem.activity(activity);
            activity.ends_at() <= slot.starts_at() || slot.ends_at() <= activity.starts_at()
        })
}
