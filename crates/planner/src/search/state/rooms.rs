//! Which meetings are at each place and position; tables are only counted.

use super::Stand;
use crate::search::grid::Grid;

/// Meetings by place and position.
#[derive(Clone)]
pub(crate) struct Rooms {
    positions: usize,
    words: usize,
    /// The meetings of each room, the first `used` of as many as there are tables.
    seats: Vec<u32>,
    from: Vec<u32>,
    used: Vec<u16>,
    /// Where a meeting is in the list of its room, one for each slot it takes.
    at: Vec<u16>,
    /// Positions at which a table is free: `place * words`.
    free: Vec<u64>,
}

impl Rooms {
    pub(crate) fn new(grid: &Grid) -> Self {
        let positions = grid.positions();
        let mut from = Vec::with_capacity(grid.tables.len() + 1);
        let mut total = 0;
        let mut free = vec![0u64; grid.places * grid.frame.words];
        for (room, &tables) in grid.tables.iter().enumerate() {
            from.push(total);
            total += u32::from(tables).min(grid.wishes as u32);
            if tables > 0 {
                let (place, at) = (room / positions, room % positions);
                free[place * grid.frame.words + at / 64] |= 1 << (at % 64);
            }
        }
        from.push(total);
        Rooms {
            positions,
            words: grid.frame.words,
            seats: vec![0; total as usize],
            from,
            used: vec![0; grid.tables.len()],
            at: vec![0; grid.steps()],
            free,
        }
    }

    /// Positions at which a place has a table that is free.
    #[inline]
    pub(crate) fn free(&self, place: u16) -> &[u64] {
        &self.free[usize::from(place) * self.words..][..self.words]
    }

    /// Meetings at a place and position.
    pub(crate) fn at(&self, place: u16, position: u16) -> &[u32] {
        let room = usize::from(place) * self.positions + usize::from(position);
        &self.seats[self.from[room] as usize..][..usize::from(self.used[room])]
    }

    /// Lets a meeting take a table in each of its slots.
    pub(crate) fn enter(&mut self, grid: &Grid, wish: u32, stand: Stand) {
        let facts = grid.facts(wish);
        for step in 0..usize::from(facts.length) {
            let at = usize::from(stand.position) + step;
            let room = usize::from(stand.place) * self.positions + at;
            let used = self.used[room];
            self.seats[self.from[room] as usize + usize::from(used)] = wish;
            self.at[facts.steps_from as usize + step] = used;
            self.used[room] = used + 1;
            if used + 1 == grid.tables[room] {
                self.free[usize::from(stand.place) * self.words + at / 64] &= !(1 << (at % 64));
            }
        }
    }

    /// Takes a meeting away from where it stands; `stands` says where all others do.
    pub(crate) fn leave(&mut self, grid: &Grid, wish: u32, stand: Stand, stands: &[Stand]) {
        let facts = grid.facts(wish);
        for step in 0..usize::from(facts.length) {
            let at = usize::from(stand.position) + step;
            let room = usize::from(stand.place) * self.positions + at;
            let from = self.from[room] as usize;
            let own = self.at[facts.steps_from as usize + step];
            let last = self.used[room] - 1;
            if own != last {
                let moved = self.seats[from + usize::from(last)];
                self.seats[from + usize::from(own)] = moved;
                let step = at - usize::from(stands[moved as usize].position);
                self.at[grid.facts(moved).steps_from as usize + step] = own;
            }
            self.used[room] = last;
            self.free[usize::from(stand.place) * self.words + at / 64] |= 1 << (at % 64);
        }
    }
}
