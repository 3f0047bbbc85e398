//! What a conflict teaches: a clause that would have prevented it, and how far to go back.

use super::clauses::{ClauseRef, NONE};
use super::{Lit, Solver};

/// Scratch memory of the analysis.
#[derive(Clone, Default)]
pub(super) struct Work {
    /// By variable: whether it is part of what is being looked at.
    seen: Vec<bool>,
    /// By variable: in minimisation, 0 unknown, 1 implied by the rest, 2 not.
    implied: Vec<u8>,
    touched: Vec<usize>,
    stack: Vec<Lit>,
    /// By level: the last count in which it was met.
    level_marks: Vec<u64>,
    mark: u64,
}

impl Work {
    pub(super) fn grow(&mut self) {
        self.seen.push(false);
        self.implied.push(0);
        self.level_marks.push(0);
        if self.level_marks.len() == 1 {
            self.level_marks.push(0);
        }
    }
}

impl Solver {
    /// Learns a clause from a conflict, goes back and follows it.
    pub(super) fn learn(&mut self, conflict: ClauseRef) {
        let mut learned = self.first_point(conflict);
        self.minimise(&mut learned);
        let levels = self.count_levels(learned.iter().copied());
        self.restarts.met(levels, self.trail.len());
        self.order.decay(self.restarts.activity_kept());
        // The second literal becomes the one of the highest level below: that is where to go.
        let mut back = 0;
        for at in 1..learned.len() {
            let level = self.levels[learned[at].variable()];
            if level > back {
                back = level;
                learned.swap(1, at);
            }
        }
        self.back_to(back);
        if learned.len() == 1 {
            self.assign(learned[0], NONE);
            return;
        }
        let clause = self.clauses.add(&learned, levels);
        self.learned.push(clause);
        self.attach(clause);
        self.assign(learned[0], clause);
    }

    /// The clause of the first unique implication point; its first literal is the one to follow.
    fn first_point(&mut self, conflict: ClauseRef) -> Vec<Lit> {
        let mut learned = vec![Lit::of(0)];
        let mut open = 0;
        let mut at = self.trail.len();
        let mut clause = conflict;
        let mut followed = None;
        loop {
            if self.clauses.is_learned(clause) {
                let codes = self.clauses.literals(clause).to_vec();
                let levels = self.count_levels(codes.into_iter().map(Lit::decode));
                self.clauses.used(clause, levels);
            }
            for i in 0..self.clauses.len(clause) {
                let literal = Lit::decode(self.clauses.literals(clause)[i]);
                let variable = literal.variable();
                let level = self.levels[variable];
                if Some(literal) == followed || self.work.seen[variable] || level == 0 {
                    continue;
                }
                self.work.seen[variable] = true;
                self.order.bump(variable);
                if level >= self.level() {
                    open += 1;
                } else {
                    learned.push(literal);
                }
            }
            let literal = loop {
                at -= 1;
                if self.work.seen[self.trail[at].variable()] {
                    break self.trail[at];
                }
            };
            self.work.seen[literal.variable()] = false;
            open -= 1;
            if open == 0 {
                learned[0] = !literal;
                return learned;
            }
            clause = self.reasons[literal.variable()];
            followed = Some(literal);
        }
    }

    /// Drops literals that the others imply, and forgets what was seen.
    fn minimise(&mut self, learned: &mut Vec<Lit>) {
        let all = learned.clone();
        let mut kept = 1;
        for at in 1..learned.len() {
            let literal = learned[at];
            if self.reasons[literal.variable()] == NONE || !self.is_implied(literal) {
                learned[kept] = literal;
                kept += 1;
            }
        }
        learned.truncate(kept);
        for literal in all {
            self.work.seen[literal.variable()] = false;
        }
        for variable in std::mem::take(&mut self.work.touched) {
            self.work.implied[variable] = 0;
        }
    }

    /// Whether a literal follows from other literals that were seen.
    fn is_implied(&mut self, literal: Lit) -> bool {
        let mut stack = std::mem::take(&mut self.work.stack);
        let from = self.work.touched.len();
        stack.clear();
        stack.push(literal);
        let mut implied = true;
        'all: while let Some(literal) = stack.pop() {
            let reason = self.reasons[literal.variable()];
            for &code in self.clauses.literals(reason) {
                let variable = Lit::decode(code).variable();
                let settled = self.levels[variable] == 0
                    || self.work.seen[variable]
                    || self.work.implied[variable] == 1
                    || variable == literal.variable();
                if settled {
                    continue;
                }
                if self.reasons[variable] == NONE || self.work.implied[variable] == 2 {
                    implied = false;
                    break 'all;
                }
                self.work.implied[variable] = 1;
                self.work.touched.push(variable);
                stack.push(Lit::decode(code));
            }
        }
        self.work.stack = stack;
        if !implied {
            // What was met on the way may have hung on what failed.
            for at in from..self.work.touched.len() {
                self.work.implied[self.work.touched[at]] = 0;
            }
            self.work.touched.truncate(from);
            self.work.implied[literal.variable()] = 2;
            self.work.touched.push(literal.variable());
        }
        implied
    }

    /// How many decision levels literals join.
    fn count_levels(&mut self, literals: impl Iterator<Item = Lit>) -> u32 {
        self.work.mark += 1;
        let mut count = 0;
        for literal in literals {
            let level = self.levels[literal.variable()] as usize;
            if level > 0 && self.work.level_marks[level] != self.work.mark {
                self.work.level_marks[level] = self.work.mark;
                count += 1;
            }
        }
        count
    }

    /// The assumptions that make an assumption false, and that one.
    pub(super) fn blame(&mut self, assumed: Lit) -> Vec<Lit> {
        let mut core = vec![assumed];
        if self.levels[assumed.variable()] == 0 {
            return core;
        }
        self.work.seen[assumed.variable()] = true;
        for at in (self.level_starts[0]..self.trail.len()).rev() {
            let literal = self.trail[at];
            if !std::mem::take(&mut self.work.seen[literal.variable()]) {
                continue;
            }
            let reason = self.reasons[literal.variable()];
            if reason == NONE {
                core.push(literal);
                continue;
            }
            for &code in self.clauses.literals(reason) {
                let variable = Lit::decode(code).variable();
                if variable != literal.variable() && self.levels[variable] > 0 {
                    self.work.seen[variable] = true;
                }
            }
        }
        core
    }
}
