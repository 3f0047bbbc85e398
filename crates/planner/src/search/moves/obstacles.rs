//! What is in the way of a meeting at a place and position.

use super::{Hands, push::OBSTACLES};
use crate::search::grid::{Grid, NONE, has};
use crate::search::state::{Stand, State};

/// Collects in `hands.obstacles` what would have to go for `wish` to stand there; false when that
/// is too much, or cannot go. The wish itself, if it stands, is never in its own way.
pub(crate) fn find(grid: &Grid, state: &State, hands: &mut Hands, wish: u32, stand: Stand) -> bool {
    hands.obstacles.clear();
    let length = usize::from(grid.length[wish as usize]);
    meetings(grid, state, hands, wish, stand, length)
        && most(grid, state, hands, wish, stand)
        && tables(grid, state, hands, wish, stand, length)
        && order(grid, state, hands, wish, stand, length)
}

/// Adds an obstacle; false when there are too many or it is promised its place.
fn add(grid: &Grid, hands: &mut Hands, wish: u32, obstacle: u32) -> bool {
    if obstacle == wish || hands.obstacles.contains(&obstacle) {
        return true;
    }
    hands.obstacles.push(obstacle);
    !grid.fixed[obstacle as usize] && hands.obstacles.len() <= OBSTACLES
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
    for &person in grid.people(wish) {
        for step in 0..length as u16 {
            let position = stand.position + step;
            let near = grid.near.any(position);
            for (word, &busy) in state.busy(grid, person).iter().enumerate() {
                let mut rest = busy & near[word];
                while rest != 0 {
                    let at = (word * 64) as u16 + rest.trailing_zeros() as u16;
                    rest &= rest - 1;
                    let other = state.sitting(grid, person, at);
                    let place = state.stand(other).map_or(stand.place, |stand| stand.place);
                    let near = grid.near.of(stand.place, position, place);
                    let hit = has(near, usize::from(at));
                    if hit && !add(grid, hands, wish, other) {
                        return false;
                    }
                }
            }
        }
    }
    true
}

/// Enough tables for it, by taking away any of the meetings there.
fn tables(
    grid: &Grid,
    state: &State,
    hands: &mut Hands,
    wish: u32,
    stand: Stand,
    length: usize,
) -> bool {
    for step in 0..length as u16 {
        let position = stand.position + step;
        if !state.full(grid, stand.place, position) {
            continue;
        }
        let room = state.room(grid, stand.place, position);
        if room.contains(&wish) || hands.obstacles.iter().any(|other| room.contains(other)) {
            continue;
        }
        let victim = room[hands.random.below(room.len() as u32) as usize];
        if !add(grid, hands, wish, victim) {
            return false;
        }
    }
    true
}

/// Fewer meetings for those who would have more than their most, by taking away any.
fn most(grid: &Grid, state: &State, hands: &mut Hands, wish: u32, stand: Stand) -> bool {
    let day = grid.frame.day_of[usize::from(stand.position)];
    for &person in grid.people(wish) {
        let no = person as usize;
        let own = |&other: &u32| grid.people(other).contains(&person);
        let on_day = |&other: &u32| {
            state
                .stand(other)
                .is_some_and(|s| grid.frame.day_of[usize::from(s.position)] == day)
        };
        let stands = state.stand(wish);
        let mut today = state.on_day(grid, person, day);
        if stands.is_some_and(|stand| grid.frame.day_of[usize::from(stand.position)] == day) {
            today -= 1;
        }
        let gone = hands
            .obstacles
            .iter()
            .filter(|o| own(o) && on_day(o))
            .count() as u16;
        if today - gone >= grid.most_per_day[no] {
            let bits =
                &grid.frame.day_bits[usize::from(day) * grid.frame.words..][..grid.frame.words];
            if !give_up(grid, state, hands, wish, person, Some(bits)) {
                return false;
            }
        }
        let total = state.total(person) - u16::from(stands.is_some());
        let gone = hands.obstacles.iter().filter(|o| own(o)).count() as u16;
        if total - gone >= grid.most_total[no] && !give_up(grid, state, hands, wish, person, None) {
            return false;
        }
    }
    true
}

/// Adds any meeting of a person, within some positions, that is not an obstacle yet.
fn give_up(
    grid: &Grid,
    state: &State,
    hands: &mut Hands,
    wish: u32,
    person: u32,
    within: Option<&[u64]>,
) -> bool {
    let mut found = NONE;
    let mut seen = 0;
    for (word, &busy) in state.busy(grid, person).iter().enumerate() {
        let mut rest = busy & within.map_or(u64::MAX, |bits| bits[word]);
        while rest != 0 {
            let at = (word * 64) as u16 + rest.trailing_zeros() as u16;
            rest &= rest - 1;
            let other = state.sitting(grid, person, at);
            if other == wish || grid.fixed[other as usize] || hands.obstacles.contains(&other) {
                continue;
            }
            // Each of the meetings seen so far is as likely as the others (reservoir sampling).
            seen += 1;
            if hands.random.below(seen) == 0 {
                found = other;
            }
        }
    }
    found != NONE && add(grid, hands, wish, found)
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
        let late = state
            .ends_at(grid, other)
            .is_some_and(|ends| ends > starts_at);
        if late && !add(grid, hands, wish, other) {
            return false;
        }
    }
    for &other in grid.after(wish) {
        let early = state
            .starts_at(grid, other)
            .is_some_and(|starts| starts < ends_at);
        if early && !add(grid, hands, wish, other) {
            return false;
        }
    }
    true
}
