use attache_foundation::history::By;
use attache_foundation::ids::{MissionId, PersonId};
use attache_foundation::notices::{self, Notice};
use attache_platform::database::{Reads, sql};
use attache_platform::id::Id;
use attache_platform::jobs;
use attache_platform::texts::Language;
use attache_testkit::{Kit, kits};

fn notice(person: PersonId, cause: &str) -> Notice {
    Notice {
        person,
        mail: "elise@example.org".into(),
        language: Language::Fr,
        key: "notices-requested",
        args: vec![
            ("name", "An Claes".into()),
            ("organisation", "Lumière".into()),
        ],
        link: "/missions/west-coast-2025/requests/x".into(),
        cause: cause.into(),
    }
}

async fn tell(kit: &Kit, mission: MissionId, notice: &Notice) {
    let mut change = kit
        .app
        .change(By::Itself, Some(mission))
        .await
        .expect("open");
    notices::tell(&mut change, notice).await.expect("told");
    change.finish().await.expect("finished");
}

#[tokio::test]
async fn one_cause_tells_one_person_once_in_their_language() {
    for mut kit in kits().await {
        let mission: MissionId = Id::new(kit.app.now(), kit.app.chance());
        let person: PersonId = Id::new(kit.app.now(), kit.app.chance());
        tell(&kit, mission, &notice(person, "request 1")).await;
        tell(&kit, mission, &notice(person, "request 1")).await;
        while let Some(job) = jobs::claim(&kit.database, kit.app.now())
            .await
            .expect("asked")
        {
            notices::write_letter(&kit.app, &job)
                .await
                .expect("written");
            // A worker that died before it could say so writes the letter again.
            notices::write_letter(&kit.app, &job)
                .await
                .expect("written");
        }
        let told = notices::told(&mut kit.database, person, 10)
            .await
            .expect("read");
        assert_eq!(told.len(), 1, "{}", kit.engine);
        let letters = notices::letters(&mut kit.database, mission, 10)
            .await
            .expect("read");
        assert_eq!(letters.len(), 1, "{}", kit.engine);
        let query = sql("select subject, body from letters");
        let row = kit.database.row(query).await.expect("read");
        let row = row.expect("the letter");
        let subject: String = row.get("subject").expect("a text");
        assert_eq!(subject, "An Claes souhaite vous rencontrer");
        let body: String = row.get("body").expect("a text");
        assert!(body.contains("http://localhost:8080/fr/missions/west-coast-2025"));
    }
}
