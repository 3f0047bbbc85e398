//! The verb: load.

use attache_foundation::{Change, Result};

use super::{NewRoom, NewVenue, store};

/// Loads the venues and rooms of the mission that is changed. Its legs must have been loaded.
pub async fn load(change: &mut Change, venues: &[NewVenue], rooms: &[NewRoom]) -> Result<()> {
    let mission = change.mission()?;
    for venue in venues {
        store::insert(change, mission, venue).await?;
    }
    for room in rooms {
        store::insert_room(change, room).await?;
    }
    Ok(())
}
