//! Mending a plan after events: what still holds stays, what was hit finds a place.

use std::collections::BTreeSet;

use super::apply::Changed;
use crate::check::check;
use crate::explain::{Obstacle, People, positions};
use crate::plan::{Plan, Seat};
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};
use crate::project::{Diary, Part};
use crate::run::improved;
use crate::stop::{Settings, Stop, Watch};

/// Others whose day may change, for every thousand persons hit.
const OTHERS_PERMILLE: usize = 200;
/// Ways to make room by moving meetings, tried for one repair at most, unless told otherwise.
const TRIES: u64 = 400;
/// Meetings planned anew together at most.
const ARRANGED: usize = 200;
/// Moves of planning them.
const ARRANGING_ROUNDS: u64 = 4_000;

/// A plan being mended.
pub(super) struct Mending<'a> {
    pub(super) problem: &'a Problem,
    pub(super) diary: Diary<'a>,
    old: &'a Plan,
    /// Meetings of the old plan that cannot stand as they did.
    pub(super) hit: Vec<WishNo>,
    /// Persons of those, and of wishes that came or went.
    pub(super) persons: BTreeSet<PersonNo>,
    /// Wishes that were hit, are new or were moved for others.
    pub(super) moved: BTreeSet<WishNo>,
    /// Others whose day is another because room was made.
    pub(super) disturbed: BTreeSet<PersonNo>,
    pub(super) tries_left: u64,
}

impl<'a> Mending<'a> {
    /// Lets stand what still can, exactly as it did, and collects the rest.
    pub(super) fn new(changed: &'a Changed, tries: Option<u64>) -> Self {
        let mut mending = Mending {
            problem: &changed.problem,
            diary: Diary::new(&changed.problem, changed.plan.clone()),
            old: &changed.plan,
            hit: Vec::new(),
            persons: changed.asked.clone(),
            moved: changed.new.iter().copied().collect(),
            disturbed: BTreeSet::new(),
            tries_left: tries.unwrap_or(TRIES).min(TRIES),
        };
        let mut touched: Vec<WishNo> = Vec::new();
        for &person in &changed.persons {
            touched.extend(mending.diary.day(person).iter().map(|meeting| meeting.wish));
        }
        for &(slot, place) in &changed.rooms {
            touched.extend(mending.diary.room(slot, place));
        }
        let points = |wish: WishNo| changed.problem.points(changed.problem.wish(wish));
        let pinned = |wish: WishNo| changed.problem.wish(wish).pin.is_some();
        touched.sort_unstable();
        touched.dedup();
        let soon = |&wish: &WishNo| mending.begins_frozen(wish);
        let frozen: BTreeSet<WishNo> = touched.iter().copied().filter(soon).collect();
        touched.sort_by_cached_key(|&wish| {
            (!frozen.contains(&wish), !pinned(wish), -points(wish), wish)
        });
        let stood: Vec<_> = touched
            .into_iter()
            .filter_map(|wish| Some((wish, mending.diary.unseat(wish)?)))
            .collect();
        // Those that keep their tables first, so that nobody else is given one of them.
        let (exact, anew): (Vec<_>, Vec<_>) = stood
            .into_iter()
            .partition(|&(wish, (seat, _))| mending.diary.is_free(wish, seat));
        for (wish, (seat, picked)) in exact.into_iter().chain(anew) {
            let stands = mending.restore(wish, seat, &picked)
                || frozen.contains(&wish) && mending.keep_frozen(wish, seat, &picked);
            if !stands {
                mending.persons.extend(&mending.problem.wish(wish).persons);
                mending.persons.extend(&picked);
                mending.hit.push(wish);
                mending.moved.insert(wish);
            }
        }
        mending
    }

    /// Lets a meeting stand as it did, at another table if need be; false when it cannot.
    fn restore(&mut self, wish: WishNo, seat: Seat, picked: &[PersonNo]) -> bool {
        let mut found = Vec::new();
        let mut people = People::as_picked(&self.diary, wish, picked);
        people.obstacles(&self.diary, seat.slot, seat.place, &mut found);
        found.retain(|obstacle| !matches!(obstacle, Obstacle::Frozen));
        if !found.is_empty() {
            return false;
        }
        if self.diary.is_free(wish, seat) {
            self.diary.put(wish, seat, picked);
            return true;
        }
        self.diary.seat(wish, seat.slot, seat.place, picked)
    }

    /// Finds places for what was hit and for what is new: first with nobody else moved, then by
    /// moving few others, last for wishes left out before among those hit.
    pub(super) fn mend(&mut self, new: &[WishNo], watch: &dyn Watch) {
        self.keep_promises();
        let mut waiting = [&self.hit[..], new].concat();
        waiting.retain(|&wish| self.diary.meeting(wish).is_none());
        waiting.sort_by_cached_key(|&wish| {
            let pinned = self.problem.wish(wish).pin.is_some();
            (!pinned, self.open_count(wish), -self.points(wish), wish)
        });
        for &wish in &waiting {
            self.settle(wish);
        }
        waiting.sort_by_key(|&wish| (-self.points(wish), wish));
        for &wish in &waiting {
            if self.diary.meeting(wish).is_none() && !watch.cancelled() {
                self.push(wish);
            }
        }
        self.arrange();
        self.fill();
    }

