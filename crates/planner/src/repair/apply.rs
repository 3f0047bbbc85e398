//! What events change in a problem.

use std::collections::BTreeSet;

use crate::check::check;
use crate::fault::{Fault, FaultKind, quoted};
use crate::format::{Event, Events};
use crate::groups::Groups;
use crate::limits;
use crate::plan::Plan;
use crate::problem::{PersonNo, PlaceNo, Problem, Published, SlotNo, WishNo};

use super::difference::{Difference, DifferenceKind};
use super::new_wish::new_wish;

/// A problem after events, and what of the plan they may have touched.
pub(super) struct Changed {
    pub(super) problem: Problem,
    /// The old plan, by the wishes of the new problem.
    pub(super) plan: Plan,
    /// Persons whose days must be looked at again.
    pub(super) persons: BTreeSet<PersonNo>,
    /// Places and slots that have fewer tables.
    pub(super) rooms: BTreeSet<(SlotNo, PlaceNo)>,
    /// Persons who have withdrawn a meeting that stood, or would like a new one.
    pub(super) asked: BTreeSet<PersonNo>,
    /// Wishes that are new.
    pub(super) new: Vec<WishNo>,
    /// Meetings that stood and whose wish is withdrawn.
    pub(super) gone: Vec<Difference>,
}

impl Changed {
    /// What a problem that has changed already leaves to mend of a plan, as the referee finds it.
    pub(super) fn found(problem: &Problem, plan: &Plan, new: &[WishNo]) -> Changed {
        let report = check(problem, plan);
        let broken = report.findings.iter().flat_map(|finding| &finding.wishes);
        let asked = new.iter().flat_map(|&wish| &problem.wish(wish).persons);
        let frozen_until = problem.published().and_then(|known| known.frozen_until);
        let mut changed = problem.clone();
        changed.published = Some(Published {
            plan: plan.clone(),
            frozen_until,
        });
        Changed {
            problem: changed,
            plan: plan.clone(),
            persons: broken
                .flat_map(|&wish| plan.persons(problem, wish))
                .collect(),
            rooms: BTreeSet::new(),
            asked: asked.copied().collect(),
            new: new.to_vec(),
            gone: Vec::new(),
        }
    }
}

/// Makes the changes one after the other, or says what is wrong with the events.
pub(super) fn apply(problem: Problem, plan: &Plan, events: &Events) -> Result<Changed, Vec<Fault>> {
    let mut changing = Changing {
        changed: Changed {
            problem,
            plan: plan.clone(),
            persons: BTreeSet::new(),
            rooms: BTreeSet::new(),
            asked: BTreeSet::new(),
            new: Vec::new(),
            gone: Vec::new(),
        },
        withdrawn: BTreeSet::new(),
        faults: Vec::new(),
    };
    for (no, event) in events.events.iter().enumerate() {
        changing.event(event, &format!("$.events[{no}]"));
        if changing.faults.len() >= limits::FAULTS {
            break;
        }
    }
    changing.horizon(events);
    changing.done()
}

struct Changing {
    changed: Changed,
    withdrawn: BTreeSet<WishNo>,
    faults: Vec<Fault>,
}

