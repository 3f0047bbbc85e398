//! All SQL about activities.

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::sql;

use super::{NewActivity, NewAttendance, NewSession};

pub(super) async fn insert(
    change: &mut Change,
    mission: MissionId,
    new: &NewActivity,
) -> Result<()> {
    let query = sql(
        "insert into activities (id, mission, code, kind, title, leg, venue, room, organiser, \
         host, capacity, audience, visibility, domains, languages, day, starts_at, ends_at, \
         times_invented, synthetic, source) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
         $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
    );
    let domains = serde_json::to_string(&new.domains).map_err(Error::fault)?;
    let languages = serde_json::to_string(&new.languages).map_err(Error::fault)?;
    let query = query
        .bind(new.id)
        .bind(mission)
        .bind(&new.code)
        .bind(&new.kind);
    let query = query
        .bind(&new.title)
        .bind(new.leg)
        .bind(new.venue)
        .bind(new.room);
    let query = query.bind(new.organiser).bind(new.host).bind(new.capacity);
    let query = query
        .bind(&new.audience)
        .bind(&new.visibility)
        .bind(domains)
        .bind(languages);
    let query = query.bind(new.day).bind(new.starts_at).bind(new.ends_at);
    let query = query
        .bind(new.times_invented)
        .bind(new.synthetic)
        .bind(&new.source);
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn insert_session(change: &mut Change, new: &NewSession) -> Result<()> {
    let query = sql(
        "insert into b2b_sessions (activity, slot_minutes, pause_minutes, first_slot_at, slots, \
         tables) values ($1, $2, $3, $4, $5, $6)",
    );
    let query = query
        .bind(new.activity)
        .bind(new.slot_minutes)
        .bind(new.pause_minutes);
    change
        .execute(
            query
                .bind(new.first_slot_at)
                .bind(new.slots)
                .bind(new.tables),
        )
        .await?;
    Ok(())
}

pub(super) async fn insert_attendance(change: &mut Change, new: &NewAttendance) -> Result<()> {
    let query = sql("insert into attendances (activity, person, role) values ($1, $2, $3)");
    change
        .execute(query.bind(new.activity).bind(new.person).bind(&new.role))
        .await?;
    Ok(())
}

/// Points at `into` whatever of this slice pointed at `from`.
pub(super) async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for text in [
        "update activities set organiser = $2 where organiser = $1",
        "update activities set host = $2 where host = $1",
    ] {
        change.execute(sql(text).bind(from).bind(into)).await?;
    }
    Ok(())
}
