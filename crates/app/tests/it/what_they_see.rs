//! The page that says what somebody sees: in the reader's language, of the table and nothing else.

use attache_foundation::permissions;
use attache_foundation::{Right, Role};
use axum::http::StatusCode;

use crate::product::{Product, products};

async fn grant(product: &Product, wanted: Role) -> String {
    let mission = product.small.mission;
    let held = permissions::in_mission(&mut product.kit.app.reads(), mission).await;
    let held = held.expect("read").into_iter();
    let mut of = held.filter(|held| held.grant.role == wanted);
    of.next().expect("of each role").id.to_string()
}

#[tokio::test]
async fn the_page_says_what_somebody_sees_in_four_languages_and_follows_their_roles() {
    let words = [
        ("en", "Passport number", "Nothing"),
        ("nl", "Paspoortnummer", "Niets"),
        ("fr", "Numéro de passeport", "Rien"),
        ("de", "Passnummer", "Nichts"),
    ];
    for product in products().await {
        let people = &product.people;
        let of = |wanted| {
            people
                .iter()
                .find(|(role, _)| *role == wanted)
                .expect("each")
                .1
        };
        let auditor = product.cookie(of(Role::Auditor)).await;
        assert!(Role::Auditor.allows(Right::SeeRoles), "an auditor may look");
        let officer = grant(&product, Role::RegionalOfficer).await;
        let path = |language: &str, grant: &str| {
            format!("/{language}/missions/west-coast-2025/roles/{grant}")
        };
        for (language, passport, nothing) in words {
            let came = product.get(&path(language, &officer), Some(&auditor)).await;
            assert_eq!(came.status, StatusCode::OK, "{language}: {}", came.body);
            let (_, row) = came.body.split_once(passport).expect("a row");
            let row = row.split_once("</tr>").expect("the end of it").0;
            assert!(row.contains(nothing), "{language}: {row}");
        }
        let theirs = product
            .get(&path("en", &officer), Some(&auditor))
            .await
            .body;
        assert!(theirs.contains("Of the people of their Region"));
        assert!(
            theirs.contains("Wallonia"),
            "to which Region the role is held"
        );
        let press = grant(&product, Role::Press).await;
        let of_press = product.get(&path("en", &press), Some(&auditor)).await.body;
        assert!(
            !of_press.contains("Of the people of their Region"),
            "the control"
        );
        let delegate = product.cookie(product.small.delegate_account).await;
        let came = product.get(&path("en", &officer), Some(&delegate)).await;
        assert_eq!(came.status, StatusCode::NOT_FOUND);
    }
}
