//! All SQL about roles.

use attache_platform::database::{DatabaseError, Reads, sql};
use attache_platform::web::Result;

use super::{Grant, Role};
use crate::history::Change;
use crate::ids::AccountId;

pub(super) async fn insert(change: &mut Change, account: AccountId, grant: &Grant) -> Result<()> {
    let query = sql(
        "insert into role_grants (account, role, mission, region, organisation, granted_at) \
         values ($1, $2, $3, $4, $5, $6)",
    );
    let query = query
        .bind(account)
        .bind(grant.role.name())
        .bind(grant.mission);
    let query = query.bind(grant.region.as_deref());
    let query = query.bind(grant.organisation).bind(change.now());
    change.execute(query).await?;
    Ok(())
}

pub(crate) async fn of_account(reads: &mut impl Reads, account: AccountId) -> Result<Vec<Grant>> {
    let query =
        sql("select role, mission, region, organisation from role_grants where account = $1");
    let rows = reads.rows(query.bind(account)).await?;
    rows.iter()
        .map(|row| {
            let name: String = row.get("role")?;
            let unknown = || DatabaseError::Broken(format!("no such role: {name}"));
            Ok(Grant {
                role: Role::from_name(&name).ok_or_else(unknown)?,
                mission: row.get("mission")?,
                region: row.get("region")?,
                organisation: row.get("organisation")?,
            })
        })
        .collect()
}

pub(super) async fn remove_all(change: &mut Change, account: AccountId) -> Result<()> {
    let query = sql("delete from role_grants where account = $1");
    change.execute(query.bind(account)).await?;
    Ok(())
}
