//! The mission, its organisations and its delegations.
//!
//! The slices, in the order in which they may use each other.

pub mod organisations;

pub mod mission;

pub mod delegations;

pub mod registration;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// The addresses of this wing.
pub fn routes() -> Vec<Route> {
    let mut all = delegations::routes();
    all.extend(registration::routes());
    all
}

/// Samples of all pages of this wing, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = delegations::samples(frame);
    all.extend(registration::rendered_samples(frame));
    all
}
