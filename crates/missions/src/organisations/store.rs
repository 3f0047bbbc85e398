//! All SQL about organisations.

use std::collections::{BTreeMap, BTreeSet};

use attache_foundation::history::By;
use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{DatabaseError, Query, Reads, Row, sql};
use attache_platform::texts::Localized;

use super::identifiers::{Identifier, Scheme};
use super::{Candidate, Known, NewOrganisation, NumberChange, Refusal};

pub(super) async fn insert(change: &mut Change, new: &NewOrganisation) -> Result<()> {
    let query = sql(
        "insert into organisations (id, code, kind, name, region, city, country, parent, \
         synthetic, source) values ($1, $2, $3, $4, $5, $6, $7, null, $8, $9)",
    );
    let query = query
        .bind(new.id)
        .bind(&new.code)
        .bind(&new.kind)
        .bind(&new.name);
    let query = query
        .bind(new.region.as_deref())
        .bind(new.city.as_ref().map(Localized::to_json))
        .bind(&new.country);
    let done = change
        .execute(query.bind(new.synthetic).bind(&new.source))
        .await;
    done.map(|_| ()).map_err(|error| refused(error, &new.code))
}

fn refused(error: DatabaseError, code: &str) -> Error {
    let code = code.to_owned();
    match error {
        DatabaseError::Violation { constraint } if constraint == "organisations_code" => {
            Refusal::AlreadyThere { code }.into()
        }
        other => other.into(),
    }
}

/// Who has a number, if anybody.
pub(super) async fn holder(
    reads: &mut impl Reads,
    identifier: &Identifier,
) -> Result<Option<OrganisationId>> {
    let query =
        sql("select organisation from organisation_identifiers where scheme = $1 and value = $2");
    let query = query
        .bind(identifier.scheme().name())
        .bind(identifier.value());
    let row = reads.row(query).await?;
    Ok(row.map(|row| row.get("organisation")).transpose()?)
}

/// Name and Region of who has a number, if they took part in a mission.
pub(super) async fn known_publicly(
    reads: &mut impl Reads,
    identifier: &Identifier,
) -> Result<Option<(Localized, Option<String>)>> {
    let query = sql("select o.name, o.region from organisations o \
         join organisation_identifiers i on i.organisation = o.id \
         where i.scheme = $1 and i.value = $2 \
         and exists (select 1 from participations t where t.organisation = o.id)");
    let query = query
        .bind(identifier.scheme().name())
        .bind(identifier.value());
    let row = reads.row(query).await?;
    let read = |row: Row| Ok((row.get("name")?, row.get("region")?));
    row.map(read).transpose()
}

pub(super) async fn insert_identifier(
    change: &mut Change,
    organisation: OrganisationId,
    identifier: &Identifier,
) -> Result<()> {
    let query = sql(
        "insert into organisation_identifiers (scheme, value, organisation) values ($1, $2, $3)",
    );
    let query = query
        .bind(identifier.scheme().name())
        .bind(identifier.value());
    change.execute(query.bind(organisation)).await?;
    Ok(())
}

pub(super) async fn set_name(
    change: &mut Change,
    organisation: OrganisationId,
    name: &Localized,
) -> Result<()> {
    let query = sql("update organisations set name = $2 where id = $1");
    change.execute(query.bind(organisation).bind(name)).await?;
    Ok(())
}

pub(super) async fn set_parent(
    change: &mut Change,
    organisation: OrganisationId,
    parent: OrganisationId,
) -> Result<()> {
    let query = sql("update organisations set parent = $2 where id = $1");
    change
        .execute(query.bind(organisation).bind(parent))
        .await?;
    Ok(())
}

pub(super) async fn insert_participation(
    change: &mut Change,
    mission: MissionId,
    organisation: OrganisationId,
) -> Result<()> {
    let query = sql("insert into participations (mission, organisation) values ($1, $2)");
    change
        .execute(query.bind(mission).bind(organisation))
        .await?;
    Ok(())
}

