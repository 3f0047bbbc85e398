//! A first plan: the hardest wishes first, each where it costs least.

use super::grid::{Grid, has};
use super::state::{Stand, State, points};
use crate::plan::Plan;

/// Lets the promised meetings stand; the problem made sure that they leave each other room.
pub(crate) fn keep_promises(grid: &Grid, state: &mut State) {
    let mut open = vec![0; grid.frame.words];
    for &wish in grid.pins.iter().filter(|&&wish| grid.fixed[wish as usize]) {
        if let Some(stand) = cheapest(grid, state, wish, &mut open) {
            state.seat(grid, wish, stand);
        }
    }
}

/// Lets every wish stand where it can: those with the fewest positions for their points first,
/// the dearest at a tie.
pub(crate) fn construct(grid: &Grid, state: &mut State) {
    let mut order: Vec<(i64, i64, u32)> = state
        .out()
        .iter()
        .map(|&wish| {
            let positions: u32 = grid
                .choices
                .of(wish)
                .map(|choice| super::moves::count_bits(grid.choices.bits(choice)))
                .sum();
            let points = points(grid, wish);
            let fixed = if grid.fixed[wish as usize] {
                i64::MIN / 2
            } else {
                0
            };
            (
                fixed - points * 64 / i64::from(positions.clamp(8, 64)),
                -points,
                wish,
            )
        })
        .collect();
    order.sort_unstable();
    let mut open = vec![0; grid.frame.words];
    for (_, _, wish) in order {
        if let Some(stand) = cheapest(grid, state, wish, &mut open) {
            state.seat(grid, wish, stand);
        }
    }
}

/// The open position at which a wish is worth most, the earliest at a tie.
fn cheapest(grid: &Grid, state: &mut State, wish: u32, open: &mut [u64]) -> Option<Stand> {
    let mut best: Option<(i64, Stand)> = None;
    for choice in grid.choices.of(wish) {
        state.open(grid, wish, choice, open);
        for (word, &bits) in open.iter().enumerate() {
            let mut rest = bits;
            while rest != 0 {
                let position = (word * 64) as u16 + rest.trailing_zeros() as u16;
                rest &= rest - 1;
                let stand = Stand {
                    position,
                    place: grid.choices.place[choice],
                };
                let gain = state.seat(grid, wish, stand);
                state.unseat(grid, wish);
                if best.is_none_or(|(most, _)| gain > most) {
                    best = Some((gain, stand));
                }
            }
        }
    }
    best.map(|(_, stand)| stand)
}

/// Lets stand what an earlier plan says and nothing forbids.
pub(crate) fn begin(grid: &Grid, state: &mut State, plan: &Plan) {
    let mut open = vec![0; grid.frame.words];
    for (wish, seat) in plan.meetings() {
        let known = wish.index() < grid.wishes && seat.slot.index() < grid.frame.position_of.len();
        if !known || state.stand(wish.0).is_some() {
            continue;
        }
        let place = |&choice: &usize| u32::from(grid.choices.place[choice]) == seat.place.0;
        let Some(choice) = grid.choices.of(wish.0).find(place) else {
            continue;
        };
        let position = grid.frame.position_of[seat.slot.index()];
        state.open(grid, wish.0, choice, &mut open);
        if has(&open, usize::from(position)) {
            let place = grid.choices.place[choice];
            state.seat(grid, wish.0, Stand { position, place });
        }
    }
}
