//! What begins before the horizon of a published plan is as published: nothing new, nothing
//! moved, nothing dropped, unless something in the problem itself, or another published meeting
//! that is kept, makes the published meeting impossible.

use super::{Blocker, Candidate, LAWS, Law, Rule, Sitting, Standing};
use crate::check::Finding;
use crate::plan::{Plan, Seat};
use crate::problem::{PersonNo, Published, WishNo};

pub(super) const LAW: Law = Law {
    rule: Rule::Frozen,
    breaches: |standing, findings| {
        let Some(published) = frozen(standing) else {
            return;
        };
        for sitting in standing.sittings() {
            if published.is_frozen(sitting.starts_at) && !is_kept(standing, published, sitting) {
                findings.push(Finding::at(Rule::Frozen, sitting));
            }
        }
        dropped(standing, published, findings);
    },
    blocks: |standing, candidate| {
        let published = frozen(standing)?;
        if !published.is_frozen(candidate.starts_at) {
            return None;
        }
        let seat = published.plan.seat(candidate.wish);
        let stands = seat.is_some_and(|s| (s.slot, s.place) == (candidate.slot, candidate.place));
        if stands && candidate.persons == published.plan.persons(standing.problem, candidate.wish) {
            return None;
        }
        Blocker::plain()
    },
};

/// The published plan of a problem with a horizon.
fn frozen<'a>(standing: &Standing<'a>) -> Option<&'a Published> {
    let published = standing.problem.published()?;
    published.frozen_until.map(|_| published)
}

/// Whether a meeting stands when, where and with whom it was published, at its table as long as
/// that is open.
fn is_kept(standing: &Standing<'_>, published: &Published, sitting: &Sitting) -> bool {
    let problem = standing.problem;
    let Some(seat) = published.plan.seat(sitting.wish) else {
        return false;
    };
    let tables = &problem.place(sitting.place).tables;
    let mut slots = sitting.slots(problem);
    let table = seat.table == sitting.table || slots.any(|s| seat.table > tables[s.index()]);
    let same = (seat.slot, seat.place) == (sitting.first, sitting.place);
    let picked = standing.plan.picked(sitting.wish) == published.plan.picked(sitting.wish);
    table && same && picked
}

/// The meetings of a plan that begin before the horizon and stand as published.
pub(super) fn kept(standing: &Standing<'_>) -> Plan {
    let mut kept = Plan::empty(standing.problem.wishes.len());
    let Some(published) = frozen(standing) else {
        return kept;
    };
    for sitting in standing.sittings() {
        if published.is_frozen(sitting.starts_at) && is_kept(standing, published, sitting) {
            kept.seats[sitting.wish.index()] = standing.plan.seat(sitting.wish);
            let picked = standing.plan.picked.get(&sitting.wish);
            kept.picked
                .extend(picked.map(|picked| (sitting.wish, picked.clone())));
        }
    }
    kept
}

/// Adds a finding for every meeting published before the horizon that stands elsewhere after it,
/// or not at all, although it could stand as published.
fn dropped(standing: &Standing<'_>, published: &Published, findings: &mut Vec<Finding>) {
    let problem = standing.problem;
    let gone: Vec<(WishNo, Seat)> = published
        .plan
        .meetings()
        .filter(|(wish, seat)| {
            let now = standing.meetings.get(wish.index()).copied().flatten();
            published.is_frozen(problem.slot(seat.slot).starts_at())
                && now.is_none_or(|now| !published.is_frozen(now.starts_at))
        })
        .collect();
    if gone.is_empty() {
        return;
    }
    let kept = kept(standing);
    let kept = Standing::new(problem, &kept, &mut Vec::new());
    for (wish, seat) in gone {
        let persons = published.plan.persons(problem, wish);
        if possible(&kept, wish, seat, &persons) {
            let mut finding = Finding::new(Rule::Frozen).wishes(&[wish]);
            finding.persons = persons;
            (finding.slot, finding.place) = (Some(seat.slot), Some(seat.place));
            finding.table = Some(seat.table);
            findings.push(finding);
        }
    }
}

/// Whether a meeting could stand as published beside the others that do.
fn possible(kept: &Standing<'_>, wish: WishNo, seat: Seat, persons: &[PersonNo]) -> bool {
    let mut candidate = Candidate::new(kept.problem, wish, seat.slot, seat.place);
    candidate.persons = persons.to_vec();
    LAWS.iter()
        .all(|law| (law.blocks)(kept, &candidate).is_none())
}
