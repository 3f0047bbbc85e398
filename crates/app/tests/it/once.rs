//! Sending again does it once: every route that does something, sent twice, changed, by somebody
//! else, and cut off between its effect and its answer.

use std::future::Future as _;
use std::pin::pin;
use std::task::{Context, Waker};
use std::time::Duration;

use attache_foundation::ids::AccountId;
use attache_foundation::{Role, Route};
use attache_platform::database::{Query, Reads, sql};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use tower::ServiceExt;

use crate::objects::Objects;
use crate::product::{Came, Product, products};

const MISSION: &str = "/en/missions/west-coast-2025";

/// A form or JSON with a key on it.
fn keyed(path: &str, cookie: Option<&str>, key: &str, body: &str) -> Request<Body> {
    let kind = match path.starts_with("/api/") {
        true => "application/json",
        false => "application/x-www-form-urlencoded",
    };
    let mut request = Request::post(path)
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header("idempotency-key", key)
        .header(header::CONTENT_TYPE, kind);
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    request
        .body(Body::from(body.to_owned()))
        .expect("a request")
}

/// How much has happened: lines of history and rows that forms make.
async fn happened(product: &Product) -> Vec<i64> {
    let mut counts = Vec::new();
    for query in [
        "select count(*) from history",
        "select count(*) from meeting_requests",
        "select count(*) from messages",
        "select count(*) from applications",
        "select count(*) from grants",
        "select count(*) from plan_runs",
        "select count(*) from calendar_feeds",
        "select count(*) from jobs where kind <> 'forget_keys'",
    ] {
        counts.push(
            product
                .kit
                .app
                .reads()
                .number(sql(query))
                .await
                .expect("a count"),
        );
    }
    counts
}

async fn keys(product: &Product) -> i64 {
    let query = sql("select count(*) from requests_done");
    product
        .kit
        .app
        .reads()
        .number(query)
        .await
        .expect("a count")
}

async fn run(product: &Product, query: Query) {
    let mut writing = product.kit.app.reads().write("test").await.expect("open");
    writing.execute(query).await.expect("done");
    writing.commit().await.expect("kept");
}

fn holder(product: &Product, route: &Route) -> AccountId {
    // Whoever is only signed in applies as the delegate, whose draft the objects hold.
    let mut people = product.people.iter();
    let found = match route.path.contains("/applications") {
        true => people.find(|(role, _)| *role == Role::Delegate),
        false => people.find(|(role, _)| role.allows(route.right)),
    };
    found.expect("somebody who may").1
}

/// What a route is sent so that it does something.
fn body(product: &Product, objects: &Objects, route: &Route) -> String {
    let small = &product.small;
    let ask = |to: &dyn std::fmt::Display| {
        format!("to={to}&priority=3&length_minutes=20&part_of_day=any&message=We+build+lenses.")
    };
    let call = &objects.of(route.path, "call")[0].text;
    match route.path {
        "/missions/{mission}/requests" => ask(&small.other_counterpart),
        "/api/missions/{mission}/requests" => format!(
            "{{\"to\":\"{}\",\"priority\":3,\"length_minutes\":20,\"part_of_day\":\"any\",\
             \"message\":\"We build lenses.\"}}",
            small.other_counterpart
        ),
        "/missions/{mission}/messages" => {
            "subject_en=Bus&body_en=The+bus+leaves+at+8.&subject_nl=&body_nl=&subject_fr=&body_fr=\
             &subject_de=&body_de=&category=&region="
                .to_owned()
        }
        "/missions/{mission}/roles" => format!(
            "account={}&role=press&region=&organisation=&from=&until=",
            product.other_delegate
        ),
        "/missions/{mission}/applications" => format!("call={call}"),
        "/missions/{mission}/applications/{application}/{step}" => "do=keep".to_owned(),
        "/missions/{mission}/notice" => "notice=90&unit=minutes".to_owned(),
        "/missions/{mission}/runs" => "rounds=2000&seed=7&begin=anew".to_owned(),
        "/missions/{mission}/setbacks/absences" => {
            format!(
                "person={}&absent_from=&session={}",
                small.delegate, small.session
            )
        }
        path => objects.body(path).to_owned(),
    }
}

fn same(one: &Came, other: &Came) -> bool {
    let seen = |came: &Came| {
        let body = without_key(&came.body);
        (came.status, came.header("location").to_owned(), body)
    };
    seen(one) == seen(other)
}

/// A page without the key of its own forms, which is fresh on each.
pub(crate) fn without_key(body: &str) -> String {
    let mut pieces = body.split("name=\"once\" value=\"");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('"').map_or(piece, |(_, rest)| rest));
    }
    plain
}

