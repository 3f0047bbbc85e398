//! What is on the public network and what is in somebody's own: the one rule for addresses that
//! people type and for those that this product asks.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

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

/// Whether a host stands in no public register: an address by its number leads wherever that
/// number is, and a name without a point means something only where it was given.
pub fn is_internal(host: &str) -> bool {
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

/// Whether an address of the network is one that everybody reaches: none of a private network, of
/// this machine, or of a range kept for something else.
pub fn is_public(address: IpAddr) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_somebodys_own_network_is_known_however_it_is_written() {
        for host in [
            "localhost",
            "db",
            "a.internal",
            "127.0.0.1",
            "127.1",
            "0x7f.1",
            "2130706433",
            "10.0.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "[::1]",
            "[::ffff:10.0.0.1]",
            "[64:ff9b::a00:1]",
            "[fe80::1]",
            "[2002:a00:1::]",
        ] {
            assert!(is_internal(host), "{host}");
        }
        for host in ["login.example.be", "93.184.216.34", "[2606:4700::1111]"] {
            assert!(!is_internal(host), "{host}");
        }
    }
}
