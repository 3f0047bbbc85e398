//! The link in a counterpart's letter answers one request, without an account, and nothing else.

use attache_platform::database::{Reads, sql};
use attache_testkit::post::Post;
use axum::http::{Method, StatusCode};

use crate::product::{Product, products_with};

async fn products(post: &Post) -> Vec<Product> {
    products_with(|settings| settings.mail = Some(post.server())).await
}

/// A delegate asks; gives the link of the letter to whoever was asked.
async fn asked(product: &Product, post: &Post) -> String {
    let pair = "select p.id from people p where p.mission = $1 and p.id <> $2 \
                and not exists (select 1 from meeting_requests r where r.asked = p.id \
                and r.asker = $2) and exists (select 1 from meeting_requests r \
                where r.asked = p.id) order by p.id limit 1";
    let other = product.small.other_delegate;
    let query = sql(pair).bind(product.small.mission).bind(other);
    let row = product.kit.app.reads().row(query).await.expect("read");
    let to: String = row.expect("a counterpart").get("id").expect("an id");
    let cookie = product.cookie(product.other_delegate).await;
    let form = format!("to={to}&priority=3&length_minutes=20&part_of_day=any&message=Hello");
    let path = "/en/missions/west-coast-2025/requests";
    let came = product.post(path, Some(&cookie), &form).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    attache_app::work_through(&product.kit.app)
        .await
        .expect("sent");
    let letter = post.delivered().pop().expect("a letter");
    let body = letter.data.replace("=\r\n", "");
    let link = body.split("http://localhost:8080").nth(1).expect("a link");
    let link = link
        .split_whitespace()
        .next()
        .expect("an address")
        .to_owned();
    assert!(link.contains("/answers/"), "{link}");
    link
}

#[tokio::test]
async fn the_link_answers_its_request_once_and_reading_it_does_nothing() {
    let post = Post::start().await;
    for product in products(&post).await {
        let link = asked(&product, &post).await;
        for method in [Method::HEAD, Method::GET, Method::GET] {
            let came = product.ask(method, &link, None, None).await;
            assert_eq!(came.status, StatusCode::OK, "{}", came.body);
            assert_eq!(came.header("cache-control"), "no-store");
            assert_eq!(came.header("set-cookie"), "", "it signs nobody in");
        }
        let secret = link.rsplit('/').next().expect("a secret");
        for (role, account) in &product.people {
            let cookie = product.cookie(*account).await;
            let path = "/en/missions/west-coast-2025/letters";
            let letters = product.get(path, Some(&cookie)).await;
            assert!(
                !letters.body.contains(secret),
                "the letters show it to {role:?}"
            );
        }
        let page = product.get(&link, None).await;
        assert!(page.body.contains("/acceptance") && page.body.contains("Hello"));
        let came = product.post(&format!("{link}/acceptance"), None, "").await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let after = product.get(&link, None).await;
        assert!(after.body.contains("you accepted") && !after.body.contains("/refusal"));
        for verb in ["acceptance", "refusal"] {
            let again = product.post(&format!("{link}/{verb}"), None, "").await;
            assert_eq!(again.status, StatusCode::GONE, "{verb}");
        }
        let declined = "select count(*) from meeting_requests where state = 'declined' \
                        and asker = $1";
        let query = sql(declined).bind(product.small.other_delegate);
        assert_eq!(
            product.kit.app.reads().number(query).await.expect("read"),
            0
        );
    }
}

#[tokio::test]
async fn a_link_that_is_over_altered_or_made_for_something_else_does_nothing() {
    let post = Post::start().await;
    for product in products(&post).await {
        let link = asked(&product, &post).await;
        let mut altered = link.clone();
        let last = altered.pop().expect("a digit");
        altered.push(if last == '0' { '1' } else { '0' });
        let seal = product.kit.app.seal();
        let (id, person) = (product.small.accepted_request, product.small.counterpart);
        let other = seal.seal("something else", &format!("{id} {person} 9999999999999"));
        let other = format!("/en/answers/{}", other.expect("sealed"));
        for wrong in [altered, other, "/en/answers/s1.00000000.00".to_owned()] {
            for came in [
                product.get(&wrong, None).await,
                product.post(&format!("{wrong}/refusal"), None, "").await,
            ] {
                assert_eq!(came.status, StatusCode::NOT_FOUND);
            }
        }
        product.kit.clock.advance_seconds(8 * 86_400);
        let came = product.post(&format!("{link}/acceptance"), None, "").await;
        assert_eq!(came.status, StatusCode::GONE);
        assert!(
            came.body
                .contains("The time to answer this request is over.")
        );
    }
}
