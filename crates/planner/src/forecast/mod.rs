//! How many wishes will be served, before anybody knows the wishes.
//!
//! Many missions are imagined in the shape of what is known, everything else drawn by chance; each
//! is planned; what shares of their wishes were served is the forecast. How far such forecasts are
//! from what then happened is measured on made-up missions of other shapes, and the range is
//! widened until it holds as often as it says: split conformal prediction (V. Vovk, A. Gammerman,
//! G. Shafer, “Algorithmic Learning in a Random World”, Springer 2005).

mod capacity;
mod imagined;

pub use capacity::{Capacity, Hours, Kinds, Side};

use crate::problem::Problem;
use crate::random::Random;
use crate::run::plan;
use crate::stop::{NoWatch, Settings, Stop};

/// What forecasts were off by where they were measured, in thousandths: the truth is less.
const SHIFT_PERMILLE: i32 = -20;
/// What ranges are widened by on each side, in thousandths. Both were fitted on one set of problems
/// and measured on another: `docs/planning.md` has the figures.
const WIDENING_PERMILLE: i32 = 10;

/// How much is imagined for a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Missions imagined, 1 or more.
    pub missions: u32,
    /// Wishes of an imagined mission at most; a larger mission is imagined in small, with fewer
    /// persons and tables in the same proportion.
    pub most_wishes: u32,
    /// Moves tried for each wish when it is planned.
    pub rounds_per_wish: u32,
}

impl Effort {
    /// For one question: a second or two.
    pub const THOROUGH: Effort = Effort {
        missions: 16,
        most_wishes: 600,
        rounds_per_wish: 120,
    };

    /// For a table of many answers.
    pub const QUICK: Effort = Effort {
        missions: 8,
        most_wishes: 300,
        rounds_per_wish: 80,
    };
}

/// What share of the wishes will be served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// In four of five missions the share is between `low_permille` and `high_permille`.
    pub low_permille: u32,
    pub likely_permille: u32,
    pub high_permille: u32,
    /// Share of the tables' time that meetings took in the imagined missions: near 1000 tables
    /// are what is scarce.
    pub tables_used_permille: u32,
    pub wishes: u32,
    /// Missions imagined.
    pub missions: u32,
}

/// Forecasts the share of wishes served. The same capacity, effort and seed give the same forecast
/// on every machine. Without wishes all are served; where nobody can sit together, none are.
pub fn forecast(capacity: &Capacity, effort: &Effort, seed: u64) -> Forecast {
    let persons: u32 = capacity.sides.iter().map(|side| side.persons).sum();
    if capacity.wishes == 0 || persons < 2 || capacity.seats() == 0 {
        let all = if capacity.wishes == 0 { 1_000 } else { 0 };
        return Forecast {
            low_permille: all,
            likely_permille: all,
            high_permille: all,
            tables_used_permille: 0,
            wishes: capacity.wishes,
            missions: 0,
        };
    }
    let small = in_small(capacity, effort.most_wishes);
    let mut shares = Vec::new();
    let mut used = 0;
    for mission in 0..effort.missions.max(1) {
        let (share, seats) = imagine(&small, effort, seed, mission);
        shares.push(share);
        used += seats;
    }
    shares.sort_unstable();
    let missions = u32::try_from(shares.len()).unwrap_or(u32::MAX);
    let moved = |permille: u32, by: i32| permille.saturating_add_signed(by).min(1_000);
    Forecast {
        low_permille: moved(quantile(&shares, 100), SHIFT_PERMILLE - WIDENING_PERMILLE),
        likely_permille: moved(quantile(&shares, 500), SHIFT_PERMILLE),
        high_permille: moved(quantile(&shares, 900), SHIFT_PERMILLE + WIDENING_PERMILLE),
        tables_used_permille: used / missions,
        wishes: capacity.wishes,
        missions,
    }
}

/// Imagines one mission and plans it: the share of its wishes served and of its tables' time taken,
/// in thousandths.
fn imagine(capacity: &Capacity, effort: &Effort, seed: u64, mission: u32) -> (u32, u32) {
    let mut random = Random::new(seed, mission.into());
    let draft = imagined::mission(capacity, &mut random);
    let Ok(problem) = Problem::new(draft) else {
        return (0, 0);
    };
    let wishes = problem.wishes().len() as u64;
    let rounds = wishes * u64::from(effort.rounds_per_wish);
    let outcome = plan(
        &problem,
        &Settings::new(seed, Stop::rounds(rounds)),
        &mut NoWatch,
    );
    let permille = |part: u64, of: u64| (part * 1_000 / of.max(1)).min(1_000) as u32;
    let length = |wish: crate::WishNo| u64::from(problem.wish(wish).length_slots);
    let taken = outcome.plan.meetings().map(|(wish, _)| length(wish)).sum();
    let served = if wishes == 0 {
        1_000
    } else {
        permille(outcome.score.granted.into(), wishes)
    };
    (served, permille(taken, capacity.seats()))
}

/// The value that so many thousandths of a sorted list lie below, between its neighbours.
fn quantile(sorted: &[u32], permille: u32) -> u32 {
    let last = sorted.len() as u64 - 1;
    let place = last * u64::from(permille);
    let (at, rest) = ((place / 1_000) as usize, place % 1_000);
    let (here, next) = (sorted[at], sorted[(at + 1).min(sorted.len() - 1)]);
    let step = u64::from(next - here) * rest / 1_000;
    here + step as u32
}

/// The same mission with somebody on the first side, and with fewer wishes, persons and tables in
/// the same proportion.
fn in_small(capacity: &Capacity, most_wishes: u32) -> Capacity {
    let mut small = capacity.clone();
    if small.sides[0].persons == 0 {
        small.sides.reverse();
    }
    if capacity.wishes <= most_wishes {
        return small;
    }
    let scaled = |count: u64| {
        let part = count * u64::from(most_wishes) + u64::from(capacity.wishes) / 2;
        part / u64::from(capacity.wishes)
    };
    small.wishes = most_wishes;
    for side in small.sides.iter_mut().filter(|side| side.persons > 0) {
        side.persons = (scaled(side.persons.into()) as u32).max(2);
    }
    for hours in &mut small.sessions {
        hours.tables = (scaled(hours.tables.into()) as u16).max(1);
    }
    small
}
