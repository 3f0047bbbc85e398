//! The verb: load.

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
