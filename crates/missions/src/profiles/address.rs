//! Addresses on the web that people type: only those that everybody can open.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

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

/// Names that no public register gives out (RFC 6761, RFC 6762, RFC 8375 and custom).
const INTERNAL: [&str; 10] = [
    "localhost",
    "local",
    "localdomain",
    "internal",
    "intranet",
    "lan",
    "home",
    "corp",
    "arpa",
    "test",
];

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

/// Whether a host stands in no public register: an address by its number leads wherever that
/// number is, and a name without a point means something only where it was given.
fn is_internal(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix('[') {
        return match inside.trim_end_matches(']').parse::<Ipv6Addr>() {
            Ok(address) => !is_public(IpAddr::V6(address)),
            Err(_) => true,
        };
    }
    let last = host.rsplit('.').next().unwrap_or_default();
    // Browsers read `127.1`, `0x7f.1` and `2130706433` as numbers, too.
    let number = last.strip_prefix("0x").unwrap_or(last);
    let is_number = !last.is_empty()
        && (last.bytes().all(|sign| sign.is_ascii_digit())
            || (number != last && number.bytes().all(|sign| sign.is_ascii_hexdigit())));
    if is_number {
        return match host.parse::<Ipv4Addr>() {
            Ok(address) => !is_public(IpAddr::V4(address)),
            Err(_) => true,
        };
    }
    !host.is_empty() && (!host.contains('.') || INTERNAL.contains(&last))
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(four) => {
            let [one, two, ..] = four.octets();
            let shared = one == 100 && (64..128).contains(&two);
            let tried = one == 198 && (18..20).contains(&two);
            !(four.is_private()
                || four.is_loopback()
                || four.is_link_local()
                || four.is_broadcast()
                || four.is_documentation()
                || one == 0
                || one >= 224
                || shared
                || tried)
        }
        IpAddr::V6(six) => {
            // Whatever carries an address of version 4 is as public as that is at best; only the
            // range of addresses given out to the world is public at all.
            six.to_ipv4().is_none()
                && six.segments()[0] & 0xe000 == 0x2000
                && !matches!(six.segments()[0], 0x2002)
                && six.segments()[..2] != [0x2001, 0]
        }
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
