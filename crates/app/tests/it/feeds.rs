//! A calendar's address is as good as the person's rights, on every node, at the next request.

use attache_foundation::accounts;
use attache_foundation::history::By;
use attache_foundation::permissions;
use axum::Router;
use axum::http::StatusCode;

use crate::product::{Product, products};
use crate::sessions::node;

/// Makes the delegate's calendar; gives its address.
async fn address(product: &Product) -> String {
    let cookie = product.cookie(product.small.delegate_account).await;
    let path = "/en/missions/west-coast-2025/day/calendar";
    let page = product.post(path, Some(&cookie), "").await.body;
    let (_, rest) = page.split_once("/calendar/").expect("an address");
    let secret = rest.split_once("</code>").expect("the end of it").0;
    assert_eq!(secret.len(), 64, "{secret}");
    format!("/calendar/{secret}")
}

/// What each node answers to the address.
async fn statuses(product: &Product, nodes: &[Router; 2], address: &str) -> [StatusCode; 2] {
    let [one, other] = nodes;
    [
        product.get_of(one.clone(), address, "").await.status,
        product.get_of(other.clone(), address, "").await.status,
    ]
}

const OPEN: [StatusCode; 2] = [StatusCode::OK; 2];
const GONE: [StatusCode; 2] = [StatusCode::NOT_FOUND; 2];

#[tokio::test]
async fn the_calendar_of_somebody_suspended_or_revoked_is_gone_on_both_nodes() {
    for product in products().await {
        let (app, small) = (&product.kit.app, &product.small);
        let account = small.delegate_account;
        let nodes = [product.router.clone(), node(&product).await];
        let address = address(&product).await;
        assert_eq!(
            statuses(&product, &nodes, &address).await,
            OPEN,
            "the control"
        );

        let mut change = app.change(By::Itself, None).await.expect("open");
        accounts::suspend(&mut change, account)
            .await
            .expect("suspended");
        change.finish().await.expect("kept");
        assert_eq!(statuses(&product, &nodes, &address).await, GONE);

        let mut change = app.change(By::Itself, None).await.expect("open");
        accounts::restore(&mut change, account)
            .await
            .expect("restored");
        change.finish().await.expect("kept");
        assert_eq!(
            statuses(&product, &nodes, &address).await,
            OPEN,
            "the control"
        );

        let change = app.change(By::Itself, Some(small.mission)).await;
        let mut change = change.expect("open");
        let held = permissions::in_mission(&mut change, small.mission).await;
        let held = held
            .expect("read")
            .into_iter()
            .find(|held| held.account == account);
        let ended = permissions::end(&mut change, held.expect("a role").id).await;
        ended.expect("ended");
        change.finish().await.expect("kept");
        assert_eq!(statuses(&product, &nodes, &address).await, GONE);
        let missing = product
            .get(&format!("/calendar/{}", "0".repeat(64)), None)
            .await;
        let theirs = product.get(&address, None).await;
        assert_eq!(missing.body, theirs.body, "as if it had never been given");
    }
}
