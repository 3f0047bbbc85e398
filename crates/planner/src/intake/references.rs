//! Ids to numbers: who and what persons, wishes and pairs refer to.

use std::collections::BTreeMap;

use super::roles::Talents;
use super::{Faults, name_or_id};
use crate::draft::{Draft, PersonDraft, PinDraft, WishDraft};
use crate::fault::{FaultKind, quoted};
use crate::limits;
use crate::problem::{ActivityNo, Person, PersonNo, Pin, PlaceNo, SlotNo, Wish, WishNo};

/// The number of each id, list by list.
pub(super) struct Names {
    slots: BTreeMap<String, u32>,
    places: BTreeMap<String, u32>,
    activities: BTreeMap<String, u32>,
    persons: BTreeMap<String, u32>,
    wishes: BTreeMap<String, u32>,
}

impl Names {
    /// Numbers every id; an id that is blank or stands before is a fault.
    pub(super) fn of(draft: &Draft, faults: &mut Faults) -> Self {
        Names {
            slots: numbers("slots", draft.slots.iter().map(|s| &s.id), faults),
            places: numbers("places", draft.places.iter().map(|p| &p.id), faults),
            activities: numbers("activities", draft.activities.iter().map(|a| &a.id), faults),
            persons: numbers("persons", draft.persons.iter().map(|p| &p.id), faults),
            wishes: numbers("wishes", draft.wishes.iter().map(|w| &w.id), faults),
        }
    }

    /// The number of a place, or a fault at the path.
    pub(super) fn place(
        &self,
        id: &str,
        path: impl Fn() -> String,
        faults: &mut Faults,
    ) -> Option<u32> {
        find(&self.places, id, path, faults)
    }
}

fn numbers<'a>(
    list: &str,
    ids: impl Iterator<Item = &'a String>,
    faults: &mut Faults,
) -> BTreeMap<String, u32> {
    let mut numbers = BTreeMap::new();
    for (no, id) in (0..).zip(ids) {
        let path = || format!("$.{list}[{no}].id");
        if id.trim().is_empty() {
            faults.add(path(), FaultKind::BlankId);
        } else if numbers.insert(id.clone(), no).is_some() {
            faults.add(path(), FaultKind::DuplicateId { id: quoted(id) });
        }
    }
    numbers
}

fn find(
    numbers: &BTreeMap<String, u32>,
    id: &str,
    path: impl Fn() -> String,
    faults: &mut Faults,
) -> Option<u32> {
    let number = numbers.get(id).copied();
    if number.is_none() {
        faults.add(path(), FaultKind::UnknownReference { id: quoted(id) });
    }
    number
}

