//! The verbs: keep an event, note an interest.

use attache_foundation::{Change, Error, Event, Result};

use super::{Opportunity, store};
use crate::organisations;

/// Changes the event of that code, or adds it.
pub(super) async fn keep(change: &mut Change, opportunity: &Opportunity) -> Result<()> {
    store::keep(change, opportunity).await?;
    let mission = change.mission()?;
    change.record(Event::MissionChanged { mission });
    Ok(())
}

/// A company wants a part in an event, or does not any more.
///
/// # Errors
/// [`Error::Absent`] when there is no such organisation.
pub(super) async fn note_interest(
    change: &mut Change,
    opportunity: &str,
    company: &str,
    offer: Option<&str>,
) -> Result<()> {
    let organisation = organisations::coded(change, company).await?;
    let organisation = organisation.ok_or(Error::Absent)?;
    store::keep_interest(change, opportunity, organisation, offer).await?;
    let mission = change.mission()?;
    change.record(Event::MissionChanged { mission });
    Ok(())
}
