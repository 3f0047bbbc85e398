//! Whether administrations are counted among those who take part is the organiser's to say.

use attache_foundation::Role;
use attache_platform::database::{Reads, sql};
use attache_platform::texts::{Language, Localized};
use axum::http::StatusCode;

use crate::reference::Reference;

/// The form of who the mission is, as it stands, with the choice about administrations.
async fn identity(reference: &Reference, counted: &str) -> String {
    let query = sql(
        "select label, hashtag, first_day, last_day, travel_first_day, travel_last_day, country, \
         state, relation from missions where id = $1",
    );
    let row = reference
        .kit
        .app
        .reads()
        .row(query.bind(reference.mission))
        .await;
    let row = row.expect("read").expect("a mission");
    let label: Localized = row.get("label").expect("a label");
    let mut form = format!("administrations={counted}");
    for language in Language::ALL {
        form += &format!("&label_{}={}", language.code(), label.get(language));
    }
    for field in [
        "hashtag",
        "first_day",
        "last_day",
        "travel_first_day",
        "travel_last_day",
        "country",
        "state",
        "relation",
    ] {
        let value: String = row.get(field).expect("a text");
        form += &format!("&{field}={value}");
    }
    form
}

#[tokio::test]
async fn administrations_are_counted_only_where_the_mission_says_so() {
    for reference in Reference::all().await {
        let (_, organiser) = reference.account("Sophie", Some(Role::Organiser)).await;
        let announcement = async || reference.get("/announcement.txt", "").await.body;
        let list = async || reference.get("/organisations", "").await.body;
        let count = sql(
            "select count(*) from participations t join organisations o on o.id = t.organisation \
             where o.kind in ('administration', 'agency', 'post')",
        );
        let count = reference
            .kit
            .app
            .reads()
            .number(count)
            .await
            .expect("a number");
        let counted = format!("{count} Belgian administrations");
        let figure = "<span class=\"figure-label\">administration";
        // As the announcement of the reference mission: 221, 17 and 15, and administrations named.
        let text = announcement().await;
        let text = plain(&text);
        for number in [
            "221 companies",
            "17 federations",
            "15 academic institutions",
        ] {
            assert!(text.contains(number), "{number}: {text}");
        }
        assert!(text.contains("and Belgian administrations") && !text.contains(&counted));
        assert!(!list().await.contains(figure));
        let form = identity(&reference, "yes").await;
        let came = reference.post("/identity", &organiser, form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let text = announcement().await;
        let text = plain(&text);
        assert!(count > 1 && text.contains(&counted), "{counted}: {text}");
        assert!(text.contains("221 companies"), "the other counts stay");
        assert!(list().await.contains(figure));
        let form = identity(&reference, "no").await;
        reference.post("/identity", &organiser, form).await;
        assert!(!announcement().await.contains(&counted), "and back again");
    }
}

/// A text in one line, without the numbers of its sources.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(" [1]", "")
}
