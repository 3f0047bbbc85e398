//! A run: construct, improve, tighten the bound, until it is time to stop.

use crate::bound::Bounding;
use crate::check::check;
use crate::plan::Plan;
use crate::problem::{Problem, WishNo};
use crate::random::Random;
use crate::score::Score;
use crate::search::{
    Cooling, Grid, Hands, State, Team, begin, construct, is_as_counted, keep_promises, may_change,
    to_plan,
};
use crate::stop::{NoWatch, Progress, Settings, Stopped, Watch, gap_permille};

/// Moves of a thread between two looks at the watch.
const STRETCH: u64 = 8_192;
/// Moves of the first run from hot to cold when neither rounds nor time are given; each later one
/// is twice as long.
const FIRST_COOLING: u64 = 1 << 20;

/// What a run came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub plan: Plan,
    /// The score of the plan, as the referee counts it.
    pub score: Score,
    /// No plan of the problem has a higher value.
    pub bound: i64,
    /// What the value is short of the bound, in thousandths of the bound, rounded up.
    pub gap_permille: u32,
    /// Moves tried.
    pub rounds: u64,
    pub seed: u64,
    pub threads: u16,
    pub stopped: Stopped,
}

/// Plans a problem: the best plan found until a stopping rule holds, with a bound that no plan can
/// beat. The same problem, settings and rounds give the same plan on every machine; a run that
/// stops by time is repeatable only by the rounds it reports.
pub fn plan(problem: &Problem, settings: &Settings, watch: &mut dyn Watch) -> Outcome {
    run(problem, settings, watch, true)
}

/// The plan alone, where nobody asks how good it is: the same plan for a small part of the time,
/// since most of a short run is the bound.
pub(crate) fn improved(problem: &Problem, settings: &Settings) -> Plan {
    run(problem, settings, &mut NoWatch, false).plan
}

fn run(problem: &Problem, settings: &Settings, watch: &mut dyn Watch, tightens: bool) -> Outcome {
    let grid = Grid::new(problem);
    let mut run = Run::new(problem, settings, &grid, watch);
    run.tightens = tightens;
    let stopped = loop {
        if let Some(stopped) = run.stopped(watch) {
            break stopped;
        }
        run.stretch(watch);
        watch.progress(run.progress(watch));
    };
    run.finish(stopped)
}

struct Run<'a> {
    problem: &'a Problem,
    settings: &'a Settings,
    grid: &'a Grid,
    team: Team,
    bounding: Bounding,
    /// Whether the bound is tightened as the run goes on.
    tightens: bool,
    rounds: u64,
    cooling: Cooling,
    /// The best plan with its tables numbered, where numbering may change plans.
    numbered: Option<Numbered>,
}

/// A plan with its tables numbered.
struct Numbered {
    /// What the search counted when it was last looked at, and after how many moves that was.
    counted: i64,
    rounds: u64,
    plan: Plan,
    value: i64,
    granted: u32,
    /// Promised meetings it has, which come before its value.
    pinned: usize,
}

impl<'a> Run<'a> {
    fn new(
        problem: &'a Problem,
        settings: &'a Settings,
        grid: &'a Grid,
        watch: &dyn Watch,
    ) -> Self {
        let threads = u64::from(settings.threads.clamp(1, 64));
        let mut hands = Hands::new(grid, Random::new(settings.seed, threads));
        let mut state = State::new(grid);
        keep_promises(grid, &mut state, &mut hands);
        if let Some(plan) = &settings.start {
            begin(grid, &mut state, plan);
        }
        let time_ms = settings.stop.time_ms;
        construct(grid, &mut state, &mut hands, &|| {
            watch.cancelled() || time_ms.is_some_and(|time_ms| watch.elapsed_ms() >= time_ms)
        });
        let mut run = Run {
            problem,
            settings,
            grid,
            team: Team::new(grid, &state, settings.seed, threads),
            bounding: Bounding::new(problem, grid),
            tightens: true,
            rounds: 0,
            cooling: Cooling::of(grid),
            numbered: None,
        };
        if may_change(grid) {
            run.number();
        }
        run
    }

