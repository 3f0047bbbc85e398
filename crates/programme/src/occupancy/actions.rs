//! The verbs: claim and release.

use attache_foundation::ids::MeetingId;
use attache_foundation::{Change, Error, Result};
use attache_platform::moment::Moment;

use super::{NotClaimed, Resource, Taken, rules, store};

/// Takes a resource from one moment to another for a meeting.
///
/// # Errors
/// [`Taken`] when any five minutes of it are held, by whomever: the unique key of the table says
/// so, not a reading before it.
pub async fn claim(
    change: &mut Change,
    resource: Resource,
    from: Moment,
    to: Moment,
    holder: MeetingId,
) -> std::result::Result<(), NotClaimed> {
    let ticks = rules::ticks(from, to);
    let wanted = ticks.end.saturating_sub(ticks.start).max(0);
    let claimed = store::insert(change, resource, &ticks, holder).await?;
    if i64::try_from(claimed).is_ok_and(|claimed| claimed == wanted) {
        return Ok(());
    }
    let (tick, other) = store::first_of_another(change, resource, &ticks, holder)
        .await?
        .ok_or_else(|| Error::fault("a meeting claims the same time twice"))?;
    Err(NotClaimed::Taken(Taken {
        resource,
        at: rules::begins(tick),
        holder: other,
    }))
}

/// Lets go of everything that a meeting holds.
pub async fn release(change: &mut Change, holder: MeetingId) -> Result<()> {
    store::delete(change, holder).await
}
