//! What an embassy or a consulate sees of the leg that it receives: what takes place there, where,
//! and who attends.
//!
//! An officer of a post sees the legs that the role names; whoever sees the whole mission sees all.
//! The query holds to it, so that what takes place in another leg is not there for the post. Only
//! what those who take part may know stands here: neither what protocol keeps, nor where members of
//! the official delegation are.

mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{ActivityId, LegId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Route};
use attache_platform::moment::{Date, Moment, TimeZone};
use attache_platform::texts::Localized;
use attache_platform::web::get;
use maud::Markup;

/// The addresses of a post.
pub fn routes() -> Vec<Route> {
    vec![
        get("/missions/{mission}/post", Right::SeeLeg, pages::show),
        get(
            "/missions/{mission}/post/{activity}",
            Right::SeeLeg,
            pages::activity,
        ),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::PostPage>("posts/show", frame);
    all.extend(render::<pages::ActivityPage>("posts/activity", frame));
    all
}

/// A leg, and the post that receives it.
#[derive(Clone, Debug)]
struct Leg {
    id: LegId,
    city: Localized,
    first_day: Date,
    last_day: Date,
    /// The embassy or consulate; empty where none is named.
    post: Localized,
    /// The organisation that it belongs to; empty where it is none's part.
    above: Localized,
}

/// Something that takes place in a leg.
#[derive(Clone, Debug)]
struct Activity {
    id: ActivityId,
    code: String,
    leg: LegId,
    kind: String,
    title: Localized,
    day: Date,
    starts_at: Moment,
    ends_at: Moment,
    /// The clocks of its leg.
    zone: TimeZone,
    /// Empty where none is set.
    venue: Localized,
    room: Localized,
    /// How many attend, the official delegation aside.
    people: i64,
    /// How many meetings of two are set in it.
    meetings: i64,
}

/// A place of a leg.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Venue {
    leg: LegId,
    name: Localized,
    /// How many rooms, how many people fit in them, how many tables for talks of two.
    rooms: i64,
    capacity: i64,
    tables: i64,
}

/// Somebody who attends.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Attendee {
    name: String,
    function: String,
    organisation: Localized,
    /// What they do there: joins, speaks, hosts.
    role: String,
}

/// A meeting of two.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Meeting {
    starts_at: Moment,
    ends_at: Moment,
    table: i64,
    /// Who asked and who was asked, each with whom they come for.
    sides: [(String, Localized); 2],
}
