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
        let mut any = 0;
        for word in 0..grid.frame.words {
            (hands.open[word], hands.once[word]) = (0, 0);
            let mut able = grid.choices.bits(choice)[word] & state.mine()[word];
            if able == 0 {
                continue;
            }
            let (once, twice) = count(grid, state, wish, choice, word, &mut able);
            if place == not.place && word == usize::from(not.position) / 64 {
                able &= !(1 << (not.position % 64));
            }
            any |= able & !once;
            hands.open[word] = able & !once;
            hands.once[word] = able & if two { twice } else { once & !twice };
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

/// The positions of a word where at least one and at least two of its persons and the tables are
/// in the way; `able` are those where it may begin at all.
#[inline]
fn count(
    grid: &Grid,
    state: &State,
    wish: u32,
    choice: usize,
    word: usize,
    able: &mut u64,
) -> (u64, u64) {
    let facts = grid.facts(wish);
    let (place, length) = (grid.choices.place[choice], facts.length);
    let mut once = !run(state.free(place)[word], length);
    let mut twice = 0;
    for (seat, &person) in state.people(grid, wish).iter().enumerate() {
        if seat >= usize::from(facts.named) {
            *able &= grid.people.may_sit(person, place, word, length);
        }
        let blocked = if state.tally(person).left == 0 {
            u64::MAX
        } else {
            !run(!state.blocked(grid, person, place, word), length)
        };
        twice |= once & blocked;
        once |= blocked;
    }
    if facts.ordered {
        let open = !once & *able;
        once |= open & !state.in_order(grid, wish, word, open);
    }
    (once, twice)
}
