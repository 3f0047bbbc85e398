//! Asking for meetings, planning them and publishing the plan.
//!
//! The slices, in the order in which they may use each other.

pub mod requests;

mod hours;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// The routes of the wing, slice by slice.
pub fn routes() -> Vec<Route> {
    requests::routes()
}

/// Every sample of every page, rendered in the frame's language.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    requests::rendered_samples(frame)
}
