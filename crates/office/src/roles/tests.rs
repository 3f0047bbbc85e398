//! Roles are given, wait for a second person, begin, end, and count only meanwhile.

use attache_foundation::app::Following;
use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, ApprovalId, GrantId};
use attache_foundation::permissions::{self, Grant, GrantState, Refusal};
use attache_foundation::{Change, Error, Event, Role, accounts, approvals};
use attache_platform::moment::Moment;
use attache_platform::texts::Language;
use attache_testkit::small::Small;
use attache_testkit::{Kit, kits_with, small};

use super::parse::{Typed, Wanted};
use super::{actions, store};

/// What the product lets follow from a decision on a role.
fn follow<'a>(change: &'a mut Change, event: &'a Event) -> Following<'a> {
    Box::pin(async move {
        let mission = change.mission();
        match event {
            Event::ApprovalGiven { approval } => {
                let found = approvals::find(change, mission?, *approval).await?;
                let grant = found.expect("it is there").subject.parse();
                permissions::confirm(change, grant.expect("an id")).await
            }
            Event::ApprovalRefused { approval } => {
                let found = approvals::find(change, mission?, *approval).await?;
                let grant = found.expect("it is there").subject.parse();
                permissions::reject(change, grant.expect("an id")).await
            }
            _ => Ok(()),
        }
    })
}

async fn account(kit: &Kit, small: &Small, name: &str, role: Option<Role>) -> AccountId {
    let change = kit.app.change(By::Itself, Some(small.mission)).await;
    let mut change = change.unwrap();
    let account = accounts::open_account(&mut change, name, Language::En, None).await;
    let account = account.unwrap();
    if let Some(role) = role {
        let grant = Grant::of(role, small.mission);
        permissions::grant(&mut change, account, &grant)
            .await
            .unwrap();
    }
    change.finish().await.unwrap();
    account
}

/// The roles that count for an account now.
async fn roles(kit: &Kit, account: AccountId) -> Vec<Role> {
    let opened = accounts::sign_in(&kit.app, account).await.unwrap();
    let actor = accounts::actor(&mut kit.app.reads(), &opened.secret, kit.app.now()).await;
    let actor = actor.unwrap().unwrap();
    actor.grants.iter().map(|grant| grant.role).collect()
}

async fn give(
    kit: &Kit,
    small: &Small,
    by: AccountId,
    to: AccountId,
    role: Role,
) -> Result<GrantState, Refusal> {
    let wanted = Wanted {
        account: to,
        grant: Grant::of(role, small.mission),
        from: kit.app.now(),
        until: Some(kit.app.now().plus_seconds(3_600)),
    };
    let by = By::Account(by);
    let mut change = kit.app.change(by, Some(small.mission)).await.unwrap();
    let state = actions::give(&mut change, &wanted).await.unwrap()?;
    change.finish().await.unwrap();
    Ok(state)
}

async fn decide(
    kit: &Kit,
    small: &Small,
    by: AccountId,
    approval: ApprovalId,
    agrees: bool,
) -> Result<(), Error> {
    let by = By::Account(by);
    let mut change = kit.app.change(by, Some(small.mission)).await.unwrap();
    actions::decide(&mut change, approval, agrees, "").await?;
    change.finish().await
}

async fn waiting(kit: &Kit, small: &Small) -> Vec<ApprovalId> {
    let waiting = approvals::waiting(&mut kit.app.reads(), small.mission).await;
    waiting.unwrap().iter().map(|one| one.id).collect()
}

#[tokio::test]
async fn a_role_counts_from_its_beginning_to_its_end() {
    for kit in kits_with(follow).await {
        let small = small::mission(&kit.app).await;
        let somebody = account(&kit, &small, "Jan Maes", None).await;
        let by = small.organiser_account;
        let given = give(&kit, &small, by, somebody, Role::Press).await;
        assert_eq!(given, Ok(GrantState::Active), "{}", kit.engine);
        assert_eq!(roles(&kit, somebody).await, [Role::Press]);
        let again = give(&kit, &small, by, somebody, Role::Press).await;
        assert_eq!(again, Err(Refusal::AlreadyHeld));
        kit.clock.advance_seconds(3_600);
        assert_eq!(roles(&kit, somebody).await, [], "{}", kit.engine);
        let given = give(&kit, &small, by, somebody, Role::Press).await;
        assert_eq!(given, Ok(GrantState::Active), "an ended role is given anew");
    }
}

