//! One search: a plan in the making, its stream of chance and the best plan it has seen.

use super::accept::allowance;
use super::grid::Grid;
use super::moves::{Hands, chain, shift};
use super::state::{PINNED_POINTS, Stand, State};

/// One search. Several run side by side and look at each other only between stretches.
#[derive(Clone)]
pub(crate) struct Lane {
    pub(crate) state: State,
    hands: Hands,
    best_value: i64,
    best_granted: u32,
    best: Vec<Stand>,
    /// Wishes that may stand elsewhere than in the best plan, each once.
    strayed: Vec<u32>,
    has_strayed: Vec<bool>,
}

impl Lane {
    pub(crate) fn new(grid: &Grid, state: State, hands: Hands) -> Self {
        Lane {
            best_value: state.value,
            best_granted: state.granted(),
            best: state.stands().to_vec(),
            strayed: Vec::with_capacity(grid.wishes),
            has_strayed: vec![false; grid.wishes],
            hands,
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
            .filter(|&&wish| self.best[wish as usize].somewhere().is_some());
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
    pub(crate) fn best(&self) -> &[Stand] {
        &self.best
    }

    /// Tries `rounds` moves at a temperature in 1/1024 of a point.
    pub(crate) fn improve(&mut self, grid: &Grid, rounds: u32, temperature: i64) {
        if grid.wishes == 0 {
            return;
        }
        for _ in 0..rounds {
            let allowed = allowance(&mut self.hands.random, temperature);
            let goal = self.state.value - allowed;
            self.hands.begin();
            if self.try_move(grid, goal) && self.state.value >= goal {
                self.stray();
            } else {
                self.hands.undo(grid, &mut self.state);
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
                self.best[wish as usize] = self.state.stands()[wish as usize];
                self.has_strayed[wish as usize] = false;
            }
        }
    }

    /// Tries one move that may bring the value down to `goal`; false when nothing came of it. Half
    /// of the moves are for wishes that are left out.
    fn try_move(&mut self, grid: &Grid, goal: i64) -> bool {
        let Lane { state, hands, .. } = self;
        let out = state.out().len() as u32;
        let dice = hands.random.below(100);
        if out > 0 && dice < 50 {
            let wish = state.out()[hands.random.below(out) as usize];
            return chain::chain(grid, state, hands, wish, Stand::NOWHERE, goal);
        }
        let wish = hands.random.below(grid.wishes as u32);
        let Some(stood) = state.stand(wish) else {
            return false;
        };
        if grid.facts(wish).fixed {
            return false;
        }
        if dice < 60 {
            return shift::shift(grid, state, hands, wish);
        }
        hands.unseat(grid, state, wish);
        chain::chain(grid, state, hands, wish, stood, goal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::generate::{self, Size};
    use crate::problem::Problem;
    use crate::random::Random;
    use crate::search::{construct, keep_promises, to_plan};

    /// What the state says its plan is worth, and what the referee says.
    fn both(problem: &Problem, grid: &Grid, state: &State) -> (i64, i64) {
        let pinned = grid
            .pins
            .iter()
            .filter(|&&wish| state.stand(wish).is_some())
            .count();
        let plan = to_plan(problem, grid, state.stands());
        let report = check(problem, &plan);
        assert_eq!(report.findings, []);
        (
            state.value - PINNED_POINTS * pinned as i64,
            report.score.value,
        )
    }

    fn lane(seed: u64) -> (Problem, Grid, Lane) {
        let mut draft = generate::draft(&Size::SMALL, seed);
        // As many tables all day, so that the count alone decides whether there are enough.
        for place in &mut draft.places {
            place.tables.fill(3);
        }
        let problem = Problem::new(draft).expect("generated");
        let grid = Grid::new(&problem);
        let mut state = State::new(&grid);
        let mut hands = Hands::new(&grid, Random::new(seed, 0));
        keep_promises(&grid, &mut state, &mut hands);
        construct(&grid, &mut state, &mut hands);
        let lane = Lane::new(&grid, state, hands);
        (problem, grid, lane)
    }

    #[test]
    fn differences_add_up_to_what_the_referee_counts() {
        for seed in 0..20 {
            let (problem, grid, mut lane) = lane(seed);
            for _ in 0..40 {
                lane.improve(&grid, 50, 100 * crate::search::accept::ONE);
                let (kept, counted) = both(&problem, &grid, &lane.state);
                assert_eq!(kept, counted, "seed {seed}");
            }
        }
    }

    #[test]
    fn a_wrong_difference_is_noticed() {
        let (problem, grid, mut lane) = lane(1);
        lane.state.plant_fault();
        lane.improve(&grid, 2_000, 100 * crate::search::accept::ONE);
        let (kept, counted) = both(&problem, &grid, &lane.state);
        assert_ne!(kept, counted);
    }

    #[test]
    fn undoing_leaves_no_trace() {
        let (_, grid, mut lane) = lane(2);
        for _ in 0..2_000 {
            let (value, stands) = (lane.state.value, lane.state.stands().to_vec());
            lane.hands.begin();
            lane.try_move(&grid, value - 500);
            lane.hands.undo(&grid, &mut lane.state);
            assert_eq!(lane.state.value, value);
            assert_eq!(lane.state.stands(), stands);
        }
    }

    #[test]
    fn the_best_plan_is_the_one_that_was_best() {
        let (problem, grid, mut lane) = lane(3);
        lane.improve(&grid, 5_000, 300 * crate::search::accept::ONE);
        let mut state = State::new(&grid);
        for (wish, stand) in (0..).zip(lane.best()) {
            if let Some(stand) = stand.somewhere() {
                state.seat(&grid, wish, stand);
            }
        }
        assert_eq!(state.value, lane.best_value());
        assert!(lane.best_value() >= lane.state.value);
        let (kept, counted) = both(&problem, &grid, &state);
        assert_eq!(kept, counted);
    }
}