impl Changing {
    fn event(&mut self, event: &Event, path: &str) {
        match event {
            Event::PersonAbsent { person, day, slots } => {
                let path = format!("{path}.person_absent");
                let slots = self.when(*day, slots.as_deref(), &path);
                self.away(person, &path, slots);
            }
            Event::PersonLate {
                person,
                day,
                until_minute,
            } => {
                let path = format!("{path}.person_late");
                self.minute(*until_minute, || format!("{path}.until_minute"));
                let late = |slot: &crate::problem::Slot| slot.start_minute < *until_minute;
                let slots = self.slots_of(Some(*day), late, || format!("{path}.day"));
                self.away(person, &path, slots);
            }
            Event::PersonLeaves {
                person,
                day,
                from_minute,
            } => {
                let path = format!("{path}.person_leaves");
                self.minute(*from_minute, || format!("{path}.from_minute"));
                let gone = |slot: &crate::problem::Slot| slot.end_minute > *from_minute;
                let slots = self.slots_of(Some(*day), gone, || format!("{path}.day"));
                self.away(person, &path, slots);
            }
            Event::RoomClosed { place, day, slots } => {
                let path = format!("{path}.room_closed");
                let slots = self.when(*day, slots.as_deref(), &path);
                self.fewer(place, &path, slots, u16::MAX);
            }
            Event::TablesLost {
                place,
                tables,
                day,
                slots,
            } => {
                let path = format!("{path}.tables_lost");
                let slots = self.when(*day, slots.as_deref(), &path);
                self.fewer(place, &path, slots, *tables);
            }
            Event::ActivityMoved { .. } => self.moved(event, &format!("{path}.activity_moved")),
            Event::NewWish { wish } => {
                let path = format!("{path}.new_wish.wish");
                match new_wish(&self.changed.problem, wish, &path) {
                    Ok(wish) => self.add(wish, &path),
                    Err(faults) => self.faults.extend(faults),
                }
            }
            Event::WishWithdrawn { wish } => self.withdraw(wish, &format!("{path}.wish_withdrawn")),
        }
    }

    fn fault(&mut self, path: String, kind: FaultKind) {
        self.faults.push(Fault::new(path, kind));
    }

    /// The number of an id in a list, or a fault.
    fn find<T>(
        &mut self,
        list: impl Fn(&Problem) -> &[T],
        id_of: impl Fn(&T) -> &str,
        id: &str,
        path: String,
    ) -> Option<u32> {
        let found = list(&self.changed.problem)
            .iter()
            .position(|one| id_of(one) == id);
        if found.is_none() {
            self.fault(path, FaultKind::UnknownReference { id: quoted(id) });
        }
        found.map(|at| at as u32)
    }

    fn minute(&mut self, minute: u16, path: impl Fn() -> String) {
        if minute > limits::MINUTES {
            let most = i64::from(limits::MINUTES);
            self.fault(path(), FaultKind::OutOfRange { least: 0, most });
        }
    }

    /// Slots of a day, or of all, that are concerned; a day without slots is a fault.
    fn slots_of(
        &mut self,
        day: Option<u16>,
        concerned: impl Fn(&crate::problem::Slot) -> bool,
        path: impl Fn() -> String,
    ) -> Vec<SlotNo> {
        let slots = &self.changed.problem.slots;
        if let Some(day) = day
            && slots.iter().all(|slot| slot.day != day)
        {
            let id = day.to_string();
            self.fault(path(), FaultKind::UnknownReference { id });
            return Vec::new();
        }
        let all = (0..).map(SlotNo).zip(slots);
        all.filter(|(_, slot)| day.is_none_or(|day| slot.day == day) && concerned(slot))
            .map(|(no, _)| no)
            .collect()
    }

    /// The slots that an event names: a day's, those of a list, or all.
    fn when(&mut self, day: Option<u16>, ids: Option<&[String]>, path: &str) -> Vec<SlotNo> {
        let Some(ids) = ids else {
            return self.slots_of(day, |_| true, || format!("{path}.day"));
        };
        if ids.is_empty() {
            self.fault(format!("{path}.slots"), FaultKind::EmptySet);
        }
        let mut slots = Vec::new();
        for (no, id) in ids.iter().enumerate() {
            let path = format!("{path}.slots[{no}]");
            if no >= limits::SLOTS {
                let limit = limits::SLOTS;
                self.fault(path, FaultKind::TooMany { limit });
                break;
            }
            let found = self.find(|p| &p.slots, |slot| &slot.id, id, path);
            slots.extend(found.map(SlotNo));
        }
        slots.retain(|slot| day.is_none_or(|day| self.changed.problem.slot(*slot).day == day));
        slots
    }

    fn away(&mut self, id: &str, path: &str, slots: Vec<SlotNo>) {
        let path = format!("{path}.person");
        let Some(person) = self.find(|p| &p.persons, |person| &person.id, id, path) else {
            return;
        };
        let unavailable = &mut self.changed.problem.persons[person as usize].unavailable;
        unavailable.extend(slots);
        unavailable.sort_unstable();
        unavailable.dedup();
        self.changed.persons.insert(PersonNo(person));
    }

