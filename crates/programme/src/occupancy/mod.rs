//! Who and what is taken when: the claim that makes double booking impossible.
//!
//! Time is cut into ticks of five minutes. A claim is one row a tick, under a unique key of
//! resource and tick, so that two claims of the same five minutes cannot both be kept, whatever
//! raced with whatever. Meetings of a published plan claim; activities do not, because who joins
//! them may change until they begin.

mod actions;
mod rules;
mod store;

#[cfg(test)]
mod tests;

use std::fmt;

use attache_foundation::Error;
use attache_foundation::ids::{MeetingId, PersonId, RoomId};
use attache_platform::moment::Moment;

pub use actions::{claim, release};

/// Somebody or something that can be in one place at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    Person(PersonId),
    /// A table of a room, numbered from 1.
    Table(RoomId, i64),
}

impl fmt::Display for Resource {
    /// The name under which it is kept.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Resource::Person(person) => write!(f, "person:{person}"),
            Resource::Table(room, number) => write!(f, "table:{room}:{number}"),
        }
    }
}

/// Why a claim was not kept. The change in which it was tried must be dropped: some of its ticks
/// may stand.
#[derive(Clone, Debug)]
pub enum NotClaimed {
    /// Something else has the resource for a part of the time.
    Taken(Taken),
    Broken(Error),
}

/// What is in the way of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub resource: Resource,
    /// The first five minutes that are taken.
    pub at: Moment,
    pub holder: MeetingId,
}

impl From<Error> for NotClaimed {
    fn from(error: Error) -> NotClaimed {
        NotClaimed::Broken(error)
    }
}

impl From<NotClaimed> for Error {
    fn from(refused: NotClaimed) -> Error {
        match refused {
            NotClaimed::Taken(taken) => taken.into(),
            NotClaimed::Broken(error) => error,
        }
    }
}

impl From<Taken> for Error {
    fn from(taken: Taken) -> Error {
        match taken.resource {
            Resource::Person(_) => Error::conflict("occupancy-person-taken", Vec::new()),
            Resource::Table(_, number) => {
                Error::conflict("occupancy-table-taken", vec![("table", number.into())])
            }
        }
    }
}
