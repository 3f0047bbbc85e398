//! Where things happen: buildings, their rooms and tables, and how long it takes to get from one
//! to another.

mod actions;
mod rules;
mod store;

use attache_foundation::ids::{LegId, RoomId, VenueId};
use attache_platform::texts::Localized;

pub use actions::load;
pub use rules::travel_minutes;

/// What a venue can be.
pub const KINDS: [&str; 11] = [
    "hall",
    "hotel",
    "office",
    "museum",
    "university",
    "government",
    "airport",
    "ship",
    "restaurant",
    "stadium",
    "other",
];

/// Where a venue stands, as far as the way to it matters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    pub venue: VenueId,
    /// The leg it serves; none for one between two legs, such as an airport.
    pub leg: Option<LegId>,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A venue as the tables of a mission tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewVenue {
    pub site: Site,
    /// The name of the row, unique in the mission.
    pub code: String,
    pub name: Localized,
    /// One of [`KINDS`].
    pub kind: String,
    pub note: String,
    pub synthetic: bool,
    pub source: String,
}

/// A room as the tables of a mission tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRoom {
    pub id: RoomId,
    pub venue: VenueId,
    /// The name of the row, unique in the mission.
    pub code: String,
    pub name: Localized,
    /// How many people fit.
    pub capacity: i64,
    /// How many tables for talks of two stand in it; they are numbered from 1.
    pub tables: i64,
}
