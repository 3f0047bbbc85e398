//! The mission: its days, its legs and their zones, its goals, its owners, its words and sources,
//! and the missions before it.

mod actions;
mod editing;
mod opportunities;
mod positioning;
mod series;
mod store;
#[cfg(test)]
mod tests;
pub mod typed;

use attache_foundation::ids::{LegId, MissionId, OrganisationId};
use attache_foundation::layout::{Frame, MissionHead};
use attache_foundation::{Change, Error, Result, Route};
use attache_platform::database::Reads;
use attache_platform::moment::Date;
use attache_platform::texts::Localized;
use maud::Markup;

pub use actions::{load, load_owners};
pub use opportunities::Opportunity as NewOpportunity;

/// The addresses of the slice.
pub fn routes() -> Vec<Route> {
    let mut all = editing::routes();
    all.extend(series::routes());
    all.extend(opportunities::routes());
    all.extend(positioning::routes());
    all
}

/// Points at `into` whatever pointed at `from`, which turned out to be the same organisation.
pub async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    store::organisation_merged(change, from, into).await?;
    opportunities::organisation_merged(change, from, into).await
}

/// Samples of its pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = editing::samples(frame);
    all.extend(series::samples(frame));
    all.extend(opportunities::samples(frame));
    all.extend(positioning::samples(frame));
    all
}

/// What a mission can be.
pub const KINDS: [&str; 6] = [
    "royal_economic_mission",
    "state_visit",
    "ministerial_mission",
    "regional_mission",
    "trade_mission",
    "prospection",
];

/// The lists of words that a mission brings along.
pub const LISTS: [&str; 7] = [
    "domain",
    "subdomain",
    "relation_sector",
    "host_strength",
    "challenge",
    "sport_event",
    "region",
];

/// Which way a goal points.
pub const GOAL_DIRECTIONS: [&str; 3] = ["outbound", "inbound", "both"];

/// What an owner does for the mission.
pub const OWNER_ROLES: [&str; 7] = [
    "decides",
    "coordinates",
    "recruits",
    "organises_b2b",
    "protocol",
    "hosts",
    "pays",
];

/// The level of government of an owner.
pub const OWNER_LEVELS: [&str; 3] = ["federal", "regional", "community"];

/// A mission as its tables tell it, with what belongs to it and to nobody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMission {
    /// The name in addresses: `west-coast-2025`.
    pub slug: String,
    /// One of [`KINDS`].
    pub kind: String,
    pub label: Localized,
    pub first_day: Date,
    pub last_day: Date,
    pub travel_first_day: Date,
    pub travel_last_day: Date,
    pub hashtag: String,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// ISO 3166-2, or empty.
    pub state: String,
    /// The record of the two countries' relation that the mission builds on.
    pub relation: String,
    pub sources: Vec<NewSource>,
    pub terms: Vec<NewTerm>,
    pub goals: Vec<NewGoal>,
    pub earlier: Vec<NewEarlierMission>,
    /// Events of others in which companies could have a part.
    pub opportunities: Vec<NewOpportunity>,
}

/// Where a fact can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSource {
    pub code: String,
    pub title: String,
    /// An address on the web; empty for what stands in no single place.
    pub address: String,
    pub note: String,
}

/// A word of one of the mission's [`LISTS`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTerm {
    pub list: String,
    pub term: String,
    pub position: i64,
    pub label: Localized,
}

/// What the mission is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGoal {
    pub code: String,
    pub position: i64,
    pub text: Localized,
    /// One of [`GOAL_DIRECTIONS`].
    pub direction: String,
    /// By what one sees that it was reached.
    pub indicator: Localized,
}

/// A mission of earlier years, with its figures as they were published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEarlierMission {
    pub code: String,
    pub label: Localized,
    pub first_day: Date,
    pub last_day: Date,
    /// ISO 3166-1, two letters each.
    pub countries: Vec<String>,
    pub cities: Localized,
    pub participants: NewCount,
    pub companies: NewCount,
    pub agreements: NewCount,
    pub note: Localized,
    /// Codes of the mission's sources, joined by `;`.
    pub source: String,
}

/// A count as it was published, if it was, and how it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCount {
    pub value: Option<i64>,
    pub qualifier: String,
}

/// An ordered stage of the mission, in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct NewLeg {
    pub id: LegId,
    pub code: String,
    pub position: i64,
    pub city: Localized,
    pub first_day: Date,
    pub last_day: Date,
    /// By its IANA name.
    pub zone: String,
    /// The code of the embassy or consulate that leads there.
    pub post: String,
    pub latitude: f64,
    pub longitude: f64,
}

/// What an organisation does for the mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOwner {
    pub organisation: OrganisationId,
    /// One of [`OWNER_ROLES`].
    pub role: String,
    /// One of [`OWNER_LEVELS`].
    pub level: String,
    pub position: i64,
}

/// Why a mission is not loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A mission of this name is already there.
    AlreadyThere { slug: String },
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        match refusal {
            Refusal::AlreadyThere { slug } => {
                Error::conflict("mission-already-there", vec![("mission", slug.into())])
            }
        }
    }
}

/// The mission of a name in addresses.
pub async fn find(reads: &mut impl Reads, slug: &str) -> Result<Option<MissionHead>> {
    store::find(reads, slug).await
}

/// The mission of an id.
pub async fn head(reads: &mut impl Reads, mission: MissionId) -> Result<Option<MissionHead>> {
    store::head(reads, mission).await
}
