//! What the public reads: the announcement, and the pages of the mission.
//!
//! The slices, in the order in which they may use each other.

pub mod announcements;

pub mod website;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// All routes of the wing.
pub fn routes() -> Vec<Route> {
    website::routes()
}

/// Every sample of every page of the wing, by the page's name.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    website::samples(frame)
}
