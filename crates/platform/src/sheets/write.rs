//! Sheets out. Every cell is text.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// Whether a program could take a text for a formula: it begins with a sign that begins one, if
/// need be after blanks, also in its wide form, and also on a later line of the cell
/// (OWASP, "CSV Injection").
pub(super) fn is_formula(text: &str) -> bool {
    let begins = |line: &str| {
        let line = line.trim_start_matches(|c: char| c.is_whitespace() && c != '\t');
        line.starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])
    };
    text.split(['\n', '\r']).any(begins)
}

/// A sheet as CSV: UTF-8 with its mark, so that spreadsheets read the accents, separated by
/// semicolons, which Belgian and French settings expect. A cell that would be a formula is marked
/// with `'`, also a telephone number with `+`; [`super::read()`] takes the mark away.
pub fn csv(header: &[String], rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        let cells = row.iter().map(|text| guarded(text));
        // Writing to memory does not fail, and rows may differ in length.
        let _ = writer.write_record(cells);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn guarded(text: &str) -> String {
    if is_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// A sheet as XLSX. Its cells are typed as text, so that nothing of them is a formula and a
/// telephone number keeps its `+`; the first row stays in sight.
///
/// # Errors
/// More rows than the format has.
pub fn xlsx(name: &str, header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    let (bold, plain) = (Format::new().set_bold(), Format::new().set_num_format("@"));
    let all = std::iter::once(header).chain(rows.iter().map(Vec::as_slice));
    for (row, cells) in (0u32..).zip(all) {
        let format = if row == 0 { &bold } else { &plain };
        for (column, text) in (0u16..).zip(cells) {
            sheet.write_string_with_format(row, column, text, format)?;
        }
    }
    book.save_to_buffer()
}
