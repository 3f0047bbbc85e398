//! A meeting that takes several slots ends with its session at the latest.

use super::{Blocker, Law, Rule};
use crate::check::Finding;
use crate::problem::{Problem, SlotNo, WishNo};

pub(super) const LAW: Law = Law {
    rule: Rule::FitsSession,
    breaches: |standing, findings| {
        for sitting in standing.sittings() {
            if !fits(standing.problem, sitting.wish, sitting.first) {
                findings.push(Finding::at(Rule::FitsSession, sitting));
            }
        }
    },
    blocks: |standing, candidate| {
        let fits = fits(standing.problem, candidate.wish, candidate.slot);
        if fits { None } else { Blocker::plain() }
    },
};

fn fits(problem: &Problem, wish: WishNo, slot: SlotNo) -> bool {
    problem
        .span(slot, problem.wish(wish).length_slots)
        .is_some()
}
