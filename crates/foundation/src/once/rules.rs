//! Keys, digests and the hidden field: pure.

use sha2::{Digest, Sha256};

/// The hidden field of a form that carries a key.
pub const FIELD: &str = "once";

/// The longest key, in bytes, as other services have it.
const LONGEST_KEY: usize = 255;

/// A key is kept so long, in seconds: seven days.
pub(super) const KEPT_SECONDS: i64 = 7 * 86_400;

/// After so long nothing is under way any more, in seconds: twice the longest answer.
pub(super) const LONGEST_ANSWER_SECONDS: i64 = 60;

/// A larger body is not kept, in bytes; its request counts as done with its answer lost.
pub(super) const MOST_BODY: usize = 256 * 1024;

/// A key that cannot be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyError;

/// Reads a key: 1 to 255 visible characters of ASCII.
///
/// # Errors
/// It is empty, too long, or has other characters.
pub fn valid_key(text: &str) -> Result<&str, KeyError> {
    let fits = (1..=LONGEST_KEY).contains(&text.len());
    let visible = text.bytes().all(|byte| byte.is_ascii_graphic());
    if fits && visible {
        Ok(text)
    } else {
        Err(KeyError)
    }
}

/// What tells one request from another: SHA-256 over its parts with their lengths, in hexadecimal.
pub fn digest(method: &str, address: &str, body: &[u8]) -> String {
    let mut digest = Sha256::new();
    for part in [method.as_bytes(), address.as_bytes(), body] {
        digest.update(part.len().to_be_bytes());
        digest.update(part);
    }
    let bytes = digest.finalize();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The principal of a request without an account: whoever holds its address, which is secret.
/// Only a digest of it is kept.
pub fn of_link(address: &str) -> String {
    format!("link:{}", digest("", address, b""))
}

/// Takes the hidden field out of a form's body, so that no form need know of it: the key, and
/// what is left. Only the first counts; a second one stays and is refused like any unknown field.
pub fn take_field(body: &str) -> (Option<String>, String) {
    let mut key = None;
    let mut rest = Vec::new();
    for pair in body.split('&') {
        match pair.split_once('=') {
            Some((FIELD, value)) if key.is_none() => key = Some(value.to_owned()),
            _ => rest.push(pair),
        }
    }
    (key, rest.join("&"))
}
