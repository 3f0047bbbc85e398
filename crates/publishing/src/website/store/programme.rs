//! The public side of the programme.

use attache_foundation::Result;
use attache_foundation::ids::MissionId;
use attache_platform::database::{Reads, Row, sql};
use attache_platform::moment::Date;
use attache_platform::texts::Localized;

use super::super::{PublicActivity, PublicVenue, rules};
use super::{codes, list};

/// The activities that are public, in the order of time. `today` decides which rooms are told.
pub(in super::super) async fn activities(
    reads: &mut impl Reads,
    mission: MissionId,
    today: Date,
) -> Result<Vec<PublicActivity>> {
    let query = sql(
        "select a.code, a.kind, a.title, a.day, a.starts_at, a.ends_at, a.times_invented, \
           a.audience, a.domains, a.languages, a.synthetic, a.source, \
           v.name as venue, r.name as room, o.name as organiser, h.name as host, \
           l.city, l.zone \
         from activities a \
         join legs l on l.mission = a.mission and l.id = coalesce(a.leg, (select f.id from legs f \
           where f.mission = a.mission order by f.position limit 1)) \
         left join venues v on v.id = a.venue \
         left join rooms r on r.id = a.room \
         left join organisations o on o.id = a.organiser \
         left join organisations h on h.id = a.host \
         where a.mission = $1 and a.visibility = 'public' \
         order by a.starts_at, a.ends_at, a.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter().map(|row| public(row, today)).collect()
}

/// One public activity by its code.
pub(in super::super) async fn activity(
    reads: &mut impl Reads,
    mission: MissionId,
    code: &str,
    today: Date,
) -> Result<Option<(PublicActivity, Option<PublicVenue>)>> {
    let query = sql(
        "select a.code, a.kind, a.title, a.day, a.starts_at, a.ends_at, a.times_invented, \
           a.audience, a.domains, a.languages, a.synthetic, a.source, \
           v.name as venue, v.latitude, v.longitude, v.synthetic as venue_synthetic, \
           r.name as room, o.name as organiser, h.name as host, l.code as leg, l.city, l.zone \
         from activities a \
         join legs l on l.mission = a.mission and l.id = coalesce(a.leg, (select f.id from legs f \
           where f.mission = a.mission order by f.position limit 1)) \
         left join venues v on v.id = a.venue \
         left join rooms r on r.id = a.room \
         left join organisations o on o.id = a.organiser \
         left join organisations h on h.id = a.host \
         where a.mission = $1 and a.code = $2 and a.visibility = 'public'",
    );
    let Some(row) = reads.row(query.bind(mission).bind(code)).await? else {
        return Ok(None);
    };
    let venue = match (
        row.get("venue")?,
        row.get("latitude")?,
        row.get("longitude")?,
    ) {
        (Some(name), Some(latitude), Some(longitude)) => Some(PublicVenue {
            leg: row.get("leg")?,
            name,
            latitude,
            longitude,
            activities: 1,
            synthetic: row.get("venue_synthetic")?,
        }),
        _ => None,
    };
    Ok(Some((public(&row, today)?, venue)))
}

/// The venues of public activities, each with how many there are; equals in no order of names.
pub(in super::super) async fn venues(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<PublicVenue>> {
    let query = sql(
        "select v.name, v.latitude, v.longitude, v.synthetic, l.code as leg, \
           count(*) as activities \
         from activities a join venues v on v.id = a.venue join legs l on l.id = v.leg \
         where a.mission = $1 and a.visibility = 'public' \
         group by v.id, v.code, v.name, v.latitude, v.longitude, v.synthetic, l.code, l.position \
         order by l.position, count(*) desc, v.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let venue = |row: &Row| {
        Ok(PublicVenue {
            leg: row.get("leg")?,
            name: row.get("name")?,
            latitude: row.get("latitude")?,
            longitude: row.get("longitude")?,
            activities: row.get("activities")?,
            synthetic: row.get("synthetic")?,
        })
    };
    rows.iter().map(venue).collect()
}

fn public(row: &Row, today: Date) -> Result<PublicActivity> {
    let day: Date = row.get("day")?;
    let room: Option<Localized> = row.get("room")?;
    let told = rules::room_is_public(day, today);
    Ok(PublicActivity {
        code: row.get("code")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        city: row.get("city")?,
        zone: row.get("zone")?,
        day,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        times_invented: row.get("times_invented")?,
        venue: row.get("venue")?,
        room_follows: room.is_some() && !told,
        room: room.filter(|_| told),
        organiser: row.get("organiser")?,
        host: row.get("host")?,
        audience: row.get("audience")?,
        domains: list(row, "domains")?,
        languages: list(row, "languages")?,
        synthetic: row.get("synthetic")?,
        sources: codes(row, "source")?,
    })
}
