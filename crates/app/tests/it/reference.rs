//! The reference mission in a whole product, asked as a browser asks.

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, MissionId};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, accounts};
use attache_office::exchange;
use attache_platform::chance::Chance;
use attache_platform::database::{Reads, sql};
use attache_platform::texts::Language;
use attache_testkit::{Kit, kits, repository};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};

use crate::product::{Came, sent};

/// Its pages, in English.
pub(crate) const MISSION: &str = "/en/missions/west-coast-2025";

/// The reference mission on one engine, asked as a browser asks.
pub(crate) struct Reference {
    pub(crate) kit: Kit,
    pub(crate) mission: MissionId,
    router: Router,
}

impl Reference {
    /// One an engine.
    pub(crate) async fn all() -> Vec<Reference> {
        let mut all = Vec::new();
        for mut kit in kits().await {
            let texts = attache_app::texts().expect("the catalogues are Fluent");
            let (clock, chance) = (kit.clock.clone(), Chance::from_seed(3));
            let (database, seal) = (kit.database.clone(), kit.app.seals());
            let settings = kit.app.settings().clone();
            let app = attache_app::open(database, texts, clock, chance, seal, settings).await;
            kit.app = app.expect("the schema is there already");
            let folder = repository().join("examples/west-coast-2025");
            let loaded = exchange::load(&kit.app, &folder, |_| {}).await;
            loaded.unwrap_or_else(|refusal| panic!("{}: {refusal:#?}", kit.engine));
            let query = sql("select id from missions");
            let row = kit.app.reads().row(query).await.expect("read");
            let mission = row.expect("loaded").get("id").expect("an id");
            let router = attache_app::router(&kit.app);
            all.push(Reference {
                kit,
                mission,
                router,
            });
        }
        all
    }

    /// Somebody new, with a role if one is named, and their cookie.
    pub(crate) async fn account(&self, name: &str, role: Option<Role>) -> (AccountId, String) {
        let change = self.kit.app.change(By::Itself, Some(self.mission)).await;
        let mut change = change.expect("open");
        let account = accounts::open_account(&mut change, name, Language::En, None).await;
        let account = account.expect("made");
        if let Some(role) = role {
            let grant = Grant::of(role, self.mission);
            let granted = permissions::grant(&mut change, account, &grant).await;
            granted.expect("granted");
        }
        change.finish().await.expect("kept");
        let opened = accounts::sign_in(&self.kit.app, account).await;
        let secret = opened.expect("signed in").secret;
        (account, format!("session={secret}"))
    }

    /// Asks for a page below the mission.
    pub(crate) async fn get(&self, path: &str, cookie: &str) -> Came {
        let request = Request::get(format!("{MISSION}{path}")).header(header::COOKIE, cookie);
        let request = request.body(Body::empty()).expect("a request");
        sent(self.router.clone(), request).await
    }

    /// Sends a form below the mission.
    pub(crate) async fn post(&self, path: &str, cookie: &str, form: String) -> Came {
        let request = Request::post(format!("{MISSION}{path}"))
            .header(header::HOST, "localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.body(Body::from(form)).expect("a request");
        sent(self.router.clone(), request).await
    }
}
