//! From one set of shares to a better one.
//!
//! A step goes against the average of what the last steps played too much, the latest counting
//! most (deflected subgradients: P. Camerini, L. Fratta, F. Maffioli, “On improving relaxation
//! methods by modified gradient techniques”, Mathematical Programming Study 3, 1975), over a length
//! that B. Polyak's rule gives for the value known, and that shrinks with the steps.

use super::super::aims::Aims;
use super::Days;
use crate::search::Grid;

/// Something played at every one of the last steps, in the units of averages.
const UNIT: i64 = 1 << 16;
/// A step counts so many times less than all before it together.
const MEMORY: i64 = 12;
/// The full length of a step.
const FULL: i64 = 1 << 20;
/// Lengths of the first step, of one too short to help, and of the first of a new walk.
const FIRST: i64 = FULL * 7 / 100;
const SHORTEST: i64 = FULL / 2_000;
const AGAIN: i64 = FULL / 40;
/// A length shrinks by so much of itself in the first walk, half as much in the next, and so on.
const SHRINK: i64 = 100;
/// And so on until then.
const SLOWEST: i64 = SHRINK << 5;
/// After so many steps it is known how long a step takes.
const LEARNT: u64 = 12;
/// Where at least so many steps are to come, they begin at full length: far steps are bounds far
/// off, but the near ones after them end lower (on a mission, six hundred steps end at 136,590 from
/// the first length above, at 136,310 from the full one). With half as many to come they begin at a
/// quarter of it: a fair has time for three hundred, and needs most of them to be near.
const MANY: u64 = 1_000;
/// The length of the last step of a walk whose number of steps is known.
const LAST: i64 = FULL / 400;

/// What was played of late.
pub(super) struct Walk {
    /// How often each share was played.
    played: Vec<i32>,
    /// What was played at each table less what there is.
    used: Vec<i32>,
    /// Meetings of each person less those they paid for; meetings on a day less the most.
    pub(super) counts: Vec<i32>,
    day_counts: Vec<i32>,
    /// Averages of the last three.
    rooms: Vec<i64>,
    totals: Vec<i64>,
    dailies: Vec<i64>,
    length: i64,
    shrink: i64,
    best: i64,
}

impl Walk {
    pub(super) fn new(grid: &Grid, shares: usize) -> Self {
        let rooms = grid.places * grid.positions();
        let days = grid.persons * grid.frame.days;
        Walk {
            played: vec![0; shares],
            used: vec![0; rooms],
            counts: vec![0; grid.persons],
            day_counts: vec![0; days],
            rooms: vec![0; rooms],
            totals: vec![0; grid.persons],
            dailies: vec![0; days],
            length: FIRST,
            shrink: SHRINK,
            best: i64::MAX,
        }
    }

    pub(super) fn settled(&self) -> bool {
        self.shrink > SLOWEST
    }

    /// Fits lengths to how many steps there have been and how many are to come: from the longer,
    /// the more there are, down to the last.
    pub(super) fn pace(&mut self, steps: u64, rest: u64) {
        if self.settled() || steps < LEARNT {
            return;
        }
        if steps == LEARNT {
            let rest = rest.min(MANY);
            let full = (rest * rest) as i64 * FULL / (MANY * MANY) as i64;
            self.length = full.max(FIRST);
        }
        // Divided by e as often as it takes: 1.443 is what a halving counts for.
        let halvings = i64::from((self.length / LAST).max(1).ilog2()) + 1;
        let shrink = rest.min(1 << 20) as i64 * 1_443 / 1_000 / halvings;
        self.shrink = shrink.clamp(4, SLOWEST);
    }

    /// Before anybody plays.
    pub(super) fn begin(&mut self, grid: &Grid, most_on_day: &[u16]) {
        for played in &mut self.played {
            *played -= *played / MEMORY as i32;
        }
        for (used, &tables) in self.used.iter_mut().zip(&grid.tables) {
            *used = -i32::from(tables) * HALVES;
        }
        for (count, &most) in self.day_counts.iter_mut().zip(most_on_day) {
            *count = -i32::from(most);
        }
    }

    fn mix(averages: &mut [i64], now: &[i32], unit: i64) {
        for (average, &now) in averages.iter_mut().zip(now) {
            *average += (i64::from(now) * unit - *average) / MEMORY;
        }
    }
}

/// Tables are counted in so many parts, as the persons of a meeting take one together.
const HALVES: i32 = 1 << 10;

impl Days {
    /// Takes what a person plays into the averages.
    pub(super) fn remember(&mut self, grid: &Grid, person: usize) {
        for play in &self.plays {
            let part = self.cast.parts(person)[play.part as usize];
            let node = usize::from(self.cast.node_of[play.share as usize]);
            let node = self.cast.nodes(person)[node];
            self.walk.played[play.share as usize] += (UNIT / MEMORY) as i32;
            self.walk.day_counts[person * grid.frame.days + usize::from(node.day)] += 1;
            let room = usize::from(node.place) * grid.positions() + usize::from(node.at);
            for used in &mut self.walk.used[room..room + usize::from(node.length)] {
                *used += HALVES / part.people as i32;
            }
        }
    }

