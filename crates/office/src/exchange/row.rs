//! One row of a table, read cell by cell.
//!
//! A cell that makes no sense is noted, and something that stands in for it is handed on, so that
//! one reading finds everything that is wrong. Nothing is loaded while there is a finding, so what
//! stood in is never kept.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use attache_platform::moment::{Date, DateTime, Moment, Time};
use attache_platform::texts::Localized;
use csv::StringRecord;

use super::findings::{Findings, Problem};
use super::layout::{LANGUAGES, OWN_NAMES};
use super::table::Table;

/// Codes of the rows of a table, and what each stands for.
pub(super) struct Index<T> {
    table: &'static str,
    known: BTreeMap<String, T>,
    stand_in: T,
}

impl<T: Copy> Index<T> {
    /// Gives every row of a table what `made` makes; its code stands in `column`. A code that is
    /// empty, oddly written or there twice is noted.
    pub(super) fn of(
        table: &Table,
        column: &str,
        findings: &mut Findings,
        mut made: impl FnMut() -> T,
    ) -> Index<T> {
        let mut known = BTreeMap::new();
        let stand_in = made();
        each(table, findings, |row| {
            let code = row.code(column);
            if known.insert(code.clone(), made()).is_some() {
                row.note(column, Problem::new("exchange-twice").with("value", code));
            }
        });
        Index {
            table: table.name,
            known,
            stand_in,
        }
    }
}

/// A row and where it stands.
pub(super) struct Row<'a> {
    table: &'a Table,
    line: usize,
    cells: &'a StringRecord,
    findings: &'a mut Findings,
}

