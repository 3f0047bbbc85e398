//! Dates and numbers as each language writes them, from the Unicode CLDR.

use icu_calendar::{Date as CalendarDate, Iso};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{MD, MDE, YMD, YMDE};
use jiff::civil::Date;

use super::{Language, Words};

pub(super) struct Formats {
    full: DateTimeFormatter<YMDE>,
    long: DateTimeFormatter<YMD>,
    day_name: DateTimeFormatter<MDE>,
    day_short: DateTimeFormatter<MD>,
}

impl Formats {
    pub(super) fn new(language: Language) -> Result<Formats, String> {
        let of = || language.locale().into();
        Ok(Formats {
            full: DateTimeFormatter::try_new(of(), YMDE::long()).map_err(|e| e.to_string())?,
            long: DateTimeFormatter::try_new(of(), YMD::long()).map_err(|e| e.to_string())?,
            day_name: DateTimeFormatter::try_new(of(), MDE::long()).map_err(|e| e.to_string())?,
            day_short: DateTimeFormatter::try_new(of(), MD::medium()).map_err(|e| e.to_string())?,
        })
    }
}

fn calendar(date: Date) -> CalendarDate<Iso> {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    CalendarDate::try_new_iso(i32::from(date.year()), month, day)
        .expect("a civil date is a calendar date")
}

impl Words {
    /// "Monday, 6 October 2025".
    pub fn full_date(&self, date: Date) -> String {
        self.formats().full.format(&calendar(date)).to_string()
    }

    /// "6 October 2025".
    pub fn long_date(&self, date: Date) -> String {
        self.formats().long.format(&calendar(date)).to_string()
    }

    /// "Monday, 6 October".
    pub fn day_name(&self, date: Date) -> String {
        self.formats().day_name.format(&calendar(date)).to_string()
    }

    /// "6 Oct".
    pub fn short_day(&self, date: Date) -> String {
        self.formats().day_short.format(&calendar(date)).to_string()
    }

    /// A whole number with the language's parting of thousands: "230,000".
    pub fn number(&self, number: i64) -> String {
        self.language().grouped(number)
    }

    /// Parts of a thousand as a percentage with one decimal: "1.2 %".
    pub fn permille(&self, permille: i64) -> String {
        let point = if self.language() == Language::En {
            '.'
        } else {
            ','
        };
        let whole = self.number(permille / 10);
        format!("{whole}{point}{}\u{a0}%", (permille % 10).unsigned_abs())
    }

    /// A span of days as the language writes it: "5–10 October 2025" or with both months.
    pub fn days(&self, first: Date, last: Date) -> String {
        if (first.year(), first.month()) != (last.year(), last.month()) {
            return format!("{} – {}", self.long_date(first), self.long_date(last));
        }
        let dot = if self.language() == Language::De {
            "."
        } else {
            ""
        };
        let rest = self.long_date(last);
        let first_day = first.day();
        let ordinal = if self.language() == Language::Fr && first_day == 1 {
            "er"
        } else {
            ""
        };
        format!("{first_day}{ordinal}{dot}–{rest}")
    }
}

/// "09:05": hours and minutes as a timetable writes them in all four languages.
pub fn clock_time(minutes_of_day: i64) -> String {
    format!(
        "{:02}:{:02}",
        minutes_of_day.div_euclid(60),
        minutes_of_day.rem_euclid(60)
    )
}
