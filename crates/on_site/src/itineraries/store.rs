//! All SQL about itineraries and their calendars.

use attache_foundation::Change;
use attache_foundation::ids::{MissionId, PersonId};
use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_platform::moment::{Date, Moment, zone};
use attache_platform::texts::Language;
use attache_platform::web::Result;
use attache_programme::venues::Site;

use super::{Item, Joined, Leg, Met, Partner, Stop, Traveller, What};

/// The person, when they belong to this mission.
pub(super) async fn traveller(
    reads: &mut impl Reads,
    mission: MissionId,
    person: PersonId,
) -> Result<Option<Traveller>> {
    let query = sql(
        "select p.id, p.mission, m.slug, m.label, m.first_day, m.last_day, p.given_name, \
         p.family_name, p.language, p.arrives_at, p.leaves_at, m.loaded_at \
         from people p join missions m on m.id = p.mission where p.id = $1 and p.mission = $2",
    );
    let Some(row) = reads.row(query.bind(person).bind(mission)).await? else {
        return Ok(None);
    };
    let language: String = row.get("language")?;
    Ok(Some(Traveller {
        person,
        mission,
        slug: row.get("slug")?,
        label: row.get("label")?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        name: full_name(&row)?,
        language: Language::from_code(&language).unwrap_or_default(),
        arrives_at: row.get("arrives_at")?,
        leaves_at: row.get("leaves_at")?,
        loaded_at: row.get("loaded_at")?,
    }))
}

pub(super) async fn legs(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Leg>> {
    let query = sql(
        "select code, city, first_day, last_day, zone from legs where mission = $1 \
         order by position",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            let zone_name: String = row.get("zone")?;
            let unknown = || DatabaseError::Broken(format!("no such zone: {zone_name}"));
            Ok(Leg {
                code: row.get("code")?,
                city: row.get("city")?,
                first_day: row.get("first_day")?,
                last_day: row.get("last_day")?,
                zone: zone(&zone_name).ok_or_else(unknown)?,
                zone_name,
            })
        })
        .collect()
}

/// What the person joins on the programme.
pub(super) async fn activities(
    reads: &mut impl Reads,
    person: PersonId,
    legs: &[Leg],
) -> Result<Vec<Item>> {
    let query = sql(
        "select a.id, a.code, a.kind, a.title, t.role, a.visibility, a.domains, a.starts_at, \
         a.ends_at, a.day, a.times_invented, l.code as leg, coalesce(h.name, '{}') as host, \
         v.id as venue, v.leg as venue_leg, \
         v.name as venue_name, v.latitude, v.longitude, coalesce(r.name, '{}') as room \
         from attendances t join activities a on a.id = t.activity \
         left join legs l on l.id = a.leg left join organisations h on h.id = a.host \
         left join venues v on v.id = a.venue left join rooms r on r.id = a.room \
         where t.person = $1 order by a.starts_at, a.id",
    );
    let rows = reads.rows(query.bind(person)).await?;
    rows.iter()
        .map(|row| {
            let domains: String = row.get("domains")?;
            let domains: Vec<String> = serde_json::from_str(&domains).unwrap_or_default();
            let joined = Joined {
                activity: row.get("id")?,
                code: row.get("code")?,
                kind: row.get("kind")?,
                title: row.get("title")?,
                role: row.get("role")?,
                visibility: row.get("visibility")?,
                domain: domains.into_iter().next(),
                host: row.get("host")?,
                times_invented: row.get("times_invented")?,
            };
            item(row, legs, What::Activity(joined))
        })
        .collect()
}

/// The meetings in force in which the person is a side, and those that were cancelled.
pub(super) async fn meetings(
    reads: &mut impl Reads,
    person: PersonId,
    legs: &[Leg],
) -> Result<Vec<Item>> {
    let query = sql(
        "select m.id, m.request, m.activity, a.title, m.table_number, m.sequence, m.state, \
         m.changed_at, m.starts_at, m.ends_at, a.day, l.code as leg, p.given_name, \
         p.family_name, p.function, p.synthetic, o.name as organisation, \
         v.id as venue, v.leg as venue_leg, \
         v.name as venue_name, v.latitude, v.longitude, coalesce(r.name, '{}') as room \
         from meeting_requests q join meetings m on m.request = q.id \
         join people p on p.id = case when q.asker = $1 then q.asked else q.asker end \
         join organisations o on o.id = p.organisation \
         join activities a on a.id = m.activity left join legs l on l.id = a.leg \
         left join venues v on v.id = a.venue left join rooms r on r.id = a.room \
         where q.asker = $1 or q.asked = $1 order by m.starts_at, m.id",
    );
    let rows = reads.rows(query.bind(person)).await?;
    rows.iter()
        .map(|row| {
            let met = Met {
                meeting: row.get("id")?,
                request: row.get("request")?,
                session: row.get("activity")?,
                session_title: row.get("title")?,
                table_number: row.get("table_number")?,
                with: Partner {
                    name: full_name(row)?,
                    function: row.get("function")?,
                    organisation: row.get("organisation")?,
                    synthetic: row.get("synthetic")?,
                },
                sequence: row.get("sequence")?,
                cancelled: row.get::<String>("state")? == "cancelled",
                changed_at: row.get("changed_at")?,
            };
            item(row, legs, What::Meeting(met))
        })
        .collect()
}

