//! Events of others in which companies could have a part, and which companies want one.

mod actions;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::OrganisationId;
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Result, Right, Route};
use attache_platform::moment::Date;
use attache_platform::texts::Localized;
use attache_platform::web::{get, post};
use maud::Markup;

pub(super) fn routes() -> Vec<Route> {
    let right = Right::ManageMission;
    let list = "/missions/{mission}/opportunities";
    vec![
        get(list, right, pages::show),
        post(list, right, pages::save),
        post(
            "/missions/{mission}/opportunities/interests",
            right,
            pages::interest,
        ),
        get(
            "/missions/{mission}/opportunities.csv",
            right,
            pages::export,
        ),
    ]
}

pub(super) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::OpportunitiesPage>("mission/opportunities", frame)
}

/// Loads an event of others for the mission that is changed.
pub(super) async fn load(change: &mut Change, new: &Opportunity) -> Result<()> {
    store::keep(change, new).await
}

/// An event of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opportunity {
    pub code: String,
    pub name: Localized,
    pub organiser: String,
    /// Cities in which it takes place.
    pub hosts: Localized,
    pub first_day: Date,
    pub last_day: Date,
    pub needs: Localized,
    /// Until when its organiser takes offers, where that is known.
    pub offers_until: Option<Date>,
    pub source: String,
}

/// A company that wants a part in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Interest {
    opportunity: String,
    company: String,
    name: Localized,
    region: Option<String>,
    /// What it could offer there.
    offer: String,
}

/// Points at `into` whatever pointed at `from`, which turned out to be the same organisation.
pub(super) async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    store::organisation_merged(change, from, into).await
}
