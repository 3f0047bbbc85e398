//! The list of those who take part, each where they belong; a regional officer's own Region only.
//!
//! It is read from the database once for each version of the mission's people and each scope, so
//! that nobody is in the memory that a reader's list is made from whom that reader may not see.

mod book;
mod export;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{OrganisationId, PersonId};
use attache_foundation::permissions::Whose;
use attache_platform::moment::{Date, Moment, TimeZone};
use attache_platform::texts::Localized;

pub(super) use export::export;
pub(super) use pages::{ParticipantsPage, list};

/// How many people a page of the list shows.
const PER_PAGE: usize = 50;

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Participant {
    person: PersonId,
    given_name: String,
    family_name: String,
    /// The public office of an official; empty for others.
    style: Localized,
    category: String,
    function: String,
    organisation: Localized,
    organisation_id: OrganisationId,
    region: Option<String>,
    mail: String,
    arrives_at: Moment,
    leaves_at: Moment,
    /// First and last day in their capacity, of officials.
    official_days: Option<(Date, Date)>,
    /// From which day they are no longer there, if they withdrew.
    withdrawn: Option<Date>,
    synthetic: bool,
    /// Whether they or their officer said when they are there, here or when they applied.
    said: bool,
}

impl Participant {
    /// Whose the fields of this participant are.
    fn whose(&self) -> Whose<'_> {
        Whose {
            person: Some(self.person),
            organisation: Some(self.organisation_id),
            region: self.region.as_deref(),
            ..Whose::default()
        }
    }

    fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
            .trim()
            .to_owned()
    }

    /// What lists are ordered by: the family name, else the only name there is.
    fn sort_name(&self) -> String {
        format!("{} {}", self.family_name, self.given_name)
            .trim()
            .to_owned()
    }
}

/// A leg as the list needs it.
#[derive(Clone, Debug)]
struct Leg {
    code: String,
    city: Localized,
    first_day: Date,
    last_day: Date,
    zone: TimeZone,
}
