//! Spreadsheets in and out: CSV as people's programs write it, and XLSX.
//!
//! What comes in is hostile until shown otherwise: limits are on what a file unpacks to, not on
//! what it says of itself, and a sheet is never laid out by the corners that it claims to have.
//! What goes out holds text, and no program takes a cell of it for a formula.

mod read;
#[cfg(test)]
mod tests;
mod text;
mod write;
mod xlsx;

pub use read::read;
pub use write::{csv, xlsx};

/// The largest file that is taken, in bytes.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;

/// What the parts of a file may unpack to together, in bytes.
pub const LARGEST_CONTENT: u64 = 50 * 1024 * 1024;

/// So many rows are read, the header not counted.
pub const MOST_ROWS: usize = 20_000;

/// So many columns are read.
pub const MOST_COLUMNS: usize = 200;

/// A sheet as it was read: a header and rows of cells, each row as long as the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub header: Vec<String>,
    /// Each with the line or row of the file on which it begins; the header stands on 1 or later.
    pub rows: Vec<(usize, Vec<String>)>,
    pub read_as: ReadAs,
}

/// How a file was understood; its sender is asked whether that is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAs {
    Csv { encoding: Encoding, separator: char },
    Xlsx,
}

/// How the letters of a CSV file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    /// What spreadsheets on Windows write in Western Europe.
    Windows1252,
}

impl Encoding {
    /// As people name it.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16 => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        }
    }
}

/// Why a file is no sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Larger than [`LARGEST_FILE`].
    TooLarge,
    /// Unpacks to more than [`LARGEST_CONTENT`].
    ExpandsTooMuch,
    /// Neither CSV nor XLSX; what it looks like instead, if that can be told: `PDF`.
    NotASheet { looks_like: Option<&'static str> },
    /// More than [`MOST_ROWS`].
    TooManyRows,
    /// More than [`MOST_COLUMNS`].
    TooManyColumns,
    /// There is no row at all.
    Empty,
    /// Two columns have this name.
    ColumnTwice { column: String },
    /// The row that begins here has more cells than the header.
    TooManyCells { row: usize },
}
