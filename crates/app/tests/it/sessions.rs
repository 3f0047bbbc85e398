//! Sessions end everywhere at once, and a new one has a new secret.

use std::collections::HashMap;

use attache_foundation::history::By;
use attache_foundation::ids::AccountId;
use attache_foundation::{App, accounts};
use attache_platform::chance::Chance;
use attache_platform::moment::Moment;
use axum::Router;
use axum::http::StatusCode;

use crate::product::{Product, products};

/// Another node on the same database.
pub(crate) async fn node(product: &Product) -> Router {
    let app = &product.kit.app;
    let database = product.kit.other_node().await;
    let texts = attache_app::texts().expect("the catalogues are Fluent");
    let (clock, chance) = (product.kit.clock.clone(), Chance::from_seed(9));
    let (seal, settings) = (app.seal().clone(), app.settings().clone());
    let app = attache_app::open(database, texts, clock, chance, seal, settings).await;
    attache_app::router(&app.expect("the schema is there already"))
}

const DAY: &str = "/en/missions/west-coast-2025/day";

async fn is_in(product: &Product, router: &Router, cookie: &str) -> bool {
    let came = product.get_of(router.clone(), DAY, cookie).await;
    match came.status {
        StatusCode::OK => true,
        StatusCode::SEE_OTHER => false,
        other => panic!("{other}"),
    }
}

#[derive(Clone, Copy)]
enum End {
    SignOut,
    Everywhere,
    Suspend,
}

async fn end(product: &Product, account: AccountId, cookie: &str, how: End) {
    match how {
        End::SignOut => drop(product.post("/en/sign-out", Some(cookie), "").await),
        End::Everywhere => drop(product.post("/en/sessions/end-all", Some(cookie), "").await),
        End::Suspend => {
            let mut change = product
                .kit
                .app
                .change(By::Itself, None)
                .await
                .expect("open");
            accounts::suspend(&mut change, account)
                .await
                .expect("suspended");
            change.finish().await.expect("finished");
        }
    }
}

#[tokio::test]
async fn what_is_ended_on_one_node_is_refused_on_the_other_at_the_next_request() {
    for product in products().await {
        let other = node(&product).await;
        let account = product.small.delegate_account;
        for how in [End::SignOut, End::Everywhere, End::Suspend] {
            let cookie = product.cookie(account).await;
            assert!(
                is_in(&product, &other, &cookie).await,
                "{}",
                product.kit.engine
            );
            assert!(is_in(&product, &product.router, &cookie).await);
            end(&product, account, &cookie, how).await;
            assert!(
                !is_in(&product, &other, &cookie).await,
                "{}",
                product.kit.engine
            );
            assert!(!is_in(&product, &product.router, &cookie).await);
        }
        let suspended = product.cookie(account).await;
        assert!(
            !is_in(&product, &other, &suspended).await,
            "nor does a new one help"
        );
        let mut change = product
            .kit
            .app
            .change(By::Itself, None)
            .await
            .expect("open");
        accounts::restore(&mut change, account)
            .await
            .expect("restored");
        change.finish().await.expect("finished");
        let restored = product.cookie(account).await;
        assert!(is_in(&product, &other, &restored).await);
    }
}

/// The control: whoever keeps for a minute who somebody is.
struct Forgetful {
    app: App,
    known: HashMap<String, (bool, Moment)>,
}

impl Forgetful {
    async fn is_in(&mut self, secret: &str) -> bool {
        let now = self.app.now();
        if let Some((is_in, until)) = self.known.get(secret)
            && now < *until
        {
            return *is_in;
        }
        let actor = accounts::actor(&mut self.app.reads(), secret, now).await;
        let is_in = actor.expect("read").is_some();
        let kept = (is_in, now.plus_seconds(60));
        self.known.insert(secret.to_owned(), kept);
        is_in
    }
}

#[tokio::test]
async fn a_node_that_remembers_for_a_minute_who_somebody_is_is_caught() {
    for product in products().await {
        let account = product.small.delegate_account;
        let cookie = product.cookie(account).await;
        let secret = cookie.trim_start_matches("session=");
        let known = HashMap::new();
        let app = product.kit.app.clone();
        let mut forgetful = Forgetful { app, known };
        assert!(forgetful.is_in(secret).await);
        end(&product, account, &cookie, End::Everywhere).await;
        assert!(
            forgetful.is_in(secret).await,
            "it would let the ended session in"
        );
    }
}

#[tokio::test]
async fn a_session_that_rests_ends_for_staff_and_all_end_after_twelve_hours() {
    for product in products().await {
        let (staff, delegate) = (
            product.small.organiser_account,
            product.small.delegate_account,
        );
        let (resting, guest) = (product.cookie(staff).await, product.cookie(delegate).await);
        let desk = "/en/missions/west-coast-2025/desk";
        for _ in 0..3 {
            product.kit.clock.advance_seconds(29 * 60);
            let came = product.get(desk, Some(&resting)).await;
            assert_eq!(came.status, StatusCode::OK, "whoever works stays in");
        }
        product.kit.clock.advance_seconds(30 * 60);
        let came = product.get(desk, Some(&resting)).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "whoever rests does not");
        assert!(
            is_in(&product, &product.router, &guest).await,
            "a delegate may rest"
        );
        product.kit.clock.advance_seconds(accounts::SESSION_SECONDS);
        assert!(!is_in(&product, &product.router, &guest).await);
    }
}

#[tokio::test]
async fn one_sees_ones_sessions_and_ends_one_of_them_and_nobody_elses() {
    for product in products().await {
        let account = product.small.delegate_account;
        let (one, two) = (product.cookie(account).await, product.cookie(account).await);
        let theirs = product.cookie(product.other_delegate).await;
        assert_ne!(one, two, "a new secret each time");
        let list = product.get("/en/sessions", Some(&one)).await;
        assert_eq!(list.status, StatusCode::OK);
        let named = list.body.split("name=\"session\" value=\"").nth(1);
        let name = named
            .and_then(|rest| rest.split('"').next())
            .expect("the other one");
        let form = format!("session={name}");
        let foreign = product.post("/en/sessions/end", Some(&theirs), &form).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        assert!(is_in(&product, &product.router, &two).await);
        product.post("/en/sessions/end", Some(&one), &form).await;
        assert!(!is_in(&product, &product.router, &two).await);
        assert!(is_in(&product, &product.router, &one).await);
    }
}
