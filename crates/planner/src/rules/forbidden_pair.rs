//! People who must not meet are not in one meeting.

use super::{Blocker, Law, Rule};
use crate::check::Finding;
use crate::problem::{PersonNo, Problem};

pub(super) const LAW: Law = Law {
    rule: Rule::ForbiddenPair,
    breaches: |standing, findings| {
        for sitting in standing.sittings() {
            if let Some(pair) = pair(standing.problem, &standing.persons_of(sitting.wish)) {
                findings.push(Finding::at(Rule::ForbiddenPair, sitting).persons(&pair));
            }
        }
    },
    blocks: |standing, candidate| {
        let pair = pair(standing.problem, &candidate.persons)?;
        Blocker::of_persons(pair.to_vec())
    },
};

/// The first forbidden pair among some persons.
fn pair(problem: &Problem, persons: &[PersonNo]) -> Option<[PersonNo; 2]> {
    for (i, &one) in persons.iter().enumerate() {
        for &other in &persons[i + 1..] {
            if problem.forbidden(one, other) {
                return Some([one, other]);
            }
        }
    }
    None
}
