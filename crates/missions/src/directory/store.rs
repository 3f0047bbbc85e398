//! The SQL of the directory.

use std::collections::BTreeMap;

use attache_foundation::ids::{MissionId, PersonId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{Reads, Row, sql};
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::texts::Localized;

use super::{Listed, Listing, Named, Whom};

/// Which version of the directory is in force; 0 before it was ever changed.
pub(super) async fn version(reads: &mut impl Reads, mission: MissionId) -> Result<i64> {
    let query = sql("select version from directory_versions where mission = $1");
    let row = reads.row(query.bind(mission)).await?;
    Ok(row.map_or(Ok(0), |row| row.get("version"))?)
}

pub(super) async fn next_version(change: &mut Change, mission: MissionId) -> Result<()> {
    let query = sql(
        "insert into directory_versions (mission, version) values ($1, 1) \
         on conflict (mission) do update set version = directory_versions.version + 1",
    );
    change.execute(query.bind(mission)).await?;
    Ok(())
}

/// What somebody chose; the usual while they have not.
pub(super) async fn listing(reads: &mut impl Reads, person: PersonId) -> Result<Listing> {
    let query = sql(
        "select hidden, function_shown, offers_shown, mail_shown, phone_shown, phone \
         from directory_listings where person = $1",
    );
    let Some(row) = reads.row(query.bind(person)).await? else {
        return Ok(Listing::default());
    };
    Ok(Listing {
        hidden: row.get("hidden")?,
        function: row.get("function_shown")?,
        offers: row.get("offers_shown")?,
        mail: row.get("mail_shown")?,
        phone: row.get("phone_shown")?,
        number: row.get("phone")?,
    })
}

pub(super) async fn keep_listing(
    change: &mut Change,
    person: PersonId,
    chosen: &Listing,
) -> Result<()> {
    let query = sql(
        "insert into directory_listings (person, mission, hidden, function_shown, offers_shown, \
         mail_shown, phone_shown, phone, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         on conflict (person) do update set hidden = $3, function_shown = $4, \
         offers_shown = $5, mail_shown = $6, phone_shown = $7, phone = $8, changed_at = $9",
    );
    let query = query.bind(person).bind(change.mission()?);
    let query = query.bind(chosen.hidden).bind(chosen.function);
    let query = query.bind(chosen.offers).bind(chosen.mail);
    let query = query.bind(chosen.phone).bind(&chosen.number);
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

pub(super) async fn delete_listing(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql("delete from directory_listings where person = $1");
    Ok(change.execute(query.bind(person)).await?)
}

/// The address of somebody of a mission.
pub(super) async fn mail(
    reads: &mut impl Reads,
    mission: MissionId,
    person: PersonId,
) -> Result<Option<String>> {
    let query = sql("select mail from people where mission = $1 and id = $2");
    let row = reads.row(query.bind(mission).bind(person)).await?;
    Ok(row.map(|row| row.get("mail")).transpose()?)
}

/// Everybody and everything that stands in the directory.
pub(super) async fn listed(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Listed>> {
    let mut all = organisations(reads, mission).await?;
    all.extend(people(reads, mission).await?);
    Ok(all)
}

async fn organisations(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Listed>> {
    let query = sql(
        "select o.id, o.name, o.kind, coalesce(o.city, '{}') as city, o.region, \
         coalesce(f.domains, '[]') as domains, coalesce(f.offer, '{}') as offer, \
         coalesce(f.need, '{}') as need, o.synthetic \
         from participations t join organisations o on o.id = t.organisation \
         left join profiles f on f.organisation = o.id and f.mission = t.mission \
         where t.mission = $1 order by o.id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let merged = merged_names(reads).await?;
    let listed = |row: &Row| {
        let name: Localized = row.get("name")?;
        let id: String = row.get("id")?;
        let also = merged.iter().filter(|(into, _)| *into == id);
        let also = also.map(|(_, name)| name);
        Ok(Listed {
            whom: Whom::Organisation(row.get("id")?),
            sort_name: name.clone(),
            name,
            kind: row.get("kind")?,
            function: String::new(),
            organisation: also.fold(Localized::default(), |all, name| all.then(" ", name)),
            city: row.get("city")?,
            region: row.get("region")?,
            domains: terms(row)?,
            legs: Vec::new(),
            offer: row.get("offer")?,
            need: row.get("need")?,
            mail: String::new(),
            phone: String::new(),
            synthetic: row.get("synthetic")?,
        })
    };
    rows.iter().map(listed).collect()
}

/// The names of organisations that were merged into another, with the other.
async fn merged_names(reads: &mut impl Reads) -> Result<Vec<(String, Localized)>> {
    let query = sql(
        "select merged_into, name from organisations where merged_into is not null order by name",
    );
    let rows = reads.rows(query).await?;
    let pair = |row: &Row| Ok((row.get("merged_into")?, row.get("name")?));
    rows.iter().map(pair).collect()
}

async fn people(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Listed>> {
    let legs = stays(reads, mission).await?;
    let query = sql(
        "select p.id, p.given_name, p.family_name, o.kind, p.region, \
         case when coalesce(d.function_shown, 1) = 1 then p.function else '' end as function, \
         p.arrives_at, p.leaves_at, p.synthetic, o.name as organisation, \
         coalesce(o.city, '{}') as city, case when coalesce(d.offers_shown, 1) = 1 \
           then coalesce(f.domains, '[]') else '[]' end as domains, \
         case when d.mail_shown = 1 then p.mail else '' end as mail, \
         case when d.phone_shown = 1 then d.phone else '' end as phone \
         from people p join organisations o on o.id = p.organisation \
         left join profiles f on f.organisation = o.id and f.mission = p.mission \
         left join directory_listings d on d.person = p.id \
         where p.mission = $1 and p.category not in ('lead', 'minister', 'official') \
         and coalesce(d.hidden, 0) = 0 \
         order by p.id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let listed = |row: &Row| {
        let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
        let (from, to): (Moment, Moment) = (row.get("arrives_at")?, row.get("leaves_at")?);
        let there = legs
            .iter()
            .filter(|(_, begins, ends)| from < *ends && *begins < to);
        Ok(Listed {
            whom: Whom::Person(row.get("id")?),
            name: format!("{given} {family}").trim().into(),
            sort_name: format!("{family} {given}").trim().into(),
            kind: row.get("kind")?,
            function: row.get("function")?,
            organisation: row.get("organisation")?,
            city: row.get("city")?,
            region: row.get("region")?,
            domains: terms(row)?,
            legs: there.map(|(code, ..)| code.clone()).collect(),
            offer: Localized::default(),
            need: Localized::default(),
            mail: row.get("mail")?,
            phone: row.get("phone")?,
            synthetic: row.get("synthetic")?,
        })
    };
    rows.iter().map(listed).collect()
}

fn terms(row: &Row) -> Result<Vec<String>> {
    let written: String = row.get("domains")?;
    serde_json::from_str(&written).map_err(Error::fault)
}

/// The legs, each from the first midnight to the midnight after its last day.
async fn stays(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(String, Moment, Moment)>> {
    let query = sql(
        "select code, first_day, last_day, zone from legs where mission = $1 \
         order by position",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let stay = |row: &Row| {
        let name: String = row.get("zone")?;
        let zone = zone(&name).unwrap_or(TimeZone::UTC);
        let midnight =
            |day: Date| Moment::on_wall_clock(day.at(0, 0, 0, 0), &zone).unwrap_or_default();
        let (first, last): (Date, Date) = (row.get("first_day")?, row.get("last_day")?);
        let after = last.tomorrow().unwrap_or(last);
        Ok((row.get("code")?, midnight(first), midnight(after)))
    };
    rows.iter().map(stay).collect()
}

/// The names of the mission's domains, Regions and legs, by the list in which they stand.
pub(super) async fn names(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<BTreeMap<String, Vec<Named>>> {
    let query = sql(
        "select list, term as code, position, label from mission_terms \
         where mission = $1 and list in ('domain', 'region') \
         union all select 'leg', code, position, city from legs where mission = $1 \
         order by 1, 3",
    );
    let mut lists: BTreeMap<String, Vec<Named>> = BTreeMap::new();
    for row in reads.rows(query.bind(mission)).await? {
        let named = Named {
            code: row.get("code")?,
            label: row.get("label")?,
        };
        lists.entry(row.get("list")?).or_default().push(named);
    }
    Ok(lists)
}
