//! What a mission counts and what it brought.
//!
//! The slices, in the order in which they may use each other.

pub mod figures;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// All routes of the wing.
pub fn routes() -> Vec<Route> {
    figures::routes()
}

/// Every sample of every page of the wing, by the page's name.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    figures::samples(frame)
}
