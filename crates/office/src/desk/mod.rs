//! The organiser's first page: what needs attention now, and how everything stands.

mod chronicle;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::PlanId;
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Route};
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Localized;
use attache_platform::web::get;
use maud::Markup;

pub(crate) use chronicle::samples as sample_lines;
pub use chronicle::{Happened, happened, sentence};
pub(crate) use view::moment as office_time;

/// The address of the desk.
pub fn routes() -> Vec<Route> {
    vec![get("/missions/{mission}/desk", Right::SeeDesk, pages::show)]
}

/// Samples of the desk, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::DeskPage>("desk/show", frame)
}

/// How many of everything wait for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Waiting {
    /// Requests that nobody answered and that expire soon.
    expiring: i64,
    /// Of these, how many matter most to whoever asked.
    expiring_musts: i64,
    /// Accepted requests that the plan in force leaves out.
    left_out: i64,
    /// Accepted requests that the plan in force knows nothing of.
    unplanned: i64,
    /// Meetings in force whose request is no longer accepted.
    orphaned: i64,
    /// Jobs that were given up.
    given_up: i64,
    /// Activities that have no venue.
    without_venue: i64,
    /// Sessions that have no room.
    without_room: i64,
}

/// The plan in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct InForce {
    plan: PlanId,
    meetings: i64,
    wishes: i64,
    /// How far the plan may be from the best there could be.
    gap_permille: i64,
    published_at: Moment,
}

/// One thing that needs attention, in the order in which it weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Matter {
    /// Meetings are wished for and no plan is in force.
    NoPlan {
        accepted: i64,
    },
    /// The plan in force does not fit what is wished for now.
    PlanStale {
        unplanned: i64,
        orphaned: i64,
    },
    Expiring {
        count: i64,
        musts: i64,
    },
    LeftOut {
        count: i64,
        plan: PlanId,
    },
    WithoutVenue {
        count: i64,
    },
    WithoutRoom {
        count: i64,
    },
    GivenUp {
        count: i64,
    },
    /// A printed figure that is no longer true.
    FigureMoved {
        code: String,
        printed: String,
        live: i64,
    },
}

/// How full a B2B session is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Session {
    code: String,
    title: Localized,
    city: Localized,
    day: Date,
    slots: i64,
    tables: i64,
    meetings: i64,
}

/// When the mission is, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    Before { days: i64 },
    During { day: i64, of: i64 },
    After { last_day: Date },
}
