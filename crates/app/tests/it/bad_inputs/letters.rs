//! Letters to many.

use attache_foundation::Role;
use attache_platform::texts::Language;
use axum::http::StatusCode;

use super::{Refusal, assert_unchanged, at, cookie, encoded, state};
use crate::product::products;

fn form(body: &str) -> String {
    format!(
        "subject_en=Your+programme&body_en={}&category=business",
        encoded(body)
    )
}

#[tokio::test]
async fn a_placeholder_that_is_unknown_or_protected_is_refused_beside_the_text() {
    let unknown = "delegate.__class__";
    let meant = [("field", unknown.into()), ("meant", "delegate.name".into())];
    let protected = [("field", "vip.times".into())];
    let bad = [
        (
            "Dear {delegate.__class__}, welcome.",
            Refusal::of_field("body_en", "messages-unknown-placeholder", &meant),
        ),
        (
            "He comes at {vip.times}, they say.",
            Refusal {
                status: StatusCode::FORBIDDEN,
                ..Refusal::of_field("body_en", "messages-protected-field", &protected)
            },
        ),
    ];
    for product in products().await {
        let organiser = cookie(&product, Role::Organiser).await;
        let before = state(&product, &[]).await;
        for language in Language::ALL {
            let path = at(language, "/messages");
            for (body, refusal) in &bad {
                let came = product.post(&path, Some(&organiser), &form(body)).await;
                refusal.assert(&product, language, &came);
                assert!(came.body.contains(body), "what was typed stays");
                assert!(came.body.contains("value=\"Your programme\""));
            }
        }
        assert_unchanged(&product, &before, &[]).await;
        let good = form("Dear {delegate.name}, welcome.");
        let path = at(Language::En, "/messages");
        let came = product.post(&path, Some(&organiser), &good).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "the control");
    }
}
