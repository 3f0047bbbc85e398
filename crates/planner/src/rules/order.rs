//! What must come after another, when both stand, begins when the other has ended.

use super::{Blocker, Law, Rule};
use crate::check::Finding;
use crate::problem::WishNo;

pub(super) const LAW: Law = Law {
    rule: Rule::Order,
    breaches: |standing, findings| {
        for sitting in standing.sittings() {
            for &other in &standing.problem.wish(sitting.wish).after {
                let Some(before) = standing.meetings[other.index()] else {
                    continue;
                };
                if before.ends_at > sitting.starts_at {
                    findings.push(Finding::at(Rule::Order, sitting).wishes(&[other, sitting.wish]));
                }
            }
        }
    },
    blocks: |standing, candidate| {
        let after = &standing.problem.wish(candidate.wish).after;
        let mut wishes: Vec<WishNo> = after
            .iter()
            .copied()
            .filter(|other| {
                let before = standing.meetings[other.index()];
                before.is_some_and(|before| before.ends_at > candidate.starts_at)
            })
            .collect();
        let followers = standing.followers(candidate.wish).iter().copied();
        wishes.extend(followers.filter(|other| {
            let after = standing.meetings[other.index()];
            after.is_some_and(|after| candidate.ends_at > after.starts_at)
        }));
        if wishes.is_empty() {
            None
        } else {
            Some(Blocker {
                wishes,
                ..Blocker::default()
            })
        }
    },
};
