//! What may follow what: which is the first position of a session that begins in time.

use crate::problem::{PlaceNo, Problem};
use crate::search::Grid;

/// A session on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    /// Its first position.
    pub(super) base: u16,
    pub(super) slots: u16,
    /// Where its running bests begin: they have one entry more than it has slots.
    pub(super) from: u16,
}

impl Stretch {
    /// The running-best entry of one of its positions.
    #[inline]
    pub(super) fn entry(self, at: usize) -> usize {
        usize::from(self.from) + at - usize::from(self.base)
    }
}

/// The order of time, for every way between two places.
pub(super) struct Clock {
    places: usize,
    positions: usize,
    /// Sessions that a day has at most.
    most: usize,
    /// Number of the minutes between two places, `place * places + place`; 0 for no way.
    way: Vec<u16>,
    /// `(way * positions + position) * most + session of the day`.
    begun: Vec<u8>,
    /// The sessions of each day.
    pub(super) stretches: Vec<Vec<Stretch>>,
    /// Positions of each day in the order of their starts.
    pub(super) order: Vec<Vec<u16>>,
    /// Place of a position in that order.
    pub(super) rank: Vec<u16>,
    /// Session of the day that a position lies in.
    pub(super) session: Vec<u8>,
    /// Entries of running bests in all.
    pub(super) entries: usize,
}

impl Clock {
    pub(super) fn new(problem: &Problem, grid: &Grid) -> Self {
        let (places, positions) = (grid.places, grid.positions());
        let minutes = |pair: usize| {
            let (from, to) = (pair / places, pair % places);
            if from == to {
                0
            } else {
                problem.travel_minutes(PlaceNo(from as u32), PlaceNo(to as u32))
            }
        };
        let mut ways: Vec<u32> = (0..places * places).map(minutes).chain([0]).collect();
        ways.sort_unstable();
        ways.dedup();
        let number = |pair: usize| ways.partition_point(|&way| way < minutes(pair)) as u16;
        let (order, rank) = order(grid);
        let (stretches, session, entries) = stretches(grid);
        let most = stretches.iter().map(Vec::len).max().unwrap_or(0);
        let mut clock = Clock {
            places,
            positions,
            most,
            way: (0..places * places).map(number).collect(),
            begun: vec![0; ways.len() * positions * most],
            stretches,
            order,
            rank,
            session,
            entries,
        };
        clock.fill(grid, &ways);
        clock
    }

    fn fill(&mut self, grid: &Grid, ways: &[u32]) {
        let frame = &grid.frame;
        for (way, &minutes) in ways.iter().enumerate() {
            for at in frame.used() {
                let free_at = frame.ends_at[at] + minutes;
                let day = usize::from(frame.day_of[at]);
                for (session, stretch) in self.stretches[day].iter().enumerate() {
                    let base = usize::from(stretch.base);
                    let slots = &frame.starts_at[base..base + usize::from(stretch.slots)];
                    let missed = slots.partition_point(|&start| start < free_at);
                    let entry = (way * self.positions + at) * self.most + session;
                    self.begun[entry] = missed as u8;
                }
            }
        }
    }

    /// The number of the way from one place to another.
    pub(super) fn way(&self, from: u16, to: u16) -> u16 {
        self.way[usize::from(from) * self.places + usize::from(to)]
    }

    /// The first position of a session that begins so long after a position has ended.
    #[inline]
    pub(super) fn begun(&self, way: u16, at: usize, session: usize) -> usize {
        self.begun[(usize::from(way) * self.positions + at) * self.most + session].into()
    }
}

fn order(grid: &Grid) -> (Vec<Vec<u16>>, Vec<u16>) {
    let frame = &grid.frame;
    let mut order: Vec<Vec<u16>> = vec![Vec::new(); frame.days];
    for at in frame.used() {
        order[usize::from(frame.day_of[at])].push(at as u16);
    }
    let mut rank = vec![0; frame.positions()];
    for day in &mut order {
        day.sort_by_key(|&at| (frame.starts_at[usize::from(at)], at));
        for (no, &at) in day.iter().enumerate() {
            rank[usize::from(at)] = no as u16;
        }
    }
    (order, rank)
}

/// Sessions by day, the session of the day of each position, and the entries in all.
fn stretches(grid: &Grid) -> (Vec<Vec<Stretch>>, Vec<u8>, usize) {
    let frame = &grid.frame;
    let mut stretches = vec![Vec::new(); frame.days];
    let mut session = vec![0; frame.positions()];
    let mut from = 0;
    for &(word, bits) in frame.session_bits.iter().filter(|(_, bits)| *bits != 0) {
        let base = word as usize * 64 + bits.trailing_zeros() as usize;
        let slots = bits.count_ones() as u16;
        let day = usize::from(frame.day_of[base]);
        session[base..base + usize::from(slots)].fill(stretches[day].len() as u8);
        stretches[day].push(Stretch {
            base: base as u16,
            slots,
            from,
        });
        from += slots + 1;
    }
    (stretches, session, from.into())
}
