//! Several threads on one plan.
//!
//! For an epoch each thread gets some parts of the time, with all that stands in them, and some of
//! the wishes that do not stand. Each works on a copy of the plan and touches nothing else; then
//! all take over what the others changed, and parts are dealt anew. How many meetings a person may
//! have besides is shared out among them, so that together they never have too many. Everything is
//! dealt by the seed, so what comes of it does not depend on which thread is faster.
//!
//! Where the time has only one part, the threads search on their own, and the one that stands
//! worst goes on from the best now and then.

use super::grid::Grid;
use super::lane::Lane;
use super::moves::Hands;
use super::record::Changes;
use super::state::{Deal, State};
use crate::random::Random;

/// Moves of a thread in an epoch for a problem of so many wishes. The shorter the epochs, the more
/// like one search the threads are together; but dealing takes time for every wish.
fn epoch_moves(wishes: usize) -> u32 {
    (wishes / 24).clamp(512, 8_192) as u32
}

/// The threads of a run.
pub(crate) struct Team {
    lanes: Vec<Lane>,
    /// What each changed, when they work on one plan.
    changes: Vec<Changes>,
    together: bool,
    epoch: u32,
    random: Random,
    /// Tenths of the run at which lanes last learned from each other.
    shared: u32,
}

impl Team {
    pub(crate) fn new(grid: &Grid, state: &State, seed: u64, threads: u64) -> Self {
        let lane = |lane| {
            let hands = Hands::new(grid, Random::new(seed, lane));
            Lane::new(grid, state.clone(), hands)
        };
        Team {
            lanes: (0..threads).map(lane).collect(),
            changes: vec![Changes::default(); threads as usize],
            together: threads > 1 && grid.parts.count() as u64 >= threads,
            epoch: 0,
            random: Random::new(seed, threads + 1),
            shared: 0,
        }
    }

    pub(crate) fn threads(&self) -> usize {
        self.lanes.len()
    }

    /// The thread whose best plan is the best.
    pub(crate) fn best(&self) -> &Lane {
        let best = self.lanes.iter().rev().max_by_key(|lane| lane.best_value());
        best.expect("a run has a lane")
    }

    /// Lets every thread try so many moves at a temperature, and does something else beside it.
    /// `over` is how much of the run is over, in ten-thousandths.
    pub(crate) fn improve(
        &mut self,
        grid: &Grid,
        rounds: u32,
        temperature: i64,
        over: u32,
        beside: impl FnOnce() + Send,
    ) {
        if let [lane] = &mut self.lanes[..] {
            lane.improve(grid, rounds, temperature);
            beside();
            return;
        }
        if !self.together {
            self.apart(grid, rounds, temperature, beside);
            self.share(grid, over);
            return;
        }
        // What is done beside takes longer than an epoch, and no epoch waits for it.
        std::thread::scope(|scope| {
            scope.spawn(beside);
            let epoch = epoch_moves(grid.wishes);
            let mut left = rounds;
            while left > 0 {
                // The last epoch is not much shorter than the others.
                let moves = if left < 2 * epoch { left } else { epoch };
                self.epoch(grid, moves, temperature);
                left -= moves;
            }
        });
    }

    /// Lets every thread search on its own.
    fn apart(&mut self, grid: &Grid, rounds: u32, temperature: i64, beside: impl FnOnce()) {
        std::thread::scope(|scope| {
            for lane in &mut self.lanes {
                scope.spawn(move || lane.improve(grid, rounds, temperature));
            }
            beside();
        });
    }

    /// Lets every thread try so many moves in its share of the plan, and puts the shares together.
    fn epoch(&mut self, grid: &Grid, rounds: u32, temperature: i64) {
        let deal = &self.deal(grid);
        let work = |(thread, (lane, changes)): (u32, (&mut Lane, &mut Changes))| {
            lane.take_share(grid, deal, thread);
            lane.improve(grid, rounds, temperature);
            lane.tell(grid, changes);
        };
        let work = &work;
        let mut lanes = (0..).zip(self.lanes.iter_mut().zip(&mut self.changes));
        let own = lanes.next();
        std::thread::scope(|scope| {
            for lane in lanes {
                scope.spawn(move || work(lane));
            }
            // An epoch is short: beginning a thread for one's own share would take a part of it.
            own.map(work);
        });
        self.learn(grid);
    }

