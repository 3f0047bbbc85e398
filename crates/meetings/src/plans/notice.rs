//! The notice: how long before it begins a published meeting no longer changes.

use attache_foundation::{Change, Event, Result};

use super::store;

/// In what a notice is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minutes,
    Hours,
}

impl Unit {
    /// Both.
    pub(super) const ALL: [Unit; 2] = [Unit::Minutes, Unit::Hours];

    /// The name under which a form knows it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Unit::Minutes => "minutes",
            Unit::Hours => "hours",
        }
    }

    /// The unit of a name.
    pub(super) fn from_name(name: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.name() == name)
    }

    fn minutes(self) -> i64 {
        match self {
            Unit::Minutes => 1,
            Unit::Hours => 60,
        }
    }
}

/// How long before it begins a published meeting stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    minutes: i64,
}

impl Notice {
    /// What holds until the organiser says otherwise: two hours, time enough to hear and to come.
    pub const USUAL: Notice = Notice { minutes: 120 };

    /// The longest in minutes, a week: with more, hardly any mission could change anything.
    pub const MOST_MINUTES: i64 = 7 * 24 * 60;

    /// A notice of so many minutes, from none to [`Notice::MOST_MINUTES`].
    pub fn of_minutes(minutes: i64) -> Option<Notice> {
        let within = (0..=Notice::MOST_MINUTES).contains(&minutes);
        within.then_some(Notice { minutes })
    }

    /// A notice of so many minutes or hours.
    pub(super) fn of(amount: i64, unit: Unit) -> Option<Notice> {
        Notice::of_minutes(amount.checked_mul(unit.minutes())?)
    }

    /// Its length in minutes.
    pub fn minutes(self) -> i64 {
        self.minutes
    }

    /// The same in whole hours where it is some, else in minutes.
    pub(super) fn told(self) -> (i64, Unit) {
        let unit = match self.minutes % Unit::Hours.minutes() {
            0 => Unit::Hours,
            _ => Unit::Minutes,
        };
        (self.minutes / unit.minutes(), unit)
    }
}

/// Sets the notice of a mission. Setting it to what it is changes nothing.
pub async fn set_notice(change: &mut Change, notice: Notice) -> Result<()> {
    let mission = change.mission()?;
    if store::notice(change, mission).await? == notice {
        return Ok(());
    }
    store::set_notice(change, notice).await?;
    let minutes = notice.minutes();
    change.record(Event::NoticeChanged { minutes });
    Ok(())
}
