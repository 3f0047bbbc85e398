//! The meetings in force: where and when two people meet, with the table that is theirs.
//!
//! A meeting belongs to its request for good: when a new plan moves it, it keeps its id and its
//! sequence rises, so that calendars move it too; when a new plan drops it, it is cancelled.

mod actions;
mod rules;
mod store;

#[cfg(test)]
mod tests;

use attache_foundation::Result;
use attache_foundation::ids::{ActivityId, MeetingId, PersonId, PlanId, RequestId};
use attache_platform::database::Reads;
use attache_platform::moment::Moment;

pub use actions::put_in_force;

/// Where a plan puts the meeting of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    pub request: RequestId,
    /// The B2B session.
    pub activity: ActivityId,
    pub starts_at: Moment,
    pub ends_at: Moment,
    /// A table of the session's room, from 1.
    pub table_number: i64,
}

/// A meeting that was once in force, and still is unless it was cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub id: MeetingId,
    pub placement: Placement,
    /// Rises with every change, for calendars (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    pub is_cancelled: bool,
}

/// The people of the meetings that a plan set, moved or cancelled when it was published.
pub async fn people_changed_by(reads: &mut impl Reads, plan: PlanId) -> Result<Vec<PersonId>> {
    store::people_changed_by(reads, plan).await
}
