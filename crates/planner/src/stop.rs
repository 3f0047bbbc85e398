//! When to stop, as a value; and what the caller hands in: elapsed time and a place for progress.

/// What is asked of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where chance begins; the same seed gives the same plan.
    pub seed: u64,
    /// Searches side by side, 1 to 64; part of what determines the plan.
    pub threads: u16,
    /// When to stop: at whatever comes first.
    pub stop: Stop,
    /// A plan to start from; what it breaks is left out of it first.
    pub start: Option<crate::plan::Plan>,
}

impl Settings {
    /// One thread from a seed, until `stop`.
    pub fn new(seed: u64, stop: Stop) -> Self {
        Settings {
            seed,
            threads: 1,
            stop,
            start: None,
        }
    }
}

/// Stopping rules; each that is given counts, the first to hold stops the run. Whatever is given,
/// a run stops when it is cancelled or when the value reaches the bound; without any, only then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// After so many moves tried, over all threads.
    pub rounds: Option<u64>,
    /// After so many milliseconds of the watch. Not repeatable from machine to machine.
    pub time_ms: Option<u64>,
    /// When the gap between value and bound is no more.
    pub gap_permille: Option<u32>,
    /// When the value is no less.
    pub target: Option<i64>,
}

impl Stop {
    /// After so many moves tried.
    pub fn rounds(rounds: u64) -> Self {
        Stop {
            rounds: Some(rounds),
            ..Stop::default()
        }
    }

    /// After so many milliseconds of the watch.
    pub fn time_ms(time_ms: u64) -> Self {
        Stop {
            time_ms: Some(time_ms),
            ..Stop::default()
        }
    }
}

/// Why a run stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    Rounds,
    Time,
    Gap,
    Target,
    Cancelled,
    /// The value equals the bound: no plan is better.
    Optimal,
}

impl Stopped {
    /// The name used in files and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Stopped::Rounds => "rounds",
            Stopped::Time => "time",
            Stopped::Gap => "gap",
            Stopped::Target => "target",
            Stopped::Cancelled => "cancelled",
            Stopped::Optimal => "optimal",
        }
    }
}

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub elapsed_ms: u64,
    /// Moves tried so far.
    pub rounds: u64,
    /// Value of the best plan so far, with its tables numbered: what the plan has at least when the
    /// run stops now.
    pub value: i64,
    /// No plan has more than this.
    pub bound: i64,
    /// Wishes granted in the best plan so far.
    pub granted: u32,
}

/// The outside world of a run. The planner reads no clock itself.
pub trait Watch {
    /// Milliseconds since the run began.
    fn elapsed_ms(&self) -> u64;

    /// Told after every stretch of some ten thousand moves.
    fn progress(&mut self, _progress: Progress) {}

    /// Whether to stop now with the best plan so far.
    fn cancelled(&self) -> bool {
        false
    }
}

/// A watch that stands still and never cancels: for runs that stop by rounds, gap or target.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoWatch;

impl Watch for NoWatch {
    fn elapsed_ms(&self) -> u64 {
        0
    }
}

/// The gap between a value and a bound in thousandths of the bound, rounded up; 0 only when they
/// are equal, 1000 at most for values that are not negative.
pub fn gap_permille(value: i64, bound: i64) -> u32 {
    let missing = (i128::from(bound) - i128::from(value)).max(0);
    let of = i128::from(bound).abs().max(1);
    ((missing * 1_000 + of - 1) / of).min(i128::from(u32::MAX)) as u32
}
