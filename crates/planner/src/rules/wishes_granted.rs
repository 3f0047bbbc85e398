//! The first aim: as many points of granted wishes as possible, mutual ones first.

use super::Standing;
use crate::score::Score;

/// Counts the wishes granted and adds up their points.
pub(crate) fn count(standing: &Standing<'_>, score: &mut Score) {
    for sitting in standing.sittings() {
        let wish = standing.problem.wish(sitting.wish);
        score.granted += 1;
        score.granted_mutual += u32::from(wish.mutual);
        score.granted_points += standing.problem.points(wish);
    }
}