    fn fewer(&mut self, id: &str, path: &str, slots: Vec<SlotNo>, tables: u16) {
        let path = format!("{path}.place");
        let Some(place) = self.find(|p| &p.places, |place| &place.id, id, path) else {
            return;
        };
        for &slot in &slots {
            let open = &mut self.changed.problem.places[place as usize].tables[slot.index()];
            *open = open.saturating_sub(tables);
            self.changed.rooms.insert((slot, PlaceNo(place)));
        }
        self.free_of_tables(PlaceNo(place));
        for slot in slots {
            self.free_of_promises(slot, PlaceNo(place));
        }
    }

    /// Where fewer tables are left than meetings are promised, the problem would contradict itself:
    /// some are no longer promised, those first that do not stand, then those worth least. Where
    /// none is left every promise is impossible, which is no contradiction.
    fn free_of_promises(&mut self, slot: SlotNo, place: PlaceNo) {
        let Changed { problem, plan, .. } = &self.changed;
        let wishes = (0..).map(WishNo).zip(&problem.wishes);
        let promised = wishes.filter_map(|(no, wish)| {
            let pin = wish.pin.filter(|pin| pin.place == Some(place))?;
            let mut slots = problem.span(pin.slot?, wish.length_slots)?;
            slots.any(|taken| taken == slot).then_some(no)
        });
        let mut promised: Vec<WishNo> = promised.collect();
        let open = usize::from(problem.place(place).tables[slot.index()]);
        if open == 0 || promised.len() <= open {
            return;
        }
        let points = |no: WishNo| problem.points(problem.wish(no));
        promised.sort_by_key(|&no| (plan.seat(no).is_none(), -points(no), no));
        for no in promised.split_off(open) {
            self.changed.problem.wishes[no.index()].pin = None;
        }
    }

    /// A promise of a table that is no longer there is one of the slot and the place.
    fn free_of_tables(&mut self, place: PlaceNo) {
        let problem = &mut self.changed.problem;
        let promised = |wish: &crate::problem::Wish| {
            let pin = wish.pin.filter(|pin| pin.place == Some(place))?;
            let (slot, table) = (pin.slot?, pin.table?);
            let open = &problem.place(place).tables;
            let mut slots = problem.span(slot, wish.length_slots)?;
            slots.any(|slot| table > open[slot.index()]).then_some(())
        };
        let wishes =
            (0..problem.wishes.len()).filter(|&no| promised(&problem.wishes[no]).is_some());
        for no in wishes.collect::<Vec<_>>() {
            if let Some(pin) = &mut problem.wishes[no].pin {
                pin.table = None;
            }
        }
    }

    fn moved(&mut self, event: &Event, path: &str) {
        let Event::ActivityMoved {
            activity,
            day,
            start_minute,
            end_minute,
            place,
        } = event
        else {
            return;
        };
        let at = |field: &str| format!("{path}.{field}");
        let no = self.find(|p| &p.activities, |a| &a.id, activity, at("activity"));
        let place = place.as_ref().map(|id| {
            let found = self.find(|p| &p.places, |place| &place.id, id, at("place"));
            found.map(PlaceNo)
        });
        if day.is_some_and(|day| day > limits::DAY) {
            let most = i64::from(limits::DAY);
            self.fault(at("day"), FaultKind::OutOfRange { least: 0, most });
        }
        for (minute, field) in [(start_minute, "start_minute"), (end_minute, "end_minute")] {
            self.minute(minute.unwrap_or(0), || at(field));
        }
        let Some(no) = no else { return };
        let facts = &mut self.changed.problem.activities[no as usize];
        facts.day = day.unwrap_or(facts.day);
        facts.start_minute = start_minute.unwrap_or(facts.start_minute);
        facts.end_minute = end_minute.unwrap_or(facts.end_minute);
        facts.place = place.flatten().unwrap_or(facts.place);
        if facts.end_minute <= facts.start_minute {
            self.fault(at("end_minute"), FaultKind::EndsBeforeStart);
        }
        let persons = (0..).map(PersonNo).zip(&self.changed.problem.persons);
        let joined = persons.filter(|(_, person)| {
            person
                .activities
                .binary_search(&crate::problem::ActivityNo(no))
                .is_ok()
        });
        self.changed
            .persons
            .extend(joined.map(|(person, _)| person));
    }

