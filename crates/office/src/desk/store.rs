//! The SQL of the desk: one query for each part of the page.

use attache_foundation::ids::MissionId;
use attache_platform::database::{DatabaseError, Reads, sql};
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::{Error, Result};

use super::chronicle::{Plan, Request, Run};
use super::{InForce, Session, Waiting};

/// First and last day, and the clock of the first leg.
pub(super) async fn days(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<(Date, Date, TimeZone)> {
    let query = sql(
        "select m.first_day, m.last_day, coalesce((select l.zone from legs l \
         where l.mission = m.id order by l.position limit 1), 'UTC') as zone \
         from missions m where m.id = $1",
    );
    let row = reads.row(query.bind(mission)).await?.ok_or(Error::Absent)?;
    let name: String = row.get("zone")?;
    let unknown = || DatabaseError::Broken(format!("no such zone: {name}"));
    Ok((
        row.get("first_day")?,
        row.get("last_day")?,
        zone(&name).ok_or_else(unknown)?,
    ))
}

/// What waits for somebody. A request counts as expiring until `soon`.
pub(super) async fn waiting(
    reads: &mut impl Reads,
    mission: MissionId,
    soon: Moment,
) -> Result<Waiting> {
    let query = sql(
        "with in_force as (select id from plans where mission = $1 and published_at is not null \
           order by published_at desc, id desc limit 1), \
         open as (select id, state, priority, expires_at from meeting_requests \
           where mission = $1) \
         select \
         (select count(*) from open where state = 'asked' and expires_at <= $2) as expiring, \
         (select count(*) from open where state = 'asked' and expires_at <= $2 \
           and priority = 5) as expiring_musts, \
         (select count(*) from open q join plan_left_out o on o.request = q.id \
           join in_force f on f.id = o.plan where q.state = 'accepted') as left_out, \
         (select count(*) from open q where q.state = 'accepted' \
           and exists (select 1 from in_force) \
           and not exists (select 1 from plan_placements t join in_force f on f.id = t.plan \
             where t.request = q.id) \
           and not exists (select 1 from plan_left_out o join in_force f on f.id = o.plan \
             where o.request = q.id)) as unplanned, \
         (select count(*) from meetings m join open q on q.id = m.request \
           where m.state = 'set' and q.state <> 'accepted') as orphaned, \
         (select count(*) from jobs where state = 'given_up') as given_up, \
         (select count(*) from activities where mission = $1 and venue is null \
           and kind <> 'transfer') as without_venue, \
         (select count(*) from activities where mission = $1 and room is null \
           and kind = 'b2b_session') as without_room",
    );
    let row = reads.row(query.bind(mission).bind(soon)).await?;
    let row = row.ok_or_else(|| Error::fault("counts gave no row"))?;
    Ok(Waiting {
        expiring: row.get("expiring")?,
        expiring_musts: row.get("expiring_musts")?,
        left_out: row.get("left_out")?,
        unplanned: row.get("unplanned")?,
        orphaned: row.get("orphaned")?,
        given_up: row.get("given_up")?,
        without_venue: row.get("without_venue")?,
        without_room: row.get("without_room")?,
    })
}

/// The plan in force, if one was published.
pub(super) async fn in_force(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<InForce>> {
    let query = sql(
        "select p.id, p.wishes, p.gap_permille, p.published_at, (select count(*) from meetings m \
         where m.mission = p.mission and m.state = 'set') as meetings from plans p \
         where p.mission = $1 and p.published_at is not null \
         order by p.published_at desc, p.id desc limit 1",
    );
    let Some(row) = reads.row(query.bind(mission)).await? else {
        return Ok(None);
    };
    Ok(Some(InForce {
        plan: row.get("id")?,
        meetings: row.get("meetings")?,
        wishes: row.get("wishes")?,
        gap_permille: row.get("gap_permille")?,
        published_at: row.get("published_at")?,
    }))
}

/// How many requests stand in each state.
pub(super) async fn by_state(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(String, i64)>> {
    let query = sql(
        "select state, count(*) as number from meeting_requests where mission = $1 \
         group by state order by state",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| Ok((row.get("state")?, row.get("number")?)))
        .collect()
}

/// How full each session is.
pub(super) async fn sessions(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Session>> {
    let query = sql(
        "select a.code, a.title, coalesce(l.city, '{}') as city, a.day, s.slots, s.tables, \
         (select count(*) from meetings m where m.activity = a.id and m.state = 'set') as meetings \
         from b2b_sessions s join activities a on a.id = s.activity \
         left join legs l on l.id = a.leg where a.mission = $1 order by s.first_slot_at, a.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            Ok(Session {
                code: row.get("code")?,
                title: row.get("title")?,
                city: row.get("city")?,
                day: row.get("day")?,
                slots: row.get("slots")?,
                tables: row.get("tables")?,
                meetings: row.get("meetings")?,
            })
        })
        .collect()
}

/// Who asked whom, of the requests whose ids stand in `ids`, a text of ids one after another.
pub(super) async fn requests(
    reads: &mut impl Reads,
    mission: MissionId,
    ids: &str,
    language: Language,
) -> Result<Vec<Request>> {
    let query = sql(
        "select q.id, one.given_name as asker_given, one.family_name as asker_family, \
         other.given_name as asked_given, other.family_name as asked_family, \
         o.name as asker_of, n.name as asked_of \
         from meeting_requests q join people one on one.id = q.asker \
         join people other on other.id = q.asked join organisations o on o.id = one.organisation \
         join organisations n on n.id = other.organisation \
         where q.mission = $1 and $2 like '%' || q.id || '%'",
    );
    let rows = reads.rows(query.bind(mission).bind(ids)).await?;
    rows.iter()
        .map(|row| {
            let name = |given: &str, family: &str, of: &str| -> Result<String> {
                let (given, family): (String, String) = (row.get(given)?, row.get(family)?);
                let of: Localized = row.get(of)?;
                let of = of.get(language);
                Ok(format!("{} ({of})", format!("{given} {family}").trim()))
            };
            Ok(Request {
                id: row.get("id")?,
                asker: name("asker_given", "asker_family", "asker_of")?,
                asked: name("asked_given", "asked_family", "asked_of")?,
            })
        })
        .collect()
}

/// The names of the organisations whose ids stand in `ids`.
pub(super) async fn organisations(
    reads: &mut impl Reads,
    ids: &str,
    language: Language,
) -> Result<Vec<(String, String)>> {
    let query = sql("select id, name from organisations where $1 like '%' || id || '%'");
    let rows = reads.rows(query.bind(ids)).await?;
    rows.iter()
        .map(|row| {
            let name: Localized = row.get("name")?;
            Ok((row.get("id")?, name.get(language).to_owned()))
        })
        .collect()
}

/// The names of the people of a mission whose ids stand in `ids`.
pub(super) async fn people(
    reads: &mut impl Reads,
    mission: MissionId,
    ids: &str,
) -> Result<Vec<(String, String)>> {
    let query = sql(
        "select id, trim(given_name || ' ' || family_name) as name from people \
         where mission = $1 and $2 like '%' || id || '%'",
    );
    let rows = reads.rows(query.bind(mission).bind(ids)).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("name")?)))
        .collect()
}

