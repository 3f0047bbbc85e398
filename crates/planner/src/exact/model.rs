//! A problem as clauses: which positions wishes may take, and what would be lost.

use std::collections::BTreeMap;

use super::counter::{any, at_most_one};
use super::sat::{Lit, Solver};
use super::{Because, aims, breaks, limits};
use crate::plan::{Plan, Seat};
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};
use crate::rules::{Candidate, LAWS, Standing};

/// Where a wish may stand.
pub(super) struct Position {
    pub(super) slot: SlotNo,
    pub(super) place: PlaceNo,
    /// True when it stands there.
    pub(super) here: Lit,
}

/// What is lost as more and more of something goes wrong.
#[derive(Clone)]
pub(super) struct Losses {
    /// The literal at `k` is true when more than `k` goes wrong; each implies the one before.
    pub(super) steps: Vec<Lit>,
    /// Points lost at each step.
    pub(super) points: Vec<i64>,
}

/// The clauses of a problem.
pub(super) struct Model<'a> {
    pub(super) problem: &'a Problem,
    pub(super) solver: Solver,
    pub(super) positions: Vec<Vec<Position>>,
    /// By wish: true when it is granted.
    pub(super) granted: Vec<Lit>,
    /// By person and slot: true when the person is in a meeting then; absent when never.
    pub(super) busy: Vec<BTreeMap<SlotNo, Lit>>,
    /// By person: the slots in which they are busy unless they wait, as far as that is known.
    pub(super) due: Vec<Vec<SlotNo>>,
    pub(super) losses: Vec<Losses>,
    /// Value of a plan that loses nothing.
    pub(super) most: i64,
    /// In place of demands that are fixed, literals that switch each on.
    pub(super) switches: Vec<(Lit, Because)>,
    has_switches: bool,
}

impl<'a> Model<'a> {
    /// The clauses; with `has_switches` each demand holds only where its switch is on.
    pub(super) fn new(problem: &'a Problem, has_switches: bool) -> Self {
        let mut solver = Solver::default();
        let positions = positions(problem)
            .into_iter()
            .map(|list| {
                list.into_iter()
                    .map(|(slot, place)| Position {
                        slot,
                        place,
                        here: solver.variable(),
                    })
                    .collect()
            })
            .collect();
        let mut model = Model {
            problem,
            solver,
            positions,
            granted: Vec::new(),
            busy: Vec::new(),
            due: vec![Vec::new(); problem.persons().len()],
            losses: Vec::new(),
            most: 0,
            switches: Vec::new(),
            has_switches,
        };
        model.wishes();
        model.persons();
        limits::order(&mut model);
        limits::most_meetings(&mut model);
        limits::travel(&mut model);
        breaks::state(&mut model);
        limits::tables(&mut model);
        aims::state(&mut model);
        model
    }

    /// Whether every wish is granted in whatever the clauses allow.
    pub(super) fn grants_all(&self) -> bool {
        self.problem.demands().every_wish && !self.has_switches
    }

    /// Adds a clause that holds for a reason which may be switched off.
    pub(super) fn demand(&mut self, because: Because, clause: &[Lit]) {
        if !self.has_switches {
            self.solver.clause(clause);
            return;
        }
        let known = self.switches.iter().rev().find(|(_, b)| *b == because);
        let switch = known.map(|&(switch, _)| switch).unwrap_or_else(|| {
            let switch = self.solver.variable();
            self.switches.push((switch, because));
            switch
        });
        self.solver.clause(&[&[!switch], clause].concat());
    }

    fn wishes(&mut self) {
        for no in (0..self.problem.wishes().len() as u32).map(WishNo) {
            let here: Vec<Lit> = self.positions[no.index()].iter().map(|p| p.here).collect();
            at_most_one(&mut self.solver, &here);
            let granted = any(&mut self.solver, &here);
            self.granted.push(granted);
            let pinned = self.problem.wish(no).pin;
            let full = pinned.is_some_and(|pin| pin.slot.is_some() && pin.place.is_some())
                && self.problem.published().is_none();
            if self.problem.demands().every_wish || (full && !here.is_empty()) {
                self.demand(Because::Granted(no), &[granted]);
            }
        }
    }

    /// The literals of the positions of a wish in which it takes a slot.
    pub(super) fn covering(&self, wish: WishNo, slot: SlotNo) -> Vec<Lit> {
        let length = self.problem.wish(wish).length_slots;
        let takes = |p: &&Position| {
            let span = self.problem.span(p.slot, length);
            span.is_some_and(|mut span| span.any(|taken| taken == slot))
        };
        let positions = self.positions[wish.index()].iter();
        positions.filter(takes).map(|p| p.here).collect()
    }

