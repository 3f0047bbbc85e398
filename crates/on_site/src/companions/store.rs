//! All SQL about companions, and what does not fit somebody's days.

use attache_foundation::ids::{CompanionId, MissionId, PersonId};
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Result};
use attache_platform::database::{Reads, Row, sql};
use attache_platform::moment::{Date, Moment};

use super::typed::Wanted;
use super::{Companion, Counts};

fn companion(row: &Row) -> Result<Companion> {
    Ok(Companion {
        id: row.get("id")?,
        person: row.get("person")?,
        given_name: row.get("given_name")?,
        family_name: row.get("family_name")?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
    })
}

/// Those who accompany one participant.
pub(super) async fn companions(
    reads: &mut impl Reads,
    mission: MissionId,
    person: PersonId,
) -> Result<Vec<Companion>> {
    let query = sql(
        "select id, person, given_name, family_name, first_day, last_day from companions \
         where mission = $1 and person = $2 order by family_name, given_name, id",
    );
    let rows = reads.rows(query.bind(mission).bind(person)).await?;
    rows.iter().map(companion).collect()
}

/// Those who accompany the participants of a mission whom a scope includes.
pub(super) async fn all(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &Scope,
) -> Result<Vec<Companion>> {
    let query = sql(
        "select c.id, c.person, c.given_name, c.family_name, c.first_day, c.last_day \
         from companions c join people p on p.id = c.person where c.mission = $1 \
         and ($2 = 'all' or ($2 = 'regions' and $3 like '%|' || p.region || '|%')) \
         order by c.family_name, c.given_name, c.id",
    );
    let (reach, of) = scope.bound();
    let rows = reads.rows(query.bind(mission).bind(reach).bind(of)).await?;
    rows.iter().map(companion).collect()
}

pub(super) async fn insert(change: &mut Change, person: PersonId, new: &Wanted) -> Result<()> {
    let query = sql(
        "insert into companions (id, mission, person, given_name, family_name, first_day, \
         last_day, agreed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    let id: CompanionId = change.id();
    let query = query.bind(id).bind(change.mission()?).bind(person);
    let query = query.bind(&new.given_name).bind(&new.family_name);
    let query = query.bind(new.first_day).bind(new.last_day);
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

/// Gives whether they were there.
pub(super) async fn remove(
    change: &mut Change,
    person: PersonId,
    companion: CompanionId,
) -> Result<bool> {
    let query = sql("delete from companions where id = $1 and person = $2");
    Ok(change.execute(query.bind(companion).bind(person)).await? == 1)
}

pub(super) async fn remove_all(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql("delete from companions where person = $1");
    Ok(change.execute(query.bind(person)).await?)
}

pub(super) async fn due(
    reads: &mut impl Reads,
    ended_before: Date,
) -> Result<Vec<(MissionId, PersonId)>> {
    let query = sql("select distinct c.mission, c.person from companions c \
         join missions m on m.id = c.mission where m.last_day < $1 order by c.person");
    let rows = reads.rows(query.bind(ended_before)).await?;
    rows.iter()
        .map(|row| Ok((row.get("mission")?, row.get("person")?)))
        .collect()
}

/// Until when those accepted answer what hotels and transfers need: of the call by which somebody
/// came, else of the last call of their Region; nothing where there is none.
pub(super) async fn deadline(
    reads: &mut impl Reads,
    mission: MissionId,
    person: PersonId,
) -> Result<Option<Moment>> {
    let own = sql("select c.logistics_until as until from applicants x \
         join applications a on a.id = x.application join calls c on c.id = a.call \
         where x.id = $1 and c.mission = $2");
    if let Some(row) = reads.row(own.bind(person).bind(mission)).await? {
        return Ok(Some(row.get("until")?));
    }
    let of_region = sql("select max(c.logistics_until) as until from calls c \
         join people p on p.region = c.region where p.id = $1 and c.mission = $2");
    let row = reads.row(of_region.bind(person).bind(mission)).await?;
    Ok(match row {
        Some(row) => row.get("until")?,
        None => None,
    })
}

/// How many activities and meetings in force of each person of a mission begin before they are
/// there or end after they left; what only protocol may know of is left out.
pub(super) async fn outside(reads: &mut impl Reads, mission: MissionId) -> Result<Counts> {
    let query = sql("select k.person, cast(count(*) as bigint) as count from ( \
         select t.person, a.starts_at, a.ends_at from attendances t \
         join activities a on a.id = t.activity where a.mission = $1 \
         and a.visibility in ('public', 'participants') \
         union all select q.asker as person, m.starts_at, m.ends_at from meetings m \
         join meeting_requests q on q.id = m.request where m.mission = $1 and m.state = 'set' \
         union all select q.asked as person, m.starts_at, m.ends_at from meetings m \
         join meeting_requests q on q.id = m.request where m.mission = $1 and m.state = 'set' \
         ) k join people p on p.id = k.person \
         where k.starts_at < p.arrives_at or k.ends_at > p.leaves_at group by k.person");
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| Ok((row.get("person")?, row.get("count")?)))
        .collect()
}
