//! All SQL about organisations.

use std::collections::BTreeMap;

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{DatabaseError, Reads, Row, sql};

use super::identifiers::Identifier;
use super::{Known, NewOrganisation, Refusal};

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
        .bind(new.city.as_deref())
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
) -> Result<Option<(String, Option<String>)>> {
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

pub(super) async fn known(reads: &mut impl Reads, id: OrganisationId) -> Result<Option<Known>> {
    let query = sql("select o.id, o.name, o.kind, o.region, o.merged_into, \
         coalesce((select min(i.value) from organisation_identifiers i \
         where i.organisation = o.id and i.scheme = 'kbo'), '') as number \
         from organisations o where o.id = $1");
    let row = reads.row(query.bind(id)).await?;
    row.as_ref().map(read_known).transpose()
}

pub(super) async fn taking_part(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Known>> {
    let query = sql("select o.id, o.name, o.kind, o.region, o.merged_into, \
         coalesce((select min(i.value) from organisation_identifiers i \
         where i.organisation = o.id and i.scheme = 'kbo'), '') as number \
         from participations t join organisations o on o.id = t.organisation \
         where t.mission = $1 order by o.name, o.id");
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter().map(read_known).collect()
}

fn read_known(row: &Row) -> Result<Known> {
    Ok(Known {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: row.get("kind")?,
        region: row.get("region")?,
        number: row.get("number")?,
        merged_into: row.get("merged_into")?,
    })
}

/// Who belongs to whom.
pub(super) async fn parents(
    reads: &mut impl Reads,
) -> Result<BTreeMap<OrganisationId, OrganisationId>> {
    let query = sql("select id, parent from organisations where parent is not null");
    let rows = reads.rows(query).await?;
    let pair = |row: &Row| Ok((row.get("id")?, row.get("parent")?));
    rows.iter().map(pair).collect()
}

/// Points at `into` whatever of this slice pointed at `from`.
pub(super) async fn merge(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for text in [
        "update organisation_identifiers set organisation = $2 where organisation = $1",
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
