//! From a published selection to a paid invoice, through the router: who sees it, who does not,
//! and what a letter says of it.

use attache_foundation::Role;
use attache_foundation::accounts;
use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, ApplicationId, PersonId};
use attache_foundation::permissions::{self, Grant};
use attache_missions::registration::{self, Decision, GATES, example};
use attache_platform::database::{Reads, sql};
use attache_platform::texts::Language;
use attache_testkit::count;
use axum::http::StatusCode;

use crate::product::{Came, Product, products};

const MISSION: &str = "/en/missions/west-coast-2025";

fn account(product: &Product, wanted: Role) -> AccountId {
    let found = product.people.iter().find(|(role, _)| *role == wanted);
    found.expect("somebody of each role").1
}

/// A call of Wallonia, an application of the delegate with two people who are accepted and not
/// yet published, and an officer of Brussels.
async fn stage(product: &Product) -> (ApplicationId, AccountId) {
    let (app, small) = (&product.kit.app, &product.small);
    let officer = account(product, Role::RegionalOfficer);
    let mut change = app
        .change(By::Itself, Some(small.mission))
        .await
        .expect("done");
    let agency = small.organisations[0];
    let call = example::late_places(agency, "AWEX", "wallonia", app.now());
    let call = registration::open_calls(&mut change, &[call])
        .await
        .expect("done")[0];
    let id: ApplicationId = change.id();
    let query = sql(
        "insert into applications (id, call, account, state, typed, enterprise_number, name, \
         size, only_together, created_at, changed_at, submitted_at) values ($1, $2, $3, \
         'submitted', '{}', '0203.201.340', 'Canal & Co', 'sme', 0, 0, 0, 0)",
    );
    let query = query.bind(id).bind(call).bind(small.delegate_account);
    change.execute(query).await.expect("done");
    let mut people: Vec<(PersonId, Decision)> = Vec::new();
    for place in 0..2 {
        let person: PersonId = change.id();
        let query = sql(
            "insert into applicants (id, application, position, given_name, family_name, \
             function, mail, phone, language, first_day, last_day, standing, reason) values \
             ($1, $2, $3, 'Noor', 'Canal', 'CEO', 'noor@example.org', '', 'nl', '2025-10-05', \
             '2025-10-09', 'applied', '')",
        );
        let query = query.bind(person).bind(id).bind(i64::from(place));
        change.execute(query).await.expect("done");
        people.push((person, Decision::Accept));
    }
    for gate in GATES {
        let found = (gate, "passed", "");
        registration::set_gate(&mut change, "wallonia", id, found, officer)
            .await
            .expect("done");
    }
    registration::decide(&mut change, "wallonia", id, &people, "")
        .await
        .expect("done");
    let other = accounts::open_account(&mut change, "Other", Language::En, None).await;
    let other = other.expect("done");
    let grant = Grant::of(Role::RegionalOfficer, small.mission).in_region("brussels");
    permissions::grant(&mut change, other, &grant)
        .await
        .expect("done");
    change.finish().await.expect("done");
    (id, other)
}

async fn publish(product: &Product) {
    let organiser = product.cookie(product.small.organiser_account).await;
    let desk = product
        .get(&format!("{MISSION}/selection"), Some(&organiser))
        .await;
    let call = between(&desk, "name=\"call\" value=\"");
    let at = format!("{MISSION}/selection/publication");
    let came = product
        .post(&at, Some(&organiser), &format!("call={call}"))
        .await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
}

/// What stands in quotes after a text.
fn between(came: &Came, before: &str) -> String {
    let (_, rest) = came.body.split_once(before).expect("it is on the page");
    rest.split('"').next().unwrap_or_default().to_owned()
}

const SENDER: &str = "prefix=awex&name=AWEX&street=Place+Sainctelette+2&postcode=1080&\
    town=Bruxelles&enterprise_number=0203.201.340&account_number=BE68+5390+0754+7034&vat=none&\
    due_days=30";

#[tokio::test]
async fn an_officer_invoices_those_accepted_and_nobody_else_sees_it() {
    for product in products().await {
        let (application, other) = stage(&product).await;
        let officer = product
            .cookie(account(&product, Role::RegionalOfficer))
            .await;
        let due = format!("{MISSION}/invoices/due");
        let page = product.get(&due, Some(&officer)).await;
        assert!(
            !page.body.contains("Canal"),
            "nothing is due before it is published"
        );
        publish(&product).await;
        let page = product.get(&due, Some(&officer)).await;
        let ticked = between(&page, "name=\"application\" value=\"");
        assert_eq!(
            ticked,
            format!("{application}:24000"),
            "two people at € 120"
        );
        let form = format!("application={ticked}");
        let came = product.post(&due, Some(&officer), &form).await;
        assert_eq!(came.status, StatusCode::CONFLICT, "nobody sends it yet");
        assert!(came.body.contains("has not said yet"));
        let sender = format!("{MISSION}/invoices/sender");
        let page = product.get(&sender, Some(&officer)).await;
        let agency = between(&page, "name=\"agency\" value=\"");
        let bad = SENDER.replace("7034", "7035");
        let form = format!("agency={agency}&{bad}");
        let came = product.post(&sender, Some(&officer), &form).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            came.body.contains("Place Sainctelette 2"),
            "what was typed is kept"
        );
        let form = format!("agency={agency}&{SENDER}");
        let came = product.post(&sender, Some(&officer), &form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let stale = format!("application={application}:23999");
        let came = product.post(&due, Some(&officer), &stale).await;
        assert_eq!(
            came.status,
            StatusCode::CONFLICT,
            "another amount was shown"
        );
        let came = product
            .post(&due, Some(&officer), &format!("application={ticked}"))
            .await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);

        let list = product
            .get(&format!("{MISSION}/invoices"), Some(&officer))
            .await;
        assert!(list.body.contains("2025-AWEX-0001") && list.body.contains("€\u{a0}240"));
        let query = sql("select id from invoices");
        let row = product
            .kit
            .app
            .reads()
            .row(query)
            .await
            .expect("done")
            .expect("done");
        let id: String = row.get("id").expect("done");
        seen_by(&product, application, other, &id).await;
        pay_and_correct(&product, &officer, &id).await;
        letters(&product, application, &id).await;
    }
}

