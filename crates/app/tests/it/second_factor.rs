//! The second factor of those who run a mission.

use attache_foundation::accounts::{self, Strength};
use attache_foundation::history::By;
use attache_platform::database::{Reads, sql};
use attache_platform::moment::Moment;
use attache_testkit::post::Post;
use axum::http::StatusCode;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

use crate::product::{Product, products_with};
use crate::sign_in::{ask, cookie, letter, set_mail};

const MAIL: &str = "organiser@example.org";
const DESK: &str = "/en/missions/west-coast-2025/desk";

/// The code that an authenticator shows: RFC 6238, written anew for the test.
fn shown(secret: &str, now: Moment) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: String = secret
        .chars()
        .map(|c| format!("{:05b}", letters.find(c).expect("base 32")))
        .collect();
    let key: Vec<u8> = bits
        .as_bytes()
        .chunks_exact(8)
        .map(|eight| {
            let eight = std::str::from_utf8(eight).expect("digits");
            u8::from_str_radix(eight, 2).expect("a byte")
        })
        .collect();
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).expect("any length");
    mac.update(&(now.0 / 30_000).to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let place = usize::from(digest[19] % 16);
    let four = [0, 1, 2, 3].map(|offset| digest[place + offset]);
    format!("{:06}", u32::from_be_bytes(four) % (1 << 31) % 1_000_000)
}

async fn products(post: &Post, required: bool) -> Vec<Product> {
    let products = products_with(|settings| {
        settings.mail = Some(post.server());
        settings.require_second_factor = required;
    });
    let products = products.await;
    for product in &products {
        set_mail(product, product.small.organiser_account, MAIL).await;
    }
    products
}

/// Signs in by mail; gives where it led and the cookie named.
async fn by_mail(product: &Product, post: &Post, name: &str) -> (String, String) {
    ask(product, MAIL).await;
    let came = product.post(&letter(post).0, None, "").await;
    let held = cookie(&came, name).expect("a cookie");
    (came.header("location").to_owned(), held)
}

/// Sets a second factor up; gives the secret, the recovery codes and the new session.
async fn set_up(product: &Product, session: &str) -> (String, Vec<String>, String) {
    product
        .post("/en/second-factor/begin", Some(session), "")
        .await;
    let page = product.get("/en/second-factor", Some(session)).await;
    let secret = page
        .body
        .split("<code>")
        .nth(1)
        .expect("the secret as text");
    let secret = secret.split('<').next().expect("text").replace(' ', "");
    assert!(page.body.contains("<path d=\"M"), "and as a picture");
    let wrong = product
        .post("/en/second-factor/confirm", Some(session), "code=000000")
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = format!("code={}", shown(&secret, product.kit.app.now()));
    let came = product
        .post("/en/second-factor/confirm", Some(session), &form)
        .await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.body);
    let codes = came.body.split("<code>").skip(1);
    let codes = codes.map(|rest| rest.split('<').next().expect("a code").to_owned());
    (
        secret,
        codes.collect(),
        cookie(&came, "session").expect("a new session"),
    )
}

