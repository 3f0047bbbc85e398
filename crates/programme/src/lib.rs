//! Venues, what is taken when, the activities, and how far the mission is.
//!
//! The slices, in the order in which they may use each other.

pub mod venues;

pub mod occupancy;

pub mod activities;

pub mod stages;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// The addresses of this wing.
pub fn routes() -> Vec<Route> {
    stages::routes()
}

/// Samples of all pages of this wing, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    stages::samples(frame)
}
