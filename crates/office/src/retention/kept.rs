//! What a line of the register says: which columns, what they hold, how long.

use super::Rule;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The content of a mission: programme, organisations, figures.
    Content,
    /// Ids, moments, states: who did or gets what, by number.
    Links,
    /// Names, addresses, functions of people.
    People,
    /// What only few may read.
    Protected,
    /// What people wrote to each other, or were told.
    Words,
    /// How the product itself works.
    Works,
}

/// How long a column is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// As long as the mission: it names nobody.
    Mission,
    /// As long as the instance: it names nobody.
    Instance,
    /// Until its rule says that its time is over.
    Until(Rule),
    /// Each field of a travel file by the rule of its class.
    ByClass,
    /// For as long as a matter is open; closing it deletes the row.
    Open,
}

/// Columns of a table that hold the same and are kept equally long.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    pub table: &'static str,
    /// Names of columns, with blanks between them.
    pub columns: &'static str,
    pub holds: Holds,
    pub keep: Keep,
}

pub(super) const fn kept(
    table: &'static str,
    columns: &'static str,
    holds: Holds,
    keep: Keep,
) -> Kept {
    Kept {
        table,
        columns,
        holds,
        keep,
    }
}

/// Columns that the register does not know, and lines of it that no column has, as `table.column`.
/// What is missing needs a line `kept("table", "columns", Holds, Keep)` in
/// [`super::register::REGISTER`].
pub fn differences(schema: &[(String, String)], register: &[Kept]) -> (Vec<String>, Vec<String>) {
    let mut listed: Vec<String> = Vec::new();
    for line in register {
        let columns = line.columns.split_whitespace();
        listed.extend(columns.map(|column| format!("{}.{column}", line.table)));
    }
    let there = schema
        .iter()
        .map(|(table, column)| format!("{table}.{column}"));
    let there: Vec<String> = there.collect();
    let missing = there.iter().filter(|one| !listed.contains(one)).cloned();
    let missing = missing.collect();
    listed.retain(|one| !there.contains(one));
    (missing, listed)
}
