//! The mission, its organisations and its delegations.
//!
//! The slices, in the order in which they may use each other.

mod money;

pub mod organisations;

pub mod mission;

pub mod profiles;

pub mod delegations;

pub mod registration;

pub mod teams;

pub mod invoices;

pub mod dossiers;

pub mod directory;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// The addresses of this wing.
pub fn routes() -> Vec<Route> {
    let mut all = mission::routes();
    all.extend(profiles::routes());
    all.extend(delegations::routes());
    all.extend(registration::routes());
    all.extend(teams::routes());
    all.extend(invoices::routes());
    all.extend(dossiers::routes());
    all.extend(directory::routes());
    all
}

/// Samples of all pages of this wing, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = mission::samples(frame);
    all.extend(profiles::samples(frame));
    all.extend(delegations::samples(frame));
    all.extend(registration::rendered_samples(frame));
    all.extend(teams::samples(frame));
    all.extend(invoices::samples(frame));
    all.extend(dossiers::samples(frame));
    all.extend(directory::samples(frame));
    all
}
