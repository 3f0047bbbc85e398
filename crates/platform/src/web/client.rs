//! From which address somebody asks, when proxies stand in between.

use std::net::IpAddr;

use axum::http::HeaderMap;

/// Addresses that begin alike: `10.0.0.0/8`, or a single one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u32,
}

impl std::str::FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Network, String> {
        let wrong = || format!("{text} is no address or network, such as 10.0.0.0/8");
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = match bits {
            Some(bits) => bits.parse().map_err(|_| wrong())?,
            None => most,
        };
        if bits > most {
            return Err(wrong());
        }
        Ok(Network { address, bits })
    }
}

impl Network {
    fn holds(self, address: IpAddr) -> bool {
        let same = |one: u128, other: u128, width: u32| {
            let rest = width - self.bits;
            rest >= 128 || (one >> rest) == (other >> rest)
        };
        match (self.address, address) {
            (IpAddr::V4(one), IpAddr::V4(other)) => {
                same(one.to_bits().into(), other.to_bits().into(), 32)
            }
            (IpAddr::V6(one), IpAddr::V6(other)) => same(one.to_bits(), other.to_bits(), 128),
            _ => false,
        }
    }
}

/// The right-most address that no proxy of ours has. What stands to the left of it in
/// `X-Forwarded-For` was written by whoever asks, and is worth nothing.
pub fn client(peer: IpAddr, headers: &HeaderMap, proxies: &[Network]) -> IpAddr {
    let ours = |address: IpAddr| proxies.iter().any(|network| network.holds(address));
    let mut nearest = peer.to_canonical();
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let named = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.rsplit(','));
    for name in named {
        if !ours(nearest) {
            break;
        }
        let Ok(address) = name.trim().parse::<IpAddr>() else {
            break;
        };
        nearest = address.to_canonical();
    }
    nearest
}

/// Under which name an address is counted: an IPv6 one with its network, of which a single
/// customer has all 64 bits below.
pub fn counted_as(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{:x}/64", address.to_bits() >> 64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(peer: &str, forwarded: &[&str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let proxies: Vec<Network> = proxies.iter().map(|text| text.parse().unwrap()).collect();
        client(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn the_right_most_address_that_is_not_ours_counts() {
        let ours = ["10.0.0.0/8", "::1"];
        assert_eq!(asked("192.0.2.1", &["203.0.113.9"], &ours), "192.0.2.1");
        assert_eq!(asked("10.1.2.3", &["203.0.113.9"], &ours), "203.0.113.9");
        let forged = ["198.51.100.1, 203.0.113.9"];
        assert_eq!(asked("10.1.2.3", &forged, &ours), "203.0.113.9");
        let two = ["198.51.100.1", "203.0.113.9, 10.9.9.9"];
        assert_eq!(asked("::1", &two, &ours), "203.0.113.9");
        assert_eq!(
            asked("::ffff:10.1.2.3", &["203.0.113.9"], &ours),
            "203.0.113.9"
        );
        assert_eq!(asked("10.1.2.3", &["nonsense"], &ours), "10.1.2.3");
        assert_eq!(asked("10.1.2.3", &["203.0.113.9"], &[]), "10.1.2.3");
    }

    #[test]
    fn networks_are_read_strictly() {
        for bad in ["", "10.0.0.0/33", "10.0.0/8", "x", "10.0.0.0/-1"] {
            assert!(bad.parse::<Network>().is_err(), "{bad}");
        }
        let all: Network = "0.0.0.0/0".parse().unwrap();
        assert!(all.holds("203.0.113.9".parse().unwrap()));
    }
}
