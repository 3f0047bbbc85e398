//! Clauses in one block of memory, and which of the learned ones are worth keeping.

use super::Lit;

/// Where a clause stands.
pub(super) type ClauseRef = u32;

/// No clause.
pub(super) const NONE: ClauseRef = u32::MAX;

const HEADER: usize = 2;
const LEARNED: u32 = 1 << 31;
const GONE: u32 = 1 << 30;
const USED: u32 = 1 << 29;
const LEVELS: u32 = (1 << 20) - 1;

/// Clauses: for each its length, then its flags and levels, then its literals.
#[derive(Clone, Default)]
pub(super) struct Clauses {
    words: Vec<u32>,
    gone_words: usize,
}

impl Clauses {
    /// Adds a clause; `levels` is how many decision levels a learned one joins, 0 for one given.
    pub(super) fn add(&mut self, literals: &[Lit], levels: u32) -> ClauseRef {
        let at = self.words.len() as ClauseRef;
        let learned = if levels > 0 { LEARNED | USED } else { 0 };
        self.words.push(literals.len() as u32);
        self.words.push(learned | levels.min(LEVELS));
        self.words.extend(literals.iter().map(|l| l.code()));
        at
    }

    pub(super) fn len(&self, at: ClauseRef) -> usize {
        self.words[at as usize] as usize
    }

    pub(super) fn literals(&self, at: ClauseRef) -> &[u32] {
        let from = at as usize + HEADER;
        &self.words[from..from + self.len(at)]
    }

    pub(super) fn literals_mut(&mut self, at: ClauseRef) -> &mut [u32] {
        let from = at as usize + HEADER;
        let len = self.len(at);
        &mut self.words[from..from + len]
    }

    pub(super) fn is_learned(&self, at: ClauseRef) -> bool {
        self.words[at as usize + 1] & LEARNED != 0
    }

    pub(super) fn is_gone(&self, at: ClauseRef) -> bool {
        self.words[at as usize + 1] & GONE != 0
    }

    pub(super) fn levels(&self, at: ClauseRef) -> u32 {
        self.words[at as usize + 1] & LEVELS
    }

    /// Notes that a learned clause took part in a conflict, and joins so many levels now.
    pub(super) fn used(&mut self, at: ClauseRef, levels: u32) {
        let word = &mut self.words[at as usize + 1];
        let fewer = (*word & LEVELS).min(levels);
        *word = *word & !LEVELS | fewer | USED;
    }

    /// Whether a clause took part in a conflict since this was asked last.
    pub(super) fn take_used(&mut self, at: ClauseRef) -> bool {
        let word = &mut self.words[at as usize + 1];
        let used = *word & USED != 0;
        *word &= !USED;
        used
    }

    pub(super) fn remove(&mut self, at: ClauseRef) {
        self.words[at as usize + 1] |= GONE;
        self.gone_words += self.len(at) + HEADER;
    }

    /// Whether so much is gone that it is time to [`Clauses::compact`].
    pub(super) fn is_sparse(&self) -> bool {
        self.gone_words * 4 > self.words.len()
    }

    /// Every clause that is not gone.
    pub(super) fn all(&self) -> impl Iterator<Item = ClauseRef> + '_ {
        let mut at = 0;
        std::iter::from_fn(move || {
            while at < self.words.len() {
                let here = at as ClauseRef;
                at += self.len(here) + HEADER;
                if !self.is_gone(here) {
                    return Some(here);
                }
            }
            None
        })
    }

    /// Frees the memory of clauses that are gone; every other one moves.
    pub(super) fn compact(&mut self) {
        let mut words = Vec::with_capacity(self.words.len() - self.gone_words);
        for at in self.all() {
            let from = at as usize;
            words.extend_from_slice(&self.words[from..from + HEADER + self.len(at)]);
        }
        self.words = words;
        self.gone_words = 0;
    }
}
