//! Who does not come after all, alone or with a whole group, and who comes instead. What was
//! before stays with those who were there.

mod actions;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{OrganisationId, PersonId};
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment};
use attache_platform::web::Result;

pub use actions::{come_back, leave};
pub(super) use pages::{WithdrawalsPage, list, note, undo};

/// Why somebody does not come. No reason says anything of somebody's health.
pub const REASONS: [&str; 6] = [
    "personal",
    "duties",
    "organisation",
    "travel_documents",
    "cost",
    "other",
];

/// From which day somebody is no longer there, if they withdrew.
pub async fn withdrawn_from(reads: &mut impl Reads, person: PersonId) -> Result<Option<Date>> {
    store::withdrawn_from(reads, person).await
}

/// Somebody, and what a rule must know of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    person: PersonId,
    name: String,
    organisation: OrganisationId,
    organisation_name: String,
    leads: bool,
    /// From which day they are no longer there.
    withdrawn: Option<Date>,
    /// The days on which they take part in a capacity of their own.
    capacities: Vec<(Date, Date)>,
}

/// What is to be noted.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    who: Who,
    from_day: Date,
    /// One of [`REASONS`].
    reason: String,
    note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    One {
        person: PersonId,
        substitute: Option<PersonId>,
    },
    Group(OrganisationId),
}

/// Somebody who withdrew and did not come back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Withdrawn {
    person: PersonId,
    name: String,
    organisation: String,
    from_day: Date,
    with_group: bool,
    reason: String,
    note: String,
    noted_at: Moment,
    /// Who comes instead.
    substitute: Option<String>,
}
