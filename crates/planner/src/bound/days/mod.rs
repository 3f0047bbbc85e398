//! The bound of persons' own plans: everybody plans their days alone.
//!
//! The points of a wish at a position are split into *shares*, one for each of its persons. Each
//! person then plays the plan that is best for them alone: any of their wishes, in time for each,
//! hardly any twice, less what their idling, changes of place and missing meetings lose, and less
//! prices for tables and for meetings as such. In a plan of the whole problem every person plays
//! such a plan, the shares of what is granted add up to its points, and no more tables are used
//! than there are. So what all persons gain at best, plus what tables earn at their prices, is at
//! least the value of any plan, however the shares are split. This is Lagrangian decomposition
//! (M. Guignard, S. Kim, “Lagrangean decomposition: a model yielding stronger Lagrangean bounds”,
//! Mathematical Programming 39, 1987). It is stronger than the linear relaxation by hours, as
//! nobody can be here and there at the same time, not even by halves.
//!
//! Better shares are found step by step: away from those who would play, towards those who would
//! not, along the average of what the last steps played. All in whole numbers.

mod cast;
mod clock;
mod course;
mod trace;
mod walk;

use super::Rest;
use super::aims::Aims;
use super::lagrange::{POINT, Prices};
use crate::problem::Problem;
use crate::search::Grid;
use cast::{Cast, stands};
use clock::Clock;
use course::{Course, Losses, Offer, Play};
use walk::Walk;

/// A person's plan may gain so much, in the units of shares, without an overflow.
const LARGEST: i64 = 1 << 29;
/// Shares of one wish, all positions together, have at most so many units.
const UNITS: i64 = 1 << 20;
/// Wishes of one person that are kept from being played twice.
const MARKS: u32 = 7;
/// Marks are set anew every so many steps: what was played twice may be so no longer, and every
/// mark doubles the work.
const FORGET: u64 = 12;

/// Shares and prices, and what persons play at them.
pub(super) struct Days {
    clock: Clock,
    cast: Cast,
    course: Course,
    /// A point, in the units of shares and prices.
    point: i32,
    /// No share goes further from 0.
    limit: i32,
    /// What each person of a wish gets at each of its positions: together the points.
    shares: Vec<i32>,
    /// What a wish keeps for itself, so that no person plays it twice.
    fees: Vec<i32>,
    /// Whether somebody could play a wish twice, having more wishes than marks.
    twice: Vec<bool>,
    /// Prices of a table by room, of one of a person's meetings, and of one on a day.
    tables: Vec<i32>,
    totals: Vec<i32>,
    dailies: Vec<i32>,
    /// Meetings of each person at most, in all and on each day: `person * days + day`.
    most: Vec<i64>,
    most_on_day: Vec<u16>,
    /// Parts of a person that are marked, as bits.
    marks: Vec<u64>,
    /// What wishes are worth in which everybody is picked, and what groups lose and pay.
    free: i64,
    plays: Vec<Play>,
    walk: Walk,
    evaluations: u64,
    steps: u64,
}

impl Days {
    /// Shares as the prices of hours split them; none when points are too large for it.
    pub(super) fn new(problem: &Problem, grid: &Grid, prices: &Prices<'_>) -> Option<Self> {
        let clock = Clock::new(problem, grid);
        let cast = Cast::new(grid, &clock)?;
        let most_on_day: Vec<u16> = (0..grid.persons)
            .flat_map(|person| super::degree::most_by_day(grid, person))
            .collect();
        let most = |person: usize| {
            let days = &most_on_day[person * grid.frame.days..][..grid.frame.days];
            let slots: i64 = days.iter().copied().map(i64::from).sum();
            let total = i64::from(grid.most_total[person]);
            (cast.parts(person).len() as i64).min(total).min(slots)
        };
        let most: Vec<i64> = (0..grid.persons).map(most).collect();
        // Somebody may play as many meetings as fit in their days, more than their most, at a
        // price: that many shares must not overflow.
        let fit = most_on_day.chunks(grid.frame.days.max(1));
        let fit = fit.map(|days| days.iter().copied().map(i64::from).sum::<i64>());
        let limit = LARGEST / fit.max().unwrap_or(0).max(1);
        let worth =
            |wish: u32| grid.points[wish as usize] + prices.paid_by_groups(grid, wish) / POINT;
        let largest = (0..grid.wishes as u32).map(worth).max().unwrap_or(0) + 1;
        let point = UNITS.min(limit / 4) / largest;
        if point == 0 || limit / 4 < UNITS / 4 {
            return None;
        }
        let alone = |wish: &u32| grid.people(*wish).is_empty() && grid.has_choice(*wish);
        let free = (0..grid.wishes as u32).filter(alone);
        let shares = cast.node_of.len();
        let mut days = Days {
            point: point as i32,
            limit: limit as i32,
            shares: vec![0; shares],
            fees: vec![0; grid.wishes],
            twice: vec![false; grid.wishes],
            tables: vec![0; grid.places * grid.positions()],
            totals: vec![0; grid.persons],
            dailies: vec![0; most_on_day.len()],
            marks: vec![0; grid.persons],
            free: 0,
            plays: Vec::new(),
            walk: Walk::new(grid, shares),
            evaluations: 0,
            steps: 0,
            course: Course::default(),
            most,
            most_on_day,
            clock,
            cast,
        };
        let free: i64 = free.map(|wish| days.worth(grid, prices, wish)).sum();
        // Rounded up, as every bound is.
        let shared = (prices.shared(grid) * point).div_euclid(POINT) + 1;
        days.free = free + shared;
        days.begin(grid, prices);
        Some(days)
    }

