//! Which days somebody can be there.

use attache_platform::moment::{Date, Moment, TimeZone};

use super::{LegDays, MissionDays};

/// Why days are not kept; each belongs to a field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StayRefusal {
    /// The first day is none of the mission.
    FirstDay,
    /// The last day is none of the mission.
    LastDay,
    /// The last day is before the first.
    Backwards,
    /// On none of the days is the mission anywhere.
    NoLeg,
}

impl StayRefusal {
    /// The field beside which it stands, and its sentence.
    pub fn beside(self) -> (&'static str, &'static str) {
        match self {
            StayRefusal::FirstDay => ("first_day", "delegations-error-stay-day"),
            StayRefusal::LastDay => ("last_day", "delegations-error-stay-day"),
            StayRefusal::Backwards => ("last_day", "delegations-error-stay-backwards"),
            StayRefusal::NoLeg => ("last_day", "delegations-error-stay-no-leg"),
        }
    }
}

/// Whether somebody can be there from a day until another, both included.
pub(super) fn may_stay(days: &MissionDays, first: Date, last: Date) -> Result<(), StayRefusal> {
    let within = |day: Date| days.first <= day && day <= days.last;
    if !within(first) {
        return Err(StayRefusal::FirstDay);
    }
    if !within(last) {
        return Err(StayRefusal::LastDay);
    }
    if last < first {
        return Err(StayRefusal::Backwards);
    }
    match legs_within(days, first, last).is_empty() {
        true => Err(StayRefusal::NoLeg),
        false => Ok(()),
    }
}

/// The legs that these days touch, each with the first and last day there.
pub fn legs_within(days: &MissionDays, first: Date, last: Date) -> Vec<(&LegDays, Date, Date)> {
    let legs = days.legs.iter();
    let there = legs.map(|leg| (leg, first.max(leg.first), last.min(leg.last)));
    there.filter(|(_, from, until)| from <= until).collect()
}

/// The clock of a day: that of the leg which has begun by then, else of the first.
fn clock(days: &MissionDays, day: Date) -> TimeZone {
    let begun = days.legs.iter().rev().find(|leg| leg.first <= day);
    let leg = begun.or_else(|| days.legs.first());
    leg.map_or(TimeZone::UTC, |leg| leg.zone.clone())
}

/// The first moment of a day.
pub(super) fn begin(days: &MissionDays, day: Date) -> Moment {
    let midnight = day.at(0, 0, 0, 0);
    Moment::on_wall_clock(midnight, &clock(days, day)).unwrap_or_default()
}

/// The moment at which a day is over.
pub(super) fn end(days: &MissionDays, day: Date) -> Moment {
    let midnight = day.tomorrow().unwrap_or(day).at(0, 0, 0, 0);
    Moment::on_wall_clock(midnight, &clock(days, day)).unwrap_or_default()
}

/// The day of a moment at which somebody is there.
pub(super) fn first_day(days: &MissionDays, at: Moment) -> Date {
    day_of(days, at)
}

/// The last day of somebody who leaves at a moment: whoever leaves at midnight was there the day
/// before.
pub(super) fn last_day(days: &MissionDays, at: Moment) -> Date {
    day_of(days, Moment(at.0 - 1))
}

fn day_of(days: &MissionDays, at: Moment) -> Date {
    // The clock depends on the day and the day on the clock: legs are days apart, so that one
    // step settles it.
    let first = days.legs.first();
    let zone = first.map_or(TimeZone::UTC, |leg| leg.zone.clone());
    let day = at.local(&zone).date();
    at.local(&clock(days, day)).date()
}
