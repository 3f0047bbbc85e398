//! Gates, scores, places.

use attache_foundation::ids::{AccountId, ApplicationId, CallId, MissionId};
use attache_foundation::{Change, Result};
use attache_platform::database::{self, Reads, sql};

use super::super::{Gate, Score};

pub(in super::super) async fn set_gate(
    change: &mut Change,
    application: ApplicationId,
    gate: &str,
    state: &str,
    note: &str,
    by: AccountId,
) -> Result<()> {
    let query = sql(
        "insert into application_gates (application, gate, state, note, by_account, at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (application, gate) do update set \
         state = excluded.state, note = excluded.note, by_account = excluded.by_account, \
         at = excluded.at",
    );
    let now = change.now();
    let query = query.bind(application).bind(gate).bind(state).bind(note);
    change.execute(query.bind(by).bind(now)).await?;
    Ok(())
}

pub(in super::super) async fn gates(
    reads: &mut impl Reads,
    application: ApplicationId,
) -> Result<Vec<Gate>> {
    let query = sql(
        "select g.gate, g.state, g.note, g.at, u.name from application_gates g \
         join accounts u on u.id = g.by_account where g.application = $1",
    );
    let rows = reads.rows(query.bind(application)).await?;
    let all: database::Result<Vec<Gate>> = rows
        .iter()
        .map(|row| {
            Ok(Gate {
                gate: row.get("gate")?,
                state: row.get("state")?,
                note: row.get("note")?,
                by: row.get("name")?,
                at: row.get("at")?,
            })
        })
        .collect();
    Ok(all?)
}

pub(in super::super) async fn set_score(
    change: &mut Change,
    application: ApplicationId,
    by: AccountId,
    criterion: &str,
    points: i64,
) -> Result<()> {
    let query = sql(
        "insert into application_scores (application, account, criterion, points, at) \
         values ($1, $2, $3, $4, $5) on conflict (application, account, criterion) \
         do update set points = excluded.points, at = excluded.at",
    );
    let now = change.now();
    let query = query
        .bind(application)
        .bind(by)
        .bind(criterion)
        .bind(points);
    change.execute(query.bind(now)).await?;
    Ok(())
}

pub(in super::super) async fn scores(
    reads: &mut impl Reads,
    application: ApplicationId,
) -> Result<Vec<Score>> {
    let query = sql(
        "select s.account, u.name, s.criterion, s.points from application_scores s \
         join accounts u on u.id = s.account where s.application = $1 order by s.account",
    );
    let rows = reads.rows(query.bind(application)).await?;
    let all: database::Result<Vec<Score>> = rows
        .iter()
        .map(|row| {
            Ok(Score {
                account: row.get("account")?,
                by: row.get("name")?,
                criterion: row.get("criterion")?,
                points: row.get("points")?,
            })
        })
        .collect();
    Ok(all?)
}

/// How many gates of each application stand open no more, and how many failed.
pub(in super::super) async fn gates_of_all(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &str,
) -> Result<Vec<(ApplicationId, i64, i64)>> {
    let query = sql(
        "select g.application, cast(sum(case when g.state = 'failed' then 0 else 1 end) as bigint) \
         as good, cast(sum(case when g.state = 'failed' then 1 else 0 end) as bigint) as failed \
         from application_gates g join applications a on a.id = g.application \
         join calls c on c.id = a.call where c.mission = $1 and ($2 = '*' or c.region = $2) \
         group by g.application",
    );
    let rows = reads.rows(query.bind(mission).bind(scope)).await?;
    let all: database::Result<Vec<_>> = rows
        .iter()
        .map(|row| {
            Ok((
                row.get("application")?,
                row.get("good")?,
                row.get("failed")?,
            ))
        })
        .collect();
    Ok(all?)
}

/// How many places of a call are taken, counting what is decided and not yet published.
pub(in super::super) async fn taken(reads: &mut impl Reads, call: CallId) -> Result<i64> {
    let query = sql(
        "select count(*) from applicants p join applications a on a.id = p.application \
         where a.call = $1 and a.state = 'submitted' and (p.decision = 'accept' or \
         (p.decision is null and p.standing in ('accepted', 'offered')))",
    );
    Ok(reads.number(query.bind(call)).await?)
}

/// The parties that wait for a place of a call, in their order, with how many of each.
pub(in super::super) async fn waiting(
    reads: &mut impl Reads,
    call: CallId,
) -> Result<Vec<(ApplicationId, i64, bool)>> {
    let query = sql(
        "select a.id, count(*) as people, a.only_together from applicants p \
         join applications a on a.id = p.application where a.call = $1 \
         and a.state = 'submitted' and p.standing = 'waiting' and p.decision is null \
         group by a.id, a.only_together, a.submitted_at \
         order by min(p.waits_since), a.submitted_at, a.id",
    );
    let rows = reads.rows(query.bind(call)).await?;
    let all: database::Result<Vec<_>> = rows
        .iter()
        .map(|row| {
            Ok((
                row.get("id")?,
                row.get("people")?,
                row.get("only_together")?,
            ))
        })
        .collect();
    Ok(all?)
}

/// The points that reviewers gave to the applications of a Region.
pub(in super::super) async fn scores_of_all(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &str,
) -> Result<Vec<(ApplicationId, Score)>> {
    let query = sql(
        "select s.application, s.account, u.name, s.criterion, s.points \
         from application_scores s join accounts u on u.id = s.account \
         join applications a on a.id = s.application join calls c on c.id = a.call \
         where c.mission = $1 and ($2 = '*' or c.region = $2) order by s.application, s.account",
    );
    let rows = reads.rows(query.bind(mission).bind(scope)).await?;
    let all: database::Result<Vec<_>> = rows
        .iter()
        .map(|row| {
            let score = Score {
                account: row.get("account")?,
                by: row.get("name")?,
                criterion: row.get("criterion")?,
                points: row.get("points")?,
            };
            Ok((row.get("application")?, score))
        })
        .collect();
    Ok(all?)
}
