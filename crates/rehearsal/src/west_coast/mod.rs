//! The mission to the West Coast of October 2025: facts from its folder, the rest from a seed.

mod attendances;
mod business;
mod companies;
mod counterparts;
mod delegation;
mod names;
mod pools;
mod presence;
mod programme;
mod wishes;

use std::collections::BTreeMap;
use std::path::Path;

pub(crate) use names::{Name, Names};

use crate::table::{Table, Trouble};

/// The seed of the recorded folder.
pub const SEED: u64 = 20_251_005;

/// The tables that hold invented rows beside facts; all others are facts alone.
pub const INVENTED: [&str; 8] = [
    "organisations",
    "people",
    "venues",
    "rooms",
    "activities",
    "sessions",
    "attendances",
    "wishes",
];

/// The tables with invented rows, by name.
pub(crate) struct Tables(BTreeMap<&'static str, Table>);

impl Tables {
    pub(crate) fn of(&self, name: &str) -> &Table {
        &self.0[name]
    }

    pub(crate) fn change(&mut self, name: &str) -> &mut Table {
        self.0
            .get_mut(name)
            .expect("only names from the list of invented tables are asked for")
    }
}

/// Invents the mission around the facts in a folder and writes its tables into another.
///
/// Both may be the same folder. Rows with `synthetic=no` stay as they are and come first.
///
/// # Errors
/// When a table is missing, lacks a column, or cannot be written; nothing is written before all
/// tables are complete.
pub fn record(from: &Path, to: &Path, seed: u64) -> Result<(), Trouble> {
    let tables = invent(from, seed)?;
    tables.0.values().try_for_each(|table| table.write(to))
}

fn invent(from: &Path, seed: u64) -> Result<Tables, Trouble> {
    let mut tables = Tables(BTreeMap::new());
    for name in INVENTED {
        let mut table = Table::read(from, name)?;
        table.keep_facts()?;
        tables.0.insert(name, table);
    }
    companies::invent(&mut tables, seed)?;
    counterparts::invent(&mut tables, seed)?;
    companies::name_cities(tables.change("organisations"))?;
    delegation::invent(&mut tables, seed)?;
    business::invent(&mut tables, seed)?;
    presence::invent(&mut tables, seed)?;
    programme::invent(&mut tables, seed)?;
    attendances::invent(&mut tables, seed)?;
    wishes::invent(&mut tables, seed)?;
    Ok(tables)
}
