//! From a draft to a problem: ids become numbers, and nonsense is refused with its path.

mod order;
mod pins;
mod references;
mod roles;
mod seats;
mod size;

use crate::digest::Digest;
use crate::draft::{ActivityDraft, Draft, PlaceDraft, SlotDraft, Weights};
use crate::fault::{Fault, FaultKind};
use crate::groups::Groups;
use crate::limits;
use crate::problem::{Activity, Place, PlaceNo, Problem, Slot, SlotNo};
use references::{Names, persons, wishes};

pub(crate) use seats::plan_of;

/// Resolves a draft; see [`Problem::new`].
pub(crate) fn resolve(draft: Draft) -> Result<Problem, Vec<Fault>> {
    let mut faults = Faults::default();
    too_many(&draft, &mut faults);
    faults.done()?;

    let names = Names::of(&draft, &mut faults);
    let (slots, sessions) = slots(&draft.slots, &mut faults);
    let travel_minutes = travel(&draft.travel_minutes, draft.places.len(), &mut faults);
    weights(&draft.weights, &mut faults);
    faults.done()?;

    let places = places(draft.places, &slots, &mut faults);
    let activities = activities(draft.activities, &names, &mut faults);
    let mut persons = persons(draft.persons, &names, &mut faults);
    let talents = roles::Talents::of(&persons);
    let wishes = wishes(draft.wishes, &names, &sessions, talents, &mut faults);
    let forbidden_pairs = references::pairs(&draft.forbidden_pairs, &names, &mut faults);
    faults.done()?;

    for (no, wish) in (0..).zip(&wishes) {
        for person in &wish.persons {
            persons[person.index()]
                .wishes
                .push(crate::problem::WishNo(no));
        }
    }
    let groups = Groups::new(&persons, &wishes, &draft.weights);
    let mut problem = Problem {
        title: draft.title,
        slots,
        sessions,
        places,
        travel_minutes,
        activities,
        persons,
        wishes,
        forbidden_pairs,
        demands: draft.demands,
        published: None,
        weights: draft.weights,
        groups,
        digest: 0,
    };
    if let Some(published) = &draft.published {
        problem.published = seats::published(&problem, published, &mut faults);
    }
    breaks(&problem, &mut faults);
    order::check(&problem, &mut faults);
    pins::check(&problem, &mut faults);
    size::check(&problem, &mut faults);
    faults.done()?;
    problem.digest = digest(&crate::format::draft_of(&problem));
    Ok(problem)
}

/// What contradicts itself among the promises and the order of a problem that was changed.
pub(crate) fn contradictions(problem: &Problem) -> Vec<Fault> {
    let mut faults = Faults::default();
    order::check(problem, &mut faults);
    pins::check(problem, &mut faults);
    faults.0
}

/// The faults found so far, up to a limit.
#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, path: impl Into<String>, kind: FaultKind) {
        if !self.is_full() {
            self.0.push(Fault::new(path, kind));
        }
    }

    /// Whether more faults would not be reported.
    fn is_full(&self) -> bool {
        self.0.len() >= limits::FAULTS
    }

    fn done(&mut self) -> Result<(), Vec<Fault>> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(std::mem::take(&mut self.0))
        }
    }

    /// Adds a fault unless the number lies between `least` and `most`.
    fn range(&mut self, path: impl Fn() -> String, number: i64, least: i64, most: i64) {
        if number < least || number > most {
            self.add(path(), FaultKind::OutOfRange { least, most });
        }
    }
}

fn too_many(draft: &Draft, faults: &mut Faults) {
    for (name, length, limit) in [
        ("slots", draft.slots.len(), limits::SLOTS),
        ("places", draft.places.len(), limits::PLACES),
        ("activities", draft.activities.len(), limits::ACTIVITIES),
        ("persons", draft.persons.len(), limits::PERSONS),
        ("wishes", draft.wishes.len(), limits::WISHES),
        (
            "forbidden_pairs",
            draft.forbidden_pairs.len(),
            limits::FORBIDDEN_PAIRS,
        ),
    ] {
        if length > limit {
            faults.add(format!("$.{name}"), FaultKind::TooMany { limit });
        }
    }
    for (name, empty) in [
        ("slots", draft.slots.is_empty()),
        ("places", draft.places.is_empty()),
    ] {
        if empty {
            faults.add(format!("$.{name}"), FaultKind::EmptySet);
        }
    }
}

