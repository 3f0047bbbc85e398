//! The profile of an organisation through the router: who may, what comes back.

use attache_foundation::history::By;
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, accounts};
use attache_platform::texts::Language;
use axum::http::StatusCode;

use crate::product::{Product, products};

const OWN: &str = "/en/missions/west-coast-2025/organisations/brass-and-bytes/profile";
const OTHER: &str = "/en/missions/west-coast-2025/organisations/ardenne-optique/profile";

async fn manager(product: &Product) -> String {
    let (kit, small) = (&product.kit, &product.small);
    let open = kit.app.change(By::Itself, Some(small.mission)).await;
    let mut change = open.expect("open");
    let account = accounts::open_account(&mut change, "An Maes", Language::Nl, None);
    let account = account.await.expect("made");
    let grant = Grant::of(Role::OrganisationManager, small.mission);
    let grant = grant.for_organisation(small.organisations[0]);
    permissions::grant(&mut change, account, &grant)
        .await
        .expect("granted");
    change.finish().await.expect("finished");
    product.cookie(account).await
}

#[tokio::test]
async fn a_manager_edits_their_own_profile_and_sees_no_other() {
    for product in products().await {
        let manager = manager(&product).await;
        let own = product.get(OWN, Some(&manager)).await;
        assert_eq!(own.status, StatusCode::OK);
        assert!(own.body.contains("Sensors"));
        for path in [
            OTHER,
            "/en/missions/west-coast-2025/organisations/nobody/profile",
        ] {
            let form = "version=1&written_in=en&shown=yes&offer_en=Theirs";
            assert_eq!(
                product.get(path, Some(&manager)).await.status,
                StatusCode::NOT_FOUND
            );
            let sent = product.post(path, Some(&manager), form).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND);
        }
        let officer = product
            .people
            .iter()
            .find(|(role, _)| *role == Role::RegionalOfficer);
        let officer = product.cookie(officer.expect("there").1).await;
        assert_eq!(
            product.get(OTHER, Some(&officer)).await.status,
            StatusCode::OK
        );
        assert_eq!(
            product.get(OWN, Some(&officer)).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn a_form_with_mistakes_comes_back_with_what_was_typed() {
    for product in products().await {
        let manager = manager(&product).await;
        let wrong = "version=1&name=Brass&written_in=fr&shown=yes&offer_fr=Capteurs+pr%C3%A9cis\
                     &website=http%3A%2F%2F127.0.0.1%5C%401.1.1.1";
        let came = product.post(OWN, Some(&manager), wrong).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(came.body.contains("Internal addresses are not allowed."));
        assert!(came.body.contains("Capteurs précis"));
        assert!(came.body.contains("127.0.0.1\\@1.1.1.1"));
        let stray = product.post(OWN, Some(&manager), "version=1&rank=1").await;
        assert_eq!(stray.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = product.get(OWN, Some(&manager)).await;
        assert!(kept.body.contains("Sensors"), "nothing was changed");
    }
}

#[tokio::test]
async fn the_second_of_two_edits_is_told_and_both_are_shown() {
    for product in products().await {
        let manager = manager(&product).await;
        let form =
            |text: &str| format!("version=1&name=Brass&written_in=en&shown=no&offer_en={text}");
        let first = product.post(OWN, Some(&manager), &form("Lenses")).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let second = product.post(OWN, Some(&manager), &form("Mirrors")).await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        assert!(second.body.contains("Lenses") && second.body.contains("Mirrors"));
        let again = form("Mirrors").replace("version=1", "version=2");
        let third = product.post(OWN, Some(&manager), &again).await;
        assert_eq!(third.status, StatusCode::SEE_OTHER);
        let public = "/en/missions/west-coast-2025/organisations";
        let public = product.get(public, None).await;
        assert!(!public.body.contains("Brass"), "it asked not to be shown");
        assert!(public.body.contains("Ardenne Optique"));
    }
}
