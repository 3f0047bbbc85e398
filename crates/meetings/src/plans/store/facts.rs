//! Reading what a planning problem is made of: one query for each kind of thing.

use attache_foundation::ids::MissionId;
use attache_foundation::{Error, Result};
use attache_platform::database::{self, DatabaseError, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized};
use attache_programme::venues::Site;

use crate::hours::Clock;
use crate::plans::facts::{Activity, Facts, Person, Pin, Published, Request, Session, Venue};
use crate::requests::PartOfDay;

/// Everything the planner must know about a mission at a moment.
pub(in crate::plans) async fn facts(
    reads: &mut impl Reads,
    mission: MissionId,
    now: Moment,
) -> Result<Facts> {
    let published = match super::in_force(reads, mission).await? {
        Some(plan) => Some(Published::new(
            super::placements(reads, plan.plan).await?,
            now,
            super::notice(reads, mission).await?,
        )),
        None => None,
    };
    Ok(Facts {
        requests: all(reads, REQUESTS, mission, request).await?,
        pins: all(reads, PINS, mission, pin).await?,
        published,
        ..programme(reads, mission, PEOPLE).await?
    })
}

/// What is known before the requests are: programme and people, nothing asked, promised or planned.
pub(in crate::plans) async fn facts_without_requests(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Facts> {
    programme(reads, mission, MAY_MEET).await
}

/// The programme, and the people that a query gives.
async fn programme(
    reads: &mut impl Reads,
    mission: MissionId,
    people: &'static str,
) -> Result<Facts> {
    let (title, clock) = head(reads, mission).await?.ok_or(Error::Absent)?;
    Ok(Facts {
        title,
        clock,
        sessions: all(reads, SESSIONS, mission, session).await?,
        venues: all(reads, VENUES, mission, venue).await?,
        people: all(reads, people, mission, person).await?,
        requests: Vec::new(),
        activities: all(reads, ACTIVITIES, mission, activity).await?,
        attendances: all(reads, ATTENDANCES, mission, |row| {
            Ok((row.get("activity")?, row.get("person")?))
        })
        .await?,
        absences: all(reads, ABSENCES, mission, |row| {
            Ok((row.get("person")?, row.get("activity")?))
        })
        .await?
        .into_iter()
        .collect(),
        pins: Vec::new(),
        published: None,
    })
}

async fn all<T>(
    reads: &mut impl Reads,
    text: &'static str,
    mission: MissionId,
    read: fn(&Row) -> database::Result<T>,
) -> Result<Vec<T>> {
    let rows = reads.rows(sql(text).bind(mission)).await?;
    let all: database::Result<Vec<T>> = rows.iter().map(read).collect();
    Ok(all?)
}

/// What a mission is called, and the clock of its first leg.
async fn head(reads: &mut impl Reads, mission: MissionId) -> Result<Option<(String, Clock)>> {
    let query = sql(
        "select m.label, l.zone, l.city from missions m join legs l on l.mission = m.id \
         where m.id = $1 order by l.position limit 1",
    );
    let Some(row) = reads.row(query.bind(mission)).await? else {
        return Ok(None);
    };
    let clock = Clock::new(&row.get::<String>("zone")?, row.get("city")?);
    Ok(Some((in_english(&row, "label")?, clock)))
}

fn in_english(row: &Row, column: &str) -> database::Result<String> {
    let text: Option<Localized> = row.get(column)?;
    Ok(text.map_or_else(String::new, |text| text.get(Language::En).to_owned()))
}

/// Sessions without a room have no tables, and are left out.
const SESSIONS: &str = "select a.id, a.code, s.slot_minutes, s.pause_minutes, s.first_slot_at, \
    s.slots, s.tables - coalesce(x.tables, 0) as tables, r.id as room, r.code as room_code, \
    r.name as room_name, r.venue, l.city \
    from b2b_sessions s join activities a on a.id = s.activity join rooms r on r.id = a.room \
    left join plan_lost_tables x on x.activity = a.id \
    left join legs l on l.id = a.leg where a.mission = $1 order by s.first_slot_at, a.code";

fn session(row: &Row) -> database::Result<Session> {
    Ok(Session {
        activity: row.get("id")?,
        code: row.get("code")?,
        slot_minutes: row.get("slot_minutes")?,
        pause_minutes: row.get("pause_minutes")?,
        first_slot_at: row.get("first_slot_at")?,
        slots: row.get("slots")?,
        tables: row.get("tables")?,
        room: row.get("room")?,
        room_code: row.get("room_code")?,
        room_name: in_english(row, "room_name")?,
        venue: row.get("venue")?,
        city: in_english(row, "city")?,
    })
}

const VENUES: &str = "select v.id, v.code, v.name, v.leg, v.latitude, v.longitude, l.city \
    from venues v left join legs l on l.id = v.leg where v.mission = $1 order by v.code";

fn venue(row: &Row) -> database::Result<Venue> {
    Ok(Venue {
        site: Site {
            venue: row.get("id")?,
            leg: row.get("leg")?,
            latitude: row.get("latitude")?,
            longitude: row.get("longitude")?,
        },
        code: row.get("code")?,
        name: in_english(row, "name")?,
        city: in_english(row, "city")?,
    })
}

const PEOPLE: &str = "select p.id, p.code, trim(p.given_name || ' ' || p.family_name) as name, \
    o.name as organisation, coalesce(p.region, o.region, '') as region, \
    coalesce(f.size, '') as size, p.category, p.arrives_at, p.leaves_at \
    from people p join organisations o on o.id = p.organisation \
    left join profiles f on f.mission = p.mission and f.organisation = p.organisation \
    where p.mission = $1 \
    and exists (select 1 from meeting_requests r where r.state = 'accepted' \
    and (r.asker = p.id or r.asked = p.id)) order by p.code";

/// Those who asked or were asked; before the first request, those who may be.
const MAY_MEET: &str = "select p.id, p.code, \
    trim(p.given_name || ' ' || p.family_name) as name, o.name as organisation, \
    coalesce(p.region, o.region, '') as region, coalesce(f.size, '') as size, p.category, \
    p.arrives_at, p.leaves_at from people p join organisations o on o.id = p.organisation \
    left join profiles f on f.mission = p.mission and f.organisation = p.organisation \
    where p.mission = $1 and case when exists (select 1 from meeting_requests r \
    where r.mission = $1 and r.state in ('accepted', 'asked')) \
    then exists (select 1 from meeting_requests r where r.state in ('accepted', 'asked') \
    and (r.asker = p.id or r.asked = p.id)) \
    else p.category in ('business', 'academic', 'counterpart') end order by p.code";

fn person(row: &Row) -> database::Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        code: row.get("code")?,
        name: row.get("name")?,
        organisation: in_english(row, "organisation")?,
        region: row.get("region")?,
        size: row.get("size")?,
        is_host: row.get::<String>("category")? == "counterpart",
        arrives_at: row.get("arrives_at")?,
        leaves_at: row.get("leaves_at")?,
    })
}

