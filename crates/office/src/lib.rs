//! The organiser's desk, and tables in and out.

pub mod exchange;

pub mod desk;

pub mod administration;

pub mod retention;

pub mod erasure;

pub mod own_data;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// The addresses of this wing.
pub fn routes() -> Vec<Route> {
    [
        desk::routes(),
        administration::routes(),
        retention::routes(),
        own_data::routes(),
        erasure::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Samples of all pages of this wing, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    [
        desk::samples(frame),
        administration::samples(frame),
        retention::samples(frame),
        own_data::samples(frame),
        erasure::samples(frame),
    ]
    .into_iter()
    .flatten()
    .collect()
}