#[tokio::test]
async fn every_route_that_does_something_does_it_once() {
    for product in products().await {
        let objects = Objects::put(&product).await;
        let (mut done, mut wrong) = (Vec::new(), Vec::new());
        let routes = attache_app::routes().into_iter();
        for route in routes.filter(|route| route.method == Method::POST) {
            // What ends the session itself is no longer asked by the same principal.
            let ends = ["/sign-out", "/sessions/end-all", "/sessions/end"];
            let without_key = ["/sign-in", "/second-factor"];
            let without_key = without_key
                .iter()
                .any(|begin| route.path.starts_with(begin));
            if without_key || ends.contains(&route.path) {
                continue;
            }
            let path = objects.usual(route.path);
            let account = holder(&product, &route);
            let cookie = product.cookie(account).await;
            let form = body(&product, &objects, &route);
            let key = format!("key-{}", route.path.replace(['{', '}'], ""));
            let ask = async |body: &str| {
                let request = keyed(&path, Some(&cookie), &key, body);
                product.send(request).await
            };
            let before = keys(&product).await;
            let first = ask(&form).await;
            let after = happened(&product).await;
            let second = ask(&form).await;
            if !same(&first, &second) {
                wrong.push(format!("{path}: {} then {}", first.status, second.status));
            }
            if happened(&product).await != after {
                wrong.push(format!("{path}: done twice"));
            }
            if keys(&product).await == before {
                continue;
            }
            done.push(Done {
                path: path.clone(),
                account,
                key: key.clone(),
                form: form.clone(),
                first,
            });
            let other = ask(&format!("{form}&x=1")).await;
            let refused = other.status == StatusCode::UNPROCESSABLE_ENTITY
                && (other.body.contains("already used for another action"));
            if !refused || happened(&product).await != after {
                wrong.push(format!("{path}: another body gave {}", other.status));
            }
        }
        wrong.extend(an_hour_later(&product, &done).await);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        let paths: Vec<&str> = done.iter().map(|one| one.path.as_str()).collect();
        eprintln!(
            "{} did something on {}: {paths:#?}",
            done.len(),
            product.kit.engine
        );
        assert!(done.len() >= 15, "{paths:?}");
    }
}

/// A request that was carried out.
struct Done {
    path: String,
    account: AccountId,
    key: String,
    form: String,
    first: Came,
}

/// What is wrong when all of them are sent again an hour later, to another node that knows of
/// them only what the database does, and then by somebody else under the same keys.
async fn an_hour_later(product: &Product, done: &[Done]) -> Vec<String> {
    product.kit.clock.advance_seconds(3_600);
    let node = crate::sessions::node(product).await;
    let mut cookies = Vec::new();
    for one in done {
        cookies.push(product.cookie(one.account).await);
    }
    let after = happened(product).await;
    let mut wrong = Vec::new();
    for (one, cookie) in done.iter().zip(&cookies) {
        let request = keyed(&one.path, Some(cookie), &one.key, &one.form);
        let answer = node.clone().oneshot(request).await;
        let third = crate::product::came(answer.expect("an answer")).await;
        if !same(&one.first, &third) {
            let path = &one.path;
            wrong.push(format!("{path}: {} after an hour", third.status));
        }
    }
    if happened(product).await != after {
        wrong.push("something was done again after an hour".to_owned());
    }
    for one in done {
        let other = product.people.iter().map(|(_, account)| *account);
        let mut other = other.chain([product.other_delegate]);
        let other = other.rfind(|account| *account != one.account);
        let cookie = product.cookie(other.expect("somebody else")).await;
        let request = keyed(
            &one.path,
            Some(&cookie),
            &one.key,
            &format!("{}&x=1", one.form),
        );
        let came = product.send(request).await;
        let replayed = came.header("idempotency-replayed") == "true";
        // A changed body is no change of their own request: they have sent none.
        if replayed || came.body.contains("already used for another action") {
            wrong.push(format!("{}: {} for somebody else", one.path, came.status));
        }
    }
    wrong
}

#[tokio::test]
async fn keys_of_two_people_have_nothing_to_do_with_each_other() {
    for product in products().await {
        let small = &product.small;
        let mine = product.cookie(small.delegate_account).await;
        let theirs = product.cookie(product.other_delegate).await;
        let path = format!("{MISSION}/day/calendar");
        let first = product.send(keyed(&path, Some(&mine), "same", "")).await;
        let other = product.send(keyed(&path, Some(&theirs), "same", "")).await;
        assert_ne!(first.header("idempotency-replayed"), "true");
        assert_ne!(other.header("idempotency-replayed"), "true");
        let again = product.send(keyed(&path, Some(&mine), "same", "")).await;
        assert_eq!(again.header("idempotency-replayed"), "true", "the control");
        assert_eq!(keys(&product).await, 2);
    }
}

