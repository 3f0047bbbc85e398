//! Nobody meets in a slot in which they are not available.

use super::{Blocker, Law, Rule};
use crate::check::Finding;
use crate::problem::{PersonNo, Problem, SlotNo};

pub(super) const LAW: Law = Law {
    rule: Rule::Availability,
    breaches: |standing, findings| {
        for sitting in standing.sittings() {
            let away = away(
                standing.problem,
                standing.persons_of(sitting.wish),
                sitting.slots(standing.problem),
            );
            if !away.is_empty() {
                findings.push(Finding::at(Rule::Availability, sitting).persons(&away));
            }
        }
    },
    blocks: |standing, candidate| {
        let slots = candidate.slots(standing.problem);
        Blocker::of_persons(away(standing.problem, candidate.persons.clone(), slots))
    },
};

/// Those of some persons who are away in one of the slots.
fn away(
    problem: &Problem,
    mut persons: Vec<PersonNo>,
    slots: impl Iterator<Item = SlotNo>,
) -> Vec<PersonNo> {
    let slots: Vec<SlotNo> = slots.collect();
    persons.retain(|&person| {
        let unavailable = &problem.person(person).unavailable;
        let mut slots = slots.iter();
        slots.any(|slot| unavailable.binary_search(slot).is_ok())
    });
    persons
}
