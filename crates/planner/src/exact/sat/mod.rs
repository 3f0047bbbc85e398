//! A solver for propositional formulas in clauses: conflict-driven clause learning.
//!
//! Two watched literals, activities, first unique implication points with recursive
//! minimisation, and assumptions with the core that refutes them as in Eén & Sörensson, “An
//! Extensible SAT-solver”, SAT 2003; learned clauses kept by how many decision levels they join,
//! and restarts by the same, as in Audemard & Simon, IJCAI 2009; stretches of fast and of slow
//! restarts in turn, with phases from the longest trail, as in Biere, Fleury & Heisinger,
//! “CaDiCaL, Kissat, Paracooba, Plingeling and Treengeling”, SAT Competition 2021.
//!
//! The same clauses, questions and budgets in the same order give the same answers: no clock and
//! no chance is used.

mod analyse;
mod clauses;
mod lit;
mod order;
mod restart;
mod tidy;

pub(crate) use lit::Lit;

use clauses::{ClauseRef, Clauses, NONE};
use order::Order;
use restart::Restarts;

/// What the solver says about clauses and assumptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// They hold together; [`Solver::is_true`] tells how.
    Holds,
    /// They contradict each other; [`Solver::core`] names assumptions that suffice.
    Refuted,
    /// The budget ran out.
    Open,
}

/// A clause that watches a literal, and another of its literals, which is often true already.
#[derive(Clone, Copy)]
struct Watch {
    clause: ClauseRef,
    /// Whether the other literal is the only other one.
    is_binary: bool,
    other: Lit,
}

/// Clauses, and what was learned from them.
#[derive(Clone, Default)]
pub(crate) struct Solver {
    clauses: Clauses,
    /// By the index of the literal that is watched.
    watches: Vec<Vec<Watch>>,
    /// By the index of a literal: 1 true, -1 false, 0 open.
    values: Vec<i8>,
    /// By variable: what it was last.
    phases: Vec<bool>,
    /// By variable: what it was on the longest trail without a conflict.
    best_phases: Vec<bool>,
    best_trail: usize,
    /// By variable: the clause that made it so, and the level at which it became so.
    reasons: Vec<ClauseRef>,
    levels: Vec<u32>,
    trail: Vec<Lit>,
    /// Where each decision level begins in the trail.
    level_starts: Vec<usize>,
    propagated: usize,
    order: Order,
    restarts: Restarts,
    work: analyse::Work,
    learned: Vec<ClauseRef>,
    tidy: tidy::Schedule,
    model: Vec<bool>,
    core: Vec<Lit>,
    is_refuted: bool,
    conflicts: u64,
}

impl Solver {
    /// A new variable, as the literal that says it is true.
    pub(crate) fn variable(&mut self) -> Lit {
        let variable = self.levels.len();
        self.watches.extend([Vec::new(), Vec::new()]);
        self.values.extend([0, 0]);
        self.phases.push(false);
        self.best_phases.push(false);
        self.reasons.push(NONE);
        self.levels.push(0);
        self.order.grow();
        self.work.grow();
        Lit::of(variable)
    }

    /// Conflicts met so far: the measure of work.
    pub(crate) fn conflicts(&self) -> u64 {
        self.conflicts
    }

    /// What to try first for a literal's variable.
    pub(crate) fn prefer(&mut self, literal: Lit) {
        self.phases[literal.variable()] = literal.is_positive();
        self.best_phases[literal.variable()] = literal.is_positive();
    }

    /// Adds a clause: one of the literals is true.
    pub(crate) fn clause(&mut self, literals: &[Lit]) {
        if self.is_refuted {
            return;
        }
        self.back_to(0);
        let mut kept: Vec<Lit> = literals.to_vec();
        kept.sort_unstable();
        kept.dedup();
        let tautology = kept.windows(2).any(|pair| pair[0] == !pair[1]);
        if tautology || kept.iter().any(|&l| self.value(l) > 0) {
            return;
        }
        kept.retain(|&l| self.value(l) == 0);
        match kept[..] {
            [] => self.is_refuted = true,
            [unit] => {
                self.assign(unit, NONE);
                self.is_refuted = self.propagate().is_some();
            }
            _ => {
                let clause = self.clauses.add(&kept, 0);
                self.attach(clause);
            }
        }
    }

    /// Whether a literal is true in the last answer that held.
    pub(crate) fn is_true(&self, literal: Lit) -> bool {
        self.model
            .get(literal.variable())
            .is_some_and(|&value| value == literal.is_positive())
    }

    /// Assumptions that together were refuted last; empty when the clauses alone are.
    pub(crate) fn core(&self) -> &[Lit] {
        &self.core
    }

