//! What is wrong with the tables of a mission: where, and what, worded for whoever edits them.

use attache_platform::texts::{Arg, Words};

/// How many findings are worded; the rest is counted.
const MOST_WORDED: usize = 40;

/// What is wrong, as a key of `locales/*/exchange.ftl` and what its sentence is told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Problem {
    pub(super) key: &'static str,
    pub(super) args: Vec<(&'static str, Arg)>,
}

impl Problem {
    /// A problem whose sentence is told nothing yet.
    pub(super) fn new(key: &'static str) -> Problem {
        Problem {
            key,
            args: Vec::new(),
        }
    }

    /// The same, and its sentence is told one thing more.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Problem {
        self.args.push((name, value.into()));
        self
    }
}

/// Something that keeps a mission from being loaded.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Finding {
    /// The file's name without `.csv`; empty when it is about no table alone.
    pub(super) table: &'static str,
    /// The line on which the row starts; the header is 1. Nothing when it is about the table.
    pub(super) row: Option<usize>,
    /// The column; empty when it is about the row or the table.
    pub(super) column: String,
    pub(super) problem: Problem,
}

impl Finding {
    /// The sentence, after the place it is about.
    fn worded(&self, words: &Words) -> String {
        let what = words.with(self.problem.key, &self.problem.args);
        if self.table.is_empty() {
            return what;
        }
        let table = format!("{}.csv", self.table);
        // As a text, so that row 1200 is not written 1,200: nobody looks for that in a margin.
        let row = self.row.map(|row| row.to_string()).unwrap_or_default();
        let column = self.column.as_str();
        match (row.is_empty(), column.is_empty()) {
            (true, true) => words.with(
                "exchange-at-table",
                &[("table", table.into()), ("what", what.into())],
            ),
            (true, false) => words.with(
                "exchange-at-column",
                &[
                    ("table", table.into()),
                    ("column", column.into()),
                    ("what", what.into()),
                ],
            ),
            (false, true) => words.with(
                "exchange-at-row",
                &[
                    ("table", table.into()),
                    ("row", row.into()),
                    ("what", what.into()),
                ],
            ),
            (false, false) => words.with(
                "exchange-at-cell",
                &[
                    ("table", table.into()),
                    ("row", row.into()),
                    ("column", column.into()),
                    ("what", what.into()),
                ],
            ),
        }
    }
}

/// Everything that was found wrong; nothing was written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings(pub(super) Vec<Finding>);

impl Findings {
    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One finding about no table alone.
    pub(super) fn only(problem: Problem) -> Findings {
        Findings(vec![Finding {
            table: "",
            row: None,
            column: String::new(),
            problem,
        }])
    }

    /// Notes a problem with a whole table.
    pub(super) fn in_table(&mut self, table: &'static str, problem: Problem) {
        self.0.push(Finding {
            table,
            row: None,
            column: String::new(),
            problem,
        });
    }

    /// Notes a problem with a column of a table.
    pub(super) fn in_column(&mut self, table: &'static str, column: &str, problem: Problem) {
        self.0.push(Finding {
            table,
            row: None,
            column: column.to_owned(),
            problem,
        });
    }

    /// Notes a problem with a row of a table, in one of its columns or in none alone.
    pub(super) fn in_row(
        &mut self,
        table: &'static str,
        row: usize,
        column: &str,
        problem: Problem,
    ) {
        self.0.push(Finding {
            table,
            row: Some(row),
            column: column.to_owned(),
            problem,
        });
    }

    /// A sentence for each, in the reader's language; past the first forty only their number.
    pub fn worded(&self, words: &Words) -> Vec<String> {
        let mut said: Vec<String> = self
            .0
            .iter()
            .take(MOST_WORDED)
            .map(|finding| finding.worded(words))
            .collect();
        let more = self.0.len().saturating_sub(MOST_WORDED);
        if more > 0 {
            said.push(words.with("exchange-and-more", &[("count", more.into())]));
        }
        said
    }
}
