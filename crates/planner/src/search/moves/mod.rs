//! The moves: each changes a plan a little; what it changed can be undone.

pub(crate) mod cast;
pub(crate) mod chain;
mod obstacles;
pub(crate) mod settle;
pub(crate) mod shift;
mod survey;

use super::grid::Grid;
use super::state::{Stand, State};
use crate::limits;
use crate::random::Random;

/// A step of a move, and what undoes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// A meeting was set.
    Set(u32),
    /// A meeting was taken from where it stood.
    Taken(u32, Stand),
    /// A seat was given to somebody else than before.
    Picked(u32, u32),
}

/// What every move works with. Nothing here grows once a search runs.
#[derive(Clone)]
pub(crate) struct Hands {
    pub(crate) random: Random,
    /// What was done since the move began.
    journal: Vec<Step>,
    /// What the plan was worth then.
    value: i64,
    /// What is in the way of the meeting that a move wants to place.
    obstacles: Vec<u32>,
    /// Sets of positions.
    open: Vec<u64>,
    once: Vec<u64>,
}

/// More changes than any move makes: each link of a chain takes obstacles away, sets a meeting and
/// sets the obstacles again, each perhaps with other people.
const JOURNAL: usize =
    (chain::LINKS + 1) * (2 * obstacles::MOST + 2 + (obstacles::MOST + 1) * limits::WISH_PERSONS);

impl Hands {
    pub(crate) fn new(grid: &Grid, random: Random) -> Self {
        let nothing = || vec![0; grid.frame.words];
        Hands {
            random,
            value: 0,
            journal: Vec::with_capacity(JOURNAL),
            obstacles: Vec::with_capacity(obstacles::MOST + 1),
            open: nothing(),
            once: nothing(),
        }
    }

    /// Begins a move: from here on changes can be undone.
    pub(crate) fn begin(&mut self, state: &State) {
        self.journal.clear();
        self.value = state.value;
    }

    pub(crate) fn seat(&mut self, grid: &Grid, state: &mut State, wish: u32, stand: Stand) {
        self.journal.push(Step::Set(wish));
        state.seat(grid, wish, stand);
    }

    pub(crate) fn unseat(&mut self, grid: &Grid, state: &mut State, wish: u32) {
        let stood = state.stand(wish).unwrap_or(Stand::NOWHERE);
        self.journal.push(Step::Taken(wish, stood));
        state.unseat(grid, wish);
    }

    pub(crate) fn pick(&mut self, state: &mut State, seat: u32, person: u32) {
        let before = state.pick(seat, person);
        self.journal.push(Step::Picked(seat, before));
    }

    /// Takes back the last picks.
    fn unpick(&mut self, state: &mut State, picks: usize) {
        for _ in 0..picks {
            if let Some(Step::Picked(seat, person)) = self.journal.pop() {
                state.pick(seat, person);
            }
        }
    }

    /// Meetings touched since [`Hands::begin`], some perhaps twice.
    pub(crate) fn changed(&self) -> impl Iterator<Item = u32> + '_ {
        self.journal.iter().filter_map(|step| match *step {
            Step::Set(wish) | Step::Taken(wish, _) => Some(wish),
            Step::Picked(..) => None,
        })
    }

    /// Whether a meeting was given its place since [`Hands::begin`].
    fn has_set(&self, wish: u32) -> bool {
        self.journal.contains(&Step::Set(wish))
    }

    /// Undoes everything since [`Hands::begin`], last change first.
    pub(crate) fn undo(&mut self, grid: &Grid, state: &mut State) {
        while let Some(step) = self.journal.pop() {
            match step {
                Step::Set(wish) => state.take_back(grid, wish),
                Step::Taken(wish, stand) => state.put_back(grid, wish, stand),
                Step::Picked(seat, person) => {
                    state.pick(seat, person);
                }
            }
        }
        state.value = self.value;
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
