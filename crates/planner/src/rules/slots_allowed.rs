//! A meeting begins in a slot its wish allows, and stands in a session its wish allows.

use super::{Blocker, Law, Rule};
use crate::check::Finding;
use crate::problem::{Problem, SlotNo, Wish};

pub(super) const LAW: Law = Law {
    rule: Rule::SlotsAllowed,
    breaches: |standing, findings| {
        for sitting in standing.sittings() {
            let wish = standing.problem.wish(sitting.wish);
            if !allowed(standing.problem, wish, sitting.first) {
                findings.push(Finding::at(Rule::SlotsAllowed, sitting));
            }
        }
    },
    blocks: |standing, candidate| {
        let wish = standing.problem.wish(candidate.wish);
        if allowed(standing.problem, wish, candidate.slot) {
            None
        } else {
            Blocker::plain()
        }
    },
};

fn allowed(problem: &Problem, wish: &Wish, slot: SlotNo) -> bool {
    let session = problem.slot(slot).session;
    wish.slots
        .as_ref()
        .is_none_or(|slots| slots.contains(&slot))
        && wish
            .sessions
            .as_ref()
            .is_none_or(|sessions| sessions.contains(&session))
}
