//! Where a meeting could stand: positions at which nothing, or little, is in its way.

use super::{Stand, State};
use crate::search::grid::{Grid, run};

impl State {
    /// Positions at which a wish that does not stand may begin at one of its choices without
    /// anything in its way.
    pub(crate) fn open(&self, grid: &Grid, wish: u32, choice: usize, open: &mut [u64]) {
        let facts = grid.facts(wish);
        let place = grid.choices.place[choice];
        let length = facts.length;
        let free = self.rooms.free(place);
        for (word, open) in open.iter_mut().enumerate() {
            let able = grid.choices.bits(choice)[word] & self.mine[word];
            *open = able & run(free[word], length);
        }
        for (seat, &person) in self.people(grid, wish).iter().enumerate() {
            if self.diary.tally(person).left == 0 {
                open.fill(0);
                return;
            }
            for (word, open) in open.iter_mut().enumerate() {
                if *open != 0 {
                    *open &= run(!self.blocked(grid, person, place, word), length);
                    if seat >= usize::from(facts.named) {
                        *open &= grid.people.may_sit(person, place, word, length);
                    }
                }
            }
        }
        if facts.ordered {
            self.keep_order(grid, wish, open);
        }
    }

    /// Whether nothing is in the way of a wish that does not stand at one position; what the wish
    /// itself says is not looked at.
    pub(crate) fn is_clear(&self, grid: &Grid, wish: u32, stand: Stand) -> bool {
        let length = grid.facts(wish).length;
        let (word, bit) = (usize::from(stand.position) / 64, stand.position % 64);
        let mut clear = vec![0; grid.frame.words];
        clear[word] = run(self.rooms.free(stand.place)[word], length);
        for &person in self.people(grid, wish) {
            if self.diary.tally(person).left == 0 {
                return false;
            }
            clear[word] &= run(!self.blocked(grid, person, stand.place, word), length);
        }
        self.keep_order(grid, wish, &mut clear);
        clear[word] >> bit & 1 == 1
    }

    /// The positions of a word at which a person cannot sit at a place: those taken, those too
    /// near to others, and days that are full.
    #[inline]
    pub(crate) fn blocked(&self, grid: &Grid, person: u32, place: u16, word: usize) -> u64 {
        let mut blocked = self.diary.busy(person)[word];
        for sit in self.diary.sits(person) {
            if let Some(near) = grid.near.apart(sit.place, sit.position, place) {
                blocked |= near[word];
            }
        }
        for day in 0..grid.frame.days as u16 {
            if self.diary.day_left(person, day) == 0 {
                blocked |= grid.frame.day_bits[usize::from(day) * grid.frame.words + word];
            }
        }
        blocked
    }

    /// Takes away the positions at which a wish would stand in the wrong order with others.
    pub(crate) fn keep_order(&self, grid: &Grid, wish: u32, open: &mut [u64]) {
        let last = usize::from(grid.facts(wish).length) - 1;
        for (word, bits) in open.iter_mut().enumerate() {
            let mut rest = *bits;
            while rest != 0 {
                let at = word * 64 + rest.trailing_zeros() as usize;
                rest &= rest - 1;
                let (starts_at, ends_at) =
                    (grid.frame.starts_at[at], grid.frame.ends_at[at + last]);
                let late = |&other: &u32| self.ends_at(grid, other).is_some_and(|e| e > starts_at);
                let early = |&other: &u32| self.starts_at(grid, other).is_some_and(|s| s < ends_at);
                if grid.before(wish).iter().any(late) || grid.after(wish).iter().any(early) {
                    *bits &= !(1 << (at % 64));
                }
            }
        }
    }
}
