//! Where each wish may stand as far as the problem decides it: the wish, the persons' absences and
//! activities, and the opening of tables.

use super::frame::{Frame, has, put, run, take};
use super::links::Links;
use super::{NONE, known};
use crate::draft::PartOfDay;
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, Wish};

const NOON: u16 = 720;

/// When persons may sit where.
pub(crate) struct People {
    places: usize,
    words: usize,
    /// Positions at which a person may sit at a place: `(person * places + place) * words`.
    available: Vec<u64>,
    /// Positions at which an idle person counts: `person * words`.
    eligible: Vec<u64>,
    /// Positions after which an activity lies in the break before the next: `person * words`; empty
    /// when nobody is picked for meetings of several slots.
    breaks: Vec<u64>,
}

impl People {
    pub(crate) fn new(problem: &Problem, frame: &Frame) -> Self {
        let words = frame.words;
        let mut open = Vec::new();
        for place in &problem.places {
            let mut bits = frame.nothing();
            let used = frame
                .used()
                .filter(|&at| place.tables[frame.slot_of[at] as usize] > 0);
            used.for_each(|at| put(&mut bits, at));
            open.push(bits);
        }
        let (mut available, mut eligible) = (Vec::new(), Vec::new());
        for (no, person) in (0..).map(PersonNo).zip(&problem.persons) {
            let mut there = frame.nothing();
            frame.used().for_each(|at| put(&mut there, at));
            for slot in &person.unavailable {
                take(&mut there, usize::from(frame.position_of[slot.index()]));
            }
            let mut free = there.clone();
            without_activities(problem, frame, no, None, &mut free);
            eligible.extend_from_slice(&free);
            for (place, open) in (0..).map(PlaceNo).zip(&open) {
                let mut free: Vec<u64> = there.iter().zip(open).map(|(a, b)| a & b).collect();
                if free.iter().any(|&word| word != 0) {
                    without_activities(problem, frame, no, Some(place), &mut free);
                }
                available.extend_from_slice(&free);
            }
        }
        People {
            places: problem.places.len(),
            words,
            available,
            eligible,
            breaks: breaks(problem, frame),
        }
    }

    /// Positions of a word at which a person who is picked may begin a meeting at a place.
    pub(crate) fn may_sit(&self, person: u32, place: u16, word: usize, length: u8) -> u64 {
        let free = run(self.available(person, place)[word], length);
        if length == 1 || self.breaks.is_empty() {
            return free;
        }
        let breaks = self.breaks[person as usize * self.words + word];
        free & run(!breaks, length - 1)
    }

    /// Positions at which an idle person counts.
    #[inline]
    pub(crate) fn eligible(&self, person: u32) -> &[u64] {
        &self.eligible[person as usize * self.words..][..self.words]
    }

    /// Positions at which a person may sit at a place.
    pub(crate) fn available(&self, person: u32, place: u16) -> &[u64] {
        let at = person as usize * self.places + usize::from(place);
        &self.available[at * self.words..][..self.words]
    }
}

/// Positions after which an activity of a person lies in the break before the next position.
fn breaks(problem: &Problem, frame: &Frame) -> Vec<u64> {
    let picked = |wish: &Wish| wish.length_slots > 1 && !wish.roles.is_empty();
    if !problem.wishes.iter().any(picked) {
        return Vec::new();
    }
    let mut breaks = Vec::with_capacity(problem.persons.len() * frame.words);
    for person in &problem.persons {
        let mut bits = frame.nothing();
        for &no in &person.activities {
            let activity = problem.activity(no);
            for at in (0..frame.positions() - 1).filter(|&at| frame.slot_of[at] != NONE) {
                if activity.starts_at() < frame.starts_at[at + 1]
                    && frame.ends_at[at] < activity.ends_at()
                    && frame.session_of[at] == frame.session_of[at + 1]
                {
                    put(&mut bits, at);
                }
            }
        }
        breaks.extend_from_slice(&bits);
    }
    breaks
}

/// Takes away the positions that a person's activities leave no time for, at a place or, when no
/// place is given, anywhere.
fn without_activities(
    problem: &Problem,
    frame: &Frame,
    person: PersonNo,
    place: Option<PlaceNo>,
    bits: &mut [u64],
) {
    for &no in &problem.person(person).activities {
        let activity = problem.activity(no);
        let ways = place.filter(|&place| place != activity.place).map(|place| {
            let there = problem.travel_minutes(activity.place, place);
            (there, problem.travel_minutes(place, activity.place))
        });
        let (there, back) = ways.unwrap_or_default();
        for at in frame.used() {
            if problem.slot(SlotNo(frame.slot_of[at])).day == activity.day
                && frame.starts_at[at] < activity.ends_at() + there
                && frame.ends_at[at] + back > activity.starts_at()
            {
                take(bits, at);
            }
        }
    }
}

