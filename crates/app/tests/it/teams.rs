//! A team through the router: who invites, what the letter's link does, and when a role is gone.

use attache_foundation::history::By;
use attache_foundation::ids::AccountId;
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, accounts};
use attache_meetings::plans;
use attache_platform::database::sql;
use attache_platform::texts::Language;
use attache_testkit::post::Post;
use axum::http::{Method, StatusCode};
use serde_json::Value;

use crate::product::{Product, products, products_with};

const HOME: &str = "/en/missions/west-coast-2025/profiles/brass-and-bytes/home";
const OTHER: &str = "/en/missions/west-coast-2025/profiles/ardenne-optique/home";
const INVITED: &str = "role=organisation_manager&name=An+Claes&mail=an%40example.org&language=fr";

/// Somebody who manages `brass-and-bytes`.
async fn manager(product: &Product) -> AccountId {
    let (kit, small) = (&product.kit, &product.small);
    let open = kit.app.change(By::Itself, Some(small.mission)).await;
    let mut change = open.expect("open");
    let account = accounts::open_account(&mut change, "Jan Maes", Language::Nl, None);
    let account = account.await.expect("made");
    let grant = Grant::of(Role::OrganisationManager, small.mission);
    let grant = grant.for_organisation(small.organisations[0]);
    permissions::grant(&mut change, account, &grant)
        .await
        .expect("granted");
    change.finish().await.expect("finished");
    account
}

/// Invites; gives the link of the letter.
async fn invited(product: &Product, post: &Post, cookie: &str) -> String {
    let came = product
        .post(&format!("{HOME}/invitations"), Some(cookie), INVITED)
        .await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    attache_app::work_through(&product.kit.app)
        .await
        .expect("sent");
    let letter = post.delivered().pop().expect("a letter");
    let body = letter.data.replace("=\r\n", "");
    let link = body.split("http://localhost:8080").nth(1).expect("a link");
    let link = link.split_whitespace().next().expect("an address");
    assert!(link.starts_with("/fr/invitations/"), "{link}");
    link.to_owned()
}

async fn account_of(product: &Product, mail: &str) -> Option<AccountId> {
    let found = accounts::by_mail(&mut product.kit.app.reads(), mail).await;
    found.expect("read")
}

