//! Passkeys, as an authenticator with its browser uses them, and as somebody without one tries.

use attache_foundation::accounts::{self, Strength};
use attache_platform::database::{Reads, sql};
use attache_platform::fetch::encoded;
use attache_testkit::authenticator::{Authenticator, Manner};
use attache_testkit::post::Post;
use axum::http::StatusCode;
use serde_json::Value;

use crate::product::{Came, Product, products, products_with};
use crate::sign_in::{ask, cookie, letter, set_mail};

const OWN: &str = "/en/second-factor/passkeys";
const IN: &str = "/en/sign-in/passkey";

/// Fetches a question, with the cookie of the browser that asked.
async fn question(product: &Product, path: &str, session: Option<&str>) -> (Value, String) {
    let came = product.post(&format!("{path}/question"), session, "").await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.body);
    let asked = cookie(&came, "passkey").expect("the browser is told apart");
    (serde_json::from_str(&came.body).expect("JSON"), asked)
}

async fn send(product: &Product, path: &str, cookies: &str, credential: &str) -> Came {
    let form = format!("credential={}", encoded(credential));
    product.post(path, Some(cookies), &form).await
}

/// Adds a passkey to somebody's account; gives their session afterwards.
async fn added(product: &Product, holds: &mut Authenticator) -> String {
    let session = product.cookie(product.small.delegate_account).await;
    let (options, asked) = question(product, OWN, Some(&session)).await;
    let wanted = &options["publicKey"]["authenticatorSelection"];
    assert_eq!(wanted["userVerification"], "required");
    assert_eq!(wanted["residentKey"], "required");
    let both = format!("{session}; {asked}");
    let came = send(product, OWN, &both, &holds.create(&options)).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    cookie(&came, "session").expect("a session that says so")
}

async fn enter(product: &Product, holds: &mut Authenticator) -> Came {
    let (options, asked) = question(product, IN, None).await;
    send(product, IN, &asked, &holds.get(&options)).await
}

async fn strength(product: &Product, session: &str) -> Option<Strength> {
    let secret = session.trim_start_matches("session=");
    let now = product.kit.app.now();
    let found = accounts::strength(&mut product.kit.app.reads(), secret, now).await;
    found.expect("read")
}

#[tokio::test]
async fn a_passkey_is_added_signs_in_and_is_taken_away() {
    for product in products().await {
        let mut mine = Authenticator::default();
        let session = added(&product, &mut mine).await;
        assert_eq!(strength(&product, &session).await, Some(Strength::Passkey));
        let came = enter(&product, &mut mine).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let session = cookie(&came, "session").expect("signed in");
        assert_eq!(strength(&product, &session).await, Some(Strength::Passkey));
        let list = product.get("/en/second-factor", Some(&session)).await;
        let name = list.body.split("name=\"name\" value=\"").nth(1);
        let name = &name.expect("it is listed")[..64];
        let form = format!("name={name}");
        let theirs = product.cookie(product.other_delegate).await;
        let removal = format!("{OWN}/removal");
        let foreign = product.post(&removal, Some(&theirs), &form).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "somebody else's");
        let gone = product.post(&removal, Some(&session), &form).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        let after = enter(&product, &mut mine).await;
        assert_eq!(after.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(after.body.contains("This passkey is not known here"));
    }
}

#[tokio::test]
async fn what_no_passkey_of_this_site_signed_signs_nobody_in() {
    for product in products().await {
        let mut mine = Authenticator::default();
        added(&product, &mut mine).await;
        let elsewhere = Manner {
            origin: "https://localhost.evil.example".to_owned(),
            ..Manner::default()
        };
        let other_site = Manner {
            site: "evil.example".to_owned(),
            ..Manner::default()
        };
        let careless = Manner {
            verified: false,
            ..Manner::default()
        };
        for manner in [elsewhere, other_site, careless] {
            mine.manner = manner.clone();
            let came = enter(&product, &mut mine).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{manner:?}");
            assert_eq!(cookie(&came, "session"), None, "{manner:?}");
        }
        mine.manner = Manner::default();
        for mut other in [Authenticator::default(), mine.imitated()] {
            let came = enter(&product, &mut other).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        for odd in ["", "{}", "[]", "null", "\"x\""] {
            let (_, asked) = question(&product, IN, None).await;
            let came = send(&product, IN, &asked, odd).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{odd}");
        }
        // The control: the same authenticator, telling the truth.
        let came = enter(&product, &mut mine).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    }
}

#[tokio::test]
async fn a_question_is_answered_once_in_its_browser_and_within_ten_minutes() {
    for product in products().await {
        let mut mine = Authenticator::default();
        added(&product, &mut mine).await;
        let (options, asked) = question(&product, IN, None).await;
        let (_, of_other) = question(&product, IN, None).await;
        let answer = mine.get(&options);
        let elsewhere = send(&product, IN, &of_other, &answer).await;
        assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        let first = send(&product, IN, &asked, &answer).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
        let replayed = send(&product, IN, &asked, &answer).await;
        assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (options, asked) = question(&product, IN, None).await;
        product.kit.clock.advance_seconds(600);
        let late = send(&product, IN, &asked, &mine.get(&options)).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut reads = product.kit.app.reads();
        let left = sql("select count(*) from passkey_challenges");
        assert!(reads.number(left).await.expect("counted") <= 1);
    }
}

#[tokio::test]
async fn a_passkey_is_added_only_to_the_account_that_asked() {
    for product in products().await {
        let mine = product.cookie(product.small.delegate_account).await;
        let theirs = product.cookie(product.other_delegate).await;
        let (options, asked) = question(&product, OWN, Some(&mine)).await;
        let mut planted = Authenticator::default();
        let credential = planted.create(&options);
        let both = format!("{theirs}; {asked}");
        let came = send(&product, OWN, &both, &credential).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        let came = enter(&product, &mut planted).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        // A question for signing in is none for adding.
        let (_, asked) = question(&product, IN, None).await;
        let both = format!("{mine}; {asked}");
        let came = send(&product, OWN, &both, &credential).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

/// Whoever reads somebody's mail would get around their passkey if a letter were enough to add
/// another, to take theirs away, or to set up a second factor.
#[tokio::test]
async fn a_letter_alone_changes_no_way_to_sign_in_where_there_is_a_passkey() {
    let post = Post::start().await;
    for product in products_with(|settings| settings.mail = Some(post.server())).await {
        post.forget();
        set_mail(
            &product,
            product.small.delegate_account,
            "mieke@example.org",
        )
        .await;
        let by_letter = async || {
            ask(&product, "mieke@example.org").await;
            let came = product.post(&letter(&post).0, None, "").await;
            cookie(&came, "session").expect("signed in")
        };
        let first = by_letter().await;
        // The control: as long as there is none, a letter is enough to add the first.
        let (_, _) = question(&product, OWN, Some(&first)).await;
        let mut mine = Authenticator::default();
        let strong = added(&product, &mut mine).await;
        let weak = by_letter().await;
        for path in [
            format!("{OWN}/question"),
            OWN.to_owned(),
            format!("{OWN}/removal"),
            "/en/second-factor/begin".to_owned(),
        ] {
            let form = match path.ends_with("removal") {
                true => "name=0",
                false => "",
            };
            let came = product.post(&path, Some(&weak), form).await;
            assert_eq!(came.status, StatusCode::CONFLICT, "{path}: {}", came.body);
            assert!(came.body.contains("You have a passkey"), "{path}");
        }
        let came = product
            .post("/en/second-factor/begin", Some(&strong), "")
            .await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    }
}
