//! Files through the router: told by their bytes, given back as they came, to whoever may have
//! them and to nobody else.

use attache_foundation::Role;
use attache_platform::files::LARGEST_FILE;
use attache_testkit::count;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use tower::ServiceExt;

use crate::objects::{HERE, Objects};
use crate::product::{Came, Product, products};

const PDF: &[u8] = b"%PDF-1.7\n\xff\0 in bytes\n%%EOF\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0....\
    \0\0\0\0IEND....";

struct Stage {
    objects: Objects,
    /// Where the delegate's documents and the proofs of Wallonia stand.
    documents: String,
    evidence: String,
    delegate: String,
    officer: String,
}

async fn stage(product: &Product) -> Stage {
    let objects = Objects::put(product).await;
    let at = |path: &str| objects.usual(&format!("/missions/{{mission}}{path}"));
    let documents = at("/applications/{application}/documents");
    let evidence = at("/selection/{application}/evidence");
    let mut people = product.people.iter();
    let officer = people.find(|(role, _)| *role == Role::RegionalOfficer);
    let officer = officer.expect("an officer").1;
    Stage {
        documents,
        evidence,
        delegate: product.cookie(product.small.delegate_account).await,
        officer: product.cookie(officer).await,
        objects,
    }
}

async fn upload(
    product: &Product,
    cookie: &str,
    at: &str,
    fields: &[(&str, &str)],
    (name, content): (&str, &[u8]),
) -> Came {
    let mut body = Vec::new();
    for (field, value) in fields {
        let part =
            format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    let head = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/pdf\r\n\r\n"
    );
    body.extend(head.into_bytes());
    body.extend(content);
    body.extend(b"\r\n--x--\r\n");
    let request = Request::builder()
        .method(Method::POST)
        .uri(at)
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .header(header::COOKIE, cookie);
    let request = request.body(Body::from(body)).expect("a request");
    product.send(request).await
}

/// The bytes of a file, with the headers that say how a browser is to treat it.
async fn bytes(product: &Product, at: &str, cookie: &str) -> (axum::http::HeaderMap, Vec<u8>) {
    let request = Request::builder()
        .uri(at)
        .header(header::HOST, "localhost:8080")
        .header(header::COOKIE, cookie);
    let request = request.body(Body::empty()).expect("a request");
    let answer = product
        .router
        .clone()
        .oneshot(request)
        .await
        .expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK, "{at}");
    let (head, body) = answer.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a body");
    (head.headers, body.to_vec())
}

