//! The Lagrangian bound: every hour of a person and every table has a price, and each wish buys
//! the cheapest position it can get, or none.
//!
//! Prices stand for “one meeting at a time”, “no more meetings than tables”, “no more than the
//! most” and “no fewer than the least”. Whatever the prices are, what all wishes gain and all
//! prices earn is at least the value of any plan. Better prices are found step by step
//! (M. Held, P. Wolfe, H. Crowder, “Validation of subgradient optimization”, Mathematical
//! Programming 6, 1974; the direction is smoothed as by P. Camerini, L. Fratta, F. Maffioli,
//! Mathematical Programming Study 3, 1975). Idle gaps and changes of place only lose points, so
//! leaving them out keeps the bound valid. All in whole numbers: prices count 1/1024 of a point.

use crate::search::Grid;

/// A point, in the units of prices.
const POINT: i64 = 1 << 10;
/// A direction of 1, in the units of directions.
const UNIT: i64 = 1 << 8;
/// Steps without a better bound before steps become shorter.
const PATIENCE: u32 = 12;

/// Prices, and the way they were moving.
pub(super) struct Lagrange {
    /// Of a person at a position, then of a place at a position, then of one of a person's
    /// meetings, then of one of a person's meetings on a day.
    prices: Vec<i64>,
    /// The prices of the best bound.
    best_prices: Vec<i64>,
    /// What was bought of each at the last step, less what there is.
    excess: Vec<i32>,
    direction: Vec<i64>,
    rooms: usize,
    totals: usize,
    dailies: usize,
    /// Meetings of each person at most, by the wishes that name them too.
    most: Vec<i64>,
    /// Share of the full step, in 1/1024.
    stride: i64,
    best: i64,
    patience: u32,
    evaluations: u64,
}

impl Lagrange {
    pub(super) fn new(grid: &Grid) -> Self {
        let positions = grid.positions();
        let rooms = grid.persons * positions;
        let totals = rooms + grid.places * positions;
        let dailies = totals + grid.persons;
        let all = dailies + grid.persons * grid.frame.days;
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
        for (most, &limit) in most.iter_mut().zip(&grid.most_total) {
            *most = (*most).min(i64::from(limit));
        }
        Lagrange {
            prices: vec![0; all],
            best_prices: vec![0; all],
            excess: vec![0; all],
            direction: vec![0; all],
            rooms,
            totals,
            dailies,
            most,
            stride: POINT,
            best: i64::MAX,
            patience: PATIENCE,
            evaluations: evaluations + all as u64,
        }
    }

    /// Whether steps have become too short to help.
    pub(super) fn settled(&self) -> bool {
        self.stride < 8
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
        if whole < self.best {
            self.best = whole;
            self.best_prices.copy_from_slice(&self.prices);
            self.patience = PATIENCE;
        } else {
            self.patience -= 1;
        }
        if self.patience == 0 {
            // Back to the best prices, with shorter steps.
            self.stride = self.stride * 3 / 4;
            self.patience = PATIENCE;
            self.prices.copy_from_slice(&self.best_prices);
            self.direction.fill(0);
        } else {
            let target = value.unwrap_or(self.best - self.best / 20);
            self.walk(grid, bound - i128::from(target) * i128::from(POINT));
        }
        whole
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
                for &person in grid.people(wish) {
                    self.excess[person as usize * grid.positions() + at] += 1;
                }
                self.excess[self.rooms + place * grid.positions() + at] += 1;
            }
            for &person in grid.people(wish) {
                self.excess[self.totals + person as usize] += 1;
                self.excess[self.dailies + person as usize * grid.frame.days + day] += 1;
            }
        }
        gained
    }

    /// Where a wish gains most: gain, choice and position; nothing when it gains nothing.
    fn cheapest(&self, grid: &Grid, wish: u32) -> Option<(i64, usize, usize)> {
        let people = grid.people(wish);
        let positions = grid.positions();
        let mut budget = grid.points[wish as usize] * POINT;
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
                        let own = person as usize * positions + position;
                        gain -= self.prices[day + person as usize * grid.frame.days];
                        gain -= self.prices[own..own + length].iter().sum::<i64>();
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
            let least = i64::from(grid.least[person]);
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
                let most = grid.most_per_day[person];
                earned += i128::from(self.prices[at]) * i128::from(most);
                self.excess[at] -= i32::from(most);
            }
        }
        earned
    }

    /// Moves every price along its direction, never below what keeps the bound valid.
    fn walk(&mut self, grid: &Grid, missing: i128) {
        let paid = -grid.below_least * POINT;
        let floor = |at: usize| {
            if (self.totals..self.dailies).contains(&at) {
                paid
            } else {
                0
            }
        };
        let mut norm: i128 = 0;
        for (at, direction) in self.direction.iter_mut().enumerate() {
            let excess = i64::from(self.excess[at]);
            if excess < 0 && self.prices[at] <= floor(at) {
                *direction = 0;
            } else {
                *direction = (*direction * 3 + excess * UNIT * 2) / 5;
                norm += i128::from(*direction * *direction);
            }
        }
        if norm == 0 {
            self.stride = 0;
            return;
        }
        // How far a direction of 1 goes, in 1/2^20 of the unit of prices.
        let missing = missing.max(i128::from(POINT));
        let factor =
            ((missing * i128::from(self.stride * UNIT)) << 20) / (norm * i128::from(POINT));
        let (totals, dailies) = (self.totals, self.dailies);
        for (at, price) in self.prices.iter_mut().enumerate() {
            let direction = self.direction[at];
            if direction != 0 {
                let floor = if (totals..dailies).contains(&at) {
                    paid
                } else {
                    0
                };
                let step = (factor * i128::from(direction)) >> 20;
                *price = (*price + step as i64).max(floor);
            }
        }
    }
}

/// Whether one position comes before another when a wish gains the same at both: mixed up, so that
/// wishes that are alike do not all crowd into the first hour.
fn spread(wish: u32, position: usize, other: usize) -> bool {
    let mixed = |position: usize| (position as u32 ^ wish).wrapping_mul(0x9e37_79b1);
    other == usize::MAX || mixed(position) > mixed(other)
}
