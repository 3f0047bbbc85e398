//! Who would be in by the criteria alone, and taking that over as drafts.

use attache_foundation::ids::{AccountId, ApplicationId, CallId, MissionId};
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::database::Reads;

use super::super::rules::{self, Refusal};
use super::super::selection::{Balance, Party, Proposal, Reason, propose};
use super::super::{Application, Call, Decision, GATES, Score, Standing, store};
use super::Outcome;

/// What is proposed for a party that nobody decided about yet.
#[derive(Clone, Debug)]
pub struct Proposed {
    pub application: Application,
    pub proposal: Proposal,
}

/// What the criteria propose for every party of a call that nobody decided about.
pub(in super::super) async fn proposals(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &str,
    calls: &[Call],
) -> Result<Vec<Proposed>> {
    let all = store::submitted(reads, mission, scope).await?;
    let gates = store::gates_of_all(reads, mission, scope).await?;
    let scores = store::scores_of_all(reads, mission, scope).await?;
    let mut proposed = Vec::new();
    for call in calls {
        let of_call: Vec<&Application> = all.iter().filter(|one| one.call == call.id).collect();
        let (open, decided): (Vec<&Application>, Vec<&Application>) =
            of_call.into_iter().partition(|one| is_open(one));
        let parties: Vec<Party> = open
            .iter()
            .map(|one| party(one, call, &gates, &scores))
            .collect();
        let places = call.places - held(decided.iter().copied());
        for proposal in propose(&parties, places, &left(call, &decided)) {
            let of = open.iter().find(|one| one.id == proposal.application);
            if let Some(application) = of {
                proposed.push(Proposed {
                    application: (*application).clone(),
                    proposal,
                });
            }
        }
    }
    Ok(proposed)
}

/// Whether nobody of it was decided about or published.
fn is_open(one: &Application) -> bool {
    let open =
        |standing, decision: Option<Decision>| standing == Standing::Applied && decision.is_none();
    one.coming()
        .all(|person| open(person.standing, person.decision))
}

fn held<'a>(all: impl Iterator<Item = &'a Application>) -> i64 {
    let people = all.flat_map(|one| &one.people);
    let holding = people.filter(|person| person.holds_place()).count();
    i64::try_from(holding).unwrap_or(i64::MAX)
}

/// What the balances of a call still ask for and allow.
fn left(call: &Call, decided: &[&Application]) -> Vec<Balance> {
    let of = |balance: &Balance| {
        let same = decided
            .iter()
            .copied()
            .filter(|one| balance.holds(&one.size, &one.draft.answers));
        let held = held(same);
        Balance {
            least: balance.least - held,
            most: balance.most - held,
            ..balance.clone()
        }
    };
    call.form.balances.iter().map(of).collect()
}

fn party(
    one: &Application,
    call: &Call,
    gates: &[(ApplicationId, i64, i64)],
    scores: &[(ApplicationId, Score)],
) -> Party {
    let mut reviewers: Vec<AccountId> = Vec::new();
    let of_it: Vec<&Score> = scores
        .iter()
        .filter(|(id, _)| *id == one.id)
        .map(|(_, score)| score)
        .collect();
    for score in &of_it {
        if !reviewers.contains(&score.account) {
            reviewers.push(score.account);
        }
    }
    let sum = |reviewer: &AccountId| {
        let own: Vec<&Score> = of_it
            .iter()
            .copied()
            .filter(|score| score.account == *reviewer)
            .collect();
        rules::weighed(&own, &call.form.criteria)
    };
    let sums: Vec<i64> = reviewers.iter().filter_map(sum).collect();
    let known = i64::try_from(GATES.len()).unwrap_or(0);
    Party {
        application: one.id,
        people: i64::try_from(one.coming().count()).unwrap_or(0),
        only_together: one.only_together,
        size: one.size.clone(),
        answers: one.draft.answers.clone(),
        points: rules::mean_and_spread(&sums).map(|(mean, _)| mean),
        checked: gates
            .iter()
            .any(|(id, good, _)| *id == one.id && *good == known),
        submitted_at: one.submitted_at,
    }
}

/// Takes what the criteria propose for a call over as drafts, which officers go on to change:
/// who is in is accepted, who finds no place waits. Where checks or points are missing, nothing
/// is decided. Gives about how many parties something was decided.
pub async fn take_over(change: &mut Change, scope: &str, call: CallId) -> Outcome<usize> {
    let mission = change.mission()?;
    let call = store::call(change, mission, scope, call)
        .await?
        .ok_or(Error::Absent)?;
    let all = proposals(change, mission, scope, std::slice::from_ref(&call)).await?;
    let mut decided = 0;
    for Proposed {
        application,
        proposal,
    } in all
    {
        if matches!(proposal.reason, Reason::Gates | Reason::NoPoints) {
            continue;
        }
        for (place, person) in (0_i64..).zip(application.coming()) {
            let (decision, reason) = match place < proposal.accepted {
                true => (Decision::Accept, ""),
                false => (Decision::Wait, "capacity"),
            };
            store::set_decision(change, person.id, Some(decision), reason).await?;
        }
        change.record(Event::ApplicationDecided {
            application: application.id,
        });
        decided += 1;
    }
    match decided {
        0 => Err(Refusal::Nothing.into()),
        _ => Ok(decided),
    }
}