/// Reads every row of a table; gives what `read` made of each.
pub(super) fn each<T>(
    table: &Table,
    findings: &mut Findings,
    mut read: impl FnMut(&mut Row<'_>) -> T,
) -> Vec<T> {
    let rows = table.records.iter();
    rows.map(|(line, cells)| {
        read(&mut Row {
            table,
            line: *line,
            cells,
            findings,
        })
    })
    .collect()
}

/// Notes every row whose cells in `columns` together stand in a row before it.
pub(super) fn once(table: &Table, findings: &mut Findings, columns: &[&str]) {
    let mut seen = BTreeSet::new();
    each(table, findings, |row| {
        let cells: Vec<String> = columns.iter().map(|column| row.text(column)).collect();
        let value = cells.join(", ");
        if !seen.insert(cells) {
            row.note(
                columns[0],
                Problem::new("exchange-twice").with("value", value),
            );
        }
    });
}

impl Row<'_> {
    /// Notes a problem with a cell of this row.
    pub(super) fn note(&mut self, column: &str, problem: Problem) {
        self.findings
            .in_row(self.table.name, self.line, column, problem);
    }

    fn cell(&self, column: &str) -> &str {
        let place = self.table.places.get(column);
        place
            .and_then(|place| self.cells.get(*place))
            .expect("the layout has this column")
    }

    /// Notes that a cell does not say what it should, and gives what stands in.
    fn wrong<T>(&mut self, column: &str, key: &'static str, stand_in: T) -> T {
        let value = self.cell(column).to_owned();
        if value.is_empty() {
            self.note(column, Problem::new("exchange-empty"));
        } else {
            self.note(column, Problem::new(key).with("value", value));
        }
        stand_in
    }

    /// A text, which may be empty.
    pub(super) fn text(&self, column: &str) -> String {
        self.cell(column).to_owned()
    }

    /// A text that is not empty.
    pub(super) fn filled(&mut self, column: &str) -> String {
        if self.cell(column).is_empty() {
            self.note(column, Problem::new("exchange-empty"));
        }
        self.text(column)
    }

    /// A mail address, which may be missing.
    pub(super) fn mail(&mut self, column: &str) -> String {
        let value = self.text(column);
        if !value.is_empty() && !is_mail_address(&value) {
            self.note(
                column,
                Problem::new("exchange-not-a-mail-address").with("value", &value),
            );
        }
        value
    }

    /// A text, or nothing.
    pub(super) fn maybe(&self, column: &str) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// A text of four columns, in any of the languages or none.
    pub(super) fn localized(&self, stem: &str) -> Localized {
        let texts = LANGUAGES.map(|code| self.text(&format!("{stem}_{code}")));
        Localized::new(texts.each_ref().map(String::as_str))
    }

    /// A text of four columns, in every language.
    pub(super) fn said(&mut self, stem: &str) -> Localized {
        for code in LANGUAGES {
            self.filled(&format!("{stem}_{code}"));
        }
        self.localized(stem)
    }

    /// What something is called: in English or in every language, and in each of the others where
    /// it is called otherwise there. The columns of the others may be missing.
    pub(super) fn name(&mut self, stem: &str) -> Localized {
        self.filled(stem);
        self.maybe_name(stem).unwrap_or_default()
    }

    /// What something is called, or nothing.
    pub(super) fn maybe_name(&self, stem: &str) -> Option<Localized> {
        let everywhere = self.text(stem);
        let [nl, fr, de] = OWN_NAMES.map(|code| {
            let place = self.table.places.get(&format!("{stem}_{code}"));
            place.and_then(|place| self.cells.get(*place)).unwrap_or("")
        });
        let name = Localized::new([everywhere.as_str(), nl, fr, de]);
        Some(name).filter(|name| !name.is_empty())
    }

    /// The name of a row: letters, digits, hyphens and underscores.
    pub(super) fn code(&mut self, column: &str) -> String {
        let code = self.text(column);
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if code.is_empty() || code.len() > 100 || !code.chars().all(plain) {
            return self.wrong(column, "exchange-not-a-code", code);
        }
        code
    }

    /// A word out of a fixed list.
    pub(super) fn one_of(&mut self, column: &str, known: &[&str]) -> String {
        let value = self.text(column);
        if !known.contains(&value.as_str()) {
            let problem = Problem::new("exchange-not-one-of").with("value", value.clone());
            self.note(column, problem.with("known", known.join(", ")));
        }
        value
    }

    /// A word out of a fixed list, or nothing.
    pub(super) fn maybe_one_of(&mut self, column: &str, known: &[&str]) -> Option<String> {
        self.maybe(column)?;
        Some(self.one_of(column, known))
    }

    /// A word that names one of a type's members.
    pub(super) fn named<T: Copy>(
        &mut self,
        column: &str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> T {
        let names: Vec<&str> = all.iter().map(|member| name(*member)).collect();
        let value = self.one_of(column, &names);
        let found = all.iter().find(|member| name(**member) == value);
        *found.unwrap_or(&all[0])
    }

    /// Words with `;` between them.
    pub(super) fn list(&self, column: &str) -> Vec<String> {
        let parts = self.cell(column).split(';').map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Words with `;` between them, each out of a fixed list.
    pub(super) fn list_of(&mut self, column: &str, known: &[&str]) -> Vec<String> {
        let list = self.list(column);
        for value in list.iter().filter(|value| !known.contains(&value.as_str())) {
            let problem = Problem::new("exchange-not-one-of").with("value", value);
            self.note(column, problem.with("known", known.join(", ")));
        }
        list
    }

    /// `yes` or `no`.
    pub(super) fn yes(&mut self, column: &str) -> bool {
        match self.cell(column) {
            "yes" => true,
            "no" => false,
            _ => self.wrong(column, "exchange-not-yes-or-no", false),
        }
    }

    /// A whole number within bounds.
    pub(super) fn whole(&mut self, column: &str, bounds: RangeInclusive<i64>) -> i64 {
        match self.cell(column).parse() {
            Ok(number) if bounds.contains(&number) => number,
            _ => {
                let problem =
                    Problem::new("exchange-not-a-number").with("value", self.text(column));
                let problem = problem
                    .with("least", *bounds.start())
                    .with("most", *bounds.end());
                self.note(column, problem);
                *bounds.start()
            }
        }
    }

    /// A whole number within bounds, or nothing.
    pub(super) fn maybe_whole(&mut self, column: &str, bounds: RangeInclusive<i64>) -> Option<i64> {
        self.maybe(column)?;
        Some(self.whole(column, bounds))
    }

    /// A decimal number.
    pub(super) fn decimal(&mut self, column: &str) -> f64 {
        match self.cell(column).parse::<f64>() {
            Ok(number) if number.is_finite() => number,
            _ => self.wrong(column, "exchange-not-a-decimal", 0.0),
        }
    }

    /// Degrees of latitude or longitude, up to `most` either way.
    pub(super) fn degrees(&mut self, column: &str, most: f64) -> f64 {
        let degrees = self.decimal(column);
        if degrees.abs() > most {
            return self.wrong(column, "exchange-not-degrees", 0.0);
        }
        degrees
    }

    /// A day: `2025-10-06`.
    pub(super) fn day(&mut self, column: &str) -> Date {
        match self.cell(column).parse() {
            Ok(day) => day,
            Err(_) => self.wrong(column, "exchange-not-a-day", Date::default()),
        }
    }

    /// A day, or nothing.
    pub(super) fn maybe_day(&mut self, column: &str) -> Option<Date> {
        self.maybe(column)?;
        Some(self.day(column))
    }

    /// A time of the day: `09:20`.
    pub(super) fn time(&mut self, column: &str) -> Time {
        let cell = self.cell(column);
        match cell.parse() {
            Ok(time) if cell.len() == 5 => time,
            _ => self.wrong(column, "exchange-not-a-time", Time::default()),
        }
    }

    /// A day and a time on the clock of the place: `2025-10-06T09:20`.
    pub(super) fn local(&mut self, column: &str) -> DateTime {
        let cell = self.cell(column);
        match cell.parse() {
            Ok(at) if cell.len() == 16 => at,
            _ => self.wrong(column, "exchange-not-a-local-time", DateTime::default()),
        }
    }

    /// A moment in UTC: `2025-09-08T07:00:47Z`.
    pub(super) fn moment(&mut self, column: &str) -> Moment {
        match self.cell(column).parse() {
            Ok(moment) => moment,
            Err(_) => self.wrong(column, "exchange-not-a-moment", Moment::default()),
        }
    }

    /// A moment in UTC, or nothing.
    pub(super) fn maybe_moment(&mut self, column: &str) -> Option<Moment> {
        self.maybe(column)?;
        Some(self.moment(column))
    }

    /// What the code in a cell stands for.
    pub(super) fn refer<T: Copy>(&mut self, column: &str, index: &Index<T>) -> T {
        let code = self.text(column);
        if code.is_empty() {
            return self.wrong(column, "exchange-empty", index.stand_in);
        }
        self.known(column, &code, index)
    }

    /// What the code in a cell stands for, or nothing.
    pub(super) fn maybe_refer<T: Copy>(&mut self, column: &str, index: &Index<T>) -> Option<T> {
        self.maybe(column)
            .map(|code| self.known(column, &code, index))
    }

    fn known<T: Copy>(&mut self, column: &str, code: &str, index: &Index<T>) -> T {
        index.known.get(code).copied().unwrap_or_else(|| {
            let problem = Problem::new("exchange-unknown").with("value", code);
            self.note(
                column,
                problem.with("table", format!("{}.csv", index.table)),
            );
            index.stand_in
        })
    }

    /// Notes an end that comes before its start.
    pub(super) fn in_order<T: PartialOrd>(&mut self, columns: [&str; 2], start: &T, end: &T) {
        if end < start {
            let problem = Problem::new("exchange-end-before-start");
            let problem = problem.with("start", self.text(columns[0]));
            self.note(columns[1], problem.with("end", self.text(columns[1])));
        }
    }

    /// Where a row was read: codes of sources, or `generated`. And whether it was invented.
    pub(super) fn origin(&mut self, sources: &Index<()>) -> (bool, String) {
        let codes = self.list("source");
        if codes.is_empty() {
            self.note("source", Problem::new("exchange-empty"));
        }
        for code in codes.iter().filter(|code| *code != "generated") {
            self.known("source", code, sources);
        }
        (self.yes("synthetic"), codes.join(";"))
    }
}

/// Whether a text can be a mail address: one @ between a name and a host, and nothing that could
/// end a line or begin another header of a letter.
fn is_mail_address(text: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_alphanumeric() || ".-_+'".contains(c))
    };
    match text.split_once('@') {
        Some((name, host)) => plain(name) && plain(host) && !host.starts_with('.'),
        None => false,
    }
}