pub(super) async fn coded(reads: &mut impl Reads, code: &str) -> Result<Option<OrganisationId>> {
    let query = sql("select coalesce(merged_into, id) as id from organisations where code = $1");
    let row = reads.row(query.bind(code)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

/// Binds a scope: its kind, and the ids or Regions that it names.
fn reaching(query: Query, scope: &Scope) -> Query {
    let (reach, of) = scope.bound();
    query.bind(reach).bind(of)
}

pub(super) async fn of_mission(
    reads: &mut impl Reads,
    mission: MissionId,
    code: &str,
    scope: &Scope,
) -> Result<Option<Known>> {
    let query = sql(
        "select o.id, o.code, o.kind, o.name, o.region, o.city, o.country, o.parent, \
         a.name as parent_name from organisations o left join organisations a on a.id = o.parent \
         where o.code = $2 and exists (select 1 from participations t where t.mission = $1 \
         and t.organisation = o.id) and ($3 = 'all' \
         or ($3 = 'regions' and $4 like '%|' || o.region || '|%') \
         or ($3 = 'organisations' and $4 like '%|' || o.id || '|%'))",
    );
    let query = reaching(query.bind(mission).bind(code), scope);
    let row = reads.row(query).await?;
    let known = |row: Row| {
        Ok(Known {
            id: row.get("id")?,
            code: row.get("code")?,
            kind: row.get("kind")?,
            name: row.get("name")?,
            region: row.get("region")?,
            city: row.get("city")?,
            country: row.get("country")?,
            parent: row.get("parent")?,
            parent_name: row.get("parent_name")?,
        })
    };
    row.map(known).transpose()
}

pub(super) async fn within(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &Scope,
) -> Result<Vec<(String, Localized)>> {
    let query = sql(
        "select o.code, o.name from organisations o where exists (select 1 from participations t \
         where t.mission = $1 and t.organisation = o.id) and ($2 = 'all' \
         or ($2 = 'regions' and $3 like '%|' || o.region || '|%') \
         or ($2 = 'organisations' and $3 like '%|' || o.id || '|%')) order by o.name, o.code",
    );
    let rows = reads.rows(reaching(query.bind(mission), scope)).await?;
    let pair = |row: &Row| Ok((row.get("code")?, row.get("name")?));
    rows.iter().map(pair).collect()
}

pub(super) async fn possible_parents(
    reads: &mut impl Reads,
    of: OrganisationId,
) -> Result<Vec<(OrganisationId, Localized)>> {
    let query = sql(
        "select id, name from organisations where id <> $1 and kind <> 'counterpart' \
         order by name, code",
    );
    let rows = reads.rows(query.bind(of)).await?;
    let pair = |row: &Row| Ok((row.get("id")?, row.get("name")?));
    rows.iter().map(pair).collect()
}

/// A number as it is kept.
fn number(row: &Row) -> Result<Identifier> {
    let (scheme, value): (String, String) = (row.get("scheme")?, row.get("value")?);
    let unknown = || DatabaseError::Broken(format!("no such register: {scheme}"));
    let scheme = Scheme::from_name(&scheme).ok_or_else(unknown)?;
    Ok(Identifier::kept(scheme, value))
}

pub(super) async fn numbers(
    reads: &mut impl Reads,
    organisation: OrganisationId,
) -> Result<Vec<Identifier>> {
    let query = sql("select scheme, value from organisation_identifiers where organisation = $1");
    let rows = reads.rows(query.bind(organisation)).await?;
    let mut all = rows.iter().map(number).collect::<Result<Vec<_>>>()?;
    all.sort();
    Ok(all)
}

pub(super) async fn number_changes(
    reads: &mut impl Reads,
    organisation: OrganisationId,
) -> Result<Vec<NumberChange>> {
    let query = sql(
        "select c.scheme, c.value, c.added, c.at, coalesce(a.name, '') as by_name \
         from organisation_identifier_changes c left join accounts a on a.id = c.by_account \
         where c.organisation = $1 order by c.at desc, c.id desc",
    );
    let rows = reads.rows(query.bind(organisation)).await?;
    let change = |row: &Row| {
        Ok(NumberChange {
            identifier: number(row)?,
            added: row.get("added")?,
            by: row.get("by_name")?,
            at: row.get("at")?,
        })
    };
    rows.iter().map(change).collect()
}

pub(super) async fn note_number(
    change: &mut Change,
    organisation: OrganisationId,
    identifier: &Identifier,
    added: bool,
) -> Result<()> {
    let query = sql(
        "insert into organisation_identifier_changes (id, organisation, scheme, value, added, \
         by_account, at) values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let by = match change.by() {
        By::Account(account) => account.to_string(),
        By::Itself => String::new(),
    };
    let query = query.bind(change.id::<()>()).bind(organisation);
    let query = query.bind(identifier.scheme().name());
    let query = query.bind(identifier.value()).bind(added).bind(by);
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

/// Gives whether it was there.
pub(super) async fn remove_number(
    change: &mut Change,
    organisation: OrganisationId,
    identifier: &Identifier,
) -> Result<bool> {
    let query = sql(
        "delete from organisation_identifiers where scheme = $1 and value = $2 \
         and organisation = $3",
    );
    let query = query.bind(identifier.scheme().name());
    let query = query.bind(identifier.value()).bind(organisation);
    Ok(change.execute(query).await? == 1)
}

/// Whose each organisation is, and all there are.
pub(super) async fn parents(
    reads: &mut impl Reads,
) -> Result<(
    BTreeMap<OrganisationId, OrganisationId>,
    BTreeSet<OrganisationId>,
)> {
    let rows = reads
        .rows(sql("select id, parent from organisations"))
        .await?;
    let (mut parents, mut all) = (BTreeMap::new(), BTreeSet::new());
    for row in &rows {
        let id = row.get("id")?;
        all.insert(id);
        if let Some(parent) = row.get("parent")? {
            parents.insert(id, parent);
        }
    }
    Ok((parents, all))
}

pub(super) async fn change_parent(
    change: &mut Change,
    organisation: OrganisationId,
    parent: Option<OrganisationId>,
) -> Result<()> {
    let query = sql("update organisations set parent = $2 where id = $1");
    change
        .execute(query.bind(organisation).bind(parent))
        .await?;
    Ok(())
}

pub(super) async fn candidate(
    reads: &mut impl Reads,
    id: OrganisationId,
) -> Result<Option<Candidate>> {
    let query = sql("select o.id, o.name, o.kind, o.region, o.merged_into, \
         coalesce((select min(i.value) from organisation_identifiers i \
         where i.organisation = o.id and i.scheme = 'kbo'), '') as number \
         from organisations o where o.id = $1");
    let row = reads.row(query.bind(id)).await?;
    row.as_ref().map(read_candidate).transpose()
}

pub(super) async fn taking_part(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<Candidate>> {
    let query = sql("select o.id, o.name, o.kind, o.region, o.merged_into, \
         coalesce((select min(i.value) from organisation_identifiers i \
         where i.organisation = o.id and i.scheme = 'kbo'), '') as number \
         from participations t join organisations o on o.id = t.organisation \
         where t.mission = $1 order by o.name, o.id");
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter().map(read_candidate).collect()
}

fn read_candidate(row: &Row) -> Result<Candidate> {
    Ok(Candidate {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: row.get("kind")?,
        region: row.get("region")?,
        number: row.get("number")?,
        merged_into: row.get("merged_into")?,
    })
}

/// Points at `into` whatever of this slice pointed at `from`.
pub(super) async fn merge(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for text in [
        "update organisation_identifiers set organisation = $2 where organisation = $1",
        "update organisation_identifier_changes set organisation = $2 where organisation = $1",
        "insert into participations (mission, organisation) select mission, $2 \
         from participations where organisation = $1 on conflict do nothing",
        "update organisations set parent = $2 where parent = $1",
        "update organisations set merged_into = $2 where merged_into = $1",
        "update organisations set merged_into = $2, parent = null where id = $1",
    ] {
        change.execute(sql(text).bind(from).bind(into)).await?;
    }
    let query = sql("delete from participations where organisation = $1");
    change.execute(query.bind(from)).await?;
    Ok(())
}
