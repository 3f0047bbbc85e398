//! What is played in the best plan of a person: the path that [`Course::solve`] found, followed
//! from the first day on.

use super::clock::Clock;
use super::course::{Course, NEVER, Play};

/// Where the path goes on: a row of running bests, whether it counts idling, and its worth.
#[derive(Clone, Copy)]
struct Step {
    row: usize,
    own: bool,
    worth: i32,
}

impl Course {
    /// What is played in the best plan, after [`Course::solve`].
    pub(super) fn plays(&self, clock: &Clock, plays: &mut Vec<Play>) {
        plays.clear();
        let mut set = 0;
        for day in 0..clock.stretches.len() {
            let worth = self.days[(day << self.marks) + set];
            let mut next = self.first(clock, day, set, worth);
            while let Some(step) = next {
                let Some((node, worth)) = self.arrive(clock, day, set, step) else {
                    break;
                };
                let Some((play, with, rest)) = self.played(clock, node, set, worth) else {
                    break;
                };
                plays.push(play);
                set = with;
                next = self.after(clock, node, set, rest);
            }
        }
    }

    /// The first step of a day that gains so much from here on; none when the day stays empty.
    fn first(&self, clock: &Clock, day: usize, set: usize, worth: i32) -> Option<Step> {
        if worth == self.days[((day + 1) << self.marks) + set] {
            return None;
        }
        let rows = clock.stretches[day].iter().flat_map(|stretch| {
            (0..self.places).map(|place| usize::from(stretch.from) * self.places + place)
        });
        let mut steps = rows.map(|row| Step {
            row: row << self.marks,
            own: false,
            worth,
        });
        steps.find(|step| self.begun[step.row + set] == worth)
    }

    /// The step after a node that gains `rest`; none when the day is over.
    fn after(&self, clock: &Clock, node: usize, set: usize, rest: i32) -> Option<Step> {
        let day = usize::from(self.nodes[node].day);
        if rest == self.days[((day + 1) << self.marks) + set] {
            return None;
        }
        let mut next = None;
        self.ways_on(clock, node, |row, own, cost| {
            let rows = if own { &self.begun_own } else { &self.begun };
            if next.is_none() && rows[row + set] - cost == rest {
                let worth = rows[row + set];
                next = Some(Step { row, own, worth });
            }
        });
        next
    }

    /// The node at which a running best begins, and what is gained from it on.
    fn arrive(&self, clock: &Clock, day: usize, set: usize, step: Step) -> Option<(usize, i32)> {
        let rows = if step.own {
            &self.begun_own
        } else {
            &self.begun
        };
        let width = self.places << self.marks;
        let mut row = step.row;
        while row + width + set < rows.len() && rows[row + width + set] == step.worth {
            row += width;
        }
        let entry = row / width;
        let at = Course::position(&clock.stretches[day], entry);
        let worth = step.worth + if step.own { self.idle[entry] } else { 0 };
        let place = (row % width) >> self.marks;
        let here = |node: &usize| {
            usize::from(self.nodes[*node].at) == at
                && usize::from(self.nodes[*node].day) == day
                && usize::from(self.place_of[*node]) == place
                && self.played(clock, *node, set, worth).is_some()
        };
        (0..self.nodes.len()).find(here).map(|node| (node, worth))
    }

    /// The offer of a node that gains so much, the set with it, and what is gained after it.
    fn played(
        &self,
        clock: &Clock,
        node: usize,
        set: usize,
        worth: i32,
    ) -> Option<(Play, usize, i32)> {
        let day = usize::from(self.nodes[node].day);
        self.offers(node)
            .iter()
            .enumerate()
            .find_map(|(mark, offer)| {
                let with = if mark == 0 {
                    set
                } else {
                    set | 1 << (mark - 1)
                };
                if offer.share <= NEVER || mark > 0 && with == set {
                    return None;
                }
                let mut after = self.days[((day + 1) << self.marks) + with];
                self.ways_on(clock, node, |row, own, cost| {
                    let rows = if own { &self.begun_own } else { &self.begun };
                    after = after.max(rows[row + with] - cost);
                });
                let gained = offer.share - self.prices[day] + after;
                (gained == worth).then_some((offer.play, with, after))
            })
    }
}
