//! One search: a plan in the making, its stream of chance and the best plan it has seen.

use super::accept::allowance;
use super::grid::Grid;
use super::moves::{Hands, chain, shift};
use super::state::{PINNED_POINTS, Stand, State};

/// Where everything stands, and with whom.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) stands: Vec<Stand>,
    /// Laid out as the seats of the grid.
    crew: Vec<u32>,
}

impl Record {
    /// The persons of a wish.
    pub(crate) fn people(&self, grid: &Grid, wish: u32) -> &[u32] {
        let facts = grid.facts(wish);
        &self.crew[facts.crew_from as usize..][..usize::from(facts.crew)]
    }

    /// Takes over where a wish stands, and with whom.
    fn set(&mut self, grid: &Grid, state: &State, wish: u32) {
        self.stands[wish as usize] = state.stands()[wish as usize];
        let facts = grid.facts(wish);
        if facts.has_roles() {
            let seats =
                facts.crew_from as usize..facts.crew_from as usize + usize::from(facts.crew);
            self.crew[seats].copy_from_slice(state.people(grid, wish));
        }
    }
}

/// One search. Several run side by side and look at each other only between stretches.
#[derive(Clone)]
pub(crate) struct Lane {
    pub(crate) state: State,
    hands: Hands,
    best_value: i64,
    best_granted: u32,
    best: Record,
    /// Wishes that may stand elsewhere than in the best plan, each once.
    strayed: Vec<u32>,
    has_strayed: Vec<bool>,
}

impl Lane {
    pub(crate) fn new(grid: &Grid, state: State, hands: Hands) -> Self {
        Lane {
            best_value: state.value,
            best_granted: state.granted(),
            best: Record {
                stands: state.stands().to_vec(),
                crew: state.crew().to_vec(),
            },
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
            .filter(|&&wish| self.best.stands[wish as usize].somewhere().is_some());
        pinned.count() as i64
    }

    /// Wishes granted in the best plan seen.
    pub(crate) fn best_granted(&self) -> u32 {
        self.best_granted
    }

    /// Leaves its own state for that of another search; the best plan stays what it was, unless
    /// that state is better.
    pub(crate) fn go_on_from(&mut self, grid: &Grid, state: State) {
        for wish in 0..grid.wishes as u32 {
            let there = self.best.people(grid, wish) == state.people(grid, wish);
            if !there || state.stands()[wish as usize] != self.best.stands[wish as usize] {
                self.note(wish);
            }
        }
        self.state = state;
        self.keep(grid);
    }

    /// The best plan seen.
    pub(crate) fn best(&self) -> &Record {
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
                self.stray(grid);
            } else {
                self.hands.undo(grid, &mut self.state);
            }
        }
    }

    /// Notes what the move changed, and brings the best plan up to date when this one is better.
    fn stray(&mut self, grid: &Grid) {
        for wish in self.hands.changed() {
            if !std::mem::replace(&mut self.has_strayed[wish as usize], true) {
                self.strayed.push(wish);
            }
        }
        self.keep(grid);
    }

    fn note(&mut self, wish: u32) {
        if !std::mem::replace(&mut self.has_strayed[wish as usize], true) {
            self.strayed.push(wish);
        }
    }

    fn keep(&mut self, grid: &Grid) {
        if self.state.value > self.best_value {
            self.best_value = self.state.value;
            self.best_granted = self.state.granted();
            for wish in self.strayed.drain(..) {
                self.best.set(grid, &self.state, wish);
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
        if state.is_held(wish) {
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
    use crate::generate::{self, Features, Size};
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
        let record = Record {
            stands: state.stands().to_vec(),
            crew: state.crew().to_vec(),
        };
        let plan = to_plan(problem, grid, &record);
        let report = check(problem, &plan);
        assert_eq!(report.findings, []);
        (
            state.value - PINNED_POINTS * pinned as i64,
            report.score.value,
        )
    }

    /// Everything that changes a difference: each alone, then all of them.
    const FEATURES: [Features; 5] = [
        Features::NONE,
        Features {
            representatives: true,
            interpreters: true,
            ..Features::NONE
        },
        Features {
            fairness: true,
            ..Features::NONE
        },
        Features {
            published: true,
            ..Features::NONE
        },
        Features::ALL,
    ];

    fn lane(seed: u64, features: Features) -> (Problem, Grid, Lane) {
        let size = Size {
            features,
            ..Size::SMALL
        };
        let mut draft = generate::draft(&size, seed);
        // As many tables all day, so that the count alone decides whether there are enough.
        for place in &mut draft.places {
            let open = place.tables.iter_mut().filter(|tables| **tables > 0);
            open.for_each(|tables| *tables = 3);
        }
        for pin in draft.wishes.iter_mut().filter_map(|wish| wish.pin.as_mut()) {
            pin.table = pin.table.filter(|&table| table <= 3);
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
            let features = FEATURES[seed as usize % FEATURES.len()];
            let (problem, grid, mut lane) = lane(seed, features);
            for _ in 0..40 {
                lane.improve(&grid, 50, 100 * crate::search::accept::ONE);
                let (kept, counted) = both(&problem, &grid, &lane.state);
                assert_eq!(kept, counted, "seed {seed}, {features:?}");
            }
        }
    }

    #[test]
    fn a_wrong_difference_is_noticed() {
        for features in FEATURES {
            let (problem, grid, mut lane) = lane(1, features);
            lane.state.plant_fault();
            lane.improve(&grid, 2_000, 100 * crate::search::accept::ONE);
            let (kept, counted) = both(&problem, &grid, &lane.state);
            assert_ne!(kept, counted, "{features:?}");
        }
    }

    #[test]
    fn undoing_leaves_no_trace() {
        for features in FEATURES {
            let (_, grid, mut lane) = lane(2, features);
            for _ in 0..1_000 {
                let (value, stands) = (lane.state.value, lane.state.stands().to_vec());
                let crew = lane.state.crew().to_vec();
                lane.hands.begin();
                lane.try_move(&grid, value - 500);
                lane.hands.undo(&grid, &mut lane.state);
                assert_eq!(lane.state.value, value);
                assert_eq!(lane.state.stands(), stands);
                assert_eq!(lane.state.crew(), crew);
                lane.improve(&grid, 1, 100 * crate::search::accept::ONE);
            }
        }
    }

    #[test]
    fn the_best_plan_is_the_one_that_was_best() {
        for features in FEATURES {
            let (problem, grid, mut lane) = lane(3, features);
            lane.improve(&grid, 5_000, 300 * crate::search::accept::ONE);
            let mut state = State::new(&grid);
            for (wish, stand) in (0..).zip(&lane.best().stands) {
                if let Some(stand) = stand.somewhere() {
                    state.cast_as(&grid, wish, lane.best().people(&grid, wish));
                    state.seat(&grid, wish, stand);
                }
            }
            assert_eq!(state.value, lane.best_value());
            assert!(lane.best_value() >= lane.state.value);
            let (kept, counted) = both(&problem, &grid, &state);
            assert_eq!(kept, counted);
        }
    }
}
