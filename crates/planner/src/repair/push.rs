//! Making room for a meeting that was hit by moving few others, as in an ejection chain of one
//! link; and using what has become free.

use std::collections::BTreeSet;

use super::mend::Mending;
use crate::explain::{Obstacle, People, positions};
use crate::plan::Seat;
use crate::problem::{PersonNo, PlaceNo, SlotNo, WishNo};

/// Meetings moved at once at most.
const VICTIMS: usize = 2;
/// Meetings of a full room that are thought of as moving.
const OF_ROOM: usize = 3;

/// A way to make room: who would have to move, and how many others that concerns.
struct Way {
    others: usize,
    victims: Vec<WishNo>,
    slot: SlotNo,
    place: PlaceNo,
}

impl Mending<'_> {
    /// Lets a wish stand by moving others, if that wins more than it loses and disturbs few.
    pub(super) fn push(&mut self, wish: WishNo) {
        if self.tries_left == 0 {
            return;
        }
        let mut ways = self.ways(wish);
        ways.sort_by(|a, b| {
            let order = |way: &Way| (way.others, way.victims.len(), way.slot, way.place);
            order(a)
                .cmp(&order(b))
                .then_with(|| a.victims.cmp(&b.victims))
        });
        for way in ways {
            if self.tries_left == 0 || self.attempt(wish, &way) {
                return;
            }
            self.tries_left -= 1;
        }
    }

    fn ways(&self, wish: WishNo) -> Vec<Way> {
        let mut people = People::of(&self.diary, wish);
        let mut ways = Vec::new();
        let mut found = Vec::new();
        for (slot, place) in positions(self.problem, Some(wish)) {
            people.obstacles(&self.diary, slot, place, &mut found);
            people.reduce(&self.diary, slot, place, &mut found);
            for victims in self.victims(&found, place) {
                let concerned = victims
                    .iter()
                    .flat_map(|&victim| self.diary.people(victim).into_owned());
                let others: BTreeSet<PersonNo> = concerned
                    .filter(|person| !self.persons.contains(person))
                    .collect();
                if others.len() <= self.most_others() {
                    ways.push(Way {
                        others: others.len(),
                        victims,
                        slot,
                        place,
                    });
                }
            }
        }
        ways
    }

    /// The sets of meetings that could move out of the way of what was found, if any.
    fn victims(&self, found: &[Obstacle], place: PlaceNo) -> Vec<Vec<WishNo>> {
        let mut forced: Vec<WishNo> = Vec::new();
        let mut choice: Option<Vec<WishNo>> = None;
        for obstacle in found {
            let any = match *obstacle {
                Obstacle::Meeting { wish, .. } | Obstacle::Order { wish } => {
                    forced.push(wish);
                    continue;
                }
                Obstacle::Tables { slot } => self.of_room(slot, place),
                Obstacle::Most { person } | Obstacle::MostOfDay { person } => self
                    .diary
                    .day(person)
                    .iter()
                    .map(|meeting| meeting.wish)
                    .collect(),
                _ => return Vec::new(),
            };
            choice = Some(match choice {
                None => any,
                Some(before) => before
                    .into_iter()
                    .filter(|wish| any.contains(wish))
                    .collect(),
            });
        }
        forced.sort_unstable();
        forced.dedup();
        let sets = match choice {
            None => vec![forced],
            Some(any) => any
                .into_iter()
                .map(|one| {
                    let mut set = forced.clone();
                    set.push(one);
                    set.sort_unstable();
                    set.dedup();
                    set
                })
                .collect(),
        };
        let movable = |set: &Vec<WishNo>| {
            !set.is_empty() && set.len() <= VICTIMS && set.iter().all(|&wish| self.may_move(wish))
        };
        sets.into_iter().filter(movable).collect()
    }

    /// Meetings of a full room that could move: those that have moved anyhow, and those worth
    /// least.
    fn of_room(&self, slot: SlotNo, place: PlaceNo) -> Vec<WishNo> {
        let mut room: Vec<(bool, i64, WishNo)> = self
            .diary
            .room(slot, place)
            .iter()
            .map(|&wish| (!self.moved.contains(&wish), self.points(wish), wish))
            .collect();
        room.sort_unstable();
        room.truncate(OF_ROOM);
        room.into_iter().map(|(_, _, wish)| wish).collect()
    }

    /// Whether a meeting may be moved for another: it has no pin and does not begin too soon.
    pub(super) fn may_move(&self, wish: WishNo) -> bool {
        self.problem.wish(wish).pin.is_none() && !self.begins_frozen(wish)
    }

    /// Whether a meeting stands and begins before the horizon.
    pub(super) fn begins_frozen(&self, wish: WishNo) -> bool {
        let published = self.problem.published();
        let frozen = |starts_at| published.is_some_and(|plan| plan.is_frozen(starts_at));
        self.diary
            .meeting(wish)
            .is_some_and(|m| frozen(m.starts_at))
    }

    /// Makes room in one way; false when that was no good, and everything is as it was.
    fn attempt(&mut self, wish: WishNo, way: &Way) -> bool {
        let mut gain = 0;
        let mut stood: Vec<(WishNo, Seat, Vec<PersonNo>)> = Vec::new();
        for &victim in &way.victims {
            if let Some((seat, picked)) = self.diary.unseat(victim) {
                gain -= self.worth(victim, seat, &picked);
                stood.push((victim, seat, picked));
            }
        }
        let mut people = People::of(&self.diary, wish);
        let mut seated = Vec::new();
        if people.is_open(&self.diary, way.slot, way.place) {
            gain += people.gain(&self.diary, way.slot, way.place);
            gain -= self.disturbance(wish, way.slot);
            if self.diary.seat(wish, way.slot, way.place, &people.picked()) {
                seated.push(wish);
            }
            let mut again = way.victims.clone();
            again.sort_by_key(|&victim| (-self.points(victim), victim));
            for victim in again {
                if let Some((points, slot, place, picked)) = self.best(victim, |_| true)
                    && self.diary.seat(victim, slot, place, &picked)
                {
                    gain += points;
                    seated.push(victim);
                }
            }
        }
        let others = self.others(&way.victims);
        let disturbed = others.len() - self.disturbed.len();
        let disturbed = disturbed as i64 * i64::from(self.problem.weights.day_changed);
        let few = others.len() <= self.most_others();
        if seated.first() == Some(&wish) && gain > disturbed && few {
            self.moved.extend(&way.victims);
            self.disturbed = others;
            return true;
        }
        seated.into_iter().for_each(|wish| {
            self.diary.unseat(wish);
        });
        for (victim, seat, picked) in stood {
            self.diary.put(victim, seat, &picked);
        }
        false
    }

    /// Points that a meeting just taken away was worth where it stood.
    fn worth(&self, wish: WishNo, seat: Seat, picked: &[PersonNo]) -> i64 {
        People::as_picked(&self.diary, wish, picked).gain(&self.diary, seat.slot, seat.place)
    }

    /// Lets stand what was left out before, is about nobody but those hit, and has room now.
    pub(super) fn fill(&mut self) {
        let theirs = self
            .persons
            .iter()
            .flat_map(|&person| self.diary.wishes(person));
        let mut waiting: Vec<WishNo> = theirs
            .filter(|&wish| self.diary.meeting(wish).is_none() && !self.moved.contains(&wish))
            .filter(|&wish| {
                let mut named = self.problem.wish(wish).persons.iter();
                named.all(|person| self.persons.contains(person))
            })
            .collect();
        waiting.sort_by_key(|&wish| (-self.points(wish), wish));
        waiting.dedup();
        for wish in waiting {
            let hit =
                |picked: &[PersonNo]| picked.iter().all(|person| self.persons.contains(person));
            if let Some((gain, slot, place, picked)) = self.best(wish, hit)
                && gain > 0
            {
                self.diary.seat(wish, slot, place, &picked);
                self.moved.insert(wish);
            }
        }
    }
}
