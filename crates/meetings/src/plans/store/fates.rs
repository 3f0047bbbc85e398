//! What the plan in force makes of one person's requests.

use std::collections::{BTreeMap, BTreeSet};

use attache_foundation::Result;
use attache_foundation::ids::{PersonId, RequestId};
use attache_platform::database::{self, Reads, Row, sql};
use attache_platform::texts::Localized;

use crate::hours::Clock;
use crate::requests::Seat;

/// The meetings in force of somebody, by whom they are with.
pub(in crate::plans) async fn seats(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<BTreeMap<PersonId, Seat>> {
    let query = sql(
        "select case when r.asker = $1 then r.asked else r.asker end as other, \
         m.starts_at, m.ends_at, m.table_number, v.name as venue, w.name as room, l.zone, l.city \
         from meetings m join meeting_requests r on r.id = m.request \
         join activities a on a.id = m.activity join legs l on l.id = a.leg \
         join rooms w on w.id = a.room join venues v on v.id = w.venue \
         where (r.asker = $1 or r.asked = $1) and m.state = 'set'",
    );
    let rows = reads.rows(query.bind(person)).await?;
    let all: database::Result<BTreeMap<PersonId, Seat>> = rows
        .iter()
        .map(|row| Ok((row.get("other")?, read_seat(row)?)))
        .collect();
    Ok(all?)
}

fn read_seat(row: &Row) -> database::Result<Seat> {
    let (venue, room): (Localized, Localized) = (row.get("venue")?, row.get("room")?);
    Ok(Seat {
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        table_number: row.get("table_number")?,
        place: venue.then(", ", &room),
        clock: Clock::new(&row.get::<String>("zone")?, row.get("city")?),
    })
}

/// The accepted requests of somebody that the plan in force has no place for.
pub(in crate::plans) async fn left_out_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<BTreeSet<RequestId>> {
    let query = sql(
        "select x.request from plan_left_out x join plans p on p.id = x.plan \
         join meeting_requests r on r.id = x.request \
         where (r.asker = $1 or r.asked = $1) and r.state = 'accepted' \
         and p.published_at is not null and not exists (select 1 from plans c \
         where c.parent = p.id and c.published_at is not null)",
    );
    let rows = reads.rows(query.bind(person)).await?;
    let all: database::Result<_> = rows.iter().map(|row| row.get("request")).collect();
    Ok(all?)
}
