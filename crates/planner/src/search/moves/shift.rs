//! Shift: move a meeting that stands to the best position where nothing is in its way, perhaps
//! with other people in its roles.

use super::{Hands, cast, settle};
use crate::search::grid::Grid;
use crate::search::state::State;

/// Of a thousand shifts of meetings with roles, how many pick other people.
const CAST_PERMILLE: u32 = 500;

/// Moves a meeting to the open position where it is worth most; false when nothing was changed.
pub(crate) fn shift(grid: &Grid, state: &mut State, hands: &mut Hands, wish: u32) -> bool {
    let Some(stood) = state.stand(wish) else {
        return false;
    };
    hands.unseat(grid, state, wish);
    let cast = grid.facts(wish).has_roles()
        && hands.random.chance(CAST_PERMILLE)
        && cast::cast(grid, state, hands, wish);
    match settle::best_open(grid, state, hands, wish) {
        Some(stand) if cast || stand != stood => {
            hands.seat(grid, state, wish, stand);
            true
        }
        _ => {
            hands.undo(grid, state);
            false
        }
    }
}
