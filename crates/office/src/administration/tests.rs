//! What the health of an instance tells, and that a log that was altered is found out.

use attache_foundation::history::{By, Tampered};
use attache_foundation::notices::{self, Notice};
use attache_platform::database::{Query, sql};
use attache_platform::texts::Language;
use attache_testkit::{Kit, kits, small};

use super::{health, store};

async fn execute(kit: &Kit, small: &small::Small, query: Query) {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    change.execute(query).await.unwrap();
    change.finish().await.unwrap();
}

/// Tells the delegate something, which asks for a letter.
async fn tell(kit: &Kit, small: &small::Small) {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    let notice = Notice {
        person: small.delegate,
        mail: "mieke@example.org".to_owned(),
        language: Language::Nl,
        key: "notices-plan",
        args: Vec::new(),
        link: "/missions/west-coast-2025/day".to_owned(),
        cause: "test".to_owned(),
    };
    notices::tell(&mut change, &notice).await.unwrap();
    let request = small.accepted_request;
    let to = small.counterpart;
    change.record(attache_foundation::Event::MeetingRequested { request, to });
    change.finish().await.unwrap();
}

#[tokio::test]
async fn a_sound_instance_says_what_waits() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        tell(&kit, &small).await;
        let found = health(&kit.app).await.unwrap();
        assert_eq!((found.missions, found.letters), (1, 0), "{}", kit.engine);
        assert_eq!(
            (found.jobs_waiting, found.jobs_given_up),
            (1, 0),
            "{}",
            kit.engine
        );
        assert_eq!(found.tampered, [], "{}", kit.engine);
        let steps = i64::try_from(attache_testkit::migrations().len()).unwrap();
        assert_eq!(found.schema_steps, steps, "{}", kit.engine);
        let letters = store::letters(&mut kit.app.reads(), small.mission)
            .await
            .unwrap();
        assert_eq!(letters, (0, 1), "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_line_that_was_altered_behind_our_back_is_named() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        tell(&kit, &small).await;
        assert_eq!(health(&kit.app).await.unwrap().unguarded, [""; 0]);
        attache_testkit::unguard(&kit.database).await;
        assert!(!health(&kit.app).await.unwrap().unguarded.is_empty());
        let query = sql("update history set by_account = 'somebody else' where scope = $1");
        execute(&kit, &small, query.bind(small.mission)).await;
        let found = health(&kit.app).await.unwrap();
        let wanted = Tampered {
            scope: small.mission.to_string(),
            number: 1,
        };
        assert_eq!(found.tampered, [wanted], "{}", kit.engine);
    }
}
