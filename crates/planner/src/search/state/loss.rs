//! What a person loses by a meeting more: idle slots and changes of place within its session.
//!
//! A meeting only touches what is next before it and next after it, so the difference it makes is
//! known without counting the session anew.

use super::State;
use super::diary::Sit;
use crate::search::grid::Grid;

impl State {
    /// Points a person loses by a meeting that is not in their day yet; negative when it fills
    /// more than it costs.
    #[inline]
    pub(crate) fn loss(&self, grid: &Grid, person: u32, sit: Sit, length: u8) -> i64 {
        let session = usize::from(grid.frame.session_of[usize::from(sit.position)]);
        let (word, bits) = grid.frame.session_bits[session];
        let busy = self.diary.busy(person)[word as usize] & bits;
        if busy == 0 {
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
        if below != 0 {
            within |= (1 << first) - (2 << (63 - below.leading_zeros()));
            lost += before.map_or(0, |before| change(before.place, sit.place));
        }
        if above != 0 {
            let next = above.trailing_zeros();
            within |= ((1 << next) - 1) & !((own - 1) | own);
            lost += after.map_or(0, |after| change(sit.place, after.place));
        }
        let eligible = grid.people.eligible(person)[word as usize];
        if below != 0 && above != 0 {
            if let (Some(before), Some(after)) = (before, after) {
                lost -= change(before.place, after.place);
            }
            return lost - grid.idle_gap * i64::from((eligible & own).count_ones());
        }
        lost + grid.idle_gap * i64::from((eligible & within).count_ones())
    }
}
