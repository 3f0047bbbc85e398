//! An organisation that manages itself: its page, its team, its numbers.
//!
//! Whoever manages an organisation invites others to it by mail, and ends what they hold for it.
//! An invitation goes one way:
//!
//! ```text
//!          ┌─ sent again ─┐
//!          ▼              │
//!   sent, open ──────► expired
//!      │  └─────────┬─────┘
//!      ▼            ▼
//!   accepted     withdrawn
//! ```
//!
//! Accepting gives the account of the address that the letter went to one role, for this
//! organisation in this mission, and nothing else. It signs nobody in.

mod actions;
mod link;
mod pages;
mod rules;
mod samples;
mod store;
#[cfg(test)]
mod tests;
mod typed;
mod view;

use std::collections::BTreeSet;

use attache_foundation::ids::{
    AccountId, ApplicationId, GrantId, InvitationId, MissionId, OrganisationId, PersonId,
};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Result, Right, Role, Route};
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::{get, post};
use maud::Markup;

/// What somebody can be invited to be.
pub const ROLES: [Role; 2] = [Role::OrganisationManager, Role::Delegate];

/// Somebody is invited.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Invitation {
    id: InvitationId,
    mission: MissionId,
    organisation: OrganisationId,
    organisation_name: Localized,
    /// One of [`ROLES`].
    role: Role,
    /// The participant who is invited to sign in; of a manager, an id that only letters know.
    person: PersonId,
    name: String,
    mail: String,
    language: Language,
    /// How often it was sent.
    sent: i64,
    invited_by: AccountId,
    invited_by_name: String,
    expires_at: Moment,
    accepted_at: Option<Moment>,
    withdrawn_at: Option<Moment>,
}

/// Somebody who holds a role for the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Colleague {
    grant: GrantId,
    account: AccountId,
    name: String,
    /// One of [`ROLES`].
    role: Role,
    /// Who they are in the mission, if anybody.
    person: Option<PersonId>,
    since: Moment,
}

/// Somebody who comes for the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Member {
    person: PersonId,
    name: String,
    function: String,
    /// Empty for those whom the product never writes to.
    mail: String,
    language: Language,
    /// From which day they are no longer there, if they withdrew.
    withdrawn: Option<Date>,
    /// Whether somebody signs in as them.
    signs_in: bool,
}

/// What was applied for on behalf of the organisation, as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Applied {
    application: ApplicationId,
    account: AccountId,
    call: Localized,
    agency: Localized,
    /// The name of a [`crate::registration::State`].
    state: String,
    /// Names, and the names of their [`crate::registration::Standing`].
    people: Vec<(String, String)>,
}

/// The letter of an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub person: PersonId,
    pub mail: String,
    pub language: Language,
    /// One of [`ROLES`].
    pub role: Role,
    pub organisation: String,
    /// Who invites.
    pub by: String,
    /// Where it is accepted, without the language.
    pub link: String,
    pub sent: i64,
}

/// What an invitation says to whom, and the link that accepts it.
///
/// # Errors
/// There is no such invitation.
pub async fn letter(change: &mut Change, invitation: InvitationId) -> Result<Letter> {
    actions::letter(change, invitation).await
}

/// Takes back what somebody offered as the manager of an organisation when that role ended.
pub async fn role_ended(change: &mut Change, grant: GrantId) -> Result<()> {
    actions::role_ended(change, grant).await
}

/// Points at `into` whatever pointed at `from`, which turned out to be the same organisation.
pub async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    store::organisation_merged(change, from, into).await
}

/// Takes name and address out of the invitations of a person; gives how many.
pub async fn forget(change: &mut Change, person: PersonId) -> Result<u64> {
    store::forget(change, person).await
}

/// Takes name and address out of the invitations to missions that ended before a day, but of
/// those whose data is held; gives how many.
pub async fn forget_ended(
    change: &mut Change,
    ended_before: Date,
    held: &BTreeSet<PersonId>,
) -> Result<u64> {
    let mut gone = 0;
    for person in store::invited(change, ended_before).await? {
        if !held.contains(&person) {
            gone += store::forget(change, person).await?;
        }
    }
    Ok(gone)
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    let team = Right::ManageTeam;
    let own = "/missions/{mission}/my-organisation";
    let home = "/missions/{mission}/profiles/{organisation}/home";
    let mut all = vec![
        get(own, team, pages::home::own),
        get(home, team, pages::home::show),
    ];
    all.extend(team_routes());
    all.extend([
        post(
            "/missions/{mission}/profiles/{organisation}/home/numbers",
            Right::EditProfile,
            pages::numbers::add,
        ),
        post(
            "/missions/{mission}/profiles/{organisation}/home/numbers/removal",
            Right::EditProfile,
            pages::numbers::remove,
        ),
        post(
            "/missions/{mission}/profiles/{organisation}/home/parent",
            Right::ManageParticipants,
            pages::numbers::set_parent,
        ),
    ]);
    all
}

fn team_routes() -> Vec<Route> {
    let team = Right::ManageTeam;
    vec![
        post(
            "/missions/{mission}/profiles/{organisation}/home/invitations",
            team,
            pages::team::invite,
        ),
        post(
            concat!(
                "/missions/{mission}/profiles/{organisation}",
                "/home/invitations/{invitation}/renewal"
            ),
            team,
            pages::team::renew,
        ),
        post(
            concat!(
                "/missions/{mission}/profiles/{organisation}",
                "/home/invitations/{invitation}/removal"
            ),
            team,
            pages::team::withdraw,
        ),
        post(
            "/missions/{mission}/profiles/{organisation}/home/team/{grant}/end",
            team,
            pages::team::end,
        ),
        get(
            "/invitations/{proof}",
            Right::Public,
            pages::invitation::show,
        ),
        post(
            "/invitations/{proof}",
            Right::Public,
            pages::invitation::accept,
        ),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::home::HomePage>("teams/home", frame);
    all.extend(render::<pages::invitation::InvitationPage>(
        "teams/invitation",
        frame,
    ));
    all
}