/// The address behind the name of a file.
fn link(page: &str, name: &str) -> String {
    let (before, _) = page.split_once(&format!("{name}</a>")).expect("the file");
    let (_, address) = before.rsplit_once("href=\"").expect("a link");
    address.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_document_comes_back_byte_by_byte_and_only_to_whoever_may_have_it() {
    for product in products().await {
        let stage = stage(&product).await;
        let (at, me) = (&stage.documents, &stage.delegate);
        let fields = [("document", "insurance")];
        let name = "O'Neill–Łukasz 王.pdf";
        let came = upload(&product, me, at, &fields, (name, PDF)).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let page = product.get(at, Some(me)).await;
        let link = link(&page.body, "王.pdf");
        let (headers, body) = bytes(&product, &link, me).await;
        assert_eq!(body, PDF, "byte by byte");
        let said = |name: header::HeaderName| headers[name].to_str().expect("text").to_owned();
        assert_eq!(said(header::CONTENT_TYPE), "application/pdf");
        let disposition = said(header::CONTENT_DISPOSITION);
        assert!(disposition.starts_with("attachment; "), "{disposition}");
        assert!(
            disposition.contains("%C5%81ukasz%20%E7%8E%8B.pdf"),
            "{disposition}"
        );
        assert_eq!(said(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(said(header::CACHE_CONTROL), "no-store");
        assert_eq!(
            said(header::CONTENT_SECURITY_POLICY),
            "sandbox; default-src 'none'"
        );
        let other = product.cookie(product.other_delegate).await;
        for cookie in [&other, &stage.officer] {
            let hidden = product.get(&link, Some(cookie)).await;
            assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        }
        let again = upload(&product, me, at, &fields, ("again.pdf", PDF)).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.body.contains("attached already"), "{}", again.body);
        let kept = "select count(*) from application_documents where document = 'insurance'";
        assert_eq!(count(&product.kit.database, kept).await, 1);
        let gone = product.post(&format!("{link}/removal"), Some(me), "").await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
        assert_eq!(count(&product.kit.database, kept).await, 0);
    }
}

#[tokio::test]
async fn what_is_no_document_is_refused_in_one_sentence_and_what_was_typed_stays() {
    let mut large = PDF.to_vec();
    large.splice(9..9, vec![b' '; LARGEST_FILE]);
    let mut trailing = PDF.to_vec();
    trailing.extend(b"<script>alert(1)</script>");
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    let zip = b"PK\x03\x04 and so on";
    let cases: [(&str, &[u8], StatusCode, &str); 8] = [
        (
            "extract.pdf",
            PNG,
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "This is a PNG image, not a PDF.",
        ),
        (
            "a.svg",
            svg,
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "of the kind SVG",
        ),
        (
            "a.heic",
            heic,
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "of the kind HEIC. Send a PDF, PNG",
        ),
        (
            "a.pdf",
            zip,
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "of the kind ZIP",
        ),
        (
            "a.pdf",
            &trailing,
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "Behind the end",
        ),
        (
            "a.pdf",
            b"",
            StatusCode::UNPROCESSABLE_ENTITY,
            "This file is empty.",
        ),
        ("", b"", StatusCode::UNPROCESSABLE_ENTITY, "Choose a file."),
        (
            "a.pdf",
            &large,
            StatusCode::PAYLOAD_TOO_LARGE,
            "has 6 MiB; at most 5 MiB are taken",
        ),
    ];
    let fields = [
        ("gate", "no_sanction"),
        ("what", "sanctions_search"),
        ("day", "2025-09-30"),
        ("note", "\"Łukasz\" <b>王"),
    ];
    for product in products().await {
        let stage = stage(&product).await;
        let before = count(&product.kit.database, "select count(*) from gate_evidence").await;
        for (name, content, status, sentence) in &cases {
            let sent = (*name, *content);
            let came = upload(&product, &stage.officer, &stage.evidence, &fields, sent).await;
            assert_eq!(came.status, *status, "{name}: {}", came.body);
            assert!(came.body.contains(sentence), "{sentence}: {}", came.body);
            assert!(came.body.contains("value=\"2025-09-30\""), "the day stays");
            assert!(
                came.body.contains("&quot;Łukasz&quot; &lt;b&gt;王"),
                "the note stays"
            );
            let fields = [("document", "insurance")];
            let came = upload(&product, &stage.delegate, &stage.documents, &fields, sent).await;
            assert_eq!(came.status, *status, "{name}");
            assert!(came.body.contains(sentence), "{sentence}");
        }
        let after = count(&product.kit.database, "select count(*) from gate_evidence").await;
        assert_eq!(before, after);
        let control = upload(
            &product,
            &stage.officer,
            &stage.evidence,
            &fields,
            ("a.png", PNG),
        );
        assert_eq!(control.await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_proof_is_dated_and_seen_by_its_region_only() {
    for product in products().await {
        let stage = stage(&product).await;
        let (at, officer) = (&stage.evidence, &stage.officer);
        let fields = |day| {
            [
                ("gate", "registered"),
                ("what", "register_extract"),
                ("day", day),
                ("note", "as of today"),
            ]
        };
        for (day, sentence) in [
            ("2999-01-01", "This day is still to come."),
            ("2025-02-30", "This day does not exist."),
            ("", "This day does not exist."),
        ] {
            let came = upload(&product, officer, at, &fields(day), ("a.pdf", PDF)).await;
            assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
            assert!(came.body.contains(sentence), "{}", came.body);
        }
        let came = upload(
            &product,
            officer,
            at,
            &fields("2025-06-01"),
            ("own.pdf", PDF),
        )
        .await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let page = product.get(at, Some(officer)).await;
        assert!(
            page.body.contains("older than three months"),
            "{}",
            page.body
        );
        let link = link(&page.body, "own.pdf");
        assert_eq!(bytes(&product, &link, officer).await.1, PDF);
        let review = at.trim_end_matches("/evidence");
        let review = product.get(review, Some(officer)).await;
        assert!(review.body.contains(&link), "beside its check");
        let theirs = stage
            .objects
            .usual("/missions/{mission}/selection/{application}/documents/{document}");
        assert_eq!(bytes(&product, &theirs, officer).await.1, b"%PDF");
        // Nobody else: neither the applicants, nor those of another mission's address.
        for path in [&link, &theirs, at] {
            let hidden = product.get(path, Some(&stage.delegate)).await;
            assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{path}");
            let elsewhere = path.replace(HERE, "north-east-2026");
            let hidden = product.get(&elsewhere, Some(officer)).await;
            assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{elsewhere}");
        }
        let gone = product
            .post(&format!("{link}/removal"), Some(officer), "do=remove")
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
        let hidden = product.get(&link, Some(officer)).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    }
}
