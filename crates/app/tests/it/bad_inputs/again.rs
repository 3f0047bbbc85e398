//! What comes twice, too late, for somebody else, or with more than it may say.

use attache_foundation::Role;
use attache_missions::registration::GATES;
use attache_platform::database::{Reads, sql};
use attache_platform::texts::{Arg, Language};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;

use super::{Refusal, assert_unchanged, at, call, cookie, escaped, state};
use crate::canaries::rows;
use crate::objects::MISSING;
use crate::product::{Came, Product, products};

fn asking(to: &dyn std::fmt::Display, message: &str) -> String {
    format!("to={to}&priority=3&length_minutes=20&part_of_day=any&message={message}")
}

/// The delegate takes the open request back, so that it can be made.
async fn free_to_ask(product: &Product, cookie: &str) {
    let id = product.small.asked_request;
    let path = at(Language::En, &format!("/requests/{id}/withdrawal"));
    let came = product.post(&path, Some(cookie), "").await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
}

async fn keyed(product: &Product, path: &str, cookie: &str, key: &str, form: &str) -> Came {
    let request = Request::post(path)
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header("idempotency-key", key)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()));
    product.send(request.expect("a request")).await
}

#[tokio::test]
async fn a_second_press_is_the_first_and_a_key_is_for_one_request() {
    for product in products().await {
        let mine = product.cookie(product.small.delegate_account).await;
        free_to_ask(&product, &mine).await;
        let to = product.small.other_counterpart;
        let path = at(Language::En, "/requests");
        let form = asking(&to, "Lenses");
        let first = keyed(&product, &path, &mine, "one", &form).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
        let before = state(&product, &[]).await;
        for language in Language::ALL {
            let path = at(language, "/requests");
            let again = keyed(&product, &path, &mine, "one", &form).await;
            assert_eq!(again.status, first.status);
            assert_eq!(again.header("location"), first.header("location"));
            let other = asking(&to, "Mirrors");
            let came = keyed(&product, &path, &mine, "one", &other).await;
            Refusal::whole(422, "error-key-reused", &[]).assert(&product, language, &came);
        }
        assert_unchanged(&product, &before, &[]).await;
        let page = product.get(first.header("location"), Some(&mine)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Lenses"), "the same booking");
        // The control: without the key the second press is another request, which is refused.
        let came = product.post(&path, Some(&mine), &form).await;
        assert_eq!(came.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn two_meetings_of_the_same_two_people_are_one_too_many() {
    for product in products().await {
        let mine = product.cookie(product.small.delegate_account).await;
        let (asked, other) = (product.small.counterpart, product.small.other_counterpart);
        let before = state(&product, &[]).await;
        let first = product.small.accepted_request;
        for language in Language::ALL {
            let path = at(language, "/requests");
            let came = product
                .post(&path, Some(&mine), &asking(&asked, "Lenses"))
                .await;
            let refusal = Refusal::whole(409, "requests-refused-already-open", &[]);
            refusal.assert(&product, language, &came);
            assert!(came.body.contains("Lenses"), "what was typed stays");
            let link = at(language, &format!("/requests/{first}"));
            assert!(came.body.contains(&link), "the first is linked");
        }
        assert_unchanged(&product, &before, &[]).await;
        free_to_ask(&product, &mine).await;
        let path = at(Language::En, "/requests");
        let came = product
            .post(&path, Some(&mine), &asking(&other, "Lenses"))
            .await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "the control");
    }
}

/// Two parties of one person each, handed in by mail, whose checks are passed; their people.
async fn two_parties(product: &Product, call: &str, officer: &str) -> Vec<(String, String)> {
    let mut sheet = "Company,Enterprise number,Given name,Family name,Function,Mail\n".to_owned();
    for place in 0..2 {
        let body = 2_000_000 + place;
        let number = format!("{body:08}{:02}", 97 - body % 97);
        sheet += &format!("Lens {place},{number},Noor,Maes,CEO,n{place}@example.org\n");
    }
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"call\"\r\n\r\n{call}\r\n--x\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n\
         {sheet}\r\n--x--\r\n"
    );
    let request = Request::post(at(Language::En, "/selection/import"))
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .header(header::COOKIE, officer)
        .body(Body::from(body));
    let came = product.send(request.expect("a request")).await;
    let import = format!("{}/applications", came.header("location"));
    let came = product.post(&import, Some(officer), "").await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    let query = sql("select application as a, id as p from applicants order by mail");
    let found = rows(product, query).await;
    let text = |row: &attache_platform::database::Row, name| row.get::<String>(name);
    let parties: Vec<(String, String)> = found
        .iter()
        .map(|row| (text(row, "a").expect("a"), text(row, "p").expect("p")))
        .collect();
    for (application, _) in &parties {
        for gate in GATES {
            let path = at(Language::En, &format!("/selection/{application}/gates"));
            let form = format!("gate={gate}&state=passed&note=");
            product.post(&path, Some(officer), &form).await;
        }
    }
    parties
}

#[tokio::test]
async fn the_last_place_is_given_once_and_the_next_is_told_their_number() {
    for product in products().await {
        let call = call(&product, 1).await;
        let officer = cookie(&product, Role::RegionalOfficer).await;
        let parties = two_parties(&product, &call, &officer).await;
        let decide = async |language, place: usize, decision: &str| {
            let (application, person) = &parties[place];
            let path = at(language, &format!("/selection/{application}/decision"));
            let form = format!("{person}={decision}&reason=");
            product.post(&path, Some(&officer), &form).await
        };
        let came = decide(Language::En, 0, "accept").await;
        assert_eq!(
            came.status,
            StatusCode::SEE_OTHER,
            "the control: the last one"
        );
        let before = state(&product, &[]).await;
        let place = [("place", 1_i64.into())];
        for language in Language::ALL {
            let came = decide(language, 1, "accept").await;
            Refusal::whole(409, "registration-refused-full", &place)
                .assert(&product, language, &came);
        }
        assert_unchanged(&product, &before, &[]).await;
        let came = decide(Language::En, 1, "wait").await;
        assert_eq!(
            came.status,
            StatusCode::SEE_OTHER,
            "the waiting list is open"
        );
    }
}

#[tokio::test]
async fn the_id_of_anothers_request_is_as_if_it_were_not_there() {
    for product in products().await {
        let theirs = product.cookie(product.other_delegate).await;
        let mine = product.cookie(product.small.delegate_account).await;
        let id = product.small.accepted_request.to_string();
        let before = state(&product, &[]).await;
        for language in Language::ALL {
            for end in ["", "/acceptance", "/refusal", "/withdrawal"] {
                let ask = async |id: &str| {
                    let path = at(language, &format!("/requests/{id}{end}"));
                    match end {
                        "" => product.get(&path, Some(&theirs)).await,
                        _ => product.post(&path, Some(&theirs), "").await,
                    }
                };
                let (foreign, absent) = (ask(&id).await, ask(MISSING).await);
                let none = Refusal::whole(404, "error-absent", &[]);
                none.assert(&product, language, &foreign);
                assert_eq!(foreign.body.replace(&id, MISSING), absent.body, "{end}");
            }
        }
        assert_unchanged(&product, &before, &[]).await;
        let path = at(Language::En, &format!("/requests/{id}"));
        let own = product.get(&path, Some(&mine)).await;
        assert_eq!(own.status, StatusCode::OK, "the control");
    }
}

#[tokio::test]
async fn a_role_cannot_be_sent_along() {
    for product in products().await {
        let mine = product.cookie(product.small.delegate_account).await;
        free_to_ask(&product, &mine).await;
        let to = product.small.other_counterpart;
        let asked = format!(
            "\"to\":\"{to}\",\"priority\":3,\"length_minutes\":20,\"part_of_day\":\"any\",\
             \"message\":\"Lenses\""
        );
        let send = async |language: Language, body: String| {
            let request = Request::post("/api/missions/west-coast-2025/requests")
                .header(header::HOST, "localhost:8080")
                .header("sec-fetch-site", "same-origin")
                .header(header::ACCEPT_LANGUAGE, language.code())
                .header(header::COOKIE, &mine)
                .header(header::CONTENT_TYPE, "application/json")
                .body(Body::from(body));
            product.send(request.expect("a request")).await
        };
        let before = state(&product, &[]).await;
        for language in Language::ALL {
            let came = send(language, format!("{{{asked},\"role\":\"admin\"}}")).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
            let problem: Value = serde_json::from_str(&came.body).expect("JSON");
            assert_eq!(problem["code"], "error-unknown-field", "{problem}");
            let told = [("field", Arg::from("role"))];
            let words = product.kit.app.words(language);
            let sentence = words.with("error-unknown-field", &told);
            assert_eq!(problem["detail"], sentence.as_str());
            let form = format!("{}&role=admin", asking(&to, "Lenses"));
            let path = at(language, "/requests");
            let came = product.post(&path, Some(&mine), &form).await;
            let refusal = Refusal::whole(422, "error-unknown-field", &told);
            refusal.assert(&product, language, &came);
            assert!(came.body.contains(&escaped(&sentence)));
        }
        assert_unchanged(&product, &before, &[]).await;
        let mut reads = product.kit.app.reads();
        let organisers = sql("select count(*) from grants where role = 'admin'");
        assert_eq!(reads.number(organisers).await.expect("read"), 0);
        let came = send(Language::En, format!("{{{asked}}}")).await;
        assert_eq!(
            came.status,
            StatusCode::CREATED,
            "the control: {}",
            came.body
        );
    }
}