    /// Takes over prices of hours: everybody gets what a position costs them, and who has fewest
    /// wishes the rest.
    fn begin(&mut self, grid: &Grid, prices: &Prices<'_>) {
        let (point, limit) = (i64::from(self.point), i64::from(self.limit));
        let unit = |price: i64| ((price * point) >> 10).min(limit / 4) as i32;
        for (room, table) in self.tables.iter_mut().enumerate() {
            *table = unit(prices.table(room));
        }
        for (person, total) in self.totals.iter_mut().enumerate() {
            *total = unit(prices.total(person)).max(-self.limit / 4);
        }
        for (day, daily) in self.dailies.iter_mut().enumerate() {
            *daily = unit(prices.daily(day));
        }
        for wish in 0..grid.wishes as u32 {
            let people = grid.people(wish);
            let fewest = |&no: &usize| self.cast.parts(people[no] as usize).len();
            if let Some(last) = (0..people.len()).min_by_key(fewest) {
                self.split(grid, wish, last, prices);
            }
        }
    }

    /// Splits the points of a wish: the last gets what others leave. What is more than all hours
    /// and the table cost is the fee of a wish that might be played twice otherwise.
    fn split(&mut self, grid: &Grid, wish: u32, last: usize, prices: &Prices<'_>) {
        let (point, limit) = (i64::from(self.point), i64::from(self.limit));
        let people = grid.people(wish);
        let points = self.worth(grid, prices, wish) as i32;
        let length = usize::from(grid.length[wish as usize]);
        let from = self.cast.share_from[wish as usize] as usize;
        let options = stands(grid, wish).count();
        let many = self.cast.parts(people[last] as usize).len() > MARKS as usize;
        let mut fee = 0;
        for (option, (place, at)) in stands(grid, wish).enumerate() {
            let at = usize::from(at);
            let day = usize::from(grid.frame.day_of[at]);
            let cost = |person: usize| {
                let hours = (0..length).map(|step| prices.hour(person, at + step));
                let hours = ((hours.sum::<i64>() * point) >> 10).min(limit / 4) as i32;
                hours + self.totals[person] + self.dailies[person * grid.frame.days + day]
            };
            let mut rest = points;
            for (no, &person) in people.iter().enumerate().filter(|(no, _)| *no != last) {
                // Never less than nothing, so that no more than the points is left for the last.
                let share = cost(person as usize).max(0);
                self.shares[from + no * options + option] = share;
                rest -= share;
            }
            self.shares[from + last * options + option] = rest.max(-self.limit);
            let room = usize::from(place) * grid.positions() + at;
            let table: i32 = self.tables[room..room + length].iter().sum();
            fee = fee.max(rest - cost(people[last] as usize) - table);
        }
        self.twice[wish as usize] = many;
        if many {
            // Everybody pays the same part of a fee, so everybody gets it.
            self.fees[wish as usize] = fee;
            let part = fee / people.len() as i32;
            for no in 0..people.len() {
                let all = if no == last {
                    1 - people.len() as i32
                } else {
                    1
                };
                let shares = &mut self.shares[from + no * options..][..options];
                shares.iter_mut().for_each(|share| *share += part * all);
            }
        }
    }

    /// What a wish is worth: its points, and what its groups pay, rounded up.
    fn worth(&self, grid: &Grid, prices: &Prices<'_>, wish: u32) -> i64 {
        let paid = prices.paid_by_groups(grid, wish);
        let worth = grid.points[wish as usize] * POINT + paid;
        (worth * i64::from(self.point) + POINT - 1).div_euclid(POINT)
    }

    /// Positions that were looked at so far, in the sense of the other bound.
    pub(super) fn evaluations(&self) -> u64 {
        self.evaluations
    }

    /// Whether steps have become too short to help.
    pub(super) fn settled(&self) -> bool {
        self.walk.settled()
    }

    /// Fits the lengths of the steps to come to how many there will be.
    pub(super) fn pace(&mut self, rest: Option<Rest>) {
        let steps = match rest {
            Some(Rest::Steps(steps)) => steps,
            Some(Rest::Evaluations(all)) => {
                let each = self.evaluations / self.steps.max(1);
                all / each.max(1)
            }
            None => return,
        };
        self.walk.pace(self.steps, steps);
    }

