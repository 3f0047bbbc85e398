//! One person at the mission: the day and its calendar.

pub mod itineraries;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// The addresses of this wing.
pub fn routes() -> Vec<Route> {
    itineraries::routes()
}

/// Samples of all pages of this wing, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    itineraries::samples(frame)
}
