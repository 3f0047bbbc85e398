//! What is known to count for whom, whatever meets besides the wishes that the grid knows.

use crate::problem::{Problem, WishNo};
use crate::search::Grid;

/// The aims of persons as far as a bound may count on them. Somebody who may be in meetings that
/// the grid does not count for them has more than it knows of: one more may make up for their
/// least, and may fill a gap between two others.
pub(super) struct Aims {
    /// Meetings each person should have.
    pub(super) least: Vec<i64>,
    /// Whether idling and changes of place lose points.
    pub(super) soft: Vec<bool>,
}

impl Aims {
    pub(super) fn new(problem: &Problem, grid: &Grid) -> Self {
        let persons = problem.persons.iter();
        let mut sure: Vec<bool> = persons.map(|person| !person.is_interpreter()).collect();
        for (no, wish) in (0..).map(WishNo).zip(&problem.wishes) {
            let named = wish
                .persons
                .iter()
                .filter(|_| is_outside(problem, grid, no));
            let picked = wish.roles.iter().flat_map(|role| &role.candidates);
            named
                .chain(picked)
                .for_each(|person| sure[person.index()] = false);
        }
        let persons = problem.persons.iter().zip(&sure);
        let least = |(person, &sure): (&crate::Person, &bool)| {
            if sure { person.least.into() } else { 0 }
        };
        Aims {
            least: persons.map(least).collect(),
            soft: sure,
        }
    }
}

/// Whether a wish may be granted elsewhere than at the choices of the grid: where it stands in the
/// published plan, or because somebody is picked for it.
fn is_outside(problem: &Problem, grid: &Grid, wish: WishNo) -> bool {
    let frozen = problem.published.as_ref().is_some_and(|published| {
        let seat = published.plan.seat(wish);
        seat.is_some_and(|seat| published.is_frozen(problem.slot(seat.slot).starts_at()))
    });
    frozen || !grid.has_choice(wish.0) && !problem.wish(wish).roles.is_empty()
}

/// The most that wishes outside the grid add to the value of a plan: their points, and the
/// meetings that their people are no longer short of.
pub(super) fn outside(problem: &Problem, grid: &Grid) -> i64 {
    let wishes = (0..problem.wishes.len() as u32).map(WishNo);
    wishes
        .filter(|&wish| is_outside(problem, grid, wish))
        .map(|wish| {
            let facts = problem.wish(wish);
            let people = facts.persons.len() + facts.roles.len();
            problem.points(facts) + people as i64 * grid.below_least
        })
        .sum()
}
