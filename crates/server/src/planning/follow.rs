//! A run that somebody follows on a terminal, can stop with Ctrl-C, and looks back on afterwards.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use attache_planner::{Outcome, Progress, Watch};
use attache_platform::moment::Stopwatch;
use attache_platform::texts::Words;
use serde_json::{Value, json};

use super::seconds;
use crate::progress::Bar;

/// At most so many steps of a run are kept to look back on.
const MOST_STEPS: usize = 200;

/// What makes a run end, for its bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    Rounds(u64),
    Milliseconds(u64),
    /// Until something else holds.
    Open,
}

/// How far a run had come at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub elapsed_ms: u64,
    pub value: i64,
    pub bound: i64,
}

/// The steps of a run, thinned as they come so that the first and the last always stand.
#[derive(Debug, Default)]
pub(super) struct Trace {
    steps: Vec<Step>,
    /// One step in so many is kept.
    every: usize,
    seen: usize,
    last: Option<Step>,
}

impl Trace {
    pub(super) fn push(&mut self, step: Step) {
        self.every = self.every.max(1);
        if self.seen.is_multiple_of(self.every) {
            if self.steps.len() == MOST_STEPS - 1 {
                let kept = self.steps.iter().copied().step_by(2).collect();
                self.steps = kept;
                self.every *= 2;
            }
            self.steps.push(step);
        }
        self.seen += 1;
        self.last = Some(step);
    }

    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps = self.steps.clone();
        if let Some(last) = self.last
            && steps.last() != Some(&last)
        {
            steps.push(last);
        }
        steps
    }

    /// The steps as `[seconds, value, bound]`.
    pub(super) fn to_json(&self) -> Value {
        let steps = self.steps();
        let steps = steps
            .iter()
            .map(|step| json!([seconds(step.elapsed_ms), step.value, step.bound]));
        steps.collect()
    }
}

/// The watch of a run on a terminal.
pub(super) struct Follow {
    watch: Stopwatch,
    bar: Bar,
    length: Length,
    told_to_stop: Arc<AtomicBool>,
    pub trace: Trace,
}

impl Follow {
    /// Begins to watch; from now on Ctrl-C asks the run to stop, and a second one ends it at once.
    pub(super) fn begin(length: Length, words: &Words, quiet: bool) -> Follow {
        let told_to_stop = Arc::new(AtomicBool::new(false));
        listen(Arc::clone(&told_to_stop));
        let shown = match length {
            Length::Rounds(rounds) => Some(rounds),
            Length::Milliseconds(milliseconds) => Some(milliseconds),
            Length::Open => None,
        };
        Follow {
            watch: Stopwatch::start(),
            bar: shown.map_or_else(
                || Bar::open(words, quiet),
                |length| Bar::new(length, words, quiet),
            ),
            length,
            told_to_stop,
            trace: Trace::default(),
        }
    }

    /// Takes the bar away and keeps what the run came to as its last step.
    pub(super) fn end(&mut self, outcome: &Outcome) {
        self.bar.clear();
        self.trace.push(Step {
            elapsed_ms: self.elapsed_ms(),
            value: outcome.score.value,
            bound: outcome.bound,
        });
    }

    /// Takes the bar away.
    pub(super) fn clear(&self) {
        self.bar.clear();
    }

    /// Whether somebody asked the run to stop.
    pub(super) fn was_told_to_stop(&self) -> bool {
        self.told_to_stop.load(Ordering::Relaxed)
    }

    /// Told how far a bound has come that nobody plans against.
    pub(super) fn tell_bound(&mut self, bound: i64) {
        let elapsed_ms = self.elapsed_ms();
        self.bar.show_bound(elapsed_ms, bound);
        self.trace.push(Step {
            elapsed_ms,
            value: 0,
            bound,
        });
    }

    /// When the first plan stood, as far as the run told.
    pub(super) fn first_plan_ms(&self) -> u64 {
        let first = self.trace.steps.first();
        first.map_or_else(|| self.elapsed_ms(), |step| step.elapsed_ms)
    }
}

impl Watch for Follow {
    fn elapsed_ms(&self) -> u64 {
        self.watch.elapsed_ms()
    }

    fn progress(&mut self, now: Progress) {
        // A proof may know a bound long before it knows a plan.
        if now.value == i64::MIN {
            self.bar.show_bound(now.elapsed_ms, now.bound);
            return;
        }
        self.trace.push(Step {
            elapsed_ms: now.elapsed_ms,
            value: now.value,
            bound: now.bound,
        });
        let done = match self.length {
            Length::Rounds(_) => now.rounds,
            Length::Milliseconds(_) | Length::Open => now.elapsed_ms,
        };
        self.bar
            .show(done, now.granted.into(), now.value, now.bound);
    }

    fn cancelled(&self) -> bool {
        self.was_told_to_stop()
    }
}

/// Hears Ctrl-C, and being asked to end, on a thread of its own. Where that cannot be heard, the
/// process ends at once, as it would have.
fn listen(told_to_stop: Arc<AtomicBool>) {
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let Ok(runtime) = runtime else { return };
        runtime.block_on(async {
            if asked_to_end().await.is_ok() {
                told_to_stop.store(true, Ordering::Relaxed);
            }
            if asked_to_end().await.is_ok() {
                end_at_once();
            }
        });
    });
}

/// Waits for Ctrl-C or, where there are such signals, for a request to end.
async fn asked_to_end() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut end = signal(SignalKind::terminate())?;
        tokio::select! {
            heard = tokio::signal::ctrl_c() => heard,
            _ = end.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

/// Somebody asks a second time: nothing is open that would have to be closed.
#[expect(
    clippy::disallowed_methods,
    reason = "a run that is deep in its work cannot return from main"
)]
fn end_at_once() {
    std::process::exit(130)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_run_is_thinned_and_keeps_its_ends() {
        let mut trace = Trace::default();
        for value in 0..10_007 {
            trace.push(Step {
                elapsed_ms: value,
                value: i64::try_from(value).expect("small"),
                bound: 20_000,
            });
        }
        let steps = trace.steps();
        assert!(steps.len() <= MOST_STEPS, "{}", steps.len());
        assert!(steps.len() >= MOST_STEPS / 4, "{}", steps.len());
        assert_eq!(steps.first().map(|step| step.elapsed_ms), Some(0));
        assert_eq!(steps.last().map(|step| step.elapsed_ms), Some(10_006));
        assert!(steps.is_sorted_by_key(|step| step.elapsed_ms));
    }
}
