//! Days and times of the tables as whole minutes, so that they can be compared.

/// Minutes since the first of the month in which the mission takes place, in the mission's zone.
///
/// The tables of one mission lie within one month and both legs share a zone, which is all the
/// generator needs; the product itself uses real zones.
pub type Minutes = i32;

/// Reads a day such as `2025-10-06` and a time such as `09:20`.
#[must_use]
pub fn at(day: &str, time: &str) -> Option<Minutes> {
    let day: i32 = day.get(8..10)?.parse().ok()?;
    let (hour, minute) = time.split_once(':')?;
    Some(day * 24 * 60 + hour.parse::<i32>().ok()? * 60 + minute.parse::<i32>().ok()?)
}

/// Reads a moment such as `2025-10-06T09:20`.
#[must_use]
pub fn read(moment: &str) -> Option<Minutes> {
    let (day, time) = moment.split_once('T')?;
    at(day, time)
}

/// Whether two windows share a minute, or leave less than `gap_minutes` between them.
#[must_use]
pub fn too_close(
    first: (Minutes, Minutes),
    second: (Minutes, Minutes),
    gap_minutes: Minutes,
) -> bool {
    first.0 < second.1 + gap_minutes && second.0 < first.1 + gap_minutes
}
