//! A meeting has a table that is open in all of its slots, to itself.

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
        let pinned = standing
            .problem
            .wish(candidate.wish)
            .pin
            .and_then(|pin| pin.table);
        let mut blocker = None;
        for slot in candidate.slots(standing.problem) {
            let met = standing.room(slot, candidate.place);
            let open = usize::from(tables[slot.index()]);
            if met.len() >= open {
                let blocker: &mut Blocker = blocker.get_or_insert_default();
                blocker.wishes.extend_from_slice(met);
            } else if let Some(table) = pinned {
                let on_it = |wish: WishNo| standing.meetings[wish.index()].map(|s| s.table);
                let met = met
                    .iter()
                    .copied()
                    .filter(|&wish| on_it(wish) == Some(table));
                for wish in met {
                    let blocker: &mut Blocker = blocker.get_or_insert_default();
                    blocker.wishes.push(wish);
                }
            }
        }
        blocker
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
