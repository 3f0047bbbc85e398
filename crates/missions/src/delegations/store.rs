//! All SQL about the people of a mission.

use attache_foundation::ids::{MissionId, OrganisationId, PersonId};
use attache_foundation::{Change, Result};
use attache_platform::database::{Reads, sql};
use attache_platform::moment::Date;

use super::{NewCapacity, NewPerson};

pub(super) async fn name(reads: &mut impl Reads, person: PersonId) -> Result<Option<String>> {
    let query = sql("select given_name, family_name from people where id = $1");
    let Some(row) = reads.row(query.bind(person)).await? else {
        return Ok(None);
    };
    let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
    Ok(Some(format!("{given} {family}").trim().to_owned()))
}

pub(super) async fn organisation_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<Option<OrganisationId>> {
    let query = sql("select organisation from people where id = $1");
    let row = reads.row(query.bind(person)).await?;
    Ok(row.map(|row| row.get("organisation")).transpose()?)
}

pub(super) async fn coded(
    reads: &mut impl Reads,
    mission: MissionId,
    code: &str,
) -> Result<Option<PersonId>> {
    let query = sql("select id from people where mission = $1 and code = $2");
    let row = reads.row(query.bind(mission).bind(code)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

pub(super) async fn insert(change: &mut Change, mission: MissionId, new: &NewPerson) -> Result<()> {
    let query = sql(
        "insert into people (id, mission, code, category, given_name, family_name, style, \
         function, organisation, region, language, mail, arrives_at, leaves_at, photo_refused, \
         synthetic, source) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
    );
    let query = query
        .bind(new.id)
        .bind(mission)
        .bind(&new.code)
        .bind(&new.category);
    let query = query
        .bind(&new.given_name)
        .bind(&new.family_name)
        .bind(&new.style);
    let query = query
        .bind(&new.function)
        .bind(new.organisation)
        .bind(new.region.as_deref());
    let query = query.bind(new.language.code()).bind(&new.mail);
    let query = query
        .bind(new.arrives_at)
        .bind(new.leaves_at)
        .bind(new.photo_refused);
    change
        .execute(query.bind(new.synthetic).bind(&new.source))
        .await?;
    Ok(())
}

pub(super) async fn insert_capacity(change: &mut Change, new: &NewCapacity) -> Result<()> {
    let query = sql(
        "insert into capacities (person, capacity, precedence, government, from_day, to_day, \
         replaces, source) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    let query = query
        .bind(new.person)
        .bind(&new.capacity)
        .bind(new.precedence);
    let query = query
        .bind(new.government.as_deref())
        .bind(new.from_day)
        .bind(new.to_day);
    change
        .execute(query.bind(new.replaces.as_deref()).bind(&new.source))
        .await?;
    Ok(())
}

/// People whose mission ended before a day and who still go by their name.
pub(super) async fn due(
    reads: &mut impl Reads,
    ended_before: Date,
) -> Result<Vec<(MissionId, PersonId)>> {
    let query = sql(
        "select p.mission, p.id from people p join missions m on m.id = p.mission \
         where m.last_day < $1 and p.source <> 'erased' order by p.id",
    );
    let rows = reads.rows(query.bind(ended_before)).await?;
    rows.iter()
        .map(|row| Ok((row.get("mission")?, row.get("id")?)))
        .collect()
}

pub(super) async fn is_named(reads: &mut impl Reads, person: PersonId) -> Result<bool> {
    let query = sql("select count(*) from people where id = $1 and source <> 'erased'");
    Ok(reads.number(query.bind(person)).await? > 0)
}

pub(super) async fn mission_and_category(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<Option<(MissionId, String)>> {
    let query = sql("select mission, category from people where id = $1");
    let row = reads.row(query.bind(person)).await?;
    row.map(|row| Ok((row.get("mission")?, row.get("category")?)))
        .transpose()
}

pub(super) async fn erase(change: &mut Change, person: PersonId, name: &str) -> Result<u64> {
    let query = sql(
        "update people set code = id, given_name = '', family_name = $2, style = '{}', \
         function = '', mail = '', photo_refused = 1, source = 'erased' \
         where id = $1 and source <> 'erased'",
    );
    let people = change.execute(query.bind(person).bind(name)).await?;
    let query = sql(
        "update capacities set capacity = '{}', replaces = null, source = '' where person = $1",
    );
    let capacities = change.execute(query.bind(person)).await?;
    let query = sql("update withdrawals set note = '' where person = $1 and note <> ''");
    Ok(people + capacities + change.execute(query.bind(person)).await?)
}

/// Points at `into` whatever of this slice pointed at `from`.
pub(super) async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for text in [
        "update people set organisation = $2 where organisation = $1",
        "update withdrawals set with_group = $2 where with_group = $1",
    ] {
        change.execute(sql(text).bind(from).bind(into)).await?;
    }
    Ok(())
}
