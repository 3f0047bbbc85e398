//! The SQL of a post's leg: each query holds to the legs that the reader reaches.

use attache_foundation::Result;
use attache_foundation::ids::{ActivityId, MissionId};
use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_platform::moment::{TimeZone, zone};
use attache_platform::texts::Localized;

use super::{Activity, Attendee, Leg, Meeting, Venue};

/// The legs, in their order. `legs` is what [`super::rules::legs`] gives, here and below.
pub(super) async fn legs(
    reads: &mut impl Reads,
    mission: MissionId,
    legs: &str,
) -> Result<Vec<Leg>> {
    let query = sql(
        "select l.id, l.city, l.first_day, l.last_day, o.name as post, \
         b.name as above from legs l left join organisations o on o.code = l.post \
         left join organisations b on b.id = o.parent \
         where l.mission = $1 and ($2 = '*' or $2 like '%|' || l.id || '|%') \
         order by l.position",
    );
    let rows = reads.rows(query.bind(mission).bind(legs)).await?;
    rows.iter()
        .map(|row| {
            Ok(Leg {
                id: row.get("id")?,
                city: row.get("city")?,
                first_day: row.get("first_day")?,
                last_day: row.get("last_day")?,
                post: named(row, "post")?,
                above: named(row, "above")?,
            })
        })
        .collect()
}

/// What takes place in them and those who take part may know of, in the order of time; with
/// `code`, only that one.
pub(super) async fn activities(
    reads: &mut impl Reads,
    mission: MissionId,
    legs: &str,
    code: Option<&str>,
) -> Result<Vec<Activity>> {
    let query = sql(
        "select a.id, a.code, a.leg, a.kind, a.title, a.day, a.starts_at, a.ends_at, l.zone, \
         v.name as venue, r.name as room, \
         (select count(*) from attendances t join people p on p.id = t.person \
           where t.activity = a.id and p.category not in ('lead', 'minister', 'official')) \
           as people, \
         (select count(*) from meetings m where m.activity = a.id and m.state = 'set') \
           as meetings \
         from activities a join legs l on l.id = a.leg left join venues v on v.id = a.venue \
         left join rooms r on r.id = a.room \
         where a.mission = $1 and ($2 = '*' or $2 like '%|' || a.leg || '|%') \
         and a.visibility in ('public', 'participants') and ($3 = '' or a.code = $3) \
         order by a.starts_at, a.ends_at, a.code",
    );
    let query = query.bind(mission).bind(legs);
    let rows = reads.rows(query.bind(code.unwrap_or_default())).await?;
    rows.iter()
        .map(|row| {
            Ok(Activity {
                id: row.get("id")?,
                code: row.get("code")?,
                leg: row.get("leg")?,
                kind: row.get("kind")?,
                title: row.get("title")?,
                day: row.get("day")?,
                starts_at: row.get("starts_at")?,
                ends_at: row.get("ends_at")?,
                zone: clocks(row)?,
                venue: named(row, "venue")?,
                room: named(row, "room")?,
                people: row.get("people")?,
                meetings: row.get("meetings")?,
            })
        })
        .collect()
}

/// A name that may not be there.
fn named(row: &Row, column: &str) -> Result<Localized> {
    Ok(row.get::<Option<Localized>>(column)?.unwrap_or_default())
}

fn clocks(row: &Row) -> Result<TimeZone> {
    let name: String = row.get("zone")?;
    let unknown = || DatabaseError::Broken(format!("no such zone: {name}"));
    Ok(zone(&name).ok_or_else(unknown)?)
}

/// The places of the legs, by name.
pub(super) async fn venues(
    reads: &mut impl Reads,
    mission: MissionId,
    legs: &str,
) -> Result<Vec<Venue>> {
    let query = sql("select v.leg, v.name, count(r.id) as rooms, \
         cast(coalesce(sum(r.capacity), 0) as bigint) as capacity, \
         cast(coalesce(sum(r.tables), 0) as bigint) as tables \
         from venues v left join rooms r on r.venue = v.id \
         where v.mission = $1 and v.leg is not null \
         and ($2 = '*' or $2 like '%|' || v.leg || '|%') \
         group by v.id, v.leg, v.name order by v.name, v.id");
    let rows = reads.rows(query.bind(mission).bind(legs)).await?;
    rows.iter()
        .map(|row| {
            Ok(Venue {
                leg: row.get("leg")?,
                name: row.get("name")?,
                rooms: row.get("rooms")?,
                capacity: row.get("capacity")?,
                tables: row.get("tables")?,
            })
        })
        .collect()
}

/// Who attends an activity that [`activities`] gave.
pub(super) async fn attendees(
    reads: &mut impl Reads,
    activity: ActivityId,
) -> Result<Vec<Attendee>> {
    let query = sql(
        "select p.given_name, p.family_name, p.function, o.name as organisation, t.role \
         from attendances t join people p on p.id = t.person \
         join organisations o on o.id = p.organisation \
         where t.activity = $1 and p.category not in ('lead', 'minister', 'official') \
         order by p.family_name, p.given_name, p.id",
    );
    let rows = reads.rows(query.bind(activity)).await?;
    rows.iter()
        .map(|row| {
            Ok(Attendee {
                name: full(row, "given_name", "family_name")?,
                function: row.get("function")?,
                organisation: row.get("organisation")?,
                role: row.get("role")?,
            })
        })
        .collect()
}

fn full(row: &Row, given: &str, family: &str) -> Result<String> {
    let (given, family): (String, String) = (row.get(given)?, row.get(family)?);
    Ok(format!("{given} {family}").trim().to_owned())
}

/// The meetings that are set in an activity that [`activities`] gave, in the order of time.
pub(super) async fn meetings(reads: &mut impl Reads, activity: ActivityId) -> Result<Vec<Meeting>> {
    let query = sql(
        "select m.starts_at, m.ends_at, m.table_number, one.given_name as one_given, \
         one.family_name as one_family, first.name as one_of, \
         other.given_name as other_given, other.family_name as other_family, \
         second.name as other_of \
         from meetings m join meeting_requests q on q.id = m.request \
         join people one on one.id = q.asker \
         join organisations first on first.id = one.organisation \
         join people other on other.id = q.asked \
         join organisations second on second.id = other.organisation \
         where m.activity = $1 and m.state = 'set' order by m.starts_at, m.table_number",
    );
    let rows = reads.rows(query.bind(activity)).await?;
    rows.iter()
        .map(|row| {
            let one = full(row, "one_given", "one_family")?;
            let other = full(row, "other_given", "other_family")?;
            Ok(Meeting {
                starts_at: row.get("starts_at")?,
                ends_at: row.get("ends_at")?,
                table: row.get("table_number")?,
                sides: [(one, row.get("one_of")?), (other, row.get("other_of")?)],
            })
        })
        .collect()
}
