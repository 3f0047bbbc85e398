//! Signing in at another door, whose provider is a genuine one, and then a hostile one.

use attache_foundation::accounts;
use attache_platform::database::{Reads, sql};
use attache_testkit::THEN;
use attache_testkit::openid::{OpenId, Trick};
use axum::http::StatusCode;

use crate::product::{Came, Product, products_with};
use crate::sign_in::{cookie, set_mail};

const MAIL: &str = "mieke@example.org";
const DAY: &str = "/en/missions/west-coast-2025/day";

async fn with_door(open_id: &OpenId) -> Vec<Product> {
    let products = products_with(|settings| settings.providers = vec![open_id.provider()]).await;
    for product in &products {
        set_mail(product, product.small.delegate_account, MAIL).await;
    }
    open_id.is("sub-1", MAIL);
    products
}

/// Leaves in a language; gives the browser's cookie and the way back.
async fn leave(product: &Product, open_id: &OpenId, language: &str) -> (String, String) {
    let away =
        format!("/{language}/sign-in/with/ministry?next=%2Fen%2Fmissions%2Fwest-coast-2025%2Fday");
    let came = product.get(&away, None).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    let kept = cookie(&came, "sign-in-openid").expect("the browser is told apart");
    let back = open_id
        .visit(came.header("location"), "http://localhost:8080")
        .await;
    (kept, format!("/{language}{back}"))
}

async fn come(product: &Product, open_id: &OpenId) -> Came {
    let (kept, back) = leave(product, open_id, "en").await;
    product.get(&back, Some(&kept)).await
}

fn refused(came: &Came, why: &str) {
    assert_eq!(
        came.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{why}: {}",
        came.body
    );
    assert!(came.body.contains(why), "{why} is not in {}", came.body);
    assert_eq!(cookie(came, "session"), None);
}

#[tokio::test]
async fn whoever_the_provider_vouches_for_is_bound_and_signed_in() {
    let open_id = OpenId::start(THEN.0 / 1_000).await;
    for product in with_door(&open_id).await {
        let door = product.get("/en/sign-in", None).await;
        assert!(door.body.contains("Sign in with Ministry"), "{}", door.body);
        let came = come(&product, &open_id).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        assert_eq!(came.header("location"), DAY);
        let session = cookie(&came, "session").expect("signed in");
        assert_eq!(
            product.get(DAY, Some(&session)).await.status,
            StatusCode::OK
        );
        let (mut reads, now) = (product.kit.app.reads(), product.kit.app.now());
        let secret = session.trim_start_matches("session=");
        let strength = accounts::strength(&mut reads, secret, now).await;
        assert_eq!(strength.expect("read"), Some(accounts::Strength::OpenId));
        // Bound once: what the provider says of the address does not matter from here on.
        open_id.is("sub-1", "other@example.net");
        let again = come(&product, &open_id).await;
        assert!(cookie(&again, "session").is_some(), "{}", again.body);
        // And whoever has the address at the provider now is not the account.
        open_id.is("sub-2", MAIL);
        let other = come(&product, &open_id).await;
        refused(&other, "belongs to somebody else");
        open_id.is("sub-3", "nobody@example.org");
        refused(&come(&product, &open_id).await, "There is no account here");
        let rows = sql("select count(*) from account_bindings");
        assert_eq!(reads.number(rows).await.expect("counted"), 1);
        open_id.is("sub-1", MAIL);
    }
}

#[tokio::test]
async fn what_a_hostile_provider_says_signs_nobody_in() {
    let open_id = OpenId::start(THEN.0 / 1_000).await;
    let untrusted = "could not be verified";
    for product in with_door(&open_id).await {
        for (trick, why) in [
            (Trick::WrongNonce, untrusted),
            (Trick::NoNonce, untrusted),
            (Trick::WrongAudience, untrusted),
            (Trick::OtherParty, untrusted),
            (Trick::OtherKey, untrusted),
            (Trick::AlgorithmNone, untrusted),
            (Trick::SharedSecret, untrusted),
            (Trick::Expired, untrusted),
            (Trick::FromTomorrow, untrusted),
            (Trick::OtherIssuer, untrusted),
            (Trick::UnverifiedMail, "does not confirm your mail address"),
            (Trick::Elsewhere, "does not answer"),
            (Trick::Endless, "does not answer"),
        ] {
            open_id.play(trick);
            let came = come(&product, &open_id).await;
            eprintln!("{trick:?}");
            refused(&came, why);
        }
        let sessions = sql("select count(*) from sessions where strength = 'openid'");
        let mut reads = product.kit.app.reads();
        assert_eq!(reads.number(sessions).await.expect("counted"), 0);
        // The control: without a trick the same person is signed in.
        open_id.play(Trick::None);
        assert!(cookie(&come(&product, &open_id).await, "session").is_some());
        // A provider may change its key: the new one is read when it is met.
        open_id.play(Trick::NewKey);
        assert!(cookie(&come(&product, &open_id).await, "session").is_some());
        open_id.play(Trick::None);
    }
}

