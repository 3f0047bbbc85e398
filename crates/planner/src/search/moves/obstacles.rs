//! What is in the way of a meeting at a place and position.

use super::Hands;
use crate::search::grid::{Grid, NONE, has};
use crate::search::state::{Stand, State, points};

/// Meetings that may be pushed aside at once.
pub(super) const MOST: usize = 4;

/// Meetings looked at, at a full place, for one to give up its table.
const LOOKED_AT: u32 = 3;

/// Collects in `hands.obstacles` what would have to go for `wish`, which does not stand, to stand
/// there; false when that is too much, or cannot go.
pub(super) fn find(grid: &Grid, state: &State, hands: &mut Hands, wish: u32, stand: Stand) -> bool {
    hands.obstacles.clear();
    let length = usize::from(grid.facts(wish).length);
    meetings(grid, state, hands, wish, stand, length)
        && most(grid, state, hands, wish, stand)
        && tables(grid, state, hands, stand, length)
        && (!grid.facts(wish).ordered || order(grid, state, hands, wish, stand, length))
}

/// Adds an obstacle; false when there are too many, or it must stay.
fn add(state: &State, hands: &mut Hands, obstacle: u32) -> bool {
    if hands.obstacles.contains(&obstacle) {
        return true;
    }
    hands.obstacles.push(obstacle);
    stays_not(state, hands, obstacle) && hands.obstacles.len() <= MOST
}

/// Whether a meeting may be moved: it is not promised its place, nor another thread's, and was not
/// just given it.
fn stays_not(state: &State, hands: &Hands, wish: u32) -> bool {
    state.is_movable(wish) && !hands.has_set(wish)
}

/// Other meetings of its persons at the time, or too near to it.
fn meetings(
    grid: &Grid,
    state: &State,
    hands: &mut Hands,
    wish: u32,
    stand: Stand,
    length: usize,
) -> bool {
    for &person in state.people(grid, wish) {
        for step in 0..length as u16 {
            let position = stand.position + step;
            let near = grid.near.any(position);
            for (word, &busy) in state.busy(person).iter().enumerate() {
                let mut rest = busy & near[word];
                while rest != 0 {
                    let at = (word * 64) as u16 + rest.trailing_zeros() as u16;
                    rest &= rest - 1;
                    let other = state.sit(person, at);
                    let near = grid.near.of(stand.place, position, other.place);
                    if has(near, usize::from(at)) && !add(state, hands, other.wish) {
                        return false;
                    }
                }
            }
        }
    }
    true
}

/// Enough tables for it, by taking away the cheapest of a few of the meetings there.
fn tables(grid: &Grid, state: &State, hands: &mut Hands, stand: Stand, length: usize) -> bool {
    for position in (stand.position..).take(length) {
        if has(state.free(stand.place), usize::from(position)) {
            continue;
        }
        let room = state.room(stand.place, position);
        let there = |&other: &u32| {
            let stood = state.stand(other).map_or(0, |stand| stand.position);
            let steps = u16::from(grid.facts(other).length);
            state.stand(other).is_some_and(|s| s.place == stand.place)
                && (stood..stood + steps).contains(&position)
        };
        if hands.obstacles.iter().any(there) {
            continue;
        }
        let mut victim = NONE;
        for _ in 0..LOOKED_AT {
            let other = room[hands.random.below(room.len() as u32) as usize];
            let cheaper = victim == NONE || points(grid, other) < points(grid, victim);
            if cheaper && stays_not(state, hands, other) {
                victim = other;
            }
        }
        if victim == NONE || !add(state, hands, victim) {
            return false;
        }
    }
    true
}

/// Fewer meetings for those who would have more than their most, by taking away any.
fn most(grid: &Grid, state: &State, hands: &mut Hands, wish: u32, stand: Stand) -> bool {
    let day = grid.frame.day_of[usize::from(stand.position)];
    for &person in state.people(grid, wish) {
        let (left, day_left) = (state.tally(person).left, state.day_left(person, day));
        if left > 0 && day_left > 0 {
            continue;
        }
        let own = |&other: &u32| state.people(grid, other).contains(&person);
        let on_day = |&other: &u32| {
            let stand = state.stand(other);
            stand.is_some_and(|s| grid.frame.day_of[usize::from(s.position)] == day)
        };
        let today = |other: &u32| own(other) && on_day(other);
        if day_left == 0 && !hands.obstacles.iter().any(today) {
            let bits =
                &grid.frame.day_bits[usize::from(day) * grid.frame.words..][..grid.frame.words];
            if !give_up(state, hands, person, Some(bits)) {
                return false;
            }
        }
        if left == 0 && !hands.obstacles.iter().any(own) && !give_up(state, hands, person, None) {
            return false;
        }
    }
    true
}

/// Adds any meeting of a person, within some positions, that may be moved.
fn give_up(state: &State, hands: &mut Hands, person: u32, within: Option<&[u64]>) -> bool {
    let mut found = NONE;
    let mut seen = 0;
    for sit in state.sits(person) {
        let inside = within.is_none_or(|bits| has(bits, usize::from(sit.position)));
        if !inside || !stays_not(state, hands, sit.wish) {
            continue;
        }
        // Each of the meetings seen so far is as likely as the others (reservoir sampling).
        seen += 1;
        if hands.random.below(seen) == 0 {
            found = sit.wish;
        }
    }
    found != NONE && add(state, hands, found)
}

/// Meetings that would stand in the wrong order with it.
fn order(
    grid: &Grid,
    state: &State,
    hands: &mut Hands,
    wish: u32,
    stand: Stand,
    length: usize,
) -> bool {
    let first = usize::from(stand.position);
    let (starts_at, ends_at) = (
        grid.frame.starts_at[first],
        grid.frame.ends_at[first + length - 1],
    );
    for &other in grid.before(wish) {
        let late = state.ends_at(grid, other).is_some_and(|e| e > starts_at);
        if late && !add(state, hands, other) {
            return false;
        }
    }
    for &other in grid.after(wish) {
        let early = state.starts_at(grid, other).is_some_and(|s| s < ends_at);
        if early && !add(state, hands, other) {
            return false;
        }
    }
    true
}
