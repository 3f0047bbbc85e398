//! Reading the tables: files into rows of cells, before anything is understood.

use std::collections::BTreeMap;
use std::path::Path;

use csv::StringRecord;

use super::findings::{Findings, Problem};
use super::layout::{Layout, TABLES};

/// The largest file that is read, in bytes: a hundred times the largest of a real mission.
const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// A table with its header understood.
#[derive(Default)]
pub(super) struct Table {
    pub(super) name: &'static str,
    /// Where each column stands.
    pub(super) places: BTreeMap<String, usize>,
    /// The rows, each with the line on which it starts; the header is line 1.
    pub(super) records: Vec<(usize, StringRecord)>,
}

/// All tables of a folder.
pub(super) struct Tables(BTreeMap<&'static str, Table>);

impl Tables {
    /// Reads every table of a folder; gives all that stands in the way of understanding them.
    pub(super) fn read(folder: &Path) -> Result<Tables, Findings> {
        if !folder.is_dir() {
            let folder = folder.display().to_string();
            let problem = Problem::new("exchange-folder-absent").with("folder", folder);
            return Err(Findings::only(problem));
        }
        let mut findings = Findings::default();
        let mut tables = BTreeMap::new();
        for layout in &TABLES {
            match text(&folder.join(format!("{}.csv", layout.name))) {
                Ok(text) => _ = tables.insert(layout.name, table(layout, &text, &mut findings)),
                Err(problem) => findings.in_table(layout.name, problem),
            }
        }
        if findings.is_empty() {
            Ok(Tables(tables))
        } else {
            Err(findings)
        }
    }

    /// One of the tables.
    pub(super) fn of(&self, name: &str) -> &Table {
        self.0
            .get(name)
            .expect("every table of the layout was read")
    }

    /// How many rows all tables have together.
    pub(super) fn rows(&self) -> usize {
        self.0.values().map(|table| table.records.len()).sum()
    }
}

fn text(path: &Path) -> Result<String, Problem> {
    let absent = |_| Problem::new("exchange-table-absent");
    let size = std::fs::metadata(path).map_err(absent)?.len();
    if size > LARGEST_FILE {
        return Err(Problem::new("exchange-table-too-large"));
    }
    // What is no plain file, such as a pipe, could keep its reader waiting for ever.
    let is_file = std::fs::metadata(path).is_ok_and(|about| about.is_file());
    let bytes = is_file.then(|| std::fs::read(path).ok()).flatten();
    let bytes = bytes.ok_or_else(|| Problem::new("exchange-table-unreadable"))?;
    // A byte of zero is in no text that people write, and PostgreSQL keeps none.
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'))
        .ok_or_else(|| Problem::new("exchange-not-utf8"))
}

fn table(layout: &Layout, text: &str, findings: &mut Findings) -> Table {
    let mut table = Table {
        name: layout.name,
        ..Table::default()
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let Ok(header) = reader.headers().cloned() else {
        findings.in_table(layout.name, Problem::new("exchange-table-unreadable"));
        return table;
    };
    if !understand(&mut table, layout, &header, findings) {
        return table;
    }
    for record in reader.into_records() {
        let Ok(record) = record else {
            findings.in_table(layout.name, Problem::new("exchange-table-unreadable"));
            break;
        };
        let line = record
            .position()
            .and_then(|at| usize::try_from(at.line()).ok());
        let line = line.unwrap_or_default();
        if record.len() != header.len() {
            let problem = Problem::new("exchange-wrong-cell-count");
            let problem = problem
                .with("cells", record.len())
                .with("columns", header.len());
            findings.in_row(layout.name, line, "", problem);
        } else if !record.iter().all(str::is_empty) {
            // A row of empty cells is what a spreadsheet leaves behind.
            table.records.push((line, record));
        }
    }
    table
}

/// Finds every column in the header; says whether the rows can be read by it.
fn understand(
    table: &mut Table,
    layout: &Layout,
    header: &StringRecord,
    findings: &mut Findings,
) -> bool {
    if header.len() == 1 && header[0].contains(';') {
        findings.in_table(layout.name, Problem::new("exchange-semicolons"));
        return false;
    }
    let columns = layout.columns();
    let before = findings.0.len();
    for (place, column) in header.iter().enumerate() {
        if !columns.iter().any(|known| known == column) {
            findings.in_column(layout.name, column, Problem::new("exchange-column-unknown"));
        } else if table.places.insert(column.to_owned(), place).is_some() {
            findings.in_column(layout.name, column, Problem::new("exchange-column-twice"));
        }
    }
    for column in columns
        .iter()
        .filter(|column| !table.places.contains_key(*column) && !layout.may_lack(column))
    {
        findings.in_column(layout.name, column, Problem::new("exchange-column-absent"));
    }
    findings.0.len() == before
}
