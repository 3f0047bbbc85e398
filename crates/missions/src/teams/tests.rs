//! Invitations, roles that end, numbers, and what rules say no to.

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, InvitationId, OrganisationId};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Change, Error, Role, accounts};
use attache_platform::texts::Language;
use attache_testkit::{Kit, count, kits, small, small::Small};

use super::rules::{OPEN_SECONDS, Refusal, Standing, standing};
use super::typed::{Typed, Wanted};
use super::{Invitation, actions, letter, link, store};
use crate::organisations::identifiers::{Identifier, Scheme};
use crate::organisations::{self, NumberRefusal, ParentRefusal};

struct Scene {
    kit: Kit,
    small: Small,
    firm: OrganisationId,
    manager: AccountId,
}

async fn scenes() -> Vec<Scene> {
    let mut all = Vec::new();
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let firm = small.organisations[0];
        let manager = manager(&kit, &small, "Mieke Manager").await;
        all.push(Scene {
            kit,
            small,
            firm,
            manager,
        });
    }
    all
}

async fn manager(kit: &Kit, small: &Small, name: &str) -> AccountId {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    let account = accounts::open_account(&mut change, name, Language::Nl, None).await;
    let account = account.unwrap();
    let grant = Grant::of(Role::OrganisationManager, small.mission);
    let grant = grant.for_organisation(small.organisations[0]);
    permissions::grant(&mut change, account, &grant)
        .await
        .unwrap();
    change.finish().await.unwrap();
    account
}

fn somebody(mail: &str) -> Wanted {
    Wanted::Manager {
        name: "An Claes".to_owned(),
        mail: mail.to_owned(),
        language: Language::Fr,
    }
}

impl Scene {
    async fn change(&self) -> Change {
        let by = By::Account(self.manager);
        let change = self.kit.app.change(by, Some(self.small.mission));
        change.await.unwrap()
    }

    async fn invite(&self, wanted: &Wanted) -> Result<(), Refusal> {
        let mut change = self.change().await;
        let done = actions::invite(&mut change, self.firm, wanted, self.manager).await;
        let done = done.unwrap();
        if done.is_ok() {
            change.finish().await.unwrap();
        }
        done
    }

    async fn invitations(&self) -> Vec<Invitation> {
        let mut reads = self.kit.app.reads();
        let all = store::invitations(&mut reads, self.small.mission, self.firm).await;
        all.unwrap()
    }

    async fn accept(&self, id: InvitationId) -> Result<AccountId, Error> {
        let mission = Some(self.small.mission);
        let mut change = self.kit.app.change(By::Itself, mission).await.unwrap();
        let invitation = store::invitation(&mut change, id).await.unwrap().unwrap();
        let account = actions::accept(&mut change, &invitation).await?;
        change.finish().await?;
        Ok(account)
    }

    async fn roles(&self, account: AccountId) -> Vec<Grant> {
        let mut reads = self.kit.app.reads();
        let held = permissions::in_mission(&mut reads, self.small.mission).await;
        let now = self.kit.app.now();
        let theirs = held.unwrap().into_iter();
        let theirs = theirs.filter(|held| held.account == account && held.is_in_force(now));
        theirs.map(|held| held.grant).collect()
    }

    async fn end(
        &self,
        of: AccountId,
        instead: Option<AccountId>,
        from_outside: bool,
    ) -> Result<AccountId, Refusal> {
        let mut change = self.change().await;
        let at = (self.small.mission, self.firm);
        let team = store::team(&mut change, at.0, at.1, self.kit.app.now()).await;
        let team = team.unwrap();
        let grant = team.iter().find(|one| one.account == of).unwrap().grant;
        let done = actions::end(&mut change, at, grant, instead, from_outside).await;
        let done = done.unwrap();
        if done.is_ok() {
            change.finish().await.unwrap();
        }
        done
    }
}

#[tokio::test]
async fn an_invitation_that_is_accepted_gives_one_role_for_one_organisation() {
    for scene in scenes().await {
        scene.invite(&somebody("an@example.org")).await.unwrap();
        let all = scene.invitations().await;
        assert_eq!(standing(&all[0], scene.kit.app.now()), Standing::Open);
        let account = scene.accept(all[0].id).await.unwrap();
        let expected = Grant::of(Role::OrganisationManager, scene.small.mission);
        let expected = expected.for_organisation(scene.firm);
        assert_eq!(
            scene.roles(account).await,
            [expected],
            "{}",
            scene.kit.engine
        );
        let mut reads = scene.kit.app.reads();
        let found = accounts::by_mail(&mut reads, "an@example.org").await;
        assert_eq!(found.unwrap(), Some(account));
        // Used up: once is once.
        let again = scene.accept(all[0].id).await.unwrap_err();
        assert_eq!(again.key(), "teams-invitation-over");
        let members = "select count(*) from grants where role = 'organisation_manager'";
        let database = scene.kit.app.reads();
        assert_eq!(count(&database, members).await, 2, "{}", scene.kit.engine);
    }
}