/// The numbers of a list of ids, in order and each once.
fn find_all(
    numbers: &BTreeMap<String, u32>,
    ids: &[String],
    path: impl Fn() -> String,
    faults: &mut Faults,
) -> Vec<u32> {
    let mut found: Vec<u32> = ids
        .iter()
        .enumerate()
        .filter_map(|(i, id)| find(numbers, id, || format!("{}[{i}]", path()), faults))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

pub(super) fn persons(drafts: Vec<PersonDraft>, names: &Names, faults: &mut Faults) -> Vec<Person> {
    let mut persons = Vec::with_capacity(drafts.len());
    for (no, draft) in drafts.into_iter().enumerate() {
        let at = |field: &'static str| move || format!("$.persons[{no}].{field}");
        let unavailable = find_all(&names.slots, &draft.unavailable, at("unavailable"), faults);
        let activities = find_all(
            &names.activities,
            &draft.activities,
            at("activities"),
            faults,
        );
        if draft.most_total.is_some_and(|most| draft.least > most) {
            faults.add(at("least")(), FaultKind::LeastOverMost);
        }
        persons.push(Person {
            name: name_or_id(draft.name, &draft.id),
            id: draft.id,
            organisation: draft.organisation,
            region: draft.region,
            size_class: draft.size_class,
            side: draft.side,
            interprets: languages(no, draft.interprets, faults),
            unavailable: unavailable.into_iter().map(SlotNo).collect(),
            activities: activities.into_iter().map(ActivityNo).collect(),
            most_total: draft.most_total,
            most_per_day: draft.most_per_day,
            least: draft.least,
            wishes: Vec::new(),
        });
    }
    persons
}

/// Languages, in order and each once.
fn languages(no: usize, mut all: Vec<String>, faults: &mut Faults) -> Vec<String> {
    let path = || format!("$.persons[{no}].interprets");
    if all.len() > limits::LANGUAGES {
        let limit = limits::LANGUAGES;
        faults.add(path(), FaultKind::TooMany { limit });
    }
    if let Some(blank) = all.iter().position(|language| language.trim().is_empty()) {
        faults.add(format!("{}[{blank}]", path()), FaultKind::BlankId);
    }
    all.sort_unstable();
    all.dedup();
    all
}

pub(super) fn wishes(
    drafts: Vec<WishDraft>,
    names: &Names,
    sessions: &[String],
    mut talents: Talents,
    faults: &mut Faults,
) -> Vec<Wish> {
    let sessions: BTreeMap<String, u32> = sessions.iter().cloned().zip(0..).collect();
    (0..)
        .zip(drafts)
        .map(|(no, draft)| {
            let persons = wish_persons(no, &draft, names, faults);
            let roles = talents.roles(no, &draft, &persons, faults);
            let wish = wish(no, draft, names, &sessions, faults);
            Wish {
                persons,
                roles,
                ..wish
            }
        })
        .collect()
}

/// A wish, but for its persons and roles.
fn wish(
    no: usize,
    draft: WishDraft,
    names: &Names,
    sessions: &BTreeMap<String, u32>,
    faults: &mut Faults,
) -> Wish {
    let at = |field: &'static str| move || format!("$.wishes[{no}].{field}");
    faults.range(at("weight"), draft.weight.into(), 0, limits::WEIGHT.into());
    let most = limits::SESSION_SLOTS as i64;
    faults.range(at("length_slots"), draft.length_slots.into(), 1, most);
    let mut some = |numbers, ids: &Option<Vec<String>>, field| {
        let ids = ids.as_ref()?;
        if ids.is_empty() {
            faults.add(at(field)(), FaultKind::EmptySet);
        }
        Some(find_all(numbers, ids, at(field), faults))
    };
    let places = some(&names.places, &draft.places, "places");
    let slots = some(&names.slots, &draft.slots, "slots");
    let sessions = some(sessions, &draft.sessions, "sessions");
    let after = find_all(&names.wishes, &draft.after, at("after"), faults);
    let pin = draft.pin.and_then(|pin| self::pin(no, &pin, names, faults));
    Wish {
        id: draft.id,
        name: draft.name,
        persons: Vec::new(),
        roles: Vec::new(),
        weight: draft.weight,
        mutual: draft.mutual,
        length_slots: draft.length_slots,
        part_of_day: draft.part_of_day,
        places: places.map(|all| all.into_iter().map(PlaceNo).collect()),
        slots: slots.map(|all| all.into_iter().map(SlotNo).collect()),
        sessions,
        pin,
        after: after.into_iter().map(WishNo).collect(),
    }
}

/// The persons that a wish names.
fn wish_persons(no: usize, draft: &WishDraft, names: &Names, faults: &mut Faults) -> Vec<PersonNo> {
    let path = || format!("$.wishes[{no}].persons");
    let ids = &draft.persons;
    let sides = ids.len() + draft.organisations.len();
    if sides < 2 {
        faults.add(path(), FaultKind::TooFewPersons);
    }
    if sides + draft.interpreters.len() > limits::WISH_PERSONS {
        let limit = limits::WISH_PERSONS;
        faults.add(path(), FaultKind::TooMany { limit });
        return Vec::new();
    }
    let mut persons = Vec::with_capacity(ids.len());
    for (i, id) in ids.iter().enumerate() {
        let path = || format!("{}[{i}]", path());
        let Some(person) = find(&names.persons, id, path, faults) else {
            continue;
        };
        if persons.contains(&PersonNo(person)) {
            faults.add(path(), FaultKind::PersonTwice { person: quoted(id) });
        }
        persons.push(PersonNo(person));
    }
    persons
}

fn pin(no: usize, draft: &PinDraft, names: &Names, faults: &mut Faults) -> Option<Pin> {
    let at = |field: &str| format!("$.wishes[{no}].pin{field}");
    if draft.slot.is_none() && draft.place.is_none() {
        let kind = match draft.table {
            Some(_) => FaultKind::TableWithoutPlace,
            None => FaultKind::EmptySet,
        };
        faults.add(at(""), kind);
        return None;
    }
    let slot = match &draft.slot {
        Some(id) => Some(SlotNo(find(&names.slots, id, || at(".slot"), faults)?)),
        None => None,
    };
    let place = match &draft.place {
        Some(id) => Some(PlaceNo(find(&names.places, id, || at(".place"), faults)?)),
        None => None,
    };
    if draft.table.is_some() && (slot.is_none() || place.is_none()) {
        faults.add(at(".table"), FaultKind::TableWithoutPlace);
    }
    if let Some(table) = draft.table {
        faults.range(|| at(".table"), table.into(), 1, limits::TABLES.into());
    }
    Some(Pin {
        slot,
        place,
        table: draft.table,
    })
}

/// Forbidden pairs, smaller number first, in order and each once.
pub(super) fn pairs(
    drafts: &[[String; 2]],
    names: &Names,
    faults: &mut Faults,
) -> Vec<(PersonNo, PersonNo)> {
    let mut pairs = Vec::with_capacity(drafts.len());
    for (no, [one, other]) in drafts.iter().enumerate() {
        let path = |i: usize| move || format!("$.forbidden_pairs[{no}][{i}]");
        let first = find(&names.persons, one, path(0), faults);
        let second = find(&names.persons, other, path(1), faults);
        let (Some(first), Some(second)) = (first, second) else {
            continue;
        };
        if first == second {
            faults.add(
                path(1)(),
                FaultKind::PersonTwice {
                    person: quoted(other),
                },
            );
        }
        pairs.push((PersonNo(first.min(second)), PersonNo(first.max(second))));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
