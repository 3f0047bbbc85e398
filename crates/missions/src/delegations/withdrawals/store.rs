//! The SQL of withdrawals and substitutions.

use attache_foundation::ids::{MissionId, OrganisationId, PersonId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{self, Reads, sql};
use attache_platform::id::Id;
use attache_platform::moment::Date;

use super::{Known, Wanted, Withdrawn};

/// The first and the last day of the mission, travel included.
pub(super) async fn days(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<(Date, Date)>> {
    let query = sql("select travel_first_day, travel_last_day from missions where id = $1");
    let Some(row) = reads.row(query.bind(mission)).await? else {
        return Ok(None);
    };
    Ok(Some((
        row.get("travel_first_day")?,
        row.get("travel_last_day")?,
    )))
}

/// The zone of the clock of the mission's first leg.
pub(super) async fn zone(reads: &mut impl Reads, mission: MissionId) -> Result<String> {
    let query = sql("select zone from legs where mission = $1 order by position limit 1");
    let row = reads.row(query.bind(mission)).await?;
    let zone = row.map(|row| row.get("zone")).transpose()?;
    Ok(zone.unwrap_or_else(|| "UTC".to_owned()))
}

/// Everybody of a mission, or of one Region of it.
pub(super) async fn people(
    reads: &mut impl Reads,
    mission: MissionId,
    region: &str,
) -> Result<Vec<Known>> {
    let query = sql(
        "select p.id, trim(p.given_name || ' ' || p.family_name) as name, p.organisation, \
         o.name as organisation_name, p.category, w.from_day as withdrawn \
         from people p join organisations o on o.id = p.organisation \
         left join withdrawals w on w.person = p.id and w.undone_at is null \
         where p.mission = $1 and ($2 = '' or p.region = $2) \
         order by p.family_name, p.given_name, p.id",
    );
    let capacities = sql("select c.person, c.from_day, c.to_day from capacities c \
         join people p on p.id = c.person where p.mission = $1");
    let rows = reads.rows(query.bind(mission).bind(region)).await?;
    let held = reads.rows(capacities.bind(mission)).await?;
    let held: database::Result<Vec<(PersonId, (Date, Date))>> = held
        .iter()
        .map(|row| {
            let days = (row.get("from_day")?, row.get("to_day")?);
            Ok((row.get("person")?, days))
        })
        .collect();
    let held = held?;
    let all: database::Result<Vec<Known>> = rows
        .iter()
        .map(|row| {
            let person: PersonId = row.get("id")?;
            let own = held.iter().filter(|(of, _)| *of == person);
            Ok(Known {
                person,
                name: row.get("name")?,
                organisation: row.get("organisation")?,
                organisation_name: row.get("organisation_name")?,
                leads: row.get::<String>("category")? == "lead",
                withdrawn: row.get("withdrawn")?,
                capacities: own.map(|(_, days)| *days).collect(),
            })
        })
        .collect();
    Ok(all?)
}

pub(super) async fn withdrawn_from(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<Option<Date>> {
    let query = sql("select from_day from withdrawals where person = $1 and undone_at is null");
    let row = reads.row(query.bind(person)).await?;
    Ok(row.map(|row| row.get("from_day")).transpose()?)
}

/// Those who withdrew and did not come back, the last first.
pub(super) async fn withdrawn(
    reads: &mut impl Reads,
    mission: MissionId,
    region: &str,
) -> Result<Vec<Withdrawn>> {
    let query = sql(
        "select p.id, trim(p.given_name || ' ' || p.family_name) as name, \
         o.name as organisation, w.from_day, w.with_group, w.reason, w.note, w.noted_at, \
         (select trim(q.given_name || ' ' || q.family_name) from substitutions s \
         join people q on q.id = s.substitute where s.replaced = p.id and \
         s.noted_at = w.noted_at) as substitute \
         from withdrawals w join people p on p.id = w.person \
         join organisations o on o.id = p.organisation \
         where w.mission = $1 and w.undone_at is null and ($2 = '' or p.region = $2) \
         order by w.noted_at desc, p.family_name, p.id",
    );
    let rows = reads.rows(query.bind(mission).bind(region)).await?;
    let all: database::Result<Vec<Withdrawn>> = rows
        .iter()
        .map(|row| {
            Ok(Withdrawn {
                person: row.get("id")?,
                name: row.get("name")?,
                organisation: row.get("organisation")?,
                from_day: row.get("from_day")?,
                with_group: row.get::<Option<String>>("with_group")?.is_some(),
                reason: row.get("reason")?,
                note: row.get("note")?,
                noted_at: row.get("noted_at")?,
                substitute: row.get("substitute")?,
            })
        })
        .collect();
    Ok(all?)
}

pub(super) async fn insert(
    change: &mut Change,
    person: PersonId,
    group: Option<OrganisationId>,
    wanted: &Wanted,
) -> Result<()> {
    enum Row {}
    let id: Id<Row> = change.id();
    let query = sql(
        "insert into withdrawals (id, mission, person, from_day, with_group, reason, note, \
         noted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    let query = query.bind(id).bind(change.mission()?).bind(person);
    let query = query.bind(wanted.from_day).bind(group);
    let query = query.bind(&wanted.reason).bind(&wanted.note);
    let now = change.now();
    change.execute(query.bind(now)).await?;
    Ok(())
}

/// Says whether there was something to undo.
pub(super) async fn undo(change: &mut Change, person: PersonId) -> Result<bool> {
    let query =
        sql("update withdrawals set undone_at = $2 where person = $1 and undone_at is null");
    let now = change.now();
    Ok(change.execute(query.bind(person).bind(now)).await? > 0)
}

pub(super) async fn insert_substitution(
    change: &mut Change,
    replaced: PersonId,
    substitute: PersonId,
    from_day: Date,
) -> Result<()> {
    let query = sql(
        "insert into substitutions (mission, replaced, substitute, from_day, noted_at) \
         values ($1, $2, $3, $4, $5)",
    );
    let query = query
        .bind(change.mission()?)
        .bind(replaced)
        .bind(substitute);
    let now = change.now();
    change.execute(query.bind(from_day).bind(now)).await?;
    Ok(())
}

/// Gives the capacities that one holds on that day or later to another, from that day on.
pub(super) async fn hand_over(
    change: &mut Change,
    one: &Known,
    other: PersonId,
    from_day: Date,
) -> Result<()> {
    let begun = sql(
        "insert into capacities (person, capacity, precedence, government, from_day, to_day, \
         replaces, source) select $2, capacity, precedence, government, $3, to_day, $4, source \
         from capacities where person = $1 and from_day < $3 and to_day >= $3",
    );
    let begun = begun.bind(one.person).bind(other).bind(from_day);
    change.execute(begun.bind(&one.name)).await?;
    let ended = sql(
        "update capacities set to_day = $3 where person = $1 and from_day < $2 and to_day >= $2",
    );
    let before = from_day.yesterday().map_err(Error::fault)?;
    let ended = ended.bind(one.person).bind(from_day);
    change.execute(ended.bind(before)).await?;
    let later = sql(
        "update capacities set person = $2, replaces = $4 where person = $1 and from_day >= $3",
    );
    let later = later.bind(one.person).bind(other).bind(from_day);
    change.execute(later.bind(&one.name)).await?;
    Ok(())
}

pub(super) async fn set_lead(change: &mut Change, person: PersonId) -> Result<()> {
    let query = sql("update people set category = 'lead' where id = $1");
    change.execute(query.bind(person)).await?;
    Ok(())
}

pub(super) async fn is_replaced(reads: &mut impl Reads, person: PersonId) -> Result<bool> {
    let query = sql("select count(*) from substitutions where replaced = $1");
    Ok(reads.number(query.bind(person)).await? > 0)
}
