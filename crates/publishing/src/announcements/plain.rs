//! The announcement as plain text, for letters.

use attache_platform::texts::Words;

use super::{Announcement, Part, Piece};

/// Characters of a line (RFC 5322, 2.1.1, advises at most 78).
const LINE: usize = 72;

pub(super) fn text(words: &Words, announcement: &Announcement) -> String {
    let mut out = wrapped(&announcement.title.to_uppercase(), "", "");
    for part in &announcement.parts {
        out.push('\n');
        match part {
            Part::Heading(heading) => {
                out.push_str(&wrapped(heading, "", ""));
                let length = heading.chars().count().min(LINE);
                out.push_str(&format!("{}\n", "-".repeat(length)));
            }
            Part::Paragraph(pieces) => out.push_str(&wrapped(&plain(pieces), "", "")),
            Part::List(things) => {
                for thing in things {
                    out.push_str(&wrapped(thing, "- ", "  "));
                }
            }
        }
    }
    if !announcement.sources.is_empty() {
        let heading = words.say("announcements-heading-sources");
        let length = heading.chars().count();
        out.push_str(&format!("\n{heading}\n{}\n", "-".repeat(length)));
    }
    for (number, source) in (1..).zip(&announcement.sources) {
        out.push_str(&wrapped(&source.title, &format!("[{number}] "), "    "));
        if !source.address.is_empty() {
            out.push_str(&format!("    {}\n", source.address));
        }
    }
    out
}

fn plain(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Figure { said, notes } => {
                out.push_str(said);
                for note in notes {
                    out.push_str(&format!(" [{note}]"));
                }
            }
        }
    }
    out
}

/// The text in lines, the first and the others each with what they begin with. Spaces that do not
/// break stay together.
fn wrapped(text: &str, first: &str, other: &str) -> String {
    let mut out = String::new();
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let length = line.chars().count() + usize::from(!empty) + word.chars().count();
        if !empty && length > LINE {
            out.push_str(&line);
            out.push('\n');
            line = other.to_owned();
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    out.push_str(&line);
    out.push('\n');
    out
}
