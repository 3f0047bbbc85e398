//! Carrying out a run: as a job, or at once for a command. Both go the same way.

use std::sync::Arc;

use attache_foundation::history::By;
use attache_foundation::ids::{MissionId, PlanId, RunId};
use attache_foundation::{App, Change, Error, Event, Result};
use attache_platform::database::Reads;
use attache_platform::jobs::{self, Job};
use attache_platform::moment::{Moment, Stopwatch};

use super::problem::{Beat, Found, Keeps, Said, Settings, Stated, Step, search};
use super::{Begin, RunSettings, RunState, actions, store};

/// Beats between two signs of life to the queue of jobs.
const BEATS_A_LEASE: u32 = 100;

/// What a run at once came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub plan: PlanId,
    pub meetings: i64,
    pub wishes: i64,
    pub value: i64,
    pub bound: i64,
    pub gap_permille: i64,
    pub digest: String,
    pub elapsed_ms: u64,
}

/// Carries out a run: the work of a [`super::PLAN_JOB`]. Done twice it gives one plan.
pub async fn work(app: &App, job: &Job) -> Result<()> {
    let run: RunId = job.about.parse().map_err(Error::fault)?;
    carry_out(app, run, Some(job), |_| {}).await.map(|_| ())
}

/// Plans a mission at once, telling how far it is. A run that a kill left open is closed first.
///
/// # Errors
/// A refusal when there is nothing to plan or the facts contradict each other.
pub async fn plan_now(
    app: &App,
    mission: MissionId,
    settings: RunSettings,
    on_progress: impl FnMut(Step) + Send,
) -> Result<Planned> {
    let watch = Stopwatch::start();
    let mut change = app.change(By::Itself, Some(mission)).await?;
    if let Some(left) = store::open_run(&mut change, mission).await? {
        store::fail_run(&mut change, left, &[]).await?;
        change.record(Event::PlanRunFailed { run: left });
    }
    let run = actions::open_run(&mut change, settings, Begin::InForce).await?;
    change.record(Event::PlanRunStarted { run });
    change.finish().await?;
    let plan = carry_out(app, run, None, on_progress).await?;
    let plan = plan.ok_or(super::Refusal::Contradiction)?;
    let made = store::plan(&mut app.reads(), plan)
        .await?
        .ok_or(Error::Absent)?;
    Ok(Planned {
        plan,
        meetings: made.meetings,
        wishes: made.wishes,
        value: made.value,
        bound: made.bound,
        gap_permille: made.gap_permille,
        digest: made.digest,
        elapsed_ms: watch.elapsed_ms(),
    })
}

/// States the problem of a mission as it is at a moment; the inner error is what contradicts
/// itself.
pub(super) async fn stated(
    reads: &mut impl Reads,
    mission: MissionId,
    now: Moment,
) -> Result<std::result::Result<Stated, Vec<Said>>> {
    let facts = store::facts(reads, mission, now).await?;
    Ok(Stated::of(&facts))
}

/// What a command says when the facts contradict each other; a run's page shows each of them.
pub(super) fn contradiction(_: Vec<Said>) -> Error {
    super::Refusal::Contradiction.into()
}

/// Gathers, plans, has the plan judged and keeps it. Gives nothing when the run had ended before
/// or the facts contradict each other.
async fn carry_out(
    app: &App,
    run: RunId,
    job: Option<&Job>,
    on_progress: impl FnMut(Step) + Send,
) -> Result<Option<PlanId>> {
    let found = store::run(&mut app.reads(), run)
        .await?
        .ok_or(Error::Absent)?;
    let mut change = app.change(By::Itself, Some(found.mission)).await?;
    let found = store::run(&mut change, run).await?.ok_or(Error::Absent)?;
    if !found.state.is_open() {
        end(&mut change, job).await?;
        change.finish().await?;
        return Ok(None);
    }
    if found.state == RunState::Waiting {
        store::set_run_state(&mut change, run, RunState::Running).await?;
    }
    store::forget_progress(&mut change, run).await?;
    let now = change.now();
    let facts = store::facts(&mut change, found.mission, now).await?;
    let stated = match Stated::of(&facts) {
        Ok(stated) => Arc::new(stated),
        Err(said) => {
            fail(change, run, &said, job).await?;
            return Ok(None);
        }
    };
    let parent = store::in_force(&mut change, found.mission)
        .await?
        .map(|summary| summary.plan);
    let (mut start, mut keeps) = (Vec::new(), None);
    if let (Some(parent), Begin::InForce) = (parent, found.begin) {
        start = stated.known(&store::placements(&mut change, parent).await?);
        let left_out = store::left_out_requests(&mut change, parent).await?;
        let new = stated.new_to(&start, &left_out);
        keeps = Some(Keeps { facts, new });
    }
    change.finish().await?;

    let settings = Settings {
        keeps,
        seed: found.seed,
        rounds: found.rounds,
        start,
    };
    let mut keeper = Keeper {
        app,
        run,
        job,
        on_progress,
        last_ms: None,
        beats: 0,
    };
    let outcome = search(Arc::clone(&stated), settings, &mut keeper).await?;
    keep(app, &found, parent, &stated, outcome, job).await
}

