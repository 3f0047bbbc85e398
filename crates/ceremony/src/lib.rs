//! What is to be signed, and how it is celebrated.
//!
//! The slices, in the order in which they may use each other.

pub mod agreements;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// All routes of the wing.
pub fn routes() -> Vec<Route> {
    agreements::routes()
}

/// Every sample of every page of the wing, by the page's name.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    agreements::samples(frame)
}
