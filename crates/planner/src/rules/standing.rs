//! A plan laid out person by person, for the rules to look at.

use crate::check::Finding;
use crate::plan::{Plan, Seat};
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, Span, WishNo};
use crate::rules::Rule;

/// A meeting in somebody's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sitting {
    pub(crate) wish: WishNo,
    pub(crate) starts_at: u32,
    pub(crate) ends_at: u32,
    pub(crate) first: SlotNo,
    pub(crate) last: SlotNo,
    pub(crate) place: PlaceNo,
    pub(crate) table: u16,
}

/// A slot and place that a wish might have, and who would meet.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) wish: WishNo,
    pub(crate) slot: SlotNo,
    pub(crate) place: PlaceNo,
    /// Those whom the wish names, then those who take its roles.
    pub(crate) persons: Vec<PersonNo>,
    /// The last slot; the first one when the session ends before.
    pub(crate) last: SlotNo,
    pub(crate) starts_at: u32,
    pub(crate) ends_at: u32,
}

impl Candidate {
    /// A candidate in which nobody takes the roles of the wish yet.
    pub(crate) fn new(problem: &Problem, wish: WishNo, slot: SlotNo, place: PlaceNo) -> Self {
        let span = problem.span(slot, problem.wish(wish).length_slots);
        let last = span.map_or(slot, Span::last_slot);
        Candidate {
            wish,
            slot,
            place,
            persons: problem.wish(wish).persons.clone(),
            last,
            starts_at: problem.slot(slot).starts_at(),
            ends_at: problem.slot(last).ends_at(),
        }
    }

    /// The slots it takes.
    pub(crate) fn slots<'a>(&self, problem: &'a Problem) -> impl Iterator<Item = SlotNo> + use<'a> {
        between(problem, self.slot, self.last)
    }
}

impl Sitting {
    /// The slots it takes.
    pub(crate) fn slots<'a>(&self, problem: &'a Problem) -> impl Iterator<Item = SlotNo> + use<'a> {
        between(problem, self.first, self.last)
    }
}

fn between(
    problem: &Problem,
    first: SlotNo,
    last: SlotNo,
) -> impl Iterator<Item = SlotNo> + use<'_> {
    std::iter::successors(Some(first), move |&slot| {
        if slot == last {
            None
        } else {
            problem.slot(slot).next
        }
    })
}

/// Everybody's day and every table under a plan.
pub(crate) struct Standing<'a> {
    pub(crate) problem: &'a Problem,
    pub(crate) plan: &'a Plan,
    /// The meeting of each wish, where it has one.
    pub(crate) meetings: Vec<Option<Sitting>>,
    /// Meetings by person, in the order of their starts.
    days: Vec<Vec<Sitting>>,
    /// Wishes that sit in a place in a slot: `slot * places + place`.
    rooms: Vec<Vec<WishNo>>,
    /// Wishes that must come after a wish.
    followers: Vec<Vec<WishNo>>,
}

impl<'a> Standing<'a> {
    /// Lays a plan out. What the plan says about slots, places or wishes that do not exist becomes
    /// a finding and is left out of the standing.
    pub(crate) fn new(problem: &'a Problem, plan: &'a Plan, findings: &mut Vec<Finding>) -> Self {
        let mut standing = Standing {
            problem,
            plan,
            meetings: vec![None; problem.wishes.len()],
            days: vec![Vec::new(); problem.persons.len()],
            rooms: vec![Vec::new(); problem.slots.len() * problem.places.len()],
            followers: vec![Vec::new(); problem.wishes.len()],
        };
        for (no, wish) in (0..).map(WishNo).zip(&problem.wishes) {
            for other in &wish.after {
                standing.followers[other.index()].push(no);
            }
        }
        if plan.seats.len() != problem.wishes.len() {
            findings.push(Finding::new(Rule::Known));
        }
        for (no, seat) in plan.meetings() {
            match sitting(problem, no, seat) {
                Some(sitting) => standing.add(sitting),
                None if no.index() < problem.wishes.len() => {
                    findings.push(Finding::new(Rule::Known).wishes(&[no]));
                }
                None => {}
            }
        }
        for day in &mut standing.days {
            day.sort_by_key(|sitting| (sitting.starts_at, sitting.wish));
        }
        standing
    }

    fn add(&mut self, sitting: Sitting) {
        self.meetings[sitting.wish.index()] = Some(sitting);
        for person in self.persons_of(sitting.wish) {
            self.days[person.index()].push(sitting);
        }
        for slot in sitting.slots(self.problem) {
            let room = slot.index() * self.problem.places.len() + sitting.place.index();
            self.rooms[room].push(sitting.wish);
        }
    }

    /// Everybody in the meeting of a wish: those whom it names, then those who take its roles, as
    /// far as they exist, each once.
    pub(crate) fn persons_of(&self, wish: WishNo) -> Vec<PersonNo> {
        let mut persons = self.problem.wish(wish).persons.clone();
        for &picked in self.plan.picked(wish) {
            if picked.index() < self.problem.persons.len() && !persons.contains(&picked) {
                persons.push(picked);
            }
        }
        persons
    }

    /// The meetings of a person, in the order of their starts.
    pub(crate) fn day(&self, person: PersonNo) -> &[Sitting] {
        &self.days[person.index()]
    }

    /// The meetings at a place in a slot.
    pub(crate) fn room(&self, slot: SlotNo, place: PlaceNo) -> &[WishNo] {
        &self.rooms[slot.index() * self.problem.places.len() + place.index()]
    }

    /// Wishes that must come after a wish.
    pub(crate) fn followers(&self, wish: WishNo) -> &[WishNo] {
        &self.followers[wish.index()]
    }

    /// Every meeting, in the order of wishes.
    pub(crate) fn sittings(&self) -> impl Iterator<Item = &Sitting> {
        self.meetings.iter().flatten()
    }

    /// Every person.
    pub(crate) fn persons(&self) -> impl Iterator<Item = PersonNo> + use<> {
        (0..self.problem.persons.len() as u32).map(PersonNo)
    }

    /// Every person but interpreters: those for whom aims count.
    pub(crate) fn guests(&self) -> impl Iterator<Item = PersonNo> + use<'a> {
        let problem = self.problem;
        let persons = (0..problem.persons.len() as u32).map(PersonNo);
        persons.filter(|&person| !problem.person(person).is_interpreter())
    }
}

fn sitting(problem: &Problem, wish: WishNo, seat: Seat) -> Option<Sitting> {
    let facts = problem.wishes.get(wish.index())?;
    let slot = problem.slots.get(seat.slot.index())?;
    problem.places.get(seat.place.index())?;
    if seat.table == 0 {
        return None;
    }
    // A meeting longer than its session is a breach of its own; here it takes what there is.
    let mut last = seat.slot;
    for _ in 1..facts.length_slots {
        last = problem.slot(last).next.unwrap_or(last);
    }
    Some(Sitting {
        wish,
        starts_at: slot.starts_at(),
        ends_at: problem.slot(last).ends_at(),
        first: seat.slot,
        last,
        place: seat.place,
        table: seat.table,
    })
}
