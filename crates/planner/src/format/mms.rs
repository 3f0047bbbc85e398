//! The format `mms-1`: a problem by numbers, without names and tables, and its plan as a list of
//! `null` or `[slot, place]`. Known from a small set of benchmark instances.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::draft::{
    ActivityDraft, Draft, PartOfDay, PersonDraft, PinDraft, PlaceDraft, ProblemFormat, SlotDraft,
    Weights, WishDraft,
};
use crate::fault::{Fault, FaultKind};
use crate::limits::{self, bounded};
use crate::plan::{Plan, Seat};
use crate::problem::{self, PlaceNo, Problem, SlotNo, Wish};

/// Name of the format.
pub const NAME: &str = "mms-1";

/// The size class that stands for the format's `vip`.
const VIP: &str = "vip";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: FormatName,
    #[serde(default)]
    name: String,
    #[serde(default)]
    seed: u64,
    #[serde(deserialize_with = "bounded::<_, _, { limits::SLOTS }>")]
    slots: Vec<Slot>,
    #[serde(deserialize_with = "bounded::<_, _, { limits::PLACES }>")]
    places: Vec<Place>,
    #[serde(deserialize_with = "bounded::<_, _, { limits::PLACES }>")]
    travel: Vec<Vec<u32>>,
    #[serde(default, deserialize_with = "bounded::<_, _, { limits::ACTIVITIES }>")]
    activities: Vec<Activity>,
    #[serde(deserialize_with = "bounded::<_, _, { limits::PERSONS }>")]
    persons: Vec<Person>,
    #[serde(deserialize_with = "bounded::<_, _, { limits::WISHES }>")]
    requests: Vec<Request>,
    #[serde(
        default,
        deserialize_with = "bounded::<_, _, { limits::FORBIDDEN_PAIRS }>"
    )]
    forbidden_pairs: Vec<[u32; 2]>,
    #[serde(deserialize_with = "super::object")]
    objective: Objective,
}

#[derive(Default)]
struct FormatName;

impl Serialize for FormatName {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(NAME)
    }
}

