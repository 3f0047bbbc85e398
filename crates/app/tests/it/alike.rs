//! Two applications that may be the same, through the router: what an officer sees of them, what
//! must be confirmed, who gets a letter.

use attache_foundation::Role;
use attache_platform::database::sql;
use attache_testkit::count;
use axum::http::StatusCode;

use crate::canaries::rows;
use crate::objects::Objects;
use crate::product::{Product, products};

async fn officer(product: &Product) -> String {
    let mut people = product.people.iter();
    let found = people.find(|(role, _)| *role == Role::RegionalOfficer);
    product.cookie(found.expect("an officer").1).await
}

/// The addresses of two applications of Wallonia, and of both beside each other.
fn addresses(objects: &Objects) -> (String, String, String, String) {
    let both = objects.usual("/missions/{mission}/selection/{application}/alike/{other}");
    let (one, other) = both.split_once("/alike/").expect("two ids");
    let (desk, first) = one.rsplit_once('/').expect("an id");
    let beside = format!("{desk}/{other}");
    (both.clone(), one.to_owned(), beside, first.to_owned())
}

#[tokio::test]
async fn what_is_not_the_same_is_proposed_no_more() {
    for product in products().await {
        let objects = Objects::put(&product).await;
        let officer = officer(&product).await;
        let (both, one, other, _) = addresses(&objects);
        let link = |at: &str| format!("{at}/alike/");
        let before = product.get(&one, Some(&officer)).await;
        assert!(before.body.contains(&link(&one)), "{}", before.body);
        let page = product.get(&both, Some(&officer)).await;
        assert_eq!(page.status, StatusCode::OK);
        let done = product.post(&both, Some(&officer), "do=apart").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        for at in [&one, &other] {
            let after = product.get(at, Some(&officer)).await;
            assert_eq!(after.status, StatusCode::OK);
            assert!(!after.body.contains(&link(at)), "{at}");
        }
    }
}

#[tokio::test]
async fn one_of_two_is_kept_once_that_is_confirmed_and_both_sides_are_told() {
    for product in products().await {
        let objects = Objects::put(&product).await;
        let officer = officer(&product).await;
        let (both, one, other, first) = addresses(&objects);
        let told = "select count(*) from notices where key = 'notices-applicant-moved'";
        for (form, sentence) in [
            ("do=join&people=move".to_owned(), "Choose one of these."),
            (
                format!("do=join&keep={first}&people=move"),
                "Confirm that they are the same.",
            ),
            (
                format!("do=join&keep={first}&people=away&sure=yes"),
                "Choose one of these.",
            ),
        ] {
            let came = product.post(&both, Some(&officer), &form).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            assert!(came.body.contains(sentence), "{}", came.body);
        }
        assert_eq!(count(&product.kit.database, told).await, 0);
        let form = format!("do=join&keep={first}&people=move&sure=yes");
        let came = product.post(&both, Some(&officer), &form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        assert_eq!(count(&product.kit.database, told).await, 1);
        let gone = product.get(&other, Some(&officer)).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        let kept = product.get(&one, Some(&officer)).await;
        assert!(kept.body.contains("d@example.org"), "{}", kept.body);
        // Its applicant is told what became of it, at the place where they look.
        let mine = product.cookie(product.small.delegate_account).await;
        let at = other.replace("/selection/", "/applications/");
        let page = product.get(&at, Some(&mine)).await;
        assert!(page.body.contains("in place of this one"), "{}", page.body);
        let query = sql("select facts from history where facts like '%applications_joined%'");
        assert_eq!(rows(&product, query).await.len(), 1);
    }
}
