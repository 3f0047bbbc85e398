//! The best plan of one person alone: a longest path through positions and places.
//!
//! The person plays any of their wishes for the shares these have, in time for each, at the cost
//! of idling and of changes of place. Wishes that are *marked* are played once at most: the path
//! is followed for every set of marked wishes played before, side by side in one row of numbers
//! (decremental state-space relaxation: G. Righini, M. Salani, “New dynamic programming algorithms
//! for the resource constrained elementary shortest path problem”, Networks 51, 2008).

use super::cast::Node;
use super::clock::{Clock, Stretch};
use crate::search::Grid;

/// Less than anything that can be gained.
pub(super) const NEVER: i32 = i32::MIN / 2;
/// Sessions longer than this many slots do not exist: they share a machine word.
const SESSION: i32 = 64;

/// What is played: the number of the part among the person's, and which share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Play {
    pub(super) part: u32,
    pub(super) share: u32,
}

/// An offer of a wish at a node.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    pub(super) share: i32,
    pub(super) play: Play,
}

const NOTHING: Offer = Offer {
    share: NEVER,
    play: Play { part: 0, share: 0 },
};

/// What a person may lose, in the units of shares.
#[derive(Clone, Copy, Debug)]
pub(super) struct Losses {
    pub(super) point: i32,
    /// No more than this is lost at a time: losing less than in truth keeps a bound valid.
    pub(super) most: i32,
    /// Whether idling and changes of place are known to count for the person at all.
    pub(super) soft: bool,
}

/// The person at work.
#[derive(Default)]
pub(super) struct Course {
    pub(super) nodes: Vec<Node>,
    /// Number of a node's place among the person's places.
    pub(super) place_of: Vec<u8>,
    pub(super) places: usize,
    list: Vec<u16>,
    pub(super) ways: Vec<u16>,
    pub(super) change: Vec<i32>,
    /// Points lost by idling before a position of a session, by entry.
    pub(super) idle: Vec<i32>,
    /// Number of marked wishes.
    pub(super) marks: usize,
    /// The best unmarked offer of each node, then those of marked wishes.
    offers: Vec<Offer>,
    /// Price of a meeting on each day.
    pub(super) prices: Vec<i32>,
    /// Best of what begins at a position or later, by entry, place and set.
    pub(super) begun: Vec<i32>,
    /// The same less what idling since the session began would have cost.
    pub(super) begun_own: Vec<i32>,
    /// Best from a day on, by day and set.
    pub(super) days: Vec<i32>,
    out: Vec<i32>,
}

impl Course {
    /// Sets up for a person.
    pub(super) fn enter(&mut self, grid: &Grid, clock: &Clock, person: usize, losses: Losses) {
        self.list.clear();
        self.list.extend(self.nodes.iter().map(|node| node.place));
        self.list.sort_unstable();
        self.list.dedup();
        self.places = self.list.len();
        self.place_of.clear();
        for node in &self.nodes {
            let place = self.list.partition_point(|&place| place < node.place);
            self.place_of.push(place as u8);
        }
        let lost = |points: i64| {
            let lost = points * i64::from(losses.point) * i64::from(losses.soft);
            lost.min((losses.most / SESSION).into()) as i32
        };
        self.ways.clear();
        self.change.clear();
        for &from in &self.list {
            for &to in &self.list {
                self.ways.push(clock.way(from, to));
                let pair = usize::from(from) * grid.places + usize::from(to);
                self.change.push(lost(grid.change_points[pair].into()));
            }
        }
        self.idle.resize(clock.entries, 0);
        let eligible = grid.people.eligible(person as u32);
        for stretch in clock.stretches.iter().flatten() {
            let mut sum = 0;
            for slot in 0..=stretch.slots {
                self.idle[usize::from(stretch.from + slot)] = sum;
                let at = usize::from(stretch.base + slot);
                if slot < stretch.slots && (eligible[at / 64] >> (at % 64)) & 1 == 1 {
                    sum += lost(grid.idle_gap);
                }
            }
        }
        self.prices.clear();
        self.prices.resize(grid.frame.days, 0);
    }

    /// Makes room for offers, none yet, of which some are of marked wishes.
    pub(super) fn open(&mut self, clock: &Clock, marks: usize) {
        self.marks = marks;
        self.offers.clear();
        self.offers.resize(self.nodes.len() * (1 + marks), NOTHING);
        let sets = 1usize << marks;
        let rows = clock.entries * self.places * sets;
        self.begun.resize(rows.max(self.begun.len()), NEVER);
        self.begun_own.resize(rows.max(self.begun_own.len()), NEVER);
        self.days.clear();
        self.days.resize((clock.stretches.len() + 1) * sets, 0);
        self.out.clear();
        self.out.resize(sets * 2, 0);
    }

    /// Offers a wish at a node; `mark` is its number among the marked, from 1, or 0.
    #[inline]
    pub(super) fn offer(&mut self, node: usize, mark: usize, offer: Offer) {
        let best = &mut self.offers[node * (1 + self.marks) + mark];
        if offer.share > best.share {
            *best = offer;
        }
    }

    pub(super) fn offers(&self, node: usize) -> &[Offer] {
        &self.offers[node * (1 + self.marks)..(node + 1) * (1 + self.marks)]
    }