    pub(super) fn points(&self, wish: WishNo) -> i64 {
        self.problem.points(self.problem.wish(wish))
    }

    /// In how many ways a wish could stand.
    fn open_count(&self, wish: WishNo) -> usize {
        let mut people = People::of(&self.diary, wish);
        let open = |&(slot, place): &(SlotNo, PlaceNo)| people.is_open(&self.diary, slot, place);
        positions(self.problem, Some(wish)).filter(open).count()
    }

    /// Lets a wish stand where that is worth most, with nothing in its way.
    fn settle(&mut self, wish: WishNo) {
        if let Some((_, slot, place, picked)) = self.best(wish, |_| true) {
            self.diary.seat(wish, slot, place, &picked);
        }
    }

    /// Where a wish is worth most with nothing in its way, less what it disturbs; at a tie, as
    /// near as can be to when it stood.
    pub(super) fn best(
        &self,
        wish: WishNo,
        may: impl Fn(&[PersonNo]) -> bool,
    ) -> Option<(i64, SlotNo, PlaceNo, Vec<PersonNo>)> {
        let mut people = People::of(&self.diary, wish);
        let old = self.old.seat(wish);
        let (mut most, mut best) = ((i64::MIN, i64::MIN), None);
        for (slot, place) in positions(self.problem, Some(wish)) {
            if !people.is_open(&self.diary, slot, place) {
                continue;
            }
            let picked = people.picked();
            if !may(&picked) {
                continue;
            }
            let gain = people.gain(&self.diary, slot, place) - self.disturbance(wish, slot);
            let apart = old.map_or(0, |old| {
                let (was, is) = (self.problem.slot(old.slot), self.problem.slot(slot));
                -i64::from(was.starts_at().abs_diff(is.starts_at())) - i64::from(old.place != place)
            });
            if (gain, apart) > most {
                (most, best) = ((gain, apart), Some((gain, slot, place, picked)));
            }
        }
        best
    }

    /// Points lost when a wish stands on another day than it did.
    pub(super) fn disturbance(&self, wish: WishNo, slot: SlotNo) -> i64 {
        let day = |slot: SlotNo| self.problem.slot(slot).day;
        let same = self
            .old
            .seat(wish)
            .is_some_and(|old| day(old.slot) == day(slot));
        let persons = self.diary.people(wish).len() as i64;
        if same {
            0
        } else {
            i64::from(self.problem.weights.day_changed) * persons
        }
    }

    /// Others than those hit whose day is another, with those of some meetings that moved just now.
    pub(super) fn others(&self, moved: &[WishNo]) -> BTreeSet<PersonNo> {
        let at = |seat: Seat| (seat.slot, seat.place);
        let mut others = self.disturbed.clone();
        for &wish in moved {
            let (old, new) = (
                self.old.seat(wish).map(at),
                self.diary.plan().seat(wish).map(at),
            );
            if old == new && self.old.picked(wish) == self.diary.plan().picked(wish) {
                continue;
            }
            let mut persons = self.old.persons(self.problem, wish);
            persons.extend(self.diary.people(wish).iter());
            others.extend(
                persons
                    .iter()
                    .filter(|person| !self.persons.contains(person)),
            );
        }
        others
    }

    /// How many others may find another day.
    pub(super) fn most_others(&self) -> usize {
        self.persons.len() * OTHERS_PERMILLE / 1_000
    }

    /// Plans what was hit and moved anew as one small problem, where that is better than one
    /// meeting after the other; nobody else is concerned.
    fn arrange(&mut self) {
        let out = self
            .moved
            .iter()
            .any(|&wish| self.diary.meeting(wish).is_none());
        if !out || self.moved.len() < 2 || self.moved.len() > ARRANGED {
            return;
        }
        let moved: Vec<WishNo> = self.moved.iter().copied().collect();
        let part = Part::of_wishes(&self.diary, &moved);
        let settings = Settings {
            start: Some(part.start.clone()),
            ..Settings::new(1, Stop::rounds(ARRANGING_ROUNDS))
        };
        let small = part.settled(improved(&part.problem, &settings));
        let value = |plan: &Plan| check(&part.problem, plan).score.value;
        if value(&small) <= value(&part.start) {
            return;
        }
        let before = self.diary.clone();
        part.lift(&mut self.diary, &small);
        let stand = moved.iter().zip(&small.seats);
        let lost = stand
            .clone()
            .any(|(&wish, seat)| self.diary.meeting(wish).is_some() != seat.is_some());
        let sound = moved.iter().all(|&wish| self.is_sound(wish));
        if lost || !sound || self.others(&moved).len() > self.most_others() {
            self.diary = before;
        }
    }

    /// Whether a meeting, if it stands, has nothing in its way where it does.
    fn is_sound(&mut self, wish: WishNo) -> bool {
        let Some((seat, picked)) = self.diary.unseat(wish) else {
            return true;
        };
        let mut found = Vec::new();
        let mut people = People::as_picked(&self.diary, wish, &picked);
        people.obstacles(&self.diary, seat.slot, seat.place, &mut found);
        found.retain(|obstacle| !matches!(obstacle, Obstacle::Frozen));
        let free = self.diary.is_free(wish, seat);
        self.diary.put(wish, seat, &picked);
        free && found.is_empty()
    }
}
