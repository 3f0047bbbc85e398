//! What people call themselves and say of themselves.

use attache_foundation::Role;
use attache_missions::registration::GATES;
use attache_platform::database::sql;
use attache_platform::texts::Language;
use axum::http::StatusCode;

use super::{Refusal, assert_unchanged, at, call, cookie, encoded, escaped, state};
use crate::canaries::rows;
use crate::product::{Product, products};

const NAME: &str = "O'Neill–Van den Bossche, Łukasz 王";
const COMPANY: &str = "=HYPERLINK(\"http://x\",\"y\")";

/// Begins an application; gives the end of its address.
async fn begin(product: &Product, cookie: &str, call: &str) -> String {
    let list = at(Language::En, "/applications");
    let form = format!("call={call}");
    let begun = product.post(&list, Some(cookie), &form).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    let address = begun.header("location").to_owned();
    let (_, id) = address.rsplit_once('/').expect("an address");
    format!("/applications/{id}")
}

/// The form of one person.
fn person(given: &str, family: &str, mail: &str) -> String {
    format!(
        "p0-given={}&p0-family={}&p0-function=CEO&p0-mail={}&p0-phone=&p0-language=nl\
         &p0-first=2025-10-05&p0-last=2025-10-09&do=next",
        encoded(given),
        encoded(family),
        encoded(mail)
    )
}

#[tokio::test]
async fn names_and_addresses_that_cannot_be_are_told_beside_their_field() {
    let long = "é".repeat(5_000);
    let broken = "Marie\r\nBcc: all@example.org";
    let too_long = [("most", 120_i64.into()), ("count", 5_000_i64.into())];
    let bad = [
        (
            person("Marie", "Dubois", "marie@@exemple"),
            Refusal::of_field("p0-mail", "registration-error-mail-two-at", &[]),
            "value=\"marie@@exemple\"",
        ),
        (
            person(broken, "Dubois", "marie@example.org"),
            Refusal::of_field("p0-given", "registration-error-control", &[]),
            "value=\"Marie\nBcc: all@example.org\"",
        ),
        (
            person("Marie", &long, "marie@example.org"),
            Refusal::of_field("p0-family", "registration-error-long", &too_long),
            long.as_str(),
        ),
    ];
    for product in products().await {
        let call = call(&product, 6).await;
        let mine = cookie(&product, Role::OrganisationManager).await;
        let draft = begin(&product, &mine, &call).await;
        // A draft keeps what is typed, right or wrong; nothing else does.
        let before = state(&product, &["applications"]).await;
        for language in Language::ALL {
            let path = at(language, &format!("{draft}/people"));
            for (form, refusal, kept) in &bad {
                let came = product.post(&path, Some(&mine), form).await;
                refusal.assert(&product, language, &came);
                assert!(came.body.contains(kept), "{} is not kept", refusal.key);
                let later = product.get(&path, Some(&mine)).await;
                assert!(later.body.contains(kept), "{} is lost later", refusal.key);
            }
        }
        assert_unchanged(&product, &before, &["applications"]).await;
        let open = "select count(*) from applications where state <> 'draft'";
        assert_eq!(attache_testkit::count(&product.kit.database, open).await, 0);
        let good = person("Marie", NAME, "marie@example.org");
        let path = at(Language::En, &format!("{draft}/people"));
        let came = product.post(&path, Some(&mine), &good).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "the control");
    }
}

