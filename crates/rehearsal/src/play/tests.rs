//! Small rehearsals on every engine, the whole one, and a control for each check.

use attache_foundation::app::Settings;
use attache_platform::chance::Chance as Secrets;
use attache_platform::seal::Seal;
use attache_testkit::post::Post;
use attache_testkit::{Kit, kits};

use super::*;

/// The product as it runs, on the database of a kit.
async fn product(kit: &Kit, clock: &Clock, post: Option<&Post>) -> App {
    let chance = Secrets::from_seed(7);
    let settings = Settings {
        base_address: "http://localhost:8080".into(),
        mail: post.map(Post::server),
        ..Settings::default()
    };
    let seal = Seal::passing(&chance);
    let texts = attache_testkit::texts();
    let database = kit.database.clone();
    let app = attache_app::open(database, texts, clock.clone(), chance, seal, settings);
    app.await.unwrap()
}

async fn rehearse(kit: &Kit, scale: &Scale, seed: u64, post: Option<&Post>) -> Report {
    let clock = Clock::set_to(BEGINNING);
    let app = product(kit, &clock, post).await;
    let told = |evening: Evening| eprintln!("{evening:?}");
    let report = play(&app, &clock, scale, seed, told).await;
    report.unwrap_or_else(|broken| panic!("seed {seed} on {}: {broken}", kit.engine))
}

#[tokio::test]
async fn three_seeds_end_with_the_counts_that_were_announced() {
    let scale = Scale::small();
    for seed in 1..=3 {
        let post = Post::start().await;
        for kit in kits().await {
            let report = rehearse(&kit, &scale, seed, Some(&post)).await;
            assert_eq!(report.difference(&scale), None, "{report:?}");
            assert!(report.refused > 3, "{report:?}");
            let sent = post.delivered();
            assert_eq!(sent.len(), report.last.letters, "each went once");
            let said = String::from_utf8_lossy(&post.said()).into_owned();
            assert!(!said.contains(stage::CANARY));
            post.forget();
        }
    }
}

#[tokio::test]
async fn the_whole_mission_ends_with_the_counts_that_were_announced() {
    let scale = Scale::whole();
    let kit = kits().await.swap_remove(0);
    let report = rehearse(&kit, &scale, 1, None).await;
    assert_eq!(report.difference(&scale), None, "{report:?}");
    eprintln!("{report:?}");
}
