//! The markup of teams.

pub(super) mod home;
pub(super) mod invitation;
pub(super) mod numbers;
pub(super) mod team;

use attache_foundation::layout::Frame;
use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::{Words, clock_time};

use super::pages::home::HomePage;

/// Where the forms of an organisation's page lead.
fn base(page: &HomePage, frame: &Frame) -> String {
    frame.address(&format!("/profiles/{}/home", page.organisation.code))
}

/// "6 October 2025, 09:05", in Brussels, where missions are run from.
fn moment(at: Moment, words: &Words) -> String {
    let local = at.local(&zone("Europe/Brussels").unwrap_or(TimeZone::UTC));
    let minutes = i64::from(local.hour()) * 60 + i64::from(local.minute());
    format!("{}, {}", words.long_date(local.date()), clock_time(minutes))
}
