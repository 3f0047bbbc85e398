//! Looking up an organisation by its enterprise number while applying: its name and Region and
//! nothing else, within limits, and what was typed stays.

use attache_platform::database::sql;
use axum::http::StatusCode;

use crate::objects::Objects;
use crate::product::{Product, products};

/// The first step of the delegate's draft, and who looks.
async fn stage(product: &Product) -> (String, String) {
    let objects = Objects::put(product).await;
    let path = objects.usual("/missions/{mission}/applications/{application}/{step}");
    let at = path.replace("/people", "/organisation");
    (at, product.cookie(product.small.delegate_account).await)
}

/// Gives an organisation a number of the register.
async fn number(product: &Product, organisation: usize, number: &str) {
    let organisation = product.small.organisations[organisation];
    let database = product.kit.database.clone();
    let mut writing = database.write("look-up").await.expect("open");
    let query = sql(
        "insert into organisation_identifiers (scheme, value, organisation) \
         values ('kbo', $1, $2)",
    );
    let done = writing.execute(query.bind(number).bind(organisation)).await;
    done.expect("put");
    writing.commit().await.expect("kept");
}

#[tokio::test]
async fn a_number_gives_the_public_name_and_region_and_everything_typed_stays() {
    for product in products().await {
        let (at, me) = stage(&product).await;
        number(&product, 1, "0403170701").await;
        let form = "do=look-up&name=&number=BE+0403.170.701&size=sme&offer=%3Cb%3ELenses";
        let came = product.post(&at, Some(&me), form).await;
        assert_eq!(came.status, StatusCode::OK, "{}", came.body);
        assert!(
            came.body.contains("Ardenne Optique, Wallonia"),
            "{}",
            came.body
        );
        assert!(
            came.body.contains("value=\"Ardenne Optique\""),
            "taken as the name"
        );
        assert!(came.body.contains("value=\"BE 0403.170.701\""));
        assert!(
            came.body.contains("&lt;b&gt;Lenses"),
            "what was typed stays"
        );
        let own = form.replace("name=&", "name=Our+own+name&");
        let came = product.post(&at, Some(&me), &own).await;
        assert!(
            came.body.contains("value=\"Our own name\""),
            "{}",
            came.body
        );
        let kept = product.get(&at, Some(&me)).await;
        assert!(
            kept.body.contains("&lt;b&gt;Lenses"),
            "kept like every step"
        );
        // Nobody of this number, and nobody who takes part: both look the same.
        let unknown = form.replace("0403.170.701", "0203.201.340");
        let none = product.post(&at, Some(&me), &unknown).await;
        assert!(
            none.body.contains("No organisation with this number"),
            "{}",
            none.body
        );
        let mut writing = product.kit.database.clone().write("x").await.expect("open");
        let query = sql("delete from participations where organisation = $1");
        let query = query.bind(product.small.organisations[1]);
        writing.execute(query).await.expect("gone");
        writing.commit().await.expect("kept");
        let hidden = product.post(&at, Some(&me), form).await;
        assert!(hidden.body.contains("No organisation with this number"));
        assert!(!hidden.body.contains("Ardenne"), "{}", hidden.body);
    }
}

#[tokio::test]
async fn a_mistyped_number_is_said_at_once_and_too_many_look_ups_wait() {
    for product in products().await {
        let (at, me) = stage(&product).await;
        let form = |number: &str| format!("do=look-up&name=Typed&number={number}");
        for (number, sentence) in [
            ("0403.170.702", "organisations-number-checksum"),
            ("0403", "organisations-number-length"),
            ("", "organisations-number-length"),
        ] {
            let came = product.post(&at, Some(&me), &form(number)).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}");
            let texts = attache_app::texts().expect("the catalogues");
            let language = attache_platform::texts::Language::En;
            let words = attache_platform::texts::Words::new(&texts, language);
            let told = [("wanted", 10_usize.into()), ("found", number.len().into())];
            assert!(
                came.body.contains(&words.with(sentence, &told)),
                "{}",
                came.body
            );
            assert!(came.body.contains("value=\"Typed\""));
        }
        let mut last = StatusCode::OK;
        for _ in 0..41 {
            let came = product.post(&at, Some(&me), &form("0403170701")).await;
            last = came.status;
            assert!(came.body.contains("value=\"Typed\""), "{}", came.body);
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        product.kit.clock.advance_seconds(601);
        let control = product.post(&at, Some(&me), &form("0403170701")).await;
        assert_eq!(control.status, StatusCode::OK);
    }
}
