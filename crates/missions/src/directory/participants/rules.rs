//! Who belongs where.

use attache_platform::moment::{Moment, TimeZone};

use super::{Leg, Participant};

/// What stands for the people whom no Region sent.
pub(super) const NO_REGION: &str = "none";

/// The Region, or what stands for none.
pub(super) fn region_of(participant: &Participant) -> &str {
    participant.region.as_deref().unwrap_or(NO_REGION)
}

/// A leg by its code, from its first midnight to the midnight after its last day.
pub(super) type LegSpan = (String, Moment, Moment);

/// When each leg is, worked out once for everybody.
pub(super) fn spans(legs: &[Leg]) -> Vec<LegSpan> {
    let span = |leg: &Leg| {
        let (begins, ends) = hours(leg);
        (leg.code.clone(), begins, ends)
    };
    legs.iter().map(span).collect()
}

/// The legs in any part of which somebody is there.
pub(super) fn legs_of(participant: &Participant, spans: &[LegSpan]) -> Vec<String> {
    let there = spans.iter().filter(|(_, begins, ends)| {
        participant.arrives_at < *ends && *begins < participant.leaves_at
    });
    there.map(|(code, ..)| code.clone()).collect()
}

/// From the first midnight of a leg to the midnight after its last day.
fn hours(leg: &Leg) -> (Moment, Moment) {
    let midnight = |day: attache_platform::moment::Date| {
        Moment::on_wall_clock(day.at(0, 0, 0, 0), &leg.zone).unwrap_or_default()
    };
    let after = leg.last_day.tomorrow().unwrap_or(leg.last_day);
    (midnight(leg.first_day), midnight(after))
}

/// The clock by which days are told: that of the first leg.
pub(super) fn zone_of(legs: &[Leg]) -> TimeZone {
    legs.first().map_or(TimeZone::UTC, |leg| leg.zone.clone())
}
