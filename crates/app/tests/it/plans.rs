//! The organiser's forms about planning, asked as a browser asks.

use attache_foundation::Role;
use axum::http::StatusCode;

use crate::product::{Came, Product, products};

const MISSION: &str = "/en/missions/west-coast-2025";

async fn cookie_of(product: &Product, role: Role) -> String {
    let mut people = product.people.iter();
    let (_, account) = people.find(|(one, _)| *one == role).expect("of each role");
    product.cookie(*account).await
}

#[tokio::test]
async fn the_organiser_sets_the_notice_and_history_tells_it() {
    for product in products().await {
        let organiser = cookie_of(&product, Role::Organiser).await;
        let get = async |path: &str| product.get(path, Some(&organiser)).await.body;
        let plans = format!("{MISSION}/plans");
        let set = format!("{MISSION}/notice");
        let page = get(&plans).await;
        assert!(page.contains(r#"name="notice" value="2""#), "two hours");

        let form = "notice=90&unit=minutes";
        let came = product.post(&set, Some(&organiser), form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER);
        assert_eq!(came.header("location"), plans);
        assert!(get(&plans).await.contains(r#"name="notice" value="90""#));
        let history = get(&format!("{MISSION}/history")).await;
        assert!(history.contains("set the notice to 90 minutes"));

        let delegate = cookie_of(&product, Role::Delegate).await;
        let came = product
            .post(&set, Some(&delegate), "notice=0&unit=hours")
            .await;
        assert_eq!(came.status, StatusCode::NOT_FOUND);
        let page = get(&plans).await;
        assert!(page.contains(r#"name="notice" value="90""#), "the control");
    }
}

#[tokio::test]
async fn a_notice_that_is_none_is_given_back_with_one_sentence_in_each_language() {
    let sentences = [
        ("en", "from 0 to 10,080 minutes or 168 hours."),
        ("nl", "van 0 tot 10.080 minuten of 168 uur."),
        ("fr", "de 0 à 10\u{202f}080 minutes ou 168 heures."),
        ("de", "von 0 bis 10.080 Minuten oder 168 Stunden."),
    ];
    for product in products().await {
        let organiser = cookie_of(&product, Role::Organiser).await;
        for (language, sentence) in sentences {
            let path = format!("/{language}/missions/west-coast-2025/notice");
            let form = "notice=1%2C5+%3Cb%3E&unit=hours";
            let came = product.post(&path, Some(&organiser), form).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
            let at = format!("{language} on {}", product.kit.engine);
            assert!(came.body.contains(sentence), "{at}: {}", came.body);
            assert!(came.body.contains(r#"value="1,5 &lt;b&gt;""#), "{at}: kept");
        }
    }
}

/// Asks until the page no longer says that it will be another.
async fn settled(product: &Product, path: &str, cookie: &str) -> Came {
    loop {
        let came = product.get(path, Some(cookie)).await;
        assert_eq!(came.status, StatusCode::OK);
        if !came.body.contains("data-poll") {
            return came;
        }
        std::thread::yield_now();
    }
}

#[tokio::test]
async fn what_the_tables_will_serve_is_worked_out_while_the_page_is_there() {
    for (number, product) in products().await.iter().enumerate() {
        let organiser = cookie_of(product, Role::Organiser).await;
        // Another question on each engine: what was worked out stays known.
        let requests = 50 + number;
        let path = format!("{MISSION}/capacity?tables=2&requests={requests}");
        let first = product.get(&path, Some(&organiser)).await;
        assert_eq!(first.status, StatusCode::OK);
        assert!(first.body.contains("data-poll"), "nobody waits for it");
        assert!(first.body.contains("http-equiv=\"refresh\""), "no script");
        let known = settled(product, &path, &organiser).await.body;
        let sentence = format!("of {requests} requests will probably be met");
        assert!(!first.body.contains(&sentence), "the control");
        assert!(known.contains(&sentence), "{}", product.kit.engine);
        assert!(known.contains("With 2 tables in the largest session"));

        let path = format!("{MISSION}/capacity?tables=many&requests=0");
        let wrong = product.get(&path, Some(&organiser)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains(r#"value="many""#), "kept as typed");
        assert!(wrong.body.contains("a whole number from 1 to 500"));
        assert!(wrong.body.contains("a whole number from 1 to 100,000"));
    }
}
