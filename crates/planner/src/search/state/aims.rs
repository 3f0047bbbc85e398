//! Shares of groups, and days that are not as published: what a step changes in them.

use super::{Stand, State};
use crate::search::grid::{Grid, Known};

/// Meetings by person and day that the published plan has, none of which stands yet.
pub(super) fn nothing_as_published(grid: &Grid) -> Vec<u16> {
    let Some(known) = &grid.known else {
        return Vec::new();
    };
    let mut differ = vec![0; grid.persons * grid.frame.days];
    for (wish, stand) in (0..).zip(&known.stands) {
        if let Some(stand) = stand.somewhere() {
            let day = usize::from(grid.frame.day_of[usize::from(stand.position)]);
            let people = known_people(grid, known, wish);
            for (seat, &person) in people.iter().enumerate() {
                if people[..seat].contains(&person) {
                    continue;
                }
                differ[person as usize * grid.frame.days + day] += 1;
            }
        }
    }
    differ
}

fn known_people<'a>(grid: &Grid, known: &'a Known, wish: u32) -> &'a [u32] {
    let facts = grid.facts(wish);
    &known.seats[facts.crew_from as usize..][..usize::from(facts.crew)]
}

impl State {
    /// What shares and published days gain by a meeting that begins to stand.
    pub(super) fn aims_of_seat(&mut self, grid: &Grid, wish: u32, stand: Stand) -> i64 {
        let mut gain = 0;
        if !self.shares.is_empty() {
            for &group in grid.fair.of(wish) {
                let granted = &mut self.shares[group as usize];
                gain += grid.fair.lost(group, *granted) - grid.fair.lost(group, *granted + 1);
                *granted += 1;
            }
        }
        gain + self.days(grid, wish, stand, true)
    }

    /// What shares and published days gain by a meeting that no longer stands.
    pub(super) fn aims_of_unseat(&mut self, grid: &Grid, wish: u32, stand: Stand) -> i64 {
        let mut gain = 0;
        if !self.shares.is_empty() {
            for &group in grid.fair.of(wish) {
                let granted = &mut self.shares[group as usize];
                gain += grid.fair.lost(group, *granted) - grid.fair.lost(group, *granted - 1);
                *granted -= 1;
            }
        }
        gain + self.days(grid, wish, stand, false)
    }

    /// What published days gain by a meeting that begins to stand, or no longer does.
    fn days(&mut self, grid: &Grid, wish: u32, stand: Stand, stands: bool) -> i64 {
        let Some(known) = &grid.known else {
            return 0;
        };
        let facts = grid.facts(wish);
        let day = usize::from(grid.frame.day_of[usize::from(stand.position)]);
        let there = known.stands[wish as usize] == stand;
        let people = known_people(grid, known, wish);
        let mut gain = 0;
        for seat in 0..usize::from(facts.crew) {
            let person = self.crew[facts.crew_from as usize + seat];
            let as_published = there && people.contains(&person);
            let differ = &mut self.differ[person as usize * grid.frame.days + day];
            let before = *differ;
            if as_published == stands {
                *differ -= 1;
            } else {
                *differ += 1;
            }
            gain += known.day_changed * (i64::from(before > 0) - i64::from(*differ > 0));
        }
        gain
    }
}
