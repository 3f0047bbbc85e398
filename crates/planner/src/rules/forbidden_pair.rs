//! People who must not meet are not in one meeting.

use super::{Blocker, Law, Rule};
use crate::check::Finding;
use crate::problem::{PersonNo, Problem, WishNo};

pub(super) const LAW: Law = Law {
    rule: Rule::ForbiddenPair,
    breaches: |standing, findings| {
        for sitting in standing.sittings() {
            if let Some(pair) = pair(standing.problem, sitting.wish) {
                findings.push(Finding::at(Rule::ForbiddenPair, sitting).persons(&pair));
            }
        }
    },
    blocks: |standing, candidate| {
        let pair = pair(standing.problem, candidate.wish)?;
        Blocker::of_persons(pair.to_vec())
    },
};

/// The first forbidden pair among the persons of a wish.
fn pair(problem: &Problem, wish: WishNo) -> Option<[PersonNo; 2]> {
    let persons = &problem.wish(wish).persons;
    for (i, &one) in persons.iter().enumerate() {
        for &other in &persons[i + 1..] {
            if problem.forbidden(one, other) {
                return Some([one, other]);
            }
        }
    }
    None
}
