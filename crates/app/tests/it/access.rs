//! Every route against everybody and everything: the table and nothing else decides.
//!
//! The routes are those of the router, the principals the twelve roles in each state of a grant,
//! nobody, and whoever is signed in without a role; the objects are the samples of
//! [`crate::objects`]. A new route is covered without a word here.

use std::collections::BTreeMap;

use attache_foundation::permissions::Reach;
use attache_foundation::{Right, Role, Route};
use axum::http::{Method, StatusCode};

use crate::objects::{ELSEWHERE, HERE, Known, MISSING, NOWHERE, Objects, Sample, served};
use crate::once::without_key;
use crate::principals::{Principal, principals};
use crate::product::{Came, Product, products};

/// Who holds which right; the table's word, or that of a control which is wrong on purpose.
type Policy = fn(Role, Right) -> bool;

/// What an answer has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answered {
    /// Through to the handler, which may say no to an empty form, but not that nothing is there.
    LetIn,
    /// As if nothing were there.
    Hidden,
    /// To the door.
    SignIn,
}

/// One way to fill the parameters of a route: all with what is there, or one with something else.
struct Filled {
    path: String,
    samples: Vec<(&'static str, Sample)>,
}

impl Filled {
    fn new(route: &Route, samples: Vec<(&'static str, Sample)>) -> Filled {
        let parts = route.path.split('/').map(|part| {
            let name = part
                .strip_prefix('{')
                .and_then(|part| part.strip_suffix('}'));
            let found = samples.iter().find(|(known, _)| Some(*known) == name);
            found.map_or(part, |(_, sample)| sample.text.as_str())
        });
        let path = served(&parts.collect::<Vec<_>>().join("/"));
        Filled { path, samples }
    }

    fn mission(&self) -> Option<&str> {
        let found = self.samples.iter().find(|(name, _)| *name == "mission");
        found.map(|(_, sample)| sample.text.as_str())
    }

    /// An answer in which every name that was asked for is that of what is not there.
    fn neutral(&self, came: &Came) -> String {
        // The reader's own mission stands in the navigation, whatever was asked for.
        let mut body = came.body.replace(HERE, NOWHERE).replace(ELSEWHERE, NOWHERE);
        let others = self.samples.iter().filter(|(name, _)| *name != "mission");
        for (_, sample) in others {
            body = body.replace(&sample.text, MISSING);
        }
        // Which part of the work one stands in, and so the navigation, follows from the address
        // alone; nothing in it is of what was asked for.
        match body.split_once("<nav class=\"navigation\"") {
            Some((before, rest)) => {
                let after = rest.split_once("</nav>").map_or("", |(_, after)| after);
                before.to_owned() + after
            }
            None => body,
        }
    }
}

/// Every way to fill a route that differs from the usual one in at most one parameter.
fn fillings(route: &Route, objects: &Objects) -> Vec<Filled> {
    let names: Vec<&'static str> = route
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .collect();
    let usual: Vec<(&'static str, Sample)> = names
        .iter()
        .map(|name| (*name, objects.of(route.path, name).swap_remove(0)))
        .collect();
    let mut all = vec![Filled::new(route, usual.clone())];
    for (place, name) in names.iter().enumerate() {
        for other in objects.of(route.path, name).into_iter().skip(1) {
            let mut samples = usual.clone();
            samples[place] = (name, other);
            all.push(Filled::new(route, samples));
        }
    }
    all
}

/// What the table says of one request.
fn expected(route: &Route, filled: &Filled, who: &Principal, policy: Policy) -> Answered {
    let is_there = filled
        .samples
        .iter()
        .all(|(_, sample)| sample.known != Known::Nobody);
    let elsewhere = filled.mission().is_some_and(|mission| mission != HERE);
    match route.right {
        Right::Public if is_there && !(elsewhere && filled.samples.len() > 1) => Answered::LetIn,
        Right::Public => Answered::Hidden,
        _ if filled.mission() == Some(NOWHERE) => Answered::Hidden,
        _ if !who.signed_in => Answered::SignIn,
        // Where somebody begins is where they have a role.
        Right::SignedIn if route.path == "/start" && who.role.is_none() => Answered::Hidden,
        Right::SignedIn => {
            let within = !(elsewhere && filled.samples.len() > 1);
            let own = filled.samples.iter().all(|(_, sample)| match sample.known {
                Known::Account(account) => who.account == Some(account),
                _ => true,
            });
            match is_there && own && within {
                true => Answered::LetIn,
                false => Answered::Hidden,
            }
        }
        right => {
            let held = who.role.filter(|role| !elsewhere && policy(*role, right));
            match held {
                Some(role) if is_there && reaches(route, filled, who, role) => Answered::LetIn,
                _ => Answered::Hidden,
            }
        }
    }
}

/// Whether a role that holds the right also reaches each thing that was asked for.
fn reaches(route: &Route, filled: &Filled, who: &Principal, role: Role) -> bool {
    let data = route.right.needs().data.iter();
    let widest = data.map(|(data, _)| data.access(Some(role)).reach).max();
    filled
        .samples
        .iter()
        .all(|(_, sample)| match &sample.known {
            Known::Holders => true,
            Known::Nobody => false,
            Known::Account(account) => who.account == Some(*account),
            Known::Organisation(..) if widest == Some(Reach::All) => true,
            Known::Organisation(id, region) => match role {
                Role::RegionalOfficer => *region == "wallonia",
                Role::OrganisationManager => who.organisation == Some(*id),
                _ => false,
            },
            Known::Leg(_) if widest == Some(Reach::All) => true,
            // The post of principals is in Los Angeles.
            Known::Leg(city) => role == Role::PostOfficer && *city == "los-angeles",
            Known::Sides(_, _) if widest == Some(Reach::All) => true,
            Known::Sides(asker, asked) => {
                // Only who was asked answers, and only who asked takes it back.
                let answers = ["/acceptance", "/refusal"].map(|end| route.path.ends_with(end));
                let sides = match route.path.ends_with("/withdrawal") {
                    true => vec![asker],
                    false if answers.contains(&true) => vec![asked],
                    false => vec![asker, asked],
                };
                who.person.is_some_and(|person| sides.contains(&&person))
            }
        })
}

fn answered(came: &Came) -> Answered {
    // Whoever was kept out is brought back afterwards; whoever signed out is not.
    let to_the_door = came.header("location").contains("/sign-in?next=");
    match came.status {
        StatusCode::UNAUTHORIZED => Answered::SignIn,
        _ if to_the_door => Answered::SignIn,
        StatusCode::NOT_FOUND => Answered::Hidden,
        _ => Answered::LetIn,
    }
}

/// Whether an answer shows a text in several languages as the database keeps it, in place of what
/// it says in the reader's language; data for programs have it as an object of their own.
fn as_stored(came: &Came) -> bool {
    let escaped = ["{&quot;en&quot;:", "{\\\"en\\\":", "{\"\"en\"\":"];
    let is_json = came.header("content-type").contains("json");
    escaped.iter().any(|form| came.body.contains(form))
        || (!is_json && came.body.contains("{\"en\":"))
}

/// Asks one route as one principal, for every sample; notes what is not as the policy says, and
/// what is foreign and does not look like what is missing.
async fn check(
    product: &Product,
    route: &Route,
    objects: &Objects,
    who: &Principal,
    policy: Policy,
    wrong: &mut Vec<String>,
) -> usize {
    let mut hidden: BTreeMap<String, String> = BTreeMap::new();
    let all = fillings(route, objects);
    // Of a role that does not count, the usual filling says all: it is stopped before.
    let asked = if who.counts { all.len() } else { 1 };
    for filled in &all[..asked] {
        let form = (route.method == Method::POST).then(|| objects.body(route.path));
        // Whoever signs out does it with a session of its own, and is somebody afterwards.
        let passing = match who.account {
            Some(account) if route.path == "/sign-out" => Some(product.cookie(account).await),
            _ => None,
        };
        let cookie = passing.as_ref().or(who.cookie.as_ref()).map(String::as_str);
        let method = route.method.clone();
        let came = product.ask(method, &filled.path, cookie, form).await;
        let what: Vec<&str> = filled.samples.iter().map(|(_, one)| one.what).collect();
        let at = format!(
            "{} {} ({}) as {} on {}",
            route.method,
            filled.path,
            what.join(", "),
            who.name,
            product.kit.engine
        );
        if as_stored(&came) {
            wrong.push(format!("{at}: a name stands there as it is kept"));
        }
        let (wanted, got) = (expected(route, filled, who, policy), answered(&came));
        if came.status.is_server_error() || wanted != got {
            wrong.push(format!("{at}: {wanted:?} was expected, {}", came.status));
        }
        if got == Answered::Hidden {
            let seen = format!("{:?}", came.headers.get("content-type"));
            hidden.insert(seen + &filled.neutral(&came), at);
        }
    }
    if hidden.len() > 1 {
        let at: Vec<&String> = hidden.values().collect();
        wrong.push(format!("these can be told apart: {at:?}"));
    }
    asked
}

fn declared() -> Vec<Route> {
    let mut routes = attache_app::routes();
    // Ending all sessions comes last: whoever did it is nobody afterwards.
    routes.sort_by_key(|route| route.path == "/sessions/end-all");
    routes
}

#[tokio::test]
async fn every_route_holds_the_table_against_everybody_and_everything() {
    for product in products().await {
        let objects = Objects::put(&product).await;
        let principals = principals(&product).await;
        let counting = principals.iter().filter(|who| who.counts).count();
        assert_eq!(counting, Role::ALL.len() + 2, "fourteen principals");
        let (mut wrong, mut asked) = (Vec::new(), 0);
        for route in &declared() {
            for who in &principals {
                let policy = Role::allows;
                asked += check(&product, route, &objects, who, policy, &mut wrong).await;
            }
        }
        assert!(
            wrong.is_empty(),
            "{} wrong:\n{}",
            wrong.len(),
            wrong.join("\n")
        );
        assert!(asked > 5_000, "{asked} requests");
        eprintln!("{asked} requests on {}", product.kit.engine);
    }
}

/// The control: with one right opened, or one closed, each of its routes is found.
#[tokio::test]
async fn a_table_with_one_right_changed_is_caught() {
    let product = products().await.swap_remove(0);
    let objects = Objects::put(&product).await;
    let principals = principals(&product).await;
    let opened: Policy =
        |role, right| role.allows(right) || (role == Role::Delegate && right == Right::SeePlans);
    let closed: Policy =
        |role, right| role.allows(right) && !(role == Role::Organiser && right == Right::SeePlans);
    let of_plans = declared();
    let of_plans = of_plans
        .iter()
        .filter(|route| route.right == Right::SeePlans);
    for route in of_plans {
        for policy in [opened, closed] {
            let mut wrong = Vec::new();
            for who in principals.iter().filter(|who| who.counts) {
                check(&product, route, &objects, who, policy, &mut wrong).await;
            }
            assert!(!wrong.is_empty(), "{} is not caught", route.path);
        }
    }
}

/// Who holds a role that does not count gets the very bytes of somebody without a role.
#[tokio::test]
async fn pending_revoked_ended_and_future_roles_are_those_of_a_stranger() {
    let product = products().await.swap_remove(0);
    let objects = Objects::put(&product).await;
    let principals = principals(&product).await;
    let stranger = principals.iter().find(|who| who.name == "stranger");
    let stranger = stranger.expect("one of the fourteen");
    let mut compared = 0;
    for route in declared()
        .iter()
        .filter(|route| route.method == Method::GET)
        // Whoever has an account is shown the roles that do not count, too: they are their data.
        .filter(|route| !route.path.ends_with("/my-data"))
    {
        let filled = fillings(route, &objects).swap_remove(0);
        let theirs = product.get(&filled.path, stranger.cookie.as_deref()).await;
        for who in principals.iter().filter(|who| !who.counts) {
            let came = product.get(&filled.path, who.cookie.as_deref()).await;
            let seen = |came: &Came| (came.status, without_key(&came.body));
            let same = seen(&came) == seen(&theirs);
            assert!(same, "{} as {}", filled.path, who.name);
            compared += 1;
        }
    }
    assert!(compared > 1_000, "{compared} answers");
    // The control: a role that counts is told apart.
    let organiser = principals
        .iter()
        .find(|who| who.role == Some(Role::Organiser));
    let path = format!("/en/missions/{HERE}/desk");
    let organiser = organiser.expect("one of the fourteen").cookie.as_deref();
    let theirs = product.get(&path, stranger.cookie.as_deref()).await;
    assert_ne!(product.get(&path, organiser).await.body, theirs.body);
}

#[test]
fn a_name_as_it_is_kept_is_seen_in_pages_sheets_and_data() {
    let came = |kind: &'static str, body: &str| {
        let mut headers = axum::http::HeaderMap::new();
        headers.insert("content-type", axum::http::HeaderValue::from_static(kind));
        Came {
            status: StatusCode::OK,
            headers,
            body: body.to_owned(),
        }
    };
    for (kind, body, seen) in [
        ("text/html", "<p>Brass {&quot;en&quot;: no</p>", true),
        ("text/html", "<p>Brass &amp; Bytes</p>", false),
        ("text/csv", "code,\"{\"\"en\"\":\"\"Brass\"\"}\"", true),
        ("text/calendar", "LOCATION:{\"en\":\"Hall\"}", true),
        ("application/json", "{\"name\":\"{\\\"en\\\":1}\"}", true),
        ("application/json", "{\"name\":{\"en\":\"Brass\"}}", false),
    ] {
        assert_eq!(as_stored(&came(kind, body)), seen, "{body}");
    }
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
