//! The verb: load.

use attache_foundation::ids::OrganisationId;
use attache_foundation::{Change, Result};

use super::{NewOrganisation, store};

/// Loads organisations, and that some of them take part in the mission that is changed. A parent
/// may stand after its subsidiary.
pub async fn load(change: &mut Change, organisations: &[NewOrganisation]) -> Result<()> {
    let mission = change.mission()?;
    for organisation in organisations {
        store::insert(change, organisation).await?;
        if organisation.participates {
            store::insert_participation(change, mission, organisation.id).await?;
        }
    }
    for organisation in organisations {
        if let Some(parent) = organisation.parent {
            store::set_parent(change, organisation.id, parent).await?;
        }
    }
    Ok(())
}

/// An organisation that is known already takes part in the mission that is changed.
pub async fn take_part(change: &mut Change, organisation: OrganisationId) -> Result<()> {
    let mission = change.mission()?;
    store::insert_participation(change, mission, organisation).await
}