    /// The slots that a wish can take, in order.
    pub(super) fn slots_of(&self, wish: WishNo) -> Vec<SlotNo> {
        let length = self.problem.wish(wish).length_slots;
        let spans = self.positions[wish.index()]
            .iter()
            .filter_map(|p| self.problem.span(p.slot, length));
        let mut slots: Vec<SlotNo> = spans.flatten().collect();
        slots.sort_unstable();
        slots.dedup();
        slots
    }

    /// Nobody is in two meetings at a time.
    fn persons(&mut self) {
        for person in self.problem.persons() {
            let mut by_slot: BTreeMap<SlotNo, Vec<Lit>> = BTreeMap::new();
            for &wish in &person.wishes {
                for slot in self.slots_of(wish) {
                    let covering = self.covering(wish, slot);
                    let there = any(&mut self.solver, &covering);
                    by_slot.entry(slot).or_default().push(there);
                }
            }
            let mut busy: BTreeMap<SlotNo, Lit> = BTreeMap::new();
            for (slot, there) in by_slot {
                at_most_one(&mut self.solver, &there);
                let now = any(&mut self.solver, &there);
                let facts = self.problem.slot(slot);
                for (&other, &then) in &busy {
                    let other = self.problem.slot(other);
                    let overlaps =
                        other.starts_at() < facts.ends_at() && facts.starts_at() < other.ends_at();
                    if overlaps {
                        self.solver.clause(&[!now, !then]);
                    }
                }
                busy.insert(slot, now);
            }
            self.busy.push(busy);
        }
    }

    /// Whether a person's waiting, walking and meeting little count.
    pub(super) fn is_guest(&self, person: PersonNo) -> bool {
        !self.problem.person(person).is_interpreter()
    }

    /// The plan that an answer of a solver with these clauses means; tables in the order of
    /// slots, pinned and published ones first.
    pub(super) fn plan(&self, solver: &Solver) -> Plan {
        let problem = self.problem;
        let mut plan = Plan::empty(problem.wishes().len());
        let mut meetings = Vec::new();
        for (wish, positions) in (0..).map(WishNo).zip(&self.positions) {
            if let Some(at) = positions.iter().find(|p| solver.is_true(p.here)) {
                let known = problem
                    .wish(wish)
                    .pin
                    .and_then(|pin| pin.table)
                    .or_else(|| {
                        let seat = problem.published()?.plan.seat(wish)?;
                        (seat.slot == at.slot && seat.place == at.place).then_some(seat.table)
                    });
                meetings.push((known.is_none(), at.slot, wish, at.place, known));
            }
        }
        meetings.sort_unstable_by_key(|&(is_free, slot, wish, ..)| (is_free, slot, wish));
        let mut taken: BTreeMap<(SlotNo, PlaceNo), Vec<u16>> = BTreeMap::new();
        for (_, slot, wish, place, known) in meetings {
            let length = problem.wish(wish).length_slots;
            let Some(span) = problem.span(slot, length) else {
                continue;
            };
            let is_free = |table: u16| {
                let mut span = span;
                span.all(|s| taken.get(&(s, place)).is_none_or(|t| !t.contains(&table)))
            };
            let known = known.filter(|&table| is_free(table));
            let table = known.or_else(|| (1..u16::MAX).find(|&table| is_free(table)));
            let table = table.unwrap_or(u16::MAX);
            for slot in span {
                taken.entry((slot, place)).or_default().push(table);
            }
            plan.seats[wish.index()] = Some(Seat { slot, place, table });
        }
        plan
    }
}

/// Where each wish may stand when nothing else does.
pub(super) fn positions(problem: &Problem) -> Vec<Vec<(SlotNo, PlaceNo)>> {
    let empty = Plan::empty(problem.wishes().len());
    let alone = Standing::new(problem, &empty, &mut Vec::new());
    let slots = (0..problem.slots().len() as u32).map(SlotNo);
    let places = 0..problem.places().len() as u32;
    let all: Vec<(SlotNo, PlaceNo)> = slots
        .flat_map(|slot| places.clone().map(move |place| (slot, PlaceNo(place))))
        .collect();
    let may = |wish: WishNo, (slot, place): (SlotNo, PlaceNo)| {
        let candidate = Candidate::new(problem, wish, slot, place);
        let fits = problem.span(slot, problem.wish(wish).length_slots);
        fits.is_some()
            && LAWS
                .iter()
                .all(|law| (law.blocks)(&alone, &candidate).is_none())
    };
    (0..problem.wishes().len() as u32)
        .map(WishNo)
        .map(|wish| all.iter().copied().filter(|&at| may(wish, at)).collect())
        .collect()
}
