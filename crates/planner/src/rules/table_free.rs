//! A meeting has a table that is open in all of its slots, to itself.

use std::collections::BTreeSet;

use super::{Blocker, Law, Rule, Sitting, Standing};
use crate::check::Finding;
use crate::problem::WishNo;

pub(super) const LAW: Law = Law {
    rule: Rule::TableFree,
    breaches: |standing, findings| {
        let problem = standing.problem;
        for sitting in standing.sittings() {
            let tables = &problem.place(sitting.place).tables;
            if sitting
                .slots(problem)
                .any(|slot| sitting.table > tables[slot.index()])
            {
                findings.push(Finding::at(Rule::TableFree, sitting));
            }
            if let Some(other) = shared(standing, sitting) {
                let finding = Finding::at(Rule::TableFree, sitting);
                findings.push(finding.wishes(&[other, sitting.wish]));
            }
        }
    },
    blocks: |standing, candidate| {
        let tables = &standing.problem.place(candidate.place).tables;
        let pin = standing.problem.wish(candidate.wish).pin;
        let slots = || candidate.slots(standing.problem);
        let full: Vec<WishNo> = slots()
            .filter(|slot| {
                standing.room(*slot, candidate.place).len() >= usize::from(tables[slot.index()])
            })
            .flat_map(|slot| standing.room(slot, candidate.place).iter().copied())
            .collect();
        let closed = slots().any(|slot| tables[slot.index()] == 0);
        if !full.is_empty() || closed {
            return Some(Blocker {
                wishes: full,
                ..Blocker::default()
            });
        }
        // Each slot has a table; whether one of them is free in all slots is another matter.
        let open = slots().map(|slot| tables[slot.index()]).min().unwrap_or(0);
        let met = || slots().flat_map(|slot| standing.room(slot, candidate.place));
        let on_it = |wish: WishNo| standing.meetings[wish.index()].map_or(0, |s| s.table);
        let taken: BTreeSet<u16> = met().map(|&wish| on_it(wish)).collect();
        let free = match pin.and_then(|pin| pin.table) {
            Some(table) => !taken.contains(&table),
            None => (1..=open).any(|table| !taken.contains(&table)),
        };
        (!free).then(|| Blocker {
            wishes: met().copied().collect(),
            ..Blocker::default()
        })
    },
};

/// A meeting of a lower number on the same table in one of the slots.
fn shared(standing: &Standing<'_>, sitting: &Sitting) -> Option<WishNo> {
    sitting.slots(standing.problem).find_map(|slot| {
        let met = standing.room(slot, sitting.place).iter().copied();
        met.filter(|&other| other < sitting.wish).find(|other| {
            standing.meetings[other.index()].is_some_and(|o| o.table == sitting.table)
        })
    })
}
