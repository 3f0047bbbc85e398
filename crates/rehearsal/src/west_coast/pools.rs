//! The pools that invention draws from: names, firms, phrases, the invented part of the programme.

use crate::table::{Row, Table, Trouble};

/// Reads one of the pools by name.
///
/// # Errors
/// When a pool is not a proper table; they are part of the source, so this is a fault of ours.
pub(super) fn pool(name: &str) -> Result<Table, Trouble> {
    let text = match name {
        "cities" => include_str!("../../pools/cities.csv"),
        "firm_words" => include_str!("../../pools/firm_words.csv"),
        "institutions" => include_str!("../../pools/institutions.csv"),
        "messages" => include_str!("../../pools/messages.csv"),
        "names" => include_str!("../../pools/names.csv"),
        "phrases" => include_str!("../../pools/phrases.csv"),
        "programme" => include_str!("../../pools/programme.csv"),
        "quotas" => include_str!("../../pools/quotas.csv"),
        "rooms" => include_str!("../../pools/rooms.csv"),
        "sessions" => include_str!("../../pools/sessions.csv"),
        "venues" => include_str!("../../pools/venues.csv"),
        other => return Err(Trouble::new(format!("there is no pool \"{other}\""))),
    };
    Table::parse(name, text)
}

/// The values of one column in the rows where the other columns hold the given texts.
///
/// # Errors
/// When a column is missing.
pub(super) fn values<'a>(
    table: &'a Table,
    wanted: &str,
    conditions: &[(&str, &str)],
) -> Result<Vec<&'a str>, Trouble> {
    let mut found = Vec::new();
    for row in table.rows() {
        if holds(row, conditions)? {
            found.push(row.get(wanted)?);
        }
    }
    Ok(found)
}

/// Whether a row holds the given texts.
///
/// # Errors
/// When a column is missing.
pub(super) fn holds(row: Row<'_>, conditions: &[(&str, &str)]) -> Result<bool, Trouble> {
    for (column, text) in conditions {
        if row.get(column)? != *text {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The six domains of the programme.
pub(super) const DOMAINS: [&str; 6] = ["aero", "clean", "ai", "bio", "mob", "creative"];

/// The languages that every text for readers has.
pub(super) const LANGUAGES: [&str; 4] = ["en", "nl", "fr", "de"];
