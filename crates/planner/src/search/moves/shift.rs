//! Shift: move a meeting that stands to the best position where nothing is in its way.

use super::{Hands, settle};
use crate::search::grid::Grid;
use crate::search::state::State;

/// Moves a meeting to the open position where it is worth most; false when nothing was changed.
pub(crate) fn shift(grid: &Grid, state: &mut State, hands: &mut Hands, wish: u32) -> bool {
    let Some(stood) = state.stand(wish) else {
        return false;
    };
    hands.unseat(grid, state, wish);
    match settle::best_open(grid, state, hands, wish) {
        Some(stand) if stand != stood => {
            hands.seat(grid, state, wish, stand);
            true
        }
        _ => {
            hands.undo(grid, state);
            false
        }
    }
}
