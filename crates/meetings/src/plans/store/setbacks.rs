//! All SQL about who cannot come and which tables are lost.

use attache_foundation::ids::{ActivityId, MissionId, PersonId};
use attache_foundation::{Change, Result};
use attache_platform::database::{self, Reads, sql};
use attache_platform::moment::Date;

use super::Who;

/// Somebody who cannot be met in some sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::plans) struct Absence {
    pub(in crate::plans) who: Who,
    pub(in crate::plans) sessions: Vec<ActivityId>,
}

/// Whether somebody belongs to a mission.
pub(in crate::plans) async fn takes_part(
    reads: &mut impl Reads,
    mission: MissionId,
    person: PersonId,
) -> Result<bool> {
    let query = sql("select count(*) from people where id = $1 and mission = $2");
    Ok(reads.number(query.bind(person).bind(mission)).await? > 0)
}

/// The tables that a session was made with; nothing when it is no session of the mission.
pub(in crate::plans) async fn session_tables(
    reads: &mut impl Reads,
    mission: MissionId,
    session: ActivityId,
) -> Result<Option<i64>> {
    let query = sql(
        "select s.tables from b2b_sessions s join activities a on a.id = s.activity \
         where a.id = $1 and a.mission = $2",
    );
    let row = reads.row(query.bind(session).bind(mission)).await?;
    Ok(row.map(|row| row.get("tables")).transpose()?)
}

/// The sessions of a mission on a day or later.
pub(in crate::plans) async fn sessions_from(
    reads: &mut impl Reads,
    mission: MissionId,
    day: Date,
) -> Result<Vec<ActivityId>> {
    let query = sql(
        "select a.id from b2b_sessions s join activities a on a.id = s.activity \
         where a.mission = $1 and a.day >= $2 order by s.first_slot_at",
    );
    let rows = reads.rows(query.bind(mission).bind(day)).await?;
    let all: database::Result<Vec<ActivityId>> = rows.iter().map(|row| row.get("id")).collect();
    Ok(all?)
}

/// Gives how many rows it made: none, when it was noted already.
pub(in crate::plans) async fn insert_absence(
    change: &mut Change,
    person: PersonId,
    session: ActivityId,
) -> Result<u64> {
    let query = sql(
        "insert into plan_absences (person, activity, mission, noted_at) values ($1, $2, $3, $4) \
         on conflict (person, activity) do nothing",
    );
    let query = query.bind(person).bind(session).bind(change.mission()?);
    let now = change.now();
    Ok(change.execute(query.bind(now)).await?)
}

pub(in crate::plans) async fn delete_absences(
    change: &mut Change,
    mission: MissionId,
    person: PersonId,
) -> Result<u64> {
    let query = sql("delete from plan_absences where mission = $1 and person = $2");
    Ok(change.execute(query.bind(mission).bind(person)).await?)
}

/// Says whether that is another number than before.
pub(in crate::plans) async fn set_lost_tables(
    change: &mut Change,
    session: ActivityId,
    lost: i64,
) -> Result<bool> {
    let known = sql("select tables from plan_lost_tables where activity = $1");
    let known = change.row(known.bind(session)).await?;
    let known: Option<i64> = known.map(|row| row.get("tables")).transpose()?;
    if known.unwrap_or(0) == lost {
        return Ok(false);
    }
    let delete = sql("delete from plan_lost_tables where activity = $1");
    change.execute(delete.bind(session)).await?;
    if lost > 0 {
        let query = sql(
            "insert into plan_lost_tables (activity, mission, tables, noted_at) \
             values ($1, $2, $3, $4)",
        );
        let query = query.bind(session).bind(change.mission()?).bind(lost);
        let now = change.now();
        change.execute(query.bind(now)).await?;
    }
    Ok(true)
}

/// Everybody who cannot be met in some sessions, in the order of their names.
pub(in crate::plans) async fn absences(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<Absence>> {
    let query = sql(
        "select p.id, trim(p.given_name || ' ' || p.family_name) as name, \
         o.name as organisation, x.activity from plan_absences x \
         join people p on p.id = x.person join organisations o on o.id = p.organisation \
         join b2b_sessions s on s.activity = x.activity where x.mission = $1 \
         order by p.family_name, p.given_name, p.id, s.first_slot_at",
    );
    let mut all: Vec<Absence> = Vec::new();
    for row in &reads.rows(query.bind(mission)).await? {
        let who = Who {
            person: row.get("id")?,
            name: row.get("name")?,
            organisation: row.get("organisation")?,
        };
        let session = row.get("activity")?;
        match all.last_mut() {
            Some(last) if last.who == who => last.sessions.push(session),
            _ => all.push(Absence {
                who,
                sessions: vec![session],
            }),
        }
    }
    Ok(all)
}

/// The tables that sessions have lost.
pub(in crate::plans) async fn lost_tables(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(ActivityId, i64)>> {
    let query = sql("select activity, tables from plan_lost_tables where mission = $1");
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<Vec<(ActivityId, i64)>> = rows
        .iter()
        .map(|row| Ok((row.get("activity")?, row.get("tables")?)))
        .collect();
    Ok(all?)
}

/// Everybody with an accepted request: those whom a plan counts on.
pub(in crate::plans) async fn counted_on(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<Who>> {
    let query = sql(
        "select p.id, trim(p.given_name || ' ' || p.family_name) as name, \
         o.name as organisation from people p join organisations o on o.id = p.organisation \
         where p.mission = $1 and exists (select 1 from meeting_requests r \
         where r.state = 'accepted' and (r.asker = p.id or r.asked = p.id)) order by p.id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<Vec<Who>> = rows
        .iter()
        .map(|row| {
            Ok(Who {
                person: row.get("id")?,
                name: row.get("name")?,
                organisation: row.get("organisation")?,
            })
        })
        .collect();
    Ok(all?)
}
