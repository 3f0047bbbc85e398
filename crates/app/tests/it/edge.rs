use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

use crate::product::products;

#[tokio::test]
async fn every_answer_carries_its_protection() {
    for product in products().await {
        let paths = [
            "/en",
            "/en/missions/west-coast-2025",
            "/en/nowhere",
            "/api/nowhere",
            "/x",
        ];
        for path in paths
            .into_iter()
            .chain(["/assets/attache.css", "/en/sign-in"])
        {
            let came = product.get(path, None).await;
            let policy = came.header("content-security-policy");
            assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
            assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
            assert_eq!(came.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(came.header("referrer-policy"), "same-origin", "{path}");
            assert_eq!(
                came.header("cross-origin-opener-policy"),
                "same-origin",
                "{path}"
            );
            assert_ne!(came.header("cache-control"), "", "{path}");
        }
    }
}

#[tokio::test]
async fn an_address_without_a_language_leads_to_the_readers() {
    for product in products().await {
        let request = Request::get("/missions/west-coast-2025/programme?day=2025-10-06")
            .header(header::ACCEPT_LANGUAGE, "pl, fr-BE;q=0.9, nl;q=0.8")
            .body(Body::empty());
        let came = product.send(request.expect("a request")).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER);
        let there = "/fr/missions/west-coast-2025/programme?day=2025-10-06";
        assert_eq!(came.header("location"), there);
    }
}

#[tokio::test]
async fn the_root_and_a_slash_too_many_lead_to_a_page_and_nonsense_to_none() {
    for product in products().await {
        for (from, to) in [
            ("/", "/en"),
            ("/fr/", "/fr"),
            (
                "/en/missions/west-coast-2025/?x=1",
                "/en/missions/west-coast-2025?x=1",
            ),
            ("/xx", "/en/xx"),
        ] {
            for method in [Method::GET, Method::HEAD] {
                let came = product.ask(method, from, None, None).await;
                assert_eq!(came.status, StatusCode::SEE_OTHER, "{from}");
                assert_eq!(came.header("location"), to);
            }
        }
        assert_eq!(product.get("/en", None).await.status, StatusCode::OK);
        for nowhere in ["/en/xx", "/en/%3Cscript%3E", "/en/favicon.ico"] {
            let came = product.get(nowhere, None).await;
            assert_eq!(came.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
        let robots = product.get("/robots.txt", None).await;
        assert!(robots.body.starts_with("User-agent"), "{}", robots.body);
    }
}

#[tokio::test]
async fn what_another_site_sends_is_refused_and_does_nothing() {
    for product in products().await {
        let account = product.small.delegate_account;
        let send = |site: &str| {
            let request = Request::post("/en/sign-in")
                .header(header::HOST, "localhost:8080")
                .header("sec-fetch-site", site)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(format!("account={account}")));
            product.send(request.expect("a request"))
        };
        let refused = send("cross-site").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(refused.header("set-cookie"), "");
        let control = send("same-origin").await;
        assert_eq!(control.status, StatusCode::SEE_OTHER, "{}", control.body);
        let cookie = control.header("set-cookie");
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn nobody_is_sent_to_another_site_after_signing_in() {
    for product in products().await {
        let account = product.small.delegate_account;
        for next in [
            "%2F%2Fevil.example",
            "https%3A%2F%2Fevil.example",
            "%2F%5Cevil.example",
        ] {
            let form = format!("account={account}&next={next}");
            let came = product.post("/en/sign-in", None, &form).await;
            assert_eq!(came.header("location"), "/en/start", "{next}");
        }
        let form = format!("account={account}&next=%2Fen%2Fmissions%2Fwest-coast-2025%2Fday");
        let control = product.post("/en/sign-in", None, &form).await;
        assert_eq!(
            control.header("location"),
            "/en/missions/west-coast-2025/day"
        );
    }
}

#[tokio::test]
async fn too_much_too_strange_and_too_wrong_are_each_one_sentence() {
    for product in products().await {
        let large = "x".repeat(300 * 1024);
        let came = product.post("/en/sign-in", None, &large).await;
        assert_eq!(came.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", came.body);
        let came = product.post("/nl/sign-in", None, "account=nobody").await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        let account = product.small.delegate_account;
        let extra = format!("account={account}&role=admin");
        let came = product.post("/nl/sign-in", None, &extra).await;
        assert_eq!(
            came.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "an unknown field is refused"
        );
        let came = product.ask(Method::DELETE, "/en/sign-in", None, None).await;
        assert_eq!(came.status, StatusCode::METHOD_NOT_ALLOWED);
        let came = product
            .get("/de/missions/no-such-mission/programme", None)
            .await;
        assert_eq!(came.status, StatusCode::NOT_FOUND);
        assert!(
            came.body.contains("lang=\"de\""),
            "in the reader's language"
        );
    }
}

#[tokio::test]
async fn machines_get_problem_details() {
    for product in products().await {
        let came = product.get("/api/missions/no-such-mission", None).await;
        assert_eq!(came.status, StatusCode::NOT_FOUND);
        assert_eq!(came.header("content-type"), "application/problem+json");
        assert!(
            came.body.contains("\"code\":\"error-absent\""),
            "{}",
            came.body
        );
    }
}

#[tokio::test]
async fn a_public_page_that_did_not_change_is_not_sent_twice_and_not_made_twice() {
    for product in products().await {
        for path in [
            "/en/missions/west-coast-2025",
            "/en/missions/west-coast-2025/programme",
        ] {
            let first = product.get(path, None).await;
            assert_eq!(first.status, StatusCode::OK, "{path}");
            assert!(
                first.header("cache-control").starts_with("public"),
                "{path}"
            );
            let before = product.kit.app.reads().statements();
            let request = Request::get(path)
                .header(header::IF_NONE_MATCH, first.header("etag"))
                .body(Body::empty());
            let again = product.send(request.expect("a request")).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
            assert_eq!(again.body, "");
            let statements = product.kit.app.reads().statements() - before;
            assert!(
                statements <= 2,
                "{path}: {statements} statements for nothing new"
            );
        }
    }
}
