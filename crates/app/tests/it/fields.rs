//! What can be sent and what cannot: of each route that does something, every column of the
//! database that is none of its fields is refused by name and changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use attache_foundation::{Error, Right, Role, Route};
use attache_platform::database::{Engine, Query, Reads, sql};
use attache_platform::web::Form;
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use axum::routing::post;
use tower::ServiceExt;

use crate::objects::Objects;
use crate::product::{Came, Product, products};

/// The fields that routes take, by the end of their address. A route that is not here takes none.
const FIELDS: &[(&str, &[&str])] = &[
    ("/sign-in", &["account", "mail", "next"]),
    ("/sign-in/code", &["code"]),
    ("/sign-in/passkey", &["credential", "next"]),
    ("/second-factor/passkeys", &["credential", "next"]),
    ("/second-factor/passkeys/removal", &["name"]),
    ("/sessions/end", &["session"]),
    (
        "/missions/{mission}/messages",
        &[
            "subject_en",
            "subject_nl",
            "subject_fr",
            "subject_de",
            "body_en",
            "body_nl",
            "body_fr",
            "body_de",
            "category",
            "region",
            "look",
        ],
    ),
    (
        "/identity",
        &[
            "hashtag",
            "first_day",
            "last_day",
            "travel_first_day",
            "travel_last_day",
            "country",
            "state",
            "relation",
            "administrations",
        ],
    ),
    (
        "/legs",
        &[
            "leg",
            "first_day",
            "last_day",
            "zone",
            "post",
            "latitude",
            "longitude",
        ],
    ),
    ("/goals", &["points"]),
    ("/positioning", &["standing"]),
    ("/showcases", &["proof"]),
    ("/confirmation", &["agrees"]),
    ("/participants/export", &["format"]),
    ("/sign-in/second", &["code"]),
    ("/second-factor/confirm", &["code"]),
    ("/second-factor/remove", &["code"]),
    ("/missions/{mission}/applications", &["call"]),
    ("/offer", &["answer"]),
    ("/selection/{application}/gates", &["gate", "state", "note"]),
    ("/selection/{application}/decision", &["reason"]),
    (
        "/calls/new",
        &[
            "agency",
            "opens_at",
            "closes_at",
            "logistics_until",
            "places",
            "most_people",
            "grace_minutes",
            "offer_hours",
        ],
    ),
    (
        "/calls/{call}/edit",
        &["closes_at", "logistics_until", "places"],
    ),
    ("/invoices/due", &["application"]),
    ("/invoices/due/credits", &["application"]),
    ("/invoices/{invoice}/payments", &["day"]),
    ("/invoices/{invoice}/credit", &["net", "why"]),
    (
        "/invoices/sender",
        &[
            "agency",
            "prefix",
            "name",
            "street",
            "postcode",
            "town",
            "enterprise_number",
            "account_number",
            "vat",
            "due_days",
        ],
    ),
    (
        "/applications/{application}/invoices",
        &["street", "postcode", "town", "reference"],
    ),
    ("/selection/proposal", &["call"]),
    ("/selection/publication", &["call"]),
    ("/stage", &["from", "to", "reason"]),
    (
        "/missions/{mission}/withdrawals",
        &[
            "person",
            "organisation",
            "substitute",
            "from_day",
            "reason",
            "note",
        ],
    ),
    ("/withdrawals/returns", &["person"]),
    (
        "/home/invitations",
        &["role", "name", "mail", "language", "person"],
    ),
    ("/home/numbers", &["scheme", "number"]),
    ("/home/numbers/removal", &["scheme", "number"]),
    ("/home/parent", &["parent"]),
    ("/my-stay", &["first_day", "last_day"]),
    (
        "/my-stay/companions",
        &["given_name", "family_name", "until"],
    ),
    ("/stays/{person}", &["first_day", "last_day"]),
    (
        "/profile",
        &[
            "name",
            "written_in",
            "size",
            "stage",
            "website",
            "shown",
            "version",
        ],
    ),
    (
        "/requests",
        &["to", "priority", "length_minutes", "part_of_day", "message"],
    ),
    ("/runs", &["rounds", "seed", "begin"]),
    ("/plans/{plan}/publication", &["accept_difference"]),
    ("/notice", &["notice", "unit"]),
    (
        "/setbacks/absences",
        &["person", "absent_from", "session", "lost"],
    ),
    ("/setbacks/returns", &["person"]),
    (
        "/setbacks/tables",
        &["person", "absent_from", "session", "lost"],
    ),
    (
        "/roles",
        &[
            "account",
            "role",
            "region",
            "organisation",
            "leg",
            "from",
            "until",
        ],
    ),
    ("/approvals/{approval}/refusal", &["reason"]),
    ("/people/{person}/withdrawal", &["reason"]),
    ("/selection/export", &["sheet"]),
    ("/selection/preview", &["application", "decision", "reason"]),
    (
        "/selection/decisions",
        &["application", "decision", "reason"],
    ),
    (
        "/directory/mine",
        &["listed", "function", "offers", "mail", "phone", "number"],
    ),
    ("/my-journey", &["needs"]),
    ("/dossiers/{person}", &["class", "why", "reason"]),
    ("/letters/{letter}", &["why", "reason"]),
    ("/missions/{mission}/acting", &["account", "why", "reason"]),
    (
        "/dossier-grants",
        &["person", "account", "class", "until", "reason"],
    ),
    ("/retention/holds", &["person", "reason"]),
];

