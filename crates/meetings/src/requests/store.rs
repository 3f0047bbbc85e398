//! All SQL about meeting requests.

use attache_foundation::ids::{MissionId, PersonId, RequestId};
use attache_foundation::{Change, Result};
use attache_platform::database::{self, DatabaseError, Query, Reads, Row, sql};
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::{Language, Localized};

use super::rules::{Facts, Side};
use super::{MeetingRequest, PartOfDay, Parties, Party, State};
use crate::hours::Clock;

/// The index that lets two people have one open request in one direction.
pub(super) const ONE_OPEN: &str = "meeting_requests_open";

pub(super) async fn insert(
    change: &mut Change,
    code: &str,
    request: &MeetingRequest,
) -> database::Result<()> {
    let query = sql(
        "insert into meeting_requests (id, mission, code, asker, asked, priority, \
         length_minutes, part_of_day, message, state, asked_at, answered_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    );
    let query = query.bind(request.id).bind(request.mission).bind(code);
    let query = query
        .bind(request.asker)
        .bind(request.asked)
        .bind(request.priority);
    let query = query
        .bind(request.length_minutes)
        .bind(request.part_of_day.name());
    let query = query.bind(&request.message).bind(request.state.name());
    let query = query
        .bind(request.asked_at)
        .bind(request.answered_at)
        .bind(request.expires_at);
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn set_state(
    change: &mut Change,
    request: RequestId,
    state: State,
) -> database::Result<()> {
    let query = sql("update meeting_requests set state = $2, answered_at = $3 where id = $1");
    let now = change.now();
    change
        .execute(query.bind(request).bind(state.name()).bind(now))
        .await?;
    Ok(())
}

pub(super) async fn clear_placed(change: &mut Change, mission: MissionId) -> database::Result<()> {
    let query = sql("update meeting_requests set placed_at = null \
         where mission = $1 and placed_at is not null");
    change.execute(query.bind(mission)).await?;
    Ok(())
}

pub(super) async fn set_placed(change: &mut Change, request: RequestId) -> database::Result<()> {
    let query = sql("update meeting_requests set placed_at = $2 where id = $1");
    let now = change.now();
    change.execute(query.bind(request).bind(now)).await?;
    Ok(())
}

/// What [`super::rules::may_request`] needs to know; nothing when one of the two is not of this
/// mission.
pub(super) async fn facts(
    reads: &mut impl Reads,
    mission: MissionId,
    asker: PersonId,
    asked: PersonId,
) -> Result<Option<Facts>> {
    let query = sql(
        "select p.category as asker_category, q.category as asked_category, \
         (select min(id) from meeting_requests where state in ('asked', 'accepted') \
          and ((asker = p.id and asked = q.id) or (asker = q.id and asked = p.id))) as open, \
         (select count(*) from meeting_requests where state in ('asked', 'accepted') \
          and asker = p.id) as open_of_asker \
         from people p, people q \
         where p.id = $2 and q.id = $3 and p.mission = $1 and q.mission = $1 \
         and not exists (select 1 from directory_listings d \
           where d.person = q.id and d.hidden = 1)",
    );
    let row = reads
        .row(query.bind(mission).bind(asker).bind(asked))
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Facts {
        oneself: asker == asked,
        asker: Side::of(&row.get::<String>("asker_category")?),
        asked: Side::of(&row.get::<String>("asked_category")?),
        open: row.get("open")?,
        open_of_asker: row.get("open_of_asker")?,
        closes_at: closes_at(reads, mission).await?,
    }))
}

