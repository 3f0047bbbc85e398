//! Forecasts that were worked out, and those that are being. An outlook depends on its capacity and
//! nothing else, so it is kept here and not in a table: once forgotten, it is worked out the same
//! again.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::problem::{Capacity, Outlook};

/// At most so many outlooks are kept, some kilobytes in all; the oldest goes first.
const MOST_KEPT: usize = 256;

/// Outlooks by their capacity. One thread works on them, however many are asked for.
pub(super) struct Forecasts(Mutex<State>);

struct State {
    known: VecDeque<(Capacity, Outlook)>,
    is_working: bool,
}

/// Those of this process.
pub(super) static FORECASTS: Forecasts = Forecasts::new();

impl Forecasts {
    pub(super) const fn new() -> Forecasts {
        Forecasts(Mutex::new(State {
            known: VecDeque::new(),
            is_working: false,
        }))
    }

    /// What is known of each capacity. What is not begins to be worked out, in this order, unless
    /// others are being worked out: then whoever wants it asks again. Never waits.
    pub(super) fn look(&'static self, wanted: &[Capacity]) -> Vec<Option<Outlook>> {
        let mut state = self.state();
        let found: Vec<Option<Outlook>> = wanted.iter().map(|one| state.find(one)).collect();
        let unknown = wanted
            .iter()
            .zip(&found)
            .filter(|(_, found)| found.is_none());
        let unknown: Vec<Capacity> = unknown.map(|(one, _)| one.clone()).collect();
        if unknown.is_empty() || state.is_working {
            return found;
        }
        // A thread of its own and not the runtime's: ending the program does not wait for it.
        let work = std::thread::Builder::new().name("forecast".into());
        state.is_working = work.spawn(move || self.work_out(unknown)).is_ok();
        found
    }

    fn work_out(&'static self, unknown: Vec<Capacity>) {
        let _done = Done(self);
        for capacity in unknown {
            let outlook = capacity.outlook();
            self.state().keep(capacity, outlook);
        }
    }

    /// A thread that panics leaves the state whole: nothing is kept by halves.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn find(&self, capacity: &Capacity) -> Option<Outlook> {
        let mut known = self.known.iter();
        let found = known.find(|(known, _)| known == capacity);
        found.map(|(_, outlook)| *outlook)
    }

    fn keep(&mut self, capacity: Capacity, outlook: Outlook) {
        if self.known.len() == MOST_KEPT {
            self.known.pop_front();
        }
        self.known.push_back((capacity, outlook));
    }
}

/// Says that nobody works any more, however the work ended.
struct Done(&'static Forecasts);

impl Drop for Done {
    fn drop(&mut self) {
        self.0.state().is_working = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static OURS: Forecasts = Forecasts::new();

    /// Asks until everything is known, as a page does.
    fn settled(wanted: &[Capacity]) -> Vec<Outlook> {
        loop {
            let found = OURS.look(wanted);
            if let Some(all) = found.into_iter().collect() {
                return all;
            }
            std::thread::yield_now();
        }
    }

    #[test]
    fn nobody_waits_and_what_is_said_at_last_is_what_the_planner_says() {
        let capacity = Capacity::example();
        let fewer = capacity.with_tables(2);
        assert_ne!(capacity, fewer);
        let wanted = [capacity.clone(), fewer.clone()];
        assert_eq!(
            OURS.look(&wanted),
            [None, None],
            "nothing is known at first"
        );
        let known = settled(&wanted);
        assert_eq!(known, [capacity.outlook(), fewer.outlook()]);
        assert!(
            known[1].likely_permille < known[0].likely_permille,
            "a control: fewer tables serve fewer"
        );
        let known: Vec<Option<Outlook>> = known.into_iter().map(Some).collect();
        assert_eq!(OURS.look(&wanted), known, "and stays known");
    }

    #[test]
    fn what_is_kept_has_an_end() {
        let mut state = State {
            known: VecDeque::new(),
            is_working: false,
        };
        let capacity = Capacity::example();
        let outlook = capacity.outlook();
        let most = u32::try_from(MOST_KEPT).unwrap();
        for requests in 0..=most {
            state.keep(capacity.clone().with_requests(requests), outlook);
        }
        assert_eq!(state.known.len(), MOST_KEPT);
        assert_eq!(state.find(&capacity.clone().with_requests(0)), None);
        assert_eq!(state.find(&capacity.with_requests(most)), Some(outlook));
    }
}
