//! Who may do what: roles bound to a mission, a Region or an organisation, and the one table.

mod store;
mod table;

use attache_platform::web::Result;

use crate::history::Change;
use crate::ids::{AccountId, MissionId, OrganisationId, PersonId};
pub use table::{Right, Role};

/// A role that somebody holds, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    pub mission: MissionId,
    /// For an officer of a regional agency: the Region whose people are theirs.
    pub region: Option<String>,
    /// For whoever manages an organisation: which one.
    pub organisation: Option<OrganisationId>,
}

impl Grant {
    /// A role in a mission, held to no Region and no organisation.
    pub fn of(role: Role, mission: MissionId) -> Grant {
        Grant {
            role,
            mission,
            region: None,
            organisation: None,
        }
    }

    /// The same role, held to a Region.
    #[must_use]
    pub fn in_region(mut self, region: &str) -> Grant {
        self.region = Some(region.to_owned());
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

/// Gives an account a role.
pub async fn grant(change: &mut Change, account: AccountId, grant: &Grant) -> Result<()> {
    store::insert(change, account, grant).await
}

/// Takes all roles from an account that is erased.
pub async fn withdraw_all(change: &mut Change, account: AccountId) -> Result<()> {
    store::remove_all(change, account).await
}

pub(crate) use store::of_account;
