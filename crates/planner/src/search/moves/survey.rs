//! Survey: where could a meeting that does not stand go, with how little in its way?

use super::{Hands, count_bits, nth_bit, settle};
use crate::search::grid::{Grid, run};
use crate::search::state::{Stand, State};

/// Of a thousand surveys, how many look for a position where two things are in the way.
const TWO_PERMILLE: u32 = 50;

/// What a survey found.
pub(super) enum Survey {
    /// Nothing is in the way there.
    Open(Stand),
    /// Something is, as little as there could be.
    Held(Stand),
    /// Everywhere more is in the way than is worth moving.
    Hopeless,
}

/// Looks at all choices of a wish that does not stand: an open position that is best for its
/// persons, else any of those where a single meeting seems to be in the way, else, now and then,
/// where two seem to be. `not` is left out of account.
pub(super) fn survey(
    grid: &Grid,
    state: &State,
    hands: &mut Hands,
    wish: u32,
    not: Stand,
) -> Survey {
    let two = hands.random.chance(TWO_PERMILLE);
    let (mut best, mut held) = (settle::Best::none(), Stand::NOWHERE);
    let mut seen = 0;
    for choice in grid.choices.of(wish) {
        let place = grid.choices.place[choice];
        count(grid, state, hands, wish, choice);
        let mut any = 0;
        for word in 0..grid.frame.words {
            let (once, twice) = (hands.once[word], hands.twice[word]);
            let mut all = hands.able[word];
            if place == not.place && word == usize::from(not.position) / 64 {
                all &= !(1 << (not.position % 64));
            }
            any |= all & !once;
            hands.open[word] = all & !once;
            hands.once[word] = if two {
                all & twice
            } else {
                all & once & !twice
            };
        }
        if any != 0 {
            settle::best_of(grid, state, hands, wish, place, &mut best);
            continue;
        }
        let count = count_bits(&hands.once);
        if best.found().is_none() && count > 0 {
            seen += count;
            let pick = hands.random.below(seen);
            if pick < count {
                let position = nth_bit(&hands.once, pick);
                held = Stand { position, place };
            }
        }
    }
    match (best.found(), held.somewhere()) {
        (Some(stand), _) => Survey::Open(stand),
        (None, Some(stand)) => Survey::Held(stand),
        (None, None) => Survey::Hopeless,
    }
}

/// Marks in `hands.once` and `hands.twice` the positions where at least one and at least two of
/// its persons and the tables are in the way, and in `hands.able` those where it may begin at all.
fn count(grid: &Grid, state: &State, hands: &mut Hands, wish: u32, choice: usize) {
    let place = grid.choices.place[choice];
    let length = grid.facts(wish).length;
    for (once, &free) in hands.once.iter_mut().zip(state.free(place)) {
        *once = !run(free, length);
    }
    hands.twice.fill(0);
    for (word, able) in hands.able.iter_mut().enumerate() {
        *able = grid.choices.bits(choice)[word] & state.mine()[word];
    }
    for (seat, &person) in state.people(grid, wish).iter().enumerate() {
        let spent = state.tally(person).left == 0;
        for word in 0..grid.frame.words {
            if seat >= usize::from(grid.facts(wish).named) {
                hands.able[word] &= grid.people.may_sit(person, place, word, length);
            }
            let blocked = if spent {
                u64::MAX
            } else {
                !run(!state.blocked(grid, person, place, word), length)
            };
            hands.twice[word] |= hands.once[word] & blocked;
            hands.once[word] |= blocked;
        }
    }
    if grid.facts(wish).ordered {
        for word in 0..grid.frame.words {
            hands.open[word] = !hands.once[word] & hands.able[word];
        }
        state.keep_order(grid, wish, &mut hands.open);
        for word in 0..grid.frame.words {
            let wrong = !hands.once[word] & hands.able[word] & !hands.open[word];
            hands.once[word] |= wrong;
        }
    }
}
