//! When something is over. Nothing here knows a database.

use attache_missions::dossiers;
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use jiff::ToSpan;

use super::Rule;

/// From where the days of a rule are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The last day of the mission.
    Mission,
    /// The moment of the thing itself: told, ended, read.
    Itself,
}

/// How many days something is kept, and from when.
///
/// Travel files: see `dossiers::keep_days`. People and messages: the Commission keeps the data of
/// an event up to five years, and less where it is not needed (record of processing
/// DPR-EC-01063). Readings: three years are our proposal, so that a wrong reading can still be
/// found after the mission was evaluated. Letters, sessions,
/// sign-ins, applications, calendars and errors are proposals.
pub(super) fn kept(rule: Rule) -> (i64, From) {
    if let Some(class) = rule.class() {
        return (dossiers::keep_days(class), From::Mission);
    }
    match rule {
        Rule::Calendars => (30, From::Mission),
        // Half a year: until nobody can object to the choice any more.
        Rule::Applications | Rule::Drafts => (183, From::Mission),
        // Ten years from the first of January after their date (VAT Code, article 60, as changed
        // by the law of 20 November 2022; seven before): eleven cover it, three of them leap years.
        Rule::Invoices => (11 * 365 + 3, From::Itself),
        Rule::Messages => (365, From::Mission),
        Rule::Letters => (365, From::Itself),
        Rule::Sessions => (30, From::Itself),
        Rule::SignIns => (1, From::Itself),
        Rule::JobErrors => (90, From::Itself),
        Rule::Readings => (3 * 365, From::Itself),
        // Five years, one of them a leap year.
        _ => (5 * 365 + 1, From::Mission),
    }
}

/// A mission that ended before this day has nothing left by the rule.
pub(super) fn ended_before(rule: Rule, today: Date) -> Date {
    today.saturating_sub(kept(rule).0.days())
}

/// What is from before this moment is over by the rule.
pub(super) fn before(rule: Rule, now: Moment) -> Moment {
    now.plus_seconds(-kept(rule).0 * 86_400)
}

/// The day in the office, which begins at midnight in Brussels.
pub fn office_day(now: Moment) -> Date {
    let home = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    now.local(&home).date()
}
