//! Reading plans for people: with names, and beside the plan they are compared with.

use attache_foundation::Result;
use attache_foundation::ids::{ActivityId, MissionId, PersonId, PlanId, RequestId};
use attache_platform::database::{self, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;

use super::read_placement;
use crate::agenda::Placement;
use crate::hours::Clock;
use crate::plans::problem::Said;

/// Somebody in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::plans) struct Who {
    pub(in crate::plans) person: PersonId,
    pub(in crate::plans) name: String,
    pub(in crate::plans) organisation: Localized,
}

/// A meeting of a plan, as the organiser sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::plans) struct Meeting {
    pub(in crate::plans) placement: Placement,
    pub(in crate::plans) asker: Who,
    pub(in crate::plans) asked: Who,
    pub(in crate::plans) priority: i64,
    pub(in crate::plans) is_pinned: bool,
}

/// The meetings of a plan, by hour and table.
pub(in crate::plans) async fn meetings(
    reads: &mut impl Reads,
    plan: PlanId,
) -> Result<Vec<Meeting>> {
    let query = sql(
        "select t.request, t.activity, t.starts_at, t.ends_at, t.table_number, r.priority, \
         p.id as asker, trim(p.given_name || ' ' || p.family_name) as asker_name, \
         o.name as asker_organisation, q.id as asked, \
         trim(q.given_name || ' ' || q.family_name) as asked_name, \
         u.name as asked_organisation, case when n.request is null then 0 else 1 end as pinned \
         from plan_placements t join meeting_requests r on r.id = t.request \
         join people p on p.id = r.asker join organisations o on o.id = p.organisation \
         join people q on q.id = r.asked join organisations u on u.id = q.organisation \
         left join plan_pins n on n.request = t.request and n.activity = t.activity \
         and n.starts_at = t.starts_at and n.table_number = t.table_number \
         where t.plan = $1 order by t.starts_at, t.activity, t.table_number",
    );
    let rows = reads.rows(query.bind(plan)).await?;
    let all: database::Result<Vec<Meeting>> = rows
        .iter()
        .map(|row| {
            Ok(Meeting {
                placement: read_placement(row)?,
                asker: asker(row)?,
                asked: asked(row)?,
                priority: row.get("priority")?,
                is_pinned: row.get("pinned")?,
            })
        })
        .collect();
    Ok(all?)
}

fn asker(row: &Row) -> database::Result<Who> {
    Ok(Who {
        person: row.get("asker")?,
        name: row.get("asker_name")?,
        organisation: row.get("asker_organisation")?,
    })
}

fn asked(row: &Row) -> database::Result<Who> {
    Ok(Who {
        person: row.get("asked")?,
        name: row.get("asked_name")?,
        organisation: row.get("asked_organisation")?,
    })
}

/// A request that a plan leaves out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::plans) struct LeftOut {
    pub(in crate::plans) request: RequestId,
    pub(in crate::plans) asker: Who,
    pub(in crate::plans) asked: Who,
    pub(in crate::plans) priority: i64,
    pub(in crate::plans) reasons: Vec<Said>,
}

/// What a plan leaves out, what is wanted most first; the caller puts equals in the order of names.
pub(in crate::plans) async fn left_out(
    reads: &mut impl Reads,
    plan: PlanId,
) -> Result<Vec<LeftOut>> {
    let query = sql("select l.request, l.reason, r.priority, \
         p.id as asker, trim(p.given_name || ' ' || p.family_name) as asker_name, \
         o.name as asker_organisation, q.id as asked, \
         trim(q.given_name || ' ' || q.family_name) as asked_name, \
         u.name as asked_organisation \
         from plan_left_out l join meeting_requests r on r.id = l.request \
         join people p on p.id = r.asker join organisations o on o.id = p.organisation \
         join people q on q.id = r.asked join organisations u on u.id = q.organisation \
         where l.plan = $1 order by r.priority desc, r.code");
    let rows = reads.rows(query.bind(plan)).await?;
    let all: database::Result<Vec<LeftOut>> = rows
        .iter()
        .map(|row| {
            Ok(LeftOut {
                request: row.get("request")?,
                asker: asker(row)?,
                asked: asked(row)?,
                priority: row.get("priority")?,
                reasons: Said::from_json(&row.get::<String>("reason")?),
            })
        })
        .collect();
    Ok(all?)
}

/// A B2B session as pages name it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::plans) struct SessionName {
    pub(in crate::plans) activity: ActivityId,
    pub(in crate::plans) title: Localized,
    pub(in crate::plans) place: Localized,
    pub(in crate::plans) clock: Clock,
    pub(in crate::plans) tables: i64,
    /// When each slot begins.
    pub(in crate::plans) starts: Vec<Moment>,
    pub(in crate::plans) slot_minutes: i64,
}

/// The sessions of a mission, in order of time.
pub(in crate::plans) async fn sessions(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<SessionName>> {
    let query = sql(
        "select a.id, a.title, v.name as venue, r.name as room, l.zone, l.city, s.tables, \
         s.slot_minutes, s.pause_minutes, s.first_slot_at, s.slots \
         from b2b_sessions s join activities a on a.id = s.activity \
         join rooms r on r.id = a.room join venues v on v.id = r.venue \
         join legs l on l.id = a.leg where a.mission = $1 order by s.first_slot_at, a.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<Vec<SessionName>> = rows.iter().map(read_session).collect();
    Ok(all?)
}

fn read_session(row: &Row) -> database::Result<SessionName> {
    let (venue, room): (Localized, Localized) = (row.get("venue")?, row.get("room")?);
    let slot_minutes: i64 = row.get("slot_minutes")?;
    let step = (slot_minutes + row.get::<i64>("pause_minutes")?) * 60;
    let first: Moment = row.get("first_slot_at")?;
    let slots: i64 = row.get("slots")?;
    Ok(SessionName {
        activity: row.get("id")?,
        title: row.get("title")?,
        place: venue.then(", ", &room),
        clock: Clock::new(&row.get::<String>("zone")?, row.get("city")?),
        tables: row.get("tables")?,
        starts: (0..slots)
            .map(|number| first.plus_seconds(number * step))
            .collect(),
        slot_minutes,
    })
}
