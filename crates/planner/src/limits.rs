//! How large a problem may be, so that a hostile file costs no more than a refusal.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

use crate::format::Object;

/// Slots in a problem.
pub const SLOTS: usize = 2_048;
/// Slots in one session: they share one machine word in the search.
pub const SESSION_SLOTS: usize = 64;
/// Places in a problem.
pub const PLACES: usize = 512;
/// Activities in a problem.
pub const ACTIVITIES: usize = 20_000;
/// Persons in a problem.
pub const PERSONS: usize = 200_000;
/// Wishes in a problem.
pub const WISHES: usize = 2_000_000;
/// Forbidden pairs in a problem.
pub const FORBIDDEN_PAIRS: usize = 1_000_000;
/// Persons in one wish, those whom the engine picks included.
pub const WISH_PERSONS: usize = 32;
/// Wishes that one wish must come after.
pub const AFTER: usize = 10_000;
/// Languages of one person, and of one interpreter that a wish needs.
pub const LANGUAGES: usize = 32;
/// Persons who may take roles, over all roles of all wishes.
pub const CANDIDATES: usize = 1 << 24;
/// Tables of one place.
pub const TABLES: u16 = 10_000;
/// Last day of a mission, from 0.
pub const DAY: u16 = 366;
/// Minutes in a day.
pub const MINUTES: u16 = 1_440;
/// Minutes between two places.
pub const TRAVEL_MINUTES: u32 = 10_000;
/// Weight of a wish, and points a unit may count.
pub const WEIGHT: u32 = 10_000;
/// Machine words (of eight bytes) that the search may take for where everybody can sit.
pub const WORDS: usize = 1 << 24;
/// Machine words that the search may take for which slots are too near to which.
pub const NEAR_WORDS: usize = 1 << 23;
/// Bytes of a file.
pub const FILE_BYTES: usize = 512 << 20;
/// Faults reported for one problem.
pub const FAULTS: usize = 50;

/// What a list that is too long says to the reader of the format, before the limit.
pub(crate) const TOO_MANY: &str = "too many, limit ";

/// Reads a list and stops at the limit, before memory is spent on the rest.
pub(crate) fn bounded<'de, D, T, const LIMIT: usize>(from: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    from.deserialize_seq(Bounded::<T, LIMIT>(PhantomData))
}

/// The same, or `null`.
pub(crate) fn optional_bounded<'de, D, T, const LIMIT: usize>(
    from: D,
) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let list = Option::<List<T, LIMIT>>::deserialize(from)?;
    Ok(list.map(|List(list)| list))
}

struct List<T, const LIMIT: usize>(Vec<T>);

impl<'de, T: Deserialize<'de>, const LIMIT: usize> Deserialize<'de> for List<T, LIMIT> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        bounded::<D, T, LIMIT>(from).map(List)
    }
}

struct Bounded<T, const LIMIT: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const LIMIT: usize> Visitor<'de> for Bounded<T, LIMIT> {
    type Value = Vec<T>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
        let mut all = Vec::new();
        while let Some(Object(item)) = list.next_element()? {
            if all.len() == LIMIT {
                return Err(A::Error::custom(format_args!("{TOO_MANY}{LIMIT}")));
            }
            all.push(item);
        }
        Ok(all)
    }
}
