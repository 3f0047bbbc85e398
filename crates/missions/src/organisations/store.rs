//! All SQL about organisations.

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{DatabaseError, Reads, sql};
use attache_platform::texts::Localized;

use super::identifiers::Identifier;
use super::{NewOrganisation, Refusal};

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
    let query = sql("select id from organisations where code = $1");
    let row = reads.row(query.bind(code)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}
