//! A small problem cut out of a large one: some wishes may move, everything else stays.
//!
//! The persons of the wishes that may move are in the part, with all that is theirs. Their other
//! meetings are in it too, pinned where they stand, so that travel, gaps, leasts and mosts are
//! counted as they are; tables that outside meetings take are taken away. Whatever plan of the
//! part keeps the rules can be lifted back, and the whole keeps them too. The cost is that of the
//! part, not of the whole.

mod diary;
mod value;

use std::collections::BTreeMap;

use crate::draft::{Demands, Weights};
use crate::groups::Groups;
use crate::plan::{Plan, Seat};
use crate::problem::{
    ActivityNo, PersonNo, Pin, Place, PlaceNo, Problem, Published, Role, SlotNo, Wish, WishNo,
};

pub(crate) use diary::{Diary, Meeting, stay};
pub(crate) use value::loss;

/// A part of a problem, with the plan of the part to begin from.
pub(crate) struct Part {
    pub(crate) problem: Problem,
    /// Where its wishes stand in the whole plan.
    pub(crate) start: Plan,
    /// The wishes of the whole, by their number in the part: those that may move, then those that
    /// are held.
    pub(crate) wishes: Vec<WishNo>,
    /// The persons of the whole, by their number in the part; in order.
    pub(crate) persons: Vec<PersonNo>,
    moving: usize,
}

impl Part {
    /// The part in which the given wishes may move and nothing else. Wishes pinned in the problem
    /// keep their pins.
    pub(crate) fn of_wishes(diary: &Diary<'_>, moving: &[WishNo]) -> Part {
        let mut wishes = moving.to_vec();
        wishes.sort_unstable();
        wishes.dedup();
        let moving = wishes.len();
        let mut persons: Vec<PersonNo> = Vec::new();
        for &wish in &wishes {
            let facts = diary.problem.wish(wish);
            persons.extend(&facts.persons);
            persons.extend(facts.roles.iter().flat_map(|role| &role.candidates));
        }
        persons.sort_unstable();
        persons.dedup();
        let own = persons.iter().flat_map(|&person| diary.wishes(person));
        let mut held: Vec<WishNo> = own
            .filter(|wish| wishes.binary_search(wish).is_err())
            .filter(|&wish| diary.plan().seat(wish).is_some())
            .collect();
        held.sort_unstable();
        held.dedup();
        wishes.extend(held);
        Part::cut(diary, wishes, moving, persons)
    }

    fn cut(diary: &Diary<'_>, wishes: Vec<WishNo>, moving: usize, persons: Vec<PersonNo>) -> Part {
        let whole = diary.problem;
        let mut cut = Cut {
            diary,
            persons: &persons,
            wishes: &wishes,
            moving,
            activities: Vec::new(),
        };
        let small_wishes: Vec<Wish> = (0..wishes.len()).map(|no| cut.wish(no)).collect();
        // Shares cannot be compared within a part.
        let groups = Groups::new(&[], &small_wishes, &Weights::NOTHING);
        let start = cut.small(diary.plan());
        let published = whole.published.as_ref().map(|published| Published {
            plan: cut.small(&published.plan),
            frozen_until: published.frozen_until,
        });
        let mut problem = Problem {
            places: cut.places(),
            persons: persons.iter().map(|&person| cut.person(person)).collect(),
            wishes: small_wishes,
            activities: Vec::new(),
            forbidden_pairs: cut.forbidden_pairs(),
            title: String::new(),
            slots: whole.slots.clone(),
            sessions: whole.sessions.clone(),
            travel_minutes: whole.travel_minutes.clone(),
            weights: whole.weights,
            digest: whole.digest,
            demands: Demands::default(),
            published,
            groups,
        };
        let activities = cut.activities.iter();
        problem.activities = activities.map(|&no| whole.activity(no).clone()).collect();
        for (no, wish) in (0..).map(WishNo).zip(&problem.wishes) {
            for person in &wish.persons {
                problem.persons[person.index()].wishes.push(no);
            }
        }
        Part {
            start,
            problem,
            wishes,
            persons,
            moving,
        }
    }

    /// The wishes of the whole that may move.
    pub(crate) fn moving(&self) -> &[WishNo] {
        &self.wishes[..self.moving]
    }

    /// The number in the part of a wish that may move.
    pub(crate) fn small(&self, wish: WishNo) -> Option<WishNo> {
        let at = self.moving().binary_search(&wish).ok()?;
        Some(WishNo(at as u32))
    }

    /// The number in the part of a person.
    pub(crate) fn small_person(&self, person: PersonNo) -> Option<PersonNo> {
        let at = self.persons.binary_search(&person).ok()?;
        Some(PersonNo(at as u32))
    }

