//! Promises that can be kept after the events: a new wish may bring one, and a meeting that went
//! may have been in the way of one.

use super::mend::Mending;
use crate::explain::{Obstacle, People};
use crate::problem::{PersonNo, PlaceNo, SlotNo, WishNo};

impl Mending<'_> {
    /// Lets every wish that is promised a slot and a place, and does not stand, stand there where
    /// nothing but meetings without such a promise is in the way. These are hit then.
    pub(super) fn keep_promises(&mut self) {
        let wishes = (0..).map(WishNo).zip(&self.problem.wishes);
        let promised = wishes.filter_map(|(no, wish)| {
            let pin = wish.pin?;
            Some((no, pin.slot?, pin.place?))
        });
        let open: Vec<_> = promised
            .filter(|&(wish, ..)| self.diary.meeting(wish).is_none())
            .collect();
        for (wish, slot, place) in open {
            self.keep_promise(wish, slot, place);
        }
    }

    fn keep_promise(&mut self, wish: WishNo, slot: SlotNo, place: PlaceNo) {
        let mut found = Vec::new();
        People::of(&self.diary, wish).obstacles(&self.diary, slot, place, &mut found);
        let mut in_the_way: Vec<WishNo> = Vec::new();
        for &obstacle in &found {
            if self.gives_way(obstacle, place, &in_the_way) {
                continue;
            }
            match self.victim(wish, obstacle, place) {
                Some(victim) => in_the_way.push(victim),
                None => return,
            }
        }
        let mut stood = Vec::new();
        for &other in &in_the_way {
            stood.extend(self.diary.unseat(other).map(|stood| (other, stood)));
        }
        let mut people = People::of(&self.diary, wish);
        let open = people.is_open(&self.diary, slot, place);
        if !open || !self.diary.seat(wish, slot, place, &people.picked()) {
            for (other, (seat, picked)) in stood {
                self.diary.put(other, seat, &picked);
            }
            return;
        }
        self.persons.extend(self.diary.people(wish).iter());
        self.moved.insert(wish);
        for (other, (_, picked)) in stood {
            self.persons.extend(&self.problem.wish(other).persons);
            self.persons.extend(&picked);
            self.hit.push(other);
            self.moved.insert(other);
        }
    }

    /// Whether meetings that give way anyhow take an obstacle with them.
    fn gives_way(&self, obstacle: Obstacle, place: PlaceNo, gone: &[WishNo]) -> bool {
        let theirs = |person: PersonNo| {
            let mut day = self.diary.day(person).into_iter();
            day.any(|meeting| gone.contains(&meeting.wish))
        };
        match obstacle {
            Obstacle::Meeting { wish, .. } | Obstacle::Order { wish } => gone.contains(&wish),
            Obstacle::Tables { slot } => {
                let mut room = self.diary.room(slot, place).iter();
                room.any(|other| gone.contains(other))
            }
            Obstacle::Most { person } => theirs(person),
            _ => false,
        }
    }

    /// The meeting worth least that could give way to take an obstacle away.
    fn victim(&self, wish: WishNo, obstacle: Obstacle, place: PlaceNo) -> Option<WishNo> {
        let pin = self.problem.wish(wish).pin?;
        let day = |slot: SlotNo| self.problem.slot(slot).day;
        let any: Vec<WishNo> = match obstacle {
            Obstacle::Meeting { wish, .. } | Obstacle::Order { wish } => vec![wish],
            Obstacle::Tables { slot } => {
                let room = self.diary.room(slot, place).iter().copied();
                room.filter(|&other| {
                    let table = self.diary.plan().seat(other).map(|seat| seat.table);
                    pin.table.is_none() || pin.table == table
                })
                .collect()
            }
            Obstacle::Most { person } | Obstacle::MostOfDay { person } => {
                let all = self.diary.day(person).into_iter();
                let today = matches!(obstacle, Obstacle::MostOfDay { .. });
                all.filter(|meeting| !today || Some(day(meeting.first)) == pin.slot.map(day))
                    .map(|meeting| meeting.wish)
                    .collect()
            }
            _ => return None,
        };
        let free = any.into_iter().filter(|&other| self.may_move(other));
        free.min_by_key(|&other| (self.points(other), other))
    }
}
