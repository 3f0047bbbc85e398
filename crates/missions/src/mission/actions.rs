//! The verbs that load a mission.

use attache_foundation::{Change, Event, Result};

use super::{NewLeg, NewMission, NewOwner, opportunities, store};

/// Loads the mission that is changed, with its legs.
///
/// # Errors
/// A refusal when a mission of this name is already there.
pub async fn load(change: &mut Change, new: &NewMission, legs: &[NewLeg]) -> Result<()> {
    let mission = change.mission()?;
    store::insert(change, mission, new).await?;
    for source in &new.sources {
        store::insert_source(change, mission, source).await?;
    }
    for term in &new.terms {
        store::insert_term(change, mission, term).await?;
    }
    for goal in &new.goals {
        store::insert_goal(change, mission, goal).await?;
    }
    for earlier in &new.earlier {
        store::insert_earlier(change, mission, earlier).await?;
    }
    for opportunity in &new.opportunities {
        opportunities::load(change, opportunity).await?;
    }
    for leg in legs {
        store::insert_leg(change, mission, leg).await?;
    }
    change.record(Event::MissionLoaded { mission });
    Ok(())
}

/// Loads what organisations do for the mission that is changed. They must have been loaded.
pub async fn load_owners(change: &mut Change, owners: &[NewOwner]) -> Result<()> {
    let mission = change.mission()?;
    for owner in owners {
        store::insert_owner(change, mission, owner).await?;
    }
    Ok(())
}