/// The end of the mission's last day, on the clock of its last leg.
pub(super) async fn closes_at(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<Moment>> {
    let query = sql(
        "select m.last_day, l.zone, l.city from missions m join legs l on l.mission = m.id \
         where m.id = $1 order by l.position desc limit 1",
    );
    let Some(row) = reads.row(query.bind(mission)).await? else {
        return Ok(None);
    };
    let last_day: Date = row.get("last_day")?;
    let clock = Clock::new(&row.get::<String>("zone")?, row.get("city")?);
    let over = last_day.tomorrow().unwrap_or(last_day);
    Ok(Some(clock.midnight(over)))
}

pub(super) async fn request(
    reads: &mut impl Reads,
    id: RequestId,
) -> Result<Option<MeetingRequest>> {
    let query = sql("select * from meeting_requests where id = $1");
    let row = reads.row(query.bind(id)).await?;
    Ok(row.as_ref().map(read_request).transpose()?)
}

fn read_request(row: &Row) -> database::Result<MeetingRequest> {
    Ok(MeetingRequest {
        id: row.get("id")?,
        mission: row.get("mission")?,
        asker: row.get("asker")?,
        asked: row.get("asked")?,
        priority: row.get("priority")?,
        length_minutes: row.get("length_minutes")?,
        part_of_day: named(row, "part_of_day", PartOfDay::from_name)?,
        message: row.get("message")?,
        state: named(row, "state", State::from_name)?,
        asked_at: row.get("asked_at")?,
        answered_at: row.get("answered_at")?,
        expires_at: row.get("expires_at")?,
        placed_at: row.get("placed_at")?,
    })
}

/// A column that holds a name of ours.
fn named<T>(row: &Row, column: &str, of: fn(&str) -> Option<T>) -> database::Result<T> {
    let name: String = row.get(column)?;
    of(&name).ok_or_else(|| DatabaseError::Broken(format!("no {column} is called {name}")))
}

/// A request with whoever sits on the other side of it.
pub(super) struct Counted {
    pub(super) request: MeetingRequest,
    pub(super) other: Other,
}

/// Somebody as the other side sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Other {
    pub(super) person: PersonId,
    pub(super) name: String,
    pub(super) organisation: Localized,
    pub(super) city: Localized,
    /// What the organisation offers, and what it seeks.
    pub(super) offer: Localized,
    pub(super) need: Localized,
    /// Terms of the domain list.
    pub(super) domains: Vec<String>,
}

fn read_other(row: &Row) -> database::Result<Other> {
    let domains: String = row.get("domains")?;
    Ok(Other {
        person: row.get("person")?,
        name: row.get("person_name")?,
        organisation: row.get("organisation_name")?,
        city: row.get::<Option<Localized>>("city")?.unwrap_or_default(),
        offer: row.get("offer")?,
        need: row.get("need")?,
        domains: serde_json::from_str(&domains).unwrap_or_default(),
    })
}

/// The requests of which somebody is a side, newest first.
pub(super) async fn of_person(reads: &mut impl Reads, person: PersonId) -> Result<Vec<Counted>> {
    let query = sql(
        "select r.*, p.id as person, trim(p.given_name || ' ' || p.family_name) as person_name, \
         o.name as organisation_name, o.city, coalesce(f.offer, '{}') as offer, \
         coalesce(f.need, '{}') as need, coalesce(f.domains, '[]') as domains \
         from meeting_requests r \
         join people p on p.id = case when r.asker = $1 then r.asked else r.asker end \
         join organisations o on o.id = p.organisation \
         left join profiles f on f.mission = p.mission and f.organisation = p.organisation \
         where (r.asker = $1 or r.asked = $1) and r.mission = p.mission \
         order by r.asked_at desc, r.id desc",
    );
    let rows = reads.rows(query.bind(person)).await?;
    let all: database::Result<Vec<Counted>> = rows
        .iter()
        .map(|row| {
            Ok(Counted {
                request: read_request(row)?,
                other: read_other(row)?,
            })
        })
        .collect();
    Ok(all?)
}

