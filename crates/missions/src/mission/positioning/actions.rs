//! The verbs: keep a message, note where it is used.

use attache_foundation::{Change, Event, Result};

use super::{Message, store};

/// Changes the message of that code, or adds it.
pub(super) async fn keep(change: &mut Change, message: &Message) -> Result<()> {
    store::keep(change, message).await?;
    let mission = change.mission()?;
    change.record(Event::MissionChanged { mission });
    Ok(())
}

/// A message is used in a place.
pub(super) async fn note_use(change: &mut Change, code: &str, place: &str) -> Result<()> {
    store::keep_use(change, code, place).await?;
    let mission = change.mission()?;
    change.record(Event::MissionChanged { mission });
    Ok(())
}
