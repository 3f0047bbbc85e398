//! One search: a plan in the making, its stream of chance and the best plan it has seen.

use super::accept::allowance;
use super::grid::Grid;
use super::moves::{Hands, chain, shift};
use super::record::{Changes, Marks, Record};
use super::state::{Deal, PINNED_POINTS, Stand, State};

/// One search. Several run side by side and look at each other only between stretches.
#[derive(Clone)]
pub(crate) struct Lane {
    pub(crate) state: State,
    hands: Hands,
    best_value: i64,
    best_granted: u32,
    best: Record,
    /// Wishes that may stand elsewhere than in the best plan.
    strayed: Marks,
    /// Wishes changed since the others were told last, when several work on one plan.
    changed: Option<Marks>,
}

impl Lane {
    pub(crate) fn new(grid: &Grid, state: State, hands: Hands) -> Self {
        Lane {
            best_value: state.value,
            best_granted: state.granted(),
            best: Record::of(&state),
            strayed: Marks::new(grid.wishes),
            changed: None,
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
                self.strayed.put(wish);
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
            self.hands.begin(&self.state);
            if self.try_move(grid, goal) && self.state.value >= goal {
                self.stray(grid);
            } else {
                self.hands.undo(grid, &mut self.state);
            }
        }
    }

    /// Notes what the move changed, and brings the best plan up to date when this one is better.
    /// Who works with others knows only their part of the value, and leaves that for later.
    fn stray(&mut self, grid: &Grid) {
        if let Some(changed) = &mut self.changed {
            self.hands.changed().for_each(|wish| changed.put(wish));
            return;
        }
        self.hands.changed().for_each(|wish| self.strayed.put(wish));
        self.keep(grid);
    }

    fn keep(&mut self, grid: &Grid) {
        if self.state.value > self.best_value {
            self.best_value = self.state.value;
            self.best_granted = self.state.granted();
            for &wish in self.strayed.list() {
                self.best.set(grid, &self.state, wish);
            }
            self.strayed.clear();
        }
    }

    /// Takes what this thread may touch, for a while.
    pub(crate) fn take_share(&mut self, grid: &Grid, deal: &Deal, thread: u32) {
        self.state.deal(grid, deal, thread);
        self.changed
            .get_or_insert_with(|| Marks::new(grid.wishes))
            .clear();
    }

    /// Says what changed since, and gives back what was withheld.
    pub(crate) fn tell(&mut self, grid: &Grid, changes: &mut Changes) {
        self.state.gather(grid);
        let changed = self.changed.as_ref().map_or(&[][..], Marks::list);
        changes.gather(grid, &self.state, changed);
    }

    /// Takes over what all others changed; `own` are the changes that are its own.
    pub(crate) fn learn(&mut self, grid: &Grid, all: &[Changes], own: usize, keeps: bool) {
        let others = || all.iter().enumerate().filter(|&(no, _)| no != own);
        for (_, changes) in others() {
            changes.clear_away(grid, &mut self.state);
        }
        for (_, changes) in others() {
            changes.set(grid, &mut self.state);
        }
        if keeps {
            let wishes = all.iter().flat_map(Changes::wishes);
            wishes.for_each(|wish| self.strayed.put(wish));
            self.keep(grid);
        }
    }

    /// Tries one move that may bring the value down to `goal`; false when nothing came of it. Half
    /// of the moves are for wishes that are left out.
    fn try_move(&mut self, grid: &Grid, goal: i64) -> bool {
        let Lane { state, hands, .. } = self;
        let dice = hands.random.below(100);
        if dice < 50
            && let Some(wish) = left_out(state, hands)
        {
            return chain::chain(grid, state, hands, wish, Stand::NOWHERE, goal);
        }
        let Some((wish, stood)) = standing(grid, state, hands) else {
            return false;
        };
        if dice < 60 {
            return shift::shift(grid, state, hands, wish);
        }
        hands.unseat(grid, state, wish);
        chain::chain(grid, state, hands, wish, stood, goal)
    }
}

/// Wishes looked at before a move is given up.
const LOOKS: u32 = 8;

/// Any wish that does not stand and may be set.
fn left_out(state: &State, hands: &mut Hands) -> Option<u32> {
    let out = state.out();
    if out.is_empty() {
        return None;
    }
    let any = |_| out[hands.random.below(out.len() as u32) as usize];
    (0..LOOKS).map(any).find(|&wish| state.is_movable(wish))
}

/// Any meeting that may be moved, and where it stands.
fn standing(grid: &Grid, state: &State, hands: &mut Hands) -> Option<(u32, Stand)> {
    let any = |_| hands.random.below(grid.wishes as u32);
    let wish = (0..LOOKS).map(any);
    let mut meetings = wish.filter_map(|wish| Some((wish, state.stand(wish)?)));
    meetings.find(|&(wish, _)| state.is_movable(wish))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::generate::{self, Features, Size};
    use crate::problem::Problem;
    use crate::random::Random;
    use crate::search::{construct, keep_promises, to_plan};
    use peak_alloc::PeakAlloc;

    /// Counts the memory of all unit tests.
    #[global_allocator]
    static MEMORY: PeakAlloc = PeakAlloc;

    /// What the state says its plan is worth, and what the referee says.
    fn both(problem: &Problem, grid: &Grid, state: &State) -> (i64, i64) {
        let pinned = grid
            .pins
            .iter()
            .filter(|&&wish| state.stand(wish).is_some())
            .count();
        let record = Record::of(state);
        let plan = to_plan(grid, &record);
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
        construct(&grid, &mut state, &mut hands, &|| false);
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
                lane.hands.begin(&lane.state);
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

    /// What a search of 100,000 moves takes of memory, besides what there is before; `planted` more
    /// are asked for in between.
    fn taken(features: Features, planted: usize) -> usize {
        let (_, grid, mut lane) = lane(4, features);
        let heat = |lane: &mut Lane, rounds| {
            for points in [300, 100, 10, 1] {
                lane.improve(&grid, rounds, points * crate::search::accept::ONE);
            }
        };
        heat(&mut lane, 5_000);
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        heat(&mut lane, 12_500);
        drop(std::hint::black_box(vec![0_u8; planted]));
        heat(&mut lane, 12_500);
        assert_eq!(
            MEMORY.current_usage(),
            before,
            "what was taken is given back"
        );
        MEMORY.peak_usage() - before
    }

    #[test]
    fn a_search_that_runs_takes_no_memory() {
        const ALONE: &str = "ATTACHE_TEST_ALONE";
        if std::env::var_os(ALONE).is_none() {
            // All tests share the counter, so this one begins anew as the only one.
            let program = std::env::current_exe().expect("the tests are a program");
            let name = "search::lane::tests::a_search_that_runs_takes_no_memory";
            let run = std::process::Command::new(program)
                .args(["--exact", name, "--test-threads", "1", "--nocapture"])
                .env(ALONE, "1")
                .output()
                .expect("the tests can be run");
            let said = String::from_utf8_lossy(&run.stdout);
            let complained = String::from_utf8_lossy(&run.stderr);
            assert!(run.status.success(), "{said}{complained}");
            assert!(said.contains("1 passed"), "a test by another name: {said}");
            return;
        }
        for features in FEATURES {
            assert_eq!(taken(features, 0), 0, "{features:?}");
            // A single byte would be seen.
            assert_eq!(taken(features, 1), 1, "{features:?}");
        }
    }
}
