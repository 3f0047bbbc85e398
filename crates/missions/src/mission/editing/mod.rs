//! Editing a mission: who it is, its legs, its goals and who answers for what.

mod actions;
mod codes;
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
use attache_platform::web::{get, post};
use maud::Markup;

/// The addresses at which organisers edit a mission.
pub(super) fn routes() -> Vec<Route> {
    use pages::{goals, identity, legs, owners};
    let right = Right::ManageMission;
    vec![
        get("/missions/{mission}/identity", right, identity::show),
        post("/missions/{mission}/identity", right, identity::save),
        get("/missions/{mission}/legs", right, legs::show),
        post("/missions/{mission}/legs", right, legs::save),
        get("/missions/{mission}/goals", right, goals::show),
        post("/missions/{mission}/goals", right, goals::save),
        post("/missions/{mission}/goals/removals", right, goals::remove),
        get("/missions/{mission}/owners", right, owners::show),
        post("/missions/{mission}/owners", right, owners::save),
        post("/missions/{mission}/owners/removals", right, owners::remove),
    ]
}

/// Samples of the pages, rendered.
pub(super) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::identity::IdentityPage>("mission/identity", frame);
    all.extend(render::<pages::legs::LegsPage>("mission/legs", frame));
    all.extend(render::<pages::goals::GoalsPage>("mission/goals", frame));
    all.extend(render::<pages::owners::OwnersPage>("mission/owners", frame));
    all
}

/// Who a mission is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Identity {
    label: Localized,
    hashtag: String,
    first_day: Date,
    last_day: Date,
    travel_first_day: Date,
    travel_last_day: Date,
    /// ISO 3166-1, two letters.
    country: String,
    /// ISO 3166-2, or empty.
    state: String,
    /// The record of the two countries' relation that it builds on.
    relation: String,
    /// Whether administrations are counted among those who take part, for the public.
    counts_administrations: bool,
}

/// A leg as it is edited.
#[derive(Clone, Debug, PartialEq)]
struct Leg {
    code: String,
    city: Localized,
    first_day: Date,
    last_day: Date,
    /// By its IANA name.
    zone: String,
    /// The code of the embassy or consulate that leads there.
    post: String,
    latitude: f64,
    longitude: f64,
}

/// A goal as it is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Goal {
    code: String,
    text: Localized,
    direction: String,
    indicator: Localized,
}

/// What an organisation answers for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Owner {
    organisation: String,
    name: Localized,
    role: String,
    level: String,
}

/// An activity, where and when it is, for what is said about legs.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Placed {
    title: Localized,
    /// The code of its leg, if it is in one.
    leg: Option<String>,
    is_transfer: bool,
    day: Date,
}

/// Something about a mission that should be put right, said as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Finding {
    /// No leg at all.
    NoLegs,
    /// Official days without a leg: from, until.
    Gap(Date, Date),
    /// Two legs on one day: their codes' cities.
    Overlap(Localized, Localized),
    /// A leg outside the official days.
    LegOutside(Localized),
    /// An activity in no leg that is no transfer.
    Nowhere(Localized),
    /// An activity on a day on which its leg is not.
    WrongDay(Localized),
    /// A goal by which nobody sees that it was reached.
    NoIndicator(Localized),
    /// Two goals that say nearly the same.
    Alike(Localized, Localized),
}
