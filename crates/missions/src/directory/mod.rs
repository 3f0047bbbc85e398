//! The directory: the people and the organisations of a mission, for those who take part in it to
//! find each other.
//!
//! It holds what the row "directory profile" of the table of rights names: no day of arrival. What
//! stands in it of a person is what that person chose: whoever is hidden is in no list, no search
//! and no count, and mail and telephone stand in it only for those who asked for that. Members of
//! the official delegation are not in it; their presence is announced, or is protocol's.

mod actions;
mod book;
mod pages;
mod participants;
mod rules;
mod shelf;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{MissionId, OrganisationId, PersonId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Result, Right, Route};
use attache_platform::texts::Localized;
use attache_platform::web::{get, post};
use maud::Markup;

pub use actions::forget;

/// Who or what stands in the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whom {
    Person(PersonId),
    Organisation(OrganisationId),
}

/// One entry of the directory, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Listed {
    whom: Whom,
    /// As it is said: "Mieke Peeters".
    name: Localized,
    /// What a list is ordered by: "Peeters Mieke".
    sort_name: Localized,
    /// The kind of organisation; of a person, of the one that they come for.
    kind: String,
    /// What a person does there; empty for an organisation.
    function: String,
    /// Whom a person comes for; of an organisation, the names of those that were merged into it,
    /// under which it is still found.
    organisation: Localized,
    city: Localized,
    region: Option<String>,
    /// Terms of the mission's list of domains.
    domains: Vec<String>,
    /// Codes of the legs that a person is there for.
    legs: Vec<String>,
    /// What an organisation offers and what it looks for.
    offer: Localized,
    need: Localized,
    /// Of a person who chose that others see them; else empty.
    mail: String,
    phone: String,
    synthetic: bool,
}

/// What a person chose that others see of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Listing {
    /// Not in the directory at all.
    hidden: bool,
    function: bool,
    /// Whether they are found by what their organisation offers.
    offers: bool,
    mail: bool,
    phone: bool,
    /// The telephone number; may be kept without being shown.
    number: String,
}

impl Default for Listing {
    /// What holds until somebody chooses: found by name, function and domain, and no address.
    fn default() -> Listing {
        Listing {
            hidden: false,
            function: true,
            offers: true,
            mail: false,
            phone: false,
            number: String::new(),
        }
    }
}

/// A word of a list of the mission, or a leg, with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named {
    code: String,
    label: Localized,
}

/// The addresses of the directory.
pub fn routes() -> Vec<Route> {
    let mine = "/missions/{mission}/directory/mine";
    vec![
        get(
            "/missions/{mission}/directory",
            Right::SeeDirectory,
            pages::show,
        ),
        get(mine, Right::ChooseListing, pages::listing::show),
        post(mine, Right::ChooseListing, pages::listing::save),
        get(
            "/missions/{mission}/participants",
            Right::SeeParticipants,
            participants::list,
        ),
        post(
            "/missions/{mission}/participants/export",
            Right::ExportParticipants,
            participants::export,
        ),
    ]
}

/// Samples of the directory, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::DirectoryPage>("directory/list", frame);
    all.extend(render::<pages::listing::ListingPage>(
        "directory/mine",
        frame,
    ));
    all.extend(render::<participants::ParticipantsPage>(
        "directory/participants",
        frame,
    ));
    all
}

/// Says that somebody or something of the mission's directory is another now: the next reader
/// finds it, on every node.
pub async fn changed(change: &mut Change, mission: MissionId) -> Result<()> {
    store::next_version(change, mission).await
}
