//! Who may be invited to a team, and who may leave it.

use attache_foundation::Role;
use attache_foundation::ids::{AccountId, GrantId};
use attache_platform::limits::Limit;
use attache_platform::moment::Moment;

use super::{Colleague, Invitation};

/// How long an invitation may be accepted, in seconds: a week, in which everybody is at work.
pub(super) const OPEN_SECONDS: i64 = 7 * 86_400;

/// Letters that one account sends to whom it likes: enough for the largest delegation in a day.
pub(super) const LETTERS: Limit = Limit {
    name: "invitations of an account",
    most: 60,
    seconds: 86_400,
};

/// The longest name, in characters.
pub(super) const LONGEST_NAME: usize = 120;

/// How an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Open,
    Expired,
    Accepted,
    Withdrawn,
}

impl Standing {
    /// All of them.
    pub(super) const ALL: [Standing; 4] = [
        Standing::Open,
        Standing::Expired,
        Standing::Accepted,
        Standing::Withdrawn,
    ];

    /// The end of the keys of its words.
    pub(super) fn name(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Expired => "expired",
            Standing::Accepted => "accepted",
            Standing::Withdrawn => "withdrawn",
        }
    }
}

pub(super) fn standing(invitation: &Invitation, now: Moment) -> Standing {
    if invitation.accepted_at.is_some() {
        Standing::Accepted
    } else if invitation.withdrawn_at.is_some() {
        Standing::Withdrawn
    } else if invitation.expires_at <= now {
        Standing::Expired
    } else {
        Standing::Open
    }
}

/// Why something is not done; each belongs to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The address was written to already, and may still answer.
    InvitedAlready,
    /// The address is that of somebody who has the role already.
    HasRole,
    /// The participant is not of this organisation.
    Stranger,
    /// The participant signs in already.
    SignsIn,
    /// No address of the participant is known.
    NoMail,
    /// Whoever manages an organisation alone leaves it to somebody.
    LastManager,
    /// Whoever should manage it instead is not of the team.
    NotOfTeam,
}

impl Refusal {
    /// The field beside which it stands, and its sentence.
    pub(super) fn beside(self) -> (&'static str, &'static str) {
        match self {
            Refusal::InvitedAlready => ("mail", "teams-error-invited-already"),
            Refusal::HasRole => ("mail", "teams-error-has-role"),
            Refusal::Stranger => ("person", "teams-error-person"),
            Refusal::SignsIn => ("person", "teams-error-signs-in"),
            Refusal::NoMail => ("person", "teams-error-no-mail"),
            Refusal::LastManager => ("instead", "teams-error-last-manager"),
            Refusal::NotOfTeam => ("instead", "teams-error-instead"),
        }
    }
}

/// Whether an invitation of the same address to the same role stands in the way of another.
pub(super) fn may_invite(
    same: Option<&Invitation>,
    holds_role: bool,
    now: Moment,
) -> Result<(), Refusal> {
    if holds_role {
        return Err(Refusal::HasRole);
    }
    match same.map(|one| standing(one, now)) {
        Some(Standing::Open) => Err(Refusal::InvitedAlready),
        _ => Ok(()),
    }
}

/// What ending a role asks for besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The role ends.
    Alone,
    /// Somebody manages the organisation from now on.
    With(AccountId),
}

/// Whether a role of the team may end. `from_outside`: the officer of the Region or the organiser
/// does it, who may leave an organisation without a manager.
pub(super) fn may_end(
    team: &[Colleague],
    grant: GrantId,
    instead: Option<AccountId>,
    from_outside: bool,
) -> Result<Ending, Refusal> {
    if let Some(instead) = instead {
        let leaving = team.iter().find(|one| one.grant == grant);
        let leaving = leaving.map(|one| one.account);
        let known = team.iter().any(|one| one.account == instead);
        return match known && leaving != Some(instead) {
            true => Ok(Ending::With(instead)),
            false => Err(Refusal::NotOfTeam),
        };
    }
    let manages = |one: &&Colleague| one.role == Role::OrganisationManager;
    let is_manager = team.iter().filter(manages).any(|one| one.grant == grant);
    let others = team.iter().filter(manages).any(|one| one.grant != grant);
    match is_manager && !others && !from_outside {
        true => Err(Refusal::LastManager),
        false => Ok(Ending::Alone),
    }
}