/// The wishes: who, how long, how much, where.
pub(crate) struct Choices {
    words: usize,
    people: Links,
    /// Choices of a wish: `from[wish]..from[wish + 1]`.
    from: Vec<u32>,
    /// The place of a choice.
    pub(crate) place: Vec<u16>,
    /// Positions at which a choice may begin: `choice * words`.
    bits: Vec<u64>,
}

impl Choices {
    pub(crate) fn new(problem: &Problem, frame: &Frame, people: &People) -> Self {
        let persons = problem
            .wishes
            .iter()
            .map(|wish| wish.persons.iter().map(|p| p.0));
        let mut choices = Choices {
            words: frame.words,
            people: Links::of_lists(persons),
            from: vec![0],
            place: Vec::new(),
            bits: Vec::new(),
        };
        for wish in &problem.wishes {
            let mut starts = starts(problem, frame, wish);
            without_frozen(problem, frame, &mut starts);
            choices.add(problem, frame, people, wish, starts);
            choices.from.push(choices.place.len() as u32);
        }
        choices
    }

    /// The choices of one wish by itself, whatever is frozen.
    pub(super) fn of_wish(problem: &Problem, frame: &Frame, people: &People, wish: &Wish) -> Self {
        let persons = wish.persons.iter().map(|person| person.0);
        let mut choices = Choices {
            words: frame.words,
            people: Links::of_lists([persons]),
            from: vec![0],
            place: Vec::new(),
            bits: Vec::new(),
        };
        choices.add(problem, frame, people, wish, starts(problem, frame, wish));
        choices.from.push(choices.place.len() as u32);
        choices
    }

    /// The persons that a wish names.
    #[inline]
    pub(crate) fn people(&self, wish: u32) -> &[u32] {
        self.people.of(wish)
    }

    /// The choices of a wish.
    #[inline]
    pub(crate) fn of(&self, wish: u32) -> std::ops::Range<usize> {
        self.from[wish as usize] as usize..self.from[wish as usize + 1] as usize
    }

    /// Positions at which a choice may begin.
    #[inline]
    pub(crate) fn bits(&self, choice: usize) -> &[u64] {
        &self.bits[choice * self.words..][..self.words]
    }

    fn add(
        &mut self,
        problem: &Problem,
        frame: &Frame,
        people: &People,
        wish: &Wish,
        starts: Vec<u64>,
    ) {
        let forbidden = wish.persons.iter().enumerate().any(|(i, &one)| {
            wish.persons[i + 1..]
                .iter()
                .any(|&other| problem.forbidden(one, other))
        });
        if forbidden {
            return;
        }
        let pinned = wish.pin.and_then(|pin| pin.place);
        for place in (0..problem.places.len() as u32).map(PlaceNo) {
            let allowed = wish
                .places
                .as_ref()
                .is_none_or(|places| places.contains(&place));
            if !allowed || pinned.is_some_and(|pinned| pinned != place) {
                continue;
            }
            let mut bits = starts.clone();
            for person in &wish.persons {
                let available = people.available(person.0, place.0 as u16);
                for (bits, &available) in bits.iter_mut().zip(available) {
                    *bits &= run(available, wish.length_slots);
                }
            }
            if wish.length_slots > 1 {
                without_breaks(problem, frame, wish, &mut bits);
            }
            if bits.iter().any(|&word| word != 0) {
                self.place.push(place.0 as u16);
                self.bits.extend_from_slice(&bits);
            }
        }
    }
}

/// Positions at which a wish may begin, wherever: slots, sessions, part of day, length, pin.
fn starts(problem: &Problem, frame: &Frame, wish: &Wish) -> Vec<u64> {
    let pinned = wish.pin.and_then(|pin| pin.slot);
    let mut bits = frame.nothing();
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
            && pinned.is_none_or(|pinned| pinned == no);
        if part && asked && problem.span(no, wish.length_slots).is_some() {
            put(&mut bits, usize::from(frame.position_of[no.index()]));
        }
    }
    bits
}

/// Takes away the positions that begin before the horizon of the published plan: there only what
/// was published stands, and nothing else ever may.
fn without_frozen(problem: &Problem, frame: &Frame, bits: &mut [u64]) {
    let Some(published) = &problem.published else {
        return;
    };
    for at in frame.used() {
        if known::is_frozen(published, frame, at) {
            take(bits, at);
        }
    }
}

/// Takes away the positions from which a longer meeting would last through an activity that lies
/// in a break between its slots.
fn without_breaks(problem: &Problem, frame: &Frame, wish: &Wish, bits: &mut [u64]) {
    let last = usize::from(wish.length_slots) - 1;
    for at in frame.used() {
        if !has(bits, at) {
            continue;
        }
        let (starts_at, ends_at) = (frame.starts_at[at], frame.ends_at[at + last]);
        let busy = wish.persons.iter().any(|&person| {
            problem.person(person).activities.iter().any(|&no| {
                let activity = problem.activity(no);
                activity.starts_at() < ends_at && starts_at < activity.ends_at()
            })
        });
        if busy {
            take(bits, at);
        }
    }
}