#[tokio::test]
async fn a_role_that_could_hurt_waits_for_a_second_person() {
    for kit in kits_with(follow).await {
        let small = small::mission(&kit.app).await;
        let first = small.organiser_account;
        let second = account(&kit, &small, "An Second", Some(Role::Organiser)).await;
        let somebody = account(&kit, &small, "Jan Maes", None).await;
        let role = Role::ProtocolOfficer;
        let given = give(&kit, &small, first, somebody, role).await;
        assert_eq!(given, Ok(GrantState::Pending));
        assert_eq!(roles(&kit, somebody).await, [], "{}", kit.engine);
        let [approval] = waiting(&kit, &small).await[..] else {
            panic!("one waits");
        };
        let own = decide(&kit, &small, first, approval, true).await;
        assert_eq!(own.unwrap_err().key(), "approvals-own");
        assert_eq!(roles(&kit, somebody).await, []);
        decide(&kit, &small, second, approval, true).await.unwrap();
        assert_eq!(roles(&kit, somebody).await, [role], "{}", kit.engine);
        let twice = decide(&kit, &small, second, approval, false).await;
        assert_eq!(twice.unwrap_err().key(), "approvals-decided");
        assert_eq!(roles(&kit, somebody).await, [role], "{}", kit.engine);

        let given = give(&kit, &small, first, somebody, Role::SecurityOfficer).await;
        assert_eq!(given, Ok(GrantState::Pending));
        let approval = waiting(&kit, &small).await[0];
        decide(&kit, &small, second, approval, false).await.unwrap();
        assert_eq!(roles(&kit, somebody).await, [role], "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_role_that_was_ended_cannot_be_agreed_to_and_the_last_organiser_stays() {
    for kit in kits_with(follow).await {
        let small = small::mission(&kit.app).await;
        let first = small.organiser_account;
        let second = account(&kit, &small, "An Second", None).await;
        give(&kit, &small, first, second, Role::Auditor)
            .await
            .unwrap();
        let approval = waiting(&kit, &small).await[0];
        let held = permissions::in_mission(&mut kit.app.reads(), small.mission).await;
        let held = held.unwrap();
        let of = |account: AccountId| -> GrantId {
            held.iter().find(|held| held.account == account).unwrap().id
        };
        let end = async |grant| {
            let by = By::Account(first);
            let mut change = kit.app.change(by, Some(small.mission)).await.unwrap();
            permissions::end(&mut change, grant).await?;
            change.finish().await
        };
        end(of(second)).await.unwrap();
        end(of(second)).await.unwrap();
        let other = account(&kit, &small, "Another", Some(Role::Organiser)).await;
        let late = decide(&kit, &small, other, approval, true).await;
        assert_eq!(late.unwrap_err().key(), "approvals-decided");
        assert_eq!(roles(&kit, second).await, [], "{}", kit.engine);
        end(of(first)).await.unwrap();
        let rest = permissions::in_mission(&mut kit.app.reads(), small.mission).await;
        let last = rest.unwrap().into_iter().find(|held| held.account == other);
        let refused = end(last.unwrap().id).await.unwrap_err();
        assert_eq!(refused.key(), "roles-last-organiser", "{}", kit.engine);
    }
}

#[tokio::test]
async fn people_of_other_missions_only_are_not_offered() {
    for kit in kits_with(follow).await {
        let small = small::mission(&kit.app).await;
        let elsewhere = account(&kit, &small, "Eve Elsewhere", None).await;
        let other = attache_platform::id::Id::new(kit.app.now(), kit.app.chance());
        let mut change = kit.app.change(By::Itself, Some(other)).await.unwrap();
        let grant = Grant::of(Role::Delegate, other);
        permissions::grant(&mut change, elsewhere, &grant)
            .await
            .unwrap();
        change.finish().await.unwrap();
        let offered = store::somebody(&mut kit.app.reads(), small.mission).await;
        let offered = offered.unwrap();
        assert!(offered.iter().any(|one| one.id == small.delegate_account));
        assert!(
            !offered.iter().any(|one| one.id == elsewhere),
            "{}",
            kit.engine
        );
        let by = small.organiser_account;
        let given = give(&kit, &small, by, elsewhere, Role::Press).await;
        assert_eq!(given, Err(Refusal::NobodyLikeThat), "{}", kit.engine);
    }
}

#[test]
fn the_form_says_what_is_wrong_beside_each_field() {
    let chance = attache_platform::chance::Chance::from_seed(1);
    let mission = attache_platform::id::Id::new(Moment(0), &chance);
    let typed = Typed {
        account: "x".into(),
        role: "admin".into(),
        from: "30 February".into(),
        until: "9999-12-31".into(),
        ..Typed::default()
    };
    let errors = typed.parse(mission, Moment(0)).unwrap_err();
    let fields: Vec<&str> = errors.0.iter().map(|error| error.field.as_ref()).collect();
    assert_eq!(fields, ["account", "role", "from", "until"]);
    let typed = Typed {
        account: "0".repeat(26),
        role: "press".into(),
        region: "flanders".into(),
        until: "2025-10-10".into(),
        ..Typed::default()
    };
    let wanted = typed.parse(mission, Moment(5)).unwrap();
    assert_eq!((wanted.from, wanted.grant.region), (Moment(5), None));
    // The first moment of the 11th in Brussels: the 10th is the last day.
    assert_eq!(wanted.until, Some(Moment(1_760_133_600_000)));
}