fn takes(route: &Route, column: &str) -> bool {
    let mut known = FIELDS.iter().filter(|(end, _)| route.path.ends_with(end));
    known.any(|(_, fields)| fields.contains(&column))
}

/// A query whose text is made here; the names in it come from the schema.
fn made(text: String) -> Query {
    sql(Box::leak(text.into_boxed_str()))
}

async fn texts(product: &Product, query: Query, column: &str) -> Vec<String> {
    let rows = product.kit.app.reads().rows(query).await.expect("read");
    let texts = rows.iter().map(|row| row.get(column).expect("a text"));
    texts.collect()
}

async fn tables(product: &Product) -> Vec<String> {
    let query = match product.kit.app.reads().engine() {
        Engine::Sqlite => sql("select name from sqlite_master where type = 'table' order by name"),
        Engine::Postgres => sql(
            "select table_name::text as name from information_schema.tables \
             where table_schema = 'public' order by 1",
        ),
    };
    texts(product, query, "name").await
}

/// Every name of a column, and a few that attackers try.
async fn columns(product: &Product) -> BTreeSet<String> {
    let tried = [
        "admin",
        "is_admin",
        "owner",
        "tenant",
        "user_id",
        "__proto__",
        "ROLE",
    ];
    let mut all: BTreeSet<String> = tried.map(str::to_owned).into();
    match product.kit.app.reads().engine() {
        Engine::Sqlite => {
            for table in tables(product).await {
                let query = made(format!("select name from pragma_table_info('{table}')"));
                all.extend(texts(product, query, "name").await);
            }
        }
        Engine::Postgres => {
            let query = sql(
                "select distinct column_name::text as name from information_schema.columns \
                 where table_schema = 'public'",
            );
            all.extend(texts(product, query, "name").await);
        }
    }
    all
}

/// Everything that the database holds, sessions aside: those are of whoever asks here.
async fn content(product: &Product) -> String {
    content_but(product, &["sessions", "history"]).await
}

/// Everything that the database holds, some tables aside.
pub(crate) async fn content_but(product: &Product, except: &[&str]) -> String {
    let mut all = String::new();
    for table in tables(product).await {
        if except.contains(&table.as_str()) {
            continue;
        }
        let query = made(format!("select * from {table}"));
        let rows = product.kit.app.reads().rows(query).await.expect("read");
        let mut rows: Vec<String> = rows.iter().map(|row| format!("{row:?}")).collect();
        rows.sort();
        let _ = writeln!(all, "{table}: {}", rows.join("\n"));
    }
    all
}

/// Whether an answer refuses a field by its name.
fn refuses(came: &Came, column: &str) -> bool {
    let said = came.body.contains("cannot be set here") && came.body.contains(column);
    came.status == StatusCode::UNPROCESSABLE_ENTITY && said
}

