//! All SQL about runs and how far they are.

use attache_foundation::ids::{MissionId, PlanId, RunId};
use attache_foundation::{Change, Result};
use attache_platform::database::{self, Database, DatabaseError, Query, Reads, Row, sql};
use attache_platform::moment::Moment;

use crate::plans::problem::{Said, Step};
use crate::plans::{Begin, RunSettings, RunState};

/// The index that lets a mission have one open run.
pub(in crate::plans) const ONE_RUN: &str = "plan_runs_open";

/// A run as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::plans) struct Run {
    pub(in crate::plans) id: RunId,
    pub(in crate::plans) mission: MissionId,
    pub(in crate::plans) seed: u64,
    pub(in crate::plans) rounds: u64,
    pub(in crate::plans) begin: Begin,
    pub(in crate::plans) state: RunState,
    pub(in crate::plans) started_at: Moment,
    pub(in crate::plans) ended_at: Option<Moment>,
    pub(in crate::plans) plan: Option<PlanId>,
    /// What contradicted itself, when it failed.
    pub(in crate::plans) failure: Vec<Said>,
}

pub(in crate::plans) async fn insert_run(
    change: &mut Change,
    run: RunId,
    settings: RunSettings,
    begin: Begin,
) -> database::Result<()> {
    let query = sql(
        "insert into plan_runs (id, mission, seed, rounds, begins, state, started_at) \
         values ($1, $2, $3, $4, $5, 'waiting', $6)",
    );
    let mission = change
        .mission()
        .map_err(|error| DatabaseError::Broken(error.to_string()))?;
    let query = query.bind(run).bind(mission).bind(signed(settings.seed));
    let query = query
        .bind(signed(settings.rounds))
        .bind(begin.name())
        .bind(change.now());
    change.execute(query).await?;
    Ok(())
}

/// A number as the database keeps it; seeds above 2^63 keep their bits.
pub(super) fn signed(number: u64) -> i64 {
    i64::from_ne_bytes(number.to_ne_bytes())
}

fn unsigned(number: i64) -> u64 {
    u64::from_ne_bytes(number.to_ne_bytes())
}

pub(in crate::plans) async fn set_run_state(
    change: &mut Change,
    run: RunId,
    state: RunState,
) -> Result<()> {
    let query = sql("update plan_runs set state = $2 where id = $1");
    change.execute(query.bind(run).bind(state.name())).await?;
    Ok(())
}

pub(in crate::plans) async fn fail_run(
    change: &mut Change,
    run: RunId,
    said: &[Said],
) -> Result<()> {
    let query =
        sql("update plan_runs set state = 'failed', ended_at = $2, failure = $3 where id = $1");
    let now = change.now();
    change
        .execute(query.bind(run).bind(now).bind(Said::to_json(said)))
        .await?;
    Ok(())
}

pub(in crate::plans) async fn end_run(
    change: &mut Change,
    run: RunId,
    plan: PlanId,
    problem_digest: &str,
) -> Result<()> {
    let query = sql(
        "update plan_runs set state = 'done', ended_at = $2, plan = $3, problem_digest = $4 \
         where id = $1",
    );
    let now = change.now();
    change
        .execute(query.bind(run).bind(now).bind(plan).bind(problem_digest))
        .await?;
    Ok(())
}

pub(in crate::plans) async fn run(reads: &mut impl Reads, run: RunId) -> Result<Option<Run>> {
    let query = sql(
        "select id, mission, seed, rounds, begins, state, started_at, ended_at, plan, failure \
         from plan_runs where id = $1",
    );
    let row = reads.row(query.bind(run)).await?;
    Ok(row.as_ref().map(read_run).transpose()?)
}

