//! The directory: the people and the organisations of a mission, for those who take part in it to
//! find each other.
//!
//! It holds what the row "directory profile" of the table of rights names and nothing else: no
//! mail, no telephone, no day of arrival. Members of the official delegation are not in it; their
//! presence is announced, or is protocol's.

mod book;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{MissionId, OrganisationId, PersonId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Result, Right, Route};
use attache_platform::texts::Localized;
use attache_platform::web::get;
use maud::Markup;

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
    name: String,
    /// What a list is ordered by: "Peeters Mieke".
    sort_name: String,
    /// The kind of organisation; of a person, of the one that they come for.
    kind: String,
    /// What a person does there; empty for an organisation.
    function: String,
    /// Whom a person comes for; of an organisation, the names of those that were merged into it,
    /// under which it is still found.
    organisation: String,
    city: String,
    region: Option<String>,
    /// Terms of the mission's list of domains.
    domains: Vec<String>,
    /// Codes of the legs that a person is there for.
    legs: Vec<String>,
    /// What an organisation offers and what it looks for.
    offer: Localized,
    need: Localized,
    synthetic: bool,
}

/// A word of a list of the mission, or a leg, with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named {
    code: String,
    label: Localized,
}

/// The address of the directory.
pub fn routes() -> Vec<Route> {
    vec![get(
        "/missions/{mission}/directory",
        Right::SeeDirectory,
        pages::show,
    )]
}

/// Samples of the directory, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::DirectoryPage>("directory/list", frame)
}

/// Says that somebody or something of the mission's directory is another now: the next reader
/// finds it, on every node.
pub async fn changed(change: &mut Change, mission: MissionId) -> Result<()> {
    store::next_version(change, mission).await
}
