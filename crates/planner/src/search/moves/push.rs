//! Push: let a meeting have a place, move what was in its way elsewhere where that is possible,
//! and leave it out where it is not. A short ejection chain, after F. Glover, “Ejection chains,
//! reference structures and alternating path methods for traveling salesman problems”, Discrete
//! Applied Mathematics 65, 1996.

use super::{Hands, obstacles, settle};
use crate::search::grid::Grid;
use crate::search::state::{Stand, State, points};

/// Meetings that may be pushed aside at most.
pub(crate) const OBSTACLES: usize = 6;

/// Tries to let `wish` stand there, or rather there than where it stands; false when nothing was
/// changed. `allowance` is how many points the move may lose; a push that must lose more is not
/// tried to the end.
pub(crate) fn push(
    grid: &Grid,
    state: &mut State,
    hands: &mut Hands,
    wish: u32,
    stand: Stand,
) -> bool {
    if !obstacles::find(grid, state, hands, wish, stand) {
        return false;
    }
    if state.stand(wish).is_some() {
        hands.unseat(grid, state, wish);
    }
    for i in 0..hands.obstacles.len() {
        hands.unseat(grid, state, hands.obstacles[i]);
    }
    hands.seat(grid, state, wish, stand);
    // The worthiest first; the list is short.
    hands
        .obstacles
        .sort_unstable_by_key(|&wish| (-points(grid, wish), wish));
    for i in 0..hands.obstacles.len() {
        let obstacle = hands.obstacles[i];
        if let Some(stand) = settle::any_open(grid, state, hands, obstacle) {
            hands.seat(grid, state, obstacle, stand);
        }
    }
    true
}
