//! Better plans near the best one known: a part of the meetings is set free, the others stay, and
//! the solver is asked for a plan of the whole that loses less; where there is none, for another
//! that loses no more, to look around from there. Large neighbourhood search, after Shaw, “Using
//! Constraint Programming and Local Search Methods to Solve Vehicle Routing Problems”, CP 1998.

use super::counter::counter;
use super::model::Model;
use super::sat::{Answer, Lit, Solver};
use crate::plan::Plan;
use crate::problem::{PersonNo, SlotNo, WishNo};
use crate::random::Random;

/// Conflicts for one neighbourhood.
const TRY: u64 = 600;
/// What a try costs beside its conflicts, in conflicts.
const COST: u64 = 40;
/// Of a hundred meetings, how many are free at first, at least and at most.
const FREE: (usize, usize, usize) = (20, 8, 70);
/// Losses that are counted at most.
const COUNTED: usize = 400;

pub(super) struct Nearby {
    solver: Solver,
    /// The literal at `k` is true when more than `k` losses are paid.
    sums: Vec<Lit>,
    points: i64,
    random: Random,
    plan: Plan,
    lost: i64,
    /// Of a hundred meetings, how many are set free.
    free: usize,
    tries: u64,
    /// Conflicts that the solver had met before.
    met_before: u64,
}

impl Nearby {
    /// A search around a plan; none where losses are not all worth the same.
    pub(super) fn new(model: &Model<'_>, solver: &Solver, plan: &Plan, lost: i64) -> Option<Self> {
        let mut points = model.losses.iter().flat_map(|losses| &losses.points);
        let first = *points.next()?;
        if first <= 0 || points.any(|&p| p != first) {
            return None;
        }
        let most = usize::try_from(lost / first).ok()?;
        let steps: Vec<Lit> = model.losses.iter().flat_map(|l| l.steps.clone()).collect();
        if most > COUNTED || most >= steps.len() {
            return None;
        }
        let mut solver = solver.clone();
        let met_before = solver.conflicts();
        let sums = counter(&mut solver, &steps, most + 1, false);
        let mut nearby = Nearby {
            solver,
            sums,
            points: first,
            random: Random::new(0, 0),
            plan: plan.clone(),
            lost,
            free: FREE.0,
            tries: 0,
            met_before,
        };
        nearby.stand(model, plan, lost);
        Some(nearby)
    }

    /// Conflicts met so far.
    pub(super) fn conflicts(&self) -> u64 {
        self.solver.conflicts() - self.met_before
    }

    /// The work done, in conflicts.
    pub(super) fn work(&self) -> u64 {
        self.conflicts() + COST * self.tries
    }

    /// Goes on from another plan, which loses no more.
    pub(super) fn stand(&mut self, model: &Model<'_>, plan: &Plan, lost: i64) {
        self.plan = plan.clone();
        self.lost = lost;
        if let Some(&more) = usize::try_from(lost / self.points)
            .ok()
            .and_then(|most| self.sums.get(most))
        {
            self.solver.clause(&[!more]);
        }
        for literal in model.reading(plan) {
            self.solver.prefer(literal);
        }
    }

    /// Tries one neighbourhood; a plan that loses less, when there is one.
    pub(super) fn look(
        &mut self,
        model: &Model<'_>,
        stop: &mut dyn FnMut() -> bool,
    ) -> Option<Plan> {
        self.tries += 1;
        let free = self.neighbourhood(model);
        let mut assumptions = Vec::new();
        for (wish, positions) in (0..).map(WishNo).zip(&model.positions) {
            if free[wish.index()] {
                continue;
            }
            let seat = self.plan.seat(wish);
            let stands = positions
                .iter()
                .find(|p| seat.is_some_and(|s| (s.slot, s.place) == (p.slot, p.place)));
            assumptions.push(stands.map_or(!model.granted[wish.index()], |p| p.here));
        }
        let less = (self.lost / self.points).checked_sub(1)?;
        let more = *self.sums.get(usize::try_from(less).ok()?)?;
        assumptions.push(!more);
        match self.solver.solve(&assumptions, TRY, stop) {
            Answer::Holds => return Some(model.plan(&self.solver)),
            Answer::Refuted => self.free = (self.free + 1).min(FREE.2),
            Answer::Open => self.free = (self.free * 9 / 10).max(FREE.1),
        }
        assumptions.pop();
        self.drift(model, &free);
        if self.solver.solve(&assumptions, TRY, stop) == Answer::Holds {
            self.plan = model.plan(&self.solver);
        }
        None
    }

    /// Lets the free meetings go where chance would have them.
    fn drift(&mut self, model: &Model<'_>, free: &[bool]) {
        for (positions, _) in model.positions.iter().zip(free).filter(|(_, free)| **free) {
            let chosen = self.random.below(positions.len().max(1) as u32) as usize;
            for (at, position) in positions.iter().enumerate() {
                let here = position.here;
                self.solver.prefer(if at == chosen { here } else { !here });
            }
        }
    }

    /// Which wishes are free: those of somebody who waits and of persons whom they meet, or those
    /// of some slots.
    fn neighbourhood(&mut self, model: &Model<'_>) -> Vec<bool> {
        let problem = model.problem;
        let wishes = problem.wishes().len();
        let wanted = (wishes * self.free).div_ceil(100);
        let mut free = vec![false; wishes];
        let mut chosen: Vec<WishNo> = Vec::new();
        let by_slots = self.random.below(3) == 0;
        for round in 0..wishes {
            if chosen.len() >= wanted {
                break;
            }
            let more: Vec<WishNo> = if by_slots {
                let slot = SlotNo(self.random.below(problem.slots().len() as u32));
                let all = (0..wishes as u32).map(WishNo);
                all.filter(|&w| self.plan.seat(w).is_some_and(|s| s.slot == slot))
                    .collect()
            } else if round == 0 {
                problem.person(self.waiting(model)).wishes.clone()
            } else {
                let wish = self.random.below(chosen.len().max(1) as u32) as usize;
                let persons = chosen.get(wish).map(|&w| &problem.wish(w).persons);
                let Some(persons) = persons.filter(|persons| !persons.is_empty()) else {
                    break;
                };
                let person = self.random.below(persons.len() as u32) as usize;
                problem.person(persons[person]).wishes.clone()
            };
            for wish in more {
                if !std::mem::replace(&mut free[wish.index()], true) {
                    chosen.push(wish);
                }
            }
        }
        free
    }

    /// Somebody who waits in the plan, or anybody when nobody does.
    fn waiting(&mut self, model: &Model<'_>) -> PersonNo {
        let problem = model.problem;
        let waits = |person: &PersonNo| {
            let wishes = &problem.person(*person).wishes;
            let seats = wishes.iter().filter_map(|&wish| self.plan.seat(wish));
            let mut slots: Vec<SlotNo> = seats.map(|seat| seat.slot).collect();
            slots.sort_unstable();
            slots.windows(2).any(|pair| pair[1].0 > pair[0].0 + 1)
        };
        let all = (0..problem.persons().len() as u32).map(PersonNo);
        let waiting: Vec<PersonNo> = all.filter(waits).collect();
        let chosen = self.random.below(waiting.len().max(1) as u32) as usize;
        let anybody = PersonNo(self.random.below(problem.persons().len() as u32));
        waiting.get(chosen).copied().unwrap_or(anybody)
    }
}
