//! What the public may see, and when.

use attache_platform::moment::{Date, Moment, TimeZone};

/// The day at `now`, in UTC: what changes by the day alone changes with it.
pub(super) fn today(now: Moment) -> Date {
    now.local(&TimeZone::UTC).date()
}

/// Whether the room of an activity is public: from the day before on. Earlier, rooms still move,
/// and who waits at a door is nobody's business.
pub(super) fn room_is_public(day: Date, today: Date) -> bool {
    today.tomorrow().is_ok_and(|tomorrow| day <= tomorrow)
}
