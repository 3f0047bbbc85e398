//! The organiser's desk, letters to many, and tables in and out.

pub mod exchange;

pub mod desk;

pub mod messages;

pub mod administration;

pub mod roles;

pub mod merging;

pub mod retention;

pub mod erasure;

pub mod read_audit;

pub mod own_data;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// The addresses of this wing.
pub fn routes() -> Vec<Route> {
    [
        desk::routes(),
        messages::routes(),
        administration::routes(),
        roles::routes(),
        merging::routes(),
        retention::routes(),
        read_audit::routes(),
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
        messages::samples(frame),
        administration::samples(frame),
        roles::samples(frame),
        merging::samples(frame),
        retention::samples(frame),
        read_audit::samples(frame),
        own_data::samples(frame),
        erasure::samples(frame),
    ]
    .into_iter()
    .flatten()
    .collect()
}
