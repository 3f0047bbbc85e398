//! Signing in, and addresses that lead elsewhere.

use attache_foundation::Role;
use attache_platform::texts::Language;
use attache_testkit::post::Post;
use axum::http::{Method, StatusCode};

use super::{Refusal, assert_unchanged, at, cookie, encoded, escaped, state};
use crate::canaries::Lines;
use crate::product::{Product, products, products_with};
use crate::sign_in::{ask, cookie as set_cookie, letter, set_mail};

const MAIL: &str = "mieke@example.org";

async fn sending(post: &Post) -> Vec<Product> {
    let products = products_with(|settings| settings.mail = Some(post.server())).await;
    for product in &products {
        set_mail(product, product.small.delegate_account, MAIL).await;
    }
    products
}

/// A letter's link, as it is in a language.
fn link_in(link: &str, language: Language) -> String {
    let (_, rest) = link.split_once("/sign-in/").expect("a link");
    format!("/{}/sign-in/{rest}", language.code())
}

#[tokio::test]
async fn a_link_that_was_used_or_is_too_old_says_so_and_offers_another() {
    let post = Post::start().await;
    for product in sending(&post).await {
        post.forget();
        ask(&product, MAIL).await;
        let (link, _) = letter(&post);
        for method in [Method::HEAD, Method::GET, Method::GET] {
            let came = product.ask(method, &link, None, None).await;
            assert_eq!(came.status, StatusCode::OK, "a scanner");
        }
        product.kit.clock.advance_seconds(120);
        let came = product.post(&link, None, "").await;
        assert!(
            set_cookie(&came, "session").is_some(),
            "the person comes in"
        );
        let before = state(&product, &["limits"]).await;
        let used = [("time", "09:02".into())];
        for language in Language::ALL {
            let again = product.post(&link_in(&link, language), None, "").await;
            Refusal::whole(410, "accounts-link-used", &used).assert(&product, language, &again);
            assert!(
                again.body.contains("/renewal\""),
                "a new one is a press away"
            );
            assert_eq!(set_cookie(&again, "session"), None);
        }
        assert_unchanged(&product, &before, &["limits"]).await;
        product.kit.clock.advance_seconds(600);
        post.forget();
        ask(&product, MAIL).await;
        let (link, _) = letter(&post);
        product.kit.clock.advance_seconds(11 * 60);
        let before = state(&product, &["limits"]).await;
        for language in Language::ALL {
            let late = product.post(&link_in(&link, language), None, "").await;
            Refusal::whole(410, "accounts-link-expired", &[]).assert(&product, language, &late);
            assert_eq!(set_cookie(&late, "session"), None);
        }
        assert_unchanged(&product, &before, &["limits"]).await;
        let renewed = product.post(&format!("{link}/renewal"), None, "").await;
        assert_eq!(renewed.status, StatusCode::SEE_OTHER, "one press renews it");
        attache_app::work_through(&product.kit.app)
            .await
            .expect("sent");
        let last = post.delivered().pop().expect("a letter");
        assert_eq!(last.to, [MAIL], "to the same address");
        let came = product.post(&letter(&post).0, None, "").await;
        assert!(set_cookie(&came, "session").is_some(), "the control");
    }
}

#[tokio::test]
async fn the_twenty_first_code_slows_one_account_and_says_for_how_long() {
    let post = Post::start().await;
    for product in sending(&post).await {
        set_mail(&product, product.other_delegate, "luc@example.org").await;
        let mut asked = String::new();
        for attempt in 0..20 {
            if attempt % 5 == 0 {
                asked = ask(&product, MAIL).await;
            }
            let path = "/en/sign-in/code";
            let wrong = product.post(path, Some(&asked), "code=AAAAAAAA").await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{attempt}");
        }
        let asked = ask(&product, MAIL).await;
        let before = state(&product, &["limits"]).await;
        for language in Language::ALL {
            let path = format!("/{}/sign-in/code", language.code());
            let came = product.post(&path, Some(&asked), "code=AAAAAAAA").await;
            let wait: i64 = came.header("retry-after").parse().expect("seconds");
            assert!((1..=600).contains(&wait), "{wait}");
            let told = [("seconds", wait.into())];
            Refusal::whole(429, "error-try-later", &told).assert(&product, language, &came);
        }
        assert_unchanged(&product, &before, &["limits"]).await;
        post.forget();
        let other = ask(&product, "luc@example.org").await;
        let form = format!("code={}", letter(&post).1);
        let came = product.post("/en/sign-in/code", Some(&other), &form).await;
        assert!(
            set_cookie(&came, "session").is_some(),
            "others are not slowed"
        );
    }
}

/// How often an address elsewhere was noted.
fn noted(lines: &Lines) -> usize {
    let lines = lines.0.lock().expect("whole");
    let text = String::from_utf8_lossy(&lines);
    text.matches("an address elsewhere").count()
}

#[tokio::test]
async fn a_way_on_to_another_site_is_ignored_and_noted() {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let post = Post::start().await;
    for product in sending(&post).await {
        for language in Language::ALL {
            let code = language.code();
            let day = at(language, "/day");
            let start = format!("/{code}/start");
            for (next, there) in [("//evil.example", &start), (day.as_str(), &day)] {
                let before = noted(&lines);
                let form = format!("mail={}&next={}", encoded(MAIL), encoded(next));
                let path = format!("/{code}/sign-in");
                product.post(&path, None, &form).await;
                attache_app::work_through(&product.kit.app)
                    .await
                    .expect("sent");
                let link = link_in(&letter(&post).0, language);
                let came = product.post(&link, None, "").await;
                assert!(set_cookie(&came, "session").is_some(), "{}", came.body);
                assert_eq!(came.header("location"), there, "{next}");
                assert_eq!(noted(&lines) > before, next != day, "{next} in the log");
                product.kit.clock.advance_seconds(600);
            }
        }
    }
    drop(guard);
}

#[tokio::test]
async fn an_address_into_somebodys_own_network_is_not_taken() {
    let own = "/organisations/brass-and-bytes/profile";
    let form = |website: &str| {
        format!(
            "version=1&written_in=en&shown=yes&name=Brass&offer_en=Lenses&website={}",
            encoded(website)
        )
    };
    for product in products().await {
        let manager = cookie(&product, Role::OrganisationManager).await;
        let before = state(&product, &[]).await;
        for language in Language::ALL {
            for website in [
                "http://127.0.0.1\\@1.1.1.1",
                "http://[::ffff:169.254.169.254]",
                "http://localhost:8080/en",
                "https://intranet/",
                "http://10.0.0.1/",
            ] {
                let path = at(language, own);
                let came = product.post(&path, Some(&manager), &form(website)).await;
                let key = "profiles-address-not-allowed";
                Refusal::of_field("website", key, &[]).assert(&product, language, &came);
                let kept = format!("value=\"{}\"", escaped(website));
                assert!(came.body.contains(&kept), "{website} stays");
                assert!(came.body.contains("Lenses"), "and the rest");
            }
        }
        assert_unchanged(&product, &before, &[]).await;
        let path = at(Language::En, own);
        let good = form("https://brass-and-bytes.example/");
        let came = product.post(&path, Some(&manager), &good).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "the control");
    }
}
