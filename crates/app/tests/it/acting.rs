//! Looking at the product as somebody else, through the pages: what is shown, what is not, and
//! how it ends.

use attache_foundation::acting::ACTING_SECONDS;
use attache_foundation::ids::AccountId;
use attache_foundation::permissions::{Reach, Verb};
use attache_foundation::{Right, Role};
use attache_platform::database::{Query, sql};
use attache_testkit::count;
use axum::http::{Method, StatusCode};

use crate::objects::Objects;
use crate::product::{Came, Product, products, products_with};

const HERE: &str = "/en/missions/west-coast-2025";
const BEGUN: &str = "select count(*) from history where facts like '%acting_begun%'";
const ENDED: &str = "select count(*) from history where facts like '%acting_ended%'";

async fn begin(product: &Product, cookie: &str, holder: AccountId) -> Came {
    let form = format!("q=&account={holder}&why=support&reason=the+day+is+empty");
    let path = format!("{HERE}/acting");
    product.post(&path, Some(cookie), &form).await
}

/// An organiser's cookie, with which they look as the delegate.
async fn begun(product: &Product) -> String {
    let cookie = product.cookie(product.small.organiser_account).await;
    let came = begin(product, &cookie, product.small.delegate_account).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    cookie
}

async fn status(product: &Product, cookie: &str, path: &str) -> StatusCode {
    let came = product.get(&format!("{HERE}{path}"), Some(cookie)).await;
    came.status
}

async fn set(product: &Product, query: Query) {
    let mut writing = product.kit.database.write("acting").await.expect("open");
    writing.execute(query).await.expect("set");
    writing.commit().await.expect("kept");
}

