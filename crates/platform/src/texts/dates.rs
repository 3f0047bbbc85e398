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
        self.said(
            self.formats().full.format(&calendar(date)).to_string(),
            date,
        )
    }

    /// "6 October 2025".
    pub fn long_date(&self, date: Date) -> String {
        self.said(
            self.formats().long.format(&calendar(date)).to_string(),
            date,
        )
    }

    /// "Monday, 6 October".
    pub fn day_name(&self, date: Date) -> String {
        self.said(
            self.formats().day_name.format(&calendar(date)).to_string(),
            date,
        )
    }

    /// "6 Oct".
    pub fn short_day(&self, date: Date) -> String {
        self.said(
            self.formats().day_short.format(&calendar(date)).to_string(),
            date,
        )
    }

    /// French counts the first of a month ("1er mars"); the Unicode data does not know that.
    fn said(&self, text: String, date: Date) -> String {
        let is_first = self.language() == Language::Fr && date.day() == 1;
        if is_first {
            text.replacen("1 ", "1er ", 1)
        } else {
            text
        }
    }

    /// A whole number with the language's parting of thousands: "230,000".
    pub fn number(&self, number: i64) -> String {
        self.language().grouped(number)
    }

    /// Parts of a thousand as a percentage with one decimal: "1.2%" in English, "1,2 %" elsewhere.
    pub fn permille(&self, permille: i64) -> String {
        let (point, space) = match self.language() {
            Language::En => ('.', ""),
            _ => (',', "\u{a0}"),
        };
        let whole = self.number(permille / 10);
        let tenths = (permille % 10).unsigned_abs();
        format!("{whole}{point}{tenths}{space}%")
    }

    /// Parts of a thousand as a whole percentage, for what is not known to a tenth: "73%" in
    /// English, "73 %" elsewhere.
    pub fn percent(&self, permille: i64) -> String {
        let space = match self.language() {
            Language::En => "",
            _ => "\u{a0}",
        };
        let whole = self.number((permille + 5).div_euclid(10));
        format!("{whole}{space}%")
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::texts::Texts;

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let texts = Arc::new(Texts::new(&[]).expect("no catalogue is a sound catalogue"));
        let long = |language, day| Words::new(&texts, language).long_date(day);
        assert_eq!(long(Language::En, date(2025, 10, 6)), "6 October 2025");
        assert_eq!(long(Language::Nl, date(2025, 10, 6)), "6 oktober 2025");
        assert_eq!(long(Language::Fr, date(2024, 12, 1)), "1er décembre 2024");
        assert_eq!(long(Language::De, date(2024, 12, 1)), "1. Dezember 2024");
        let days = |language| {
            let words = Words::new(&texts, language);
            words.days(date(2024, 12, 1), date(2024, 12, 4))
        };
        assert_eq!(days(Language::Fr), "1er–4 décembre 2024");
        assert_eq!(days(Language::De), "1.–4. Dezember 2024");
    }

    #[test]
    fn shares_are_written_as_each_language_writes_them() {
        let texts = Arc::new(Texts::new(&[]).expect("no catalogue is a sound catalogue"));
        assert_eq!(Words::new(&texts, Language::En).permille(12), "1.2%");
        assert_eq!(Words::new(&texts, Language::Fr).permille(1), "0,1\u{a0}%");
        assert_eq!(Words::new(&texts, Language::En).percent(734), "73%");
        assert_eq!(Words::new(&texts, Language::De).percent(995), "100\u{a0}%");
    }
}
