//! When a run may start, when a plan may be put in force, when a promise may be made.

use attache_foundation::ids::{PlanId, RunId};
use attache_platform::texts::Arg;

use crate::agenda::Placement;

/// Why something about plans cannot be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another run is under way.
    Running { run: Option<RunId> },
    /// The plan is or was in force.
    AlreadyPublished,
    /// Another plan was put in force since this one was made.
    Overtaken,
    /// People, requests or the programme changed since this plan was made.
    ProblemChanged,
    /// What was changed no longer lets this plan stand.
    NoLongerFits,
    /// The facts contradict each other.
    Contradiction,
    /// Nobody is left to meet.
    Empty,
    /// Another promise holds the table or one of the people at that hour.
    PinnedOver,
    /// The plan has no meeting for that request.
    NotPlaced,
    /// There is no plan in force to repair.
    NothingInForce,
}

impl Refusal {
    /// The key of the sentence that says it, and what the sentence is told.
    pub(super) fn sentence(self) -> (&'static str, Vec<(&'static str, Arg)>) {
        let key = match self {
            Refusal::Running { .. } => "plans-refused-running",
            Refusal::AlreadyPublished => "plans-refused-already-published",
            Refusal::Overtaken => "plans-refused-overtaken",
            Refusal::ProblemChanged => "plans-refused-problem-changed",
            Refusal::NoLongerFits => "plans-refused-no-longer-fits",
            Refusal::Contradiction => "plans-refused-contradiction",
            Refusal::Empty => "plans-refused-empty",
            Refusal::PinnedOver => "plans-refused-pinned-over",
            Refusal::NotPlaced => "plans-refused-not-placed",
            Refusal::NothingInForce => "plans-refused-nothing-in-force",
        };
        (key, Vec::new())
    }
}

/// Whether a run may start beside the one that is open, if any.
pub(super) fn may_start(open: Option<RunId>, accepted_requests: i64) -> Result<(), Refusal> {
    if open.is_some() {
        return Err(Refusal::Running { run: open });
    }
    if accepted_requests == 0 {
        return Err(Refusal::Empty);
    }
    Ok(())
}

/// What must be known before a plan is put in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) is_published: bool,
    /// The plan in force when this one was made, and the one in force now.
    pub(super) parent: Option<PlanId>,
    pub(super) in_force: Option<PlanId>,
    /// Whether the problem is still the one it was made for.
    pub(super) same_problem: bool,
    /// Whether the organiser saw that it is not, and wants it all the same.
    pub(super) accepts_difference: bool,
    /// Whether the referee has something against it under the problem as it is now.
    pub(super) breaks_rules: bool,
}

/// Whether a plan may be put in force.
pub(super) fn may_publish(facts: &Facts) -> Result<(), Refusal> {
    if facts.is_published {
        return Err(Refusal::AlreadyPublished);
    }
    if facts.parent != facts.in_force {
        return Err(Refusal::Overtaken);
    }
    if !facts.same_problem && !facts.accepts_difference {
        return Err(Refusal::ProblemChanged);
    }
    if facts.breaks_rules {
        return Err(Refusal::NoLongerFits);
    }
    Ok(())
}

/// A meeting that was promised, with the people in it.
pub(super) struct Promise<P> {
    pub(super) placement: Placement,
    pub(super) people: [P; 2],
}

/// Whether a meeting may be promised beside those that are.
pub(super) fn may_pin<P: PartialEq>(
    wanted: &Promise<P>,
    promised: &[Promise<P>],
) -> Result<(), Refusal> {
    let at = &wanted.placement;
    let in_the_way = promised
        .iter()
        .filter(|one| one.placement.request != at.request)
        .any(|one| {
            let other = &one.placement;
            let overlaps = other.starts_at < at.ends_at && at.starts_at < other.ends_at;
            let same_table = other.activity == at.activity && other.table_number == at.table_number;
            let same_person = one
                .people
                .iter()
                .any(|person| wanted.people.contains(person));
            overlaps && (same_table || same_person)
        });
    if in_the_way {
        Err(Refusal::PinnedOver)
    } else {
        Ok(())
    }
}
