//! Asking for meetings, planning them and publishing the plan.
//!
//! The slices, in the order in which they may use each other.

pub mod requests;

pub mod agenda;

pub mod plans;

mod hours;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// The routes of the wing, slice by slice.
pub fn routes() -> Vec<Route> {
    requests::routes()
        .into_iter()
        .chain(plans::routes())
        .collect()
}

/// Every sample of every page, rendered in the frame's language.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = requests::rendered_samples(frame);
    all.extend(plans::rendered_samples(frame));
    all
}