const REQUESTS: &str = "select id, code, asker, asked, priority, length_minutes, part_of_day \
    from meeting_requests where mission = $1 and state = 'accepted' order by code";

fn request(row: &Row) -> database::Result<Request> {
    let part: String = row.get("part_of_day")?;
    let unknown = || DatabaseError::Broken(format!("no part of the day is called {part}"));
    Ok(Request {
        id: row.get("id")?,
        code: row.get("code")?,
        asker: row.get("asker")?,
        asked: row.get("asked")?,
        priority: row.get("priority")?,
        length_minutes: row.get("length_minutes")?,
        part_of_day: PartOfDay::from_name(&part).ok_or_else(unknown)?,
    })
}

/// What is not for all who take part has no place here: whoever joins it is merely not available
/// then, so that a problem can be handed on without saying what they do.
const ACTIVITIES: &str = "select a.id, a.code, a.title, a.starts_at, a.ends_at, \
    case when a.visibility in ('public', 'participants') then a.venue end as venue \
    from activities a where a.mission = $1 \
    and not exists (select 1 from b2b_sessions s where s.activity = a.id) \
    and exists (select 1 from attendances t where t.activity = a.id) order by a.code";

fn activity(row: &Row) -> database::Result<Activity> {
    Ok(Activity {
        id: row.get("id")?,
        code: row.get("code")?,
        title: in_english(row, "title")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        venue: row.get("venue")?,
    })
}

const ATTENDANCES: &str = "select t.activity, t.person from attendances t \
    join activities a on a.id = t.activity where a.mission = $1 order by a.code, t.person";

const ABSENCES: &str = "select person, activity from plan_absences where mission = $1";

const PINS: &str = "select request, activity, starts_at, table_number from plan_pins \
    where mission = $1 order by request";

fn pin(row: &Row) -> database::Result<Pin> {
    Ok(Pin {
        request: row.get("request")?,
        activity: row.get("activity")?,
        starts_at: row.get("starts_at")?,
        table_number: row.get("table_number")?,
    })
}
