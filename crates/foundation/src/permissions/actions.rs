//! Giving and ending roles.

use attache_platform::moment::Moment;
use attache_platform::web::Result;

use super::rules::{self, Refusal};
use super::store;
use super::{Grant, GrantState, Held, Role};
use crate::approvals;
use crate::history::{By, Change, Event};
use crate::ids::{AccountId, GrantId};

/// The kind of act that an approval of a role lets happen.
pub const ROLE_APPROVAL: &str = "role";

/// Gives an account a role at once and for good, as loading a mission does.
pub async fn grant(change: &mut Change, account: AccountId, grant: &Grant) -> Result<()> {
    let now = change.now();
    let held = new(change, account, grant, (now, None), GrantState::Active);
    Ok(store::insert(change, &held).await?)
}

/// Gives an account a role at once, in the name of whoever offered it: for whoever accepts what
/// was offered. Holding it already is having accepted it.
///
/// # Errors
/// The rules say no ([`Refusal`] within), or the database is away.
pub async fn accept(
    change: &mut Change,
    account: AccountId,
    grant: &Grant,
    offered_by: Option<AccountId>,
) -> Result<std::result::Result<(), Refusal>> {
    let (kept, now) = (store::kept(change, account).await?, change.now());
    match rules::may_give(&kept, grant, now, None, now) {
        Ok(()) => {}
        Err(Refusal::AlreadyHeld) => return Ok(Ok(())),
        Err(refusal) => return Ok(Err(refusal)),
    }
    let mut held = new(change, account, grant, (now, None), GrantState::Active);
    held.granted_by = offered_by;
    store::insert(change, &held).await?;
    change.record(Event::RoleGiven {
        grant: held.id,
        account,
    });
    Ok(Ok(()))
}

/// Gives somebody a role from a moment until another, or asks a second person where the role
/// needs one.
///
/// # Errors
/// The rules say no ([`Refusal`] within), or the database is away.
pub async fn give(
    change: &mut Change,
    account: AccountId,
    grant: &Grant,
    from: Moment,
    until: Option<Moment>,
) -> Result<std::result::Result<GrantState, Refusal>> {
    let kept = store::kept(change, account).await?;
    if let Err(refusal) = rules::may_give(&kept, grant, from, until, change.now()) {
        return Ok(Err(refusal));
    }
    let state = if rules::needs_second_person(grant.role) {
        GrantState::Pending
    } else {
        GrantState::Active
    };
    let held = new(change, account, grant, (from, until), state);
    store::insert(change, &held).await?;
    let grant = held.id;
    if state == GrantState::Pending {
        approvals::ask(change, ROLE_APPROVAL, &grant.to_string()).await?;
    } else {
        change.record(Event::RoleGiven { grant, account });
    }
    Ok(Ok(state))
}

fn new(
    change: &Change,
    account: AccountId,
    grant: &Grant,
    (starts_at, ends_at): (Moment, Option<Moment>),
    state: GrantState,
) -> Held {
    Held {
        id: change.id(),
        account,
        grant: grant.clone(),
        state,
        granted_by: match change.by() {
            By::Account(account) => Some(*account),
            By::Itself => None,
        },
        granted_at: change.now(),
        starts_at,
        ends_at,
    }
}

/// Ends a role at once, or takes back that it was asked for. Ending it twice is ending it once.
///
/// # Errors
/// There is no such role in this mission, or it is its last organiser's.
pub async fn end(change: &mut Change, grant: GrantId) -> Result<()> {
    let mission = change.mission()?;
    let held = store::held(change, grant, mission).await?;
    let organiser = held.grant.role == Role::Organiser && held.state == GrantState::Active;
    if organiser && store::organisers(change, mission).await? < 2 {
        return Err(Refusal::LastOrganiser.into());
    }
    if store::end(change, grant).await? {
        let account = held.account;
        change.record(Event::RoleEnded { grant, account });
    }
    approvals::withdraw(change, ROLE_APPROVAL, &grant.to_string()).await
}

/// Carries out what a second person agreed to. Who meanwhile came to hold a role that excludes
/// this one does not get it.
pub async fn confirm(change: &mut Change, grant: GrantId) -> Result<()> {
    let mission = change.mission()?;
    let held = store::held(change, grant, mission).await?;
    let others = store::kept(change, held.account).await?;
    let others: Vec<Grant> = others
        .into_iter()
        .filter(|other| *other != held.grant)
        .collect();
    let starts = held.starts_at.max(change.now());
    rules::may_give(&others, &held.grant, starts, held.ends_at, change.now())?;
    if store::activate(change, grant).await? {
        let account = held.account;
        change.record(Event::RoleGiven { grant, account });
    }
    Ok(())
}

/// Carries out that a second person did not agree.
pub async fn reject(change: &mut Change, grant: GrantId) -> Result<()> {
    store::end(change, grant).await?;
    Ok(())
}
