//! The missions that went before: those of this instance and those told by a mission's tables,
//! by the place they went to.

mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Route};
use attache_platform::moment::Date;
use attache_platform::texts::Localized;
use attache_platform::web::get;
use maud::Markup;

pub(super) fn routes() -> Vec<Route> {
    vec![get(
        "/missions/{mission}/series",
        Right::ManageMission,
        pages::show,
    )]
}

pub(super) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::SeriesPage>("mission/series", frame)
}

/// A mission of the series.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Member {
    label: Localized,
    first_day: Date,
    last_day: Date,
    /// ISO 3166-1, two letters each.
    countries: Vec<String>,
    /// ISO 3166-2; empty where no table tells it.
    state: String,
    cities: Localized,
    /// The name in addresses of a mission of this instance.
    slug: Option<String>,
}

/// How near an earlier mission was to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// In the same state or in a city of it.
    SameState,
    SameCountry,
    Elsewhere,
}
