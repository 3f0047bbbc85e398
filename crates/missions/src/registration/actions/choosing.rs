//! What the officers of an agency do: look into an organisation, give points, decide.

use attache_foundation::ids::{AccountId, ApplicationId, PersonId};
use attache_foundation::{Change, Error, Event, Result};

use super::super::rules::{self, Facts, Refusal};
use super::super::{
    Application, Call, Decision, GATE_STATES, GATES, MOST_POINTS, REASONS, State, store,
};
use super::Outcome;

/// Notes what a check of an organisation found.
pub async fn set_gate(
    change: &mut Change,
    scope: &str,
    application: ApplicationId,
    found: (&str, &str, &str),
    by: AccountId,
) -> Outcome<()> {
    theirs(change, scope, application).await?;
    let (gate, state, note) = found;
    if !GATES.contains(&gate) || !GATE_STATES.contains(&state) {
        return Err(Error::unprocessable("error-bad-body", Vec::new()).into());
    }
    store::set_gate(change, application, gate, state, note, by).await?;
    change.record(Event::ApplicationChecked { application });
    Ok(())
}

/// Gives a reviewer's points by each criterion of the call.
pub async fn score(
    change: &mut Change,
    scope: &str,
    application: ApplicationId,
    points: &[(String, i64)],
    by: AccountId,
) -> Outcome<()> {
    let (call, _) = theirs(change, scope, application).await?;
    for criterion in &call.form.criteria {
        let given = points.iter().find(|(code, _)| *code == criterion.code);
        let right = given.filter(|(_, points)| (0..=MOST_POINTS).contains(points));
        let (code, points) = right.ok_or(Error::unprocessable(
            "registration-error-points",
            Vec::new(),
        ))?;
        store::set_score(change, application, by, code, *points).await?;
    }
    change.record(Event::ApplicationScored { application });
    Ok(())
}

/// Decides about each person of a party who still wants to come. Nobody outside the agency learns
/// of it before it is published. Places are counted in this change, under the lock of the
/// mission, so that two officers cannot both give the last one away.
pub async fn decide(
    change: &mut Change,
    scope: &str,
    application: ApplicationId,
    decisions: &[(PersonId, Decision)],
    reason: &str,
) -> Outcome<()> {
    let (call, found) = theirs(change, scope, application).await?;
    let of = |person: PersonId| {
        decisions
            .iter()
            .find(|(id, _)| *id == person)
            .map(|(_, d)| *d)
    };
    let all: Option<Vec<Decision>> = found.coming().map(|person| of(person.id)).collect();
    let all = all.filter(|all| all.len() == decisions.len());
    let all = all.ok_or(Error::unprocessable("error-bad-body", Vec::new()))?;
    if !reason.is_empty() && !REASONS.contains(&reason) {
        return Err(Refusal::Reason.into());
    }
    let held = found.coming().filter(|person| person.holds_place()).count();
    let gates = store::gates(change, application).await?;
    let facts = Facts {
        application: &found,
        checked: rules::all_passed(&gates),
        places: call.places,
        taken_by_others: store::taken(change, call.id).await? - i64::try_from(held).unwrap_or(0),
        waiting: i64::try_from(store::waiting(change, call.id).await?.len()).unwrap_or(0),
    };
    rules::may_decide(&facts, &all, reason)?;
    for (person, decision) in found.coming().zip(all) {
        let reason = match decision {
            Decision::Accept => "",
            Decision::Wait | Decision::Refuse => reason,
        };
        store::set_decision(change, person.id, Some(decision), reason).await?;
    }
    change.record(Event::ApplicationDecided { application });
    Ok(())
}

/// An application that was handed in to a call of the Region `scope`, and the call.
pub(super) async fn theirs(
    change: &mut Change,
    scope: &str,
    application: ApplicationId,
) -> Result<(Call, Application)> {
    let mission = change.mission()?;
    super::super::theirs(change, mission, scope, application)
        .await?
        .filter(|(_, found)| found.state == State::Submitted)
        .ok_or(Error::Absent)
}
