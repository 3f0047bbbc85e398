//! Who may do what: roles bound to a mission, a Region, a leg or an organisation, and the one
//! table.
//!
//! ```text
//!              a second person agrees
//!   pending ─────────────────────────► active ─► revoked
//!      └───────────────────────────────────────────▲
//! ```
//!
//! A role counts while it is active, has started and has not ended. In any other state whoever
//! holds it is a stranger.

mod access;
mod actions;
pub mod columns;
mod data;
mod rules;
mod scope;
mod store;
mod table;

#[cfg(test)]
mod tests;

use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::web::Result;

use crate::history::Change;
use crate::ids::{AccountId, GrantId, LegId, MissionId, OrganisationId, PersonId};
pub use access::{Access, Conditions, Level, Reach, Verb};
pub use actions::{ROLE_APPROVAL, accept, confirm, end, give, grant, reject};
pub use data::Data;
pub use rules::{Refusal, needs_second_person};
pub use scope::{Scope, Whose};
pub use table::{Needs, Right, Role};

/// A role that somebody holds, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    pub mission: MissionId,
    /// For an officer of a regional agency: the Region whose people are theirs.
    pub region: Option<String>,
    /// For whoever manages an organisation: which one.
    pub organisation: Option<OrganisationId>,
    /// For an officer of an embassy or consulate: the leg that their post receives.
    pub leg: Option<LegId>,
}

impl Grant {
    /// A role in a mission, held to no Region, no leg and no organisation.
    pub fn of(role: Role, mission: MissionId) -> Grant {
        Grant {
            role,
            mission,
            region: None,
            organisation: None,
            leg: None,
        }
    }

    /// The same role, held to a Region.
    #[must_use]
    pub fn in_region(mut self, region: &str) -> Grant {
        self.region = Some(region.to_owned());
        self
    }

    /// The same role, held to a leg.
    #[must_use]
    pub fn in_leg(mut self, leg: LegId) -> Grant {
        self.leg = Some(leg);
        self
    }

    /// The same role, held to an organisation.
    #[must_use]
    pub fn for_organisation(mut self, organisation: OrganisationId) -> Grant {
        self.organisation = Some(organisation);
        self
    }
}

/// Whoever asks: somebody signed in, or anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actor {
    pub account: Option<AccountId>,
    pub name: String,
    /// The person that this account is, in the mission of its roles.
    pub person: Option<PersonId>,
    pub grants: Vec<Grant>,
}

impl Actor {
    /// Whether somebody is signed in.
    pub fn is_signed_in(&self) -> bool {
        self.account.is_some()
    }

    /// Whether this actor may, in `mission`. What has no mission needs a right that nobody lacks.
    pub fn may(&self, right: Right, mission: Option<MissionId>) -> bool {
        match right {
            Right::Public => true,
            Right::SignedIn => self.is_signed_in(),
            _ => self.roles(mission).any(|role| role.allows(right)),
        }
    }

    /// The roles held in a mission.
    pub fn roles(&self, mission: Option<MissionId>) -> impl Iterator<Item = Role> {
        let here = self
            .grants
            .iter()
            .filter(move |grant| Some(grant.mission) == mission);
        here.map(|grant| grant.role)
    }

    /// The Region to which a regional officer is held in a mission; nobody else has one.
    pub fn region(&self, mission: MissionId) -> Option<&str> {
        let here = self.grants.iter().filter(|grant| grant.mission == mission);
        here.filter(|grant| grant.role == Role::RegionalOfficer)
            .find_map(|grant| grant.region.as_deref())
    }

    /// The organisations that this actor manages in a mission.
    pub fn organisations(&self, mission: MissionId) -> impl Iterator<Item = OrganisationId> {
        let here = self.grants.iter().filter(move |g| g.mission == mission);
        here.filter(|grant| grant.role == Role::OrganisationManager)
            .filter_map(|grant| grant.organisation)
    }
}

/// How a role stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantState {
    /// Waits for a second person.
    Pending,
    Active,
    Revoked,
}

impl GrantState {
    /// All of them.
    pub const ALL: [GrantState; 3] = [GrantState::Pending, GrantState::Active, GrantState::Revoked];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            GrantState::Pending => "pending",
            GrantState::Active => "active",
            GrantState::Revoked => "revoked",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<GrantState> {
        let mut all = GrantState::ALL.into_iter();
        all.find(|state| state.name() == name)
    }
}

/// A role with all that is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub id: GrantId,
    pub account: AccountId,
    pub grant: Grant,
    pub state: GrantState,
    /// Who gave it; nobody when it came with the mission.
    pub granted_by: Option<AccountId>,
    pub granted_at: Moment,
    pub starts_at: Moment,
    /// When it ends by itself, if it does.
    pub ends_at: Option<Moment>,
}

impl Held {
    /// Whether it counts at a moment.
    pub fn is_in_force(&self, now: Moment) -> bool {
        let ended = self.ends_at.is_some_and(|end| end <= now);
        self.state == GrantState::Active && self.starts_at <= now && !ended
    }
}

/// All roles of a mission, in the order in which they were given.
pub async fn in_mission(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Held>> {
    store::in_mission(reads, mission).await
}

/// Whoever holds a role for `from`, which turned out to be `into`, holds it for `into` from now on.
/// A role stays as it was given: the old one ends, and another begins with what was left of it. The
/// history has it as the merging.
pub async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for held in store::for_organisation(change, from).await? {
        store::end(change, held.id).await?;
        let grant = Grant {
            organisation: Some(into),
            ..held.grant.clone()
        };
        if store::kept(change, held.account).await?.contains(&grant) {
            continue;
        }
        let goes_on = Held {
            id: change.id(),
            grant,
            granted_at: change.now(),
            ..held
        };
        store::insert(change, &goes_on).await?;
    }
    Ok(())
}

/// Takes all roles from an account that is erased.
pub async fn withdraw_all(change: &mut Change, account: AccountId) -> Result<()> {
    store::remove_all(change, account).await
}

pub(crate) use store::of_account;
