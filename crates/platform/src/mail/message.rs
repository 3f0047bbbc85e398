//! A letter as the bytes that go over the line.

use std::time::{Duration, UNIX_EPOCH};

use lettre::Message;
use lettre::message::header::{
    ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue,
};
use lettre::message::{Body, Mailbox};

use super::{Failure, Server};
use crate::moment::Moment;

/// The longest subject, in characters; what is longer ends in an ellipsis.
const LONGEST_SUBJECT: usize = 200;

/// The longest address, in bytes (RFC 5321, 4.5.3.1.3, without the brackets).
const LONGEST_ADDRESS: usize = 254;

/// A letter to one person. Whatever people typed may stand in it.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    /// Names the letter for good: sent twice, it is the same letter to whoever receives it.
    pub id: &'a str,
    pub to: &'a str,
    pub subject: &'a str,
    /// Plain text.
    pub body: &'a str,
    pub at: Moment,
}

/// Whether a text can be written to: an address of one person, with nothing around it.
pub fn is_address(text: &str) -> bool {
    text.len() <= LONGEST_ADDRESS
        && !text.chars().any(|c| c.is_control() || c.is_whitespace())
        && text.parse::<lettre::Address>().is_ok()
}

impl Letter<'_> {
    /// The letter with its headers. The body is always encoded, so that no line of it can be read
    /// as anything else.
    pub(super) fn compose(&self, server: &Server) -> Result<Message, Failure> {
        let no_address = || Failure::Refused("this is no mail address".to_owned());
        if !is_address(self.to) {
            return Err(no_address());
        }
        let to = Mailbox::new(None, self.to.parse().map_err(|_| no_address())?);
        let encoded = ContentTransferEncoding::QuotedPrintable;
        let broken = |_| Failure::Refused("the letter cannot be encoded".to_owned());
        let body = Body::new_with_encoding(plain(self.body), encoded).map_err(broken)?;
        let domain = server.from.email.domain();
        let since = Duration::from_millis(u64::try_from(self.at.0).unwrap_or(0));
        let message = Message::builder()
            .from(server.from.clone())
            .to(to)
            .subject(subject(self.subject))
            .date(UNIX_EPOCH + since)
            .message_id(Some(format!("<{}@{domain}>", token(self.id))))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(body)
            .map_err(|error| Failure::Refused(error.to_string()))?;
        if has_bare_ends(&message.formatted()) {
            return Err(Failure::Refused("the letter cannot be encoded".to_owned()));
        }
        Ok(message)
    }
}

/// A subject of one line.
fn subject(text: &str) -> String {
    let spaced = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let line = spaced.collect::<String>();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_SUBJECT {
        return line;
    }
    let short: String = line.chars().take(LONGEST_SUBJECT - 1).collect();
    format!("{}…", short.trim_end())
}

/// A body with line feeds and tabs, and no other control character.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
        .collect()
}

/// Of an id, what may stand to the left of the `@`.
fn token(id: &str) -> String {
    id.chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))
        .collect()
}

/// Whether a line ends in something other than CR LF: where servers disagree on what that means,
/// one letter becomes two (RUSTSEC-2026-0561, SMTP smuggling).
fn has_bare_ends(bytes: &[u8]) -> bool {
    let mut before = 0;
    for &byte in bytes {
        if (byte == b'\n') != (before == b'\r') || byte == 0 {
            return true;
        }
        before = byte;
    }
    before == b'\r'
}

/// Says that no person wrote this, so that no machine answers it (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_one_line_of_a_reasonable_length() {
        assert_eq!(subject("a\r\nBcc: x@example.org\0"), "a Bcc: x@example.org");
        assert_eq!(
            subject(&"é".repeat(10_000)).chars().count(),
            LONGEST_SUBJECT
        );
    }

    #[test]
    fn addresses_of_one_person_are_taken_and_nothing_else() {
        for good in ["an@example.org", "zoë@exámple.org", "a.b+c@sub.example.be"] {
            assert!(is_address(good), "{good}");
        }
        let long = format!("{}@example.org", "a".repeat(300));
        for bad in [
            "",
            "an",
            "an@",
            "@example.org",
            "an@example.org\r\nBcc: x@example.org",
            "an@example.org\0",
            " an@example.org",
            "an@example.org, on@example.org",
            "An <an@example.org>",
            &long,
        ] {
            assert!(!is_address(bad), "{bad:?}");
        }
    }

    #[test]
    fn bare_ends_of_lines_are_seen() {
        assert!(!has_bare_ends(b"a\r\n.\r\n"));
        for bad in [&b"a\n"[..], b"a\r", b"a\rb", b"\n.\n", b"a\0b", b"\r\r\n"] {
            assert!(has_bare_ends(bad), "{bad:?}");
        }
    }
}
