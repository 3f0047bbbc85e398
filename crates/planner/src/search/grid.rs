//! The problem as bits: one bit a slot, so that a question about a whole day is one instruction.
//!
//! Every session lies in one machine word, its slots next to each other; a *position* is the bit
//! of a slot. A *choice* is a place that a wish may stand at, with the bits of the positions at
//! which it may begin there as far as the wish, the persons' absences and activities and the
//! opening of tables decide it.

use crate::draft::PartOfDay;
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, Wish};

/// No wish, no slot.
pub(crate) const NONE: u32 = u32::MAX;

/// The problem as the search sees it. Nothing in it changes during a search.
pub(crate) struct Grid {
    /// Machine words in a set of positions.
    pub(crate) words: usize,
    pub(crate) persons: usize,
    pub(crate) places: usize,
    pub(crate) wishes: usize,
    pub(crate) sessions: usize,
    pub(crate) days: usize,
    /// Slot of a position, or [`NONE`].
    pub(crate) slot_of: Vec<u32>,
    /// Position of a slot.
    pub(crate) position_of: Vec<u16>,
    pub(crate) session_of: Vec<u16>,
    pub(crate) day_of: Vec<u16>,
    pub(crate) starts_at: Vec<u32>,
    pub(crate) ends_at: Vec<u32>,
    /// The word of a session and its bits in there.
    pub(crate) session_bits: Vec<(u32, u64)>,
    /// The bits of a day: `day * words`.
    pub(crate) day_bits: Vec<u64>,
    /// Tables open: `place * positions + position`.
    pub(crate) tables: Vec<u16>,
    /// Class of a pair of places by their ways there and back: `place * places + place`.
    class: Vec<u16>,
    /// Positions too near to a position: `(class * positions + position) * words`.
    near: Vec<u64>,
    /// Positions too near to a position for some pair of places: `position * words`.
    near_any: Vec<u64>,
    /// Points and minutes of a change of place: `place * places + place`.
    pub(crate) change_points: Vec<u32>,
    /// Positions at which a person may sit at a place: `(person * places + place) * words`.
    available: Vec<u64>,
    /// Positions at which an idle person counts: `person * words`.
    pub(crate) eligible: Vec<u64>,
    pub(crate) most_total: Vec<u16>,
    pub(crate) most_per_day: Vec<u16>,
    pub(crate) least: Vec<u16>,
    /// Persons of wish `w`: `people[people_from[w]..people_from[w + 1]]`.
    people_from: Vec<u32>,
    people: Vec<u32>,
    /// Choices of wish `w`: `choice_from[w]..choice_from[w + 1]`.
    choice_from: Vec<u32>,
    pub(crate) choice_place: Vec<u16>,
    choice_bits: Vec<u64>,
    pub(crate) length: Vec<u8>,
    /// Points of a wish when granted.
    pub(crate) points: Vec<i64>,
    /// Pinned in any way.
    pub(crate) pinned: Vec<bool>,
    /// The wishes that are pinned.
    pub(crate) pins: Vec<u32>,
    /// Promised a slot and a place, and possible.
    pub(crate) fixed: Vec<bool>,
    /// Order: what must have ended before wish `w`, and what must begin after it.
    before: Links,
    after: Links,
    pub(crate) below_least: i64,
    pub(crate) idle_gap: i64,
}

/// Lists of wishes by wish.
struct Links {
    from: Vec<u32>,
    to: Vec<u32>,
}

impl Links {
    fn new(wishes: usize, pairs: &mut [(u32, u32)]) -> Self {
        pairs.sort_unstable();
        let mut from = vec![0; wishes + 1];
        for &(wish, _) in pairs.iter() {
            from[wish as usize + 1] += 1;
        }
        for wish in 0..wishes {
            from[wish + 1] += from[wish];
        }
        Links {
            from,
            to: pairs.iter().map(|&(_, other)| other).collect(),
        }
    }

    fn of(&self, wish: u32) -> &[u32] {
        &self.to[self.from[wish as usize] as usize..self.from[wish as usize + 1] as usize]
    }
}

impl Grid {
    pub(crate) fn new(problem: &Problem) -> Self {
        let mut grid = Grid::frame(problem);
        grid.nearness(problem);
        grid.people_and_places(problem);
        grid.choices_all(problem);
        grid
    }

    /// Positions in all, unused ones included.
    pub(crate) fn positions(&self) -> usize {
        self.words * 64
    }

    pub(crate) fn people(&self, wish: u32) -> &[u32] {
        let wish = wish as usize;
        &self.people[self.people_from[wish] as usize..self.people_from[wish + 1] as usize]
    }

