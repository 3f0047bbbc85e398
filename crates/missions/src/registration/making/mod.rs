//! Making a call for interest, and editing one.
//!
//! The form is one page that needs no script: rows are added and taken away by buttons that send
//! it, and everything typed comes back. Nothing is kept before it stands as a whole. Of a call that
//! is open only what does not harm those who apply changes: texts, a later end, more places.

mod documents;
mod pages;
mod parse;
mod quotas;
#[cfg(test)]
mod tests;
mod typed;
mod view;

use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Route};
use attache_platform::web::{get, post};
use maud::Markup;

pub(super) use parse::Whole;

/// The most rows of a kind; more make no call that somebody fills in.
const MOST_ROWS: usize = 40;

/// The routes of the form.
pub(super) fn routes() -> Vec<Route> {
    let make = Right::MakeCalls;
    vec![
        get("/missions/{mission}/calls/new", make, pages::new),
        post("/missions/{mission}/calls/new", make, pages::make),
        get("/missions/{mission}/calls/{call}/edit", make, pages::edit),
        post("/missions/{mission}/calls/{call}/edit", make, pages::keep),
    ]
}

/// Samples of the page, rendered.
pub(super) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::MakingPage>("registration/making", frame)
}