/// Checks days, minutes and sessions, and links the slots of each session.
fn slots(drafts: &[SlotDraft], faults: &mut Faults) -> (Vec<Slot>, Vec<String>) {
    let mut sessions = Vec::new();
    let mut numbers = std::collections::BTreeMap::new();
    let mut latest: Vec<(SlotNo, usize)> = Vec::new();
    let mut slots: Vec<Slot> = Vec::with_capacity(drafts.len());
    for (no, draft) in (0..).zip(drafts) {
        let path = format!("$.slots[{no}]");
        faults.range(
            || format!("{path}.day"),
            draft.day.into(),
            0,
            limits::DAY.into(),
        );
        times(&path, draft.start_minute, draft.end_minute, faults);
        if draft.session.trim().is_empty() {
            faults.add(format!("{path}.session"), FaultKind::BlankId);
        }
        let session = *numbers.entry(draft.session.as_str()).or_insert_with(|| {
            sessions.push(draft.session.clone());
            sessions.len() - 1
        });
        if session < latest.len() {
            let (before, count) = latest[session];
            let before = &mut slots[before.index()];
            if before.day != draft.day || before.end_minute > draft.start_minute {
                let session = crate::fault::quoted(&draft.session);
                faults.add(path.as_str(), FaultKind::SessionNotInOrder { session });
            }
            if count == limits::SESSION_SLOTS {
                let limit = limits::SESSION_SLOTS;
                faults.add(format!("{path}.session"), FaultKind::TooMany { limit });
            }
            before.next = Some(SlotNo(no));
            latest[session] = (SlotNo(no), count + 1);
        } else {
            latest.push((SlotNo(no), 1));
        }
        slots.push(Slot {
            id: draft.id.clone(),
            name: name_or_id(draft.name.clone(), &draft.id),
            day: draft.day,
            session: session as u32,
            city: draft.city.clone(),
            start_minute: draft.start_minute,
            end_minute: draft.end_minute,
            next: None,
        });
    }
    (slots, sessions)
}

fn times(path: &str, start: u16, end: u16, faults: &mut Faults) {
    let most = i64::from(limits::MINUTES);
    faults.range(|| format!("{path}.start_minute"), start.into(), 0, most);
    faults.range(|| format!("{path}.end_minute"), end.into(), 0, most);
    if end <= start {
        faults.add(format!("{path}.end_minute"), FaultKind::EndsBeforeStart);
    }
}

fn name_or_id(name: String, id: &str) -> String {
    if name.trim().is_empty() {
        id.to_owned()
    } else {
        name
    }
}

fn travel(rows: &[Vec<u32>], places: usize, faults: &mut Faults) -> Vec<u32> {
    let length = FaultKind::WrongLength { expected: places };
    if rows.len() != places {
        faults.add("$.travel_minutes", length);
        return Vec::new();
    }
    let mut minutes = Vec::with_capacity(places * places);
    for (from, row) in rows.iter().enumerate() {
        if row.len() != places {
            faults.add(format!("$.travel_minutes[{from}]"), length.clone());
            continue;
        }
        for (to, &way) in row.iter().enumerate() {
            let path = || format!("$.travel_minutes[{from}][{to}]");
            faults.range(path, way.into(), 0, limits::TRAVEL_MINUTES.into());
            if from == to && way != 0 {
                faults.add(path(), FaultKind::TravelToItself);
            }
        }
        minutes.extend_from_slice(row);
    }
    minutes
}

