//! Who does not come after all, alone or with a whole group, and who comes instead. What was
//! before stays with those who were there.

mod actions;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::Change;
use attache_foundation::ids::{OrganisationId, PersonId};
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Localized;
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

/// Notes that somebody, or everybody of an organisation, does not come: in the mission that is
/// changed, for whoever may note anybody's. Gives whether the rules let that be.
///
/// # Errors
/// [`attache_platform::web::Error::Absent`] for somebody who is not there.
pub async fn withdraw(change: &mut Change, wanted: &Wanted) -> Result<bool> {
    Ok(actions::withdraw(change, "", wanted).await?.is_ok())
}

/// Whether somebody else comes in place of a person.
pub async fn is_replaced(reads: &mut impl Reads, person: PersonId) -> Result<bool> {
    store::is_replaced(reads, person).await
}

/// Notes that somebody who had withdrawn comes after all.
///
/// # Errors
/// [`attache_platform::web::Error::Absent`] for somebody who is not there.
pub async fn take_back(change: &mut Change, person: PersonId) -> Result<()> {
    actions::take_back(change, "", person).await
}

/// Somebody, and what a rule must know of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    person: PersonId,
    name: String,
    organisation: OrganisationId,
    organisation_name: Localized,
    leads: bool,
    /// From which day they are no longer there.
    withdrawn: Option<Date>,
    /// The days on which they take part in a capacity of their own.
    capacities: Vec<(Date, Date)>,
}

/// What is to be noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub who: Who,
    /// The first day on which they are no longer there.
    pub from_day: Date,
    /// One of [`REASONS`].
    pub reason: String,
    pub note: String,
}

/// Who does not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
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
    organisation: Localized,
    from_day: Date,
    with_group: bool,
    reason: String,
    note: String,
    noted_at: Moment,
    /// Who comes instead.
    substitute: Option<String>,
}
