//! Where it is demanded, every wish is granted.

use super::{Law, Rule};
use crate::check::Finding;

pub(super) const LAW: Law = Law {
    rule: Rule::EveryWish,
    breaches: |standing, findings| {
        if !standing.problem.demands().every_wish {
            return;
        }
        for (no, sitting) in (0..).map(crate::problem::WishNo).zip(&standing.meetings) {
            if sitting.is_none() {
                findings.push(Finding::new(Rule::EveryWish).wishes(&[no]));
            }
        }
    },
    blocks: |_, _| None,
};
