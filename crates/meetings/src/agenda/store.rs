//! All SQL about the meetings in force.

use attache_foundation::ids::{MeetingId, MissionId, PersonId, PlanId, RoomId};
use attache_foundation::{Change, Result};
use attache_platform::database::{self, Reads, Row, sql};

use super::{Meeting, Placement};

pub(super) async fn insert(
    change: &mut Change,
    plan: PlanId,
    id: MeetingId,
    at: &Placement,
) -> Result<()> {
    let query = sql(
        "insert into meetings (id, mission, request, plan, activity, starts_at, ends_at, \
         table_number, sequence, state, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 'set', $9)",
    );
    let query = query
        .bind(id)
        .bind(change.mission()?)
        .bind(at.request)
        .bind(plan);
    let query = query.bind(at.activity).bind(at.starts_at).bind(at.ends_at);
    change
        .execute(query.bind(at.table_number).bind(change.now()))
        .await?;
    Ok(())
}

pub(super) async fn move_to(
    change: &mut Change,
    plan: PlanId,
    meeting: &Meeting,
    at: &Placement,
) -> Result<()> {
    let query = sql(
        "update meetings set plan = $2, activity = $3, starts_at = $4, ends_at = $5, \
         table_number = $6, sequence = $7, state = 'set', changed_at = $8 where id = $1",
    );
    let query = query.bind(meeting.id).bind(plan).bind(at.activity);
    let query = query
        .bind(at.starts_at)
        .bind(at.ends_at)
        .bind(at.table_number);
    change
        .execute(query.bind(meeting.sequence + 1).bind(change.now()))
        .await?;
    Ok(())
}

pub(super) async fn cancel(change: &mut Change, plan: PlanId, meeting: &Meeting) -> Result<()> {
    let query = sql(
        "update meetings set plan = $2, sequence = $3, state = 'cancelled', changed_at = $4 \
         where id = $1",
    );
    let query = query.bind(meeting.id).bind(plan).bind(meeting.sequence + 1);
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

/// Every meeting that was ever in force in a mission.
pub(super) async fn meetings(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Meeting>> {
    let query = sql(
        "select id, request, activity, starts_at, ends_at, table_number, sequence, state \
         from meetings where mission = $1 order by request",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<Vec<Meeting>> = rows.iter().map(read).collect();
    Ok(all?)
}

fn read(row: &Row) -> database::Result<Meeting> {
    Ok(Meeting {
        id: row.get("id")?,
        placement: Placement {
            request: row.get("request")?,
            activity: row.get("activity")?,
            starts_at: row.get("starts_at")?,
            ends_at: row.get("ends_at")?,
            table_number: row.get("table_number")?,
        },
        sequence: row.get("sequence")?,
        is_cancelled: row.get::<String>("state")? == "cancelled",
    })
}

/// The two people of a request and the room of a session.
pub(super) async fn resources(
    reads: &mut impl Reads,
    at: &Placement,
) -> Result<Option<(PersonId, PersonId, RoomId)>> {
    let query = sql(
        "select r.asker, r.asked, a.room from meeting_requests r, activities a \
         where r.id = $1 and a.id = $2 and a.room is not null",
    );
    let row = reads.row(query.bind(at.request).bind(at.activity)).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some((
        row.get("asker")?,
        row.get("asked")?,
        row.get("room")?,
    )))
}

pub(super) async fn people_changed_by(
    reads: &mut impl Reads,
    plan: PlanId,
) -> Result<Vec<PersonId>> {
    let query = sql(
        "select r.asker as person from meetings m join meeting_requests r on r.id = m.request \
         where m.plan = $1 union select r.asked from meetings m \
         join meeting_requests r on r.id = m.request where m.plan = $1 order by 1",
    );
    let rows = reads.rows(query.bind(plan)).await?;
    let all: database::Result<Vec<PersonId>> = rows.iter().map(|row| row.get("person")).collect();
    Ok(all?)
}
