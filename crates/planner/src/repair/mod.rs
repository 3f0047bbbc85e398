//! Repair: a plan in force is mended after something happened, with as few people disturbed as
//! can be.
//!
//! Everything that still holds stays. What was hit finds a place with nobody else moved; where
//! that is impossible, few others move for it when it is worth more than that; and what begins
//! before the horizon stays as it is unless the event itself forbids it. The cost is that of what
//! was hit, apart from laying out the plan, and copying the problem for whoever keeps it.

mod apply;
mod compare;
mod difference;
mod mend;
mod new_wish;
mod promises;
mod push;
mod withdraw;

use crate::digest::Digest;
use crate::explain::{Reason, reason};
use crate::fault::Fault;
use crate::format::{Events, write_events};
use crate::plan::Plan;
use crate::problem::{PersonNo, Problem, WishNo};
use crate::stop::{Settings, Watch};

pub use compare::{Comparison, compare};
pub use difference::{Difference, DifferenceKind, difference, persons_changed};

use apply::{Changed, apply};
use mend::Mending;

/// What a repair came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The problem as it is after the events, with the old plan as the published one. Its digest
    /// tells it apart from the old one, but is not that of the problem written and read again.
    pub problem: Problem,
    /// A plan of that problem.
    pub plan: Plan,
    /// Persons whose published meeting can no longer stand as it did, or is no longer wanted, and
    /// those of new wishes; in order.
    pub hit: Vec<PersonNo>,
    /// Persons whose day is another than published; in order.
    pub changed: Vec<PersonNo>,
    /// What is different, meeting by meeting.
    pub differences: Vec<Difference>,
    /// Why meetings that stood, or wishes that are new, do not stand.
    pub lost: Vec<Reason>,
}

/// Mends a plan that the referee had nothing against. The same problem, plan and events give the
/// same result on every machine. Of the settings, `stop.rounds` limits how many ways of moving
/// others are tried; a watch that is cancelled ends the trying, and what was found until then is
/// kept.
///
/// # Errors
/// What is wrong with the events, such as ids that the problem does not have.
pub fn repair(
    problem: &Problem,
    plan: &Plan,
    events: &Events,
    settings: &Settings,
    watch: &mut dyn Watch,
) -> Result<Repaired, Vec<Fault>> {
    repair_owned(problem.clone(), plan, events, settings, watch)
}

/// The same for whoever has no more use for the problem as it was: copying it would be most of what
/// the repair of a large one costs.
///
/// # Errors
/// As [`repair`].
pub fn repair_owned(
    problem: Problem,
    plan: &Plan,
    events: &Events,
    settings: &Settings,
    watch: &mut dyn Watch,
) -> Result<Repaired, Vec<Fault>> {
    let mut changed = apply(problem, plan, events)?;
    changed.problem.digest = digest(changed.problem.digest, events);
    let gone = std::mem::take(&mut changed.gone);
    let mut repaired = mended(changed, settings, watch);
    repaired.differences.extend(gone);
    repaired.changed = persons_changed(&repaired.differences);
    Ok(repaired)
}

/// What tells a problem after events apart from the one before, without reading all of it.
fn digest(before: u128, events: &Events) -> u128 {
    let mut digest = Digest::new();
    digest.bytes(&before.to_le_bytes());
    digest.bytes(write_events(events).as_bytes());
    digest.value()
}

/// Mends a plan under a problem that has changed already, where no events tell how: whatever the
/// referee has something against finds a place, and so do the wishes that are `new` to the plan.
/// Otherwise as [`repair`].
pub fn mend(
    problem: &Problem,
    plan: &Plan,
    new: &[WishNo],
    settings: &Settings,
    watch: &mut dyn Watch,
) -> Repaired {
    mended(Changed::found(problem, plan, new), settings, watch)
}

fn mended(changed: Changed, settings: &Settings, watch: &mut dyn Watch) -> Repaired {
    let mut mending = Mending::new(&changed, settings.stop.rounds);
    mending.mend(&changed.new, watch);
    let asked = [&mending.hit[..], &changed.new].concat();
    let out = asked
        .into_iter()
        .filter(|&wish| mending.diary.meeting(wish).is_none());
    let mut out: Vec<WishNo> = out.collect();
    out.sort_unstable();
    let lost = out
        .into_iter()
        .map(|wish| reason(&mending.diary, wish))
        .collect();
    let hit = mending.persons.iter().copied().collect();
    let plan_after = mending.diary.into_plan();
    let differences = difference(&changed.problem, &changed.plan, &plan_after);
    Repaired {
        plan: plan_after,
        hit,
        changed: persons_changed(&differences),
        differences,
        lost,
        problem: changed.problem,
    }
}
