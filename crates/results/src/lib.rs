//! What a mission counts and what it brought.
//!
//! The slices, in the order in which they may use each other.

pub mod figures;

pub mod balance;

use attache_foundation::Route;
use attache_foundation::layout::Frame;
use maud::Markup;

/// All routes of the wing.
pub fn routes() -> Vec<Route> {
    let mut all = figures::routes();
    all.extend(balance::routes());
    all
}

/// Every sample of every page of the wing, by the page's name.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = figures::samples(frame);
    all.extend(balance::samples(frame));
    all
}