    pub(crate) fn choices(&self, wish: u32) -> std::ops::Range<usize> {
        let wish = wish as usize;
        self.choice_from[wish] as usize..self.choice_from[wish + 1] as usize
    }

    /// Positions at which a choice may begin.
    pub(crate) fn choice_bits(&self, choice: usize) -> &[u64] {
        &self.choice_bits[choice * self.words..(choice + 1) * self.words]
    }

    pub(crate) fn has_choice(&self, wish: u32) -> bool {
        !self.choices(wish).is_empty()
    }

    pub(crate) fn available(&self, person: u32, place: u16) -> &[u64] {
        let at = (person as usize * self.places + usize::from(place)) * self.words;
        &self.available[at..at + self.words]
    }

    /// Positions at which somebody sitting at `place` and `position` cannot sit at `other`.
    pub(crate) fn near(&self, place: u16, position: u16, other: u16) -> &[u64] {
        let class = self.class[usize::from(place) * self.places + usize::from(other)];
        let at = (usize::from(class) * self.positions() + usize::from(position)) * self.words;
        &self.near[at..at + self.words]
    }

    /// Positions that may be too near for some pair of places.
    pub(crate) fn near_any(&self, position: u16) -> &[u64] {
        &self.near_any[usize::from(position) * self.words..][..self.words]
    }

    /// What must have ended before a wish begins.
    pub(crate) fn before(&self, wish: u32) -> &[u32] {
        self.before.of(wish)
    }

    /// What must not begin before a wish has ended.
    pub(crate) fn after(&self, wish: u32) -> &[u32] {
        self.after.of(wish)
    }

