//! Two organisations that turn out to be one: which of them stays, and everything that points at
//! the other points at it from then on, in one change, each slice by a verb of its own.

mod actions;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::OrganisationId;
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Error, Right, Route};
use attache_platform::web::{get, post};
use maud::Markup;

pub use actions::{changed_in, merge};

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    let right = Right::MergeOrganisations;
    let path = "/missions/{mission}/same-organisations";
    vec![get(path, right, pages::show), post(path, right, pages::act)]
}

/// Samples of the page, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::MergingPage>("merging/show", frame)
}

/// What is to become of two organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merging {
    pub stays: OrganisationId,
    pub goes: OrganisationId,
    /// Whose profile stays where both have one in a mission; nothing when that was not said.
    pub profile_of: Option<OrganisationId>,
}

/// Why two organisations are not merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Both have a profile in a mission, and it was not said which stays.
    TwoProfiles,
    /// One of them takes part in a mission that whoever asks does not organise.
    Elsewhere,
    /// The one that would go sends invoices.
    Sender,
}

impl Refusal {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::TwoProfiles => "merging-two-profiles",
            Refusal::Elsewhere => "merging-elsewhere",
            Refusal::Sender => "merging-sender",
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::conflict(refusal.key(), Vec::new())
    }
}
