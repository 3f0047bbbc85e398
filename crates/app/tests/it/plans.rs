//! The organiser's forms about planning, asked as a browser asks.

use attache_foundation::Role;
use axum::http::StatusCode;

use crate::product::{Product, products};

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
        ("nl", "van 0 tot 10.080 minuten of 168 uren."),
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
