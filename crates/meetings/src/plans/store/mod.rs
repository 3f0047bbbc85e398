//! All SQL about plans and promises; that about runs stands beside it.

mod beside;
mod compare;
mod facts;
mod fates;
mod notice;
mod runs;
mod setbacks;

use attache_foundation::ids::{MissionId, PersonId, PlanId, RequestId, RunId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{self, Reads, Row, sql};
use attache_platform::moment::Moment;

use super::Summary;
use super::problem::{Found, Said, Stated};
use super::rules::Promise;
use crate::agenda::Placement;

pub(super) use beside::{Beside, Engaged, Stay, beside};
pub(super) use compare::{LeftOut, Meeting, SessionName, Who, left_out, meetings, sessions};
pub(super) use facts::{facts, facts_without_requests};
pub(super) use fates::{left_out_of, seats};
pub(super) use notice::{notice, set_notice};
use runs::signed;
pub(super) use runs::{
    ONE_RUN, Run, accepted_requests, add_progress, end_run, expected_requests, fail_run,
    forget_progress, insert_run, keep_trace, open_run, progress, run, runs, set_run_state,
};
pub(super) use setbacks::{
    Absence, absences, counted_on, delete_absences, insert_absence, lost_tables, session_tables,
    sessions_from, set_lost_tables, takes_part,
};

/// The indexes that let one plan replace another.
pub(super) const ONE_CHAIN: [&str; 2] = ["plans_first_published", "plans_next_published"];

/// A plan that has the same meetings as another.
pub(super) struct Alike {
    pub(super) plan: PlanId,
    pub(super) parent: Option<PlanId>,
    pub(super) is_published: bool,
}

/// The plans of a problem that have the same meetings, the oldest first.
pub(super) async fn alike(
    reads: &mut impl Reads,
    mission: MissionId,
    problem_digest: &str,
    digest: &str,
) -> Result<Vec<Alike>> {
    let query = sql(
        "select id, parent, published_at from plans where mission = $1 and problem_digest = $2 \
         and digest = $3 order by number",
    );
    let query = query.bind(mission).bind(problem_digest).bind(digest);
    let rows = reads.rows(query).await?;
    let all: database::Result<Vec<Alike>> = rows
        .iter()
        .map(|row| {
            Ok(Alike {
                plan: row.get("id")?,
                parent: row.get("parent")?,
                is_published: row.get::<Option<Moment>>("published_at")?.is_some(),
            })
        })
        .collect();
    Ok(all?)
}

/// A plan about to be kept.
pub(super) struct NewPlan<'a> {
    pub(super) id: PlanId,
    pub(super) run: RunId,
    pub(super) seed: u64,
    pub(super) parent: Option<PlanId>,
    pub(super) stated: &'a Stated,
}

pub(super) async fn insert_plan(
    change: &mut Change,
    new: &NewPlan<'_>,
    found: &Found,
) -> Result<()> {
    let query = sql(
        "insert into plans (id, mission, run, parent, problem_digest, digest, meetings, wishes, \
         value, bound, gap_permille, score, seed, rounds, stopped, made_at, number) \
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
         1 + coalesce(max(number), 0) from plans where mission = $2",
    );
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let query = query
        .bind(new.id)
        .bind(change.mission()?)
        .bind(new.run)
        .bind(new.parent);
    let query = query.bind(new.stated.digest()).bind(&found.digest);
    let query = query
        .bind(count(found.placements.len()))
        .bind(count(new.stated.wishes.len()));
    let query = query
        .bind(found.value)
        .bind(found.bound)
        .bind(found.gap_permille);
    let score = serde_json::to_string(&found.parts).map_err(Error::fault)?;
    let query = query
        .bind(score)
        .bind(signed(new.seed))
        .bind(signed(found.rounds));
    change
        .execute(query.bind(found.stopped).bind(change.now()))
        .await?;
    for placement in &found.placements {
        insert_placement(change, new.id, placement).await?;
    }
    for (request, said) in &found.left_out {
        let query = sql("insert into plan_left_out (plan, request, reason) values ($1, $2, $3)");
        change
            .execute(query.bind(new.id).bind(*request).bind(Said::to_json(said)))
            .await?;
    }
    Ok(())
}

async fn insert_placement(change: &mut Change, plan: PlanId, at: &Placement) -> Result<()> {
    let query = sql(
        "insert into plan_placements (plan, request, activity, starts_at, ends_at, table_number) \
         values ($1, $2, $3, $4, $5, $6)",
    );
    let query = query.bind(plan).bind(at.request).bind(at.activity);
    change
        .execute(
            query
                .bind(at.starts_at)
                .bind(at.ends_at)
                .bind(at.table_number),
        )
        .await?;
    Ok(())
}

pub(super) async fn placements(reads: &mut impl Reads, plan: PlanId) -> Result<Vec<Placement>> {
    let query = sql(
        "select request, activity, starts_at, ends_at, table_number from plan_placements \
         where plan = $1 order by starts_at, activity, table_number",
    );
    let rows = reads.rows(query.bind(plan)).await?;
    let all: database::Result<Vec<Placement>> = rows.iter().map(read_placement).collect();
    Ok(all?)
}

