//! A plan that can be changed meeting by meeting, looked at person by person and room by room.
//!
//! Laying it out costs one walk over the meetings; a person's day is put together only when
//! somebody asks for it, so that a small change in a large plan stays cheap.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::plan::{Plan, Seat};
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};

/// A meeting in somebody's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meeting {
    pub(crate) wish: WishNo,
    pub(crate) first: SlotNo,
    pub(crate) last: SlotNo,
    pub(crate) starts_at: u32,
    pub(crate) ends_at: u32,
    pub(crate) place: PlaceNo,
}

/// A plan in the making, kept so that nothing in it shares a table. Whether it keeps the other
/// rules is for whoever changes it to see to.
#[derive(Clone)]
pub(crate) struct Diary<'a> {
    pub(crate) problem: &'a Problem,
    plan: Plan,
    /// Meetings at a place in a slot: `slot * places + place`.
    rooms: Vec<Vec<WishNo>>,
    /// A wish and one that must come after it, in order.
    followers: Vec<(WishNo, WishNo)>,
    /// Meetings in which somebody takes a role.
    roles: BTreeMap<PersonNo, Vec<WishNo>>,
    /// Wishes granted, by group.
    granted: Vec<u32>,
}

impl<'a> Diary<'a> {
    /// Lays out a plan that the referee has nothing against but what is about to be mended.
    pub(crate) fn new(problem: &'a Problem, plan: Plan) -> Self {
        let mut followers = Vec::new();
        for (no, wish) in (0..).map(WishNo).zip(&problem.wishes) {
            followers.extend(wish.after.iter().map(|&before| (before, no)));
        }
        followers.sort_unstable();
        let mut diary = Diary {
            problem,
            plan: Plan::empty(problem.wishes.len()),
            rooms: vec![Vec::new(); problem.slots.len() * problem.places.len()],
            followers,
            roles: BTreeMap::new(),
            granted: vec![0; problem.groups.all().len()],
        };
        for (wish, seat) in plan.meetings() {
            diary.enter(wish, seat, plan.picked(wish));
        }
        diary.plan = plan;
        diary
    }

    /// The plan as it stands.
    pub(crate) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The plan as it stands, for good.
    pub(crate) fn into_plan(self) -> Plan {
        self.plan
    }