/// The time and the place of a row. What stands in no leg is read on the clock of its day's leg.
fn item(row: &Row, legs: &[Leg], what: What) -> Result<Item> {
    let code: Option<String> = row.get("leg")?;
    let day = row.get("day")?;
    let named = code.and_then(|code| legs.iter().position(|leg| leg.code == code));
    let begun = || legs.iter().rposition(|leg| leg.first_day <= day);
    let venue: Option<_> = row.get("venue")?;
    let stop = match venue {
        Some(venue) => Some(Stop {
            site: Site {
                venue,
                leg: row.get("venue_leg")?,
                latitude: row.get("latitude")?,
                longitude: row.get("longitude")?,
            },
            name: row.get("venue_name")?,
            room: row.get("room")?,
        }),
        None => None,
    };
    let (starts_at, ends_at) = (row.get("starts_at")?, row.get("ends_at")?);
    let leg = named.or_else(begun).unwrap_or(0);
    Ok(Item {
        starts_at,
        ends_at,
        leg,
        stop,
        what,
    })
}

fn full_name(row: &Row) -> Result<String> {
    let given: String = row.get("given_name")?;
    let family: String = row.get("family_name")?;
    Ok(format!("{given} {family}").trim().to_owned())
}

/// Keeps the digest of a calendar's secret; the person's earlier one ends.
pub(super) async fn put_feed(
    change: &mut Change,
    person: PersonId,
    fingerprint: &str,
) -> Result<()> {
    let query = sql(
        "insert into calendar_feeds (fingerprint, person, made_at) values ($1, $2, $3) \
         on conflict (person) do update set fingerprint = excluded.fingerprint, \
         made_at = excluded.made_at",
    );
    change
        .execute(query.bind(fingerprint).bind(person).bind(change.now()))
        .await?;
    Ok(())
}

pub(super) async fn end_feed(change: &mut Change, person: PersonId) -> Result<()> {
    change
        .execute(sql("delete from calendar_feeds where person = $1").bind(person))
        .await?;
    Ok(())
}

pub(super) async fn has_feed(reads: &mut impl Reads, person: PersonId) -> Result<bool> {
    let query = sql("select count(*) from calendar_feeds where person = $1");
    Ok(reads.number(query.bind(person)).await? > 0)
}

/// Whose calendar a secret opens, with the roles that they hold at `now` by an account that may
/// sign in: a line for each.
pub(super) async fn of_feed(
    reads: &mut impl Reads,
    fingerprint: &str,
    now: Moment,
) -> Result<Vec<(MissionId, PersonId, String)>> {
    let query = sql("select p.mission, f.person, g.role from calendar_feeds f \
         join people p on p.id = f.person \
         join accounts a on a.person = p.id and a.state = 'active' \
         join grants g on g.account = a.id and g.mission = p.mission and g.state = 'active' \
         where f.fingerprint = $1 and g.starts_at <= $2 \
         and (g.ends_at is null or g.ends_at > $2)");
    let rows = reads.rows(query.bind(fingerprint).bind(now)).await?;
    let all = rows.iter();
    all.map(|row| Ok((row.get("mission")?, row.get("person")?, row.get("role")?)))
        .collect()
}

/// People whose mission ended before a day and whose calendar can still be read.
pub(super) async fn due_feeds(
    reads: &mut impl Reads,
    ended_before: Date,
) -> Result<Vec<(MissionId, PersonId)>> {
    let query = sql(
        "select p.mission, f.person from calendar_feeds f join people p on p.id = f.person \
         join missions m on m.id = p.mission where m.last_day < $1 order by f.person",
    );
    let rows = reads.rows(query.bind(ended_before)).await?;
    rows.iter()
        .map(|row| Ok((row.get("mission")?, row.get("person")?)))
        .collect()
}
