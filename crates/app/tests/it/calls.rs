//! An officer makes a call by the form, it opens, and a company applies to it.

use attache_foundation::Role;
use attache_foundation::history::By;
use attache_foundation::ids::OrganisationId;
use attache_platform::database::sql;
use attache_platform::texts::Localized;
use attache_testkit::count;
use axum::http::StatusCode;

use crate::product::{Came, Product, products};

const MISSION: &str = "/en/missions/west-coast-2025";

/// An agency of Wallonia.
async fn agency(product: &Product) -> OrganisationId {
    let mission = product.small.mission;
    let change = product.kit.app.change(By::Itself, Some(mission)).await;
    let mut change = change.expect("done");
    let id: OrganisationId = change.id();
    let query = sql(
        "insert into organisations (id, code, kind, name, region, country, synthetic, source) \
         values ($1, 'awex-test', 'agency', $2, 'wallonia', 'BE', 0, 'test')",
    );
    let name = Localized::new(["AWEX (en)", "AWEX (nl)", "AWEX (fr)", "AWEX (de)"]);
    let done = change.execute(query.bind(id).bind(&name)).await;
    done.expect("done");
    change.finish().await.expect("done");
    id
}

/// One text in four languages.
fn four(name: &str, text: &str) -> String {
    let all = ["en", "nl", "fr", "de"].map(|language| format!("{name}_{language}={text}"));
    all.join("&")
}

/// The form with one criterion and two questions, the second after a yes to the first.
fn form(agency: OrganisationId) -> String {
    let row = |row: usize, code: &str, kind: &str| {
        format!(
            "q{row}-code={code}&q{row}-stage=apply&q{row}-per=organisation&q{row}-kind={kind}\
             &q{row}-required=yes&q{row}-counted=no&{}",
            four(&format!("q{row}-label"), &format!("Question+{row}%3F"))
        )
    };
    [
        format!("agency={agency}"),
        four("name", "Autumn+call"),
        four("intro", "Come+with+us."),
        // The test stands at 5 October, 09:00 in Brussels.
        "opens_at=2025-10-05T10:00&closes_at=2025-10-06T18:00".to_owned(),
        "logistics_until=2025-10-07T18:00&places=5&most_people=2".to_owned(),
        "grace_minutes=15&offer_hours=12".to_owned(),
        format!("c0-code=fit&c0-weight=100&{}", four("c0-label", "Fit")),
        row(0, "exports", "yes_no"),
        format!("{}&q1-if=exports%3Ayes", row(1, "where", "short_text")),
        "fee_per=person&fee_included=1&fee_early_until=&fee_refund_until=2025-10-06".to_owned(),
        "fee_later_percent=50&sme-fee=120,50&sme-least=1&sme-most=4&large-fee=360".to_owned(),
    ]
    .join("&")
}

async fn officer_of(product: &Product) -> String {
    let mut people = product.people.iter();
    let officer = people.find(|(role, _)| *role == Role::RegionalOfficer);
    product.cookie(officer.expect("of each role").1).await
}

async fn apply(product: &Product, cookie: &str, call: &str) -> Came {
    let list = format!("{MISSION}/applications");
    product
        .post(&list, Some(cookie), &format!("call={call}"))
        .await
}

#[tokio::test]
async fn an_officer_makes_a_call_and_a_company_applies_to_it() {
    for product in products().await {
        let agency = agency(&product).await;
        let officer = officer_of(&product).await;
        let at = format!("{MISSION}/calls/new");
        let page = product.get(&at, Some(&officer)).await;
        assert!(page.status == StatusCode::OK && page.body.contains(">AWEX (en)<"));
        let rows = form(agency) + "&do=add-question";
        let came = product.post(&at, Some(&officer), &rows).await;
        assert_eq!(came.status, StatusCode::OK, "{}", came.body);
        for typed in [
            "Autumn call",
            "120,50",
            "q2-code",
            "value=\"exports:yes\" checked",
        ] {
            assert!(came.body.contains(typed), "{typed} is lost");
        }
        let calls = "select count(*) from calls";
        let database = &product.kit.database;
        assert_eq!(
            count(database, calls).await,
            0,
            "nothing is kept by adding a row"
        );
        let bad = form(agency).replace("c0-weight=100", "c0-weight=90");
        let bad = bad.replace("18:00&places=5", "18:00&places=many");
        let came = product.post(&at, Some(&officer), &(bad + "&do=keep")).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(came.body.contains("The weights make 90") && came.body.contains("value=\"many\""));
        assert_eq!(count(database, calls).await, 0);
        let came = product
            .post(&at, Some(&officer), &(form(agency) + "&do=keep"))
            .await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let address = came.header("location").to_owned();
        let call = address.rsplit('/').next().expect("done").to_owned();
        edit(&product, &officer, &address, agency).await;

        let mine = product.cookie(product.small.delegate_account).await;
        assert_eq!(
            apply(&product, &mine, &call).await.status,
            StatusCode::CONFLICT
        );
        product.kit.clock.advance_seconds(3_600);
        let begun = apply(&product, &mine, &call).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
        let step = format!("{}/questions", begun.header("location"));
        let came = product
            .post(&step, Some(&mine), "q-exports=yes&do=keep")
            .await;
        assert!(came.body.contains("Question 1?"), "the condition holds");
        // An officer who rests for an hour signs in again.
        let officer = officer_of(&product).await;
        open(&product, &officer, &address, agency).await;
    }
}

/// Before it opens everything can change.
async fn edit(product: &Product, officer: &str, address: &str, agency: OrganisationId) {
    let at = format!("{address}/edit");
    let page = product.get(&at, Some(officer)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("value=\"120.50\""), "{}", page.body);
    let changed = form(agency).replace("places=5", "places=4") + "&do=keep";
    let came = product.post(&at, Some(officer), &changed).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    let places = "select count(*) from calls where places = 4";
    assert_eq!(count(&product.kit.database, places).await, 1);
    let changed = "select count(*) from history where facts like '%call_changed%'";
    assert_eq!(count(&product.kit.database, changed).await, 1);
}

/// Once it is open, only what does not harm those who apply.
async fn open(product: &Product, officer: &str, address: &str, agency: OrganisationId) {
    let at = format!("{address}/edit");
    let page = product.get(&at, Some(officer)).await;
    assert!(page.body.contains("people count on what it says"));
    assert!(!page.body.contains("sme-fee"), "fees are no field any more");
    let came = product
        .post(&at, Some(officer), &(form(agency) + "&do=keep"))
        .await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(came.body.contains("cannot be set here"));
    for (sent, status) in [
        ("places=3", StatusCode::UNPROCESSABLE_ENTITY),
        (
            "closes_at=2025-10-06T17:59",
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            "places=9&closes_at=2025-10-06T19:00&name_en=Later",
            StatusCode::SEE_OTHER,
        ),
    ] {
        let came = product.post(&at, Some(officer), sent).await;
        assert_eq!(came.status, status, "{sent}: {}", came.body);
    }
    let places = "select count(*) from calls where places = 9";
    assert_eq!(count(&product.kit.database, places).await, 1);
}