#[tokio::test]
async fn a_colleague_joins_by_letter_and_is_gone_with_the_next_request() {
    let post = Post::start().await;
    for product in products_with(|settings| settings.mail = Some(post.server())).await {
        let manager = product.cookie(manager(&product).await).await;
        let link = invited(&product, &post, &manager).await;
        let secret = link.rsplit('/').next().expect("a secret");
        for method in [Method::HEAD, Method::GET, Method::GET] {
            let came = product.ask(method, &link, None, None).await;
            assert_eq!(came.status, StatusCode::OK, "{}", came.body);
            assert_eq!(came.header("set-cookie"), "", "it signs nobody in");
        }
        assert_eq!(account_of(&product, "an@example.org").await, None);
        let organiser = product.cookie(product.small.organiser_account).await;
        let letters = "/en/missions/west-coast-2025/letters";
        let letters = product.get(letters, Some(&organiser)).await;
        assert!(!letters.body.contains(secret), "the link is its reader's");

        let came = product.post(&link, None, "").await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        assert_eq!(came.header("set-cookie"), "", "it signs nobody in");
        let account = account_of(&product, "an@example.org").await;
        let colleague = product.cookie(account.expect("made")).await;
        for path in [HOME, "/en/missions/west-coast-2025/my-organisation"] {
            let came = product.get(path, Some(&colleague)).await;
            let there = [StatusCode::OK, StatusCode::SEE_OTHER].contains(&came.status);
            assert!(there, "{path}: {}", came.status);
        }
        let foreign = product.get(OTHER, Some(&colleague)).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        let again = product.post(&link, None, "").await;
        assert_eq!(again.status, StatusCode::OK, "it was accepted, once");

        let home = product.get(HOME, Some(&manager)).await.body;
        let end = home
            .split("action=\"")
            .filter_map(|piece| piece.split('"').next());
        let mut ends = end.filter(|address| address.ends_with("/end"));
        let theirs = ends.next().expect("a button").to_owned();
        let ended = product.post(&theirs, Some(&manager), "").await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
        let gone = product.get(HOME, Some(&colleague)).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "at once, same session");
        let control = product.get(HOME, Some(&manager)).await;
        assert_eq!(control.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_letter_that_was_sent_again_or_withdrawn_accepts_nothing() {
    let post = Post::start().await;
    for product in products_with(|settings| settings.mail = Some(post.server())).await {
        let manager = product.cookie(manager(&product).await).await;
        let old = invited(&product, &post, &manager).await;
        let home = product.get(HOME, Some(&manager)).await.body;
        let button = |end: &str| -> String {
            let all = home
                .split("action=\"")
                .filter_map(|piece| piece.split('"').next());
            let mut all = all.filter(|address| address.ends_with(end));
            all.next().expect("a button").to_owned()
        };
        let renewed = product.post(&button("/renewal"), Some(&manager), "").await;
        assert_eq!(renewed.status, StatusCode::SEE_OTHER, "{}", renewed.body);
        let late = product.post(&old, None, "").await;
        assert_eq!(late.status, StatusCode::GONE, "a newer letter went");
        let withdrawn = product.post(&button("/removal"), Some(&manager), "").await;
        assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
        let over = product.get(&old, None).await;
        assert_eq!(over.status, StatusCode::GONE);
        assert_eq!(account_of(&product, "an@example.org").await, None);
        let made_up = product.post("/en/invitations/s1.00", None, "").await;
        assert_eq!(made_up.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn numbers_are_read_strictly_and_by_whoever_answers_for_the_organisation() {
    for product in products().await {
        let manager = product.cookie(manager(&product).await).await;
        let (numbers, theirs) = (format!("{HOME}/numbers"), format!("{OTHER}/numbers"));
        let wrong = "scheme=vat&number=BE+0403.019.262";
        let came = product.post(&numbers, Some(&manager), wrong).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(came.body.contains("id=\"number-error\""), "{}", came.body);
        assert!(
            came.body.contains("BE 0403.019.262"),
            "what was typed stays"
        );
        let right = "scheme=vat&number=BE+0403.019.261";
        let foreign = product.post(&theirs, Some(&manager), right).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        // Whoever also travels reads every profile, and still changes no other.
        let delegate = product.small.delegate_account;
        let open = product
            .kit
            .app
            .change(By::Itself, Some(product.small.mission));
        let mut change = open.await.expect("open");
        let grant = Grant::of(Role::OrganisationManager, product.small.mission);
        let grant = grant.for_organisation(product.small.organisations[0]);
        permissions::grant(&mut change, delegate, &grant)
            .await
            .expect("granted");
        change.finish().await.expect("finished");
        let both = product.cookie(delegate).await;
        let foreign = product.post(&theirs, Some(&both), right).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        let own = product.post(&numbers, Some(&both), right).await;
        assert_eq!(own.status, StatusCode::SEE_OTHER, "{}", own.body);
        let home = product.get(HOME, Some(&manager)).await;
        assert!(home.body.contains("0403.019.261"));
        // The manager sees whose the organisation is, and does not say so.
        let parent = product
            .post(&format!("{HOME}/parent"), Some(&manager), "parent=")
            .await;
        assert_eq!(parent.status, StatusCode::NOT_FOUND);
    }
}

/// A call of Flanders whose logistics are open for another day.
async fn put_call(product: &Product) {
    let small = &product.small;
    let open = product.kit.app.change(By::Itself, Some(small.mission));
    let mut change = open.await.expect("open");
    let text = sql(
        "insert into calls (id, mission, code, agency, region, name, intro, opens_at, closes_at, \
         logistics_until, grace_minutes, places, most_people, offer_hours, form) values ($1, $2, \
         'f', $3, 'flanders', '{}', '{}', 0, 1, $4, 0, 1, 1, 1, '{}')",
    );
    let query = text.bind(change.id::<()>()).bind(small.mission);
    let query = query.bind(small.organisations[0]);
    let until = change.now().plus_seconds(86_400);
    change.execute(query.bind(until)).await.expect("put");
    change.finish().await.expect("kept");
}

#[tokio::test]
async fn ones_days_are_ones_own_to_say() {
    for product in products().await {
        let path = "/en/missions/west-coast-2025/my-stay";
        let delegate = product.cookie(product.small.delegate_account).await;
        // Those who came by no call say it until the first day of the journey, which is over.
        let form = "first_day=2025-10-09&last_day=2025-10-10";
        let late = product.post(path, Some(&delegate), form).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.body.contains("It is too late"), "{}", late.body);
        put_call(&product).await;
        let wrong = "first_day=2025-10-20&last_day=2025-10-21";
        let came = product.post(path, Some(&delegate), wrong).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            came.body.contains("id=\"first_day-error\""),
            "{}",
            came.body
        );
        assert!(came.body.contains("2025-10-20"), "what was typed stays");
        let came = product.post(path, Some(&delegate), form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let of_another = format!(
            "/en/missions/west-coast-2025/stays/{}",
            product.small.other_delegate
        );
        let foreign = product.get(&of_another, Some(&delegate)).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        let organiser = product.cookie(product.small.organiser_account).await;
        let said = product.post(&of_another, Some(&organiser), form).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
        let list = "/en/missions/west-coast-2025/stays?q=lambert";
        let list = product.get(list, Some(&organiser)).await;
        assert_eq!(list.status, StatusCode::OK);
        assert!(list.body.contains("Los Angeles"), "{}", list.body);
    }
}

/// In how many slots of the session the planner may not use the delegate.
async fn unavailable(product: &Product) -> usize {
    let problem = plans::problem_json(&product.kit.app, product.small.mission).await;
    let problem: Value = serde_json::from_str(&problem.expect("a problem")).expect("JSON");
    let people = problem["persons"].as_array().expect("a list");
    let found = people.iter().find(|one| one["name"] == "Mieke Peeters");
    let slots = found.expect("the delegate")["unavailable"].as_array();
    slots.map_or(0, Vec::len)
}

/// The planner keeps to what was said.
#[tokio::test]
async fn nobody_is_planned_outside_their_days() {
    for product in products().await {
        put_call(&product).await;
        let delegate = product.cookie(product.small.delegate_account).await;
        let path = "/en/missions/west-coast-2025/my-stay";
        for (first, missing) in [("2025-10-07", true), ("2025-10-05", false)] {
            let form = format!("first_day={first}&last_day=2025-10-10");
            let said = product.post(path, Some(&delegate), &form).await;
            assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
            let all = usize::try_from(attache_testkit::small::SLOTS).expect("few");
            let expected = if missing { all } else { 0 };
            assert_eq!(unavailable(&product).await, expected, "from {first}");
        }
    }
}

/// Whoever ends a manager's role where all roles are ends what they had offered.
#[tokio::test]
async fn what_a_manager_offered_ends_with_the_role_wherever_it_is_ended() {
    let post = Post::start().await;
    for product in products_with(|settings| settings.mail = Some(post.server())).await {
        let account = manager(&product).await;
        let cookie = product.cookie(account).await;
        let link = invited(&product, &post, &cookie).await;
        let mut reads = product.kit.app.reads();
        let held = permissions::in_mission(&mut reads, product.small.mission).await;
        let held = held.expect("read").into_iter();
        let mut grants = held
            .filter(|held| held.account == account)
            .map(|held| held.id);
        let grant = grants.next_back().expect("a role");
        let organiser = product.cookie(product.small.organiser_account).await;
        let end = format!("/en/missions/west-coast-2025/roles/{grant}/end");
        let live = product.get(&link, None).await;
        assert_eq!(live.status, StatusCode::OK, "the control");
        let ended = product.post(&end, Some(&organiser), "").await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
        let over = product.post(&link, None, "").await;
        assert_eq!(over.status, StatusCode::GONE);
        assert_eq!(account_of(&product, "an@example.org").await, None);
    }
}
