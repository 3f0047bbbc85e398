//! What a file is called: as its sender calls it, in every script, without what leads a system or
//! a reader astray.

use unicode_normalization::UnicodeNormalization;

use super::Kind;

/// The longest name without its ending: in characters, and in bytes, since most systems hold
/// names to 255 of these.
const LONGEST: (usize, usize) = (100, 200);

/// The kind that a name says; nothing when it says none that is taken.
pub(super) fn said(name: &str) -> Option<Kind> {
    let (_, ending) = name.trim().rsplit_once('.')?;
    Kind::of_ending(&ending.to_lowercase())
}

/// A name to keep: without folders, signs that turn the direction of reading, and signs that some
/// system cannot have in a name; with the ending of what the file is.
pub fn clean(name: &str, kind: Kind) -> String {
    // Browsers write these so (HTML, section 4.10.21.8).
    let name = name.replace("%22", "\"").replace("%0D", " ");
    let name = name.replace("%0A", " ");
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = last.nfc().filter(|sign| !is_hidden(*sign)).map(plain);
    let kept: String = kept.collect();
    let outside = |sign: char| sign.is_whitespace() || sign == '.';
    let kept = kept.trim_matches(outside);
    let (stem, ending) = match kept.rsplit_once('.') {
        Some((stem, ending)) if Kind::of_ending(&ending.to_lowercase()) == Some(kind) => {
            (stem, ending)
        }
        _ => (kept, kind.name()),
    };
    let stem = short(stem.trim_end_matches(outside));
    match stem.as_str() {
        "" => format!("document.{ending}"),
        stem => format!("{stem}.{ending}"),
    }
}

/// Controls, and what turns the direction of reading: with it `gnp.exe` looks like `exe.png`.
fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || ('\u{202a}'..='\u{202e}').contains(&sign)
        || ('\u{2060}'..='\u{2069}').contains(&sign)
}

fn plain(sign: char) -> char {
    match sign {
        '"' | '<' | '>' | '|' | ':' | '*' | '?' => '_',
        sign => sign,
    }
}

fn short(stem: &str) -> String {
    let (signs, bytes) = LONGEST;
    let mut kept = String::new();
    for sign in stem.chars().take(signs) {
        if kept.len() + sign.len_utf8() > bytes {
            break;
        }
        kept.push(sign);
    }
    kept.trim_end().to_owned()
}

/// `Content-Disposition` of a file that is to be kept and not shown (RFC 6266): its name in plain
/// letters for old programs, and as it is (RFC 8187).
pub fn disposition(name: &str) -> String {
    let plain = |sign: char| match sign {
        sign if sign.is_ascii_alphanumeric() || " '()-._,".contains(sign) => sign,
        _ => '_',
    };
    let plain: String = name.chars().map(plain).collect();
    let mut whole = String::new();
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => whole.push(char::from(byte)),
            byte if b"!#$&+-.^_`|~".contains(&byte) => whole.push(char::from(byte)),
            _ => whole.push_str(&format!("%{byte:02X}")),
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}
