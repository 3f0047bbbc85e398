//! What must stand after the events: frozen meetings, and promises. A new wish may bring a promise,
//! and a meeting that went may have been in the way of one.

use std::collections::BTreeMap;

use super::mend::Mending;
use crate::explain::{Obstacle, People};
use crate::plan::Seat;
use crate::problem::{PersonNo, PlaceNo, SlotNo, WishNo};

/// Persons tried for the roles of one promise before giving up, as by the referee.
const TRIES: u32 = 10_000;

/// A meeting that must stand where it is to stand, and what gives way to it.
struct Must<'a> {
    wish: WishNo,
    slot: SlotNo,
    place: PlaceNo,
    /// The only table it may have, if there is one.
    table: Option<u16>,
    picked: &'a [PersonNo],
    /// Promises give way to what is frozen, and other meetings to both.
    to_promises: bool,
}

impl Mending<'_> {
    /// Lets every wish that is promised a slot and a place, and does not stand, stand there where
    /// nothing is in the way but meetings that are neither frozen nor promised as much. These are
    /// hit then.
    pub(super) fn keep_promises(&mut self) {
        let wishes = (0..).map(WishNo).zip(&self.problem.wishes);
        let promised = wishes.filter_map(|(no, wish)| {
            let pin = wish.pin?;
            Some((no, pin.slot?, pin.place?, pin.table))
        });
        let open: Vec<_> = promised
            .filter(|&(wish, ..)| self.diary.meeting(wish).is_none())
            .collect();
        for (wish, slot, place, table) in open {
            let Some(picked) = self.cast(wish, slot, place) else {
                continue;
            };
            let stands = self.insist(&Must {
                wish,
                slot,
                place,
                table,
                picked: &picked,
                to_promises: true,
            });
            if stands {
                self.persons.extend(self.diary.people(wish).iter());
                self.moved.insert(wish);
            }
        }
    }

    /// Lets a frozen meeting stand as it did, where nothing is in the way but meetings that are not
    /// frozen; false when it cannot.
    pub(super) fn keep_frozen(&mut self, wish: WishNo, seat: Seat, picked: &[PersonNo]) -> bool {
        let Seat { slot, place, table } = seat;
        let tables = &self.problem.place(place).tables;
        let mut slots = self.diary.slots(wish, slot);
        let open = slots.all(|slot| table <= tables[slot.index()]);
        self.insist(&Must {
            wish,
            slot,
            place,
            table: open.then_some(table),
            picked,
            to_promises: false,
        })
    }

    /// Takes away what is in the way of a meeting that must stand, and lets it stand; false, and
    /// all is as it was, when something is in the way that does not give way.
    fn insist(&mut self, must: &Must<'_>) -> bool {
        let mut gone: Vec<(WishNo, Seat, Vec<PersonNo>)> = Vec::new();
        let stands = loop {
            let Some(victims) = self.victims_of(must) else {
                break false;
            };
            if victims.is_empty() {
                break self.stand(must);
            }
            for victim in victims {
                let stood = self.diary.unseat(victim);
                gone.extend(stood.map(|(seat, picked)| (victim, seat, picked)));
            }
        };
        for (other, seat, picked) in gone {
            if stands {
                self.persons.extend(&self.problem.wish(other).persons);
                self.persons.extend(&picked);
                self.hit.push(other);
                self.moved.insert(other);
            } else {
                self.diary.put(other, seat, &picked);
            }
        }
        stands
    }

    /// Lets a meeting stand with nothing in its way.
    fn stand(&mut self, must: &Must<'_>) -> bool {
        let (wish, slot, place) = (must.wish, must.slot, must.place);
        let seat = |table| Seat { slot, place, table };
        match must.table.map(seat) {
            Some(seat) if self.diary.is_free(wish, seat) => {
                self.diary.put(wish, seat, must.picked);
                true
            }
            Some(_) => false,
            None => self.diary.seat(wish, slot, place, must.picked),
        }
    }

    /// Meetings to take away next so that another can stand: none when nothing is in its way,
    /// nothing when something is that does not give way.
    fn victims_of(&self, must: &Must<'_>) -> Option<Vec<WishNo>> {
        let mut found = Vec::new();
        let mut people = People::as_picked(&self.diary, must.wish, must.picked);
        people.obstacles(&self.diary, must.slot, must.place, &mut found);
        let mut forced = Vec::new();
        let mut any = None;
        for &obstacle in &found {
            match obstacle {
                Obstacle::Meeting { wish, .. } | Obstacle::Order { wish } => forced.push(wish),
                Obstacle::Most { .. } | Obstacle::MostOfDay { .. } => any = Some(obstacle),
                Obstacle::Tables { .. } => {}
                Obstacle::Frozen if !must.to_promises => {}
                _ => return None,
            }
        }
        if !forced.is_empty() {
            forced.sort_unstable();
            forced.dedup();
            let all = forced
                .iter()
                .all(|&wish| self.yields(wish, must.to_promises));
            return all.then_some(forced);
        }
        match any {
            Some(Obstacle::Most { person }) => self.least_of(must, person, |_| true),
            Some(Obstacle::MostOfDay { person }) => {
                let day = |slot: SlotNo| self.problem.slot(slot).day;
                self.least_of(must, person, |first| day(first) == day(must.slot))
            }
            _ => self.on_table(must),
        }
    }

    /// The meeting of a person worth least that gives way, of those that begin when asked.
    fn least_of(
        &self,
        must: &Must<'_>,
        person: PersonNo,
        when: impl Fn(SlotNo) -> bool,
    ) -> Option<Vec<WishNo>> {
        let day = self.diary.day(person).into_iter();
        let own = day.filter(|meeting| when(meeting.first)).map(|m| m.wish);
        let free = own.filter(|&wish| self.yields(wish, must.to_promises));
        let least = free.min_by_key(|&wish| (self.points(wish), wish))?;
        Some(vec![least])
    }

    /// The meetings on the table that is free, or whose meetings all give way and are worth least.
    fn on_table(&self, must: &Must<'_>) -> Option<Vec<WishNo>> {
        let tables = &self.problem.place(must.place).tables;
        let slots = || self.diary.slots(must.wish, must.slot);
        let open = slots().map(|slot| tables[slot.index()]).min()?;
        let mut taken: BTreeMap<u16, Vec<WishNo>> = BTreeMap::new();
        for &other in slots().flat_map(|slot| self.diary.room(slot, must.place)) {
            let table = self.diary.plan().seat(other).map_or(0, |seat| seat.table);
            let there = taken.entry(table).or_default();
            if !there.contains(&other) {
                there.push(other);
            }
        }
        let of_table = |table: u16| taken.remove(&table).unwrap_or_default();
        let tables: Vec<u16> = match must.table {
            Some(table) if table > open => return None,
            Some(table) => vec![table],
            None => (1..=open).collect(),
        };
        let sets = tables.into_iter().map(of_table);
        let give_way = |set: &Vec<WishNo>| {
            let mut set = set.iter();
            set.all(|&wish| self.yields(wish, must.to_promises))
        };
        let cost = |set: &Vec<WishNo>| {
            let points = set.iter().map(|&wish| self.points(wish));
            (points.sum::<i64>(), set.len())
        };
        sets.filter(give_way).min_by_key(cost)
    }

    /// Whether a meeting that stands gives way to what is promised, or to what is frozen.
    fn yields(&self, wish: WishNo, to_promises: bool) -> bool {
        let pin = self.problem.wish(wish).pin;
        let promised = pin.is_some_and(|pin| pin.slot.is_some() && pin.place.is_some());
        let stays = self.begins_frozen(wish) || to_promises && promised;
        !stays
    }

    /// Somebody for each role of a promise, of those whom nothing keeps from it but meetings that
    /// give way, those first who have fewest of them.
    fn cast(&self, wish: WishNo, slot: SlotNo, place: PlaceNo) -> Option<Vec<PersonNo>> {
        let facts = self.problem.wish(wish);
        let free = |&person: &PersonNo| Some((self.could_join(wish, person, slot, place)?, person));
        let roles = facts.roles.iter();
        let roles: Vec<Vec<PersonNo>> = roles
            .map(|role| {
                let mut free: Vec<_> = role.candidates.iter().filter_map(free).collect();
                free.sort_unstable();
                free.into_iter().map(|(_, person)| person).collect()
            })
            .collect();
        let mut present = facts.persons.clone();
        let mut tries = TRIES;
        self.fill_roles(&roles, &mut present, &mut tries)
            .then(|| present.split_off(facts.persons.len()))
    }

    /// Adds somebody for each role, trying one after the other; or leaves all as it was.
    fn fill_roles(
        &self,
        roles: &[Vec<PersonNo>],
        present: &mut Vec<PersonNo>,
        tries: &mut u32,
    ) -> bool {
        let Some((role, rest)) = roles.split_first() else {
            return true;
        };
        for &person in role {
            let apart = |&other: &PersonNo| self.problem.forbidden(person, other);
            if present.contains(&person) || present.iter().any(apart) {
                continue;
            }
            if *tries == 0 {
                return false;
            }
            *tries -= 1;
            present.push(person);
            if self.fill_roles(rest, present, tries) {
                return true;
            }
            present.pop();
        }
        false
    }

    /// How much is in the way of somebody who would take a role in a promise, where all of it could
    /// give way.
    fn could_join(
        &self,
        wish: WishNo,
        person: PersonNo,
        slot: SlotNo,
        place: PlaceNo,
    ) -> Option<usize> {
        let mut found = Vec::new();
        People::alone(&self.diary, wish, person, slot, place, &mut found);
        let day = |slot: SlotNo| self.problem.slot(slot).day;
        let one_yields = |of_day: bool| {
            let mut own = self.diary.day(person).into_iter();
            own.any(|meeting| {
                (!of_day || day(meeting.first) == day(slot)) && self.yields(meeting.wish, true)
            })
        };
        let gives_way = |obstacle: &Obstacle| match obstacle {
            Obstacle::Meeting { wish, .. } => self.yields(*wish, true),
            Obstacle::Most { .. } => one_yields(false),
            Obstacle::MostOfDay { .. } => one_yields(true),
            _ => false,
        };
        found.iter().all(gives_way).then_some(found.len())
    }
}
