//! The Lagrangian bound: every hour of a person and every table has a price, and each wish buys
//! the cheapest position it can get, or none.
//!
//! Prices stand for “one meeting at a time”, “no more meetings than tables”, “no more than the
//! most”, “no fewer than the least” and “shares as equal as can be”. Whatever the prices are, what
//! all wishes gain and all prices earn is at least the value of any plan. Better prices are found
//! by the volume algorithm (F. Barahona, R. Anbil, “The volume algorithm: producing primal
//! solutions with a subgradient method”, Mathematical Programming 87, 2000): from the best prices
//! so far, along the average of what the last steps bought too much. Idle gaps and changes of place
//! only lose points, so leaving them out keeps the bound valid. All in whole numbers: prices count
//! 1/1024 of a point.

use super::{Rest, degree};
use crate::search::Grid;

/// A point, in the units of prices.
pub(super) const POINT: i64 = 1 << 10;
/// An excess of 1, in the units of averages.
const UNIT: i64 = 1 << 16;
/// Steps without a better bound before steps become shorter, at least and at most. The largest
/// problems have time for some hundred steps only; where there is more, it is well spent, as what
/// groups pay is settled here.
const PATIENCE: [u64; 2] = [3, 20];
/// One step in so many that are to come is waited for.
const WAITED: u64 = 100;
/// How much less prices of hours and tables move than those of meetings as a whole, which decide
/// more and change less from step to step.
const FINE: i64 = 4;

/// Prices, and what they made wishes buy.
pub(super) struct Lagrange {
    /// Of a person at a position, then of a place at a position, then of one of a person's
    /// meetings, then of one of a person's meetings on a day, then of one of a group's: below
    /// nothing, as a group pays for what makes its share more equal.
    prices: Vec<i64>,
    /// The prices of the best bound.
    best_prices: Vec<i64>,
    /// What was bought of each at the last step, less what there is.
    excess: Vec<i32>,
    /// The excess of the last steps, the latest counting most.
    average: Vec<i64>,
    /// The first position of the same time as a position: one price for slots side by side.
    hours: Vec<u16>,
    rooms: usize,
    totals: usize,
    dailies: usize,
    groups: usize,
    /// Meetings of each person at most: by their most, their slots and the wishes that name them.
    most: Vec<i64>,
    /// Meetings of each person on each day at most: `person * days + day`.
    most_on_day: Vec<u16>,
    /// Length of a step, in 1/1024 of the full one.
    stride: i64,
    best: i64,
    /// Steps to wait for a better bound, and those left of them.
    patience: u64,
    waits: u64,
    steps: i64,
    evaluations: u64,
}

impl Lagrange {
    pub(super) fn new(grid: &Grid) -> Self {
        let positions = grid.positions();
        let rooms = grid.persons * positions;
        let totals = rooms + grid.places * positions;
        let dailies = totals + grid.persons;
        let groups = dailies + grid.persons * grid.frame.days;
        let all = groups + grid.fair.count();
        let mut most = vec![0; grid.persons];
        let mut evaluations = 0;
        for wish in 0..grid.wishes as u32 {
            for choice in grid.choices.of(wish) {
                let count: u32 = grid
                    .choices
                    .bits(choice)
                    .iter()
                    .map(|w| w.count_ones())
                    .sum();
                evaluations += u64::from(count);
            }
            if grid.has_choice(wish) {
                grid.people(wish)
                    .iter()
                    .for_each(|&person| most[person as usize] += 1);
            }
        }
        let most_on_day: Vec<u16> = (0..grid.persons)
            .flat_map(|person| degree::most_by_day(grid, person))
            .collect();
        for (person, most) in most.iter_mut().enumerate() {
            let days = &most_on_day[person * grid.frame.days..][..grid.frame.days];
            let slots = days.iter().copied().map(i64::from).sum();
            *most = (*most).min(grid.most_total[person].into()).min(slots);
        }
        let mut prices = vec![0; all];
        let first = &mut prices[totals..dailies];
        first.copy_from_slice(&first_totals(grid, &most));
        Lagrange {
            best_prices: prices.clone(),
            prices,
            excess: vec![0; all],
            average: vec![0; all],
            hours: hours(grid),
            rooms,
            totals,
            dailies,
            groups,
            most,
            most_on_day,
            stride: POINT,
            best: i64::MAX,
            patience: PATIENCE[1],
            waits: PATIENCE[1],
            steps: 0,
            evaluations: evaluations + all as u64,
        }
    }

