//! All SQL of the balance.

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::{Change, Result};
use attache_platform::database::{self, DatabaseError, Reads, Row, sql};
use attache_platform::moment::Moment;

use super::{Activity, Company, Facts, Outcome, Term, Trace};

/// Everything that the balance is drawn from, at a moment.
pub(super) async fn facts(
    reads: &mut impl Reads,
    mission: MissionId,
    now: Moment,
) -> Result<Facts> {
    let goals = sql("select code as term, label from goals where mission = $1 \
         order by position, code");
    let challenges = sql("select term, label from mission_terms where mission = $1 \
         and list = 'challenge' order by position");
    let domains = sql("select term, label from mission_terms where mission = $1 \
         and list = 'domain' order by position");
    let academic = sql(
        "select count(*) from participations p join organisations o \
         on o.id = p.organisation where p.mission = $1 and o.kind = 'academic'",
    );
    Ok(Facts {
        companies: companies(reads, mission).await?,
        outcomes: outcomes(reads, mission, now).await?,
        activities: activities(reads, mission).await?,
        goals: terms(&reads.rows(goals.bind(mission)).await?)?,
        challenges: terms(&reads.rows(challenges.bind(mission)).await?)?,
        domains: terms(&reads.rows(domains.bind(mission)).await?)?,
        traces: traces(reads, mission).await?,
        academic: reads.number(academic.bind(mission)).await?,
    })
}

