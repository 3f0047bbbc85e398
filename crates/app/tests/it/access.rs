//! Every route against everybody: the table of rights and nothing else decides.

use attache_foundation::{Right, Role};
use axum::http::{Method, StatusCode};

use crate::product::{Came, Product, products};

/// An address to ask for: names in braces are filled with what is there or with what is not.
fn filled(path: &str, mission: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{mission}" => mission,
        "{secret}" => "0000000000000000000000000000000000000000000000000000000000000000",
        part if part.starts_with('{') => "00000000000000000000000000",
        part => part,
    });
    let path = parts.collect::<Vec<_>>().join("/");
    if path.starts_with("/api/") || path.starts_with("/calendar/") {
        path
    } else {
        format!("/en{}", path.trim_end_matches('/'))
    }
}

async fn ask(product: &Product, method: &Method, path: &str, cookie: Option<&str>) -> Came {
    let form = (method == Method::POST).then_some("");
    product.ask(method.clone(), path, cookie, form).await
}

/// Whether an answer shows that the guard stopped it.
fn stopped(came: &Came, signed_in: bool) -> bool {
    if signed_in {
        came.status == StatusCode::NOT_FOUND
    } else {
        came.status == StatusCode::UNAUTHORIZED || came.header("location").contains("/sign-in")
    }
}

#[tokio::test]
async fn every_route_holds_its_right_against_everybody() {
    for product in products().await {
        let mut people = vec![(None, None)];
        for (role, account) in &product.people {
            people.push((
                Some((*role, *account)),
                Some(product.cookie(*account).await),
            ));
        }
        assert_eq!(
            people.len(),
            Role::ALL.len() + 1,
            "somebody of each role, and nobody"
        );
        let mut denied = 0;
        let mut routes = attache_app::routes();
        // Ending all sessions comes last: whoever did it is nobody afterwards.
        routes.sort_by_key(|route| route.path == "/sessions/end-all");
        for route in routes {
            for (who, cookie) in &people {
                let role = who.map(|(role, _)| role);
                // Signing out is done with a session of its own.
                let own = match who {
                    Some((_, account)) if route.path == "/sign-out" => {
                        Some(product.cookie(*account).await)
                    }
                    _ => None,
                };
                let cookie = own.as_ref().or(cookie.as_ref());
                let path = filled(route.path, "west-coast-2025");
                let came = ask(&product, &route.method, &path, cookie.map(String::as_str)).await;
                let who = role.map_or("nobody", Role::name);
                let at = format!("{} {path} as {who} on {}", route.method, product.kit.engine);
                assert!(!came.status.is_server_error(), "{at}: {}", came.status);
                let may = match (route.right, role) {
                    (Right::Public, _) => true,
                    (right, Some(role)) => role.allows(right),
                    (_, None) => false,
                };
                if !may {
                    denied += 1;
                    assert!(
                        stopped(&came, role.is_some()),
                        "{at}: {} got in",
                        came.status
                    );
                } else if role.is_none() || !route.path.contains('{') {
                    assert!(
                        !stopped(&came, true) || route.path.contains('{'),
                        "{at}: kept out"
                    );
                } else if route.method == Method::GET && only_the_mission(route.path) {
                    assert!(!stopped(&came, true), "{at}: kept out with {}", came.status);
                }
            }
        }
        assert!(denied > 50, "the table denies more than {denied} times");
    }
}

fn only_the_mission(path: &str) -> bool {
    path.matches('{').count() == 1 && path.contains("{mission}")
}

#[tokio::test]
async fn a_mission_that_is_not_there_looks_like_one_that_is_not_yours() {
    for product in products().await {
        let cookie = product.cookie(product.small.delegate_account).await;
        let missing = product
            .get("/en/missions/no-such-mission/desk", Some(&cookie))
            .await;
        let foreign = product
            .get("/en/missions/west-coast-2025/desk", Some(&cookie))
            .await;
        assert_eq!(missing.status, foreign.status);
        let neutral = |came: &Came| came.body.replace("no-such-mission", "west-coast-2025");
        assert_eq!(neutral(&missing), neutral(&foreign), "the same bytes");
    }
}

#[tokio::test]
async fn a_request_that_is_not_there_looks_like_one_that_is_not_yours() {
    for product in products().await {
        let small = &product.small;
        let theirs = product.cookie(product.other_delegate).await;
        let of_others = format!(
            "/en/missions/west-coast-2025/requests/{}",
            small.accepted_request
        );
        let missing = "/en/missions/west-coast-2025/requests/00000000000000000000000000";
        let foreign = product.get(&of_others, Some(&theirs)).await;
        let absent = product.get(missing, Some(&theirs)).await;
        assert_eq!(
            (foreign.status, absent.status),
            (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND)
        );
        let id = small.accepted_request.to_string();
        let neutral = foreign.body.replace(&id, "00000000000000000000000000");
        assert_eq!(neutral, absent.body, "the same bytes");
        let own = product.cookie(small.delegate_account).await;
        let control = product.get(&of_others, Some(&own)).await;
        assert_eq!(control.status, StatusCode::OK, "their own they do see");
    }
}
