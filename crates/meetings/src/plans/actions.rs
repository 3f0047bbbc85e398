//! The verbs: start and stop a run, publish a plan, make and take back promises.

use attache_foundation::history::By;
use attache_foundation::ids::{PlanId, RequestId, RunId};
use attache_foundation::{App, Change, Error, Event, Result};
use attache_platform::database::DatabaseError;
use attache_platform::jobs::NewJob;

use super::rules::{self, Facts, Promise, Refusal};
use super::{Begin, PLAN_JOB, RunSettings, RunState, run, store};
use crate::agenda::{self, Placement};
use crate::requests;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let (key, args) = refusal.sentence();
        Error::conflict(key, args)
    }
}

/// Asks for a run; its job is done after the commit.
pub async fn start_run(change: &mut Change, settings: RunSettings, begin: Begin) -> Result<RunId> {
    let run = open_run(change, settings, begin).await?;
    change.record(Event::PlanRunStarted { run });
    enqueue(change, run).await
}

/// Asks for the plan in force to be repaired: a run that moves only what no longer holds, and finds
/// places for what is new.
pub async fn start_repair(change: &mut Change) -> Result<RunId> {
    let mission = change.mission()?;
    if store::in_force(change, mission).await?.is_none() {
        return Err(Refusal::NothingInForce.into());
    }
    let run = open_run(change, RunSettings::default(), Begin::InForce).await?;
    change.record(Event::PlanRepairStarted { run });
    enqueue(change, run).await
}

async fn enqueue(change: &mut Change, run: RunId) -> Result<RunId> {
    let (about, run_at) = (run.to_string(), change.now());
    let key = format!("{PLAN_JOB}:{run}");
    change
        .enqueue(NewJob {
            kind: PLAN_JOB,
            about: &about,
            key: &key,
            run_at,
        })
        .await?;
    Ok(run)
}

/// Makes the row of a run, unless another is open.
pub(super) async fn open_run(
    change: &mut Change,
    settings: RunSettings,
    begin: Begin,
) -> Result<RunId> {
    let mission = change.mission()?;
    let open = store::open_run(change, mission).await?;
    let accepted = store::accepted_requests(change, mission).await?;
    rules::may_start(open, accepted)?;
    let run: RunId = change.id();
    store::insert_run(change, run, settings, begin)
        .await
        .map_err(|error| match error {
            DatabaseError::Violation { constraint } if constraint == store::ONE_RUN => {
                Refusal::Running { run: None }.into()
            }
            other => Error::from(other),
        })?;
    Ok(run)
}

/// Tells a run to end with the best plan so far. Telling it twice is telling it once.
pub async fn stop_run(change: &mut Change, run: RunId) -> Result<()> {
    let mission = change.mission()?;
    let found = store::run(change, run).await?;
    let found = found
        .filter(|found| found.mission == mission)
        .ok_or(Error::Absent)?;
    match found.state {
        // Told too late, or twice: there is nothing left to stop.
        RunState::Stopping | RunState::Done | RunState::Failed => Ok(()),
        RunState::Waiting | RunState::Running => {
            store::set_run_state(change, run, RunState::Stopping).await?;
            change.record(Event::PlanRunStopped { run });
            Ok(())
        }
    }
}

/// Puts a plan in force: its meetings, and nothing else, stand from here on.
///
/// # Errors
/// A [`Refusal`] when another plan was put in force meanwhile, when the problem changed and the
/// difference was not accepted, or when the plan no longer fits; a conflict when somebody or a
/// table is taken twice.
pub async fn publish(change: &mut Change, plan: PlanId, accepts_difference: bool) -> Result<()> {
    let mission = change.mission()?;
    let found = store::plan(change, plan).await?;
    let found = found
        .filter(|found| found.mission == mission)
        .ok_or(Error::Absent)?;
    let in_force = store::in_force(change, mission)
        .await?
        .map(|summary| summary.plan);
    let now = change.now();
    let stated = run::stated(change, mission, now)
        .await?
        .map_err(|_| Refusal::Contradiction)?;
    let placements = stated.known(&store::placements(change, plan).await?);
    rules::may_publish(&Facts {
        is_published: found.published_at.is_some(),
        parent: found.parent,
        in_force,
        same_problem: stated.digest() == found.problem_digest,
        accepts_difference,
        breaks_rules: !stated.findings(&placements).is_empty(),
    })?;
    agenda::put_in_force(change, plan, &placements).await?;
    let placed: Vec<RequestId> = stated.requests_of(&placements);
    requests::set_placed(change, &placed).await?;
    store::set_published(change, plan)
        .await
        .map_err(|error| match error {
            DatabaseError::Violation { constraint }
                if store::ONE_CHAIN.contains(&constraint.as_str()) =>
            {
                Refusal::Overtaken.into()
            }
            other => Error::from(other),
        })?;
    change.record(Event::PlanPublished { plan });
    Ok(())
}

/// Puts a plan in force in a change of its own, as a command does.
pub async fn publish_now(app: &App, plan: PlanId) -> Result<()> {
    let found = store::plan(&mut app.reads(), plan)
        .await?
        .ok_or(Error::Absent)?;
    let mut change = app.change(By::Itself, Some(found.mission)).await?;
    publish(&mut change, plan, false).await?;
    change.finish().await
}

/// Promises that the meeting of a request stays where a plan has it.
pub async fn pin(change: &mut Change, plan: PlanId, request: RequestId) -> Result<()> {
    let mission = change.mission()?;
    let found = store::plan(change, plan).await?;
    found
        .filter(|found| found.mission == mission)
        .ok_or(Error::Absent)?;
    let placements = store::placements(change, plan).await?;
    let placed = placements
        .iter()
        .find(|placement| placement.request == request);
    let placement: Placement = *placed.ok_or(Refusal::NotPlaced)?;
    let people = store::people_of(change, request)
        .await?
        .ok_or(Error::Absent)?;
    let promised = store::promises(change, mission).await?;
    rules::may_pin(&Promise { placement, people }, &promised)?;
    store::set_pin(change, &placement).await?;
    change.record(Event::MeetingPinned { request });
    Ok(())
}

/// Takes a promise back. Doing it twice is doing it once.
pub async fn unpin(change: &mut Change, request: RequestId) -> Result<()> {
    let mission = change.mission()?;
    if store::delete_pin(change, mission, request).await? {
        change.record(Event::MeetingUnpinned { request });
    }
    Ok(())
}
