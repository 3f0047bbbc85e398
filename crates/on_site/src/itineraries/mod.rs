//! One person's mission: what they do, when and where, with whom, and how they get there.

mod actions;
mod calendar;
mod example;
mod feed;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;
mod zones;

use attache_foundation::ids::{ActivityId, MeetingId, MissionId, PersonId, RequestId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment, TimeZone};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::{get, post};
use attache_programme::venues::Site;
use maud::Markup;

pub use actions::{itinerary, make_calendar, withdraw_calendar};

/// People whose mission ended before a day and whose calendar can still be read.
pub async fn due_calendars(
    reads: &mut impl Reads,
    ended_before: Date,
) -> Result<Vec<(MissionId, PersonId)>> {
    store::due_feeds(reads, ended_before).await
}

/// The itineraries' addresses. The calendar's secret is its key, so nobody signs in for it.
pub fn routes() -> Vec<Route> {
    vec![
        get("/missions/{mission}/day", Right::SeeOwnDay, pages::day),
        post(
            "/missions/{mission}/day/calendar",
            Right::SeeOwnDay,
            pages::make_calendar,
        ),
        post(
            "/missions/{mission}/day/calendar/withdrawal",
            Right::SeeOwnDay,
            pages::withdraw_calendar,
        ),
        get("/calendar/{secret}", Right::Public, pages::calendar),
    ]
}

/// The samples of all pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::DayPage>("itineraries/day", frame)
}

/// A person as their own itinerary needs them.
#[derive(Clone, Debug)]
pub struct Traveller {
    pub person: PersonId,
    pub mission: MissionId,
    pub slug: String,
    pub label: Localized,
    pub first_day: Date,
    pub last_day: Date,
    pub name: String,
    /// In which their calendar speaks.
    pub language: Language,
    pub arrives_at: Moment,
    pub leaves_at: Moment,
    /// When the activities were last read from the mission's tables.
    pub loaded_at: Moment,
}

/// A leg with its wall clock.
#[derive(Clone, Debug)]
pub struct Leg {
    pub code: String,
    pub city: Localized,
    pub first_day: Date,
    pub last_day: Date,
    /// The IANA name, as calendars want it.
    pub zone_name: String,
    pub zone: TimeZone,
}

/// Where something is.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    pub site: Site,
    pub name: Localized,
    /// Empty when the whole venue is meant.
    pub room: Localized,
}

/// Something that somebody is to do at a time.
#[derive(Clone, Debug)]
pub struct Item {
    pub starts_at: Moment,
    pub ends_at: Moment,
    /// The place of its leg in [`Itinerary::legs`].
    pub leg: usize,
    pub stop: Option<Stop>,
    pub what: What,
}

/// What is done.
#[derive(Clone, Debug)]
pub enum What {
    Activity(Joined),
    Meeting(Met),
}

/// An activity that the person joins.
#[derive(Clone, Debug)]
pub struct Joined {
    pub activity: ActivityId,
    /// The name of the row, which stands in addresses.
    pub code: String,
    pub kind: String,
    pub title: Localized,
    /// What the person does there: `joins`, `opens`, `speaks`, `witnesses`, `hosts`, `leads`.
    pub role: String,
    /// Who may know of it: `public`, `participants`, `delegation`, `protocol`.
    pub visibility: String,
    /// The first of its domains, if it has one.
    pub domain: Option<String>,
    /// Who receives the mission there; may be empty.
    pub host: Localized,
    pub times_invented: bool,
}

/// A meeting of the plan in force.
#[derive(Clone, Debug)]
pub struct Met {
    pub meeting: MeetingId,
    pub request: RequestId,
    pub session: ActivityId,
    pub session_title: Localized,
    pub table_number: i64,
    pub with: Partner,
    /// Rises with every move (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    pub cancelled: bool,
    pub changed_at: Moment,
}

/// Whom one meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    pub name: String,
    /// The key of their function.
    pub function: String,
    pub organisation: Localized,
    /// Made up, as most people of a demonstration are.
    pub synthetic: bool,
}

/// Everything that one person does in one mission, in order of time.
#[derive(Clone, Debug)]
pub struct Itinerary {
    pub who: Traveller,
    pub legs: Vec<Leg>,
    pub items: Vec<Item>,
}

impl Itinerary {
    /// The leg of an item.
    pub fn leg_of(&self, item: &Item) -> &Leg {
        &self.legs[item.leg]
    }

    /// The day on which an item begins, on the wall clock of its leg.
    pub fn day_of(&self, item: &Item) -> Date {
        item.starts_at.local(&self.leg_of(item).zone).date()
    }
}

impl Item {
    /// Whether this is in force; a cancelled meeting is kept so that calendars can take it out.
    pub fn stands(&self) -> bool {
        !matches!(&self.what, What::Meeting(met) if met.cancelled)
    }
}

/// The secret address of somebody's calendar, told once.
pub struct Address(pub String);
