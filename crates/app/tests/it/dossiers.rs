//! What a participant gives, through the pages: kept field by field, read for a reason and by
//! those who may.

use attache_foundation::Role;
use attache_foundation::ids::AccountId;
use attache_testkit::count;
use axum::http::StatusCode;

use crate::product::{Product, products};

const JOURNEY: &str = "/en/missions/west-coast-2025/my-journey";
const DOSSIERS: &str = "/en/missions/west-coast-2025/dossiers";
const GRANTS: &str = "/en/missions/west-coast-2025/dossier-grants";

fn account(product: &Product, role: Role) -> AccountId {
    let found = product.people.iter().find(|(one, _)| *one == role);
    found.expect("somebody of each role").1
}

async fn read(product: &Product, role: Role, class: &str, reason: &str) -> (StatusCode, String) {
    let cookie = product.cookie(account(product, role)).await;
    let path = format!("{DOSSIERS}/{}", product.small.delegate);
    let form = format!("class={class}&why=other&reason={reason}");
    let came = product.post(&path, Some(&cookie), &form).await;
    (came.status, came.body)
}

#[tokio::test]
async fn one_wrong_field_costs_no_other() {
    for product in products().await {
        let cookie = product.cookie(product.small.delegate_account).await;
        let form = "birth_date=1979-03-04&nationality=Belgium&passport_number=EH123456&needs=";
        let came = product.post(JOURNEY, Some(&cookie), form).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            came.body.contains("value=\"Belgium\""),
            "what was typed stays"
        );
        assert!(
            came.body.contains("value=\"1979-03-04\""),
            "what was right is kept"
        );
        assert!(came.body.contains("…456") && !came.body.contains("EH123456"));
        let again = product
            .post(JOURNEY, Some(&cookie), "nationality=be&passport_number=")
            .await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        let page = product.get(JOURNEY, Some(&cookie)).await;
        assert!(page.body.contains("value=\"BE\"") && page.body.contains("…456"));
        let whole = product
            .post(&format!("{JOURNEY}/passport"), Some(&cookie), "")
            .await;
        assert!(
            whole.body.contains("EH123456"),
            "its owner sees it on request"
        );
        let path = format!("{JOURNEY}/birth_date/withdrawal");
        assert_eq!(
            product.post(&path, Some(&cookie), "").await.status,
            StatusCode::SEE_OTHER
        );
        let page = product.get(JOURNEY, Some(&cookie)).await;
        assert!(!page.body.contains("1979-03-04"), "taken back");
        let unknown = product.post(JOURNEY, Some(&cookie), "rank=admiral").await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn protected_fields_are_read_by_those_who_may_and_say_why() {
    for product in products().await {
        let own = product.cookie(product.small.delegate_account).await;
        let form = "birth_date=1979-03-04&passport_number=EH123456&needs=CNRY-needs";
        product.post(JOURNEY, Some(&own), form).await;
        let reads = "select count(*) from readings";
        let (status, body) = read(&product, Role::Organiser, "identity", "no").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "without a reason");
        assert!(!body.contains("1979"));
        assert_eq!(count(&product.kit.database, reads).await, 0);
        let why = "list+for+the+port";
        let (status, body) = read(&product, Role::Organiser, "identity", why).await;
        assert!(status == StatusCode::OK && body.contains("1979"));
        assert_eq!(
            count(&product.kit.database, reads).await,
            1,
            "the reading is kept"
        );
        for class in ["passport", "health"] {
            let (status, body) = read(&product, Role::Organiser, class, why).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "not named");
            assert!(!body.contains("EH123456") && !body.contains("CNRY"));
        }
        // The officer of Wallonia does not find a person of Flanders.
        let (status, _) = read(&product, Role::RegionalOfficer, "identity", why).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
        let protocol = account(&product, Role::ProtocolOfficer);
        let organiser = product.cookie(product.small.organiser_account).await;
        let form = |account: AccountId| {
            format!("account={account}&class=passport&until=2025-10-12&reason=visit+lists")
        };
        let itself = form(product.small.organiser_account);
        let oneself = product.post(GRANTS, Some(&organiser), &itself).await;
        assert_eq!(
            oneself.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "nobody names themselves"
        );
        let named = product
            .post(GRANTS, Some(&organiser), &form(protocol))
            .await;
        assert_eq!(named.status, StatusCode::SEE_OTHER);
        let (status, body) = read(&product, Role::ProtocolOfficer, "passport", why).await;
        assert!(status == StatusCode::OK && body.contains("EH123456"));
        product.kit.clock.advance_seconds(8 * 86_400);
        let (status, _) = read(&product, Role::ProtocolOfficer, "passport", why).await;
        assert_eq!(
            status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the naming is over"
        );
    }
}

#[tokio::test]
async fn nothing_of_a_dossier_is_in_other_pages_or_in_history() {
    for product in products().await {
        let own = product.cookie(product.small.delegate_account).await;
        let form = "passport_number=CNRY0421&needs=CNRY-needs&emergency_contact=CNRY-emergency\
                    &travel_wishes=CNRY-wishes&diet=kosher";
        product.post(JOURNEY, Some(&own), form).await;
        let mut seen = 0;
        for (_, account) in &product.people {
            let cookie = product.cookie(*account).await;
            for route in attache_app::routes() {
                let one = route.path.matches('{').count();
                let of_mission = one == 1 && route.path.contains("{mission}");
                let is_read = route.method == axum::http::Method::GET && (one == 0 || of_mission);
                if !is_read || route.path.ends_with("/my-journey") {
                    continue;
                }
                let path = route.path.replace("{mission}", "west-coast-2025");
                let path = match path.starts_with("/api") {
                    true => path,
                    false => format!("/en{}", path.trim_end_matches('/')),
                };
                let came = product.get(&path, Some(&cookie)).await;
                let is_own_data = path.ends_with("/my-data") || path.ends_with("/my-data.json");
                let mine = is_own_data && *account == product.small.delegate_account;
                assert!(mine || !came.body.contains("CNRY"), "{path}");
                seen += 1;
            }
        }
        assert!(seen > 200, "{seen} pages were looked at");
        let control = product.get(JOURNEY, Some(&own)).await;
        assert!(control.body.contains("CNRY-needs"), "its owner sees it");
        let facts = "select count(*) from history where facts like '%CNRY%'";
        assert_eq!(count(&product.kit.database, facts).await, 0);
        let kept = "select count(*) from dossier_fields where sealed like '%CNRY%'";
        assert_eq!(count(&product.kit.database, kept).await, 0);
    }
}
