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
/// a run near a fifth.
const EVALUATIONS: u64 = 64;

/// A bound on the value of every plan of a problem, after `steps` steps of tightening; 1,000 give
/// a good one. Every bound is valid, whatever the steps.
pub fn bound(problem: &Problem, steps: u32) -> i64 {
    let grid = Grid::new(problem);
    let mut bounding = Bounding::new(problem, &grid);
    for _ in 0..steps {
        bounding.step(problem, &grid, None);
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

    /// Tightens as long as its share of the run allows; `value` is that of a known plan.
    pub(crate) fn tighten(&mut self, problem: &Problem, grid: &Grid, value: i64, rounds: u64) {
        let share = rounds.saturating_mul(EVALUATIONS);
        self.work(problem, grid, value, share.saturating_sub(self.evaluated));
    }

    /// Tightens by so many evaluations of a position, a little more to end a step.
    pub(crate) fn work(&mut self, problem: &Problem, grid: &Grid, value: i64, evaluations: u64) {
        let until = self.evaluated.saturating_add(evaluations);
        while self.evaluated < until && !self.settled() {
            self.step(problem, grid, Some(value));
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

    fn step(&mut self, problem: &Problem, grid: &Grid, value: Option<i64>) {
        // The steps see only what the grid knows: what may be won outside is added at the end.
        let value = value.map(|value| value - self.outside);
        let bound = match &mut self.days {
            Progress::Hours => {
                self.evaluated += self.lagrange.evaluations();
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
                let bound = days.step(grid, &self.aims, value);
                self.evaluated += days.evaluations() - before;
                bound
            }
            Progress::Over => return,
        };
        self.best = self.best.min(bound + self.outside);
    }
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
