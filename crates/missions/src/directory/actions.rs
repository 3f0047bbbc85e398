//! The verbs: choose what others see, and forget it.

use attache_foundation::ids::PersonId;
use attache_foundation::{Change, Event, Result};

use super::{Listing, store};

/// Keeps what somebody chose to show. What says the same as before changes nothing.
pub(super) async fn choose(change: &mut Change, person: PersonId, chosen: &Listing) -> Result<()> {
    if store::listing(change, person).await? == *chosen {
        return Ok(());
    }
    store::keep_listing(change, person, chosen).await?;
    change.record(Event::ListingChosen { person });
    Ok(())
}

/// Deletes what somebody chose, with their telephone number; gives how many rows.
pub async fn forget(change: &mut Change, person: PersonId) -> Result<u64> {
    store::delete_listing(change, person).await
}