    /// Lays sessions into words, in the order of time.
    fn frame(problem: &Problem) -> Self {
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); problem.sessions.len()];
        for (no, slot) in (0..).zip(&problem.slots) {
            members[slot.session as usize].push(no);
        }
        let mut order: Vec<usize> = (0..members.len()).collect();
        order.sort_by_key(|&s| (problem.slots[members[s][0] as usize].starts_at(), s));
        let mut days: Vec<u16> = problem.slots.iter().map(|slot| slot.day).collect();
        days.sort_unstable();
        days.dedup();

        let mut position_of = vec![0; problem.slots.len()];
        let mut at = 0;
        for &session in &order {
            if at / 64 != (at + members[session].len() - 1) / 64 {
                at = (at / 64 + 1) * 64;
            }
            for &slot in &members[session] {
                position_of[slot as usize] = at as u16;
                at += 1;
            }
        }
        let words = at.div_ceil(64);
        let positions = words * 64;
        let mut grid = Grid {
            words,
            persons: problem.persons.len(),
            places: problem.places.len(),
            wishes: problem.wishes.len(),
            sessions: members.len(),
            days: days.len(),
            slot_of: vec![NONE; positions],
            position_of,
            session_of: vec![0; positions],
            day_of: vec![0; positions],
            starts_at: vec![0; positions],
            ends_at: vec![0; positions],
            session_bits: vec![(0, 0); members.len()],
            day_bits: vec![0; days.len() * words],
            tables: vec![0; problem.places.len() * positions],
            class: Vec::new(),
            near: Vec::new(),
            near_any: vec![0; positions * words],
            change_points: Vec::new(),
            available: Vec::new(),
            eligible: Vec::new(),
            most_total: Vec::new(),
            most_per_day: Vec::new(),
            least: Vec::new(),
            people_from: vec![0],
            people: Vec::new(),
            choice_from: vec![0],
            choice_place: Vec::new(),
            choice_bits: Vec::new(),
            length: Vec::new(),
            points: Vec::new(),
            pinned: Vec::new(),
            pins: Vec::new(),
            fixed: Vec::new(),
            before: Links {
                from: Vec::new(),
                to: Vec::new(),
            },
            after: Links {
                from: Vec::new(),
                to: Vec::new(),
            },
            below_least: i64::from(problem.weights.below_least),
            idle_gap: i64::from(problem.weights.idle_gap),
        };
        for (no, slot) in problem.slots.iter().enumerate() {
            let at = usize::from(grid.position_of[no]);
            let day = days.partition_point(|&day| day < slot.day);
            grid.slot_of[at] = no as u32;
            grid.session_of[at] = slot.session as u16;
            grid.day_of[at] = day as u16;
            grid.starts_at[at] = slot.starts_at();
            grid.ends_at[at] = slot.ends_at();
            let session = &mut grid.session_bits[slot.session as usize];
            *session = ((at / 64) as u32, session.1 | 1 << (at % 64));
            grid.day_bits[day * words + at / 64] |= 1 << (at % 64);
            for (place, facts) in problem.places.iter().enumerate() {
                grid.tables[place * positions + at] = facts.tables[no];
            }
        }
        grid
    }

    /// For each pair of ways there and back, which positions are too near to which.
    fn nearness(&mut self, problem: &Problem) {
        let (places, positions, words) = (self.places, self.positions(), self.words);
        let weights = problem.weights;
        let ways = |from: usize, to: usize| problem.travel_minutes[from * places + to];
        let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(places * places);
        for from in 0..places {
            pairs.extend((0..places).map(|to| (ways(from, to), ways(to, from))));
        }
        let mut classes = pairs.clone();
        classes.sort_unstable();
        classes.dedup();
        let class = |pair: &(u32, u32)| classes.partition_point(|other| other < pair) as u16;
        self.class = pairs.iter().map(class).collect();
        self.change_points = (0..places * places)
            .map(|pair| {
                let same = pair / places == pair % places;
                let minutes = pairs[pair].0 * weights.travel_minute;
                if same {
                    0
                } else {
                    weights.place_change + minutes
                }
            })
            .collect();
        self.near = vec![0; classes.len() * positions * words];
        for (class, &(there, back)) in classes.iter().enumerate() {
            for one in 0..positions {
                for other in 0..positions {
                    if self.too_near(one, other, there, back) {
                        let bit = 1 << (other % 64);
                        let at = (class * positions + one) * words + other / 64;
                        self.near[at] |= bit;
                        self.near_any[one * words + other / 64] |= bit;
                    }
                }
            }
        }
    }

    /// Whether nobody can sit in both positions, with a way from the one to the other and back.
    fn too_near(&self, one: usize, other: usize, there: u32, back: u32) -> bool {
        if self.slot_of[one] == NONE || self.slot_of[other] == NONE {
            return false;
        }
        let same_day = self.day_of[one] == self.day_of[other];
        let (from, to) = (self.ends_at[one], self.starts_at[other]);
        if from <= to {
            return same_day && from + there > to;
        }
        let (from, to) = (self.ends_at[other], self.starts_at[one]);
        if from <= to {
            same_day && from + back > to
        } else {
            true
        }
    }

    fn people_and_places(&mut self, problem: &Problem) {
        let (positions, words) = (self.positions(), self.words);
        let mut open = vec![0u64; self.places * words];
        for place in 0..self.places {
            for at in (0..positions).filter(|at| self.tables[place * positions + at] > 0) {
                open[place * words + at / 64] |= 1 << (at % 64);
            }
        }
        self.eligible = vec![0; self.persons * words];
        self.available = vec![0; self.persons * self.places * words];
        for (no, person) in problem.persons.iter().enumerate() {
            let mut there = vec![0u64; words];
            for at in (0..positions).filter(|&at| self.slot_of[at] != NONE) {
                there[at / 64] |= 1 << (at % 64);
            }
            for slot in &person.unavailable {
                let at = usize::from(self.position_of[slot.index()]);
                there[at / 64] &= !(1 << (at % 64));
            }
            let mut free = there.clone();
            self.subtract(problem, no, None, &mut free);
            self.eligible[no * words..(no + 1) * words].copy_from_slice(&free);
            for place in 0..self.places {
                let mut free: Vec<u64> = there
                    .iter()
                    .zip(&open[place * words..])
                    .map(|(a, b)| a & b)
                    .collect();
                if free.iter().any(|&word| word != 0) {
                    self.subtract(problem, no, Some(place), &mut free);
                }
                let at = (no * self.places + place) * words;
                self.available[at..at + words].copy_from_slice(&free);
            }
            self.most_total.push(person.most_total.unwrap_or(u16::MAX));
            self.most_per_day
                .push(person.most_per_day.unwrap_or(u16::MAX));
            self.least.push(person.least);
        }
    }

    /// Takes away the positions that a person's activities leave no time for, at a place or, when
    /// no place is given, anywhere.
    fn subtract(&self, problem: &Problem, person: usize, place: Option<usize>, bits: &mut [u64]) {
        for &no in &problem.person(PersonNo(person as u32)).activities {
            let activity = problem.activity(no);
            let (mut there, mut back) = (0, 0);
            if let Some(place) = place.filter(|&place| place != activity.place.index()) {
                there = problem.travel_minutes(activity.place, PlaceNo(place as u32));
                back = problem.travel_minutes(PlaceNo(place as u32), activity.place);
            }
            for at in (0..self.positions()).filter(|&at| self.slot_of[at] != NONE) {
                if problem.slot(SlotNo(self.slot_of[at])).day == activity.day
                    && self.starts_at[at] < activity.ends_at() + there
                    && self.ends_at[at] + back > activity.starts_at()
                {
                    bits[at / 64] &= !(1 << (at % 64));
                }
            }
        }
    }

    fn choices_of(&mut self, problem: &Problem, wish: &Wish) {
        let pin = wish.pin.unwrap_or_default();
        let forbidden = wish.persons.iter().enumerate().any(|(i, &one)| {
            wish.persons[i + 1..]
                .iter()
                .any(|&other| problem.forbidden(one, other))
        });
        let all: Vec<PlaceNo>;
        let places = match &wish.places {
            Some(places) => places,
            None => {
                all = (0..self.places as u32).map(PlaceNo).collect();
                &all
            }
        };
        let starts = self.starts(problem, wish);
        for &place in places {
            if forbidden || pin.place.is_some_and(|pinned| pinned != place) {
                continue;
            }
            let mut bits = starts.clone();
            for person in &wish.persons {
                let available = self.available(person.0, place.0 as u16);
                for (word, bits) in bits.iter_mut().enumerate() {
                    *bits &= run(available[word], wish.length_slots);
                }
            }
            if wish.length_slots > 1 {
                self.without_breaks(problem, wish, &mut bits);
            }
            if bits.iter().any(|&word| word != 0) {
                self.choice_place.push(place.0 as u16);
                self.choice_bits.extend_from_slice(&bits);
            }
        }
    }

    /// Takes away the positions from which a longer meeting would last through an activity that
    /// lies in a break between its slots.
    fn without_breaks(&self, problem: &Problem, wish: &Wish, bits: &mut [u64]) {
        let last = usize::from(wish.length_slots) - 1;
        for at in (0..self.positions()).filter(|&at| self.slot_of[at] != NONE) {
            if bits[at / 64] >> (at % 64) & 1 == 0 {
                continue;
            }
            let (starts_at, ends_at) = (self.starts_at[at], self.ends_at[at + last]);
            let busy = wish.persons.iter().any(|&person| {
                problem.person(person).activities.iter().any(|&no| {
                    let activity = problem.activity(no);
                    activity.starts_at() < ends_at && starts_at < activity.ends_at()
                })
            });
            if busy {
                bits[at / 64] &= !(1 << (at % 64));
            }
        }
    }

    /// Positions at which a wish may begin, wherever: slots, sessions, part of day, length, pin.
    fn starts(&self, problem: &Problem, wish: &Wish) -> Vec<u64> {
        const NOON: u16 = 720;
        let mut bits = vec![0; self.words];
        for (no, slot) in (0..).map(SlotNo).zip(&problem.slots) {
            let part = match wish.part_of_day {
                PartOfDay::Any => true,
                PartOfDay::Morning => slot.start_minute < NOON,
                PartOfDay::Afternoon => slot.start_minute >= NOON,
            };
            let asked = wish.slots.as_ref().is_none_or(|slots| slots.contains(&no))
                && wish
                    .sessions
                    .as_ref()
                    .is_none_or(|all| all.contains(&slot.session))
                && wish
                    .pin
                    .and_then(|pin| pin.slot)
                    .is_none_or(|pinned| pinned == no);
            if part && asked && problem.span(no, wish.length_slots).is_some() {
                let at = usize::from(self.position_of[no.index()]);
                bits[at / 64] |= 1 << (at % 64);
            }
        }
        bits
    }

    fn choices_all(&mut self, problem: &Problem) {
        let mut order = Vec::new();
        for (no, wish) in (0..).zip(&problem.wishes) {
            self.people
                .extend(wish.persons.iter().map(|person| person.0));
            self.people_from.push(self.people.len() as u32);
            self.choices_of(problem, wish);
            self.choice_from.push(self.choice_place.len() as u32);
            self.length.push(wish.length_slots);
            self.points.push(problem.points(wish));
            self.pinned.push(wish.pin.is_some());
            if wish.pin.is_some() {
                self.pins.push(no);
            }
            let promised = wish
                .pin
                .is_some_and(|p| p.slot.is_some() && p.place.is_some());
            self.fixed.push(promised && self.has_choice(no));
            order.extend(wish.after.iter().map(|other| (no, other.0)));
        }
        self.before = Links::new(self.wishes, &mut order);
        let mut order: Vec<(u32, u32)> = order.iter().map(|&(a, b)| (b, a)).collect();
        self.after = Links::new(self.wishes, &mut order);
    }
}

/// The bits at which a run of `length` set bits begins. Sessions end at the last bit of a run by
/// the starts of the wish, so a run never leaves its session.
pub(crate) fn run(bits: u64, length: u8) -> u64 {
    (1..length).fold(bits, |runs, step| runs & (bits >> step))
}