/// Somebody who may ask a route.
async fn holder(product: &Product, right: Right) -> Option<String> {
    let mut people = product.people.iter();
    let (_, account) = people.find(|(role, _)| Role::allows(*role, right))?;
    Some(product.cookie(*account).await)
}

/// Sends one field that does not belong there, as a form or as JSON.
async fn send(
    product: &Product,
    path: &str,
    cookie: Option<&str>,
    column: &str,
    json: bool,
) -> Came {
    let (kind, body) = if json {
        let body = format!("{{\"{column}\": \"01me45vg27rce1fyn7xzka2tb2\"}}");
        ("application/json", body)
    } else {
        let kind = "application/x-www-form-urlencoded";
        (kind, format!("{column}=01me45vg27rce1fyn7xzka2tb2"))
    };
    let mut request = Request::builder().method(Method::POST).uri(path);
    request = request.header(header::HOST, "localhost:8080");
    request = request.header("sec-fetch-site", "same-origin");
    request = request.header(header::CONTENT_TYPE, kind);
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    product
        .send(request.body(Body::from(body)).expect("a request"))
        .await
}

/// Fields that are noted above and that no route takes any more.
async fn stale(product: &Product, objects: &Objects) -> Vec<String> {
    let mut stale = Vec::new();
    for &(end, fields) in FIELDS {
        let mut routes = attache_app::routes().into_iter();
        let route = routes.find(|route| route.method == Method::POST && route.path.ends_with(end));
        let route = route.expect("a route with these fields");
        let path = objects.usual(route.path);
        let cookie = holder(product, route.right).await;
        for field in fields {
            let json = path.starts_with("/api/");
            let came = send(product, &path, cookie.as_deref(), field, json).await;
            if refuses(&came, field) {
                stale.push(format!("{path}: {field} is none of its fields"));
            }
        }
    }
    stale
}

#[tokio::test]
async fn no_route_takes_a_field_that_is_not_its_own() {
    for product in products().await {
        let objects = Objects::put(&product).await;
        let columns = columns(&product).await;
        assert!(columns.len() > 100, "{} columns", columns.len());
        let before = content(&product).await;
        let mut wrong = Vec::new();
        for route in attache_app::routes() {
            if route.method == Method::GET {
                continue;
            }
            let path = objects.usual(route.path);
            let json = path.starts_with("/api/");
            let cookie = match route.path.contains("/applications/") {
                true => Some(product.cookie(product.small.delegate_account).await),
                false => holder(&product, route.right).await,
            };
            for column in columns.iter().filter(|column| !takes(&route, column)) {
                let came = send(&product, &path, cookie.as_deref(), column, json).await;
                if !refuses(&came, column) {
                    wrong.push(format!("{path}: {column} gave {}", came.status));
                }
            }
        }
        assert!(
            wrong.is_empty(),
            "{} wrong:\n{}",
            wrong.len(),
            wrong.join("\n")
        );
        let after = content(&product).await;
        assert!(
            before == after,
            "something was changed on {}",
            product.kit.engine
        );
        assert_eq!(stale(&product, &objects).await, [""; 0]);
    }
}

/// The control: a form that takes whatever comes is not refused, so the test would see it.
#[tokio::test]
async fn a_form_that_takes_anything_is_caught() {
    type Loose = BTreeMap<String, String>;
    async fn loose(Form(_): Form<Loose>) -> Result<&'static str, Error> {
        Ok("done")
    }
    let router: Router = Router::new().route("/", post(loose));
    let request = Request::builder().method(Method::POST).uri("/");
    let kind = "application/x-www-form-urlencoded";
    let request = request.header(header::CONTENT_TYPE, kind);
    let request = request
        .body(Body::from("role=organiser"))
        .expect("a request");
    let answer = router.oneshot(request).await.expect("an answer");
    let came = Came {
        status: answer.status(),
        headers: answer.headers().clone(),
        body: "The field “role” cannot be set here.".to_owned(),
    };
    assert!(!refuses(&came, "role"));
}