    /// Everybody in the meeting of a wish; those whom the wish names when it does not stand.
    pub(crate) fn people(&self, wish: WishNo) -> Cow<'a, [PersonNo]> {
        let named = &self.problem.wish(wish).persons;
        match self.plan.picked(wish) {
            [] => Cow::Borrowed(named),
            picked => Cow::Owned([named.as_slice(), picked].concat()),
        }
    }

    /// The wishes that name a person, and those in which the person takes a role.
    pub(crate) fn wishes(&self, person: PersonNo) -> impl Iterator<Item = WishNo> + '_ {
        let named = self.problem.person(person).wishes.iter();
        let roles = self.roles.get(&person).map_or(&[][..], Vec::as_slice);
        named.chain(roles).copied()
    }

    /// The meeting of a wish, if it stands.
    pub(crate) fn meeting(&self, wish: WishNo) -> Option<Meeting> {
        let seat = self.plan.seat(wish)?;
        Some(stay(self.problem, wish, seat.slot, seat.place))
    }

    /// The meetings of a person, in the order of their starts.
    pub(crate) fn day(&self, person: PersonNo) -> Vec<Meeting> {
        let meetings = self.wishes(person).filter_map(|wish| self.meeting(wish));
        let mut day: Vec<Meeting> = meetings.collect();
        day.sort_unstable_by_key(|meeting| (meeting.starts_at, meeting.wish));
        day
    }

    /// The meetings at a place in a slot.
    pub(crate) fn room(&self, slot: SlotNo, place: PlaceNo) -> &[WishNo] {
        &self.rooms[slot.index() * self.problem.places.len() + place.index()]
    }

    /// Wishes that must come after a wish.
    pub(crate) fn followers(&self, wish: WishNo) -> impl Iterator<Item = WishNo> + '_ {
        let from = self.followers.partition_point(|&(before, _)| before < wish);
        let own = self.followers[from..].iter();
        own.take_while(move |&&(before, _)| before == wish)
            .map(|&(_, after)| after)
    }

    /// The slots that a wish takes when it begins in a slot, cut off where the session ends.
    pub(crate) fn slots(
        &self,
        wish: WishNo,
        first: SlotNo,
    ) -> impl Iterator<Item = SlotNo> + use<'a> {
        let (problem, length) = (self.problem, self.problem.wish(wish).length_slots);
        std::iter::successors(Some(first), move |&slot| problem.slot(slot).next).take(length.into())
    }

    /// The lowest table open to a wish through all its slots: the one promised, if one is.
    pub(crate) fn table(&self, wish: WishNo, first: SlotNo, place: PlaceNo) -> Option<u16> {
        self.table_without(wish, first, place, &[])
    }

    fn table_without(
        &self,
        wish: WishNo,
        first: SlotNo,
        place: PlaceNo,
        gone: &[WishNo],
    ) -> Option<u16> {
        let promised = self.problem.wish(wish).pin.and_then(|pin| pin.table);
        let tables = &self.problem.place(place).tables;
        let open = self
            .slots(wish, first)
            .map(|slot| tables[slot.index()])
            .min()?;
        let mut taken = vec![0u64; usize::from(open) / 64 + 1];
        for slot in self.slots(wish, first) {
            let stay = |other: &&WishNo| !gone.contains(other);
            for &other in self.room(slot, place).iter().filter(stay) {
                let table = self.plan.seat(other).map_or(0, |seat| seat.table);
                if let Some(word) = taken.get_mut(usize::from(table) / 64) {
                    *word |= 1 << (table % 64);
                }
            }
        }
        let free = |&table: &u16| taken[usize::from(table) / 64] >> (table % 64) & 1 == 0;
        match promised {
            Some(table) => Some(table).filter(|table| *table <= open).filter(free),
            None => (1..=open).find(free),
        }
    }

    /// Whether a table is open to a wish once some meetings are gone; where it takes one slot,
    /// counting is enough.
    pub(crate) fn has_table(
        &self,
        wish: WishNo,
        first: SlotNo,
        place: PlaceNo,
        gone: &[WishNo],
    ) -> bool {
        let facts = self.problem.wish(wish);
        let full = |slot: SlotNo| self.is_full(slot, place, gone);
        let promised = facts.pin.is_some_and(|pin| pin.table.is_some());
        !self.slots(wish, first).any(full)
            && (facts.length_slots == 1 && !promised
                || self.table_without(wish, first, place, gone).is_some())
    }

    /// Whether every table of a place has a meeting in a slot, once some meetings are gone.
    pub(crate) fn is_full(&self, slot: SlotNo, place: PlaceNo, gone: &[WishNo]) -> bool {
        let room = self.room(slot, place);
        let left = match gone {
            [] => room.len(),
            gone => room.iter().filter(|other| !gone.contains(other)).count(),
        };
        left >= usize::from(self.problem.place(place).tables[slot.index()])
    }

    /// Whether a table is open and free through all slots of a wish.
    pub(crate) fn is_free(&self, wish: WishNo, seat: Seat) -> bool {
        let open = &self.problem.place(seat.place).tables;
        self.slots(wish, seat.slot).all(|slot| {
            let on_it = |other: &WishNo| {
                let other = self.plan.seat(*other);
                other.is_some_and(|other| other.table == seat.table)
            };
            seat.table <= open[slot.index()] && !self.room(slot, seat.place).iter().any(on_it)
        })
    }

    /// Points that groups lose less when one more wish is granted.
    pub(crate) fn fairer(&self, wish: WishNo) -> i64 {
        let groups = &self.problem.groups;
        let less = |&no: &u32| {
            let (group, granted) = (&groups.all()[no as usize], self.granted[no as usize]);
            group.lost(granted) - group.lost(granted + 1)
        };
        groups.of(wish).iter().map(less).sum()
    }

    /// Lets a wish stand, where a table is open to it; false when none is.
    pub(crate) fn seat(
        &mut self,
        wish: WishNo,
        slot: SlotNo,
        place: PlaceNo,
        picked: &[PersonNo],
    ) -> bool {
        let Some(table) = self.table(wish, slot, place) else {
            return false;
        };
        self.put(wish, Seat { slot, place, table }, picked);
        true
    }

    /// Lets a wish stand at a table known to be open to it.
    pub(crate) fn put(&mut self, wish: WishNo, seat: Seat, picked: &[PersonNo]) {
        self.enter(wish, seat, picked);
        self.plan.seats[wish.index()] = Some(seat);
        if !picked.is_empty() {
            self.plan.picked.insert(wish, picked.to_vec());
        }
    }

    /// Takes away a meeting; says where it stood and who took its roles.
    pub(crate) fn unseat(&mut self, wish: WishNo) -> Option<(Seat, Vec<PersonNo>)> {
        let seat = self.plan.seats[wish.index()].take()?;
        for slot in self.slots(wish, seat.slot) {
            let room = slot.index() * self.problem.places.len() + seat.place.index();
            self.rooms[room].retain(|&other| other != wish);
        }
        let picked = self.plan.picked.remove(&wish).unwrap_or_default();
        for person in &picked {
            if let Some(roles) = self.roles.get_mut(person) {
                roles.retain(|&other| other != wish);
            }
        }
        for &group in self.problem.groups.of(wish) {
            self.granted[group as usize] -= 1;
        }
        Some((seat, picked))
    }

    fn enter(&mut self, wish: WishNo, seat: Seat, picked: &[PersonNo]) {
        for slot in self.slots(wish, seat.slot) {
            let room = slot.index() * self.problem.places.len() + seat.place.index();
            self.rooms[room].push(wish);
        }
        for &person in picked {
            self.roles.entry(person).or_default().push(wish);
        }
        for &group in self.problem.groups.of(wish) {
            self.granted[group as usize] += 1;
        }
    }
}

/// A meeting of a wish, where and when.
pub(crate) fn stay(problem: &Problem, wish: WishNo, first: SlotNo, place: PlaceNo) -> Meeting {
    let mut last = first;
    for _ in 1..problem.wish(wish).length_slots {
        last = problem.slot(last).next.unwrap_or(last);
    }
    Meeting {
        wish,
        first,
        last,
        starts_at: problem.slot(first).starts_at(),
        ends_at: problem.slot(last).ends_at(),
        place,
    }
}