    /// Whether steps have become too short to help.
    pub(super) fn settled(&self) -> bool {
        self.stride < 8
    }

    /// Fits the steps to how many are to come.
    pub(super) fn pace(&mut self, rest: Option<Rest>) {
        let steps = match rest {
            Some(Rest::Steps(steps)) => steps,
            Some(Rest::Evaluations(all)) => all / self.evaluations.max(1),
            None => return,
        };
        self.patience = (steps / WAITED).clamp(PATIENCE[0], PATIENCE[1]);
        self.waits = self.waits.min(self.patience);
    }

    /// Positions looked at in a step.
    pub(super) fn evaluations(&self) -> u64 {
        self.evaluations
    }

    /// The bound of the present prices; then moves them towards a better one, knowing that no
    /// bound is less than `value`, or guessing when no plan is known.
    pub(super) fn step(&mut self, grid: &Grid, value: Option<i64>) -> i64 {
        let bound = self.buy(grid) + self.earn(grid);
        let whole = bound.div_euclid(i128::from(POINT)) as i64;
        self.remember();
        if whole < self.best {
            self.best = whole;
            self.best_prices.copy_from_slice(&self.prices);
            self.waits = self.patience;
            self.stride = (self.stride * 11 / 10).min(2 * POINT);
        } else {
            self.waits -= 1;
            if self.waits == 0 {
                self.stride = self.stride * 2 / 3;
                self.waits = self.patience;
            }
        }
        let target = value.unwrap_or(self.best - self.best / 20);
        self.walk(
            grid,
            i128::from(self.best.saturating_sub(target)) * i128::from(POINT),
        );
        whole
    }

