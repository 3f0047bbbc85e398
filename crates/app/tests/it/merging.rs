//! Two organisations made one through the router: who may, what must be confirmed, under which
//! names the one is found.

use axum::http::StatusCode;

use crate::product::products;

const AT: &str = "/en/missions/west-coast-2025";

#[tokio::test]
async fn both_names_lead_to_the_one_that_stays() {
    for product in products().await {
        let [stays, goes, ..] = product.small.organisations;
        let organiser = product.cookie(product.small.organiser_account).await;
        let page = format!("{AT}/same-organisations");
        let find = format!("{AT}/directory?q=Ardenne");
        let before = product.get(&find, Some(&organiser)).await;
        assert!(before.body.contains("Ardenne Optique"), "{}", before.body);
        for (form, sentence) in [
            (String::new(), "Choose an organisation."),
            (
                format!("stays={stays}&goes={stays}&sure=yes"),
                "Choose another one than the one that stays.",
            ),
            (
                format!("stays={stays}&goes={goes}"),
                "Confirm that they are the same organisation.",
            ),
        ] {
            let came = product.post(&page, Some(&organiser), &form).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            assert!(came.body.contains(sentence), "{}", came.body);
        }
        let form = format!("stays={stays}&goes={goes}&profile=stays&sure=yes");
        let done = product.post(&page, Some(&organiser), &form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let after = product.get(&find, Some(&organiser)).await;
        let found = after.body.replace("value=\"Ardenne\"", "");
        assert!(found.contains("Brass"), "under its other name: {found}");
        let history = product
            .get(&format!("{AT}/history"), Some(&organiser))
            .await;
        let said = "made Ardenne Optique and Brass";
        assert!(history.body.contains(said), "{}", history.body);
        let again = product.post(&page, Some(&organiser), &form).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is gone");
    }
}