/// The latest runs of a mission, newest first.
pub(in crate::plans) async fn runs(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Run>> {
    let query = sql(
        "select id, mission, seed, rounds, begins, state, started_at, ended_at, plan, failure \
         from plan_runs where mission = $1 order by started_at desc, id desc limit 30",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<Vec<Run>> = rows.iter().map(read_run).collect();
    Ok(all?)
}

fn read_run(row: &Row) -> database::Result<Run> {
    let state: String = row.get("state")?;
    let unknown = || DatabaseError::Broken(format!("no state of a run is called {state}"));
    let failure: Option<String> = row.get("failure")?;
    Ok(Run {
        id: row.get("id")?,
        mission: row.get("mission")?,
        seed: unsigned(row.get("seed")?),
        rounds: unsigned(row.get("rounds")?),
        begin: Begin::from_name(&row.get::<String>("begins")?).unwrap_or_default(),
        state: RunState::from_name(&state).ok_or_else(unknown)?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        plan: row.get("plan")?,
        failure: failure.map_or_else(Vec::new, |text| Said::from_json(&text)),
    })
}

pub(in crate::plans) async fn open_run(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<RunId>> {
    let query = sql("select id from plan_runs where mission = $1 \
         and state in ('waiting', 'running', 'stopping')");
    let row = reads.row(query.bind(mission)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

pub(in crate::plans) async fn accepted_requests(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<i64> {
    let query =
        sql("select count(*) from meeting_requests where mission = $1 and state = 'accepted'");
    Ok(reads.number(query.bind(mission)).await?)
}

/// How many pairs of people a plan may have to bring together: of their requests one was accepted
/// or still awaits an answer.
pub(in crate::plans) async fn expected_requests(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<i64> {
    let query = sql("select count(*) from (select distinct \
         case when asker < asked then asker else asked end as one, \
         case when asker < asked then asked else asker end as other \
         from meeting_requests where mission = $1 and state in ('accepted', 'asked')) as pairs");
    Ok(reads.number(query.bind(mission)).await?)
}

/// Writes down how far a run is: a short write of its own that holds up nobody.
pub(in crate::plans) async fn add_progress(
    database: &Database,
    run: RunId,
    step: Step,
) -> Result<()> {
    let mut writing = database.write(&format!("progress of {run}")).await?;
    writing.execute(insert_step(run, step)).await?;
    writing.commit().await?;
    Ok(())
}

fn insert_step(run: RunId, step: Step) -> Query {
    let query = sql(
        "insert into plan_progress (run, elapsed_ms, rounds, granted, value, bound) \
         values ($1, $2, $3, $4, $5, $6) on conflict (run, elapsed_ms) do nothing",
    );
    let query = query
        .bind(run)
        .bind(signed(step.elapsed_ms))
        .bind(signed(step.rounds));
    query
        .bind(i64::from(step.granted))
        .bind(step.value)
        .bind(step.bound)
}

pub(in crate::plans) async fn forget_progress(change: &mut Change, run: RunId) -> Result<()> {
    change
        .execute(sql("delete from plan_progress where run = $1").bind(run))
        .await?;
    Ok(())
}

/// How far a run was, from its start.
pub(in crate::plans) async fn progress(reads: &mut impl Reads, run: RunId) -> Result<Vec<Step>> {
    let query = sql(
        "select elapsed_ms, rounds, granted, value, bound from plan_progress where run = $1 \
         order by elapsed_ms",
    );
    let rows = reads.rows(query.bind(run)).await?;
    let all: database::Result<Vec<Step>> = rows
        .iter()
        .map(|row| {
            Ok(Step {
                elapsed_ms: unsigned(row.get("elapsed_ms")?),
                rounds: unsigned(row.get("rounds")?),
                granted: u32::try_from(row.get::<i64>("granted")?).unwrap_or(u32::MAX),
                value: row.get("value")?,
                bound: row.get("bound")?,
            })
        })
        .collect();
    Ok(all?)
}

/// Keeps how a search went, in place of what was written down while it went on.
pub(in crate::plans) async fn keep_trace(
    change: &mut Change,
    run: RunId,
    trace: &[Step],
) -> Result<()> {
    forget_progress(change, run).await?;
    for step in trace {
        change.execute(insert_step(run, *step)).await?;
    }
    Ok(())
}
