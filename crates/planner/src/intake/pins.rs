//! Promises that cannot all be kept.

use std::collections::BTreeMap;

use super::Faults;
use crate::fault::{FaultKind, quoted};
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};

const DAY: u32 = 1_440;

/// A meeting whose slot is promised.
#[derive(Clone, Copy)]
struct Promise {
    wish: WishNo,
    starts_at: u32,
    ends_at: u32,
    place: Option<PlaceNo>,
    table: Option<u16>,
}

/// Checks promises against each other: people, tables, travel, most meetings and order. A promise
/// that is impossible on its own, say because somebody is away, is no fault; it is explained.
pub(super) fn check(problem: &Problem, faults: &mut Faults) {
    let mut promises: Vec<Option<Promise>> = vec![None; problem.wishes.len()];
    let mut tables: BTreeMap<(PlaceNo, SlotNo), u16> = BTreeMap::new();
    for (no, wish) in (0..).map(WishNo).zip(&problem.wishes) {
        let Some(pin) = wish.pin else { continue };
        let Some(slot) = pin.slot else { continue };
        let Some(span) = problem.span(slot, wish.length_slots) else {
            continue;
        };
        promises[no.index()] = Some(Promise {
            wish: no,
            starts_at: problem.slot(slot).starts_at(),
            ends_at: problem.slot(span.last_slot()).ends_at(),
            place: pin.place,
            table: pin.table,
        });
        let Some(place) = pin.place else { continue };
        for slot in span {
            let open = problem.place(place).tables[slot.index()];
            let taken = tables.entry((place, slot)).or_default();
            *taken += 1;
            let path = || format!("$.wishes[{}].pin", no.index());
            match pin.table {
                Some(table) if table > open => {
                    faults.add(path() + ".table", FaultKind::TableNotOpen { table, open });
                }
                _ if *taken > open && open > 0 => {
                    faults.add(path(), FaultKind::TooManyPinned { open });
                }
                _ => {}
            }
        }
    }
    if promises.iter().all(Option::is_none) {
        return;
    }
    for person in (0..problem.persons.len() as u32).map(PersonNo) {
        one_person(problem, person, &promises, faults);
    }
    one_table(problem, &promises, faults);
    order(problem, &promises, faults);
}

fn id(problem: &Problem, wish: WishNo) -> String {
    quoted(&problem.wish(wish).id)
}

fn one_person(
    problem: &Problem,
    person: PersonNo,
    promises: &[Option<Promise>],
    faults: &mut Faults,
) {
    let facts = problem.person(person);
    let mut own: Vec<Promise> = facts
        .wishes
        .iter()
        .filter_map(|wish| promises[wish.index()])
        .collect();
    own.sort_by_key(|promise| (promise.starts_at, promise.wish));
    for (i, before) in own.iter().enumerate() {
        let day = before.starts_at / DAY;
        for after in own[i + 1..]
            .iter()
            .take_while(|after| after.starts_at / DAY == day)
        {
            let path = format!("$.wishes[{}].pin", after.wish.index());
            let other = id(problem, before.wish);
            if before.ends_at > after.starts_at {
                faults.add(path, FaultKind::PinnedTwice { other });
            } else if let (Some(from), Some(to)) = (before.place, after.place)
                && from != to
                && before.ends_at + problem.travel_minutes(from, to) > after.starts_at
            {
                faults.add(path, FaultKind::PinnedTooFar { other });
            }
        }
    }
    let person = || quoted(&facts.id);
    let path = |promise: &Promise| format!("$.wishes[{}].pin", promise.wish.index());
    if let Some(most) = facts.most_total.map(usize::from)
        && own.len() > most
    {
        faults.add(
            path(&own[most]),
            FaultKind::PinnedOverMost { person: person() },
        );
    }
    if let Some(most) = facts.most_per_day.map(usize::from) {
        for day in own.chunk_by(|a, b| a.starts_at / DAY == b.starts_at / DAY) {
            if day.len() > most {
                faults.add(
                    path(&day[most]),
                    FaultKind::PinnedOverMost { person: person() },
                );
            }
        }
    }
}

fn one_table(problem: &Problem, promises: &[Option<Promise>], faults: &mut Faults) {
    let mut tables: Vec<Promise> = promises
        .iter()
        .flatten()
        .filter(|promise| promise.table.is_some())
        .copied()
        .collect();
    tables.sort_by_key(|promise| {
        (
            promise.place,
            promise.table,
            promise.starts_at,
            promise.wish,
        )
    });
    for pair in tables.windows(2) {
        let [before, after] = [pair[0], pair[1]];
        let same = before.place == after.place && before.table == after.table;
        if same && before.ends_at > after.starts_at {
            let path = format!("$.wishes[{}].pin.table", after.wish.index());
            faults.add(
                path,
                FaultKind::PinnedTwice {
                    other: id(problem, before.wish),
                },
            );
        }
    }
}

fn order(problem: &Problem, promises: &[Option<Promise>], faults: &mut Faults) {
    for promise in promises.iter().flatten() {
        for &other in &problem.wish(promise.wish).after {
            if promises[other.index()].is_some_and(|before| before.ends_at > promise.starts_at) {
                let path = format!("$.wishes[{}].pin", promise.wish.index());
                faults.add(
                    path,
                    FaultKind::PinnedOutOfOrder {
                        other: id(problem, other),
                    },
                );
            }
        }
    }
}