    /// The most that the person gains over all days.
    pub(super) fn solve(&mut self, clock: &Clock) -> i32 {
        let sets = 1usize << self.marks;
        let mut next = self.nodes.len();
        for day in (0..clock.stretches.len()).rev() {
            let (today, later) = self.days[day * sets..].split_at_mut(sets);
            today.copy_from_slice(&later[..sets]);
            let first = self.nodes[..next].partition_point(|node| usize::from(node.day) < day);
            if first < next {
                self.solve_day(clock, day, first..next);
            }
            next = first;
        }
        self.days[0]
    }

    fn solve_day(&mut self, clock: &Clock, day: usize, nodes: std::ops::Range<usize>) {
        let stretches = &clock.stretches[day];
        let row = self.places << self.marks;
        for stretch in stretches {
            let end = usize::from(stretch.from + stretch.slots) * row;
            self.begun[end..end + row].fill(NEVER);
            self.begun_own[end..end + row].fill(NEVER);
        }
        let mut node = nodes.end;
        for &at in clock.order[day].iter().rev() {
            let own = usize::from(clock.session[usize::from(at)]);
            let entry = stretches[own].entry(at.into());
            let later = (entry + 1) * row..(entry + 2) * row;
            self.begun.copy_within(later.clone(), entry * row);
            self.begun_own.copy_within(later, entry * row);
            while node > nodes.start && self.nodes[node - 1].at == at {
                node -= 1;
                self.solve_node(clock, node);
            }
        }
    }

    fn solve_node(&mut self, clock: &Clock, node: usize) {
        let sets = 1usize << self.marks;
        let Node { day, at, .. } = self.nodes[node];
        let (day, at) = (usize::from(day), usize::from(at));
        let mut out = std::mem::take(&mut self.out);
        let (after, gain) = out.split_at_mut(sets);
        after.copy_from_slice(&self.days[(day + 1) * sets..][..sets]);
        self.ways_on(clock, node, |row, own, cost| {
            let rows = if own { &self.begun_own } else { &self.begun };
            for (after, &begun) in after.iter_mut().zip(&rows[row..row + sets]) {
                *after = (*after).max(begun - cost);
            }
        });
        let price = self.prices[day];
        let offers = self.offers(node);
        gain.fill(NEVER);
        if offers[0].share > NEVER {
            let share = offers[0].share - price;
            let pairs = gain.iter_mut().zip(&*after);
            pairs.for_each(|(gain, &after)| *gain = share + after);
        }
        for (mark, offer) in offers[1..].iter().enumerate() {
            if offer.share <= NEVER {
                continue;
            }
            let (share, bit) = (offer.share - price, 1 << mark);
            for set in (0..sets).step_by(2 * bit) {
                let (without, with) = (&mut gain[set..set + bit], &after[set + bit..]);
                for (gain, &after) in without.iter_mut().zip(with) {
                    *gain = (*gain).max(share + after);
                }
            }
        }
        let stretch = clock.stretches[day][usize::from(clock.session[at])];
        let entry = stretch.entry(at);
        let row = (entry * self.places + usize::from(self.place_of[node])) * sets;
        let idle = self.idle[entry];
        let today = &mut self.days[day * sets..][..sets];
        let begun = &mut self.begun[row..row + sets];
        let begun_own = &mut self.begun_own[row..row + sets];
        for (set, &gain) in gain.iter().enumerate() {
            begun[set] = begun[set].max(gain);
            begun_own[set] = begun_own[set].max(gain - idle);
            today[set] = today[set].max(gain);
        }
        self.out = out;
    }

    /// Every row of running bests that may follow a node: where it begins, whether it is of the
    /// node's own session, and what the way there costs.
    pub(super) fn ways_on(
        &self,
        clock: &Clock,
        node: usize,
        mut visit: impl FnMut(usize, bool, i32),
    ) {
        let Node {
            day, at, length, ..
        } = self.nodes[node];
        let end = usize::from(at) + usize::from(length) - 1;
        let own = usize::from(clock.session[end]);
        let from = usize::from(self.place_of[node]);
        for (session, &stretch) in clock.stretches[usize::from(day)].iter().enumerate() {
            if clock.begun(0, end, session) >= usize::from(stretch.slots) {
                continue;
            }
            for to in 0..self.places {
                let pair = from * self.places + to;
                let first = clock.begun(self.ways[pair], end, session);
                let row = ((usize::from(stretch.from) + first) * self.places + to) << self.marks;
                if session == own {
                    let cost = self.change[pair] - self.idle[stretch.entry(end) + 1];
                    visit(row, true, cost);
                } else {
                    visit(row, false, 0);
                }
            }
        }
    }

    /// The stretch and position that an entry of running bests stands for.
    pub(super) fn position(stretches: &[Stretch], entry: usize) -> usize {
        let of = |stretch: &&Stretch| {
            (usize::from(stretch.from)..=usize::from(stretch.from + stretch.slots)).contains(&entry)
        };
        stretches.iter().find(of).map_or(usize::MAX, |stretch| {
            usize::from(stretch.base) + entry - usize::from(stretch.from)
        })
    }
}