#[tokio::test]
async fn whoever_has_a_second_factor_passes_it_and_a_letter_alone_opens_nothing() {
    let post = Post::start().await;
    for product in products(&post, false).await {
        let (next, session) = by_mail(&product, &post, "session").await;
        assert_eq!(
            next, "/en/second-factor",
            "those who run a mission are asked to"
        );
        let (secret, codes, stronger) = set_up(&product, &session).await;
        assert_eq!(codes.len(), 10);
        assert_ne!(stronger, session);
        let old = product.get(DESK, Some(&session)).await;
        assert_eq!(
            old.status,
            StatusCode::SEE_OTHER,
            "the weaker session ended"
        );
        assert_eq!(
            product.get(DESK, Some(&stronger)).await.status,
            StatusCode::OK
        );
        let held = stronger.trim_start_matches("session=");
        let now = product.kit.app.now();
        let strength = accounts::strength(&mut product.kit.app.reads(), held, now).await;
        assert_eq!(strength.expect("read"), Some(Strength::Totp));

        product.kit.clock.advance_seconds(60);
        let (next, step) = by_mail(&product, &post, "sign-in-step").await;
        assert_eq!(next, "/en/sign-in/second");
        let tried = product
            .get(DESK, Some(&step.replace("sign-in-step", "session")))
            .await;
        assert_eq!(tried.status, StatusCode::SEE_OTHER, "a step is no session");
        let form = format!("code={}", shown(&secret, product.kit.app.now()));
        let elsewhere = product.post("/en/sign-in/second", None, &form).await;
        assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        let came = product.post("/en/sign-in/second", Some(&step), &form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let session = cookie(&came, "session").expect("signed in");
        assert_eq!(
            product.get(DESK, Some(&session)).await.status,
            StatusCode::OK
        );
        let (_, step) = by_mail(&product, &post, "sign-in-step").await;
        let replayed = product.post("/en/sign-in/second", Some(&step), &form).await;
        assert_eq!(
            replayed.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "once only"
        );
    }
}

#[tokio::test]
async fn a_recovery_code_works_once_and_removing_needs_one_too() {
    let post = Post::start().await;
    for product in products(&post, false).await {
        let (_, session) = by_mail(&product, &post, "session").await;
        let (secret, codes, _) = set_up(&product, &session).await;
        let form = format!("code={}", codes[0].to_lowercase());
        let (_, step) = by_mail(&product, &post, "sign-in-step").await;
        let came = product.post("/en/sign-in/second", Some(&step), &form).await;
        let session = cookie(&came, "session").expect("signed in");
        let (_, step) = by_mail(&product, &post, "sign-in-step").await;
        let again = product.post("/en/sign-in/second", Some(&step), &form).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = "select sealed as kept from second_factors union all \
                    select digest as kept from recovery_codes";
        for row in product.kit.app.reads().rows(sql(kept)).await.expect("read") {
            let kept: String = row.get("kept").expect("text");
            assert!(!kept.contains(&secret) && !codes.contains(&kept));
        }
        let remove = "/en/second-factor/remove";
        let refused = product.post(remove, Some(&session), "code=123456").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = format!("code={}", codes[1]);
        let removed = product.post(remove, Some(&session), &form).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
        product.kit.clock.advance_seconds(600);
        by_mail(&product, &post, "session").await;
    }
}

#[tokio::test]
async fn whoever_lost_it_all_comes_in_again_by_letter_once_the_operator_took_it_away() {
    let post = Post::start().await;
    for product in products(&post, true).await {
        let (_, session) = by_mail(&product, &post, "session").await;
        let (secret, _, session) = set_up(&product, &session).await;
        let (_, step) = by_mail(&product, &post, "sign-in-step").await;
        let account = product.small.organiser_account;
        let mut change = product
            .kit
            .app
            .change(By::Itself, None)
            .await
            .expect("open");
        let done = accounts::forget_factors(&mut change, account).await;
        done.expect("taken away");
        change.finish().await.expect("finished");
        let ended = product.get(DESK, Some(&session)).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "the session ended");
        let form = format!("code={}", shown(&secret, product.kit.app.now()));
        let old = product.post("/en/sign-in/second", Some(&step), &form).await;
        assert_eq!(
            old.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "worth nothing now"
        );
        let (next, session) = by_mail(&product, &post, "session").await;
        assert_eq!(next, "/en/second-factor", "asked to set one up again");
        set_up(&product, &session).await;
    }
}

#[tokio::test]
async fn where_it_is_required_nothing_opens_before_it_is_set_up() {
    let post = Post::start().await;
    for product in products(&post, true).await {
        let (_, session) = by_mail(&product, &post, "session").await;
        assert_eq!(
            product.get(DESK, Some(&session)).await.status,
            StatusCode::NOT_FOUND
        );
        let start = product.get("/en/start", Some(&session)).await;
        assert_eq!(start.header("location"), "/en/second-factor");
        let (_, _, stronger) = set_up(&product, &session).await;
        assert_eq!(
            product.get(DESK, Some(&stronger)).await.status,
            StatusCode::OK
        );
        // A delegate runs nothing, and is asked for nothing more.
        set_mail(
            &product,
            product.small.delegate_account,
            "mieke@example.org",
        )
        .await;
        ask(&product, "mieke@example.org").await;
        let came = product.post(&letter(&post).0, None, "").await;
        assert_eq!(came.header("location"), "/en/start");
    }
}

#[tokio::test]
async fn the_second_step_bears_five_tries_and_a_suspended_account_none() {
    let post = Post::start().await;
    for product in products(&post, false).await {
        let (_, session) = by_mail(&product, &post, "session").await;
        let (_, codes, _) = set_up(&product, &session).await;
        let (_, step) = by_mail(&product, &post, "sign-in-step").await;
        for _ in 0..5 {
            product
                .post("/en/sign-in/second", Some(&step), "code=000000")
                .await;
        }
        let form = format!("code={}", codes[0]);
        let sixth = product.post("/en/sign-in/second", Some(&step), &form).await;
        assert_eq!(sixth.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, step) = by_mail(&product, &post, "sign-in-step").await;
        let mut change = product
            .kit
            .app
            .change(By::Itself, None)
            .await
            .expect("open");
        let account = product.small.organiser_account;
        accounts::suspend(&mut change, account)
            .await
            .expect("suspended");
        change.finish().await.expect("finished");
        let suspended = product.post("/en/sign-in/second", Some(&step), &form).await;
        assert_eq!(suspended.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
