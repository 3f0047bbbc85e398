//! Typed, sortable ids: 40 bits of time, then 88 bits of chance, written as 26 characters of
//! Crockford's base 32. Nobody can guess the next one; listing by id lists by age.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use crate::chance::Chance;
use crate::moment::Moment;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The id of a `T`. `T` is only a name: no value of it need exist.
pub struct Id<T> {
    bits: u128,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// A new id, made at `now`.
    pub fn new(now: Moment, chance: &Chance) -> Id<T> {
        let mut bytes = [0u8; 16];
        chance.fill(&mut bytes[5..]);
        let chance_bits = u128::from_be_bytes(bytes);
        // Quarter seconds since 1970 fit 40 bits until the year 10680.
        let time_bits = u128::try_from(now.0 / 250).unwrap_or(0) & ((1 << 40) - 1);
        Id {
            bits: (time_bits << 88) | chance_bits,
            of: PhantomData,
        }
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bits.cmp(&other.bits)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0u8; 26];
        for (place, letter) in text.iter_mut().rev().enumerate() {
            let digit = (self.bits >> (5 * place)) & 31;
            *letter = ALPHABET[usize::try_from(digit).unwrap_or(0)];
        }
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no id.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

impl std::error::Error for NotAnId {}

impl<T> FromStr for Id<T> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Id<T>, NotAnId> {
        if text.len() != 26 {
            return Err(NotAnId);
        }
        let mut bits: u128 = 0;
        for (place, letter) in text.bytes().enumerate() {
            let digit = ALPHABET
                .iter()
                .position(|&known| known == letter)
                .ok_or(NotAnId)?;
            if place == 0 && digit > 7 {
                return Err(NotAnId);
            }
            bits = (bits << 5) | digit as u128;
        }
        Ok(Id {
            bits,
            of: PhantomData,
        })
    }
}

impl<T> serde::Serialize for Id<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, T> serde::Deserialize<'de> for Id<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Thing;

    #[test]
    fn an_id_survives_being_written_and_read() {
        let id = Id::<Thing>::new(Moment(1_760_000_000_000), &Chance::from_seed(7));
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn a_later_id_sorts_after_an_earlier_one() {
        let chance = Chance::from_seed(7);
        let early = Id::<Thing>::new(Moment(1_760_000_000_000), &chance);
        let late = Id::<Thing>::new(Moment(1_760_000_001_000), &chance);
        assert!(early < late && early.to_string() < late.to_string());
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in [
            "",
            "x",
            "z0000000000000000000000000",
            "u000000000000000000000000i",
        ] {
            assert_eq!(text.parse::<Id<Thing>>(), Err(NotAnId), "{text}");
        }
    }
}
