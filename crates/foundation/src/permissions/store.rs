//! All SQL about roles.

use attache_platform::database::{self, DatabaseError, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::web::{Error, Result};

use super::{Grant, GrantState, Held, Role};
use crate::history::{By, Change};
use crate::ids::{AccountId, GrantId, LegId, MissionId, OrganisationId};

pub(super) async fn insert(change: &mut Change, held: &Held) -> database::Result<()> {
    let query = sql(
        "insert into grants (id, account, role, mission, region, organisation, state, \
         granted_by, granted_at, starts_at, ends_at, leg) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let grant = &held.grant;
    let organisation = grant.organisation.map(|id| id.to_string());
    let query = query.bind(held.id).bind(held.account);
    let query = query.bind(grant.role.name()).bind(grant.mission);
    let query = query
        .bind(grant.region.as_deref().unwrap_or_default())
        .bind(organisation.as_deref().unwrap_or_default());
    let query = query.bind(held.state.name()).bind(held.granted_by);
    let query = query.bind(held.granted_at).bind(held.starts_at);
    let leg = grant.leg.map(|id| id.to_string()).unwrap_or_default();
    change.execute(query.bind(held.ends_at).bind(leg)).await?;
    Ok(())
}

/// The roles of an account that are in force at a moment.
pub(crate) async fn of_account(
    reads: &mut impl Reads,
    account: AccountId,
    now: Moment,
) -> Result<Vec<Grant>> {
    let query = sql(
        "select role, mission, region, organisation, leg from grants \
         where account = $1 and state = 'active' and starts_at <= $2 \
         and (ends_at is null or ends_at > $2)",
    );
    let rows = reads.rows(query.bind(account).bind(now)).await?;
    rows.iter().map(grant).collect()
}

/// The roles of an account that are or will be in force, or wait for a second person, in any
/// mission.
pub(super) async fn kept(change: &mut Change, account: AccountId) -> Result<Vec<Grant>> {
    let query = sql(
        "select role, mission, region, organisation, leg from grants \
         where account = $1 and state <> 'revoked' and (ends_at is null or ends_at > $2)",
    );
    let query = query.bind(account).bind(change.now());
    let rows = change.rows(query).await?;
    rows.iter().map(grant).collect()
}

fn grant(row: &Row) -> Result<Grant> {
    let name: String = row.get("role")?;
    let unknown = || DatabaseError::Broken(format!("no such role: {name}"));
    let (region, organisation): (String, String) = (row.get("region")?, row.get("organisation")?);
    let organisation: Option<OrganisationId> = match organisation.as_str() {
        "" => None,
        id => Some(id.parse().map_err(Error::fault)?),
    };
    let leg: String = row.get("leg")?;
    let leg: Option<LegId> = match leg.as_str() {
        "" => None,
        id => Some(id.parse().map_err(Error::fault)?),
    };
    Ok(Grant {
        role: Role::from_name(&name).ok_or_else(unknown)?,
        mission: row.get("mission")?,
        region: (!region.is_empty()).then_some(region),
        organisation,
        leg,
    })
}

/// One role of a mission.
pub(super) async fn held(change: &mut Change, grant: GrantId, mission: MissionId) -> Result<Held> {
    let query = sql(
        "select id, account, role, mission, region, organisation, leg, state, granted_by, \
         granted_at, starts_at, ends_at from grants where id = $1 and mission = $2",
    );
    let row = change.row(query.bind(grant).bind(mission)).await?;
    held_of(&row.ok_or(Error::Absent)?)
}

fn held_of(row: &Row) -> Result<Held> {
    let state: String = row.get("state")?;
    let unknown = || DatabaseError::Broken(format!("no such state: {state}"));
    Ok(Held {
        id: row.get("id")?,
        account: row.get("account")?,
        grant: grant(row)?,
        state: GrantState::from_name(&state).ok_or_else(unknown)?,
        granted_by: row.get("granted_by")?,
        granted_at: row.get("granted_at")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
    })
}

/// All roles of a mission, the newest last.
pub(super) async fn in_mission(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Held>> {
    let query = sql(
        "select id, account, role, mission, region, organisation, leg, state, granted_by, \
         granted_at, starts_at, ends_at from grants where mission = $1 order by granted_at, id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter().map(held_of).collect()
}

/// How many organisers a mission has now whose role has no end.
pub(super) async fn organisers(change: &mut Change, mission: MissionId) -> Result<i64> {
    let query = sql(
        "select count(*) from grants where mission = $1 and role = 'organiser' \
         and state = 'active' and starts_at <= $2 and ends_at is null",
    );
    let query = query.bind(mission).bind(change.now());
    Ok(change.number(query).await?)
}

/// Ends a role; gives whether that changed anything.
pub(super) async fn end(change: &mut Change, grant: GrantId) -> Result<bool> {
    let by = match change.by() {
        By::Account(account) => Some(*account),
        By::Itself => None,
    };
    let query = sql(
        "update grants set state = 'revoked', ended_at = $2, ended_by = $3 \
         where id = $1 and state <> 'revoked'",
    );
    let query = query.bind(grant).bind(change.now()).bind(by);
    Ok(change.execute(query).await? == 1)
}

/// Puts a role in force that waited for a second person; gives whether that changed anything.
pub(super) async fn activate(change: &mut Change, grant: GrantId) -> Result<bool> {
    let query = sql("update grants set state = 'active' where id = $1 and state = 'pending'");
    Ok(change.execute(query.bind(grant)).await? == 1)
}

pub(super) async fn remove_all(change: &mut Change, account: AccountId) -> Result<()> {
    let query = sql("delete from grants where account = $1");
    change.execute(query.bind(account)).await?;
    Ok(())
}

/// The roles for an organisation that are or will be in force, in any mission.
pub(super) async fn for_organisation(
    change: &mut Change,
    organisation: OrganisationId,
) -> Result<Vec<Held>> {
    let query = sql(
        "select id, account, role, mission, region, organisation, leg, state, granted_by, \
         granted_at, starts_at, ends_at from grants where organisation = $1 \
         and state = 'active' and (ends_at is null or ends_at > $2) order by granted_at, id",
    );
    let now = change.now();
    let rows = change.rows(query.bind(organisation).bind(now)).await?;
    rows.iter().map(held_of).collect()
}
