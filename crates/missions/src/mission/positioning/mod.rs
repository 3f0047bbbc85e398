//! The bank of approved words about Belgium and the host, and where each was used.

mod actions;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Route};
use attache_platform::texts::Localized;
use attache_platform::web::{get, post};
use maud::Markup;

pub(super) fn routes() -> Vec<Route> {
    let right = Right::ManageMission;
    let bank = "/missions/{mission}/positioning";
    vec![
        get(bank, right, pages::show),
        post(bank, right, pages::save),
        post(
            "/missions/{mission}/positioning/uses",
            right,
            pages::note_use,
        ),
    ]
}

pub(super) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::PositioningPage>("mission/positioning", frame)
}

/// What a message can be.
const STATES: [&str; 3] = ["draft", "approved", "retired"];
/// For whom it can be.
const AUDIENCES: [&str; 3] = ["everybody", "companies", "hosts"];

/// A message of the bank.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Message {
    code: String,
    text: Localized,
    /// One of [`AUDIENCES`].
    audience: String,
    /// One of [`STATES`].
    state: String,
    /// Speeches, brochures and pages in which it stands.
    uses: Vec<String>,
}
