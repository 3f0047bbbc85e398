//! A plan: where and when each meeting stands, and which wishes are left out.

use crate::problem::{PlaceNo, SlotNo, WishNo};

/// When and where a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seat {
    /// The slot in which it begins; how many it takes is said by the wish.
    pub slot: SlotNo,
    pub place: PlaceNo,
    /// Number of the table, from 1.
    pub table: u16,
}

/// For each wish of a problem, in order, its seat or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub seats: Vec<Option<Seat>>,
}

impl Plan {
    /// A plan that grants nothing.
    pub fn empty(wishes: usize) -> Self {
        Plan {
            seats: vec![None; wishes],
        }
    }

    /// Where a wish stands.
    pub fn seat(&self, wish: WishNo) -> Option<Seat> {
        self.seats.get(wish.index()).copied().flatten()
    }

    /// Every meeting that stands, in the order of wishes.
    pub fn meetings(&self) -> impl Iterator<Item = (WishNo, Seat)> + '_ {
        (0..)
            .zip(&self.seats)
            .filter_map(|(no, seat)| seat.map(|seat| (WishNo(no), seat)))
    }

    /// Every wish that is left out.
    pub fn left_out(&self) -> impl Iterator<Item = WishNo> + '_ {
        (0..)
            .zip(&self.seats)
            .filter(|(_, seat)| seat.is_none())
            .map(|(no, _)| WishNo(no))
    }

    /// A stable digest of the plan.
    pub fn digest(&self) -> u128 {
        let mut digest = crate::digest::Digest::new();
        digest.number(self.seats.len() as u64);
        for seat in &self.seats {
            match seat {
                None => digest.number(u64::MAX),
                Some(seat) => {
                    digest.number(u64::from(seat.slot.0));
                    digest.number(u64::from(seat.place.0));
                    digest.number(u64::from(seat.table));
                }
            }
        }
        digest.value()
    }
}
