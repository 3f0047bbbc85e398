//! Who may be given which role, from when until when.

use attache_platform::moment::Moment;
use attache_platform::web::Error;

use super::{Grant, Role};

/// Why a role is not given or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The same role for the same people is held or asked for already.
    AlreadyHeld,
    /// Auditors and administrators see no content, so they hold no other role.
    NotTogether,
    /// A regional officer has a Region, whoever manages an organisation has one; nobody else.
    RegionMissing,
    OrganisationMissing,
    /// An officer of a post has a leg of the mission.
    LegMissing,
    EndsBeforeItStarts,
    EndsInThePast,
    /// A mission keeps somebody who coordinates it.
    LastOrganiser,
    NobodyLikeThat,
}

impl Refusal {
    /// The key of the sentence that says it.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::AlreadyHeld => "roles-already-held",
            Refusal::NotTogether => "roles-not-together",
            Refusal::RegionMissing => "roles-region-missing",
            Refusal::OrganisationMissing => "roles-organisation-missing",
            Refusal::LegMissing => "roles-leg-missing",
            Refusal::EndsBeforeItStarts => "roles-ends-before-it-starts",
            Refusal::EndsInThePast => "roles-ends-in-the-past",
            Refusal::LastOrganiser => "roles-last-organiser",
            Refusal::NobodyLikeThat => "roles-nobody-like-that",
        }
    }

    /// The field of the form beside which it is said.
    pub fn field(self) -> &'static str {
        match self {
            Refusal::AlreadyHeld | Refusal::NotTogether | Refusal::LastOrganiser => "role",
            Refusal::RegionMissing => "region",
            Refusal::OrganisationMissing => "organisation",
            Refusal::LegMissing => "leg",
            Refusal::EndsBeforeItStarts | Refusal::EndsInThePast => "until",
            Refusal::NobodyLikeThat => "account",
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::conflict(refusal.key(), Vec::new())
    }
}

/// Whether giving a role takes a second person: those who see what could hurt somebody, and those
/// who look at everybody.
pub fn needs_second_person(role: Role) -> bool {
    matches!(
        role,
        Role::ProtocolOfficer | Role::SecurityOfficer | Role::Auditor | Role::Administrator
    )
}

/// Whether a role excludes every other.
fn stands_alone(role: Role) -> bool {
    matches!(role, Role::Auditor | Role::Administrator)
}

/// Whether somebody who holds `held` may be given `new`, in force from `from` until `until`.
pub(super) fn may_give(
    held: &[Grant],
    new: &Grant,
    from: Moment,
    until: Option<Moment>,
    now: Moment,
) -> Result<(), Refusal> {
    if new.role == Role::RegionalOfficer && new.region.is_none() {
        return Err(Refusal::RegionMissing);
    }
    if new.role == Role::OrganisationManager && new.organisation.is_none() {
        return Err(Refusal::OrganisationMissing);
    }
    if new.role == Role::PostOfficer && new.leg.is_none() {
        return Err(Refusal::LegMissing);
    }
    if until.is_some_and(|until| until <= from) {
        return Err(Refusal::EndsBeforeItStarts);
    }
    if until.is_some_and(|until| until <= now) {
        return Err(Refusal::EndsInThePast);
    }
    if held.contains(new) {
        return Err(Refusal::AlreadyHeld);
    }
    // In any mission: whoever audits one could otherwise read the content of another.
    let mixed = held.iter().any(|grant| {
        grant.role != new.role && (stands_alone(grant.role) || stands_alone(new.role))
    });
    if mixed {
        return Err(Refusal::NotTogether);
    }
    Ok(())
}
