//! Settle: let a meeting that does not stand have a place where nothing is in its way.

use super::{Hands, count_bits, nth_bit};
use crate::search::grid::Grid;
use crate::search::state::{Stand, State};

/// Any open position of a wish, all alike; nothing when there is none.
pub(crate) fn any_open(grid: &Grid, state: &State, hands: &mut Hands, wish: u32) -> Option<Stand> {
    let mut found = None;
    let mut seen = 0;
    for choice in grid.choices.of(wish) {
        state.open(grid, wish, choice, &mut hands.open);
        let count = count_bits(&hands.open);
        if count == 0 {
            continue;
        }
        seen += count;
        let pick = hands.random.below(seen);
        if pick < count {
            let position = nth_bit(&hands.open, pick);
            found = Some(Stand {
                position,
                place: grid.choices.place[choice],
            });
        }
    }
    found
}
