//! The problem as bits: one bit a slot, so that a question about a whole day is one instruction.
//!
//! A *choice* is a place that a wish may stand at, with the positions at which it may begin there.

mod choices;
mod crews;
mod fair;
mod frame;
mod known;
mod links;
mod nearness;
mod parts;

use choices::{Choices, People};
use crews::Crews;
use fair::Fair;
use frame::Frame;
pub(crate) use known::Known;
use links::Links;
use nearness::Nearness;
use parts::Parts;

use super::state::{PINNED_POINTS, Stand};
use crate::problem::{Person, Problem, Wish};

pub(crate) use frame::{has, run};
pub(crate) use nearness::classes;

/// No wish, no slot.
pub(crate) const NONE: u32 = u32::MAX;

/// What every move asks about a wish, next to each other in memory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    /// Points when granted, with those for a pin.
    pub(crate) points: i64,
    /// Where its slots begin in a list of all slots of all wishes.
    pub(crate) steps_from: u32,
    /// Where its persons begin in a list of all persons of all wishes.
    pub(crate) crew_from: u32,
    /// How many persons it has, those who are picked last.
    pub(crate) crew: u8,
    /// How many of them it names.
    pub(crate) named: u8,
    pub(crate) length: u8,
    /// Others come before or after it.
    pub(crate) ordered: bool,
}

impl Facts {
    /// Whether some of its persons are picked.
    #[inline]
    pub(crate) fn has_roles(&self) -> bool {
        self.named < self.crew
    }
}

/// The problem as the search sees it. Nothing in it changes during a search.
pub(crate) struct Grid {
    pub(crate) frame: Frame,
    pub(crate) near: Nearness,
    pub(crate) parts: Parts,
    pub(crate) people: People,
    pub(crate) choices: Choices,
    pub(crate) crews: Crews,
    pub(crate) fair: Fair,
    /// The published plan.
    pub(crate) known: Option<Known>,
    pub(crate) persons: usize,
    pub(crate) places: usize,
    pub(crate) wishes: usize,
    /// Tables open: `place * positions + position`.
    pub(crate) tables: Vec<u16>,
    /// Points lost by a change of place: `place * places + place`.
    pub(crate) change_points: Vec<u32>,
    pub(crate) most_total: Vec<u16>,
    pub(crate) most_per_day: Vec<u16>,
    pub(crate) least: Vec<u16>,
    /// The same as far as bounds may count on it: 0 for those who may be picked for roles.
    pub(crate) sure_least: Vec<u16>,
    pub(crate) length: Vec<u8>,
    /// Points of a wish when granted.
    pub(crate) points: Vec<i64>,
    /// Pinned in any way, by wish.
    pub(crate) pinned: Vec<bool>,
    /// The wishes that are pinned.
    pub(crate) pins: Vec<u32>,
    /// Promised a slot and a place, and possible.
    pub(crate) fixed: Vec<bool>,
    /// The table that each wish is promised, 0 when none is.
    pub(crate) promised_tables: Vec<u16>,
    before: Links,
    after: Links,
    pub(crate) below_least: i64,
    pub(crate) idle_gap: i64,
    pub(crate) idle_stretch: i64,
    /// Who interprets: for them no aim counts.
    pub(crate) interprets: Vec<bool>,
    /// Whether idle slots or changes of place lose points at all.
    pub(crate) soft: bool,
    /// Whether shares or a published plan count.
    pub(crate) aims: bool,
    facts: Vec<Facts>,
    /// Slots that each person sits at most.
    most_sittings: Vec<u32>,
}

impl Grid {
    pub(crate) fn new(problem: &Problem) -> Self {
        let frame = Frame::new(problem);
        let people = People::new(problem, &frame);
        let choices = Choices::new(problem, &frame, &people);
        let crews = Crews::new(problem);
        let before = orders(problem);
        let persons = || problem.persons.iter();
        let wishes = || (0..).zip(&problem.wishes);
        let promised = |no: u32| {
            let pin = problem.wishes[no as usize].pin;
            pin.is_some_and(|pin| pin.slot.is_some() && pin.place.is_some())
        };
        let near = Nearness::new(problem, &frame);
        let mut grid = Grid {
            parts: Parts::new(&frame, &near, &tables(problem, &frame)),
            near,
            persons: problem.persons.len(),
            places: problem.places.len(),
            wishes: problem.wishes.len(),
            tables: tables(problem, &frame),
            change_points: change_points(problem),
            most_total: persons()
                .map(|p| p.most_total.unwrap_or(u16::MAX))
                .collect(),
            most_per_day: persons()
                .map(|p| p.most_per_day.unwrap_or(u16::MAX))
                .collect(),
            least: persons()
                .map(|p| if p.is_interpreter() { 0 } else { p.least })
                .collect(),
            sure_least: sure_least(problem),
            length: wishes().map(|(_, wish)| wish.length_slots).collect(),
            points: wishes().map(|(_, wish)| problem.points(wish)).collect(),
            pinned: wishes().map(|(_, wish)| wish.pin.is_some()).collect(),
            pins: wishes()
                .filter(|(_, wish)| wish.pin.is_some())
                .map(|(no, _)| no)
                .collect(),
            fixed: wishes()
                .map(|(no, _)| promised(no) && !choices.of(no).is_empty())
                .collect(),
            promised_tables: wishes()
                .map(|(_, wish)| wish.pin.and_then(|pin| pin.table).unwrap_or(0))
                .collect(),
            after: before.turned(problem.wishes.len()),
            before,
            below_least: i64::from(problem.weights.below_least),
            idle_gap: i64::from(problem.weights.idle_gap),
            idle_stretch: i64::from(problem.weights.idle_stretch),
            interprets: persons().map(Person::is_interpreter).collect(),
            fair: Fair::new(problem),
            known: Known::new(problem, &frame, &people, &crews),
            crews,
            soft: false,
            aims: false,
            facts: Vec::new(),
            most_sittings: Vec::new(),
            frame,
            people,
            choices,
        };
        grid.soft = grid.idle_gap != 0
            || grid.idle_stretch != 0
            || grid.change_points.iter().any(|&points| points != 0);
        grid.aims = grid.fair.count() > 0 || grid.known.is_some();
        grid.facts = grid.all_facts(problem);
        grid.most_sittings = grid.all_sittings();
        grid
    }

