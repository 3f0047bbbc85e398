//! The SQL about holds and reports.

use std::collections::BTreeSet;

use attache_foundation::ids::{AccountId, MissionId, PersonId};
use attache_foundation::{Change, Result};
use attache_platform::database::{Reads, sql};
use attache_platform::moment::Date;

use super::{Hold, Rule, Swept};

/// A row of the report, for its id.
enum Line {}

pub(super) async fn report(
    change: &mut Change,
    day: Date,
    rule: Rule,
    mission: Option<MissionId>,
    deleted: u64,
) -> Result<()> {
    let query = sql(
        "insert into retention_reports (id, mission, day, rule, deleted, made_at) \
         values ($1, $2, $3, $4, $5, $6)",
    );
    let query = query.bind(change.id::<Line>()).bind(mission).bind(day);
    let deleted = i64::try_from(deleted).unwrap_or(i64::MAX);
    let query = query.bind(rule.name()).bind(deleted).bind(change.now());
    change.execute(query).await?;
    Ok(())
}

/// The reports of a mission and of the whole instance, newest first.
pub(super) async fn reports(
    reads: &mut impl Reads,
    mission: MissionId,
    most: i64,
) -> Result<Vec<Swept>> {
    let query = sql(
        "select r.day, r.rule, r.deleted, r.signed_at, coalesce(a.name, '') as name \
         from retention_reports r left join accounts a on a.id = r.signed_by \
         where r.mission = $1 or r.mission is null order by r.made_at desc, r.id desc limit $2",
    );
    let rows = reads.rows(query.bind(mission).bind(most)).await?;
    rows.iter()
        .map(|row| {
            let signed_at: Option<_> = row.get("signed_at")?;
            let name: String = row.get("name")?;
            Ok(Swept {
                day: row.get("day")?,
                rule: row.get("rule")?,
                deleted: row.get("deleted")?,
                signed: signed_at.map(|at| (name, at)),
            })
        })
        .collect()
}

/// Signs off all reports that a mission's organiser sees; gives how many.
pub(super) async fn sign(change: &mut Change, mission: MissionId, by: AccountId) -> Result<u64> {
    let query = sql(
        "update retention_reports set signed_by = $2, signed_at = $3 \
         where (mission = $1 or mission is null) and signed_at is null",
    );
    let query = query.bind(mission).bind(by).bind(change.now());
    Ok(change.execute(query).await?)
}

pub(super) async fn hold(
    change: &mut Change,
    person: PersonId,
    reason: &str,
    by: AccountId,
) -> Result<()> {
    let query = sql(
        "insert into retention_holds (person, mission, reason, placed_by, placed_at) \
         values ($1, $2, $3, $4, $5) on conflict (person) do update set \
         reason = excluded.reason",
    );
    let query = query.bind(person).bind(change.mission()?).bind(reason);
    change.execute(query.bind(by).bind(change.now())).await?;
    Ok(())
}

pub(super) async fn end_hold(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql("delete from retention_holds where person = $1 and mission = $2");
    let query = query.bind(person).bind(change.mission()?);
    Ok(change.execute(query).await?)
}

pub(super) async fn held(reads: &mut impl Reads) -> Result<BTreeSet<PersonId>> {
    let rows = reads
        .rows(sql("select person from retention_holds"))
        .await?;
    rows.iter().map(|row| Ok(row.get("person")?)).collect()
}

pub(super) async fn holds(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Hold>> {
    let query = sql(
        "select h.person, p.given_name, p.family_name, h.reason, h.placed_at \
         from retention_holds h join people p on p.id = h.person where h.mission = $1 \
         order by h.placed_at, h.person",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            let (given, family): (String, String) =
                (row.get("given_name")?, row.get("family_name")?);
            Ok(Hold {
                person: row.get("person")?,
                name: format!("{given} {family}").trim().to_owned(),
                reason: row.get("reason")?,
                placed_at: row.get("placed_at")?,
            })
        })
        .collect()
}

/// People of a mission whose name holds a text in lower case.
pub(super) async fn named(
    reads: &mut impl Reads,
    mission: MissionId,
    part: &str,
    most: i64,
) -> Result<Vec<(PersonId, String)>> {
    let query = sql(
        "select id, given_name, family_name from people where mission = $1 and \
         lower(given_name || ' ' || family_name) like '%' || $2 || '%' \
         order by family_name, given_name, id limit $3",
    );
    let rows = reads
        .rows(query.bind(mission).bind(part).bind(most))
        .await?;
    rows.iter()
        .map(|row| {
            let (given, family): (String, String) =
                (row.get("given_name")?, row.get("family_name")?);
            Ok((
                row.get("id")?,
                format!("{given} {family}").trim().to_owned(),
            ))
        })
        .collect()
}
