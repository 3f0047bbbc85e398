//! Writing iCalendar (RFC 5545): lines that end and fold as they must, and values that can never
//! become a line of their own.

use std::fmt::Write as _;

/// The longest line in octets without its end (RFC 5545, 3.1).
const LONGEST_OCTETS: usize = 75;

/// Writes content lines one after another.
#[derive(Default)]
pub(super) struct Writer {
    out: String,
}

impl Writer {
    /// Opens a component.
    pub(super) fn begin(&mut self, component: &str) {
        self.line(&format!("BEGIN:{component}"));
    }

    /// Closes a component.
    pub(super) fn end(&mut self, component: &str) {
        self.line(&format!("END:{component}"));
    }

    /// A value that is no text: a number, a date, an address. It is written as it is, without
    /// control characters.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        self.line(&format!("{name}:{value}"));
    }

    /// A text by people (RFC 5545, 3.3.11).
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{}", escaped(value)));
    }

    /// The document.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Folds between characters, so that no reader ever sees half of one.
    fn line(&mut self, line: &str) {
        let mut octets = 0;
        for character in line.chars() {
            if octets + character.len_utf8() > LONGEST_OCTETS {
                self.out.push_str("\r\n ");
                octets = 1;
            }
            self.out.push(character);
            octets += character.len_utf8();
        }
        self.out.push_str("\r\n");
    }
}

/// A text with `\`, `;`, `,` and ends of lines escaped. Every kind of end of line that some reader
/// may know becomes `\n`; other control characters, which a text may not hold, fall away.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let unified = text.replace("\r\n", "\n");
    for character in unified.chars() {
        match character {
            '\\' | ';' | ',' => _ = write!(out, "\\{character}"),
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                out.push_str("\\n");
            }
            '\t' => out.push('\t'),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}