#[tokio::test]
async fn an_account_that_is_there_is_linked_and_not_made_anew() {
    for scene in scenes().await {
        let organiser = scene.small.organiser_account;
        let mut change = scene.change().await;
        accounts::set_mail(&mut change, organiser, "org@example.org")
            .await
            .unwrap();
        change.finish().await.unwrap();
        scene.invite(&somebody("Org@Example.org")).await.unwrap();
        let id = scene.invitations().await[0].id;
        assert_eq!(scene.accept(id).await.unwrap(), organiser);
        assert_eq!(
            scene.roles(organiser).await.len(),
            2,
            "{}",
            scene.kit.engine
        );
        let again = scene.invite(&somebody("org@example.org")).await;
        assert_eq!(again, Err(Refusal::HasRole), "{}", scene.kit.engine);
    }
}

#[tokio::test]
async fn an_invitation_expires_is_sent_again_and_withdrawn() {
    for scene in scenes().await {
        let (app, clock) = (&scene.kit.app, &scene.kit.clock);
        scene.invite(&somebody("an@example.org")).await.unwrap();
        let twice = scene.invite(&somebody("an@example.org")).await;
        assert_eq!(twice, Err(Refusal::InvitedAlready));
        let first = scene.invitations().await.remove(0);
        let mut change = scene.change().await;
        let old = letter(&mut change, first.id).await.unwrap().link;
        drop(change);
        let proof = old.trim_start_matches("/invitations/");
        assert_eq!(link::open(app, proof).unwrap(), (first.id, 1));
        assert!(link::open(app, "s1.00").is_err(), "made up");
        clock.advance_seconds(OPEN_SECONDS);
        assert_eq!(standing(&first, app.now()), Standing::Expired);

        // Inviting the address again writes to it again: the same invitation, another letter.
        scene.invite(&somebody("an@example.org")).await.unwrap();
        let [second] = &scene.invitations().await[..] else {
            panic!("one invitation");
        };
        assert_eq!((second.id, second.sent), (first.id, 2));
        assert_eq!(standing(second, app.now()), Standing::Open);

        let mut change = scene.change().await;
        let other = scene.small.organisations[1];
        let foreign = actions::withdraw(&mut change, other, first.id).await;
        assert!(matches!(foreign, Err(Error::Absent)), "of another one");
        actions::withdraw(&mut change, scene.firm, first.id)
            .await
            .unwrap();
        change.finish().await.unwrap();
        let refused = scene.accept(first.id).await.unwrap_err();
        assert_eq!(refused.key(), "teams-invitation-over");
        let mut change = scene.change().await;
        let renewed = actions::renew(&mut change, scene.firm, first.id, scene.manager).await;
        assert_eq!(renewed.unwrap_err().key(), "teams-invitation-over");
    }
}

#[tokio::test]
async fn a_participant_is_written_to_at_their_own_address_and_becomes_who_they_are() {
    for scene in scenes().await {
        let small = &scene.small;
        let stranger = Wanted::Participant(small.other_delegate);
        assert_eq!(scene.invite(&stranger).await, Err(Refusal::Stranger));
        let signs_in = Wanted::Participant(small.delegate);
        assert_eq!(scene.invite(&signs_in).await, Err(Refusal::SignsIn));
        let mut change = scene.change().await;
        let query = attache_platform::database::sql("delete from grants where account = $1");
        change
            .execute(query.bind(small.delegate_account))
            .await
            .unwrap();
        change.finish().await.unwrap();
        scene.invite(&signs_in).await.unwrap();
        let invitation = scene.invitations().await.remove(0);
        assert_eq!(invitation.role, Role::Delegate);
        let mut reads = scene.kit.app.reads();
        let members = store::members(&mut reads, small.mission, scene.firm).await;
        let member = members.unwrap().remove(0);
        assert_eq!(invitation.mail, member.mail.to_lowercase());
        // The account that is this person has no address here, so another one would be somebody
        // else with the same name; whoever has the address is this person from now on.
        let account = scene.accept(invitation.id).await.unwrap();
        let expected = [Grant::of(Role::Delegate, small.mission)];
        assert_eq!(scene.roles(account).await, expected, "{}", scene.kit.engine);
        let mut reads = scene.kit.app.reads();
        let theirs = accounts::of_person(&mut reads, small.delegate).await;
        assert!(theirs.unwrap().contains(&account));
    }
}

