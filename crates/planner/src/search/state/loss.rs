//! What a person loses by a meeting more: idle slots and changes of place within its session.
//!
//! A meeting only touches what is next before it and next after it, so the difference it makes is
//! known without counting the session anew.

use super::State;
use super::diary::Sit;
use crate::search::grid::{Grid, has};

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
        let busy = self.diary.busy(person)[word as usize] & bits;
        if busy == 0 || grid.interprets[person as usize] {
            return 0;
        }
        let first = u32::from(sit.position % 64);
        let own = (u64::MAX >> (64 - length)) << first;
        let (below, above) = (busy & ((1 << first) - 1), busy & !((1 << first) - 1));
        let (before, after) = self.diary.around(person, sit.position);
        let change = |from: u16, to: u16| {
            i64::from(grid.change_points[usize::from(from) * grid.places + usize::from(to)])
        };
        let mut lost = 0;
        let mut within = 0;
        // Times of waiting, before and after it.
        let mut waits = 0;
        if below != 0 {
            within |= (1 << first) - (2 << (63 - below.leading_zeros()));
            lost += before.map_or(0, |before| change(before.place, sit.place));
            waits += i64::from(63 - below.leading_zeros() + 1 != first);
        }
        if above != 0 {
            let next = above.trailing_zeros();
            within |= ((1 << next) - 1) & !((own - 1) | own);
            lost += after.map_or(0, |after| change(sit.place, after.place));
            waits += i64::from(next != first + u32::from(length));
        }
        let eligible = grid.people.eligible(person)[word as usize];
        if below != 0 && above != 0 {
            if let (Some(before), Some(after)) = (before, after) {
                lost -= change(before.place, after.place);
            }
            let waited = below.leading_zeros() + above.trailing_zeros() != 64;
            lost += grid.idle_stretch * (waits - i64::from(waited));
            return lost - grid.idle_gap * i64::from((eligible & own).count_ones());
        }
        lost + grid.idle_stretch * waits
            + grid.idle_gap * i64::from((eligible & within).count_ones())
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