#[tokio::test]
async fn a_form_carries_its_key_in_a_field_and_bad_keys_are_refused() {
    for product in products().await {
        let cookie = product.cookie(product.small.organiser_account).await;
        let page = product
            .get(&format!("{MISSION}/roles"), Some(&cookie))
            .await;
        let (_, rest) = page
            .body
            .split_once("name=\"once\" value=\"")
            .expect("a key");
        let form = format!(
            "once={}&account={}&role=press&region=&organisation=&from=&until=",
            &rest[..64],
            product.other_delegate
        );
        let path = format!("{MISSION}/roles");
        let first = product.post(&path, Some(&cookie), &form).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
        let before = happened(&product).await;
        let again = product.post(&path, Some(&cookie), &form).await;
        assert!(same(&first, &again) && happened(&product).await == before);
        let longest = "k".repeat(256);
        for key in ["", "two words", "caf\u{e9}", &longest] {
            let request = keyed(&path, Some(&cookie), key, "");
            let came = product.send(request).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}");
            assert!(came.body.contains("1 to 255"), "{key}");
        }
    }
}

#[tokio::test]
async fn two_at_once_are_one() {
    for product in products().await {
        let cookie = product.cookie(product.small.delegate_account).await;
        let path = format!("{MISSION}/requests");
        let form = format!(
            "to={}&priority=3&length_minutes=20&part_of_day=any&message=Lenses",
            product.small.other_counterpart
        );
        free_to_ask(&product).await;
        let before = happened(&product).await[1];
        let ask = || product.send(keyed(&path, Some(&cookie), "both", &form));
        let (one, other) = tokio::join!(ask(), ask());
        let ok = |came: &Came| {
            came.status == StatusCode::SEE_OTHER || came.status == StatusCode::CONFLICT
        };
        assert!(ok(&one) && ok(&other), "{} {}", one.status, other.status);
        let done = [&one, &other]
            .into_iter()
            .filter(|came| came.status.is_redirection());
        assert!(done.count() >= 1, "one of them was told");
        assert_eq!(
            happened(&product).await[1],
            before + 1,
            "{}",
            product.kit.engine
        );
    }
}

/// The delegate's request to the other counterpart is taken away, so that it can be made.
async fn free_to_ask(product: &Product) {
    let query = sql("delete from meeting_requests where id = $1");
    run(product, query.bind(product.small.asked_request)).await;
}

/// Sends a request, and drops it as soon as its effect is committed and before its answer is
/// there, as a process that is killed drops it.
async fn cut_off(product: &Product, router: Router, request: Request<Body>, before: i64) -> bool {
    let mut asked = pin!(router.oneshot(request));
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..20_000 {
        if asked.as_mut().poll(&mut context).is_ready() {
            return false;
        }
        tokio::time::sleep(Duration::from_micros(300)).await;
        if happened(product).await[1] > before {
            return true;
        }
    }
    false
}

#[tokio::test]
async fn what_was_cut_off_between_effect_and_answer_is_not_done_again() {
    for product in products().await {
        let cookie = product.cookie(product.small.delegate_account).await;
        let path = format!("{MISSION}/requests");
        let form = format!(
            "to={}&priority=3&length_minutes=20&part_of_day=any&message=Lenses",
            product.small.other_counterpart
        );
        free_to_ask(&product).await;
        let before = happened(&product).await[1];
        let request = || keyed(&path, Some(&cookie), "cut", &form);
        let router = product.router.clone();
        assert!(
            cut_off(&product, router, request(), before).await,
            "cut off in time"
        );
        assert_eq!(keys(&product).await, 1, "the key is there with the effect");
        let soon = product.send(request()).await;
        assert_eq!(soon.status, StatusCode::CONFLICT);
        assert!(soon.body.contains("is being carried out"), "{}", soon.body);
        product.kit.clock.advance_seconds(61);
        let later = product.send(request()).await;
        assert_eq!(later.status, StatusCode::CONFLICT);
        assert!(later.body.contains("already done, once"), "{}", later.body);
        assert_eq!(happened(&product).await[1], before + 1);

        // The control: had the key been stored after the commit, it would not be there now, and
        // the same request would be carried out again, or refused as if somebody else had asked.
        run(&product, sql("delete from requests_done")).await;
        let twice = product.send(request()).await;
        assert!(!twice.body.contains("already done, once"), "the control");
    }
}

#[tokio::test]
async fn keys_are_forgotten_after_seven_days() {
    for product in products().await {
        let cookie = product.cookie(product.small.organiser_account).await;
        let path = format!("{MISSION}/notice");
        let form = "notice=90&unit=minutes";
        product
            .send(keyed(&path, Some(&cookie), "week", form))
            .await;
        assert_eq!(keys(&product).await, 1);
        for (days, left) in [(6, 1), (3, 0)] {
            product.kit.clock.advance_seconds(days * 86_400);
            attache_app::work_through(&product.kit.app)
                .await
                .expect("worked");
            assert_eq!(keys(&product).await, left, "{}", product.kit.engine);
        }
    }
}
