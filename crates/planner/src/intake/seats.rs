//! From meetings by ids to a plan: those of a file and those of the published plan.

use std::collections::BTreeMap;

use super::Faults;
use crate::draft::{PublishedDraft, PublishedMeetingDraft};
use crate::fault::{Fault, FaultKind, quoted};
use crate::limits;
use crate::plan::{Plan, Seat};
use crate::problem::{PersonNo, PlaceNo, Problem, Published, SlotNo, WishNo};

const DAY: u32 = 1_440;

/// The numbers of the ids of a problem.
struct Ids<'a> {
    wishes: BTreeMap<&'a str, u32>,
    slots: BTreeMap<&'a str, u32>,
    places: BTreeMap<&'a str, u32>,
    persons: BTreeMap<&'a str, u32>,
}

fn numbers<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeMap<&'a str, u32> {
    ids.map(String::as_str).zip(0..).collect()
}

/// The plan that some meetings make. Whether it keeps the rules is for the referee to say.
///
/// # Errors
/// Faults, with paths from `path`, when the meetings name what the problem does not have, one wish
/// twice, a table 0, or not as many persons as the wish has roles.
pub(crate) fn plan_of(
    problem: &Problem,
    meetings: &[PublishedMeetingDraft],
    path: &str,
) -> Result<Plan, Vec<Fault>> {
    let ids = Ids {
        wishes: numbers(problem.wishes.iter().map(|wish| &wish.id)),
        slots: numbers(problem.slots.iter().map(|slot| &slot.id)),
        places: numbers(problem.places.iter().map(|place| &place.id)),
        persons: if problem.wishes.iter().all(|wish| wish.roles.is_empty()) {
            BTreeMap::new()
        } else {
            numbers(problem.persons.iter().map(|person| &person.id))
        },
    };
    let mut faults = Faults::default();
    let mut plan = Plan::empty(problem.wishes.len());
    for (no, meeting) in meetings.iter().enumerate() {
        seat(
            problem,
            &ids,
            &format!("{path}[{no}]"),
            meeting,
            &mut plan,
            &mut faults,
        );
        if faults.is_full() {
            break;
        }
    }
    faults.done()?;
    Ok(plan)
}

fn seat(
    problem: &Problem,
    ids: &Ids<'_>,
    path: &str,
    meeting: &PublishedMeetingDraft,
    plan: &mut Plan,
    faults: &mut Faults,
) {
    let mut find = |numbers: &BTreeMap<&str, u32>, id: &str, field: &str| {
        let number = numbers.get(id).copied();
        if number.is_none() {
            let kind = FaultKind::UnknownReference { id: quoted(id) };
            faults.add(format!("{path}.{field}"), kind);
        }
        number
    };
    let wish = find(&ids.wishes, &meeting.wish, "wish");
    let slot = find(&ids.slots, &meeting.slot, "slot");
    let place = find(&ids.places, &meeting.place, "place");
    if meeting.table == 0 {
        let most = i64::from(limits::TABLES);
        let kind = FaultKind::OutOfRange { least: 1, most };
        faults.add(format!("{path}.table"), kind);
    }
    let (Some(wish), Some(slot), Some(place)) = (wish.map(WishNo), slot, place) else {
        return;
    };
    let seat = Seat {
        slot: SlotNo(slot),
        place: PlaceNo(place),
        table: meeting.table,
    };
    if plan.seats[wish.index()].replace(seat).is_some() {
        let id = quoted(&meeting.wish);
        faults.add(format!("{path}.wish"), FaultKind::DuplicateId { id });
    }
    let expected = problem.wish(wish).roles.len();
    if meeting.picked.len() != expected {
        faults.add(
            format!("{path}.picked"),
            FaultKind::WrongLength { expected },
        );
    } else if expected > 0 {
        let picked = picked(ids, path, meeting, faults);
        plan.picked.insert(wish, picked);
    }
}

fn picked(
    ids: &Ids<'_>,
    path: &str,
    meeting: &PublishedMeetingDraft,
    faults: &mut Faults,
) -> Vec<PersonNo> {
    let mut picked = Vec::with_capacity(meeting.picked.len());
    for (i, id) in meeting.picked.iter().enumerate() {
        match ids.persons.get(id.as_str()) {
            Some(&person) => picked.push(PersonNo(person)),
            None => {
                let kind = FaultKind::UnknownReference { id: quoted(id) };
                faults.add(format!("{path}.picked[{i}]"), kind);
            }
        }
    }
    picked
}

/// The published plan of a problem that is otherwise complete.
pub(super) fn published(
    problem: &Problem,
    draft: &PublishedDraft,
    faults: &mut Faults,
) -> Option<Published> {
    let until = draft.frozen_until;
    if let Some(until) = until {
        let at = |field: &'static str| move || format!("$.published.frozen_until.{field}");
        faults.range(at("day"), until.day.into(), 0, limits::DAY.into());
        let most = i64::from(limits::MINUTES) - 1;
        faults.range(at("minute"), until.minute.into(), 0, most);
    }
    match plan_of(problem, &draft.meetings, "$.published.meetings") {
        Ok(plan) => Some(Published {
            plan,
            frozen_until: until.map(|at| u32::from(at.day) * DAY + u32::from(at.minute)),
        }),
        Err(found) => {
            for fault in found {
                faults.add(fault.path, fault.kind);
            }
            None
        }
    }
}
