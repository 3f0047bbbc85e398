//! A promise is kept: a meeting with a pin stands where the pin says, and one promised a slot and
//! a place stands, unless something keeps it from there that no plan can change: the problem, what
//! a published plan freezes, or somebody whom another promise that is kept has picked.

use std::cell::OnceCell;

use super::{Blocker, Candidate, LAWS, Law, Rule, Sitting, Standing};
use crate::check::Finding;
use crate::plan::Plan;
use crate::problem::{Pin, PlaceNo, SlotNo, WishNo};

pub(super) const LAW: Law = Law {
    rule: Rule::PinsHold,
    breaches: |standing, findings| {
        let kept = kept(standing);
        let alone = OnceCell::new();
        let alone = || alone.get_or_init(|| Standing::new(standing.problem, &kept, &mut vec![]));
        for (no, wish) in (0..).map(WishNo).zip(&standing.problem.wishes) {
            let Some(pin) = wish.pin else { continue };
            match standing.meetings[no.index()] {
                Some(sitting) => {
                    if !holds(pin, &sitting) {
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

fn holds(pin: Pin, sitting: &Sitting) -> bool {
    pin.table.is_none_or(|table| table == sitting.table) && suits(pin, sitting.first, sitting.place)
}

/// The meetings that stay as published, and those that stand where they were promised.
fn kept(standing: &Standing<'_>) -> Plan {
    let mut kept = super::frozen::kept(standing);
    for sitting in standing.sittings() {
        let pin = standing.problem.wish(sitting.wish).pin;
        let whole = pin.filter(|pin| pin.slot.is_some() && pin.place.is_some());
        if whole.is_some_and(|pin| holds(pin, sitting)) {
            kept.seats[sitting.wish.index()] = standing.plan.seat(sitting.wish);
            let picked = standing.plan.picked.get(&sitting.wish);
            kept.picked
                .extend(picked.map(|picked| (sitting.wish, picked.clone())));
        }
    }
    kept
}

/// Whether the promise could be kept beside those meetings.
fn possible(alone: &Standing<'_>, wish: WishNo, slot: SlotNo, place: PlaceNo) -> bool {
    let candidate = Candidate::new(alone.problem, wish, slot, place).cast(alone);
    LAWS.iter()
        .all(|law| (law.blocks)(alone, &candidate).is_none())
}
