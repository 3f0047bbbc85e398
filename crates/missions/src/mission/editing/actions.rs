//! The verbs: change who a mission is, its legs, its goals, its owners.

use attache_foundation::{Change, Error, Event, Result};

use super::{Goal, Identity, Leg, store};
use crate::organisations;

/// Says who the mission is. What says the same as before changes nothing.
pub(super) async fn change_identity(change: &mut Change, identity: &Identity) -> Result<()> {
    let mission = change.mission()?;
    if store::identity(change, mission).await? == *identity {
        return Ok(());
    }
    store::update_identity(change, identity).await?;
    let mission = change.mission()?;
    change.record(Event::MissionChanged { mission });
    Ok(())
}

/// Changes the leg of that code, or adds it.
pub(super) async fn keep_leg(change: &mut Change, leg: &Leg) -> Result<()> {
    if !store::update_leg(change, leg).await? {
        store::insert_leg(change, leg).await?;
    }
    let mission = change.mission()?;
    change.record(Event::MissionChanged { mission });
    Ok(())
}

/// Changes the goal of that code, or adds it.
pub(super) async fn keep_goal(change: &mut Change, goal: &Goal) -> Result<()> {
    if !store::update_goal(change, goal).await? {
        store::insert_goal(change, goal).await?;
    }
    let mission = change.mission()?;
    change.record(Event::MissionChanged { mission });
    Ok(())
}

/// Takes a goal out.
///
/// # Errors
/// [`Error::Absent`] when the mission has no such goal.
pub(super) async fn remove_goal(change: &mut Change, code: &str) -> Result<()> {
    if !store::delete_goal(change, code).await? {
        return Err(Error::Absent);
    }
    let mission = change.mission()?;
    change.record(Event::MissionChanged { mission });
    Ok(())
}

/// An organisation answers for something; whether it did not before.
///
/// # Errors
/// [`Error::Absent`] when there is no such organisation.
pub(super) async fn add_owner(
    change: &mut Change,
    code: &str,
    (role, level): (&str, &str),
) -> Result<bool> {
    let organisation = organisations::coded(change, code).await?;
    let organisation = organisation.ok_or(Error::Absent)?;
    let added = store::insert_owner(change, organisation, (role, level)).await?;
    if added {
        let mission = change.mission()?;
        change.record(Event::MissionChanged { mission });
    }
    Ok(added)
}

/// An organisation answers for something no more.
///
/// # Errors
/// [`Error::Absent`] when it did not.
pub(super) async fn remove_owner(change: &mut Change, code: &str, role: &str) -> Result<()> {
    let organisation = organisations::coded(change, code).await?;
    let organisation = organisation.ok_or(Error::Absent)?;
    if !store::delete_owner(change, organisation, role).await? {
        return Err(Error::Absent);
    }
    let mission = change.mission()?;
    change.record(Event::MissionChanged { mission });
    Ok(())
}
