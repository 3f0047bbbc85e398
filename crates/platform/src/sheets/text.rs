//! CSV as the world writes it: with a comma, a semicolon or a tabulator, in three encodings.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::read::cell;
use super::{Encoding, MOST_ROWS, ReadAs, Unreadable};

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// The separator is judged by so many lines.
const LINES_JUDGED: usize = 20;

type Rows = Vec<(usize, Vec<String>)>;

/// The rows of a CSV file, and how it was understood.
pub(super) fn rows(bytes: &[u8]) -> Result<(Rows, ReadAs), Unreadable> {
    let (text, encoding) = decoded(bytes)?;
    let separator = separator(&text);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut lines = Lines::of(&text);
    for record in reader.records() {
        // What was decoded is UTF-8, and every sequence of it is CSV.
        let Ok(record) = record else { continue };
        let cells = record.iter().map(cell).collect();
        rows.push((lines.at(record.position()), cells));
        if rows.len() > MOST_ROWS + 1 + LINES_JUDGED {
            return Err(Unreadable::TooManyRows);
        }
    }
    let read_as = ReadAs::Csv {
        encoding,
        separator,
    };
    Ok((rows, read_as))
}

/// Counts lines. The reader's own count is one too low after a carriage return, and for records
/// after blank lines.
struct Lines<'a> {
    text: &'a str,
    counted: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(text: &str) -> Lines<'_> {
        Lines {
            text,
            counted: 0,
            line: 1,
        }
    }

    /// The line of a record, which does not stand before the one asked for last.
    fn at(&mut self, position: Option<&csv::Position>) -> usize {
        let begin = position.and_then(|at| usize::try_from(at.byte()).ok());
        let bytes = self.text.as_bytes();
        let mut begin = begin
            .unwrap_or(self.counted)
            .clamp(self.counted, bytes.len());
        while bytes
            .get(begin)
            .is_some_and(|byte| matches!(byte, b'\r' | b'\n'))
        {
            begin += 1;
        }
        let passed = &bytes[self.counted..begin];
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.counted = begin;
        self.line
    }
}

fn decoded(bytes: &[u8]) -> Result<(String, Encoding), Unreadable> {
    let nothing = Unreadable::NotASheet { looks_like: None };
    for (mark, from) in [(&b"\xff\xfe"[..], UTF_16LE), (&b"\xfe\xff"[..], UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            let (text, broken) = from.decode_without_bom_handling(rest);
            return match broken {
                true => Err(nothing),
                false => Ok((text.into_owned(), Encoding::Utf16)),
            };
        }
    }
    // A file of which one byte in a hundred is zero or a control is no text.
    let strange = |byte: &&u8| **byte < 32 && !matches!(**byte, b'\t' | b'\n' | b'\r');
    if bytes.iter().filter(strange).count() * 100 > bytes.len() {
        return Err(nothing);
    }
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let (text, broken) = UTF_8.decode_without_bom_handling(unmarked);
    if !broken {
        return Ok((text.into_owned(), Encoding::Utf8));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(unmarked);
    Ok((text.into_owned(), Encoding::Windows1252))
}

/// The separator that stands outside quotes in the first line most often, and as often in the
/// lines after it.
fn separator(text: &str) -> char {
    let counted = |separator: char| {
        let mut quoted = false;
        let mut counts = vec![0usize];
        for letter in text.trim_start_matches(['\r', '\n']).chars() {
            match letter {
                '"' => quoted = !quoted,
                '\n' if !quoted => counts.push(0),
                other if other == separator && !quoted => {
                    if let Some(last) = counts.last_mut() {
                        *last += 1;
                    }
                }
                _ => {}
            }
            if counts.len() > LINES_JUDGED {
                break;
            }
        }
        let first = counts[0];
        let alike = counts.iter().filter(|count| **count == first).count();
        if first == 0 { (0, 0) } else { (alike, first) }
    };
    let mut best = (SEPARATORS[0], (0, 0));
    for separator in SEPARATORS {
        let count = counted(separator);
        if count > best.1 {
            best = (separator, count);
        }
    }
    best.0
}
