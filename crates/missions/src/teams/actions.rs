//! The verbs: invite, send again, withdraw, accept, end.

use attache_foundation::history::By;
use attache_foundation::ids::{
    AccountId, GrantId, InvitationId, MissionId, OrganisationId, PersonId,
};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Change, Error, Event, Result, Role, accounts};
use attache_platform::texts::{Language, Localized};

use super::rules::{self, Ending, Refusal, Standing};
use super::typed::Wanted;
use super::{Invitation, Letter, link, store};

/// What a rule may say no to.
pub(super) type Outcome<T> = std::result::Result<T, Refusal>;

/// Who is written to.
struct Addressed {
    role: Role,
    person: PersonId,
    name: String,
    mail: String,
    language: Language,
}

/// Invites somebody to the team of an organisation in the mission that is changed.
pub(super) async fn invite(
    change: &mut Change,
    organisation: OrganisationId,
    wanted: &Wanted,
    by: AccountId,
) -> Result<Outcome<()>> {
    let mission = change.mission()?;
    let addressed = match addressed(change, organisation, wanted).await? {
        Ok(addressed) => addressed,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let (mail, role) = (addressed.mail.as_str(), addressed.role);
    let same = store::open(change, mission, organisation, mail, role).await?;
    let holds = holds_role(change, organisation, &addressed).await?;
    if let Err(refusal) = rules::may_invite(same.as_ref(), holds, change.now()) {
        return Ok(Err(refusal));
    }
    if let Some(expired) = same {
        return send_again(change, &expired, by).await.map(Ok);
    }
    change.spend(&rules::LETTERS, &by.to_string()).await?;
    let invitation = Invitation {
        id: change.id(),
        mission,
        organisation,
        organisation_name: Localized::default(),
        role,
        person: addressed.person,
        name: addressed.name,
        mail: addressed.mail,
        language: addressed.language,
        sent: 1,
        invited_by: by,
        invited_by_name: String::new(),
        expires_at: change.now().plus_seconds(rules::OPEN_SECONDS),
        accepted_at: None,
        withdrawn_at: None,
    };
    store::insert(change, &invitation).await?;
    change.record(Event::ColleagueInvited {
        invitation: invitation.id,
    });
    Ok(Ok(()))
}

/// A participant is written to at their own address: whoever manages an organisation does not
/// choose who signs in as somebody else.
async fn addressed(
    change: &mut Change,
    organisation: OrganisationId,
    wanted: &Wanted,
) -> Result<Outcome<Addressed>> {
    let person = match wanted {
        Wanted::Manager {
            name,
            mail,
            language,
        } => {
            return Ok(Ok(Addressed {
                role: Role::OrganisationManager,
                person: change.id(),
                name: name.clone(),
                mail: mail.clone(),
                language: *language,
            }));
        }
        Wanted::Participant(person) => *person,
    };
    let mission = change.mission()?;
    let members = store::members(change, mission, organisation).await?;
    let found = members.into_iter().find(|one| one.person == person);
    Ok(match found {
        None => Err(Refusal::Stranger),
        Some(found) if found.signs_in => Err(Refusal::SignsIn),
        Some(found) if found.mail.is_empty() => Err(Refusal::NoMail),
        Some(found) => Ok(Addressed {
            role: Role::Delegate,
            person,
            name: found.name,
            mail: found.mail.to_lowercase(),
            language: found.language,
        }),
    })
}

/// Whether the address is that of somebody who manages the organisation already.
async fn holds_role(
    change: &mut Change,
    organisation: OrganisationId,
    addressed: &Addressed,
) -> Result<bool> {
    let Some(account) = accounts::by_mail(change, &addressed.mail).await? else {
        return Ok(false);
    };
    let (mission, now) = (change.mission()?, change.now());
    let team = store::team(change, mission, organisation, now).await?;
    Ok(team
        .iter()
        .any(|one| one.account == account && one.role == addressed.role))
}

/// One invitation of an organisation in the mission that is changed.
async fn of_organisation(
    change: &mut Change,
    organisation: OrganisationId,
    id: InvitationId,
) -> Result<Invitation> {
    let mission = change.mission()?;
    let found = store::invitation(change, id).await?;
    let found = found.filter(|one| one.mission == mission && one.organisation == organisation);
    found.ok_or(Error::Absent)
}

/// Writes to somebody again who has not answered: the link of the letter before is void.
///
/// # Errors
/// A conflict when it was accepted or withdrawn; [`Error::Absent`] when it is not there.
pub(super) async fn renew(
    change: &mut Change,
    organisation: OrganisationId,
    id: InvitationId,
    by: AccountId,
) -> Result<()> {
    let found = of_organisation(change, organisation, id).await?;
    match rules::standing(&found, change.now()) {
        Standing::Open | Standing::Expired => send_again(change, &found, by).await,
        Standing::Accepted | Standing::Withdrawn => {
            Err(Error::conflict("teams-invitation-over", Vec::new()))
        }
    }
}

async fn send_again(change: &mut Change, invitation: &Invitation, by: AccountId) -> Result<()> {
    change.spend(&rules::LETTERS, &by.to_string()).await?;
    let until = change.now().plus_seconds(rules::OPEN_SECONDS);
    store::send_again(change, invitation.id, by, until).await?;
    change.record(Event::ColleagueInvited {
        invitation: invitation.id,
    });
    Ok(())
}

/// Takes an invitation back. Doing it twice is doing it once.
pub(super) async fn withdraw(
    change: &mut Change,
    organisation: OrganisationId,
    id: InvitationId,
) -> Result<()> {
    let found = of_organisation(change, organisation, id).await?;
    take_back(change, &found).await
}

async fn take_back(change: &mut Change, invitation: &Invitation) -> Result<()> {
    if store::withdraw(change, invitation.id).await? {
        change.record(Event::InvitationWithdrawn {
            invitation: invitation.id,
        });
    }
    Ok(())
}

/// What the letter of an invitation says.
pub(super) async fn letter(change: &mut Change, id: InvitationId) -> Result<Letter> {
    let found = store::invitation(change, id).await?.ok_or(Error::Absent)?;
    Ok(Letter {
        link: link::make(change.app(), &found)?,
        person: found.person,
        mail: found.mail,
        language: found.language,
        role: found.role,
        organisation: found.organisation_name.get(found.language).to_owned(),
        by: found.invited_by_name,
        sent: found.sent,
    })
}

/// Accepts an open invitation: the account of its address, made if there is none, holds the role.
///
/// # Errors
/// A conflict when that account is somebody else or holds a role that excludes this one.
pub(super) async fn accept(change: &mut Change, invitation: &Invitation) -> Result<AccountId> {
    let account = match accounts::by_mail(change, &invitation.mail).await? {
        Some(account) => account,
        None => open_account(change, invitation).await?,
    };
    let grant = Grant::of(invitation.role, invitation.mission);
    let grant = match invitation.role {
        Role::Delegate => {
            accounts::be_person(change, account, invitation.person).await?;
            grant
        }
        _ => grant.for_organisation(invitation.organisation),
    };
    permissions::accept(change, account, &grant, Some(invitation.invited_by)).await??;
    if !store::accept(change, invitation.id, account).await? {
        return Err(Error::conflict("teams-invitation-over", Vec::new()));
    }
    change.record(Event::InvitationAccepted {
        invitation: invitation.id,
        account,
    });
    Ok(account)
}

async fn open_account(change: &mut Change, invitation: &Invitation) -> Result<AccountId> {
    let (name, language) = (&invitation.name, invitation.language);
    let account = accounts::open_account(change, name, language, None).await?;
    accounts::set_mail(change, account, &invitation.mail).await?;
    Ok(account)
}

/// Ends what somebody holds for an organisation; their next request finds them without it. Open
/// invitations of a manager go with them. Gives whose role it was.
pub(super) async fn end(
    change: &mut Change,
    (mission, organisation): (MissionId, OrganisationId),
    grant: GrantId,
    instead: Option<AccountId>,
    from_outside: bool,
) -> Result<Outcome<AccountId>> {
    let now = change.now();
    let team = store::team(change, mission, organisation, now).await?;
    let Some(leaving) = team.iter().find(|one| one.grant == grant) else {
        // Ending it twice is ending it once.
        let ended = store::ended(change, mission, organisation, grant).await?;
        return ended.map(Ok).ok_or(Error::Absent);
    };
    match rules::may_end(&team, grant, instead, from_outside) {
        Ok(Ending::Alone) => {}
        Ok(Ending::With(account)) => {
            let manages = Grant::of(Role::OrganisationManager, mission);
            let manages = manages.for_organisation(organisation);
            let by = match change.by() {
                By::Account(by) => Some(*by),
                By::Itself => None,
            };
            permissions::accept(change, account, &manages, by).await??;
        }
        Err(refusal) => return Ok(Err(refusal)),
    }
    permissions::end(change, grant).await?;
    role_ended(change, grant).await?;
    Ok(Ok(leaving.account))
}

/// Takes back what somebody offered as the manager of an organisation, once they are not that any
/// more, whoever ended it. Doing it twice is doing it once.
pub(super) async fn role_ended(change: &mut Change, grant: GrantId) -> Result<()> {
    let mission = change.mission()?;
    let found = store::ended_manager(change, mission, grant).await?;
    let Some((account, organisation)) = found else {
        return Ok(());
    };
    let all = store::invitations(change, mission, organisation).await?;
    let theirs = all.iter().filter(|one| one.invited_by == account);
    for invitation in theirs.filter(|one| one.accepted_at.is_none()) {
        take_back(change, invitation).await?;
    }
    Ok(())
}
