//! A promise is kept: a meeting with a pin stands where the pin says, and one promised a slot and
//! a place stands, unless something in the problem itself keeps it from there.

use std::cell::OnceCell;

use super::{Blocker, Candidate, LAWS, Law, Rule, Standing};
use crate::check::Finding;
use crate::problem::{Pin, PlaceNo, SlotNo, WishNo};

pub(super) const LAW: Law = Law {
    rule: Rule::PinsHold,
    breaches: |standing, findings| {
        let kept = super::frozen::kept(standing);
        let alone = OnceCell::new();
        let alone = || alone.get_or_init(|| Standing::new(standing.problem, &kept, &mut vec![]));
        for (no, wish) in (0..).map(WishNo).zip(&standing.problem.wishes) {
            let Some(pin) = wish.pin else { continue };
            match standing.meetings[no.index()] {
                Some(sitting) => {
                    let table = pin.table.is_none_or(|table| table == sitting.table);
                    if !table || !suits(pin, sitting.first, sitting.place) {
                        findings.push(Finding::at(Rule::PinsHold, &sitting));
                    }
                }
                None => {
                    if let (Some(slot), Some(place)) = (pin.slot, pin.place)
                        && possible(alone(), no, slot, place)
                    {
                        let mut finding = Finding::new(Rule::PinsHold).wishes(&[no]);
                        finding.persons = wish.persons.clone();
                        (finding.slot, finding.place) = (Some(slot), Some(place));
                        finding.table = pin.table;
                        findings.push(finding);
                    }
                }
            }
        }
    },
    blocks: |standing, candidate| {
        let pin = standing.problem.wish(candidate.wish).pin?;
        if suits(pin, candidate.slot, candidate.place) {
            None
        } else {
            Blocker::plain()
        }
    },
};

fn suits(pin: Pin, slot: SlotNo, place: PlaceNo) -> bool {
    pin.slot.is_none_or(|pinned| pinned == slot) && pin.place.is_none_or(|pinned| pinned == place)
}

/// Whether the promise could be kept beside the meetings that a published plan freezes and no
/// others.
fn possible(alone: &Standing<'_>, wish: WishNo, slot: SlotNo, place: PlaceNo) -> bool {
    let candidate = Candidate::new(alone.problem, wish, slot, place).cast(alone);
    LAWS.iter()
        .all(|law| (law.blocks)(alone, &candidate).is_none())
}