#[tokio::test]
async fn an_answer_is_good_once_and_in_the_browser_that_asked() {
    let open_id = OpenId::start(THEN.0 / 1_000).await;
    for product in with_door(&open_id).await {
        let (kept, back) = leave(&product, &open_id, "en").await;
        let (of_other, _) = leave(&product, &open_id, "en").await;
        let over = "began in another browser";
        refused(&product.get(&back, None).await, over);
        refused(&product.get(&back, Some(&of_other)).await, over);
        let forged = "sign-in-openid=s1.0000.0000";
        refused(&product.get(&back, Some(forged)).await, over);
        let foreign = format!("{back}&iss=https%3A%2F%2Flogin.example.net");
        refused(&product.get(&foreign, Some(&kept)).await, over);
        let came = product.get(&back, Some(&kept)).await;
        assert!(cookie(&came, "session").is_some(), "{}", came.body);
        assert_eq!(
            cookie(&came, "sign-in-openid").as_deref(),
            Some("sign-in-openid=")
        );
        refused(&product.get(&back, Some(&kept)).await, over);
        let (kept, back) = leave(&product, &open_id, "en").await;
        let denied = back.split("?code=").next().expect("an address");
        let state = back.split("state=").nth(1).expect("a state");
        let denied = format!("{denied}?error=access_denied&state={state}");
        refused(
            &product.get(&denied, Some(&kept)).await,
            "You were not signed in",
        );
        product.kit.clock.advance_seconds(601);
        refused(&product.get(&back, Some(&kept)).await, over);
        product.kit.clock.advance_seconds(-601);
    }
}

#[tokio::test]
async fn each_refusal_is_said_in_the_language_in_which_one_left() {
    let open_id = OpenId::start(THEN.0 / 1_000).await;
    for product in with_door(&open_id).await {
        open_id.play(Trick::WrongNonce);
        for (language, sentence) in [
            ("nl", "kon niet worden nagegaan"),
            ("fr", "n’a pas pu être vérifié"),
            ("de", "ließ sich nicht überprüfen"),
        ] {
            let (kept, back) = leave(&product, &open_id, language).await;
            // The provider knows one address; the edge puts a language before it, perhaps another.
            let english = back.replacen(language, "en", 1);
            let came = product.get(&english, Some(&kept)).await;
            assert_eq!(came.header("location"), back);
            refused(&product.get(&back, Some(&kept)).await, sentence);
        }
        open_id.play(Trick::None);
    }
}

#[tokio::test]
async fn a_suspended_account_does_not_come_in_by_another_door() {
    let open_id = OpenId::start(THEN.0 / 1_000).await;
    for product in with_door(&open_id).await {
        assert!(cookie(&come(&product, &open_id).await, "session").is_some());
        let by = attache_foundation::history::By::Itself;
        let mut change = product.kit.app.change(by, None).await.expect("open");
        let account = product.small.delegate_account;
        accounts::suspend(&mut change, account)
            .await
            .expect("suspended");
        change.finish().await.expect("finished");
        refused(&come(&product, &open_id).await, "There is no account here");
        let unknown = product.get("/en/sign-in/with/nobody", None).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    }
}

/// A provider in a network of its own is asked only when the operator allows it.
#[tokio::test]
async fn an_internal_provider_is_not_asked_unless_it_is_allowed() {
    let open_id = OpenId::start(THEN.0 / 1_000).await;
    let products = products_with(|settings| {
        let mut provider = open_id.provider();
        provider.internal = false;
        settings.providers = vec![provider];
    });
    for product in products.await {
        let came = product.get("/en/sign-in/with/ministry", None).await;
        refused(&came, "does not answer");
    }
}
