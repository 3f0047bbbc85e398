//! What a person loses by a meeting more: idle slots and changes of place within its session.
//!
//! A meeting only touches what is next before it and next after it, so the difference it makes is
//! known without counting the session anew.

use super::State;
use super::diary::Sit;
use crate::search::grid::{Grid, has};

/// What a person has in a word, to which all of a session belongs.
struct Stretch<'a> {
    busy: u64,
    /// Positions at which waiting counts.
    eligible: u64,
    sits: &'a [Sit],
}

impl State {
    /// Points a person loses by a meeting that is not in their day yet; negative when it fills
    /// more than it costs.
    #[inline]
    pub(crate) fn loss(&self, grid: &Grid, person: u32, sit: Sit, length: u8) -> i64 {
        let session = usize::from(grid.frame.session_of[usize::from(sit.position)]);
        if grid.frame.side_by_side[session] {
            return self.loss_side_by_side(grid, person, sit, length);
        }
        let (word, bits) = grid.frame.session_bits[session];
        if grid.interprets[person as usize] {
            return 0;
        }
        lost(
            grid,
            &self.stretch(grid, person, word as usize),
            bits,
            sit,
            length,
        )
    }

    fn stretch(&self, grid: &Grid, person: u32, word: usize) -> Stretch<'_> {
        Stretch {
            busy: self.diary.busy(person)[word],
            eligible: grid.people.eligible(person)[word],
            sits: self.diary.sits_in(person, word),
        }
    }

    /// What a meeting that does not stand would be worth at each of some positions of a word, but
    /// for its points and what its persons are short of.
    pub(crate) fn comforts(
        &self,
        grid: &Grid,
        wish: u32,
        place: u16,
        (word, bits): (usize, u64),
        comforts: &mut [i64; 64],
    ) {
        let mut rest = bits;
        while rest != 0 {
            comforts[rest.trailing_zeros() as usize] = 0;
            rest &= rest - 1;
        }
        if !grid.soft {
            return;
        }
        let length = grid.facts(wish).length;
        for &person in self.people(grid, wish) {
            if grid.interprets[person as usize] {
                continue;
            }
            let stretch = self.stretch(grid, person, word);
            let mut rest = bits;
            while rest != 0 {
                let bit = rest.trailing_zeros() as usize;
                rest &= rest - 1;
                let position = word * 64 + bit;
                let sit = Sit {
                    wish,
                    position: position as u16,
                    place,
                };
                let session = usize::from(grid.frame.session_of[position]);
                comforts[bit] -= if grid.frame.side_by_side[session] {
                    self.loss_side_by_side(grid, person, sit, length)
                } else {
                    lost(
                        grid,
                        &stretch,
                        grid.frame.session_bits[session].1,
                        sit,
                        length,
                    )
                };
            }
        }
    }

    /// The same where sessions lie side by side: then the meeting before or after it may be of
    /// another session, and only meetings of one session that follow each other count.
    fn loss_side_by_side(&self, grid: &Grid, person: u32, sit: Sit, length: u8) -> i64 {
        if grid.interprets[person as usize] {
            return 0;
        }
        let starts_at = |sit: &Sit| grid.frame.starts_at[usize::from(sit.position)];
        let sits = || self.diary.sits(person).iter().copied();
        let before = sits().filter(|other| starts_at(other) < starts_at(&sit));
        let before = before.max_by_key(starts_at);
        let after = sits().filter(|other| starts_at(other) > starts_at(&sit));
        let after = after.min_by_key(starts_at);
        let last = Sit {
            position: sit.position + u16::from(length) - 1,
            ..sit
        };
        let between = |from: Option<Sit>, to: Option<Sit>| match (from, to) {
            (Some(from), Some(to)) => pair(grid, person, from, to),
            _ => 0,
        };
        between(before, Some(sit)) + between(Some(last), after) - between(before, after)
    }
}

/// Points lost by a meeting more in a stretch, in a session of some bits.
#[inline]
fn lost(grid: &Grid, stretch: &Stretch, session: u64, sit: Sit, length: u8) -> i64 {
    let busy = stretch.busy & session;
    if busy == 0 {
        return 0;
    }
    let first = u32::from(sit.position % 64);
    let own = (u64::MAX >> (64 - length)) << first;
    let earlier = (1 << first) - 1;
    let (below, above) = (busy & earlier, busy & !earlier);
    let rank = (stretch.busy & earlier).count_ones() as usize;
    let before = || stretch.sits[rank - 1].place;
    let after = || stretch.sits[rank].place;
    let change = |from: u16, to: u16| {
        i64::from(grid.change_points[usize::from(from) * grid.places + usize::from(to)])
    };
    let last = 63_u32.wrapping_sub(below.leading_zeros());
    let next = above.trailing_zeros();
    if below != 0 && above != 0 {
        let waits = i64::from(last + 1 != first) + i64::from(next != first + u32::from(length));
        let waited = last + 1 != next;
        let (before, after) = (before(), after());
        let changes = change(before, sit.place) + change(sit.place, after) - change(before, after);
        return changes + grid.idle_stretch * (waits - i64::from(waited))
            - grid.idle_gap * i64::from((stretch.eligible & own).count_ones());
    }
    let (changes, within) = if below != 0 {
        (change(before(), sit.place), earlier + 1 - (2 << last))
    } else {
        let within = ((1 << next) - 1) & !((own - 1) | own);
        (change(sit.place, after()), within)
    };
    let waits = i64::from(within != 0);
    changes
        + grid.idle_stretch * waits
        + grid.idle_gap * i64::from((stretch.eligible & within).count_ones())
}

/// Points a person loses between two sittings that follow each other.
fn pair(grid: &Grid, person: u32, from: Sit, to: Sit) -> i64 {
    let (one, other) = (usize::from(from.position), usize::from(to.position));
    if grid.frame.session_of[one] != grid.frame.session_of[other] {
        return 0;
    }
    let change = usize::from(from.place) * grid.places + usize::from(to.place);
    let idle = (one + 1..other)
        .filter(|&at| has(grid.people.eligible(person), at))
        .count();
    i64::from(grid.change_points[change])
        + grid.idle_gap * idle as i64
        + grid.idle_stretch * i64::from(one + 1 != other)
}