    /// Looks for values under assumptions, for at most so many conflicts; `stop` is asked every
    /// few hundred conflicts whether to leave it open.
    pub(crate) fn solve(
        &mut self,
        assumptions: &[Lit],
        budget_conflicts: u64,
        stop: &mut dyn FnMut() -> bool,
    ) -> Answer {
        self.core.clear();
        if self.is_refuted {
            return Answer::Refuted;
        }
        self.back_to(0);
        self.restarts.begin();
        let last = self.conflicts.saturating_add(budget_conflicts);
        loop {
            if let Some(conflict) = self.propagate() {
                self.conflicts += 1;
                if self.level_starts.is_empty() {
                    self.is_refuted = true;
                    return Answer::Refuted;
                }
                self.learn(conflict);
                if self.conflicts >= last || (self.conflicts.is_multiple_of(256) && stop()) {
                    self.back_to(0);
                    return Answer::Open;
                }
            } else if self.restarts.is_due(self.conflicts) {
                // Assumptions need not be taken again, unless there is something to tidy.
                let kept = if self.is_tidy() { assumptions.len() } else { 0 };
                self.back_to(kept as u32);
                self.restarts.done(self.conflicts);
                self.settle_phases();
                if !self.tidy() {
                    return Answer::Refuted;
                }
            } else if let Some(answer) = self.decide(assumptions) {
                self.back_to(0);
                return answer;
            }
        }
    }

    /// Takes the next assumption or guesses a variable; an answer when there is nothing to guess,
    /// or when an assumption is false.
    fn decide(&mut self, assumptions: &[Lit]) -> Option<Answer> {
        while let Some(&assumed) = assumptions.get(self.level_starts.len()) {
            match self.value(assumed) {
                0 => {
                    self.new_level();
                    self.assign(assumed, NONE);
                    return None;
                }
                1 => self.new_level(),
                _ => {
                    self.core = self.blame(assumed);
                    return Some(Answer::Refuted);
                }
            }
        }
        while let Some(variable) = self.order.pop() {
            let literal = Lit::with(variable, self.phases[variable]);
            if self.value(literal) == 0 {
                self.new_level();
                self.assign(literal, NONE);
                return None;
            }
        }
        let variables = 0..self.levels.len();
        self.model = variables.map(|v| self.value(Lit::of(v)) > 0).collect();
        Some(Answer::Holds)
    }

    fn value(&self, literal: Lit) -> i8 {
        self.values[literal.index()]
    }

    fn level(&self) -> u32 {
        self.level_starts.len() as u32
    }

    fn new_level(&mut self) {
        self.level_starts.push(self.trail.len());
    }

    fn assign(&mut self, literal: Lit, reason: ClauseRef) {
        self.values[literal.index()] = 1;
        self.values[(!literal).index()] = -1;
        self.reasons[literal.variable()] = reason;
        self.levels[literal.variable()] = self.level();
        self.trail.push(literal);
    }

    fn attach(&mut self, clause: ClauseRef) {
        let literals = self.clauses.literals(clause);
        let [one, other] = [Lit::decode(literals[0]), Lit::decode(literals[1])];
        let is_binary = literals.len() == 2;
        for (watched, other) in [(one, other), (other, one)] {
            self.watches[watched.index()].push(Watch {
                clause,
                is_binary,
                other,
            });
        }
    }

    /// Follows what is implied; a clause of which every literal is false, if there is one.
    fn propagate(&mut self) -> Option<ClauseRef> {
        while let Some(&literal) = self.trail.get(self.propagated) {
            self.propagated += 1;
            let watched = !literal;
            let mut watches = std::mem::take(&mut self.watches[watched.index()]);
            let mut kept = 0;
            let mut conflict = None;
            let mut next = 0;
            while next < watches.len() {
                let watch = watches[next];
                next += 1;
                let value = self.value(watch.other);
                if value > 0 {
                    watches[kept] = watch;
                    kept += 1;
                    continue;
                }
                let other = if watch.is_binary {
                    Some(watch.other)
                } else {
                    self.rewatch(watch.clause, watched)
                };
                let Some(other) = other else { continue };
                watches[kept] = Watch { other, ..watch };
                kept += 1;
                match self.value(other) {
                    0 => self.assign(other, watch.clause),
                    1 => {}
                    _ => {
                        conflict = Some(watch.clause);
                        break;
                    }
                }
            }
            watches.copy_within(next.., kept);
            watches.truncate(kept + watches.len() - next);
            self.watches[watched.index()] = watches;
            if conflict.is_some() {
                self.propagated = self.trail.len();
                return conflict;
            }
        }
        None
    }

    /// Lets a clause watch another literal than one that is false now; the other watched literal
    /// when it must go on watching this one.
    fn rewatch(&mut self, clause: ClauseRef, watched: Lit) -> Option<Lit> {
        let values = &self.values;
        let literals = self.clauses.literals_mut(clause);
        if literals[0] == watched.code() {
            literals.swap(0, 1);
        }
        let other = Lit::decode(literals[0]);
        if values[other.index()] > 0 {
            return Some(other);
        }
        let free = literals[2..]
            .iter()
            .position(|&code| values[code as usize] >= 0);
        let Some(free) = free else { return Some(other) };
        literals.swap(1, free + 2);
        let new = Lit::decode(literals[1]);
        self.watches[new.index()].push(Watch {
            clause,
            is_binary: false,
            other,
        });
        None
    }

    /// Takes back every level above one.
    fn back_to(&mut self, level: u32) {
        if self.level() <= level {
            return;
        }
        self.note_best();
        let start = self.level_starts[level as usize];
        for at in (start..self.trail.len()).rev() {
            let literal = self.trail[at];
            self.values[literal.index()] = 0;
            self.values[(!literal).index()] = 0;
            self.phases[literal.variable()] = literal.is_positive();
            self.order.insert(literal.variable());
        }
        self.trail.truncate(start);
        self.level_starts.truncate(level as usize);
        self.propagated = start;
    }
}