#[tokio::test]
async fn the_last_manager_leaves_the_organisation_to_somebody() {
    for scene in scenes().await {
        let (manager, delegate) = (scene.manager, scene.small.delegate_account);
        scene.invite(&somebody("friend@example.org")).await.unwrap();
        let alone = scene.end(manager, None, false).await;
        assert_eq!(alone, Err(Refusal::LastManager), "{}", scene.kit.engine);
        let oneself = scene.end(manager, Some(manager), false).await;
        assert_eq!(oneself, Err(Refusal::NotOfTeam));
        let stranger = scene.small.counterpart_account;
        let foreign = scene.end(manager, Some(stranger), false).await;
        assert_eq!(foreign, Err(Refusal::NotOfTeam));
        let done = scene.end(manager, Some(delegate), false).await;
        assert_eq!(done, Ok(manager), "{}", scene.kit.engine);
        assert_eq!(scene.roles(manager).await, []);
        assert_eq!(scene.roles(delegate).await.len(), 2, "{}", scene.kit.engine);
        // What they had offered goes with them.
        assert_eq!(scene.invitations().await, [], "{}", scene.kit.engine);
        // The officer of the Region may leave an organisation without a manager.
        let mut change = scene.change().await;
        let at = (scene.small.mission, scene.firm);
        let team = store::team(&mut change, at.0, at.1, scene.kit.app.now()).await;
        let team = team.unwrap();
        let last = team
            .iter()
            .find(|one| one.role == Role::OrganisationManager);
        let grant = last.unwrap().grant;
        let refused = actions::end(&mut change, at, grant, None, false).await;
        assert_eq!(refused.unwrap(), Err(Refusal::LastManager));
        let done = actions::end(&mut change, at, grant, None, true).await;
        assert!(done.unwrap().is_ok());
    }
}

#[tokio::test]
async fn one_number_is_of_one_organisation_and_every_change_stays_known() {
    for scene in scenes().await {
        let read = |scheme, text| Identifier::read(scheme, text).unwrap();
        let vat = read(Scheme::Vat, "BE 0403.019.261");
        let own = read(Scheme::Enterprise, "0403.019.261");
        let other = read(Scheme::Enterprise, "0403.170.701");
        let mut change = scene.change().await;
        let (firm, second) = (scene.firm, scene.small.organisations[1]);
        let add = organisations::add_number(&mut change, firm, &vat).await;
        assert_eq!(add.unwrap(), Ok(()));
        let held = organisations::numbers(&mut change, firm).await.unwrap();
        assert_eq!(held, [own.clone(), vat.clone()], "{}", scene.kit.engine);
        let taken = organisations::add_number(&mut change, second, &own).await;
        assert_eq!(taken.unwrap(), Err(NumberRefusal::Elsewhere));
        let another = organisations::add_number(&mut change, firm, &other).await;
        assert_eq!(another.unwrap(), Err(NumberRefusal::Another));
        let held = organisations::remove_number(&mut change, firm, &own).await;
        assert_eq!(held.unwrap(), Err(NumberRefusal::Held));
        for number in [&vat, &own] {
            let gone = organisations::remove_number(&mut change, firm, number).await;
            assert_eq!(gone.unwrap(), Ok(()));
        }
        let taken = organisations::add_number(&mut change, second, &own).await;
        assert_eq!(taken.unwrap(), Ok(()), "it is free again");
        let changes = organisations::number_changes(&mut change, firm).await;
        let changes = changes.unwrap();
        let added = changes.iter().filter(|one| one.added).count();
        assert_eq!((changes.len(), added), (4, 2), "{}", scene.kit.engine);
        assert_eq!(changes[0].by, "Mieke Manager");
    }
}

#[tokio::test]
async fn nobody_stands_above_themselves() {
    for scene in scenes().await {
        let (firm, second) = (scene.firm, scene.small.organisations[1]);
        let mut change = scene.change().await;
        let all = permissions::Scope::All;
        let mission = scene.small.mission;
        let known = |code: &'static str| (code, all.clone());
        let (code, scope) = known("brass-and-bytes");
        let first = organisations::of_mission(&mut change, mission, code, &scope).await;
        let first = first.unwrap().unwrap();
        let (code, scope) = known("ardenne-optique");
        let other = organisations::of_mission(&mut change, mission, code, &scope).await;
        let other = other.unwrap().unwrap();
        let done = organisations::set_parent(&mut change, &first, Some(second)).await;
        assert_eq!(done.unwrap(), Ok(()));
        for above in [firm, second] {
            let round = organisations::set_parent(&mut change, &other, Some(above)).await;
            assert_eq!(round.unwrap(), Err(ParentRefusal::AboveItself));
        }
        let unknown = Some(change.id());
        let nobody = organisations::set_parent(&mut change, &other, unknown).await;
        assert_eq!(nobody.unwrap(), Err(ParentRefusal::Unknown));
        let none = organisations::set_parent(&mut change, &first, None).await;
        assert_eq!(none.unwrap(), Ok(()), "{}", scene.kit.engine);
    }
}

#[test]
fn the_form_says_what_is_wrong_beside_each_field() {
    let typed = Typed {
        role: "organiser".to_owned(),
        ..Typed::default()
    };
    let fields = |typed: &Typed| -> Vec<String> {
        let errors = typed.parse().unwrap_err().0;
        errors.iter().map(|error| error.field.to_string()).collect()
    };
    assert_eq!(fields(&typed), ["role"], "no other role is given here");
    let typed = Typed {
        role: "organisation_manager".to_owned(),
        name: "A\u{0}".to_owned(),
        mail: "an@".to_owned(),
        language: "it".to_owned(),
        ..Typed::default()
    };
    assert_eq!(fields(&typed), ["name", "mail", "language"]);
    let typed = Typed {
        role: "delegate".to_owned(),
        person: "x".to_owned(),
        ..Typed::default()
    };
    assert_eq!(fields(&typed), ["person"]);
}
