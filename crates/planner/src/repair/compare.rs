//! A repair beside planning anew: how long each takes and how many people each disturbs.

use super::{difference, persons_changed, repair};
use crate::check::check;
use crate::fault::Fault;
use crate::format::Events;
use crate::plan::Plan;
use crate::problem::Problem;
use crate::run;
use crate::stop::{Settings, Watch};

/// What a repair and a plan made anew came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Persons whose published meeting could no longer stand, or who asked.
    pub hit: usize,
    pub repaired: Side,
    /// The changed problem planned from nothing, by the settings.
    pub anew: Side,
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// Milliseconds of the watch.
    pub elapsed_ms: u64,
    /// Persons whose day is another than published.
    pub changed: usize,
    /// Points, without those for days that stay as published.
    pub points: i64,
    /// Wishes granted.
    pub granted: u32,
}

/// Repairs a plan and plans the changed problem anew, and compares.
///
/// # Errors
/// As [`repair`].
pub fn compare(
    problem: &Problem,
    plan: &Plan,
    events: &Events,
    settings: &Settings,
    watch: &mut dyn Watch,
) -> Result<Comparison, Vec<Fault>> {
    let begun = watch.elapsed_ms();
    let repaired = repair(problem, plan, events, settings, watch)?;
    let repaired_ms = watch.elapsed_ms() - begun;
    let mut free = repaired.problem.clone();
    let published = free.published.take();
    let begun = watch.elapsed_ms();
    let anew = run::plan(&free, settings, watch).plan;
    let anew_ms = watch.elapsed_ms() - begun;
    let old = published.map_or_else(Plan::default, |published| published.plan);
    let side = |plan: &Plan, elapsed_ms, changed| {
        let score = check(&free, plan).score;
        Side {
            elapsed_ms,
            changed,
            points: score.value,
            granted: score.granted,
        }
    };
    let gone = persons_changed(&difference(&free, &old, &anew)).len();
    Ok(Comparison {
        hit: repaired.hit.len(),
        repaired: side(&repaired.plan, repaired_ms, repaired.changed.len()),
        anew: side(&anew, anew_ms, gone),
    })
}