#[tokio::test]
async fn an_organiser_sees_what_a_delegate_sees_until_the_button() {
    for product in products().await {
        let cookie = begun(&product).await;
        let day = product.get(&format!("{HERE}/day"), Some(&cookie)).await;
        assert_eq!(day.status, StatusCode::OK);
        assert!(day.body.contains("/en/acting/end") && day.body.contains("You cannot change"));
        assert_eq!(
            status(&product, &cookie, "/desk").await,
            StatusCode::NOT_FOUND
        );
        let journey = product
            .get(&format!("{HERE}/my-journey"), Some(&cookie))
            .await;
        assert_eq!(journey.status, StatusCode::FORBIDDEN);
        assert!(journey.body.contains("/en/acting/end"), "the banner stays");
        let other = product.cookie(product.small.organiser_account).await;
        assert_eq!(
            status(&product, &other, "/desk").await,
            StatusCode::OK,
            "one session"
        );
        let own = product.cookie(product.small.delegate_account).await;
        let mine = product.get("/en/my-data/readings", Some(&own)).await;
        assert!(mine.body.contains("for support") && mine.body.contains("the day is empty"));
        assert_eq!(count(&product.kit.database, BEGUN).await, 1);
        for _ in 0..2 {
            let ended = product.post("/en/acting/end", Some(&cookie), "").await;
            assert_eq!(ended.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(status(&product, &cookie, "/desk").await, StatusCode::OK);
        assert_eq!(
            status(&product, &cookie, "/day").await,
            StatusCode::NOT_FOUND
        );
        assert_eq!(count(&product.kit.database, ENDED).await, 1);
        let begun = "select count(*) from readings where data = 'acted_as' and holder <> ''";
        assert_eq!(count(&product.kit.database, begun).await, 1);
    }
}

#[tokio::test]
async fn it_ends_by_time_with_the_role_and_with_the_account() {
    for product in products().await {
        let small = &product.small;
        let cookie = begun(&product).await;
        product.kit.clock.advance_seconds(ACTING_SECONDS - 1);
        assert_eq!(status(&product, &cookie, "/day").await, StatusCode::OK);
        product.kit.clock.advance_seconds(1);
        assert_eq!(
            status(&product, &cookie, "/day").await,
            StatusCode::NOT_FOUND
        );
        assert_eq!(status(&product, &cookie, "/desk").await, StatusCode::OK);
        let again = begin(&product, &cookie, small.delegate_account).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "what is over is ended");
        product.kit.clock.advance_seconds(ACTING_SECONDS);
        let work = attache_app::work_through(&product.kit.app).await;
        work.expect("ended by a job");
        assert_eq!(count(&product.kit.database, ENDED).await, 2);
        let cookie = begun(&product).await;
        let suspended = sql("update accounts set state = $2 where id = $1");
        let of = |state: &str| suspended.clone().bind(small.delegate_account).bind(state);
        set(&product, of("suspended")).await;
        assert_eq!(
            status(&product, &cookie, "/day").await,
            StatusCode::NOT_FOUND
        );
        set(&product, of("active")).await;
        assert_eq!(status(&product, &cookie, "/day").await, StatusCode::OK);
        let revoked = sql("update grants set state = 'revoked' where account = $1");
        set(&product, revoked.bind(small.organiser_account)).await;
        assert_eq!(
            status(&product, &cookie, "/day").await,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn nobody_looks_as_who_sees_more_or_as_themselves_or_without_a_reason() {
    let product = products().await.swap_remove(0);
    let cookie = product.cookie(product.small.organiser_account).await;
    for (role, account) in &product.people {
        let refused = matches!(
            role,
            Role::ProtocolOfficer
                | Role::SecurityOfficer
                | Role::Auditor
                | Role::Administrator
                | Role::Organiser
        );
        let came = begin(&product, &cookie, *account).await;
        let wanted = match refused {
            true => StatusCode::UNPROCESSABLE_ENTITY,
            false => StatusCode::SEE_OTHER,
        };
        assert_eq!(came.status, wanted, "{role:?}");
        product.post("/en/acting/end", Some(&cookie), "").await;
    }
    let path = format!("{HERE}/acting");
    let form = format!("account={}", product.small.delegate_account);
    let silent = product.post(&path, Some(&cookie), &form).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let found = product
        .get(&format!("{path}?q=protocol"), Some(&cookie))
        .await;
    assert!(!found.body.contains("name=\"account\""), "nobody to choose");
    let found = product.get(&format!("{path}?q=press"), Some(&cookie)).await;
    assert!(found.body.contains("name=\"account\""), "the control");
}

#[tokio::test]
async fn in_service_it_takes_a_second_factor() {
    for product in products_with(|settings| settings.demo = false).await {
        let cookie = product.cookie(product.small.organiser_account).await;
        let delegate = product.small.delegate_account;
        let came = begin(&product, &cookie, delegate).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(came.body.contains("second factor"), "{}", came.body);
        set(&product, sql("update sessions set strength = 'totp'")).await;
        let came = begin(&product, &cookie, delegate).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "the control");
    }
}

/// Whether an organiser sees all that a right needs, of everybody and at once.
fn organiser_sees(right: Right) -> bool {
    right.needs().data.iter().all(|(data, _)| {
        let access = data.access(Some(Role::Organiser));
        access.gives_at_once(Verb::See) && access.reach == Reach::All
    })
}

/// The matrix of all routes, for this pair: nothing changes, and nothing is shown that the
/// delegate or the organiser does not see.
#[tokio::test]
async fn every_route_gives_what_both_see_and_changes_nothing() {
    let product = products().await.swap_remove(0);
    let objects = Objects::put(&product).await;
    let cookie = begun(&product).await;
    let (mut wrong, mut shown) = (Vec::new(), 0);
    for route in attache_app::routes() {
        let path = objects.usual(route.path);
        let here = route.path.contains("{mission}");
        if matches!(route.path, "/acting/end" | "/sign-out") || route.right == Right::Public {
            continue;
        }
        let form = (route.method == Method::POST).then(|| objects.body(route.path));
        let came = product
            .ask(route.method.clone(), &path, Some(&cookie), form)
            .await;
        let held = route.right == Right::SignedIn || Role::Delegate.allows(route.right);
        let sees = match route.right {
            Right::SignedIn => here || route.path == "/start",
            right => organiser_sees(right),
        };
        let right = match (held, route.method == Method::GET && sees) {
            (false, _) => came.status == StatusCode::NOT_FOUND,
            (true, false) => came.status == StatusCode::FORBIDDEN,
            (true, true) => came.status != StatusCode::FORBIDDEN && !came.status.is_server_error(),
        };
        shown += usize::from(came.status == StatusCode::OK);
        if !right {
            wrong.push(format!("{} {path}: {}", route.method, came.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(shown > 5, "the control: {shown} pages were shown");
}