impl<'de> Deserialize<'de> for FormatName {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::expect_name(from, NAME).map(|()| FormatName)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    day: u16,
    block: u32,
    #[serde(default)]
    city: u32,
    start: u16,
    end: u16,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    #[serde(default)]
    name: String,
    #[serde(default)]
    city: u32,
    #[serde(deserialize_with = "bounded::<_, _, { limits::SLOTS }>")]
    cap: Vec<u16>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Activity {
    day: u16,
    start: u16,
    end: u16,
    place: u32,
    #[serde(default)]
    capacity: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    #[serde(default)]
    side: String,
    #[serde(default)]
    org: u32,
    #[serde(default)]
    region: u32,
    #[serde(default)]
    vip: u8,
    #[serde(default, deserialize_with = "bounded::<_, _, { limits::SLOTS }>")]
    unavail: Vec<u32>,
    #[serde(default, deserialize_with = "bounded::<_, _, { limits::ACTIVITIES }>")]
    acts: Vec<u32>,
    max_total: u16,
    max_day: u16,
    #[serde(default)]
    min_total: u16,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Session {
    Am,
    Pm,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    #[serde(deserialize_with = "bounded::<_, _, { limits::WISH_PERSONS }>")]
    p: Vec<u32>,
    w: u32,
    dur: u8,
    #[serde(default)]
    ses: Option<Session>,
    #[serde(deserialize_with = "bounded::<_, _, { limits::PLACES }>")]
    venues: Vec<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pin: Option<(u32, u32)>,
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "bounded::<_, _, { limits::AFTER }>"
    )]
    after: Vec<u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Objective {
    idle: u32,
    #[serde(rename = "move")]
    change: u32,
    below_min: u32,
}

/// Reads a problem in the format `mms-1`. Everything is called by its number.
///
/// # Errors
/// Faults as for [`super::read_problem`], with the paths of this format.
pub fn read_problem(text: &[u8]) -> Result<Problem, Vec<Fault>> {
    let file: File = super::parse(text, NAME)?;
    Problem::new(file.draft()).map_err(|faults| faults.into_iter().map(in_mms).collect())
}

/// Says the path of a draft in the words of this format.
fn in_mms(fault: Fault) -> Fault {
    let words = [
        ("$.wishes", "$.requests"),
        ("$.travel_minutes", "$.travel"),
        (".start_minute", ".start"),
        (".end_minute", ".end"),
        (".session", ".block"),
        (".tables", ".cap"),
        (".unavailable", ".unavail"),
        ("].activities", "].acts"),
        (".least", ".min_total"),
        ("].persons", "].p"),
        (".weight", ".w"),
        (".length_slots", ".dur"),
        ("].places", "].venues"),
        (".pin.slot", ".pin[0]"),
        (".pin.place", ".pin[1]"),
    ];
    let path = words
        .iter()
        .fold(fault.path, |path, (from, to)| path.replace(from, to));
    Fault::new(path, fault.kind)
}

fn id(number: u32) -> String {
    number.to_string()
}

fn ids(numbers: &[u32]) -> Vec<String> {
    numbers.iter().copied().map(id).collect()
}

impl File {
    fn draft(self) -> Draft {
        let File {
            slots,
            places,
            activities,
            persons,
            requests,
            objective,
            ..
        } = self;
        Draft {
            format: ProblemFormat,
            title: self.name,
            slots: (0..).zip(slots).map(|(no, slot)| slot.draft(no)).collect(),
            places: (0..)
                .zip(places)
                .map(|(no, place)| place.draft(no))
                .collect(),
            travel_minutes: self.travel,
            activities: (0..)
                .zip(activities)
                .map(|(no, activity)| activity.draft(no))
                .collect(),
            persons: (0..)
                .zip(persons)
                .map(|(no, person)| person.draft(no))
                .collect(),
            wishes: (0..)
                .zip(requests)
                .map(|(no, request)| request.draft(no))
                .collect(),
            forbidden_pairs: self
                .forbidden_pairs
                .iter()
                .map(|pair| pair.map(id))
                .collect(),
            weights: Weights {
                granted: 1,
                below_least: objective.below_min,
                idle_gap: objective.idle,
                place_change: objective.change,
                ..Weights::NOTHING
            },
            ..Draft::default()
        }
    }
}

impl Slot {
    fn of(slot: &problem::Slot) -> Self {
        Slot {
            day: slot.day,
            block: slot.session,
            city: slot.city.parse().unwrap_or_default(),
            start: slot.start_minute,
            end: slot.end_minute,
        }
    }

    fn draft(self, no: u32) -> SlotDraft {
        let (hour, minute) = (self.start / 60, self.start % 60);
        SlotDraft {
            id: id(no),
            name: format!("{} {hour:02}:{minute:02}", u32::from(self.day) + 1),
            day: self.day,
            session: id(self.block),
            city: id(self.city),
            start_minute: self.start,
            end_minute: self.end,
        }
    }
}

impl Place {
    fn of(place: &problem::Place) -> Self {
        Place {
            name: place.name.clone(),
            city: place.city.parse().unwrap_or_default(),
            cap: place.tables.clone(),
        }
    }

    fn draft(self, no: u32) -> PlaceDraft {
        PlaceDraft {
            id: id(no),
            name: self.name,
            city: id(self.city),
            tables: self.cap,
        }
    }
}

impl Activity {
    fn of(activity: &problem::Activity) -> Self {
        Activity {
            day: activity.day,
            start: activity.start_minute,
            end: activity.end_minute,
            place: activity.place.0,
            capacity: 0,
        }
    }

