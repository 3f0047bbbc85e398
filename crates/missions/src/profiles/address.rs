//! Addresses on the web that people type: only those that everybody can open.

use attache_platform::web::is_internal;

/// The most signs of an address.
pub(super) const LONGEST_ADDRESS: usize = 300;

/// Why an address is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Misaddressed {
    /// It begins with neither `http://` nor `https://`.
    Scheme,
    /// It is no address.
    Form,
    /// It leads into somebody's own network.
    Internal,
    /// It is longer than [`LONGEST_ADDRESS`].
    Long,
}

impl Misaddressed {
    /// The sentence that says so.
    pub(super) fn key(self) -> &'static str {
        match self {
            Misaddressed::Scheme => "profiles-address-scheme",
            Misaddressed::Form => "profiles-address-form",
            Misaddressed::Internal => "profiles-address-not-allowed",
            Misaddressed::Long => "profiles-address-long",
        }
    }
}

/// Reads an address as browsers do, and gives it back with scheme and host in small letters.
/// Without a scheme, `https` is meant.
pub(super) fn website(text: &str) -> Result<String, Misaddressed> {
    let text = text.trim();
    if text.chars().count() > LONGEST_ADDRESS {
        return Err(Misaddressed::Long);
    }
    if text
        .chars()
        .any(|sign| sign.is_control() || sign.is_whitespace())
    {
        return Err(Misaddressed::Form);
    }
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
        None if scheme_of(text) => return Err(Misaddressed::Scheme),
        None => ("https".to_owned(), text),
    };
    if scheme != "http" && scheme != "https" {
        return Err(Misaddressed::Scheme);
    }
    // Browsers take a backslash for a slash, so the host ends at either.
    let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let (before, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (host, port) = split_port(host)?;
    let host = host.trim_end_matches('.').to_lowercase();
    if is_internal(&host) {
        return Err(Misaddressed::Internal);
    }
    let named = host.split('.').all(is_label);
    if !before.is_empty() || authority.contains('@') || path.starts_with('\\') || !named {
        return Err(Misaddressed::Form);
    }
    Ok(format!("{scheme}://{host}{port}{path}"))
}

/// Whether a text without `//` begins with a scheme of its own, as `javascript:` does.
fn scheme_of(text: &str) -> bool {
    let Some((before, after)) = text.split_once(':') else {
        return false;
    };
    let is_port = after.starts_with(|sign: char| sign.is_ascii_digit());
    !is_port
        && before
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign))
}

/// Host and port, the port with its colon.
fn split_port(authority: &str) -> Result<(&str, &str), Misaddressed> {
    if authority.starts_with('[') {
        let end = authority.find(']').ok_or(Misaddressed::Form)?;
        return Ok(authority.split_at(end + 1));
    }
    let Some(colon) = authority.find(':') else {
        return Ok((authority, ""));
    };
    let (host, port) = authority.split_at(colon);
    match port[1..].parse::<u16>() {
        Ok(_) => Ok((host, port)),
        Err(_) => Err(Misaddressed::Form),
    }
}

/// A part of a name: letters of the Latin alphabets, digits and dashes inside.
fn is_label(label: &str) -> bool {
    let sign = |sign: char| {
        sign.is_ascii_alphanumeric()
            || sign == '-'
            || (sign.is_alphabetic() && ('\u{c0}'..='\u{24f}').contains(&sign))
    };
    !label.is_empty()
        && label.chars().count() <= 63
        && label.chars().all(sign)
        && !label.starts_with('-')
        && !label.ends_with('-')
}
