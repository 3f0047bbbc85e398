use attache_foundation::accounts::{self, SESSION_SECONDS};
use attache_foundation::history::By;
use attache_foundation::ids::MissionId;
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Right, Role};
use attache_platform::id::Id;
use attache_platform::texts::Language;
use attache_testkit::{Kit, kits};

async fn officer(kit: &Kit) -> (attache_foundation::ids::AccountId, MissionId) {
    let mission: MissionId = Id::new(kit.app.now(), kit.app.chance());
    let mut change = kit.app.change(By::Itself, None).await.expect("open");
    let account = accounts::open_account(&mut change, "An Officer", Language::Fr, None).await;
    let account = account.expect("made");
    let grant = Grant::of(Role::RegionalOfficer, mission).in_region("wallonia");
    permissions::grant(&mut change, account, &grant)
        .await
        .expect("granted");
    change.finish().await.expect("finished");
    (account, mission)
}

#[tokio::test]
async fn a_session_gives_its_holder_their_roles_and_nothing_more() {
    for mut kit in kits().await {
        let (account, mission) = officer(&kit).await;
        let opened = accounts::sign_in(&kit.app, account)
            .await
            .expect("signed in");
        let now = kit.app.now();
        let actor = accounts::actor(&mut kit.database, &opened.secret, now)
            .await
            .expect("read");
        let actor = actor.expect("known");
        assert!(actor.may(Right::SeeParticipants, Some(mission)));
        assert!(!actor.may(Right::SeeDesk, Some(mission)));
        assert_eq!(actor.region(mission), Some("wallonia"));
        let elsewhere: MissionId = Id::new(now, kit.app.chance());
        assert!(
            !actor.may(Right::SeeParticipants, Some(elsewhere)),
            "{}",
            kit.engine
        );
        assert!(!actor.may(Right::SeeParticipants, None));
    }
}

#[tokio::test]
async fn a_session_ends_when_it_is_ended_and_when_its_time_is_over() {
    for mut kit in kits().await {
        let (account, _) = officer(&kit).await;
        let one = accounts::sign_in(&kit.app, account)
            .await
            .expect("signed in");
        let two = accounts::sign_in(&kit.app, account)
            .await
            .expect("signed in");
        assert_ne!(one.secret, two.secret);
        accounts::sign_out(&kit.app, &one.secret, account)
            .await
            .expect("signed out");
        let now = kit.app.now();
        let ended = accounts::actor(&mut kit.database, &one.secret, now)
            .await
            .expect("read");
        assert_eq!(ended, None, "{}", kit.engine);
        let still = accounts::actor(&mut kit.database, &two.secret, now)
            .await
            .expect("read");
        assert!(still.is_some());
        let late = now.plus_seconds(SESSION_SECONDS);
        let over = accounts::actor(&mut kit.database, &two.secret, late)
            .await
            .expect("read");
        assert_eq!(over, None);
    }
}

#[tokio::test]
async fn a_guessed_secret_is_nobody() {
    for mut kit in kits().await {
        let (account, _) = officer(&kit).await;
        accounts::sign_in(&kit.app, account)
            .await
            .expect("signed in");
        let now = kit.app.now();
        for guess in ["", "0", &"0".repeat(64), &account.to_string()] {
            let actor = accounts::actor(&mut kit.database, guess, now)
                .await
                .expect("read");
            assert_eq!(actor, None, "{}", kit.engine);
        }
    }
}
