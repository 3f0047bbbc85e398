//! One search: a plan in the making, its stream of chance and the best plan it has seen.

use super::accept::allowance;
use super::grid::Grid;
use super::moves::{Hands, any_stand, push, settle, shift};
use super::state::{PINNED_POINTS, Stand, State};
use crate::random::Random;

/// One search. Several run side by side and look at each other only between stretches.
#[derive(Clone)]
pub(crate) struct Lane {
    pub(crate) state: State,
    hands: Hands,
    best_value: i64,
    best_granted: u32,
    best: Vec<Option<Stand>>,
    /// Wishes that may stand elsewhere than in the best plan, each once.
    strayed: Vec<u32>,
    has_strayed: Vec<bool>,
}

impl Lane {
    pub(crate) fn new(grid: &Grid, state: State, random: Random) -> Self {
        Lane {
            best_value: state.value,
            best_granted: state.granted(),
            best: state.stands().to_vec(),
            strayed: Vec::with_capacity(grid.wishes),
            has_strayed: vec![false; grid.wishes],
            hands: Hands::new(grid, random),
            state,
        }
    }

    /// Value of the best plan seen, with the points for pins.
    pub(crate) fn best_value(&self) -> i64 {
        self.best_value
    }

    /// Value of the best plan seen, as people count it.
    pub(crate) fn best_points(&self, grid: &Grid) -> i64 {
        self.best_value - PINNED_POINTS * self.best_pinned(grid)
    }

    fn best_pinned(&self, grid: &Grid) -> i64 {
        let pinned = grid
            .pins
            .iter()
            .filter(|&&wish| self.best[wish as usize].is_some());
        pinned.count() as i64
    }

    /// Wishes granted in the best plan seen.
    pub(crate) fn best_granted(&self) -> u32 {
        self.best_granted
    }

    /// Leaves its own state for that of another search; the best plan stays what it was, unless
    /// that state is better.
    pub(crate) fn go_on_from(&mut self, state: State) {
        for wish in 0..self.best.len() {
            if state.stands()[wish] != self.best[wish] {
                self.note(wish as u32);
            }
        }
        self.state = state;
        self.keep();
    }

    /// The best plan seen.
    pub(crate) fn best(&self) -> &[Option<Stand>] {
        &self.best
    }

    /// Tries `rounds` moves at a temperature in 1/1024 of a point.
    pub(crate) fn improve(&mut self, grid: &Grid, rounds: u32, temperature: i64) {
        if grid.wishes == 0 {
            return;
        }
        for _ in 0..rounds {
            let before = self.state.value;
            self.hands.begin();
            if !self.try_move(grid) {
                continue;
            }
            let lost = before - self.state.value;
            if lost > 0 && lost > allowance(&mut self.hands.random, temperature) {
                self.hands.undo(grid, &mut self.state);
            } else {
                self.stray();
            }
        }
    }

    /// Notes what the move changed, and brings the best plan up to date when this one is better.
    fn stray(&mut self) {
        for wish in self.hands.changed() {
            if !std::mem::replace(&mut self.has_strayed[wish as usize], true) {
                self.strayed.push(wish);
            }
        }
        self.keep();
    }

    fn note(&mut self, wish: u32) {
        if !std::mem::replace(&mut self.has_strayed[wish as usize], true) {
            self.strayed.push(wish);
        }
    }

    fn keep(&mut self) {
        if self.state.value > self.best_value {
            self.best_value = self.state.value;
            self.best_granted = self.state.granted();
            for wish in self.strayed.drain(..) {
                self.best[wish as usize] = self.state.stand(wish);
                self.has_strayed[wish as usize] = false;
            }
        }
    }

    fn try_move(&mut self, grid: &Grid) -> bool {
        let Lane { state, hands, .. } = self;
        let out = state.out().len() as u32;
        let dice = hands.random.below(100);
        if out > 0 && dice < 50 {
            let wish = state.out()[hands.random.below(out) as usize];
            if let Some(stand) = settle::any_open(grid, state, hands, wish) {
                hands.seat(grid, state, wish, stand);
                return true;
            }
            let stand = any_stand(grid, &mut hands.random, wish);
            return push::push(grid, state, hands, wish, stand);
        }
        let wish = hands.random.below(grid.wishes as u32);
        if state.stand(wish).is_none() || grid.fixed[wish as usize] {
            return false;
        }
        if dice < 75 {
            return shift::shift(grid, state, hands, wish);
        }
        let stand = any_stand(grid, &mut hands.random, wish);
        if state.stand(wish) == Some(stand) {
            return false;
        }
        push::push(grid, state, hands, wish, stand)
    }
}