    fn draft(self, no: u32) -> ActivityDraft {
        ActivityDraft {
            id: id(no),
            name: String::new(),
            day: self.day,
            start_minute: self.start,
            end_minute: self.end,
            place: id(self.place),
        }
    }
}

impl Person {
    fn of(person: &problem::Person) -> Self {
        Person {
            side: person.side.clone(),
            org: person.organisation.parse().unwrap_or_default(),
            region: person.region.parse().unwrap_or_default(),
            vip: u8::from(person.size_class == VIP),
            unavail: person.unavailable.iter().map(|no| no.0).collect(),
            acts: person.activities.iter().map(|no| no.0).collect(),
            max_total: person.most_total.unwrap_or(u16::MAX),
            max_day: person.most_per_day.unwrap_or(u16::MAX),
            min_total: person.least,
        }
    }

    fn draft(self, no: u32) -> PersonDraft {
        PersonDraft {
            id: id(no),
            name: String::new(),
            organisation: id(self.org),
            region: id(self.region),
            size_class: if self.vip > 0 {
                "vip".into()
            } else {
                String::new()
            },
            side: self.side,
            unavailable: ids(&self.unavail),
            activities: ids(&self.acts),
            most_total: Some(self.max_total),
            most_per_day: Some(self.max_day),
            least: self.min_total,
            interprets: Vec::new(),
        }
    }
}

impl Request {
    fn of(problem: &Problem, wish: &Wish) -> Self {
        let all = || (0..problem.places().len() as u32).collect();
        let places = wish.places.as_ref();
        Request {
            p: wish.persons.iter().map(|no| no.0).collect(),
            w: wish.weight,
            dur: wish.length_slots,
            ses: match wish.part_of_day {
                PartOfDay::Any => None,
                PartOfDay::Morning => Some(Session::Am),
                PartOfDay::Afternoon => Some(Session::Pm),
            },
            venues: places.map_or_else(all, |places| places.iter().map(|no| no.0).collect()),
            pin: wish.pin.and_then(|pin| Some((pin.slot?.0, pin.place?.0))),
            after: wish.after.iter().map(|no| no.0).collect(),
        }
    }

