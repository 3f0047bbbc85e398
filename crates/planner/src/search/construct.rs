//! A first plan: the hardest wishes first, each where it costs least.

use super::grid::{Grid, has};
use super::moves::settle::best_open;
use super::moves::{Hands, count_bits};
use super::state::{Stand, State, points};
use crate::plan::Plan;

/// Lets the promised meetings stand; the problem made sure that they leave each other room.
pub(crate) fn keep_promises(grid: &Grid, state: &mut State, hands: &mut Hands) {
    for &wish in grid.pins.iter().filter(|&&wish| grid.fixed[wish as usize]) {
        if let Some(stand) = best_open(grid, state, hands, wish) {
            state.seat(grid, wish, stand);
        }
    }
}

/// Lets every wish stand where it can: those with the fewest positions for their points first,
/// the dearest at a tie.
pub(crate) fn construct(grid: &Grid, state: &mut State, hands: &mut Hands) {
    let bits = |choice| count_bits(grid.choices.bits(choice));
    let key = |&wish: &u32| {
        let positions: u32 = grid.choices.of(wish).map(bits).sum();
        let points = points(grid, wish);
        (
            -points * 64 / i64::from(positions.clamp(8, 64)),
            -points,
            wish,
        )
    };
    let mut order: Vec<_> = state.out().iter().map(key).collect();
    order.sort_unstable();
    for (_, _, wish) in order {
        if let Some(stand) = best_open(grid, state, hands, wish) {
            state.seat(grid, wish, stand);
        }
    }
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
