//! Shift: move a meeting that stands to another position where nothing is in its way.

use super::{Hands, settle};
use crate::search::grid::Grid;
use crate::search::state::State;

/// Moves a meeting to any open position; false when nothing was changed.
pub(crate) fn shift(grid: &Grid, state: &mut State, hands: &mut Hands, wish: u32) -> bool {
    let Some(stood) = state.stand(wish) else {
        return false;
    };
    hands.unseat(grid, state, wish);
    match settle::any_open(grid, state, hands, wish) {
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
