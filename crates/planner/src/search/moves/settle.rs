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

/// The open position of a wish that is worth most, any of them at a tie; nothing when there is
/// none. The state is as before.
pub(crate) fn best_open(
    grid: &Grid,
    state: &mut State,
    hands: &mut Hands,
    wish: u32,
) -> Option<Stand> {
    let mut best = None;
    let (mut most, mut ties) = (i64::MIN, 0);
    for choice in grid.choices.of(wish) {
        state.open(grid, wish, choice, &mut hands.open);
        let place = grid.choices.place[choice];
        for word in 0..grid.frame.words {
            let mut rest = hands.open[word];
            while rest != 0 {
                let position = (word * 64) as u16 + rest.trailing_zeros() as u16;
                rest &= rest - 1;
                let stand = Stand { position, place };
                let gain = state.seat(grid, wish, stand);
                state.unseat(grid, wish);
                if gain > most {
                    (most, ties, best) = (gain, 1, Some(stand));
                } else if gain == most {
                    ties += 1;
                    if hands.random.below(ties) == 0 {
                        best = Some(stand);
                    }
                }
            }
        }
    }
    best
}
