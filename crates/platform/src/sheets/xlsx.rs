//! XLSX, cell by cell.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::read::cell;
use super::{LARGEST_CONTENT, MOST_COLUMNS, MOST_ROWS, Unreadable};

const NOTHING: Unreadable = Unreadable::NotASheet { looks_like: None };

/// The rows of the first sheet.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<(usize, Vec<String>)>, Unreadable> {
    measure(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| NOTHING)?;
    let name = book
        .sheet_names()
        .first()
        .cloned()
        .ok_or(Unreadable::Empty)?;
    // Cell by cell: a range would be laid out between the corners, which a file can put anywhere.
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| NOTHING)?;
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    while let Some(found) = cells.next_cell().map_err(|_| NOTHING)? {
        let (row, column) = found.get_position();
        let text = cell(&written(found.get_value()));
        if text.is_empty() {
            continue;
        }
        let (row, column) = (row as usize + 1, column as usize);
        if column >= MOST_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        if rows.last().is_none_or(|(last, _)| *last != row) {
            if rows.len() > MOST_ROWS {
                return Err(Unreadable::TooManyRows);
            }
            rows.push((row, Vec::new()));
        }
        if let Some((_, cells)) = rows.last_mut() {
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            cells[column] = text;
        }
    }
    rows.sort_by_key(|(row, _)| *row);
    Ok(rows)
}

/// Unpacks every part into nothing and counts, before anything of it is kept.
fn measure(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NOTHING)?;
    let mut left = LARGEST_CONTENT;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|_| NOTHING)?;
        let counted = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        left = left
            .checked_sub(counted.map_err(|_| NOTHING)?)
            .ok_or(Unreadable::ExpandsTooMuch)?;
    }
    Ok(())
}

/// A value as the sheet shows it. Whole numbers have no point; days are ISO dates.
fn written(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(truth) => if truth { "yes" } else { "no" }.to_owned(),
        Data::DateTime(moment) => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            match (hour, minute) {
                (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"),
            }
        }
    }
}
