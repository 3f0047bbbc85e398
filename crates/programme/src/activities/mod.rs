//! What is on the programme: seminars, visits, receptions, B2B sessions; who attends, and who may
//! know of it.

mod actions;
mod store;

use attache_foundation::ids::{ActivityId, LegId, OrganisationId, PersonId, RoomId, VenueId};
use attache_foundation::{Change, Result};
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Localized;

pub use actions::load;

/// Points at `into` whatever pointed at `from`, which turned out to be the same organisation.
pub async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    store::organisation_merged(change, from, into).await
}

/// What an activity can be.
pub const KINDS: [&str; 14] = [
    "seminar",
    "round_table",
    "company_visit",
    "subsidiary_visit",
    "networking",
    "reception",
    "official_meeting",
    "b2b_session",
    "signing",
    "cultural",
    "press",
    "briefing",
    "transfer",
    "pitch_session",
];

/// The kind whose time the planner cuts into slots.
pub const B2B_SESSION: &str = "b2b_session";

/// Whom an activity is for.
pub const AUDIENCES: [&str; 4] = ["everyone", "participants", "members", "invited"];

/// Who may know of an activity, from all to the fewest.
pub const VISIBILITIES: [&str; 4] = ["public", "participants", "delegation", "protocol"];

/// What somebody does at an activity.
pub const ROLES: [&str; 6] = ["joins", "opens", "speaks", "witnesses", "hosts", "leads"];

/// An activity as the tables of a mission tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewActivity {
    pub id: ActivityId,
    /// The name in addresses, unique in the mission.
    pub code: String,
    /// One of [`KINDS`].
    pub kind: String,
    pub title: Localized,
    pub leg: Option<LegId>,
    pub venue: Option<VenueId>,
    pub room: Option<RoomId>,
    pub organiser: Option<OrganisationId>,
    pub host: Option<OrganisationId>,
    /// How many may take part, where that is limited.
    pub capacity: Option<i64>,
    /// One of [`AUDIENCES`].
    pub audience: String,
    /// One of [`VISIBILITIES`].
    pub visibility: String,
    /// Terms of the mission's list of domains.
    pub domains: Vec<String>,
    /// Codes of the languages that are spoken.
    pub languages: Vec<String>,
    /// The day on the clock of its leg.
    pub day: Date,
    pub starts_at: Moment,
    pub ends_at: Moment,
    /// Whether the hours are ours because no source gives them.
    pub times_invented: bool,
    pub synthetic: bool,
    pub source: String,
}

/// That somebody attends an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAttendance {
    pub activity: ActivityId,
    pub person: PersonId,
    /// One of [`ROLES`].
    pub role: String,
}

/// The slots of a B2B session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    pub activity: ActivityId,
    pub slot_minutes: i64,
    /// Minutes between the end of a slot and the start of the next.
    pub pause_minutes: i64,
    pub first_slot_at: Moment,
    pub slots: i64,
    pub tables: i64,
}

impl NewSession {
    /// When the last slot ends.
    pub fn ends_at(&self) -> Moment {
        let minutes = self.slots * (self.slot_minutes + self.pause_minutes) - self.pause_minutes;
        self.first_slot_at.plus_seconds(minutes * 60)
    }
}
