//! What a message may say, who must agree, and that it can be stopped.

use attache_foundation::app::Following;
use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, MessageId};
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Error, Event, Role, accounts, approvals};
use attache_platform::database::Reads;
use attache_platform::jobs;
use attache_platform::texts::{Language, Localized};
use attache_testkit::{Kit, count, kits_with, small};
use axum::http::StatusCode;

use super::rules::{Facts, check, filled, needs_second};
use super::{HELD_SECONDS, MESSAGE_APPROVAL, State, Whom, Written, actions, store};

fn refused(text: &str) -> (StatusCode, &'static str, Option<String>) {
    match check(text) {
        Err(Error::Refusal { status, key, args }) => {
            let meant = args.iter().find(|(name, _)| *name == "meant");
            let meant = meant.map(|(_, arg)| format!("{arg:?}"));
            (status, key, meant)
        }
        other => panic!("{text} gave {other:?}"),
    }
}

#[test]
fn an_unknown_placeholder_is_refused_with_the_one_that_was_meant() {
    for (text, meant) in [
        ("Dear {delegate.__class__}", "delegate."),
        ("{delegat.name}", "delegate.name"),
        ("{event.__init__.x}", "."),
        ("{", "."),
        ("{{delegate.name}}", "delegate.name"),
    ] {
        let (status, key, said) = refused(text);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert_eq!(key, "messages-unknown-placeholder");
        assert!(said.expect("a proposal").contains(meant), "{text}");
    }
}

#[test]
fn a_protected_field_never_goes_by_mail() {
    for text in [
        "{vip.times}",
        "Your passport {delegate.passport}",
        "{delegate.diet}",
    ] {
        let (status, key, _) = refused(text);
        assert_eq!(
            (status, key),
            (StatusCode::FORBIDDEN, "messages-protected-field")
        );
    }
    assert!(check("Dear {delegate.name} of { organisation.name }").is_ok());
}

#[test]
fn what_people_are_called_is_never_read_as_a_placeholder() {
    let facts = Facts {
        given_name: "{organisation.name}".to_owned(),
        family_name: "O'Neill <b>".to_owned(),
        organisation: "Brass & Bytes".into(),
        mission: Localized::new(["West Coast", "Westkust", "", ""]),
    };
    let text = "{delegate.name}, {organisation.name}: {mission.name}";
    assert_eq!(
        filled(text, &facts, Language::Nl),
        "{organisation.name} O'Neill <b>, Brass & Bytes: Westkust"
    );
}

#[test]
fn many_need_a_second_officer_and_protocol_always_does() {
    assert!(!needs_second(&[Role::Organiser], 50));
    assert!(needs_second(&[Role::Organiser], 51));
    assert!(needs_second(&[Role::ProtocolOfficer], 1));
    assert!(!needs_second(&[Role::ProtocolOfficer, Role::Organiser], 1));
}

fn follow<'a>(change: &'a mut Change, event: &'a Event) -> Following<'a> {
    Box::pin(async move {
        let (approval, agreed) = match event {
            Event::ApprovalGiven { approval } => (*approval, true),
            Event::ApprovalRefused { approval } => (*approval, false),
            _ => return Ok(()),
        };
        let mission = change.mission()?;
        let found = approvals::find(change, mission, approval).await?;
        let found = found.expect("an approval");
        assert_eq!(found.kind, MESSAGE_APPROVAL);
        let message = found.subject.parse().expect("an id");
        match agreed {
            true => super::confirmed(change, message).await,
            false => super::rejected(change, message).await,
        }
    })
}

async fn kits() -> Vec<Kit> {
    kits_with(follow).await
}

fn written() -> Written {
    Written {
        subject: Localized::new([
            "Hello {delegate.given_name}",
            "Dag {delegate.given_name}",
            "",
            "",
        ]),
        body: Localized::new(["See you.", "Tot dan.", "", ""]),
    }
}

/// Writes as somebody with these roles to all; gives the message and who wrote it.
async fn sent_by(kit: &Kit, small: &small::Small, roles: &[Role]) -> MessageId {
    let by = By::Account(small.organiser_account);
    let mut change = kit.app.change(by, Some(small.mission)).await.unwrap();
    let whom = Whom::default();
    let id = actions::write(&mut change, &written(), &whom, &Scope::All, roles).await;
    change.finish().await.unwrap();
    id.unwrap()
}

