//! Applications in spreadsheets through the router: what is uploaded, how much of it, by whom.

use attache_foundation::history::By;
use attache_foundation::ids::AccountId;
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, accounts};
use attache_missions::registration::{self, example};
use attache_platform::sheets;
use attache_platform::texts::Language;
use attache_testkit::count;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

use crate::product::{Came, Product, products};

const AT: &str = "/en/missions/west-coast-2025/selection";

/// A call of Wallonia, the cookie of its officer and of an officer of Brussels.
async fn stage(product: &Product) -> (String, String, String) {
    let (app, mission) = (&product.kit.app, product.small.mission);
    let mut change = app.change(By::Itself, Some(mission)).await.expect("open");
    let agency = product.small.organisations[0];
    let call = example::late_places(agency, "AWEX", "wallonia", app.now());
    let calls = registration::open_calls(&mut change, &[call]).await;
    let call = calls.expect("made")[0].to_string();
    let other = accounts::open_account(&mut change, "Other", Language::En, None).await;
    let other: AccountId = other.expect("made");
    let grant = Grant::of(Role::RegionalOfficer, mission).in_region("brussels");
    let granted = permissions::grant(&mut change, other, &grant).await;
    granted.expect("granted");
    change.finish().await.expect("finished");
    let mut people = product.people.iter();
    let officer = people.find(|(role, _)| *role == Role::RegionalOfficer);
    let officer = officer.expect("an officer").1;
    (
        call,
        product.cookie(officer).await,
        product.cookie(other).await,
    )
}

async fn upload(product: &Product, cookie: &str, call: &str, content: &[u8]) -> Came {
    let mut body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"call\"\r\n\r\n{call}\r\n--x\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"../a.csv\"\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let kind = "multipart/form-data; boundary=x";
    send(product, cookie, &format!("{AT}/import"), kind, body).await
}

async fn send(product: &Product, cookie: &str, at: &str, kind: &str, body: Vec<u8>) -> Came {
    let request = Request::builder()
        .method(Method::POST)
        .uri(at)
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, kind)
        .header(header::COOKIE, cookie);
    product
        .send(request.body(Body::from(body)).expect("a request"))
        .await
}

fn sheet(rows: usize) -> Vec<u8> {
    let header = [
        "Bedrijf",
        "Ondernemingsnummer",
        "Voornaam",
        "Achternaam",
        "Functie",
        "E-mail",
    ];
    let header = header.map(str::to_owned);
    let row = |place: usize| {
        let body = 2_000_000 + place;
        let number = format!("{body:08}{:02}", 97 - body % 97);
        let mail = format!("n{place}@example.org");
        let cells = [
            "=cmd()",
            number.as_str(),
            "Noor",
            "O'Neill",
            "CEO",
            mail.as_str(),
        ];
        cells.map(str::to_owned).to_vec()
    };
    let rows: Vec<Vec<String>> = (0..rows).map(row).collect();
    sheets::csv(&header, &rows).into_bytes()
}

#[tokio::test]
async fn a_sheet_is_imported_once_and_only_its_region_sees_it() {
    for product in products().await {
        let (call, officer, other) = stage(&product).await;
        let came = upload(&product, &officer, &call, b"\x89PNG\r\n\x1a\n").await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(came.body.contains("PNG"), "{}", came.body);
        let foreign = upload(&product, &other, &call, &sheet(2)).await;
        assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
        let came = upload(&product, &officer, &call, &sheet(2)).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let at = came.header("location").to_owned();
        let page = product.get(&at, Some(&officer)).await;
        assert!(page.body.contains("UTF-8"), "{}", page.body);
        assert!(page.body.contains("Import all"), "{}", page.body);
        let hidden = product.get(&at, Some(&other)).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        let done = product
            .post(&format!("{at}/applications"), Some(&officer), "")
            .await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let applied = "select count(*) from applications where state = 'submitted'";
        assert_eq!(count(&product.kit.database, applied).await, 2);
        let again = upload(&product, &officer, &call, &sheet(2)).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
        assert!(again.body.contains(&at), "the first result is linked");
        let taken = "sheet=applications&format=csv";
        let out = product
            .post(&format!("{AT}/export"), Some(&officer), taken)
            .await;
        assert!(out.body.contains("'=cmd()"), "no formula: {}", out.body);
        assert!(out.header("content-disposition").starts_with("attachment"));
        let none = product
            .post(&format!("{AT}/export"), Some(&other), taken)
            .await;
        assert_eq!(none.status, StatusCode::OK);
        assert!(
            !none.body.contains("cmd"),
            "another Region's: {}",
            none.body
        );
        let kept = "select count(*) from history where facts like '%applications_exported%'";
        assert_eq!(count(&product.kit.database, kept).await, 2);
    }
}

#[tokio::test]
async fn only_the_route_of_files_reads_much() {
    for product in products().await {
        let (call, officer, _) = stage(&product).await;
        let large = sheet(8_000);
        assert!(large.len() > 300 * 1024, "{} bytes", large.len());
        let came = upload(&product, &officer, &call, &large).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let kind = "application/x-www-form-urlencoded";
        let at = format!("{AT}/preview");
        let came = send(&product, &officer, &at, kind, large).await;
        assert_eq!(came.status, StatusCode::PAYLOAD_TOO_LARGE, "another route");
        let huge = vec![b'a'; 12 * 1024 * 1024];
        let came = upload(&product, &officer, &call, &huge).await;
        assert_eq!(came.status, StatusCode::PAYLOAD_TOO_LARGE);
    }
}
