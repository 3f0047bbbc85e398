//! All SQL about organisations.

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{DatabaseError, Reads, sql};

use super::{NewOrganisation, Refusal};

pub(super) async fn insert(change: &mut Change, new: &NewOrganisation) -> Result<()> {
    let query = sql(
        "insert into organisations (id, code, kind, name, region, size, domains, city, country, \
         enterprise_number, parent, offer, need, synthetic, source) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null, $11, $12, $13, $14)",
    );
    let domains = serde_json::to_string(&new.domains).map_err(Error::fault)?;
    let query = query
        .bind(new.id)
        .bind(&new.code)
        .bind(&new.kind)
        .bind(&new.name);
    let query = query
        .bind(new.region.as_deref())
        .bind(new.size.as_deref())
        .bind(domains);
    let query = query.bind(new.city.as_deref()).bind(&new.country);
    let query = query
        .bind(new.enterprise_number.as_deref())
        .bind(&new.offer)
        .bind(&new.need);
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
        DatabaseError::Violation { constraint }
            if constraint == "organisations_enterprise_number" =>
        {
            Refusal::NumberTaken { code }.into()
        }
        other => other.into(),
    }
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
