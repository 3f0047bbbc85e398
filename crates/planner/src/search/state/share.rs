//! What one of several threads may touch when all work on one plan.

use super::State;
use crate::search::grid::{Grid, has};

/// What the threads get in one epoch.
pub(crate) struct Deal {
    /// Which epoch this is; part of what is dealt by lot.
    pub(crate) epoch: u32,
    /// How many threads there are.
    pub(crate) threads: u32,
    /// The positions of each thread: `thread * words`.
    pub(crate) positions: Vec<u64>,
}

impl Deal {
    fn mine(&self, grid: &Grid, thread: u32) -> &[u64] {
        &self.positions[thread as usize * grid.frame.words..][..grid.frame.words]
    }

    /// The threads that have positions on a day.
    fn on_day(&self, grid: &Grid, day: usize) -> impl Iterator<Item = u32> + '_ {
        let words = grid.frame.words;
        let bits: Vec<u64> = grid.frame.day_bits[day * words..][..words].to_vec();
        (0..self.threads).filter(move |&thread| {
            let mine = &self.positions[thread as usize * words..][..words];
            mine.iter().zip(&bits).any(|(mine, bits)| mine & bits != 0)
        })
    }

    /// Whose a wish is that does not stand: by lot, of the threads that have positions for it.
    fn lot(&self, grid: &Grid, wish: u32) -> u32 {
        let able = |&thread: &u32| {
            let mine = self.mine(grid, thread);
            let fits = |(mine, bits): (&u64, &u64)| mine & bits != 0;
            let mut choices = grid.choices.of(wish);
            choices.any(|choice| mine.iter().zip(grid.choices.bits(choice)).any(fits))
        };
        let mixed = (wish ^ self.epoch.wrapping_mul(0x85eb_ca6b)).wrapping_mul(0x9e37_79b1);
        let threads = || (0..self.threads).filter(able);
        let turn = (u64::from(mixed) * threads().count() as u64) >> 32;
        threads().nth(turn as usize).unwrap_or(0)
    }
}

impl State {
    /// Leaves to this thread only what is dealt to it: its positions and what stands there, some
    /// of the wishes that do not stand, and its portion of the meetings that persons may have
    /// besides. Wishes with an order are one thread's in each epoch, and only where they stand in
    /// its positions or not at all.
    pub(crate) fn deal(&mut self, grid: &Grid, deal: &Deal, thread: u32) {
        self.mine.copy_from_slice(deal.mine(grid, thread));
        let orderly = deal.epoch % deal.threads;
        for wish in 0..grid.wishes as u32 {
            let no = wish as usize;
            let own = match self.stands[no].somewhere() {
                Some(stand) => has(&self.mine, stand.position.into()),
                None if grid.facts(wish).ordered => true,
                None => deal.lot(grid, wish) == thread,
            };
            let ordered = grid.facts(wish).ordered && orderly != thread;
            self.movable[no] = own && !ordered && !self.held[no];
        }
        let days: Vec<Option<(u32, u32)>> = (0..grid.frame.days)
            .map(|day| {
                let there = deal.on_day(grid, day);
                let count = there.count() as u32;
                let turn = deal.on_day(grid, day).position(|other| other == thread);
                turn.map(|turn| (turn as u32, count))
            })
            .collect();
        self.diary
            .withhold(grid, deal.epoch, thread, deal.threads, &days);
    }

    /// Everything is this thread's again.
    pub(crate) fn gather(&mut self, grid: &Grid) {
        self.diary.give_back(grid);
    }
}