    /// The number in the part of an activity that a person has joined.
    pub(crate) fn small_activity(
        &self,
        diary: &Diary<'_>,
        person: PersonNo,
        activity: ActivityNo,
    ) -> Option<ActivityNo> {
        let small = self.small_person(person)?;
        let id = &diary.problem.activity(activity).id;
        let joined = &self.problem.person(small).activities;
        let same = |no: &&ActivityNo| self.problem.activity(**no).id == *id;
        joined.iter().find(same).copied()
    }

    /// A plan of the part with what is held where it is held. A run counts tables and numbers them
    /// at the end, and may then leave out a meeting of several slots that the whole has room for.
    pub(crate) fn settled(&self, mut small: Plan) -> Plan {
        let held = self.moving..self.wishes.len();
        small.seats[held.clone()].copy_from_slice(&self.start.seats[held]);
        small
    }

    /// The wishes, by their numbers in the whole, that stand elsewhere in a plan of the part than
    /// at the start, and those that stand no more.
    pub(crate) fn differences(&self, small: &Plan) -> (Vec<WishNo>, Vec<WishNo>) {
        let (mut moved, mut gone) = (Vec::new(), Vec::new());
        for (no, &wish) in (0..).map(WishNo).zip(self.moving()) {
            match (self.start.seat(no), small.seat(no)) {
                (Some(_), None) => gone.push(wish),
                (Some(old), Some(new)) if (old.slot, old.place) != (new.slot, new.place) => {
                    moved.push(wish);
                }
                _ => {}
            }
        }
        (moved, gone)
    }

    /// Lets the wishes that may move stand as a plan of the part says; tables get the numbers that
    /// are free in the whole. A meeting of several slots that finds no table of one number is left
    /// out, which is rare.
    pub(crate) fn lift(&self, diary: &mut Diary<'_>, small: &Plan) {
        let mut changed: Vec<(WishNo, Option<Seat>, Vec<PersonNo>)> = Vec::new();
        for (no, &wish) in (0..).map(WishNo).zip(self.moving()) {
            let (old, new) = (diary.plan().seat(wish), small.seat(no));
            let picked = small.picked(no).iter();
            let picked: Vec<PersonNo> = picked.map(|person| self.persons[person.index()]).collect();
            let where_and_when = |seat: Seat| (seat.slot, seat.place);
            if old.map(where_and_when) != new.map(where_and_when)
                || picked != diary.plan().picked(wish)
            {
                diary.unseat(wish);
                changed.push((wish, new, picked));
            }
        }
        let length = |wish: WishNo| diary.problem.wish(wish).length_slots;
        let promised = |wish: WishNo| diary.problem.wish(wish).pin.and_then(|pin| pin.table);
        changed.sort_by_key(|&(wish, ..)| (promised(wish).is_none(), u8::MAX - length(wish), wish));
        for (wish, seat, picked) in changed {
            if let Some(seat) = seat {
                diary.seat(wish, seat.slot, seat.place, &picked);
            }
        }
    }
}

/// What is cut, while it is being cut.
struct Cut<'a> {
    diary: &'a Diary<'a>,
    persons: &'a [PersonNo],
    wishes: &'a [WishNo],
    moving: usize,
    /// The activities that persons of the part have joined, in the order of their numbers there.
    activities: Vec<ActivityNo>,
}