/// The requests that a plan weighed and left out.
pub(super) async fn left_out_requests(
    reads: &mut impl Reads,
    plan: PlanId,
) -> Result<Vec<RequestId>> {
    let query = sql("select request from plan_left_out where plan = $1");
    let rows = reads.rows(query.bind(plan)).await?;
    let all: database::Result<Vec<RequestId>> = rows.iter().map(|row| row.get("request")).collect();
    Ok(all?)
}

fn read_placement(row: &Row) -> database::Result<Placement> {
    Ok(Placement {
        request: row.get("request")?,
        activity: row.get("activity")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        table_number: row.get("table_number")?,
    })
}

pub(super) async fn plan(reads: &mut impl Reads, plan: PlanId) -> Result<Option<Summary>> {
    let query = sql("select * from plans where id = $1");
    let row = reads.row(query.bind(plan)).await?;
    Ok(row.as_ref().map(read_plan).transpose()?)
}

/// The latest plans of a mission, newest first.
pub(super) async fn plans(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Summary>> {
    let query =
        sql("select * from plans where mission = $1 order by made_at desc, id desc limit 30");
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<Vec<Summary>> = rows.iter().map(read_plan).collect();
    Ok(all?)
}

/// The end of the chain of published plans.
pub(super) async fn in_force(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<Summary>> {
    let query = sql(
        "select p.* from plans p where p.mission = $1 and p.published_at is not null \
         and not exists (select 1 from plans c where c.parent = p.id \
         and c.published_at is not null)",
    );
    let row = reads.row(query.bind(mission)).await?;
    Ok(row.as_ref().map(read_plan).transpose()?)
}

fn read_plan(row: &Row) -> database::Result<Summary> {
    Ok(Summary {
        plan: row.get("id")?,
        mission: row.get("mission")?,
        number: row.get("number")?,
        run: row.get("run")?,
        parent: row.get("parent")?,
        wishes: row.get("wishes")?,
        meetings: row.get("meetings")?,
        value: row.get("value")?,
        bound: row.get("bound")?,
        gap_permille: row.get("gap_permille")?,
        digest: row.get("digest")?,
        problem_digest: row.get("problem_digest")?,
        seed: row.get("seed")?,
        rounds: row.get("rounds")?,
        stopped: row.get("stopped")?,
        made_at: row.get("made_at")?,
        published_at: row.get("published_at")?,
    })
}

/// The lines of a plan's score: what, how many, how many points.
pub(super) async fn score(reads: &mut impl Reads, plan: PlanId) -> Result<Vec<(Said, i64)>> {
    let row = reads
        .row(sql("select score from plans where id = $1").bind(plan))
        .await?;
    let text: Option<String> = row.map(|row| row.get("score")).transpose()?;
    serde_json::from_str(&text.unwrap_or_default()).map_err(Error::fault)
}

pub(super) async fn set_published(change: &mut Change, plan: PlanId) -> database::Result<()> {
    let now = change.now();
    let query = sql("update plans set published_at = $2 where id = $1");
    change.execute(query.bind(plan).bind(now)).await?;
    Ok(())
}

pub(super) async fn busiest_asker(
    reads: &mut impl Reads,
    plan: PlanId,
) -> Result<Option<PersonId>> {
    let query = sql(
        "select r.asker from plan_placements p join meeting_requests r on r.id = p.request \
         where p.plan = $1 group by r.asker order by count(*) desc, r.asker limit 1",
    );
    let row = reads.row(query.bind(plan)).await?;
    Ok(row.map(|row| row.get("asker")).transpose()?)
}

pub(super) async fn people_of(
    reads: &mut impl Reads,
    request: RequestId,
) -> Result<Option<[PersonId; 2]>> {
    let query = sql("select asker, asked from meeting_requests where id = $1");
    let Some(row) = reads.row(query.bind(request)).await? else {
        return Ok(None);
    };
    Ok(Some([row.get("asker")?, row.get("asked")?]))
}

/// Every promise of a mission. Its end is reckoned from the request's length.
pub(super) async fn promises(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<Promise<PersonId>>> {
    let query = sql(
        "select p.request, p.activity, p.starts_at, p.table_number, r.asker, r.asked, \
         p.starts_at + r.length_minutes * 60000 as ends_at \
         from plan_pins p join meeting_requests r on r.id = p.request \
         where p.mission = $1 and r.state = 'accepted'",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<Vec<Promise<PersonId>>> = rows
        .iter()
        .map(|row| {
            let people = [row.get("asker")?, row.get("asked")?];
            Ok(Promise {
                placement: read_placement(row)?,
                people,
            })
        })
        .collect();
    Ok(all?)
}

pub(super) async fn set_pin(change: &mut Change, at: &Placement) -> Result<()> {
    let query = sql(
        "insert into plan_pins (request, mission, activity, starts_at, table_number, pinned_at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (request) do update set \
         activity = $3, starts_at = $4, table_number = $5, pinned_at = $6",
    );
    let query = query
        .bind(at.request)
        .bind(change.mission()?)
        .bind(at.activity);
    change
        .execute(
            query
                .bind(at.starts_at)
                .bind(at.table_number)
                .bind(change.now()),
        )
        .await?;
    Ok(())
}

/// Takes a promise away; says whether there was one.
pub(super) async fn delete_pin(
    change: &mut Change,
    mission: MissionId,
    request: RequestId,
) -> Result<bool> {
    let query = sql("delete from plan_pins where request = $1 and mission = $2");
    Ok(change.execute(query.bind(request).bind(mission)).await? > 0)
}
