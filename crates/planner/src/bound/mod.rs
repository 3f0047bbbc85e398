//! How good any plan could be: bounds on the value that no plan exceeds.

mod degree;
mod lagrange;

use crate::problem::Problem;
use crate::search::Grid;
use lagrange::Lagrange;

/// Evaluations of a position by the bound for each move of the search: keeps the bound's share of
/// a run near a fifth.
const EVALUATIONS: u64 = 64;

/// A bound on the value of every plan of a problem, after `steps` steps of tightening; 500 give a
/// good one. Every bound is valid, whatever the steps.
pub fn bound(problem: &Problem, steps: u32) -> i64 {
    let grid = Grid::new(problem);
    let mut bounding = Bounding::new(&grid);
    for _ in 0..steps {
        bounding.step(&grid, None);
    }
    bounding.bound()
}

/// A bound that a run tightens as it goes.
pub(crate) struct Bounding {
    best: i64,
    lagrange: Lagrange,
    evaluated: u64,
}

impl Bounding {
    pub(crate) fn new(grid: &Grid) -> Self {
        Bounding {
            best: degree::bound(grid),
            lagrange: Lagrange::new(grid),
            evaluated: 0,
        }
    }

    /// The least bound so far.
    pub(crate) fn bound(&self) -> i64 {
        self.best
    }

    /// Tightens as long as its share of the run allows; `value` is that of a known plan.
    pub(crate) fn tighten(&mut self, grid: &Grid, value: i64, rounds: u64) {
        while self.evaluated < rounds.saturating_mul(EVALUATIONS) && !self.lagrange.settled() {
            self.evaluated += self.lagrange.evaluations();
            self.step(grid, Some(value));
        }
    }

    fn step(&mut self, grid: &Grid, value: Option<i64>) {
        self.best = self.best.min(self.lagrange.step(grid, value));
    }
}
