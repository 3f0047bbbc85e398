//! Where a meeting could stand: positions at which nothing, or little, is in its way.

use super::{Stand, State};
use crate::search::grid::{Grid, run};

impl State {
    /// Positions at which a wish that does not stand may begin at one of its choices without
    /// anything in its way.
    pub(crate) fn open(&self, grid: &Grid, wish: u32, choice: usize, open: &mut [u64]) {
        let free = self.rooms.free(grid.choices.place[choice]);
        let bits = grid.choices.bits(choice);
        for (word, open) in open.iter_mut().enumerate() {
            let able = bits[word] & self.mine[word];
            *open = able & run(free[word], grid.facts(wish).length);
            if *open != 0 {
                *open = self.open_of(grid, wish, choice, word, *open);
            }
        }
    }

    /// Those of some positions of a word at which a wish has none of its persons in its way.
    fn open_of(&self, grid: &Grid, wish: u32, choice: usize, word: usize, mut open: u64) -> u64 {
        let facts = grid.facts(wish);
        let (place, length) = (grid.choices.place[choice], facts.length);
        for (seat, &person) in self.people(grid, wish).iter().enumerate() {
            if self.diary.tally(person).left == 0 {
                return 0;
            }
            open &= run(!self.blocked(grid, person, place, word), length);
            if seat >= usize::from(facts.named) {
                open &= grid.people.may_sit(person, place, word, length);
            }
            if open == 0 {
                return 0;
            }
        }
        if facts.ordered {
            open = self.in_order(grid, wish, word, open);
        }
        open
    }

    /// Whether nothing is in the way of a wish that does not stand at one position; what the wish
    /// itself says is not looked at.
    pub(crate) fn is_clear(&self, grid: &Grid, wish: u32, stand: Stand) -> bool {
        let length = grid.facts(wish).length;
        let (word, bit) = (usize::from(stand.position) / 64, stand.position % 64);
        let mut clear = run(self.rooms.free(stand.place)[word], length);
        for &person in self.people(grid, wish) {
            if self.diary.tally(person).left == 0 {
                return false;
            }
            clear &= run(!self.blocked(grid, person, stand.place, word), length);
        }
        self.in_order(grid, wish, word, clear & 1 << bit) != 0
    }

    /// The positions of a word at which a person cannot sit at a place: those taken, those too
    /// near to others, and days that are full.
    #[inline]
    pub(crate) fn blocked(&self, grid: &Grid, person: u32, place: u16, word: usize) -> u64 {
        let mut blocked = self.diary.closed(person, word);
        let sits = if grid.frame.days_in_words {
            self.diary.sits_in(person, word)
        } else {
            self.diary.sits(person)
        };
        for sit in sits {
            if let Some(near) = grid.near.apart(sit.place, sit.position, place) {
                blocked |= near[word];
            }
        }
        blocked
    }

    /// Those of some positions of a word at which a wish stands in the right order with others.
    pub(crate) fn in_order(&self, grid: &Grid, wish: u32, word: usize, bits: u64) -> u64 {
        let last = usize::from(grid.facts(wish).length) - 1;
        let (mut kept, mut rest) = (bits, bits);
        while rest != 0 {
            let at = word * 64 + rest.trailing_zeros() as usize;
            rest &= rest - 1;
            let (starts_at, ends_at) = (grid.frame.starts_at[at], grid.frame.ends_at[at + last]);
            let late = |&other: &u32| self.ends_at(grid, other).is_some_and(|e| e > starts_at);
            let early = |&other: &u32| self.starts_at(grid, other).is_some_and(|s| s < ends_at);
            if grid.before(wish).iter().any(late) || grid.after(wish).iter().any(early) {
                kept &= !(1 << (at % 64));
            }
        }
        kept
    }
}