    fn add(&mut self, wish: crate::problem::Wish, path: &str) {
        let changed = &mut self.changed;
        if changed
            .problem
            .wishes
            .iter()
            .any(|other| other.id == wish.id)
        {
            let id = quoted(&wish.id);
            self.fault(format!("{path}.id"), FaultKind::DuplicateId { id });
            return;
        }
        let no = WishNo(changed.problem.wishes.len() as u32);
        if no.index() >= limits::WISHES {
            let limit = limits::WISHES;
            self.fault(path.to_owned(), FaultKind::TooMany { limit });
            return;
        }
        for person in &wish.persons {
            changed.problem.persons[person.index()].wishes.push(no);
        }
        changed.asked.extend(&wish.persons);
        changed.new.push(no);
        let promised = wish.pin.is_some();
        changed.problem.wishes.push(wish);
        changed.plan.seats.push(None);
        if promised {
            let inside = format!("$.wishes[{}]", no.index());
            let faults = crate::intake::contradictions(&changed.problem).into_iter();
            self.faults.extend(faults.map(|fault| {
                let kept = fault.path.strip_prefix(&inside).unwrap_or(".pin");
                Fault::new(format!("{path}{kept}"), fault.kind)
            }));
        }
    }

    fn withdraw(&mut self, id: &str, path: &str) {
        let path = format!("{path}.wish");
        let Some(wish) = self.find(|p| &p.wishes, |wish| &wish.id, id, path.clone()) else {
            return;
        };
        if !self.withdrawn.insert(WishNo(wish)) {
            self.fault(path, FaultKind::DuplicateId { id: quoted(id) });
            return;
        }
        let changed = &mut self.changed;
        if changed.plan.seat(WishNo(wish)).is_some() {
            let people = changed.plan.persons(&changed.problem, WishNo(wish));
            changed.asked.extend(people);
        }
    }

    fn horizon(&mut self, events: &Events) {
        let problem = &mut self.changed.problem;
        let before = problem
            .published
            .as_ref()
            .and_then(|published| published.frozen_until);
        let now = events
            .frozen_until
            .map(|moment| u32::from(moment.day) * 1_440 + u32::from(moment.minute));
        problem.published = Some(Published {
            plan: Plan::default(),
            frozen_until: now.or(before),
        });
        if let Some(moment) = events.frozen_until {
            self.minute(moment.minute, || "$.frozen_until.minute".to_owned());
            if moment.day > limits::DAY {
                let (path, most) = ("$.frozen_until.day".to_owned(), i64::from(limits::DAY));
                self.fault(path, FaultKind::OutOfRange { least: 0, most });
            }
        }
    }

    /// Takes withdrawn wishes out and numbers the rest anew.
    fn done(mut self) -> Result<Changed, Vec<Fault>> {
        if !self.faults.is_empty() {
            self.faults.truncate(limits::FAULTS);
            return Err(self.faults);
        }
        let changed = &mut self.changed;
        if !self.withdrawn.is_empty() {
            changed.gone = gone(changed, &self.withdrawn).collect();
            changed.remove(&self.withdrawn);
        }
        let problem = &mut changed.problem;
        if !self.withdrawn.is_empty() || !changed.new.is_empty() {
            problem.groups = Groups::new(&problem.persons, &problem.wishes, &problem.weights);
        }
        if let Some(published) = &mut problem.published {
            published.plan = changed.plan.clone();
        }
        Ok(self.changed)
    }
}

/// Meetings that stand and whose wish is withdrawn.
fn gone<'a>(
    changed: &'a Changed,
    withdrawn: &'a BTreeSet<WishNo>,
) -> impl Iterator<Item = Difference> + 'a {
    let (problem, plan) = (&changed.problem, &changed.plan);
    let stood = withdrawn
        .iter()
        .filter_map(|&wish| Some((wish, plan.seat(wish)?)));
    stood.map(|(wish, from)| Difference {
        wish: None,
        name: problem.wish_name(wish),
        persons: plan.persons(problem, wish),
        kind: DifferenceKind::Dropped { from },
    })
}
