//! Between restarts: forgetting learned clauses that do not help, and what is settled for good.

use super::clauses::ClauseRef;
use super::{Lit, Solver};

/// Learned clauses that join so few levels are kept for good.
const KEPT_LEVELS: u32 = 2;
/// Those that join so few are kept as long as they are used.
const USEFUL_LEVELS: u32 = 6;
/// Conflicts before learned clauses are first sorted out, and how many more each time.
const FIRST: u64 = 2_000;
const MORE: u64 = 300;

/// When to tidy next.
#[derive(Clone, Default)]
pub(super) struct Schedule {
    next: u64,
    times: u64,
    settled: usize,
}

impl Solver {
    /// Whether there is nothing to tidy yet.
    pub(super) fn is_tidy(&self) -> bool {
        self.conflicts < self.tidy.next.max(FIRST)
    }

    /// Tidies when it is time, at the bottom level; false when the clauses turned out to be
    /// contradictory.
    pub(super) fn tidy(&mut self) -> bool {
        if self.is_tidy() {
            return true;
        }
        if self.propagate().is_some() {
            self.is_refuted = true;
            return false;
        }
        self.tidy.times += 1;
        self.tidy.next = self.conflicts + FIRST + MORE * self.tidy.times;
        self.forget();
        if self.trail.len() > self.tidy.settled {
            self.tidy.settled = self.trail.len();
            self.drop_satisfied();
        }
        self.rebuild();
        true
    }

    /// Forgets the worse half of the learned clauses that are neither good nor used.
    fn forget(&mut self) {
        let mut doubtful: Vec<(u32, usize, ClauseRef)> = Vec::new();
        for at in 0..self.learned.len() {
            let clause = self.learned[at];
            let used = self.clauses.take_used(clause);
            let levels = self.clauses.levels(clause);
            if levels > KEPT_LEVELS && !(used && levels <= USEFUL_LEVELS) {
                doubtful.push((levels, self.clauses.len(clause), clause));
            }
        }
        doubtful.sort_unstable_by_key(|&(levels, len, clause)| (levels, len, u32::MAX - clause));
        for &(_, _, clause) in &doubtful[doubtful.len() / 2..] {
            self.clauses.remove(clause);
        }
    }

    /// Drops clauses that hold for good; called at the bottom level.
    fn drop_satisfied(&mut self) {
        let all: Vec<ClauseRef> = self.clauses.all().collect();
        for clause in all {
            let literals = self.clauses.literals(clause);
            if literals.iter().any(|&code| self.values[code as usize] > 0) {
                self.clauses.remove(clause);
            }
        }
    }

    /// Takes clauses that are gone out of every list.
    fn rebuild(&mut self) {
        // At the bottom level nothing asks for reasons.
        for literal in &self.trail {
            self.reasons[literal.variable()] = super::NONE;
        }
        if self.clauses.is_sparse() {
            self.clauses.compact();
        }
        for watches in &mut self.watches {
            watches.clear();
        }
        self.learned.clear();
        let all: Vec<ClauseRef> = self.clauses.all().collect();
        for clause in all {
            self.put_open_first(clause);
            if self.clauses.is_learned(clause) {
                self.learned.push(clause);
            }
            self.attach(clause);
        }
    }

    /// Moves two literals that are open to the front, where they are watched: every clause has
    /// them once all that follows is followed.
    fn put_open_first(&mut self, clause: ClauseRef) {
        let values = &self.values;
        let literals = self.clauses.literals_mut(clause);
        let mut found = 0;
        for at in 0..literals.len() {
            if found < 2 && values[Lit::decode(literals[at]).index()] >= 0 {
                literals.swap(found, at);
                found += 1;
            }
        }
    }
}