    fn draft(self, no: u32) -> WishDraft {
        WishDraft {
            id: id(no),
            name: String::new(),
            persons: ids(&self.p),
            weight: self.w,
            mutual: false,
            length_slots: self.dur,
            part_of_day: match self.ses {
                None => PartOfDay::Any,
                Some(Session::Am) => PartOfDay::Morning,
                Some(Session::Pm) => PartOfDay::Afternoon,
            },
            places: Some(ids(&self.venues)),
            slots: None,
            sessions: None,
            pin: self.pin.map(|(slot, place)| PinDraft {
                slot: Some(id(slot)),
                place: Some(id(place)),
                table: None,
            }),
            after: ids(&self.after),
            ..WishDraft::default()
        }
    }
}

/// Writes a problem in the format `mms-1`, or nothing when it says more than the format can: slots
/// or sessions of wishes, promises of a table or of half a position, mutual points, points for
/// minutes travelled, or wishes counted more than once.
pub fn write_problem(problem: &Problem) -> Option<String> {
    let weights = problem.weights();
    let plain = |wish: &Wish| {
        let pin = wish
            .pin
            .is_none_or(|pin| pin.slot.is_some() && pin.place.is_some() && pin.table.is_none());
        let mutual = wish.mutual && weights.mutual > 0;
        wish.slots.is_none() && wish.sessions.is_none() && wish.roles.is_empty() && pin && !mutual
    };
    let known = Weights {
        granted: 1,
        mutual: weights.mutual,
        below_least: weights.below_least,
        idle_gap: weights.idle_gap,
        place_change: weights.place_change,
        ..Weights::NOTHING
    };
    let interpreters = problem
        .persons()
        .iter()
        .any(problem::Person::is_interpreter);
    let more = interpreters || !problem.demands().is_nothing() || problem.published().is_some();
    if weights != known || more || !problem.wishes().iter().all(plain) {
        return None;
    }
    let file = File {
        format: FormatName,
        name: problem.title().to_owned(),
        seed: 0,
        slots: problem.slots().iter().map(Slot::of).collect(),
        places: problem.places().iter().map(Place::of).collect(),
        travel: problem
            .travel_minutes
            .chunks(problem.places().len().max(1))
            .map(<[u32]>::to_vec)
            .collect(),
        activities: problem.activities().iter().map(Activity::of).collect(),
        persons: problem.persons().iter().map(Person::of).collect(),
        requests: problem
            .wishes()
            .iter()
            .map(|wish| Request::of(problem, wish))
            .collect(),
        forbidden_pairs: problem
            .forbidden_pairs()
            .iter()
            .map(|&(a, b)| [a.0, b.0])
            .collect(),
        objective: Objective {
            idle: weights.idle_gap,
            change: weights.place_change,
            below_min: weights.below_least,
        },
    };
    Some(serde_json::to_string(&file).expect("a problem has only texts, numbers and lists"))
}

/// Where each wish stands, as slot and place.
#[derive(Deserialize)]
#[serde(transparent)]
struct Stands(
    #[serde(deserialize_with = "bounded::<_, _, { limits::WISHES }>")] Vec<Option<(u32, u32)>>,
);

/// Reads a plan of a problem in the format `mms-1`. Tables are numbered in the order of wishes,
/// as far as there are any; those beyond are for the referee to find.
///
/// # Errors
/// A fault when the text is no list of `null` or `[slot, place]` as long as the problem has
/// wishes, or names slots or places that the problem does not have.
pub fn read_plan(problem: &Problem, text: &[u8]) -> Result<Plan, Vec<Fault>> {
    let Stands(list) = super::parse(text, NAME)?;
    let expected = problem.wishes().len();
    if list.len() != expected {
        return Err(vec![Fault::new("$", FaultKind::WrongLength { expected })]);
    }
    let mut stands = Vec::with_capacity(expected);
    for (no, stand) in list.into_iter().enumerate() {
        let Some((slot, place)) = stand else {
            stands.push(None);
            continue;
        };
        for (at, number, count) in [
            (0, slot, problem.slots().len()),
            (1, place, problem.places().len()),
        ] {
            if number as usize >= count {
                let kind = FaultKind::OutOfRange {
                    least: 0,
                    most: count as i64 - 1,
                };
                return Err(vec![Fault::new(format!("$[{no}][{at}]"), kind)]);
            }
        }
        stands.push(Some((SlotNo(slot), PlaceNo(place))));
    }
    Ok(numbered(problem, &stands))
}

/// Gives every meeting the lowest table that is free in all of its slots: those of several slots
/// first, as they begin, so that the count alone decides whether there are enough.
fn numbered(problem: &Problem, stands: &[Option<(SlotNo, PlaceNo)>]) -> Plan {
    let length = |wish: usize| problem.wishes()[wish].length_slots;
    let mut order: Vec<(bool, SlotNo, usize)> = stands
        .iter()
        .enumerate()
        .filter_map(|(wish, stand)| stand.map(|(slot, _)| (length(wish) == 1, slot, wish)))
        .collect();
    order.sort_unstable();
    let mut taken: BTreeSet<(PlaceNo, SlotNo, u16)> = BTreeSet::new();
    let mut plan = Plan::empty(stands.len());
    for (_, slot, wish) in order {
        let Some((_, place)) = stands[wish] else {
            continue;
        };
        let slots: Vec<SlotNo> = problem
            .span(slot, length(wish))
            .map_or(vec![slot], Iterator::collect);
        let free = |&table: &u16| {
            slots
                .iter()
                .all(|&slot| !taken.contains(&(place, slot, table)))
        };
        let Some(table) = (1..u16::MAX).find(free) else {
            continue;
        };
        taken.extend(slots.iter().map(|&slot| (place, slot, table)));
        plan.seats[wish] = Some(Seat { slot, place, table });
    }
    plan
}

/// Writes a plan in the format `mms-1`.
pub fn write_plan(plan: &Plan) -> String {
    let list: Vec<Option<(u32, u32)>> = plan
        .seats
        .iter()
        .map(|seat| seat.map(|seat| (seat.slot.0, seat.place.0)))
        .collect();
    serde_json::to_string(&list).expect("a list of numbers")
}
