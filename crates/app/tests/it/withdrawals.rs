//! Somebody withdraws through the router, and what follows from it.

use attache_foundation::Role;
use attache_testkit::count;
use axum::http::StatusCode;

use crate::product::products;

const PAGE: &str = "/en/missions/west-coast-2025/withdrawals";
const ABSENCES: &str = "select count(*) from plan_absences";

#[tokio::test]
async fn plans_leave_out_whoever_withdrew_and_take_back_whoever_comes_after_all() {
    for product in products().await {
        let database = &product.kit.database;
        let organiser = product.cookie(product.small.organiser_account).await;
        let person = product.small.delegate;
        let late = format!("person={person}&from_day=2025-10-07&reason=duties");
        let came = product.post(PAGE, Some(&organiser), &late).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        assert_eq!(count(database, ABSENCES).await, 0, "the session was before");
        let back = format!("person={person}");
        let returns = format!("{PAGE}/returns");
        let came = product.post(&returns, Some(&organiser), &back).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER);
        let early = late.replace("2025-10-07", "2025-10-06");
        product.post(PAGE, Some(&organiser), &early).await;
        assert_eq!(count(database, ABSENCES).await, 1, "{}", product.kit.engine);
        let page = product.get(PAGE, Some(&organiser)).await;
        assert!(page.body.contains("Mieke Peeters"));
        product.post(&returns, Some(&organiser), &back).await;
        assert_eq!(count(database, ABSENCES).await, 0);
    }
}

#[tokio::test]
async fn an_officer_notes_only_those_of_the_region_and_mistakes_come_back() {
    for product in products().await {
        let officer = product.people.iter();
        let mut officer = officer.filter(|(role, _)| *role == Role::RegionalOfficer);
        let officer = product.cookie(officer.next().expect("there").1).await;
        let form = |person| format!("person={person}&from_day=2025-10-06&reason=cost");
        let page = product.get(PAGE, Some(&officer)).await;
        assert!(page.body.contains("Luc Lambert") && !page.body.contains("Mieke Peeters"));
        let other = form(product.small.delegate);
        let came = product.post(PAGE, Some(&officer), &other).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(came.body.contains("Choose somebody from the list."));
        let late = form(product.small.other_delegate).replace("10-06", "11-06");
        let came = product.post(PAGE, Some(&officer), &late).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(came.body.contains("2025-11-06"), "what was typed is kept");
        let own = form(product.small.other_delegate);
        let came = product.post(PAGE, Some(&officer), &own).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER);
    }
}
