//! From which day until which somebody is there, as they or their officer said; what follows for
//! each leg.

mod actions;
mod rules;
mod store;
#[cfg(test)]
mod tests;

use attache_foundation::ids::{MissionId, PersonId};
use attache_foundation::permissions::Scope;
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment, TimeZone};
use attache_platform::texts::Localized;
use attache_platform::web::Result;

pub use actions::set;
pub use rules::{StayRefusal, legs_within};

/// The days of a mission, and its legs in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionDays {
    /// Travel included.
    pub first: Date,
    pub last: Date,
    pub legs: Vec<LegDays>,
}

/// A leg and its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegDays {
    pub city: Localized,
    pub first: Date,
    pub last: Date,
    pub zone: TimeZone,
}

/// Somebody who takes part, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    pub person: PersonId,
    pub name: String,
    pub organisation: Localized,
    pub region: Option<String>,
    pub arrives_at: Moment,
    pub leaves_at: Moment,
    /// The days of those moments, on the clock of the leg of each.
    pub first_day: Date,
    pub last_day: Date,
    /// Whether somebody said so here; else the days came with the mission.
    pub said: bool,
    /// Whether these are their days. Of a real person of whom nobody said it, no source tells
    /// them.
    pub known: bool,
    /// From which day they are no longer there, if they withdrew.
    pub withdrawn: Option<Date>,
}

/// The days of a mission; nothing when it has no leg.
pub async fn mission_days(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<MissionDays>> {
    store::days(reads, mission).await
}

/// Those of a mission whom a scope includes and who do not only receive it, by name.
pub async fn all(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &Scope,
    days: &MissionDays,
) -> Result<Vec<Stay>> {
    store::stays(reads, mission, scope, days).await
}