    /// Numbers the tables of the best plan, and keeps it when it is better than the one kept: a
    /// plan that lost a meeting to the numbering may be worse than an earlier one.
    fn number(&mut self) {
        let best = self.team.best();
        let counted = best.best_value();
        if self.numbered.as_ref().is_some_and(|n| n.counted == counted) {
            return;
        }
        let plan = to_plan(self.grid, best.best());
        let pins = self.grid.pins.iter();
        let (value, granted) = if is_as_counted(self.grid, best.best(), &plan) {
            (best.best_points(self.grid), best.best_granted())
        } else {
            let score = check(self.problem, &plan).score;
            (score.value, score.granted)
        };
        let mut new = Numbered {
            counted,
            rounds: self.rounds,
            pinned: pins
                .filter(|&&wish| plan.seat(WishNo(wish)).is_some())
                .count(),
            plan,
            value,
            granted,
        };
        let rank = |n: &Numbered| (n.pinned, n.value);
        if let Some(old) = self.numbered.take().filter(|old| rank(old) >= rank(&new)) {
            new = Numbered {
                counted,
                rounds: self.rounds,
                ..old
            };
        }
        self.numbered = Some(new);
    }

    fn progress(&self, watch: &dyn Watch) -> Progress {
        let best = self.team.best();
        let counted = || (best.best_points(self.grid), best.best_granted());
        let numbered = self.numbered.as_ref();
        let (value, granted) = numbered.map_or_else(counted, |n| (n.value, n.granted));
        Progress {
            elapsed_ms: watch.elapsed_ms(),
            rounds: self.rounds,
            value,
            bound: self.bounding.bound(),
            granted,
        }
    }

    fn stopped(&self, watch: &dyn Watch) -> Option<Stopped> {
        let stop = &self.settings.stop;
        let Progress {
            elapsed_ms,
            value,
            bound,
            ..
        } = self.progress(watch);
        if value >= bound {
            Some(Stopped::Optimal)
        } else if watch.cancelled() {
            Some(Stopped::Cancelled)
        } else if stop.rounds.is_some_and(|rounds| self.rounds >= rounds) {
            Some(Stopped::Rounds)
        } else if stop.time_ms.is_some_and(|time_ms| elapsed_ms >= time_ms) {
            Some(Stopped::Time)
        } else if stop.target.is_some_and(|target| value >= target) {
            Some(Stopped::Target)
        } else if stop
            .gap_permille
            .is_some_and(|gap| gap_permille(value, bound) <= gap)
        {
            Some(Stopped::Gap)
        } else {
            None
        }
    }

    /// How much of the run is over, in ten-thousandths.
    fn over(&self, watch: &dyn Watch) -> u32 {
        let part = |done: u64, of: u64| (u128::from(done) * 10_000 / u128::from(of.max(1))) as u32;
        let stop = &self.settings.stop;
        let by_rounds = stop.rounds.map(|rounds| part(self.rounds, rounds));
        let by_time = stop
            .time_ms
            .map(|time_ms| part(watch.elapsed_ms(), time_ms));
        by_rounds.max(by_time).unwrap_or_else(|| {
            let (mut from, mut length) = (0, FIRST_COOLING);
            while self.rounds >= from + length {
                (from, length) = (from + length, length * 2);
            }
            part(self.rounds - from, length)
        })
    }

    /// Lets every thread try a stretch of moves, and tightens the bound a little beside it.
    fn stretch(&mut self, watch: &dyn Watch) {
        let over = self.over(watch);
        let temperature = self.cooling.at(over);
        let left = self
            .settings
            .stop
            .rounds
            .map_or(u64::MAX, |rounds| rounds - self.rounds);
        let threads = self.team.threads() as u64;
        let share = STRETCH.min(left.div_ceil(threads));
        let Run {
            problem,
            grid,
            bounding,
            tightens,
            ..
        } = self;
        let value = self.team.best().best_points(grid);
        self.rounds += (share * threads).min(left);
        let rounds = self.rounds;
        let stop = &self.settings.stop;
        let known = (stop.rounds.is_some() || stop.time_ms.is_some()).then_some(over);
        self.team
            .improve(grid, share as u32, temperature, over, || {
                if *tightens {
                    bounding.tighten(problem, grid, value, (rounds, known));
                }
            });
        // Numbering takes about as long as a move for every few meetings.
        let due = |n: &Numbered| self.rounds - n.rounds >= self.grid.wishes as u64;
        if self.numbered.as_ref().is_some_and(due) {
            self.number();
        }
    }

    fn finish(mut self, stopped: Stopped) -> Outcome {
        if self.numbered.is_some() {
            self.number();
        }
        let counted = || to_plan(self.grid, self.team.best().best());
        let plan = self.numbered.map_or_else(counted, |numbered| numbered.plan);
        let score = check(self.problem, &plan).score;
        let bound = self.bounding.bound();
        Outcome {
            gap_permille: gap_permille(score.value, bound),
            plan,
            score,
            bound,
            rounds: self.rounds,
            seed: self.settings.seed,
            threads: self.settings.threads,
            stopped,
        }
    }
}
