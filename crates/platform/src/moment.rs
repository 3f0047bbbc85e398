//! The only place that reads the clock. Everybody else is handed a [`Clock`] or a [`Moment`].

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

pub use jiff::civil::{Date, DateTime, Time, Weekday};
pub use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// A moment in milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Moment(pub i64);

impl Moment {
    /// The same moment on the wall clock of a zone.
    pub fn local(self, zone: &TimeZone) -> ZonedDateTime {
        self.timestamp().to_zoned_datetime(zone.clone())
    }

    /// This moment and `seconds` more.
    pub fn plus_seconds(self, seconds: i64) -> Moment {
        Moment(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// When a wall clock in `zone` shows `at`. A time that a change of clocks skips is read as if
    /// the clock had not yet changed; a time that occurs twice is read as its first occurrence.
    pub fn on_wall_clock(at: DateTime, zone: &TimeZone) -> Option<Moment> {
        let zoned = at.to_zoned_datetime(zone.clone()).ok()?;
        Some(Moment(zoned.timestamp().as_millisecond()))
    }

    fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl fmt::Display for Moment {
    /// RFC 3339 in UTC, for machines. People read [`crate::texts::Words`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp())
    }
}

impl std::str::FromStr for Moment {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Moment, jiff::Error> {
        let at: Timestamp = text.parse()?;
        Ok(Moment(at.as_millisecond()))
    }
}

/// Tells the time: the machine's, one that runs beside it, or one that a test sets.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// The machine's clock and so many milliseconds more: for a demonstration that plays in
    /// another year.
    Shifted {
        by_ms: i64,
    },
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still until it is moved.
    pub fn set_to(at: Moment) -> Clock {
        Clock::Set(Arc::new(AtomicI64::new(at.0)))
    }

    /// The moment now.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the clock"
    )]
    pub fn now(&self) -> Moment {
        match self {
            Clock::System => Moment(Timestamp::now().as_millisecond()),
            Clock::Shifted { by_ms } => Moment(Timestamp::now().as_millisecond() + by_ms),
            Clock::Set(at) => Moment(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a set clock forward; a clock that runs does not listen.
    pub fn advance_seconds(&self, seconds: i64) {
        if let Clock::Set(at) = self {
            at.fetch_add(seconds * 1000, Ordering::SeqCst);
        }
    }
}

/// Measures how long something takes; unlike a [`Clock`] it never goes back.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Starts measuring.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the clock"
    )]
    pub fn start() -> Stopwatch {
        Stopwatch(std::time::Instant::now())
    }

    /// Milliseconds since the start.
    pub fn elapsed_ms(&self) -> u64 {
        u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Microseconds since the start.
    pub fn elapsed_us(&self) -> u64 {
        u64::try_from(self.0.elapsed().as_micros()).unwrap_or(u64::MAX)
    }
}

/// A zone by its IANA name, from the data inside the binary.
pub fn zone(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok()
}
