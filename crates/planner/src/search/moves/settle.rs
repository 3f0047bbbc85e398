//! Settle: let a meeting that does not stand have a place where nothing is in its way.

use super::Hands;
use crate::random::Random;
use crate::search::grid::Grid;
use crate::search::state::{Stand, State};

/// The best stand seen so far; any of them at a tie.
pub(crate) struct Best {
    stand: Stand,
    comfort: i64,
    ties: u32,
}

impl Best {
    pub(crate) fn none() -> Self {
        Best {
            stand: Stand::NOWHERE,
            comfort: i64::MIN,
            ties: 0,
        }
    }

    pub(crate) fn found(&self) -> Option<Stand> {
        self.stand.somewhere()
    }

    fn see(&mut self, random: &mut Random, stand: Stand, comfort: i64) {
        if comfort > self.comfort {
            (self.comfort, self.ties, self.stand) = (comfort, 1, stand);
        } else if comfort == self.comfort {
            self.ties += 1;
            if random.below(self.ties) == 0 {
                self.stand = stand;
            }
        }
    }
}

/// Looks for a better stand among the positions of `hands.open` at a place.
pub(crate) fn best_of(
    grid: &Grid,
    state: &State,
    hands: &mut Hands,
    wish: u32,
    place: u16,
    best: &mut Best,
) {
    let mut comforts = [0; 64];
    for word in 0..grid.frame.words {
        let mut rest = hands.open[word];
        if rest == 0 {
            continue;
        }
        state.comforts(grid, wish, place, (word, rest), &mut comforts);
        while rest != 0 {
            let bit = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            let position = (word * 64 + bit) as u16;
            best.see(&mut hands.random, Stand { position, place }, comforts[bit]);
        }
    }
}

/// The open position of a wish that is best for its persons, any of them at a tie; nothing when
/// there is none.
pub(crate) fn best_open(grid: &Grid, state: &State, hands: &mut Hands, wish: u32) -> Option<Stand> {
    let mut best = Best::none();
    for choice in grid.choices.of(wish) {
        state.open(grid, wish, choice, &mut hands.open);
        let place = grid.choices.place[choice];
        best_of(grid, state, hands, wish, place, &mut best);
    }
    best.found()
}