async fn work(kit: &Kit) {
    while let Some(job) = jobs::claim(&kit.database, kit.app.now()).await.unwrap() {
        match job.kind.as_str() {
            super::MESSAGE_JOB => super::send(&kit.app, &job).await.unwrap(),
            _ => attache_foundation::notices::write_letter(&kit.app, &job)
                .await
                .unwrap(),
        }
    }
}

async fn state(kit: &Kit, id: MessageId) -> State {
    let found = store::find_anywhere(&mut kit.app.reads(), id)
        .await
        .unwrap();
    found.expect("a message").state
}

#[tokio::test]
async fn a_message_goes_after_two_minutes_once_to_each_in_their_language() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let id = sent_by(&kit, &small, &[Role::Organiser]).await;
        work(&kit).await;
        assert_eq!(state(&kit, id).await, State::Held, "not before its time");
        assert_eq!(
            count(&kit.database, "select count(*) from letters").await,
            0
        );
        kit.clock.advance_seconds(HELD_SECONDS);
        work(&kit).await;
        assert_eq!(state(&kit, id).await, State::Sent);
        let query = "select subject from letters order by subject";
        let rows = kit
            .app
            .reads()
            .rows(attache_platform::database::sql(query))
            .await
            .unwrap();
        let subjects: Vec<String> = rows.iter().map(|row| row.get("subject").unwrap()).collect();
        assert_eq!(subjects, ["Dag Mieke", "Hello Luc"], "{}", kit.engine);
    }
}

#[tokio::test]
async fn what_is_stopped_in_time_never_goes() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let id = sent_by(&kit, &small, &[Role::Organiser]).await;
        let by = By::Account(small.organiser_account);
        let mut change = kit.app.change(by, Some(small.mission)).await.unwrap();
        let message = store::find_anywhere(&mut change, id)
            .await
            .unwrap()
            .unwrap();
        actions::stop(&mut change, &message).await.unwrap();
        change.finish().await.unwrap();
        kit.clock.advance_seconds(HELD_SECONDS);
        work(&kit).await;
        assert_eq!(state(&kit, id).await, State::Stopped);
        assert_eq!(
            count(&kit.database, "select count(*) from letters").await,
            0
        );
    }
}

/// Decides as somebody; gives the key of the refusal, if there was one.
async fn decide(
    kit: &Kit,
    small: &small::Small,
    id: MessageId,
    by: AccountId,
    agrees: bool,
) -> Option<&'static str> {
    let mut change = kit
        .app
        .change(By::Account(by), Some(small.mission))
        .await
        .unwrap();
    let message = store::find_anywhere(&mut change, id)
        .await
        .unwrap()
        .unwrap();
    let approval = message.approval.expect("a second officer was asked");
    match approvals::decide(&mut change, approval, agrees, "").await {
        Ok(_) => change.finish().await.map(|()| None).unwrap(),
        Err(error) => Some(error.key()),
    }
}

#[tokio::test]
async fn nobody_confirms_their_own_message_and_a_refused_one_never_goes() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let other = accounts::open_account(&mut change, "Second", Language::En, None).await;
        change.finish().await.unwrap();
        let other = other.unwrap();
        for (agrees, expected) in [(true, State::Sent), (false, State::Stopped)] {
            let id = sent_by(&kit, &small, &[Role::ProtocolOfficer]).await;
            kit.clock.advance_seconds(HELD_SECONDS);
            work(&kit).await;
            assert_eq!(state(&kit, id).await, State::Asked, "it waits");
            let own = decide(&kit, &small, id, small.organiser_account, true).await;
            assert_eq!(own, Some("approvals-own"));
            assert_eq!(decide(&kit, &small, id, other, agrees).await, None);
            kit.clock.advance_seconds(HELD_SECONDS);
            work(&kit).await;
            assert_eq!(state(&kit, id).await, expected, "{}", kit.engine);
        }
    }
}

#[tokio::test]
async fn an_officer_reaches_the_own_region_and_no_other() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let scope = Scope::Regions(vec!["wallonia".to_owned()]);
        let mut reads = kit.app.reads();
        let found = store::recipients(&mut reads, small.mission, &Whom::default(), &scope).await;
        let names: Vec<String> = found
            .unwrap()
            .into_iter()
            .map(|one| one.facts.given_name)
            .collect();
        assert_eq!(names, ["Luc"], "{}", kit.engine);
    }
}
