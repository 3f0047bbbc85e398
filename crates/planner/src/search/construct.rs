//! A first plan: the hardest wishes first, each where it costs least.

use super::grid::{Grid, has};
use super::moves::cast::cast;
use super::moves::settle::best_open;
use super::moves::{Hands, count_bits};
use super::state::{Stand, State, points};
use super::tables::Taken;
use crate::plan::Plan;

/// Times that roles are filled anew before a wish, or a promise, is left for later.
const CASTS: u32 = 4;
const PROMISE_CASTS: u32 = 100;
/// Wishes between two questions whether that is enough.
const ASKED: usize = 256;

/// Lets stand for good what the published plan freezes, then the promised meetings, each where it
/// has a table too; the problem made sure that promises leave each other room.
pub(crate) fn keep_promises(grid: &Grid, state: &mut State, hands: &mut Hands) {
    let frozen = grid.known.as_ref().map_or(0, |known| known.frozen.len());
    if frozen == 0 && !grid.fixed.contains(&true) {
        return;
    }
    let mut taken = Taken::new(grid);
    if let Some(known) = &grid.known {
        let frozen = known.frozen.iter();
        let frozen = frozen.map(|&wish| (wish, known.stands[wish as usize]));
        for (wish, stand) in Taken::in_order(grid, frozen.collect()) {
            let facts = grid.facts(wish);
            let seats = &known.seats[facts.crew_from as usize..][..usize::from(facts.crew)];
            state.cast_as(grid, wish, seats);
            if state.is_clear(grid, wish, stand) {
                hold(grid, state, &mut taken, wish, stand);
            }
        }
    }
    let fixed = grid.pins.iter();
    let fixed = fixed.filter(|&&wish| grid.fixed[wish as usize]);
    let fixed = fixed.filter_map(|&wish| Some((wish, only_stand(grid, wish)?)));
    for (wish, _) in Taken::in_order(grid, fixed.collect()) {
        if let Some(stand) = first_open(grid, state, hands, wish, PROMISE_CASTS) {
            hold(grid, state, &mut taken, wish, stand);
        }
    }
}

/// Lets a meeting stand for good, if it has a table.
fn hold(grid: &Grid, state: &mut State, taken: &mut Taken, wish: u32, stand: Stand) {
    let people = state.people(grid, wish);
    if let Some(table) = taken.table(grid, wish, people, stand) {
        taken.take(grid, wish, people, stand, table);
        state.seat(grid, wish, stand);
        state.hold(wish);
    }
}

/// Where a wish that is promised a slot and a place stands.
fn only_stand(grid: &Grid, wish: u32) -> Option<Stand> {
    let choice = grid.choices.of(wish).next()?;
    let mut positions = 0..grid.positions() as u16;
    let position = positions.find(|&at| has(grid.choices.bits(choice), usize::from(at)))?;
    let place = grid.choices.place[choice];
    Some(Stand { position, place })
}

/// Where a wish can stand best; when it has roles, with the first people for whom it can.
fn first_open(
    grid: &Grid,
    state: &mut State,
    hands: &mut Hands,
    wish: u32,
    casts: u32,
) -> Option<Stand> {
    if !grid.facts(wish).has_roles() {
        return best_open(grid, state, hands, wish);
    }
    for _ in 0..casts {
        hands.begin(state);
        if cast(grid, state, hands, wish)
            && let Some(stand) = best_open(grid, state, hands, wish)
        {
            return Some(stand);
        }
    }
    None
}

/// Lets every wish stand where it can: those with the fewest positions for their points first,
/// the dearest at a tie. Gives up when told to, which is asked now and then.
pub(crate) fn construct(
    grid: &Grid,
    state: &mut State,
    hands: &mut Hands,
    enough: &dyn Fn() -> bool,
) {
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
    for (turn, (_, _, wish)) in order.into_iter().enumerate() {
        if turn % ASKED == 0 && enough() {
            return;
        }
        if let Some(stand) = first_open(grid, state, hands, wish, CASTS) {
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
        let facts = grid.facts(wish.0);
        if facts.has_roles() {
            let picked: Vec<u32> = plan.picked(wish).iter().map(|person| person.0).collect();
            let roles = usize::from(facts.crew - facts.named);
            if picked.len() != roles || !grid.crews.suit(wish.0, grid.people(wish.0), &picked) {
                continue;
            }
            let people = [grid.people(wish.0), &picked].concat();
            state.cast_as(grid, wish.0, &people);
        }
        let position = grid.frame.position_of[seat.slot.index()];
        state.open(grid, wish.0, choice, &mut open);
        if has(&open, usize::from(position)) {
            let place = grid.choices.place[choice];
            state.seat(grid, wish.0, Stand { position, place });
        }
    }
}