/// Everybody whom a delegate may ask, by name.
pub(super) async fn counterparts(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Other>> {
    let query = sql(
        "select p.id as person, trim(p.given_name || ' ' || p.family_name) as person_name, \
         o.name as organisation_name, o.city, coalesce(f.offer, '{}') as offer, \
         coalesce(f.need, '{}') as need, coalesce(f.domains, '[]') as domains \
         from people p join organisations o on o.id = p.organisation \
         left join profiles f on f.mission = p.mission and f.organisation = p.organisation \
         where p.mission = $1 and p.category = 'counterpart' \
         and not exists (select 1 from withdrawals w where w.person = p.id \
         and w.undone_at is null) and not exists (select 1 from directory_listings d \
         where d.person = p.id and d.hidden = 1) order by person_name, p.id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<Vec<Other>> = rows.iter().map(read_other).collect();
    Ok(all?)
}

/// Whether somebody chose not to stand in the directory: nobody new may ask them.
pub(super) async fn is_hidden(reads: &mut impl Reads, person: PersonId) -> Result<bool> {
    let query = sql("select count(*) from directory_listings where person = $1 and hidden = 1");
    Ok(reads.number(query.bind(person)).await? > 0)
}

/// One person as the other side sees them.
pub(super) async fn other(
    reads: &mut impl Reads,
    mission: MissionId,
    person: PersonId,
) -> Result<Option<Other>> {
    let query = sql(
        "select p.id as person, trim(p.given_name || ' ' || p.family_name) as person_name, \
         o.name as organisation_name, o.city, coalesce(f.offer, '{}') as offer, \
         coalesce(f.need, '{}') as need, coalesce(f.domains, '[]') as domains \
         from people p join organisations o on o.id = p.organisation \
         left join profiles f on f.mission = p.mission and f.organisation = p.organisation \
         where p.mission = $1 and p.id = $2",
    );
    let row = reads.row(query.bind(mission).bind(person)).await?;
    Ok(row.as_ref().map(read_other).transpose()?)
}

/// How many minutes the shortest slot of the mission's sessions takes.
pub(super) async fn slot_minutes(reads: &mut impl Reads, mission: MissionId) -> Result<i64> {
    let query = sql(
        "select min(s.slot_minutes) as slot_minutes from b2b_sessions s \
         join activities a on a.id = s.activity where a.mission = $1",
    );
    let row = reads.row(query.bind(mission)).await?;
    let shortest = row
        .map(|row| row.get::<Option<i64>>("slot_minutes"))
        .transpose()?;
    Ok(shortest
        .flatten()
        .unwrap_or(super::parse::USUAL_SLOT_MINUTES))
}

/// The names of the mission's domains by their terms.
pub(super) async fn domains(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(String, Localized)>> {
    let query = sql(
        "select term, label from mission_terms where mission = $1 and list = 'domain' \
         order by position",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<_> = rows
        .iter()
        .map(|row| Ok((row.get("term")?, row.get("label")?)))
        .collect();
    Ok(all?)
}

pub(super) async fn people(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Party>> {
    let query = sql(
        "select p.id, trim(p.given_name || ' ' || p.family_name) as name, \
         o.name as organisation, p.mail, p.language \
         from people p join organisations o on o.id = p.organisation \
         where p.mission = $1 order by p.id",
    );
    parties_of(reads, query.bind(mission)).await
}

pub(super) async fn parties(reads: &mut impl Reads, request: RequestId) -> Result<Option<Parties>> {
    let query = sql(
        "select p.id, trim(p.given_name || ' ' || p.family_name) as name, \
         o.name as organisation, p.mail, p.language \
         from meeting_requests r join people p on p.id in (r.asker, r.asked) \
         join organisations o on o.id = p.organisation \
         where r.id = $1 order by case when p.id = r.asker then 0 else 1 end",
    );
    let mut both = parties_of(reads, query.bind(request)).await?.into_iter();
    Ok(match (both.next(), both.next()) {
        (Some(asker), Some(asked)) => Some(Parties { asker, asked }),
        _ => None,
    })
}

async fn parties_of(reads: &mut impl Reads, query: Query) -> Result<Vec<Party>> {
    let rows = reads.rows(query).await?;
    let all: database::Result<Vec<Party>> = rows
        .iter()
        .map(|row| {
            let code: String = row.get("language")?;
            Ok(Party {
                person: row.get("id")?,
                name: row.get("name")?,
                organisation: row.get("organisation")?,
                mail: row.get("mail")?,
                language: Language::from_code(&code).unwrap_or_default(),
            })
        })
        .collect();
    Ok(all?)
}

pub(super) async fn most_asked(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<PersonId>> {
    let query = sql(
        "select asked from meeting_requests where mission = $1 and state = 'asked' \
         group by asked order by count(*) desc, asked limit 1",
    );
    let row = reads.row(query.bind(mission)).await?;
    Ok(row.map(|row| row.get("asked")).transpose()?)
}

/// People whose mission ended before a day and whose messages are still kept.
pub(super) async fn due(
    reads: &mut impl Reads,
    ended_before: Date,
) -> Result<Vec<(MissionId, PersonId)>> {
    let query = sql(
        "select distinct r.mission, r.asker from meeting_requests r \
         join missions m on m.id = r.mission where m.last_day < $1 and r.message <> '' \
         order by r.asker",
    );
    let rows = reads.rows(query.bind(ended_before)).await?;
    rows.iter()
        .map(|row| Ok((row.get("mission")?, row.get("asker")?)))
        .collect()
}

pub(super) async fn forget(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql("update meeting_requests set message = '' where asker = $1 and message <> ''");
    Ok(change.execute(query.bind(person)).await?)
}

/// The requests that a person made or was asked with.
pub(super) async fn ids_of_person(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<Vec<RequestId>> {
    let query = sql("select id from meeting_requests where asker = $1 or asked = $1 order by id");
    let rows = reads.rows(query.bind(person)).await?;
    rows.iter().map(|row| Ok(row.get("id")?)).collect()
}
