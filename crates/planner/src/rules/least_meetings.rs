//! The second aim: nobody below the least number of meetings they should have.

use super::Standing;
use crate::score::Score;

/// Adds up by how many meetings persons stay below their least.
pub(crate) fn count(standing: &Standing<'_>, score: &mut Score) {
    for person in standing.guests() {
        let least = u32::from(standing.problem.person(person).least);
        score.below_least += least.saturating_sub(standing.day(person).len() as u32);
    }
}