fn weights(weights: &Weights, faults: &mut Faults) {
    for (name, weight) in [
        ("granted", weights.granted),
        ("mutual", weights.mutual),
        ("below_least", weights.below_least),
        ("fair_persons", weights.fair_persons),
        ("fair_organisations", weights.fair_organisations),
        ("fair_regions", weights.fair_regions),
        ("fair_size_classes", weights.fair_size_classes),
        ("idle_gap", weights.idle_gap),
        ("idle_stretch", weights.idle_stretch),
        ("place_change", weights.place_change),
        ("travel_minute", weights.travel_minute),
        ("day_changed", weights.day_changed),
    ] {
        let path = || format!("$.weights.{name}");
        faults.range(path, weight.into(), 0, limits::WEIGHT.into());
    }
}

/// Checks the tables of places; no place may have tables open in two slots that overlap, as one
/// table would then have two calendars.
fn places(drafts: Vec<PlaceDraft>, slots: &[Slot], faults: &mut Faults) -> Vec<Place> {
    let mut order: Vec<usize> = (0..slots.len()).collect();
    order.sort_by_key(|&slot| (slots[slot].starts_at(), slot));
    let mut places = Vec::with_capacity(drafts.len());
    for (no, draft) in drafts.into_iter().enumerate() {
        let path = format!("$.places[{no}].tables");
        if draft.tables.len() != slots.len() {
            faults.add(
                path.as_str(),
                FaultKind::WrongLength {
                    expected: slots.len(),
                },
            );
            continue;
        }
        let mut before: Option<usize> = None;
        for &slot in &order {
            let tables = draft.tables[slot];
            let most = i64::from(limits::TABLES);
            faults.range(|| format!("{path}[{slot}]"), tables.into(), 0, most);
            if tables == 0 {
                continue;
            }
            match before {
                Some(other) if slots[other].ends_at() > slots[slot].starts_at() => {
                    let (slot, other) = (slots[slot].id.clone(), slots[other].id.clone());
                    faults.add(path.as_str(), FaultKind::OverlappingSlots { slot, other });
                }
                _ => before = Some(slot),
            }
        }
        places.push(Place {
            name: name_or_id(draft.name, &draft.id),
            id: draft.id,
            city: draft.city,
            tables: draft.tables,
        });
    }
    places
}

/// Refuses slots within a break of another session when meetings may last through that break.
fn breaks(problem: &Problem, faults: &mut Faults) {
    if problem.wishes.iter().all(|wish| wish.length_slots == 1) {
        return;
    }
    for before in &problem.slots {
        let Some(after) = before.next.map(|next| problem.slot(next)) else {
            continue;
        };
        let within = problem.slots.iter().position(|slot| {
            slot.starts_at() >= before.ends_at() && slot.ends_at() <= after.starts_at()
        });
        if let Some(within) = within {
            let session = crate::fault::quoted(&problem.sessions[before.session as usize]);
            faults.add(
                format!("$.slots[{within}]"),
                FaultKind::SlotInBreak { session },
            );
        }
    }
}

fn activities(drafts: Vec<ActivityDraft>, names: &Names, faults: &mut Faults) -> Vec<Activity> {
    let mut activities = Vec::with_capacity(drafts.len());
    for (no, draft) in drafts.into_iter().enumerate() {
        let path = format!("$.activities[{no}]");
        faults.range(
            || format!("{path}.day"),
            draft.day.into(),
            0,
            limits::DAY.into(),
        );
        times(&path, draft.start_minute, draft.end_minute, faults);
        let place = names.place(&draft.place, || format!("{path}.place"), faults);
        activities.push(Activity {
            name: name_or_id(draft.name, &draft.id),
            id: draft.id,
            day: draft.day,
            start_minute: draft.start_minute,
            end_minute: draft.end_minute,
            place: place.map_or(PlaceNo(0), PlaceNo),
        });
    }
    activities
}

/// A digest of a problem as the JSON text of its draft, which no machine writes differently. It is
/// made from what was resolved, so that writing a problem and reading it again changes nothing.
fn digest(draft: &Draft) -> u128 {
    let mut sink = Sink(Digest::new());
    serde_json::to_writer(&mut sink, draft).expect("a draft has only texts, numbers and lists");
    sink.0.value()
}

struct Sink(Digest);

impl std::io::Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.bytes(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
