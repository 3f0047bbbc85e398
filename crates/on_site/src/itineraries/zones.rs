//! Time zones as calendars want them: every change of clocks that matters, spelt out.
//!
//! RFC 5545, 3.6.5 asks for a `VTIMEZONE` beside every `TZID`. Changes are listed one by one for
//! the years that the calendar covers instead of as a recurring rule: rules change, and what was
//! true of these years stays true.

use attache_platform::moment::{DateTime, Moment, TimeZone};
use jiff::Timestamp;

use super::calendar::Writer;

/// Seconds of a year and a bit: how far the list reaches before and after what is in the calendar.
const MARGIN_SECONDS: i64 = 400 * 86_400;

/// One stretch of time with one offset from UTC.
struct Observance {
    daylight: bool,
    /// On the wall clock that was in force until then.
    starts: DateTime,
    from_seconds: i32,
    to_seconds: i32,
    name: String,
}

/// Writes the zone as it is from `first` to `last`, with a year around them.
pub(super) fn write(writer: &mut Writer, name: &str, zone: &TimeZone, first: Moment, last: Moment) {
    writer.begin("VTIMEZONE");
    writer.plain("TZID", name);
    for observance in observances(zone, first, last) {
        let kind = if observance.daylight {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        writer.begin(kind);
        writer.plain("DTSTART", &local(observance.starts));
        writer.plain("TZOFFSETFROM", &offset(observance.from_seconds));
        writer.plain("TZOFFSETTO", &offset(observance.to_seconds));
        writer.text("TZNAME", &observance.name);
        writer.end(kind);
    }
    writer.end("VTIMEZONE");
}

/// The last nanosecond of the old time.
fn before(change: Timestamp) -> Timestamp {
    Timestamp::from_nanosecond(change.as_nanosecond() - 1).unwrap_or(change)
}

/// The stretch in force a year before `first`, and every change until a year after `last`.
fn observances(zone: &TimeZone, first: Moment, last: Moment) -> Vec<Observance> {
    let from = first
        .plus_seconds(-MARGIN_SECONDS)
        .local(&TimeZone::UTC)
        .timestamp();
    let until = last
        .plus_seconds(MARGIN_SECONDS)
        .local(&TimeZone::UTC)
        .timestamp();
    let begun = zone.preceding(from).next();
    let info = zone.to_offset_info(from);
    let mut offset_before = info.offset().seconds();
    let mut found = vec![Observance {
        daylight: info.dst().is_dst(),
        starts: begun.map_or(DateTime::constant(1970, 1, 1, 0, 0, 0, 0), |change| {
            zone.to_offset(before(change.timestamp()))
                .to_datetime(change.timestamp())
        }),
        from_seconds: zone.preceding(from).next().map_or(offset_before, |change| {
            zone.to_offset(before(change.timestamp())).seconds()
        }),
        to_seconds: offset_before,
        name: info.abbreviation().to_owned(),
    }];
    for change in zone
        .following(from)
        .take_while(|change| change.timestamp() <= until)
    {
        found.push(Observance {
            daylight: change.dst().is_dst(),
            starts: zone
                .to_offset(before(change.timestamp()))
                .to_datetime(change.timestamp()),
            from_seconds: offset_before,
            to_seconds: change.offset().seconds(),
            name: change.abbreviation().to_owned(),
        });
        offset_before = change.offset().seconds();
    }
    found
}

/// A moment as a property: on the wall clock of its zone. An hour that a change of clocks repeats
/// means its first occurrence there (RFC 5545, 3.3.5), so its second is written in UTC.
pub(super) fn property(
    name: &str,
    at: Moment,
    zone_name: &str,
    zone: &TimeZone,
) -> (String, String) {
    let shown = at.local(zone).datetime();
    let first = Moment::on_wall_clock(shown, zone);
    if first == Some(at) {
        (format!("{name};TZID={zone_name}"), local(shown))
    } else {
        (name.to_owned(), utc(at))
    }
}

/// A moment in UTC.
pub(super) fn utc(at: Moment) -> String {
    format!("{}Z", local(at.local(&TimeZone::UTC).datetime()))
}

/// A wall clock's time, as `DTSTART` wants it.
pub(super) fn local(at: DateTime) -> String {
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    )
}

/// `+0200`, with seconds only where there are some.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let size = seconds.unsigned_abs();
    let (hours, minutes, rest) = (size / 3600, size / 60 % 60, size % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}
