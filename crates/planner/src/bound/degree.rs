//! The degree bound: nobody can have more meetings than time or their most allows.
//!
//! Every meeting hands its points to its persons in equal shares; a person keeps the largest
//! shares that fit. It is the dual of a b-matching's degree constraints with equal shares, and it
//! costs one sort.

use crate::search::{Grid, has};

/// Shares are counted in so many parts of a point, rounded up.
const PARTS: i64 = 64;

/// A bound on the value of every plan.
pub(crate) fn bound(grid: &Grid) -> i64 {
    let mut shares: Vec<Vec<i64>> = vec![Vec::new(); grid.persons];
    let (mut all, mut free) = (0, 0);
    for wish in (0..grid.wishes as u32).filter(|&wish| grid.has_choice(wish)) {
        let people = grid.people(wish);
        let count = people.len() as i64;
        if count == 0 {
            // Everybody in it is picked: nobody is known to be kept from others by it.
            all += grid.points[wish as usize];
            free += i128::from(grid.points[wish as usize]);
            continue;
        }
        let share = (grid.points[wish as usize] * PARTS + count - 1) / count;
        all += grid.points[wish as usize];
        people
            .iter()
            .for_each(|&person| shares[person as usize].push(share));
    }
    let mut kept: i128 = 0;
    let mut short = 0;
    for (person, shares) in shares.iter_mut().enumerate() {
        let most = most(grid, person);
        let could = most.min(shares.len());
        short += (usize::from(grid.sure_least[person])).saturating_sub(could) as i64;
        shares.sort_unstable_by_key(|share| -share);
        kept += shares
            .iter()
            .take(most)
            .map(|&share| i128::from(share))
            .sum::<i128>();
    }
    let kept = (kept / i128::from(PARTS) + free) as i64;
    kept.min(all) - short * grid.below_least
}

/// Meetings that a person could have at most: by their most, and by their available slots.
fn most(grid: &Grid, person: usize) -> usize {
    let by_day: u32 = most_by_day(grid, person).map(u32::from).sum();
    (by_day as usize).min(usize::from(grid.most_total[person]))
}

/// Meetings that a person could have at most on each day: as many as their available slots that do
/// not overlap, by taking the slot that ends first again and again.
pub(super) fn most_by_day(grid: &Grid, person: usize) -> impl Iterator<Item = u16> + '_ {
    let mut free = grid.frame.nothing();
    for place in 0..grid.places as u16 {
        let available = grid.people.available(person as u32, place);
        free.iter_mut()
            .zip(available)
            .for_each(|(free, &bits)| *free |= bits);
    }
    let mut slots: Vec<usize> = grid.frame.used().filter(|&at| has(&free, at)).collect();
    slots.sort_unstable_by_key(|&at| (grid.frame.ends_at[at], at));
    let mut by_day = vec![0u16; grid.frame.days];
    let mut since = 0;
    for at in slots {
        if grid.frame.starts_at[at] >= since {
            since = grid.frame.ends_at[at];
            by_day[usize::from(grid.frame.day_of[at])] += 1;
        }
    }
    let limit = grid.most_per_day[person];
    by_day.into_iter().map(move |slots| slots.min(limit))
}