    /// The bound of the present shares, in points; then moves them towards a better one, knowing
    /// that no bound is less than `value`, or guessing.
    pub(super) fn step(&mut self, grid: &Grid, aims: &Aims, value: Option<i64>) -> i64 {
        let point = i64::from(self.point);
        let mut all = self.free;
        all += self.fees.iter().copied().map(i64::from).sum::<i64>();
        for (room, &price) in self.tables.iter().enumerate() {
            all += i64::from(price) * i64::from(grid.tables[room]);
        }
        self.steps += 1;
        self.walk.begin(grid, &self.most_on_day);
        for person in 0..grid.persons {
            self.plays.clear();
            if !self.cast.parts(person).is_empty() {
                all += i64::from(self.play(grid, aims, person));
            }
            all += self.own(grid, aims, person);
            self.remember(grid, person);
        }
        let bound = all.div_euclid(point);
        let target = value.unwrap_or(bound - bound / 100);
        self.walk(grid, aims, all, target.saturating_mul(point));
        bound
    }

    /// What a person gains alone; [`Days::plays`] is how.
    fn play(&mut self, grid: &Grid, aims: &Aims, person: usize) -> i32 {
        let losses = Losses {
            point: self.point,
            most: self.limit,
            soft: aims.soft[person],
        };
        if (person as u64 + self.steps).is_multiple_of(FORGET) {
            self.marks[person] = 0;
        }
        self.course.nodes.clear();
        self.course.nodes.extend_from_slice(self.cast.nodes(person));
        self.course.enter(grid, &self.clock, person, losses);
        for day in 0..grid.frame.days {
            let daily = self.dailies[person * grid.frame.days + day];
            self.course.prices[day] = self.totals[person] + daily;
        }
        loop {
            self.offer(grid, person);
            let gained = self.course.solve(&self.clock);
            self.course.plays(&self.clock, &mut self.plays);
            if !self.mark(person) {
                return gained;
            }
        }
    }

    /// Lays out what a person may play.
    fn offer(&mut self, grid: &Grid, person: usize) {
        let marks = self.marks[person];
        self.course.open(&self.clock, marks.count_ones() as usize);
        let nodes = self.cast.nodes(person);
        let mut tables = Vec::with_capacity(nodes.len());
        for node in nodes {
            let room = usize::from(node.place) * grid.positions() + usize::from(node.at);
            let slots = &self.tables[room..room + usize::from(node.length)];
            tables.push(slots.iter().sum::<i32>());
        }
        self.evaluations += (nodes.len() << marks.count_ones()) as u64 / 2;
        for (no, part) in self.cast.parts(person).iter().enumerate() {
            let marked = no < 64 && marks >> no & 1 == 1;
            let mark = if marked {
                1 + (marks & ((1 << no) - 1)).count_ones() as usize
            } else {
                0
            };
            let people = part.people as i32;
            let fee = self.fees[part.wish as usize];
            self.evaluations += u64::from(part.options);
            for share in part.from..part.from + part.options {
                let node = usize::from(self.cast.node_of[share as usize]);
                let offer = Offer {
                    share: self.shares[share as usize] - (tables[node] + fee) / people,
                    play: Play {
                        part: no as u32,
                        share,
                    },
                };
                self.course.offer(node, mark, offer);
            }
        }
    }

    /// Marks what is played twice, as far as there is room for marks; says whether anything is new.
    fn mark(&mut self, person: usize) -> bool {
        let before = self.marks[person];
        let mut seen = 0u64;
        for play in self.plays.iter().filter(|play| play.part < 64) {
            let bit = 1 << play.part;
            if seen & bit != 0 && self.marks[person].count_ones() < MARKS {
                self.marks[person] |= bit;
            }
            seen |= bit;
        }
        self.marks[person] != before
    }

    /// What a person pays or earns for meetings as such, at best for a number of meetings from none
    /// to their most: that is their most when meetings are paid for, and as far as their least when
    /// that costs less than being short.
    fn own(&mut self, grid: &Grid, aims: &Aims, person: usize) -> i64 {
        let price = i64::from(self.totals[person]);
        let (most, least) = (self.most[person], aims.least[person]);
        let count = match price {
            1.. => most,
            0 => (self.plays.len() as i64).clamp(least.min(most), most),
            _ => least.min(most),
        };
        self.walk.counts[person] = (self.plays.len() as i64 - count) as i32;
        let short = (least - count).max(0) * grid.below_least * i64::from(self.point);
        let mut all = price * count - short;
        for day in person * grid.frame.days..(person + 1) * grid.frame.days {
            all += i64::from(self.dailies[day]) * i64::from(self.most_on_day[day]);
        }
        all
    }
}

#[cfg(test)]
impl Days {
    /// A planted fault: what one person gives up nobody gets.
    pub(super) fn lose_shares(&mut self) {
        self.shares
            .iter_mut()
            .for_each(|share| *share -= self.point);
    }
}
