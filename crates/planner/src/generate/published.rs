//! A published plan for a random problem, and what has changed since it was published.

use super::Size;
use crate::draft::{Draft, MomentDraft, PublishedDraft};
use crate::plan::{Plan, Seat};
use crate::problem::{PlaceNo, Problem, SlotNo, WishNo};
use crate::random::Random;
use crate::rules::{Candidate, LAWS, Standing};

/// Wishes at most that a published plan grants; each costs a look at the whole plan.
const PUBLISHED: usize = 200;

/// Publishes a plan that keeps every rule, then lets some things change.
pub(super) fn publish(draft: &mut Draft, size: &Size, random: &mut Random) {
    let Ok(problem) = Problem::new(draft.clone()) else {
        return;
    };
    let plan = first_fit(&problem, random);
    let meetings = crate::format::meetings(&problem, &plan).collect();
    let moment = MomentDraft {
        day: random.below(size.days.into()) as u16,
        minute: 480 + random.below(700) as u16,
    };
    let frozen = size.features.frozen && random.chance(600);
    draft.published = Some(PublishedDraft {
        meetings,
        frozen_until: frozen.then_some(moment),
    });
    let slots: Vec<String> = draft.slots.iter().map(|slot| slot.id.clone()).collect();
    for person in &mut draft.persons {
        if random.chance(80) {
            person.unavailable = slots
                .iter()
                .filter(|_| random.chance(400))
                .cloned()
                .collect();
        }
    }
    for place in &mut draft.places {
        for tables in place.tables.iter_mut().filter(|tables| **tables > 0) {
            if random.chance(60) {
                *tables -= 1;
            }
        }
    }
}

/// Grants one wish after the other where it first fits, leaving out every fifth.
fn first_fit(problem: &Problem, random: &mut Random) -> Plan {
    let mut plan = Plan::empty(problem.wishes.len());
    for wish in (0..problem.wishes.len().min(PUBLISHED) as u32).map(WishNo) {
        if random.chance(200) {
            continue;
        }
        let shift = random.below(problem.slots.len() as u32);
        if let Some((seat, picked)) = fit(problem, &plan, wish, shift) {
            plan.seats[wish.index()] = Some(seat);
            if !picked.is_empty() {
                plan.picked.insert(wish, picked);
            }
        }
    }
    plan
}

type Fit = (Seat, Vec<crate::problem::PersonNo>);

/// The first slot, from some slot on, and place at which nothing stands in the way of a wish.
fn fit(problem: &Problem, plan: &Plan, wish: WishNo, shift: u32) -> Option<Fit> {
    let standing = Standing::new(problem, plan, &mut Vec::new());
    let slots = problem.slots.len() as u32;
    for slot in (0..slots).map(|slot| SlotNo((slot + shift) % slots)) {
        for place in (0..problem.places.len() as u32).map(PlaceNo) {
            let candidate = Candidate::new(problem, wish, slot, place).cast(&standing);
            let open = LAWS
                .iter()
                .all(|law| (law.blocks)(&standing, &candidate).is_none());
            if !open {
                continue;
            }
            if let Some(table) = table(&standing, &candidate) {
                let seat = Seat { slot, place, table };
                let named = problem.wish(wish).persons.len();
                return Some((seat, candidate.persons[named..].to_vec()));
            }
        }
    }
    None
}

/// The table promised, or the lowest that is open and free throughout.
fn table(standing: &Standing<'_>, candidate: &Candidate) -> Option<u16> {
    let problem = standing.problem;
    let slots: Vec<SlotNo> = candidate.slots(problem).collect();
    let free = |table: u16| {
        slots.iter().all(|&slot| {
            let met = standing.room(slot, candidate.place).iter();
            let open = problem.place(candidate.place).tables[slot.index()];
            let mut tables = met.filter_map(|wish| standing.meetings[wish.index()]);
            table <= open && tables.all(|sitting| sitting.table != table)
        })
    };
    let promised = problem.wish(candidate.wish).pin.and_then(|pin| pin.table);
    match promised {
        Some(table) => free(table).then_some(table),
        None => (1..=u16::MAX).take(64).find(|&table| free(table)),
    }
}
