//! A plan: where and when each meeting stands, and which wishes are left out.

use std::collections::BTreeMap;

use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};

/// When and where a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seat {
    /// The slot in which it begins; how many it takes is said by the wish.
    pub slot: SlotNo,
    pub place: PlaceNo,
    /// Number of the table, from 1.
    pub table: u16,
}

/// For each wish of a problem, in order, its seat or nothing, and who takes its roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub seats: Vec<Option<Seat>>,
    /// For each granted wish with roles, who takes each, in the order of the roles.
    pub picked: BTreeMap<WishNo, Vec<PersonNo>>,
}

impl Plan {
    /// A plan that grants nothing.
    pub fn empty(wishes: usize) -> Self {
        Plan {
            seats: vec![None; wishes],
            picked: BTreeMap::new(),
        }
    }

    /// Who takes the roles of a wish, in the order of the roles.
    pub fn picked(&self, wish: WishNo) -> &[PersonNo] {
        self.picked.get(&wish).map_or(&[], Vec::as_slice)
    }

    /// Everybody in the meeting of a wish: those whom the wish names, then those picked.
    pub fn persons(&self, problem: &Problem, wish: WishNo) -> Vec<PersonNo> {
        let named = &problem.wish(wish).persons;
        [named.as_slice(), self.picked(wish)].concat()
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
        for (wish, picked) in &self.picked {
            digest.number(u64::from(wish.0));
            for person in picked {
                digest.number(u64::from(person.0));
            }
        }
        digest.value()
    }
}