    fn all_facts(&self, problem: &Problem) -> Vec<Facts> {
        let (mut steps_from, mut crew_from) = (0, 0);
        let facts = |wish: u32| {
            let no = wish as usize;
            let pinned = if self.pinned[no] { PINNED_POINTS } else { 0 };
            let wish = &problem.wishes[no];
            let crew = wish.persons.len() + wish.roles.len();
            steps_from += u32::from(self.length[no]);
            crew_from += crew as u32;
            Facts {
                points: self.points[no] + pinned,
                steps_from: steps_from - u32::from(self.length[no]),
                crew_from: crew_from - crew as u32,
                crew: crew as u8,
                named: wish.persons.len() as u8,
                length: self.length[no],
                ordered: !self.before(no as u32).is_empty() || !self.after(no as u32).is_empty(),
            }
        };
        (0..self.wishes as u32).map(facts).collect()
    }

    fn all_sittings(&self) -> Vec<u32> {
        let mut most = vec![0; self.persons];
        for wish in (0..self.wishes as u32).filter(|&w| self.has_choice(w) || self.is_frozen(w)) {
            let facts = self.facts(wish);
            let candidates = (0..facts.crew - facts.named).map(usize::from);
            let candidates = candidates.flat_map(|role| self.crews.candidates(wish, role));
            for &person in self.people(wish).iter().chain(candidates) {
                most[person as usize] += u32::from(facts.length);
            }
        }
        for (person, most) in (0..).zip(&mut most) {
            let slots = self.people.eligible(person).iter();
            *most = (*most).min(slots.map(|word| word.count_ones()).sum());
        }
        most
    }

    /// What every move asks about a wish.
    #[inline]
    pub(crate) fn facts(&self, wish: u32) -> &Facts {
        &self.facts[wish as usize]
    }

    /// Slots of all wishes together.
    pub(crate) fn steps(&self) -> usize {
        self.length.iter().map(|&length| usize::from(length)).sum()
    }

    /// Slots that a person sits at most.
    pub(crate) fn most_sittings(&self, person: u32) -> u32 {
        self.most_sittings[person as usize]
    }

    /// Positions in all, unused ones included.
    #[inline]
    pub(crate) fn positions(&self) -> usize {
        self.frame.positions()
    }

    /// The persons of a wish.
    #[inline]
    pub(crate) fn people(&self, wish: u32) -> &[u32] {
        self.choices.people(wish)
    }

    /// Whether a wish may stand anywhere.
    pub(crate) fn has_choice(&self, wish: u32) -> bool {
        !self.choices.of(wish).is_empty()
    }

    /// Whether a wish is to stay where the published plan has it.
    pub(crate) fn is_frozen(&self, wish: u32) -> bool {
        let known = self.known.as_ref();
        known.is_some_and(|known| known.is_frozen(wish))
    }

    /// The table that a frozen wish had, if it stands where it was published.
    pub(crate) fn frozen_table(&self, wish: u32, stand: Stand) -> Option<u16> {
        let known = self.known.as_ref()?;
        let stays = known.is_frozen(wish) && known.stands[wish as usize] == stand;
        stays.then(|| known.tables[wish as usize])
    }

    /// What must have ended before a wish begins.
    #[inline]
    pub(crate) fn before(&self, wish: u32) -> &[u32] {
        self.before.of(wish)
    }

    /// What must not begin before a wish has ended.
    #[inline]
    pub(crate) fn after(&self, wish: u32) -> &[u32] {
        self.after.of(wish)
    }
}

fn tables(problem: &Problem, frame: &Frame) -> Vec<u16> {
    let positions = frame.positions();
    let mut tables = vec![0; problem.places.len() * positions];
    for (no, place) in problem.places.iter().enumerate() {
        for at in frame.used() {
            tables[no * positions + at] = place.tables[frame.slot_of[at] as usize];
        }
    }
    tables
}

/// The wishes that each wish must come after.
fn orders(problem: &Problem) -> Links {
    let after = |wish: &Wish| wish.after.iter().map(|no| no.0).collect::<Vec<_>>();
    Links::of_lists(problem.wishes.iter().map(after))
}

fn sure_least(problem: &Problem) -> Vec<u16> {
    let mut least: Vec<u16> = problem.persons.iter().map(|person| person.least).collect();
    for (person, least) in problem.persons.iter().zip(&mut least) {
        if person.is_interpreter() {
            *least = 0;
        }
    }
    let roles = problem.wishes.iter().flat_map(|wish| &wish.roles);
    for person in roles.flat_map(|role| &role.candidates) {
        least[person.index()] = 0;
    }
    least
}

fn change_points(problem: &Problem) -> Vec<u32> {
    let (places, weights) = (problem.places.len(), problem.weights);
    let change = |pair: usize| {
        let minutes = problem.travel_minutes[pair];
        let same = pair / places == pair % places;
        if same {
            0
        } else {
            weights.place_change + minutes * weights.travel_minute
        }
    };
    (0..places * places).map(change).collect()
}