    /// The prices of the best bound.
    pub(super) fn prices(&self, grid: &Grid) -> Prices<'_> {
        Prices {
            lagrange: self,
            positions: grid.positions(),
        }
    }

    /// Takes the excess of this step into the average, with a share that begins at a half and
    /// falls to a sixteenth.
    fn remember(&mut self) {
        let share = (1_024 / (2 + self.steps / 10)).max(64);
        self.steps += 1;
        for (average, &excess) in self.average.iter_mut().zip(&self.excess) {
            let now = i64::from(excess) * UNIT;
            *average += (now - *average) * share / 1_024;
        }
    }

    /// Every wish buys; says what they gain together.
    fn buy(&mut self, grid: &Grid) -> i128 {
        self.excess.fill(0);
        let mut gained = 0;
        for wish in 0..grid.wishes as u32 {
            let Some((gain, choice, position)) = self.cheapest(grid, wish) else {
                continue;
            };
            gained += i128::from(gain);
            let place = usize::from(grid.choices.place[choice]);
            let day = usize::from(grid.frame.day_of[position]);
            for step in 0..usize::from(grid.length[wish as usize]) {
                let at = position + step;
                let hour = usize::from(self.hours[at]);
                for &person in grid.people(wish) {
                    self.excess[person as usize * grid.positions() + hour] += 1;
                }
                self.excess[self.rooms + place * grid.positions() + at] += 1;
            }
            for &person in grid.people(wish) {
                self.excess[self.totals + person as usize] += 1;
                self.excess[self.dailies + person as usize * grid.frame.days + day] += 1;
            }
            for &group in groups(grid, wish) {
                self.excess[self.groups + group as usize] += 1;
            }
        }
        gained
    }

    /// Where a wish gains most: gain, choice and position; nothing when it gains nothing.
    fn cheapest(&self, grid: &Grid, wish: u32) -> Option<(i64, usize, usize)> {
        let people = grid.people(wish);
        let positions = grid.positions();
        let mut budget = grid.points[wish as usize] * POINT + self.paid_by_groups(grid, wish);
        for &person in people {
            budget -= self.prices[self.totals + person as usize];
        }
        let mut best = (1, 0, usize::MAX);
        let length = usize::from(grid.length[wish as usize]);
        for choice in grid.choices.of(wish) {
            let room = self.rooms + usize::from(grid.choices.place[choice]) * positions;
            for (word, &bits) in grid.choices.bits(choice).iter().enumerate() {
                let mut rest = bits;
                while rest != 0 {
                    let position = word * 64 + rest.trailing_zeros() as usize;
                    rest &= rest - 1;
                    let day = self.dailies + usize::from(grid.frame.day_of[position]);
                    let mut gain = budget;
                    for step in 0..length {
                        gain -= self.prices[room + position + step];
                    }
                    for &person in people {
                        let own = &self.prices[person as usize * positions..][..positions];
                        gain -= self.prices[day + person as usize * grid.frame.days];
                        for hour in &self.hours[position..position + length] {
                            gain -= own[usize::from(*hour)];
                        }
                    }
                    if gain > best.0 || gain == best.0 && spread(wish, position, best.2) {
                        best = (gain, choice, position);
                    }
                }
            }
        }
        (best.2 != usize::MAX).then_some(best)
    }

    /// What the prices earn for what there is; turns what was bought into what was too much.
    fn earn(&mut self, grid: &Grid) -> i128 {
        let mut earned: i128 = 0;
        for at in 0..self.rooms {
            earned += i128::from(self.prices[at]);
            self.excess[at] -= 1;
        }
        for (room, &tables) in grid.tables.iter().enumerate() {
            let at = self.rooms + room;
            earned += i128::from(self.prices[at]) * i128::from(tables);
            self.excess[at] -= i32::from(tables);
        }
        for person in 0..grid.persons {
            let at = self.totals + person;
            let (price, most) = (self.prices[at], self.most[person]);
            let least = i64::from(grid.sure_least[person]);
            // A person chooses how many meetings to pay for, from none to their most: the most
            // when they are paid, as far as the least when that costs less than being short.
            let count = match price {
                1.. => most,
                0 => i64::from(self.excess[at]).clamp(least.min(most), most),
                _ => least.min(most),
            };
            let short = (least - count).max(0) * grid.below_least * POINT;
            earned += i128::from(price) * i128::from(count) - i128::from(short);
            self.excess[at] -= count as i32;
            for day in 0..grid.frame.days {
                let at = self.dailies + person * grid.frame.days + day;
                let most = self.most_on_day[person * grid.frame.days + day];
                earned += i128::from(self.prices[at]) * i128::from(most);
                self.excess[at] -= i32::from(most);
            }
        }
        earned + self.shared(grid)
    }

    /// What the groups of a wish pay for it.
    fn paid_by_groups(&self, grid: &Grid, wish: u32) -> i64 {
        paid(grid, wish, &self.prices[self.groups..])
    }

    /// What groups lose and pay together: each chooses the number of its wishes for which that is
    /// least. Wishes that cannot be bought here, and may be granted elsewhere, are paid too.
    fn shared(&mut self, grid: &Grid) -> i128 {
        let (prices, excess) = (&self.prices[self.groups..], &mut self.excess[self.groups..]);
        shared(grid, prices, |group, count| excess[group] -= count as i32)
    }

    /// Moves every price from its best along the average excess, never below what keeps the bound
    /// valid. `missing` is how much better the bound may become.
    fn walk(&mut self, grid: &Grid, missing: i128) {
        let paid = -grid.below_least * POINT;
        let (totals, dailies, groups) = (self.totals, self.dailies, self.groups);
        let steepest = |group: usize| {
            let lost = |granted: u32| grid.fair.lost(group as u32, granted);
            -(lost(0) - lost(1) + 1) * POINT
        };
        let floor = |at: usize| match at {
            _ if at >= groups => steepest(at - groups),
            _ if (totals..dailies).contains(&at) => paid,
            _ => 0,
        };
        let fine = |at: usize| i128::from(if at < totals { FINE } else { 1 });
        let mut norm: i128 = 0;
        for (at, &average) in self.average.iter().enumerate() {
            if average > 0 || self.best_prices[at] > floor(at) {
                norm += i128::from(average) * i128::from(average) / fine(at);
            }
        }
        if norm == 0 {
            self.stride = 0;
            return;
        }
        // How far an average of 1 goes, in 1/2^20 of the unit of prices.
        let missing = missing.clamp(i128::from(POINT), 1 << 60);
        let factor =
            ((missing * i128::from(self.stride * UNIT)) << 20) / (norm * i128::from(POINT));
        // What costs more than any wish is worth is not bought, however much more it costs.
        let dearest = grid.points.iter().copied().max().unwrap_or(0).max(1);
        let dearest = 4 * i128::from(dearest) * i128::from(POINT);
        for (at, price) in self.prices.iter_mut().enumerate() {
            let average = self.average[at];
            let step = (factor * i128::from(average) / fine(at)) >> 20;
            let moved = i128::from(self.best_prices[at]).saturating_add(step);
            let most = if at < groups { dearest } else { 0 };
            *price = moved.clamp(floor(at).into(), most) as i64;
        }
    }
}

