//! When to start over, and with which phases.

use super::Solver;

/// Conflicts between restarts at least, while they are fast.
const FAST_GAP: u64 = 10;
/// The unit of the slow sequence, in conflicts.
const SLOW_UNIT: u64 = 512;
/// Conflicts of the first stretch of fast restarts.
const FIRST_STRETCH: u64 = 1_000;

/// Fast restarts while learned clauses get worse, in turn with slow ones after the sequence of
/// Luby, Sinclair & Zuckerman, 1993.
#[derive(Clone, Default)]
pub(super) struct Restarts {
    is_slow: bool,
    stretch_ends: u64,
    stretches: u64,
    last: u64,
    slow_count: u64,
    /// Levels of learned clauses, averaged over about 32 and about 8,192 conflicts.
    recent: f64,
    long: f64,
}

impl Restarts {
    pub(super) fn begin(&mut self) {
        if self.stretch_ends == 0 {
            self.stretch_ends = FIRST_STRETCH;
        }
    }

    /// Notes a learned clause.
    pub(super) fn met(&mut self, levels: u32, _trail: usize) {
        let levels = f64::from(levels);
        if self.long == 0.0 {
            (self.recent, self.long) = (levels, levels);
        }
        self.recent += (levels - self.recent) / 32.0;
        self.long += (levels - self.long) / 8_192.0;
    }

    pub(super) fn is_due(&self, conflicts: u64) -> bool {
        let since = conflicts - self.last;
        if self.is_slow {
            since >= SLOW_UNIT * luby(self.slow_count + 1)
        } else {
            since >= FAST_GAP && self.recent > 1.1 * self.long
        }
    }

    pub(super) fn done(&mut self, conflicts: u64) {
        self.last = conflicts;
        self.slow_count += u64::from(self.is_slow);
        if conflicts >= self.stretch_ends {
            self.is_slow = !self.is_slow;
            self.stretches += 1;
            let length = FIRST_STRETCH * (1 + self.stretches / 2) * (1 + self.stretches / 2);
            self.stretch_ends = conflicts + length;
        }
    }

    /// How much activities keep of their weight at each conflict.
    pub(super) fn activity_kept(&self) -> f64 {
        if self.is_slow { 0.97 } else { 0.92 }
    }

    pub(super) fn is_slow(&self) -> bool {
        self.is_slow
    }
}

/// The sequence 1, 1, 2, 1, 1, 2, 4, …, from 1.
fn luby(mut n: u64) -> u64 {
    loop {
        let bits = 64 - n.leading_zeros();
        if n + 1 == 1 << bits {
            return 1 << (bits - 1);
        }
        n -= (1 << (bits - 1)) - 1;
    }
}

impl Solver {
    /// Notes the phases of the longest trail so far.
    pub(super) fn note_best(&mut self) {
        if !self.restarts.is_slow() || self.trail.len() <= self.best_trail {
            return;
        }
        // Without the level of the conflict, which is where it went wrong.
        let until = self.level_starts.last().copied().unwrap_or(0);
        if until <= self.best_trail {
            return;
        }
        self.best_trail = until;
        for literal in &self.trail[..until] {
            self.best_phases[literal.variable()] = literal.is_positive();
        }
    }

    /// At a slow restart, what was tried on the longest trail is tried again.
    pub(super) fn settle_phases(&mut self) {
        if self.restarts.is_slow() && self.best_trail > 0 {
            self.phases.clone_from(&self.best_phases);
            self.best_trail = 0;
        }
    }
}
