//! A selection through the router: nobody learns of a decision before it is published, and no
//! officer reaches what another Region's agency decides.

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, ApplicationId};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, accounts};
use attache_missions::registration::{self, GATES, example};
use attache_platform::texts::Language;
use attache_testkit::count;
use axum::http::StatusCode;

use crate::product::{Product, products};

const MISSION: &str = "/en/missions/west-coast-2025";

fn account(product: &Product, wanted: Role) -> AccountId {
    let found = product.people.iter().find(|(role, _)| *role == wanted);
    found.expect("somebody of each role").1
}

/// A call of Wallonia, and an officer of Brussels.
async fn stage(product: &Product) -> AccountId {
    let (app, mission) = (&product.kit.app, product.small.mission);
    let mut change = app.change(By::Itself, Some(mission)).await.expect("open");
    let agency = product.small.organisations[0];
    let call = example::late_places(agency, "AWEX", "wallonia", app.now());
    registration::open_calls(&mut change, &[call])
        .await
        .expect("made");
    let other = accounts::open_account(&mut change, "Other", Language::En, None).await;
    let other = other.expect("made");
    let grant = Grant::of(Role::RegionalOfficer, mission).in_region("brussels");
    permissions::grant(&mut change, other, &grant)
        .await
        .expect("granted");
    change.finish().await.expect("finished");
    other
}

/// Sends the forms of every step, as a browser would, and gives the address of the application.
async fn apply(product: &Product, cookie: &str) -> String {
    let list = product
        .get(&format!("{MISSION}/applications"), Some(cookie))
        .await;
    let (_, rest) = list
        .body
        .split_once("name=\"call\" value=\"")
        .expect("an open call");
    let call = &rest[..26];
    let form = format!("call={call}");
    let begun = product
        .post(&format!("{MISSION}/applications"), Some(cookie), &form)
        .await;
    let address = begun.header("location").to_owned();
    let person = |n: usize| {
        format!(
            "p{n}-given=Noor&p{n}-family=O%27Neill&p{n}-function=CEO&p{n}-mail=n{n}%40example.org\
             &p{n}-phone=%2B32470112233&p{n}-language=nl&p{n}-first=2025-10-05\
             &p{n}-last=2025-10-09"
        )
    };
    let steps = [
        (
            "organisation",
            "name=Canal&number=0203.201.340&size=sme&city=&offer=Robots&need=Sales&do=next".into(),
        ),
        ("people", format!("{}&do=add", person(0))),
        (
            "people",
            format!("{}&{}&together=no&do=next", person(0), person(1)),
        ),
        ("questions", "q-exports=no&q-wants=customers&do=next".into()),
        ("review", "consent=yes&do=next".into()),
    ];
    for (step, form) in steps {
        let came = product
            .post(&format!("{address}/{step}"), Some(cookie), &form)
            .await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{step}: {}", came.body);
    }
    address
}

/// Lets the gates pass, then accepts the first and refuses the second, as the officer.
async fn decide(product: &Product, cookie: &str, id: ApplicationId) {
    let address = format!("{MISSION}/selection/{id}");
    for gate in GATES {
        let form = format!("gate={gate}&state=passed&note=");
        product
            .post(&format!("{address}/gates"), Some(cookie), &form)
            .await;
    }
    let page = product.get(&address, Some(cookie)).await;
    let mut people: Vec<&str> = Vec::new();
    for (_, rest) in page
        .body
        .match_indices("type=\"radio\" name=\"")
        .map(|(at, found)| (at, &page.body[at + found.len()..]))
    {
        if !people.contains(&&rest[..26]) {
            people.push(&rest[..26]);
        }
    }
    let form = format!("{}=accept&{}=refuse&reason=objection", people[0], people[1]);
    let came = product
        .post(&format!("{address}/decision"), Some(cookie), &form)
        .await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
}

#[tokio::test]
async fn nobody_learns_of_a_decision_before_it_is_published() {
    for product in products().await {
        let other = stage(&product).await;
        let mine = product
            .cookie(account(&product, Role::OrganisationManager))
            .await;
        let address = apply(&product, &mine).await;
        let id: ApplicationId = address.rsplit('/').next().unwrap().parse().unwrap();
        let officer = product
            .cookie(account(&product, Role::RegionalOfficer))
            .await;
        decide(&product, &officer, id).await;

        let told = "select count(*) from notices where key like 'notices-applicant-%'";
        let database = &product.kit.database;
        assert_eq!(count(database, told).await, 0, "{}", product.kit.engine);
        let page = product.get(&address, Some(&mine)).await;
        assert!(!page.body.contains("Accepted"), "a draft is shown");
        let other = product.cookie(other).await;
        let foreign = product
            .get(&format!("{MISSION}/selection/{id}"), Some(&other))
            .await;
        let missing = "00000000000000000000000000";
        let absent = product
            .get(&format!("{MISSION}/selection/{missing}"), Some(&other))
            .await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        assert_eq!(
            foreign.body.replace(&id.to_string(), missing),
            absent.body,
            "the same bytes"
        );
        for verb in ["gates", "scores", "decision"] {
            let at = format!("{MISSION}/selection/{id}/{verb}");
            let form = if verb == "gates" {
                "gate=complete&state=failed"
            } else {
                ""
            };
            let came = product.post(&at, Some(&other), form).await;
            assert_eq!(came.status, StatusCode::NOT_FOUND, "{verb}");
        }

        let organiser = product.cookie(product.small.organiser_account).await;
        let desk = product
            .get(&format!("{MISSION}/selection"), Some(&organiser))
            .await;
        let (_, rest) = desk
            .body
            .split_once("name=\"call\" value=\"")
            .expect("a call");
        let form = format!("call={}", &rest[..26]);
        let at = format!("{MISSION}/selection/publication");
        let denied = product.post(&at, Some(&officer), &form).await;
        assert_eq!(
            denied.status,
            StatusCode::NOT_FOUND,
            "an officer does not publish"
        );
        let came = product.post(&at, Some(&organiser), &form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        assert_eq!(count(database, told).await, 2);
        let page = product.get(&address, Some(&mine)).await;
        assert!(page.body.contains("Accepted") && page.body.contains("Not selected"));
        assert!(
            !page.body.contains("bjection"),
            "the reason is not for applicants"
        );
        attache_app::work_through(&product.kit.app).await.unwrap();
        let loose = "select count(*) from letters where body like '%objection%' \
                     or body like '%minister%' or body like '%470112233%'";
        assert_eq!(
            count(database, loose).await,
            0,
            "nothing protected goes out by mail"
        );
        let letters = "select count(*) from letters where mail like 'n_@example.org'";
        assert_eq!(
            count(database, letters).await,
            2,
            "the control: they were written"
        );
    }
}
