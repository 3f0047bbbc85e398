//! On site: one person's day and its calendar, from when until when, with whom, and what a post
//! sees of its leg.

pub mod itineraries;

pub mod companions;

pub mod posts;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// The addresses of this wing.
pub fn routes() -> Vec<Route> {
    let mut all = itineraries::routes();
    all.extend(posts::routes());
    all.extend(companions::routes());
    all
}

/// Samples of all pages of this wing, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = itineraries::samples(frame);
    all.extend(posts::samples(frame));
    all.extend(companions::samples(frame));
    all
}