/// The plans whose ids stand in `ids`.
pub(super) async fn plans(
    reads: &mut impl Reads,
    mission: MissionId,
    ids: &str,
) -> Result<Vec<Plan>> {
    let query = sql("select id, meetings, gap_permille from plans \
         where mission = $1 and $2 like '%' || id || '%'");
    let rows = reads.rows(query.bind(mission).bind(ids)).await?;
    rows.iter()
        .map(|row| {
            Ok(Plan {
                id: row.get("id")?,
                meetings: row.get("meetings")?,
                gap_permille: row.get("gap_permille")?,
            })
        })
        .collect()
}

/// The accounts whose ids stand in `ids`, with their names.
pub(super) async fn accounts(reads: &mut impl Reads, ids: &str) -> Result<Vec<(String, String)>> {
    let query = sql("select id, name from accounts where $1 like '%' || id || '%'");
    let rows = reads.rows(query.bind(ids)).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("name")?)))
        .collect()
}

/// The runs whose ids stand in `ids`.
pub(super) async fn runs(
    reads: &mut impl Reads,
    mission: MissionId,
    ids: &str,
) -> Result<Vec<Run>> {
    let query =
        sql("select id, seed from plan_runs where mission = $1 and $2 like '%' || id || '%'");
    let rows = reads.rows(query.bind(mission).bind(ids)).await?;
    rows.iter()
        .map(|row| {
            Ok(Run {
                id: row.get("id")?,
                seed: row.get("seed")?,
            })
        })
        .collect()
}
