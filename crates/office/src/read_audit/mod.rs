//! Who read whose protected data: each person what was read of them, and those who answer for it
//! what was read in the mission.

mod pages;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Route};
use attache_platform::web::get;
use maud::Markup;

pub(crate) use view::{own as own_table, sample_readings};

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/my-data/readings", Right::SignedIn, pages::own),
        get(
            "/missions/{mission}/readings",
            Right::SeeReadings,
            pages::of_mission,
        ),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::OwnPage>("read_audit/own", frame);
    all.extend(render::<pages::MissionPage>("read_audit/mission", frame));
    all
}
