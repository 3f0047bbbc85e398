//! From an error of the JSON reader, which knows a line and a column, to a fault with a path.

use serde_json::error::Category;

use super::WRONG_FORMAT;
use crate::fault::{Fault, FaultKind, quoted};
use crate::limits::TOO_MANY;

/// Bytes of a path at most; deeper paths are cut.
const PATH_BYTES: usize = 200;

/// The fault that an error of the reader stands for.
pub(super) fn fault(text: &[u8], error: &serde_json::Error, format: &'static str) -> Fault {
    let message = error.to_string();
    let mut path = path_at(text, offset(text, error.line(), error.column()));
    let mut kind = kind(error.classify(), &message, format);
    // A list of a fixed length that goes on is told of as if it were a text that goes on.
    let goes_on = message.starts_with("trailing characters") && path.ends_with(']');
    if goes_on {
        kind = FaultKind::WrongType;
    }
    if (goes_on || matches!(kind, FaultKind::TooMany { .. })) && path.ends_with(']') {
        path.truncate(path.rfind('[').unwrap_or(path.len()));
    }
    Fault::new(path, kind)
}

fn kind(category: Category, message: &str, format: &'static str) -> FaultKind {
    if message.starts_with("recursion limit") {
        return FaultKind::TooDeep;
    }
    if matches!(category, Category::Syntax | Category::Eof | Category::Io) {
        let number = message.starts_with("number out of range");
        return if number {
            FaultKind::WrongType
        } else {
            FaultKind::NotJson
        };
    }
    let name = || quoted(message.split('`').nth(1).unwrap_or_default());
    if message.starts_with("unknown field") {
        FaultKind::UnknownField { name: name() }
    } else if message.starts_with("missing field `format`") || message.starts_with(WRONG_FORMAT) {
        FaultKind::WrongFormat { expected: format }
    } else if message.starts_with("missing field") {
        FaultKind::MissingField { name: name() }
    } else if message.starts_with("duplicate field") {
        FaultKind::DuplicateField { name: name() }
    } else if let Some(rest) = message.strip_prefix(TOO_MANY) {
        let digits = rest
            .split(|c: char| !c.is_ascii_digit())
            .next()
            .unwrap_or_default();
        FaultKind::TooMany {
            limit: digits.parse().unwrap_or_default(),
        }
    } else {
        FaultKind::WrongType
    }
}

/// The offset of a line and column, both from 1 as the reader counts them.
fn offset(text: &[u8], line: usize, column: usize) -> usize {
    let before = line.saturating_sub(1);
    let start = if before == 0 {
        0
    } else {
        let ends = text.iter().enumerate().filter(|&(_, &byte)| byte == b'\n');
        ends.map(|(at, _)| at + 1)
            .nth(before - 1)
            .unwrap_or(text.len())
    };
    (start + column).min(text.len())
}

/// A list or object that is open where the reader stopped.
enum Open {
    List(usize),
    Object(Option<String>),
}

/// The path of the value that the reader was in when it stopped at an offset.
fn path_at(text: &[u8], offset: usize) -> String {
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while at < offset {
        match text[at] {
            b'[' => open.push(Open::List(0)),
            b'{' => open.push(Open::Object(None)),
            b']' | b'}' => {
                open.pop();
                // What follows the whole value is nowhere in it.
                if open.is_empty() {
                    break;
                }
            }
            b',' => match open.last_mut() {
                Some(Open::List(index)) => *index += 1,
                Some(Open::Object(key)) => *key = None,
                None => {}
            },
            b'"' => {
                let end = string_end(text, at);
                if let Some(Open::Object(key @ None)) = open.last_mut() {
                    let inside = &text[at + 1..end.saturating_sub(1).max(at + 1)];
                    *key = Some(quoted(&String::from_utf8_lossy(inside)));
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    written(&open)
}

/// The offset after a string that begins at an offset.
fn string_end(text: &[u8], begin: usize) -> usize {
    let mut at = begin + 1;
    while at < text.len() {
        match text[at] {
            b'\\' => at += 1,
            b'"' => return at + 1,
            _ => {}
        }
        at += 1;
    }
    text.len()
}

fn written(open: &[Open]) -> String {
    let mut path = String::from("$");
    for step in open {
        let step = match step {
            Open::List(index) => format!("[{index}]"),
            Open::Object(Some(key)) => format!(".{key}"),
            Open::Object(None) => String::new(),
        };
        if path.len() + step.len() > PATH_BYTES {
            path.push('…');
            break;
        }
        path.push_str(&step);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::path_at;

    #[test]
    fn a_path_leads_to_the_value_being_read() {
        let text = br#"{"a": [1, {"b\"": "x]", "c": [2, 3"#;
        assert_eq!(path_at(text, 0), "$");
        assert_eq!(path_at(text, 8), "$.a[0]");
        assert_eq!(path_at(text, 20), "$.a[1].b\\\"");
        assert_eq!(path_at(text, text.len()), "$.a[1].c[1]");
    }
}