/// Hands in an application of one person, lets it pass, and publishes that they are accepted.
async fn come(product: &Product, call: &str) {
    let mine = cookie(product, Role::OrganisationManager).await;
    let draft = begin(product, &mine, call).await;
    let organisation = format!(
        "name={}&number=0203.201.340&size=sme&city=&offer=Robots&need=Sales&do=next",
        encoded(COMPANY)
    );
    for (step, form) in [
        ("organisation", organisation),
        ("people", person("Marie", NAME, "marie@example.org")),
        (
            "questions",
            "q-exports=no&q-wants=customers&do=next".to_owned(),
        ),
        ("review", "consent=yes&do=next".to_owned()),
    ] {
        let path = at(Language::En, &format!("{draft}/{step}"));
        let came = product.post(&path, Some(&mine), &form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{step}: {}", came.body);
    }
    let officer = cookie(product, Role::RegionalOfficer).await;
    let id = draft.rsplit('/').next().expect("an id");
    let review = at(Language::En, &format!("/selection/{id}"));
    for gate in GATES {
        let form = format!("gate={gate}&state=passed&note=");
        let path = format!("{review}/gates");
        product.post(&path, Some(&officer), &form).await;
    }
    let query = sql("select id from applicants where application = $1").bind(id);
    let person: String = rows(product, query).await[0].get("id").expect("an id");
    let form = format!("{person}=accept&reason=");
    let path = format!("{review}/decision");
    let came = product.post(&path, Some(&officer), &form).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    let organiser = cookie(product, Role::Organiser).await;
    let path = at(Language::En, "/selection/publication");
    let form = format!("call={call}");
    let came = product.post(&path, Some(&organiser), &form).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
}

/// A file that is answered to a form.
async fn file(product: &Product, path: &str, cookie: &str, form: &str) -> Vec<u8> {
    let (status, bytes) = product.file(path, Some(cookie), form).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    bytes
}

#[tokio::test]
async fn a_name_of_many_scripts_and_a_company_like_a_formula_stand_everywhere_as_typed() {
    for product in products().await {
        let call = call(&product, 6).await;
        come(&product, &call).await;
        let organiser = cookie(&product, Role::Organiser).await;
        for language in Language::ALL {
            let page = product
                .get(&at(language, "/participants"), Some(&organiser))
                .await;
            for shown in [escaped(NAME), escaped(COMPANY)] {
                assert!(page.body.contains(&shown), "{shown} in {language:?}");
            }
            for (path, form, name) in [
                ("/selection/export", "sheet=people", true),
                ("/selection/export", "sheet=applications", false),
                ("/participants/export", "", true),
            ] {
                let of = |format: &str| format!("{form}&format={format}");
                let path = at(language, path);
                let form = of("csv");
                let csv = file(&product, &path, &organiser, form.trim_start_matches('&')).await;
                let csv = String::from_utf8(csv).expect("UTF-8");
                assert!(!name || csv.contains(NAME), "{csv}");
                let quoted = COMPANY.replace('"', "\"\"");
                assert!(csv.contains(&format!("\"'{quoted}\"")), "no formula: {csv}");
                let form = of("xlsx");
                let book = file(&product, &path, &organiser, form.trim_start_matches('&')).await;
                let sheet = attache_platform::sheets::read(&book).expect("a sheet");
                let cells = || sheet.rows.iter().flat_map(|(_, row)| row);
                assert!(cells().any(|cell| cell == COMPANY), "{:?}", sheet.rows);
                assert!(
                    !name || cells().any(|cell| cell.contains(NAME)),
                    "{:?}",
                    sheet.rows
                );
            }
        }
        let form = "subject_en=Bus&body_en=Dear+%7Bdelegate.name%7D&category=business";
        let path = at(Language::En, "/messages");
        let came = product.post(&path, Some(&organiser), form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        product.kit.clock.advance_seconds(180);
        attache_app::work_through(&product.kit.app)
            .await
            .expect("written");
        let query = sql("select body from letters where mail = 'marie@example.org' \
                         and body like '%Dear %'");
        let letters = rows(&product, query).await;
        let body: String = letters[0].get("body").expect("a text");
        assert!(body.contains(&format!("Dear Marie {NAME}")), "{body}");
    }
}

#[tokio::test]
async fn markup_in_a_text_is_text() {
    let markup = "<img src=x onerror=alert(1)>";
    for product in products().await {
        let manager = cookie(&product, Role::OrganisationManager).await;
        let form = format!(
            "version=1&written_in=en&shown=yes&name=Brass&offer_en={}",
            encoded(markup)
        );
        let own = "/organisations/brass-and-bytes/profile";
        let path = at(Language::De, own);
        let came = product.post(&path, Some(&manager), &form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let delegate = product.cookie(product.small.delegate_account).await;
        let mut shown = 0;
        for language in Language::ALL {
            for (path, cookie) in [
                (own, Some(&manager)),
                ("/directory", Some(&delegate)),
                ("/organisations", None),
            ] {
                let page = product
                    .get(&at(language, path), cookie.map(String::as_str))
                    .await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                assert!(!page.body.contains("<img src=x"), "{path}");
                shown += usize::from(page.body.contains(&escaped(markup)));
            }
        }
        assert!(
            shown >= 8,
            "the control: it is shown as it was typed, {shown}"
        );
    }
}