fn terms(rows: &[Row]) -> Result<Vec<Term>> {
    let read = |row: &Row| Ok((row.get("term")?, row.get("label")?));
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

async fn companies(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Company>> {
    let query = sql(
        "select o.code, o.name, o.region, f.size, f.domains, f.stage, \
         s.stage as stage_after from participations p \
         join organisations o on o.id = p.organisation and o.kind = 'company' \
         left join profiles f on f.organisation = o.id and f.mission = p.mission \
         left join stages_after s on s.organisation = o.id and s.mission = p.mission \
         where p.mission = $1 order by o.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &Row| {
        let domains: Option<String> = row.get("domains")?;
        let domains: Vec<String> =
            serde_json::from_str(&domains.unwrap_or_default()).unwrap_or_default();
        Ok(Company {
            code: row.get("code")?,
            name: row.get("name")?,
            region: row.get("region")?,
            size: row.get("size")?,
            domain: domains.into_iter().next(),
            stage_before: row.get("stage")?,
            stage_after: row.get("stage_after")?,
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

async fn outcomes(reads: &mut impl Reads, mission: MissionId, now: Moment) -> Result<Vec<Outcome>> {
    let query = sql("select a.code, a.subject, a.kind, a.direction, \
         coalesce(f.relation, '') as relation, coalesce(f.owner, '') as owner, f.next_day, \
         coalesce(f.closed, 0) as closed from agreements a \
         left join follow_ups f on f.mission = a.mission and f.agreement = a.code \
         where a.mission = $1 and a.kind <> 'demonstration' and a.state <> 'withdrawn' \
         and (a.embargo_until is null or a.embargo_until <= $2) order by a.day, a.code");
    let rows = reads.rows(query.bind(mission).bind(now)).await?;
    let read = |row: &Row| {
        Ok(Outcome {
            code: row.get("code")?,
            subject: row.get("subject")?,
            kind: row.get("kind")?,
            direction: row.get("direction")?,
            relation: row.get("relation")?,
            owner: row.get("owner")?,
            next_day: row.get("next_day")?,
            closed: row.get("closed")?,
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

async fn activities(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Activity>> {
    let query = sql(
        "select a.code, a.title, s.audience as shown_to, s.evidence \
         from activities a \
         left join showcases s on s.mission = a.mission and s.activity = a.code \
         where a.mission = $1 and a.visibility <> 'protocol' \
         and a.kind not in ('transfer', 'b2b_session') order by a.starts_at, a.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &Row| {
        let audience: Option<String> = row.get("shown_to")?;
        let evidence: Option<String> = row.get("evidence")?;
        Ok(Activity {
            code: row.get("code")?,
            title: row.get("title")?,
            showcase: audience.zip(evidence),
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

async fn traces(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Trace>> {
    let query = sql(
        "select list, term, kind, subject from traces where mission = $1 \
         order by list, term, kind, subject",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &Row| {
        Ok(Trace {
            list: row.get("list")?,
            term: row.get("term")?,
            kind: row.get("kind")?,
            subject: row.get("subject")?,
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

/// Whether it was not there before.
pub(super) async fn insert_trace(change: &mut Change, trace: &Trace) -> Result<bool> {
    let query = sql("insert into traces (mission, list, term, kind, subject) \
         select $1, $2, $3, $4, $5 where not exists (select 1 from traces t \
         where t.mission = $1 and t.list = $2 and t.term = $3 and t.kind = $4 \
         and t.subject = $5)");
    let query = query.bind(change.mission()?).bind(&trace.list);
    let query = query.bind(&trace.term).bind(&trace.kind);
    match change.execute(query.bind(&trace.subject)).await {
        Ok(rows) => Ok(rows > 0),
        Err(DatabaseError::Violation { .. }) => Ok(false),
        Err(other) => Err(other.into()),
    }
}

/// Whether it was there.
pub(super) async fn delete_trace(change: &mut Change, trace: &Trace) -> Result<bool> {
    let query = sql(
        "delete from traces where mission = $1 and list = $2 and term = $3 \
         and kind = $4 and subject = $5",
    );
    let query = query.bind(change.mission()?).bind(&trace.list);
    let query = query.bind(&trace.term).bind(&trace.kind);
    Ok(change.execute(query.bind(&trace.subject)).await? > 0)
}

pub(super) async fn keep_showcase(
    change: &mut Change,
    activity: &str,
    (audience, evidence): (&str, &str),
) -> Result<()> {
    let mission = change.mission()?;
    let query = sql("delete from showcases where mission = $1 and activity = $2");
    change.execute(query.bind(mission).bind(activity)).await?;
    let query = sql(
        "insert into showcases (mission, activity, audience, evidence) \
         values ($1, $2, $3, $4)",
    );
    let query = query.bind(mission).bind(activity);
    change.execute(query.bind(audience).bind(evidence)).await?;
    Ok(())
}

pub(super) async fn keep_follow_up(change: &mut Change, outcome: &Outcome) -> Result<()> {
    let mission = change.mission()?;
    let query = sql("delete from follow_ups where mission = $1 and agreement = $2");
    change
        .execute(query.bind(mission).bind(&outcome.code))
        .await?;
    let query = sql(
        "insert into follow_ups (mission, agreement, relation, owner, next_day, \
         closed) values ($1, $2, $3, $4, $5, $6)",
    );
    let query = query.bind(mission).bind(&outcome.code);
    let query = query.bind(&outcome.relation).bind(&outcome.owner);
    let next_day = outcome.next_day.map(|day| day.to_string());
    change
        .execute(query.bind(next_day).bind(outcome.closed))
        .await?;
    Ok(())
}

pub(super) async fn keep_stage(
    change: &mut Change,
    organisation: OrganisationId,
    stage: &str,
) -> Result<()> {
    let mission = change.mission()?;
    let query = sql("delete from stages_after where mission = $1 and organisation = $2");
    change
        .execute(query.bind(mission).bind(organisation))
        .await?;
    let query = sql("insert into stages_after (mission, organisation, stage) \
         values ($1, $2, $3)");
    let query = query.bind(mission).bind(organisation);
    change.execute(query.bind(stage)).await?;
    Ok(())
}

/// Points at `into` whatever of this slice pointed at `from`.
pub(super) async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for text in [
        "delete from stages_after where organisation = $1 and exists (select 1 from stages_after s \
         where s.mission = stages_after.mission and s.organisation = $2)",
        "update stages_after set organisation = $2 where organisation = $1",
    ] {
        change.execute(sql(text).bind(from).bind(into)).await?;
    }
    Ok(())
}
