//! All SQL about venues and rooms.

use attache_foundation::ids::MissionId;
use attache_foundation::{Change, Result};
use attache_platform::database::sql;

use super::{NewRoom, NewVenue};

pub(super) async fn insert(change: &mut Change, mission: MissionId, new: &NewVenue) -> Result<()> {
    let query = sql(
        "insert into venues (id, mission, leg, code, name, kind, latitude, longitude, note, \
         synthetic, source) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    );
    let query = query
        .bind(new.site.venue)
        .bind(mission)
        .bind(new.site.leg)
        .bind(&new.code);
    let query = query.bind(&new.name).bind(&new.kind);
    let query = query
        .bind(new.site.latitude)
        .bind(new.site.longitude)
        .bind(&new.note);
    change
        .execute(query.bind(new.synthetic).bind(&new.source))
        .await?;
    Ok(())
}

pub(super) async fn insert_room(change: &mut Change, new: &NewRoom) -> Result<()> {
    let query = sql(
        "insert into rooms (id, venue, code, name, capacity, tables) \
         values ($1, $2, $3, $4, $5, $6)",
    );
    let query = query
        .bind(new.id)
        .bind(new.venue)
        .bind(&new.code)
        .bind(&new.name);
    change
        .execute(query.bind(new.capacity).bind(new.tables))
        .await?;
    Ok(())
}