/// Keeps what a run found, unless the referee has something against it.
async fn keep(
    app: &App,
    run: &store::Run,
    parent: Option<PlanId>,
    stated: &Stated,
    outcome: Found,
    job: Option<&Job>,
) -> Result<Option<PlanId>> {
    let mut change = app.change(By::Itself, Some(run.mission)).await?;
    if !outcome.findings.is_empty() {
        tracing::error!(run = %run.id, findings = ?outcome.findings, "a plan breaks rules");
        fail(change, run.id, &outcome.findings, job).await?;
        return Err(Error::fault(
            "the referee has something against a plan of ours",
        ));
    }
    let still = store::run(&mut change, run.id)
        .await?
        .ok_or(Error::Absent)?;
    if !still.state.is_open() {
        end(&mut change, job).await?;
        change.finish().await?;
        return Ok(None);
    }
    if let Some(plan) = known(&mut change, run, parent, stated, &outcome).await? {
        store::keep_trace(&mut change, run.id, &outcome.trace).await?;
        store::end_run(&mut change, run.id, plan, &stated.digest()).await?;
        change.record(Event::PlanConfirmed { plan, run: run.id });
        end(&mut change, job).await?;
        change.finish().await?;
        return Ok(Some(plan));
    }
    let plan: PlanId = change.id();
    let made = store::NewPlan {
        id: plan,
        run: run.id,
        seed: run.seed,
        parent,
        stated,
    };
    store::insert_plan(&mut change, &made, &outcome).await?;
    store::keep_trace(&mut change, run.id, &outcome.trace).await?;
    store::end_run(&mut change, run.id, plan, &stated.digest()).await?;
    change.record(Event::PlanDrafted { plan, run: run.id });
    end(&mut change, job).await?;
    change.finish().await?;
    Ok(Some(plan))
}

/// The plan in force, or a draft that may follow it, that is the same for the same problem: what a
/// run found is then no news.
async fn known(
    change: &mut Change,
    run: &store::Run,
    parent: Option<PlanId>,
    stated: &Stated,
    outcome: &Found,
) -> Result<Option<PlanId>> {
    let alike = store::alike(change, run.mission, &stated.digest(), &outcome.digest).await?;
    let current = |one: &&store::Alike| {
        Some(one.plan) == parent || (one.parent == parent && !one.is_published)
    };
    Ok(alike.iter().find(current).map(|one| one.plan))
}

async fn fail(mut change: Change, run: RunId, said: &[Said], job: Option<&Job>) -> Result<()> {
    store::fail_run(&mut change, run, said).await?;
    change.record(Event::PlanRunFailed { run });
    end(&mut change, job).await?;
    change.finish().await
}

async fn end(change: &mut Change, job: Option<&Job>) -> Result<()> {
    match job {
        Some(job) => change.finish_job(job).await,
        None => Ok(()),
    }
}

/// Looks after a run: writes down how far it is, and hears when it is told to stop.
struct Keeper<'a, P> {
    app: &'a App,
    run: RunId,
    job: Option<&'a Job>,
    on_progress: P,
    last_ms: Option<u64>,
    beats: u32,
}

impl<P: FnMut(Step) + Send> Beat for Keeper<'_, P> {
    async fn beat(&mut self, now: Option<Step>) -> Result<bool> {
        if let Some(step) = now.filter(|step| self.last_ms != Some(step.elapsed_ms)) {
            self.last_ms = Some(step.elapsed_ms);
            (self.on_progress)(step);
            store::add_progress(&self.app.reads(), self.run, step).await?;
        }
        self.beats += 1;
        if let Some(job) = self
            .job
            .filter(|_| self.beats.is_multiple_of(BEATS_A_LEASE))
        {
            jobs::keep(&self.app.reads(), job, self.app.now()).await?;
        }
        let run = store::run(&mut self.app.reads(), self.run).await?;
        Ok(run.is_some_and(|run| matches!(run.state, RunState::Waiting | RunState::Running)))
    }
}