impl Cut<'_> {
    fn small_person(&self, person: PersonNo) -> Option<PersonNo> {
        let at = self.persons.binary_search(&person).ok()?;
        Some(PersonNo(at as u32))
    }

    /// What a plan of the whole says of the wishes of the part.
    fn small(&self, plan: &Plan) -> Plan {
        let seats = self.wishes.iter().map(|&wish| plan.seat(wish));
        let mut small = Plan {
            seats: seats.collect(),
            picked: BTreeMap::new(),
        };
        for (no, &wish) in (0..).map(WishNo).zip(&self.wishes[..self.moving]) {
            let people = plan.picked(wish).iter();
            let picked: Vec<_> = people.filter_map(|&p| self.small_person(p)).collect();
            if !picked.is_empty() {
                small.picked.insert(no, picked);
            }
        }
        small
    }

    /// A wish that may move, as it is; or one that is held, pinned, with those of its persons who
    /// are in the part.
    fn wish(&self, no: usize) -> Wish {
        let (whole, wish) = (self.diary.problem, self.wishes[no]);
        let facts = whole.wish(wish);
        let small = |people: &[PersonNo]| -> Vec<PersonNo> {
            let people = people.iter();
            people
                .filter_map(|&person| self.small_person(person))
                .collect()
        };
        let held = (no >= self.moving)
            .then(|| self.diary.plan().seat(wish))
            .flatten();
        if let Some(seat) = held {
            let pin = Pin {
                slot: Some(seat.slot),
                place: Some(seat.place),
                table: None,
            };
            return Wish {
                persons: small(&self.diary.people(wish)),
                roles: Vec::new(),
                pin: Some(pin),
                slots: None,
                places: None,
                after: Vec::new(),
                ..facts.clone()
            };
        }
        let role = |role: &Role| Role {
            kind: role.kind.clone(),
            candidates: small(&role.candidates),
        };
        Wish {
            persons: small(&facts.persons),
            roles: facts.roles.iter().map(role).collect(),
            slots: self.slots(wish),
            pin: facts.pin.map(|pin| Pin { table: None, ..pin }),
            after: self.after(wish),
            ..facts.clone()
        }
    }

    /// What must come before a wish, of those that may move.
    fn after(&self, wish: WishNo) -> Vec<WishNo> {
        let moving = &self.wishes[..self.moving];
        let before = self.diary.problem.wish(wish).after.iter();
        before
            .filter_map(|other| moving.binary_search(other).ok())
            .map(|at| WishNo(at as u32))
            .collect()
    }

    /// The slots in which a wish may begin: of those it allows, the ones in order with meetings
    /// that do not move.
    fn slots(&self, wish: WishNo) -> Option<Vec<SlotNo>> {
        let (diary, moving) = (self.diary, &self.wishes[..self.moving]);
        let facts = diary.problem.wish(wish);
        let stays = |other: &WishNo| moving.binary_search(other).is_err();
        let before = facts.after.iter().copied().filter(stays);
        let from = before
            .filter_map(|other| Some(diary.meeting(other)?.ends_at))
            .max();
        let after = diary.followers(wish).filter(stays);
        let until = after
            .filter_map(|other| Some(diary.meeting(other)?.starts_at))
            .min();
        if from.is_none() && until.is_none() {
            return facts.slots.clone();
        }
        let all = || (0..diary.problem.slots.len() as u32).map(SlotNo).collect();
        let mut slots = facts.slots.clone().unwrap_or_else(all);
        slots.retain(|&slot| {
            let stay = stay(diary.problem, wish, slot, PlaceNo(0));
            from.is_none_or(|from| from <= stay.starts_at)
                && until.is_none_or(|until| stay.ends_at <= until)
        });
        Some(slots)
    }

    /// The places, less the tables that meetings outside the part take.
    fn places(&self) -> Vec<Place> {
        let whole = self.diary.problem;
        let mut inside: BTreeMap<(SlotNo, PlaceNo), u16> = BTreeMap::new();
        for &wish in self.wishes {
            let Some(seat) = self.diary.plan().seat(wish) else {
                continue;
            };
            for slot in self.diary.slots(wish, seat.slot) {
                *inside.entry((slot, seat.place)).or_default() += 1;
            }
        }
        let mut places = whole.places.clone();
        for (no, place) in (0..).map(PlaceNo).zip(&mut places) {
            for (slot, tables) in (0..).map(SlotNo).zip(&mut place.tables) {
                let all = self.diary.room(slot, no).len() as u16;
                let outside = all - inside.get(&(slot, no)).copied().unwrap_or(0);
                *tables = tables.saturating_sub(outside);
            }
        }
        places
    }

    fn person(&mut self, person: PersonNo) -> crate::problem::Person {
        let facts = self.diary.problem.person(person);
        let mut own = facts.clone();
        own.wishes = Vec::new();
        for activity in &mut own.activities {
            let known = self.activities.iter().position(|no| no == activity);
            let at = known.unwrap_or_else(|| {
                self.activities.push(*activity);
                self.activities.len() - 1
            });
            *activity = ActivityNo(at as u32);
        }
        own.activities.sort_unstable();
        own
    }

    fn forbidden_pairs(&self) -> Vec<(PersonNo, PersonNo)> {
        let mut pairs = Vec::new();
        for (at, &one) in self.persons.iter().enumerate() {
            let all = &self.diary.problem.forbidden_pairs;
            let from = all.partition_point(|&(first, _)| first < one);
            let own = all[from..].iter().take_while(|&&(first, _)| first == one);
            let others = own.filter_map(|&(_, other)| self.small_person(other));
            pairs.extend(others.map(|other| (PersonNo(at as u32), other)));
        }
        pairs
    }
}

#[cfg(test)]
mod tests;