    /// Moves shares and prices. `all` is the present bound, `target` what it cannot fall below.
    pub(super) fn walk(&mut self, grid: &Grid, aims: &Aims, all: i64, target: i64) {
        let paid = self.paid(grid);
        Walk::mix(
            &mut self.walk.rooms,
            &self.walk.used,
            UNIT / i64::from(HALVES),
        );
        Walk::mix(&mut self.walk.totals, &self.walk.counts, UNIT);
        Walk::mix(&mut self.walk.dailies, &self.walk.day_counts, UNIT);
        self.walk.best = self.walk.best.min(all);
        let missing = self
            .walk
            .best
            .saturating_sub(target)
            .max(i64::from(self.point));
        let norm = self.norm(grid, paid);
        if norm == 0 {
            self.walk.shrink = SLOWEST + 1;
            return;
        }
        // How far an average of 1 goes, in 1/2^24 of a unit.
        let far = i128::from(missing) * i128::from(self.walk.length * UNIT);
        let factor = ((far << 24) / (norm * i128::from(FULL))).min(1 << 40) as i64;
        self.walk.length -= self.walk.length / self.walk.shrink;
        if self.walk.length < SHORTEST {
            self.walk.length = AGAIN;
            self.walk.shrink *= 2;
        }
        self.walk_shares(grid, factor);
        let limit = self.limit / 4;
        let walk = |prices: &mut [i32], averages: &[i64], least: i32| {
            for (price, &average) in prices.iter_mut().zip(averages) {
                let step = (i128::from(factor) * i128::from(average)) >> 24;
                *price = (i128::from(*price) + step).clamp(least.into(), limit.into()) as i32;
            }
        };
        walk(&mut self.tables, &self.walk.rooms, 0);
        walk(&mut self.totals, &self.walk.totals, paid);
        walk(&mut self.dailies, &self.walk.dailies, 0);
        for (person, total) in self.totals.iter_mut().enumerate() {
            if aims.least[person] == 0 {
                *total = (*total).max(0);
            }
        }
    }

    /// The lowest price of a meeting as such: what it costs to be short of one.
    fn paid(&self, grid: &Grid) -> i32 {
        let paid = grid.below_least * i64::from(self.point);
        -(paid.min((self.limit / 4).into()) as i32)
    }

    /// The square of the length of the averages along which shares and prices may move.
    fn norm(&self, grid: &Grid, paid: i32) -> i128 {
        let mut norm: i128 = 0;
        for wish in 0..grid.wishes as u32 {
            let people = grid.people(wish).len();
            let from = self.cast.share_from[wish as usize] as usize;
            let options = (self.cast.share_from[wish as usize + 1] as usize - from) / people.max(1);
            let (mut sum, mut plays) = (0, -UNIT);
            for option in from..from + options {
                let played = |no: usize| i64::from(self.walk.played[option + no * options]);
                let mean = (0..people).map(played).sum::<i64>() / people as i64;
                plays += mean;
                sum += (0..people)
                    .map(|no| (played(no) - mean) * (played(no) - mean))
                    .sum::<i64>();
            }
            if self.twice[wish as usize] && (plays > 0 || self.fees[wish as usize] > 0) {
                sum += plays * plays;
            }
            norm += i128::from(sum);
        }
        let mut add = |averages: &[i64], prices: &[i32], least: i32| {
            let movable = averages
                .iter()
                .zip(prices)
                .filter(|&(&average, &price)| average > 0 || price > least);
            norm += movable
                .map(|(&average, _)| i128::from(average) * i128::from(average))
                .sum::<i128>();
        };
        add(&self.walk.rooms, &self.tables, 0);
        add(&self.walk.totals, &self.totals, paid);
        add(&self.walk.dailies, &self.dailies, 0);
        norm
    }

    /// From those who play to those who do not; the shares of a position keep their sum.
    fn walk_shares(&mut self, grid: &Grid, factor: i64) {
        for wish in 0..grid.wishes as u32 {
            let people = grid.people(wish).len();
            let from = self.cast.share_from[wish as usize] as usize;
            let options = (self.cast.share_from[wish as usize + 1] as usize - from) / people.max(1);
            let mut plays = -UNIT;
            for option in from..from + options {
                let at = |no: usize| option + no * options;
                let played = |no: usize| i64::from(self.walk.played[at(no)]);
                let mean = (0..people).map(played).sum::<i64>() / people as i64;
                plays += mean;
                let limit = i64::from(self.limit);
                // Clamped, so that no sum of steps overflows: shares must keep their sum.
                let step = |no: usize| {
                    let step = factor.saturating_mul(mean - played(no)) >> 24;
                    step.clamp(-2 * limit, 2 * limit)
                };
                let rest = -(1..people).map(step).sum::<i64>();
                let moved = |shares: &[i32], no: usize| {
                    let step = if no == 0 { rest } else { step(no) };
                    i64::from(shares[at(no)]) + step
                };
                if (0..people).all(|no| (-limit..=limit).contains(&moved(&self.shares, no))) {
                    for no in 0..people {
                        self.shares[at(no)] = moved(&self.shares, no) as i32;
                    }
                }
            }
            if self.twice[wish as usize] {
                let step = factor.saturating_mul(plays) >> 24;
                let fee =
                    (i64::from(self.fees[wish as usize]) + step).clamp(0, (self.limit / 4).into());
                self.fees[wish as usize] = fee as i32;
            }
        }
    }
}