/// The applicant, the officer and the organiser see it; to all others it is not there.
async fn seen_by(product: &Product, application: ApplicationId, other: AccountId, id: &str) {
    let at = format!("{MISSION}/invoices/{id}");
    let own = format!("{MISSION}/applications/{application}/invoices/{id}");
    let mine = product.cookie(product.small.delegate_account).await;
    let page = product.get(&own, Some(&mine)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    // It is worded in the language of those who come, whatever the reader's.
    assert!(page.body.contains("lang=\"nl\"") && page.body.contains("Deelnameprijs per persoon"));
    assert!(page.body.contains("+++202/5000/00165+++"));
    let organiser = product.cookie(product.small.organiser_account).await;
    assert_eq!(
        product.get(&at, Some(&organiser)).await.status,
        StatusCode::OK
    );
    let denied = product
        .post(&format!("{at}/payments"), Some(&organiser), "")
        .await;
    assert_eq!(
        denied.status,
        StatusCode::NOT_FOUND,
        "the organiser only looks"
    );
    let other = product.cookie(other).await;
    let foreign = product.get(&at, Some(&other)).await;
    let missing = "00000000000000000000000000";
    let absent = product
        .get(&format!("{MISSION}/invoices/{missing}"), Some(&other))
        .await;
    assert_eq!(
        foreign.status,
        StatusCode::NOT_FOUND,
        "an officer of Brussels"
    );
    assert_eq!(
        foreign.body.replace(id, missing),
        absent.body,
        "the same bytes"
    );
    let list = product
        .get(&format!("{MISSION}/invoices"), Some(&other))
        .await;
    assert!(list.status == StatusCode::OK && !list.body.contains("AWEX-0001"));
    for role in Role::ALL {
        if matches!(role, Role::Organiser | Role::RegionalOfficer) {
            continue;
        }
        let cookie = product.cookie(account(product, role)).await;
        let came = product.get(&at, Some(&cookie)).await;
        assert_eq!(came.status, StatusCode::NOT_FOUND, "{role:?}");
        let came = product.get(&own, Some(&cookie)).await;
        let wanted = match role {
            Role::Delegate => StatusCode::OK,
            _ => StatusCode::NOT_FOUND,
        };
        assert_eq!(came.status, wanted, "{role:?}");
    }
}

async fn pay_and_correct(product: &Product, officer: &str, id: &str) {
    let at = format!("{MISSION}/invoices/{id}");
    let today = product.kit.app.now().to_string();
    let day = &today[..10];
    let pay = |amount: &str| format!("day={day}&amount={amount}");
    let payments = format!("{at}/payments");
    let came = product.post(&payments, Some(officer), &pay("241")).await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(came.body.contains("more than is open") && came.body.contains("value=\"241\""));
    let came = product
        .post(&payments, Some(officer), &pay("100%2C00"))
        .await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    let page = product.get(&at, Some(officer)).await;
    assert!(page.body.contains("partly paid") && page.body.contains("€\u{a0}140"));
    let form = "net=40&why=Erreur&again=waived";
    let came = product
        .post(&format!("{at}/credit"), Some(officer), form)
        .await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    let export = format!("{MISSION}/invoices/export");
    let sheet = product.post(&export, Some(officer), "format=csv").await;
    let lines: Vec<&str> = sheet.body.lines().collect();
    assert_eq!(lines.len(), 3, "{}", sheet.body);
    assert!(lines[1].contains("2025-AWEX-0001") && lines[1].contains(";240;"));
    // A minus begins a formula for some programs, so that it is marked.
    assert!(lines[2].contains("2025-AWEX-C0001") && lines[2].contains(";'-40;"));
}

/// The letters say that there is something, and neither number nor amount.
async fn letters(product: &Product, application: ApplicationId, id: &str) {
    attache_app::work_through(&product.kit.app)
        .await
        .expect("done");
    let database = &product.kit.database;
    let told = "select count(*) from letters l join notices n on n.id = l.notice \
                where n.key in ('notices-invoice-issued', 'notices-credit-note-issued')";
    assert_eq!(count(database, told).await, 2, "{}", product.kit.engine);
    let loose = "select count(*) from letters where body like '%AWEX-%' or body like '%240%' \
                 or subject like '%AWEX-%' or body like '%+++%'";
    assert_eq!(count(database, loose).await, 0);
    let link = sql("select link from notices where key = 'notices-invoice-issued'");
    let row = product
        .kit
        .app
        .reads()
        .row(link)
        .await
        .expect("done")
        .expect("done");
    let link: String = row.get("link").expect("done");
    assert!(link.ends_with(&format!("/applications/{application}/invoices/{id}")));
}
