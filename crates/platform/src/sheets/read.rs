//! Which kind of file it is, and what every sheet must be.

use super::{LARGEST_FILE, MOST_COLUMNS, MOST_ROWS, ReadAs, Sheet, Unreadable, text, xlsx};

/// What files begin with that are sent in place of a sheet.
const OTHERS: [(&[u8], &str); 6] = [
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    // The old format of Excel, and of Word.
    (b"\xd0\xcf\x11\xe0", "XLS"),
    (b"{\\rtf", "RTF"),
];

/// Reads a sheet, by what the file is and not by what it is called.
///
/// # Errors
/// Why it is none, or none that is read.
pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    if let Some((_, name)) = OTHERS.iter().find(|(begin, _)| bytes.starts_with(begin)) {
        return Err(Unreadable::NotASheet {
            looks_like: Some(name),
        });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return sheet(xlsx::rows(bytes)?, ReadAs::Xlsx);
    }
    let (rows, read_as) = text::rows(bytes)?;
    sheet(rows, read_as)
}

/// The first row that is not empty is the header. Rows of empty cells are what a spreadsheet
/// leaves behind.
fn sheet(rows: Vec<(usize, Vec<String>)>, read_as: ReadAs) -> Result<Sheet, Unreadable> {
    let mut rows = rows
        .into_iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    let (_, mut header) = rows.next().ok_or(Unreadable::Empty)?;
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    if header.len() > MOST_COLUMNS {
        return Err(Unreadable::TooManyColumns);
    }
    let twice = header
        .iter()
        .enumerate()
        .find(|(place, name)| !name.is_empty() && header[..*place].contains(name));
    if let Some((_, column)) = twice {
        return Err(Unreadable::ColumnTwice {
            column: column.clone(),
        });
    }
    let mut kept = Vec::new();
    for (row, mut cells) in rows {
        if kept.len() == MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        let beyond = cells.iter().skip(header.len());
        if beyond.into_iter().any(|cell| !cell.is_empty()) {
            return Err(Unreadable::TooManyCells { row });
        }
        cells.resize(header.len(), String::new());
        kept.push((row, cells));
    }
    Ok(Sheet {
        header,
        rows: kept,
        read_as,
    })
}

/// A cell as it is kept: without blanks around it, without what no database keeps, and without
/// the sign with which [`super::csv`] marks what would else be a formula.
pub(super) fn cell(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace());
    let text = match text.strip_prefix('\'') {
        Some(marked) if super::write::is_formula(marked) => marked,
        _ => text,
    };
    text.chars().filter(|c| *c != '\0').collect()
}
