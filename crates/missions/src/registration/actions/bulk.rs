//! One decision about many parties: what it would change, and then doing it.

use std::collections::BTreeMap;

use attache_foundation::ids::{ApplicationId, CallId, MissionId};
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::database::Reads;

use super::super::rules::{self, Facts, Refusal};
use super::super::{Application, Call, Decision, GATES, REASONS, Standing, store};
use super::Outcome;

/// What one decision about several parties would do to one of them.
#[derive(Clone, Debug)]
pub struct WouldBe {
    pub application: Application,
    /// Why it cannot be.
    pub refusal: Option<Refusal>,
}

/// What one decision about several parties would do, the oldest application first: each takes
/// its places from what the ones before it leave. Nothing is decided by asking.
///
/// # Errors
/// [`Error::Absent`] when one of them is not there, or another Region's.
pub(in super::super) async fn would_be(
    reads: &mut impl Reads,
    (mission, scope): (MissionId, &str),
    wanted: &[ApplicationId],
    (decision, reason): (Decision, &str),
) -> Result<Vec<WouldBe>> {
    let all = store::submitted(reads, mission, scope).await?;
    let gates = store::gates_of_all(reads, mission, scope).await?;
    let calls = store::calls(reads, mission).await?;
    if !wanted.iter().all(|id| all.iter().any(|one| one.id == *id)) {
        return Err(Error::Absent);
    }
    let mut taken: BTreeMap<CallId, i64> = BTreeMap::new();
    for one in &all {
        *taken.entry(one.call).or_default() += held(one);
    }
    let known = i64::try_from(GATES.len()).unwrap_or(0);
    let mut lines = Vec::new();
    for one in all.iter().filter(|one| wanted.contains(&one.id)) {
        let call = calls.iter().find(|call| call.id == one.call);
        let call = call.ok_or(Error::Absent)?;
        let of_call = taken.entry(call.id).or_default();
        let facts = Facts {
            application: one,
            checked: gates
                .iter()
                .any(|(id, good, _)| *id == one.id && *good == known),
            places: call.places,
            taken_by_others: *of_call - held(one),
            waiting: waiting(&all, call),
        };
        let decisions = vec![decision; one.coming().count()];
        let refusal = rules::may_decide(&facts, &decisions, reason).err();
        if refusal.is_none() {
            let accepted = decisions.iter().filter(|d| **d == Decision::Accept).count();
            *of_call = facts.taken_by_others + i64::try_from(accepted).unwrap_or(0);
        }
        lines.push(WouldBe {
            application: one.clone(),
            refusal,
        });
    }
    Ok(lines)
}

fn held(one: &Application) -> i64 {
    let holding = one.people.iter().filter(|person| person.holds_place());
    i64::try_from(holding.count()).unwrap_or(i64::MAX)
}

fn waiting(all: &[Application], call: &Call) -> i64 {
    let waits = |one: &&Application| {
        one.call == call.id
            && one
                .people
                .iter()
                .any(|p| p.standing == Standing::Waiting && p.decision.is_none())
    };
    i64::try_from(all.iter().filter(waits).count()).unwrap_or(i64::MAX)
}

/// Decides the same about several parties, as drafts: about all of them or, when one of them
/// cannot be decided about so any more, about none. Gives how many they were.
pub async fn decide_all(
    change: &mut Change,
    scope: &str,
    wanted: &[ApplicationId],
    (decision, reason): (Decision, &str),
) -> Outcome<usize> {
    let mission = change.mission()?;
    if !reason.is_empty() && !REASONS.contains(&reason) {
        return Err(Refusal::Reason.into());
    }
    let said = (decision, reason);
    let lines = would_be(change, (mission, scope), wanted, said).await?;
    if lines.is_empty() {
        return Err(Refusal::NobodyTicked.into());
    }
    if let Some(refusal) = lines.iter().find_map(|line| line.refusal.clone()) {
        return Err(refusal.into());
    }
    let reason = match decision {
        Decision::Accept => "",
        Decision::Wait | Decision::Refuse => reason,
    };
    for line in &lines {
        for person in line.application.coming() {
            store::set_decision(change, person.id, Some(decision), reason).await?;
        }
        change.record(Event::ApplicationDecided {
            application: line.application.id,
        });
    }
    Ok(lines.len())
}
