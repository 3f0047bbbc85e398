//! The moves: each changes a plan a little; what it changed can be undone.

pub(crate) mod obstacles;
pub(crate) mod push;
pub(crate) mod settle;
pub(crate) mod shift;

use super::grid::Grid;
use super::state::{Stand, State};
use crate::random::Random;

/// What every move works with. Nothing here grows once a search runs.
#[derive(Clone)]
pub(crate) struct Hands {
    pub(crate) random: Random,
    /// Meetings and where they stood before the move, in the order of change.
    journal: Vec<(u32, Option<Stand>)>,
    /// What is in the way of the meeting that a move wants to place.
    pub(crate) obstacles: Vec<u32>,
    /// A set of positions.
    pub(crate) open: Vec<u64>,
}

/// More changes than any move makes: every obstacle taken away and set again, and the meeting.
const JOURNAL: usize = 4 * push::OBSTACLES + 4;

impl Hands {
    pub(crate) fn new(grid: &Grid, random: Random) -> Self {
        Hands {
            random,
            journal: Vec::with_capacity(JOURNAL),
            obstacles: Vec::with_capacity(push::OBSTACLES + 1),
            open: vec![0; grid.frame.words],
        }
    }

    /// Begins a move: from here on changes can be undone.
    pub(crate) fn begin(&mut self) {
        self.journal.clear();
    }

    pub(crate) fn seat(&mut self, grid: &Grid, state: &mut State, wish: u32, stand: Stand) {
        self.journal.push((wish, None));
        state.seat(grid, wish, stand);
    }

    pub(crate) fn unseat(&mut self, grid: &Grid, state: &mut State, wish: u32) {
        self.journal.push((wish, state.stand(wish)));
        state.unseat(grid, wish);
    }

    /// Meetings touched since [`Hands::begin`], some perhaps twice.
    pub(crate) fn changed(&self) -> impl Iterator<Item = u32> + '_ {
        self.journal.iter().map(|&(wish, _)| wish)
    }

    /// Undoes everything since [`Hands::begin`], last change first.
    pub(crate) fn undo(&mut self, grid: &Grid, state: &mut State) {
        while let Some((wish, stood)) = self.journal.pop() {
            match stood {
                Some(stand) => state.seat(grid, wish, stand),
                None => state.unseat(grid, wish),
            };
        }
    }
}

/// The `nth` of the set bits of a set of positions.
pub(crate) fn nth_bit(bits: &[u64], mut nth: u32) -> u16 {
    for (word, &bits) in bits.iter().enumerate() {
        let count = bits.count_ones();
        if nth < count {
            let mut rest = bits;
            for _ in 0..nth {
                rest &= rest - 1;
            }
            return (word * 64) as u16 + rest.trailing_zeros() as u16;
        }
        nth -= count;
    }
    unreachable!("a set has as many bits as were counted in it")
}

/// How many positions a set has.
pub(crate) fn count_bits(bits: &[u64]) -> u32 {
    bits.iter().map(|word| word.count_ones()).sum()
}

/// One of the positions at which a wish may begin as far as the problem decides it.
pub(crate) fn any_stand(grid: &Grid, random: &mut Random, wish: u32) -> Stand {
    let choices = grid.choices.of(wish);
    let choice = choices.start + random.below(choices.len() as u32) as usize;
    let bits = grid.choices.bits(choice);
    let position = nth_bit(bits, random.below(count_bits(bits)));
    Stand {
        position,
        place: grid.choices.place[choice],
    }
}
