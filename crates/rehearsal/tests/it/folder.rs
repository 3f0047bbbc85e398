//! Reading the recorded folder.

use std::path::PathBuf;

use attache_rehearsal::table::{Row, Table};

/// Every table of the folder.
pub(crate) const TABLES: [&str; 21] = [
    "activities",
    "agreement_parties",
    "agreements",
    "attendances",
    "capacities",
    "earlier_missions",
    "economic_figures",
    "goals",
    "legs",
    "mission",
    "opportunities",
    "organisations",
    "owners",
    "people",
    "published_figures",
    "rooms",
    "sessions",
    "sources",
    "terms",
    "venues",
    "wishes",
];

/// The folder of the reference mission.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../examples/west-coast-2025")
}

/// One recorded table.
pub(crate) fn table(name: &str) -> Table {
    Table::read(&folder(), name).unwrap()
}

/// The text in a column, which must exist.
pub(crate) fn text<'a>(row: Row<'a>, column: &str) -> &'a str {
    row.get(column).unwrap()
}

/// How many rows hold all the given texts.
pub(crate) fn count(table: &Table, conditions: &[(&str, &str)]) -> usize {
    let holds = |row: &Row<'_>| {
        conditions
            .iter()
            .all(|(column, is)| text(*row, column) == *is)
    };
    table.rows().filter(holds).count()
}

/// The texts of one column, in the order of the rows.
pub(crate) fn column<'a>(table: &'a Table, column: &str) -> Vec<&'a str> {
    table.rows().map(|row| row.get(column).unwrap()).collect()
}
