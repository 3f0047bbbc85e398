//! A meeting begins in the part of the day its wish asks for; noon belongs to the afternoon.

use super::{Blocker, Law, Rule};
use crate::check::Finding;
use crate::draft::PartOfDay;
use crate::problem::{Problem, SlotNo, WishNo};

const NOON: u16 = 720;

pub(super) const LAW: Law = Law {
    rule: Rule::PartOfDay,
    breaches: |standing, findings| {
        for sitting in standing.sittings() {
            if !suits(standing.problem, sitting.wish, sitting.first) {
                findings.push(Finding::at(Rule::PartOfDay, sitting));
            }
        }
    },
    blocks: |standing, candidate| {
        let suits = suits(standing.problem, candidate.wish, candidate.slot);
        if suits { None } else { Blocker::plain() }
    },
};

fn suits(problem: &Problem, wish: WishNo, slot: SlotNo) -> bool {
    let morning = problem.slot(slot).start_minute < NOON;
    match problem.wish(wish).part_of_day {
        PartOfDay::Any => true,
        PartOfDay::Morning => morning,
        PartOfDay::Afternoon => !morning,
    }
}