    /// Deals the parts of the time anew.
    fn deal(&mut self, grid: &Grid) -> Deal {
        let (threads, words) = (self.lanes.len(), grid.frame.words);
        let mut order: Vec<usize> = (0..grid.parts.count()).collect();
        for at in (1..order.len()).rev() {
            order.swap(at, self.random.below(at as u32 + 1) as usize);
        }
        // Each part goes to whoever has the fewest tables so far.
        let mut owner = vec![0; order.len()];
        let mut load = vec![0; threads];
        for part in order {
            let thread = (0..threads).min_by_key(|&thread| (load[thread], thread));
            owner[part] = thread.unwrap_or(0);
            load[owner[part]] += 1 + grid.parts.tables(part);
        }
        let mut positions = vec![0; threads * words];
        for at in grid.frame.used() {
            let thread = owner[grid.parts.of(at)];
            positions[thread * words + at / 64] |= 1 << (at % 64);
        }
        self.epoch = self.epoch.wrapping_add(1);
        Deal {
            epoch: self.epoch,
            threads: threads as u32,
            positions,
        }
    }

    /// Lets every thread take over what the others changed.
    fn learn(&mut self, grid: &Grid) {
        let all = &self.changes[..];
        let learn = |(no, lane): (usize, &mut Lane)| lane.learn(grid, all, no, no == 0);
        let learn = &learn;
        let mut lanes = self.lanes.iter_mut().enumerate();
        let own = lanes.next();
        std::thread::scope(|scope| {
            for lane in lanes {
                scope.spawn(move || learn(lane));
            }
            own.map(learn);
        });
    }

    /// Every tenth of a run the lane that stands worst goes on from where the best stands.
    fn share(&mut self, grid: &Grid, over: u32) {
        if over / 1_000 == self.shared {
            return;
        }
        self.shared = over / 1_000;
        let by_value = |&lane: &usize| (self.lanes[lane].state.value, lane);
        let best = (0..self.lanes.len()).max_by_key(by_value);
        let worst = (0..self.lanes.len()).min_by_key(by_value);
        let (Some(best), Some(worst)) = (best, worst) else {
            return;
        };
        let state = self.lanes[best].state.clone();
        self.lanes[worst].go_on_from(grid, state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{self, Features, Size};
    use crate::problem::Problem;
    use crate::search::accept::ONE;
    use crate::search::{construct, keep_promises};

    #[test]
    fn all_threads_have_the_same_plan_after_each_epoch() {
        let mut moved = 0;
        for seed in 0..12 {
            let features = if seed % 2 == 0 {
                Features::ALL
            } else {
                Features::NONE
            };
            let size = Size {
                features,
                days: 3,
                ..Size::SMALL
            };
            let problem = Problem::new(generate::draft(&size, seed)).expect("generated");
            let grid = Grid::new(&problem);
            let mut state = State::new(&grid);
            let mut hands = Hands::new(&grid, Random::new(seed, 9));
            keep_promises(&grid, &mut state, &mut hands);
            construct(&grid, &mut state, &mut hands, &|| false);
            let threads = 2 + seed % 2;
            let mut team = Team::new(&grid, &state, seed, threads);
            assert!(team.together, "a problem of several days has parts");
            for _ in 0..20 {
                team.improve(&grid, 300, 50 * ONE, 0, || ());
                let (first, rest) = team.lanes.split_first().expect("lanes");
                for other in rest {
                    assert_eq!(first.state.value, other.state.value);
                    assert_eq!(first.state.stands(), other.state.stands());
                    for wish in 0..grid.wishes as u32 {
                        if first.state.stand(wish).is_some() {
                            let people = first.state.people(&grid, wish);
                            assert_eq!(people, other.state.people(&grid, wish));
                        }
                    }
                }
            }
            moved += u32::from(team.lanes[0].state.stands() != state.stands());
        }
        assert!(moved > 8, "threads that do nothing would agree too");
    }
}