/// What one more meeting would be worth to each person if the points of wishes were split evenly:
/// prices at which the first bound is no worse than counting meetings.
fn first_totals(grid: &Grid, most: &[i64]) -> Vec<i64> {
    let mut shares: Vec<Vec<i64>> = vec![Vec::new(); grid.persons];
    for wish in (0..grid.wishes as u32).filter(|&wish| grid.has_choice(wish)) {
        let people = grid.people(wish);
        for &person in people {
            let share = grid.points[wish as usize] * POINT / people.len() as i64;
            shares[person as usize].push(share);
        }
    }
    let price = |(shares, &most): (&mut Vec<i64>, &i64)| {
        shares.sort_unstable_by_key(|share| -share);
        shares.get(most as usize).copied().unwrap_or(0)
    };
    shares.iter_mut().zip(most).map(price).collect()
}

/// The prices of the best bound, in 1/1024 of a point.
pub(super) struct Prices<'a> {
    lagrange: &'a Lagrange,
    positions: usize,
}

impl Prices<'_> {
    pub(super) fn hour(&self, person: usize, at: usize) -> i64 {
        let hour = usize::from(self.lagrange.hours[at]);
        self.lagrange.best_prices[person * self.positions + hour]
    }

    pub(super) fn table(&self, room: usize) -> i64 {
        self.lagrange.best_prices[self.lagrange.rooms + room]
    }

    pub(super) fn total(&self, person: usize) -> i64 {
        self.lagrange.best_prices[self.lagrange.totals + person]
    }

    pub(super) fn daily(&self, day: usize) -> i64 {
        self.lagrange.best_prices[self.lagrange.dailies + day]
    }

    /// What the groups of a wish pay for it.
    pub(super) fn paid_by_groups(&self, grid: &Grid, wish: u32) -> i64 {
        paid(
            grid,
            wish,
            &self.lagrange.best_prices[self.lagrange.groups..],
        )
    }

    /// What groups lose and pay together.
    pub(super) fn shared(&self, grid: &Grid) -> i64 {
        let prices = &self.lagrange.best_prices[self.lagrange.groups..];
        shared(grid, prices, |_, _| {}) as i64
    }
}

/// What the groups of a wish pay for it at given prices.
fn paid(grid: &Grid, wish: u32, prices: &[i64]) -> i64 {
    let groups = groups(grid, wish).iter();
    -groups.map(|&group| prices[group as usize]).sum::<i64>()
}

/// What groups lose and pay at given prices, told how many wishes each pays for.
fn shared(grid: &Grid, prices: &[i64], mut tell: impl FnMut(usize, u32)) -> i128 {
    let mut all = 0;
    for (group, &price) in prices.iter().enumerate() {
        let lost = |granted: u32| grid.fair.lost(group as u32, granted) * POINT;
        let gain = |granted: u32| price * i64::from(granted) - lost(granted);
        let counts = 0..=grid.fair.wishes(group as u32);
        let count = counts.max_by_key(|&granted| gain(granted)).unwrap_or(0);
        all += i128::from(gain(count));
        tell(group, count);
    }
    if !prices.is_empty() {
        let elsewhere = (0..grid.wishes as u32).filter(|&wish| !grid.has_choice(wish));
        let paid = elsewhere.map(|wish| i128::from(paid(grid, wish, prices)));
        all += paid.sum::<i128>();
    }
    all
}

/// The groups that a wish counts for.
fn groups(grid: &Grid, wish: u32) -> &[u32] {
    if grid.fair.count() == 0 {
        &[]
    } else {
        grid.fair.of(wish)
    }
}

/// The first position with the same start and end as each position.
fn hours(grid: &Grid) -> Vec<u16> {
    let frame = &grid.frame;
    let mut hours: Vec<u16> = (0..grid.positions() as u16).collect();
    for at in frame.used() {
        let time = (frame.starts_at[at], frame.ends_at[at]);
        let same = |&other: &usize| (frame.starts_at[other], frame.ends_at[other]) == time;
        hours[at] = frame.used().find(same).map_or(at, |first| first) as u16;
    }
    hours
}

/// Whether one position comes before another when a wish gains the same at both: mixed up, so that
/// wishes that are alike do not all crowd into the first hour.
fn spread(wish: u32, position: usize, other: usize) -> bool {
    let mixed = |position: usize| (position as u32 ^ wish).wrapping_mul(0x9e37_79b1);
    other == usize::MAX || mixed(position) > mixed(other)
}
