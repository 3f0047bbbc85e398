//! The verb: load.

use attache_foundation::ids::PersonId;
use attache_foundation::{Change, Result};

use super::{NewCapacity, NewPerson, store};

/// Loads the people of the mission that is changed. Their organisations must have been loaded.
pub async fn load(
    change: &mut Change,
    people: &[NewPerson],
    capacities: &[NewCapacity],
) -> Result<()> {
    let mission = change.mission()?;
    for person in people {
        store::insert(change, mission, person).await?;
    }
    for capacity in capacities {
        store::insert_capacity(change, capacity).await?;
    }
    Ok(())
}

/// Somebody who was to come does not. Gives whether that could be: whoever has meetings or other
/// duties in the mission stays until these are taken back.
pub async fn leave(change: &mut Change, person: PersonId) -> Result<bool> {
    store::remove(change, person).await
}
