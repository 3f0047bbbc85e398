//! How good any plan could be: bounds on the value that no plan exceeds.
//!
//! The first bound counts meetings ([`degree`]), the second sets prices on hours ([`lagrange`]),
//! and the third lets everybody plan their days alone ([`days`]), from where the second has come.

mod aims;
mod days;
mod degree;
mod lagrange;
#[cfg(test)]
mod tests;

use crate::problem::Problem;
use crate::search::Grid;
use aims::Aims;
use days::Days;
use lagrange::Lagrange;

/// Evaluations of a position by the bound for each move of the search: keeps the bound's share of
/// a run near two fifths. The search gains little more from twice the moves, the bound much.
const EVALUATIONS: u64 = 160;

/// A bound on the value of every plan of a problem, after `steps` steps of tightening; 1,000 give
/// a good one. Every bound is valid, whatever the steps.
pub fn bound(problem: &Problem, steps: u32) -> i64 {
    let grid = Grid::new(problem);
    let mut bounding = Bounding::new(problem, &grid);
    for step in 0..steps {
        let rest = u64::from(steps - step);
        bounding.step(problem, &grid, None, Some(Rest::Steps(rest)));
    }
    bounding.bound()
}

/// A bound that a run tightens as it goes. It keeps to itself, so that it can work on a thread of
/// its own beside the search.
pub(crate) struct Bounding {
    best: i64,
    /// What meetings that the grid leaves out may be worth.
    outside: i64,
    aims: Aims,
    lagrange: Lagrange,
    days: Progress,
    evaluated: u64,
}

impl Bounding {
    pub(crate) fn new(problem: &Problem, grid: &Grid) -> Self {
        let (aims, outside) = (Aims::new(problem, grid), aims::outside(problem, grid));
        Bounding {
            best: degree::bound(grid) + outside,
            outside,
            aims,
            lagrange: Lagrange::new(grid),
            days: Progress::Hours,
            evaluated: 0,
        }
    }

    /// The least bound so far.
    pub(crate) fn bound(&self) -> i64 {
        self.best
    }

    /// Tightens as long as its share of the run allows; `value` is that of a known plan, and
    /// `over` how much of the run is over, in ten-thousandths, where that is known.
    pub(crate) fn tighten(
        &mut self,
        problem: &Problem,
        grid: &Grid,
        value: i64,
        (rounds, over): (u64, Option<u32>),
    ) {
        let share = rounds.saturating_mul(EVALUATIONS);
        let all = over.map(|over| share.saturating_mul(10_000) / u64::from(over.max(1)));
        let now = share.saturating_sub(self.evaluated);
        self.work(problem, grid, value, now, all);
    }

    /// Tightens by so many evaluations of a position, a little more to end a step; `all` is how
    /// many there will be in the end, when that is known.
    fn work(
        &mut self,
        problem: &Problem,
        grid: &Grid,
        value: i64,
        evaluations: u64,
        all: Option<u64>,
    ) {
        let until = self.evaluated.saturating_add(evaluations);
        while self.evaluated < until && !self.settled() {
            let rest = all.map(|all| Rest::Evaluations(all.saturating_sub(self.evaluated)));
            self.step(problem, grid, Some(value), rest);
        }
        self.evaluated = self.evaluated.max(until);
    }

    /// Whether no step helps any more.
    fn settled(&self) -> bool {
        match &self.days {
            Progress::Hours => false,
            Progress::Days(days) => days.settled(),
            Progress::Over => true,
        }
    }

    fn step(&mut self, problem: &Problem, grid: &Grid, value: Option<i64>, rest: Option<Rest>) {
        // The steps see only what the grid knows: what may be won outside is added at the end.
        let value = value.map(|value| value - self.outside);
        let bound = match &mut self.days {
            Progress::Hours => {
                self.evaluated += self.lagrange.evaluations();
                self.lagrange.pace(rest);
                let bound = self.lagrange.step(grid, value);
                if self.lagrange.settled() {
                    let prices = self.lagrange.prices(grid);
                    self.days = Days::new(problem, grid, &prices)
                        .map_or(Progress::Over, |days| Progress::Days(Box::new(days)));
                }
                bound
            }
            Progress::Days(days) => {
                let before = days.evaluations();
                days.pace(rest);
                let bound = days.step(grid, &self.aims, value);
                self.evaluated += days.evaluations() - before;
                bound
            }
            Progress::Over => return,
        };
        self.best = self.best.min(bound + self.outside);
    }
}

/// How much tightening is still to come.
#[derive(Clone, Copy)]
enum Rest {
    Steps(u64),
    Evaluations(u64),
}

/// How far the tightening is.
enum Progress {
    /// Prices of hours still help.
    Hours,
    /// Everybody plans their days.
    Days(Box<Days>),
    /// Prices of hours no longer help, and points are too large for more.
    Over,
}
