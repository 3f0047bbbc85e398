//! The mission's public pages: announcement, programme, organisations, earlier missions, sources.
//!
//! Every page is the same for everybody, so that everybody may keep it: its version is the last
//! publication of the mission. Only activities that are public appear, with their public fields.

mod api;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{MissionId, PublicationId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Result, Right, Route};
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::get;
use attache_results::figures::{PublishedFigure, Qualifier};
use maud::Markup;

use crate::announcements;

/// A word of one of the mission's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub term: String,
    pub label: Localized,
}

/// A leg as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg {
    pub code: String,
    pub city: Localized,
    pub first_day: Date,
    pub last_day: Date,
    /// The IANA name of its zone.
    pub zone: String,
}

/// A mission that published something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedMission {
    pub id: MissionId,
    pub slug: String,
    pub label: Localized,
    pub first_day: Date,
    pub last_day: Date,
    pub hashtag: String,
    pub cities: Vec<Localized>,
    /// Read for the latest mission only.
    pub figures: Vec<PublishedFigure>,
}

/// When the mission travels, and under which word it is talked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Travel {
    pub hashtag: String,
    pub first_day: Date,
    pub last_day: Date,
}

/// An activity that everybody may know of, with what everybody may know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicActivity {
    pub code: String,
    pub kind: String,
    pub title: Localized,
    /// The city by whose clocks it runs.
    pub city: Localized,
    pub zone: String,
    pub day: Date,
    pub starts_at: Moment,
    pub ends_at: Moment,
    pub times_invented: bool,
    pub venue: Option<Localized>,
    /// Known to the public from the day before on.
    pub room: Option<Localized>,
    /// Whether a room is set that the public will know the day before.
    pub room_follows: bool,
    pub organiser: Option<Localized>,
    pub host: Option<Localized>,
    pub audience: String,
    /// Terms of the domains.
    pub domains: Vec<String>,
    /// Codes of the languages spoken.
    pub languages: Vec<String>,
    pub synthetic: bool,
    /// Codes of sources.
    pub sources: Vec<String>,
}

/// A venue of public activities.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicVenue {
    /// The code of its leg.
    pub leg: String,
    pub name: Localized,
    pub latitude: f64,
    pub longitude: f64,
    /// How many public activities take place there.
    pub activities: i64,
    pub synthetic: bool,
}

/// An organisation that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicOrganisation {
    pub code: String,
    pub kind: String,
    pub name: Localized,
    pub region: Option<String>,
    pub city: Localized,
    pub domains: Vec<String>,
    /// Divisions of NACE Rev. 2.1.
    pub sectors: Vec<String>,
    /// What makes it excellent, or else what it offers.
    pub told: Localized,
    /// The language in which it wrote that.
    pub written_in: Language,
    /// Empty, or an address on the public web.
    pub website: String,
    pub synthetic: bool,
}

/// A count with its qualifier; nothing when nobody counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub value: Option<i64>,
    pub qualifier: Qualifier,
}

/// A mission of the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierMission {
    pub code: String,
    pub label: Localized,
    pub first_day: Date,
    pub last_day: Date,
    pub cities: Localized,
    pub participants: Count,
    pub companies: Count,
    pub agreements: Count,
    pub note: Localized,
    /// Codes of sources.
    pub sources: Vec<String>,
}

/// Makes what the mission's tables say now the public version of all its pages.
///
/// # Errors
/// The announcement may not appear: its Dutch or French edition is missing, or a figure has no
/// source.
pub async fn publish(change: &mut Change, mission: MissionId, kind: &str) -> Result<()> {
    announcements::facts(change, mission)
        .await?
        .may_be_published()?;
    let id: PublicationId = change.id();
    store::insert_publication(change, id, mission, kind).await
}

/// Makes a new version of the pages of a mission that the public already knows, so that nobody
/// keeps the old ones; of no other mission. Whether its announcement may appear was asked when it
/// first did: a company that changes its profile is not stopped by that.
pub async fn republish(change: &mut Change, mission: MissionId, kind: &str) -> Result<()> {
    if store::publication(change, mission).await?.is_some() {
        let id: PublicationId = change.id();
        store::insert_publication(change, id, mission, kind).await?;
    }
    Ok(())
}

/// The routes of the slice.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        get("/", Right::Public, pages::home::show),
        get("/missions/{mission}", Right::Public, pages::mission::show),
        get(
            "/missions/{mission}/announcement.txt",
            Right::Public,
            pages::mission::plain,
        ),
        get(
            "/missions/{mission}/programme",
            Right::Public,
            pages::programme::list,
        ),
        get(
            "/missions/{mission}/programme/{activity}",
            Right::Public,
            pages::activity::show,
        ),
        get(
            "/missions/{mission}/organisations",
            Right::Public,
            pages::organisations::list,
        ),
        get(
            "/missions/{mission}/earlier-missions",
            Right::Public,
            pages::archive::list,
        ),
        get(
            "/missions/{mission}/sources",
            Right::Public,
            pages::sources::list,
        ),
        get("/api/missions/{mission}", Right::Public, api::mission)
            .api("The mission with its legs and its published figures.")
            .gives::<api::Mission>(),
        get(
            "/api/missions/{mission}/programme",
            Right::Public,
            api::programme,
        )
        .api("The activities that are open to the public to know.")
        .gives::<Vec<api::Activity>>(),
        get(
            "/api/missions/{mission}/organisations",
            Right::Public,
            api::organisations,
        )
        .api("The organisations that take part.")
        .gives::<Vec<api::Organisation>>(),
    ]
}

/// The samples of the slice's pages.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    [
        render::<pages::home::HomePage>("website/home", frame),
        render::<pages::mission::MissionPage>("website/mission", frame),
        render::<pages::programme::ProgrammePage>("website/programme", frame),
        render::<pages::activity::ActivityPage>("website/activity", frame),
        render::<pages::organisations::OrganisationsPage>("website/organisations", frame),
        render::<pages::archive::ArchivePage>("website/archive", frame),
        render::<pages::sources::SourcesPage>("website/sources", frame),
    ]
    .concat()
}
