//! Spreadsheets as agencies send them, and as nobody should.

use std::io::{Cursor, Write};

use attache_foundation::Role;
use attache_platform::sheets;
use attache_platform::texts::Language;
use attache_testkit::count;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{Refusal, assert_unchanged, at, call, cookie, escaped, state};
use crate::product::{Came, Product, products};

async fn upload(
    product: &Product,
    language: Language,
    cookie: &str,
    call: &str,
    content: &[u8],
) -> Came {
    let mut body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"call\"\r\n\r\n{call}\r\n--x\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = Request::post(at(language, "/selection/import"))
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .header(header::COOKIE, cookie)
        .body(Body::from(body));
    product.send(request.expect("a request")).await
}

const HEADER: [&str; 6] = [
    "Société",
    "Numéro d'entreprise",
    "Prénom",
    "Nom",
    "Fonction",
    "E-mail",
];

/// Rows of one person each, each of another enterprise.
fn people(count: usize, family: impl Fn(usize) -> String) -> Vec<Vec<String>> {
    let row = |place: usize| {
        let body = 2_000_000 + place;
        vec![
            format!("Générale {place}"),
            format!("{body:08}{:02}", 97 - body % 97),
            "Noé".to_owned(),
            family(place),
            "CEO".to_owned(),
            format!("n{place}@example.org"),
        ]
    };
    (0..count).map(row).collect()
}

fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    sheets::csv(&HEADER.map(str::to_owned), rows).into_bytes()
}

/// A workbook of 10 MiB at most that unpacks to 10 GiB: a sheet of 64 MiB of blanks, and 159 copies
/// of it as they are packed.
fn bomb() -> Vec<u8> {
    let whole = sheets::xlsx("Sheet1", &["a".into()], &[]).expect("a book");
    let mut old = ZipArchive::new(Cursor::new(whole)).expect("a book");
    let mut blank = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    blank.start_file("blank", options).expect("begun");
    let piece = vec![b' '; 1024 * 1024];
    for _ in 0..64 {
        blank.write_all(&piece).expect("written");
    }
    let blank = blank.finish().expect("finished").into_inner();
    let mut blank = ZipArchive::new(Cursor::new(blank)).expect("read");
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..old.len() {
        let part = old.by_index(number).expect("a part");
        let name = part.name().expect("a name").into_owned();
        if name != "xl/worksheets/sheet1.xml" {
            new.raw_copy_file(part).expect("copied");
        }
    }
    for number in 0..160 {
        let name = match number {
            0 => "xl/worksheets/sheet1.xml".to_owned(),
            _ => format!("xl/worksheets/sheet1-{number}.xml"),
        };
        let part = blank.by_index(0).expect("the sheet");
        new.raw_copy_file_rename(part, name).expect("copied");
    }
    new.finish().expect("finished").into_inner()
}

/// The most memory that this process has had, in KiB.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number.and_then(|number| number.parse().ok()).expect("KiB")
}

/// How long a processor has worked for this thread, on which all of a test runs, in nanoseconds:
/// however much else the machine has to do.
fn busy() -> u64 {
    let times = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux");
    let first = times.split_whitespace().next();
    first
        .and_then(|first| first.parse().ok())
        .expect("nanoseconds")
}

#[tokio::test]
async fn a_workbook_that_unpacks_to_ten_gigabytes_is_refused_at_once() {
    let bomb = bomb();
    assert!(bomb.len() <= 10 * 1024 * 1024, "{} bytes", bomb.len());
    let mut parts = ZipArchive::new(Cursor::new(&bomb)).expect("a book");
    let unpacked: u64 = (0..parts.len())
        .map(|number| parts.by_index(number).expect("a part").size())
        .sum();
    assert!(unpacked >= 10 << 30, "{unpacked} bytes");
    for product in products().await {
        let call = call(&product, 6).await;
        let officer = cookie(&product, Role::RegionalOfficer).await;
        let before = state(&product, &[]).await;
        let memory = most_memory();
        for language in Language::ALL {
            let before = busy();
            let came = upload(&product, language, &officer, &call, &bomb).await;
            let took = busy() - before;
            assert!(took < 2_000_000_000, "{took} ns");
            let refusal = Refusal {
                status: StatusCode::PAYLOAD_TOO_LARGE,
                ..Refusal::of_field("file", "registration-import-expands", &[])
            };
            refusal.assert(&product, language, &came);
        }
        // What other tests of this process have meanwhile is counted too.
        let more = most_memory() - memory;
        assert!(more < 256 * 1024, "{more} KiB more");
        assert_unchanged(&product, &before, &[]).await;
        let rows = people(2, |_| "Dubois".to_owned());
        let book = sheets::xlsx("Liste", &HEADER.map(str::to_owned), &rows).expect("a book");
        let came = upload(&product, Language::En, &officer, &call, &book).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "the control");
    }
}

#[tokio::test]
async fn a_sheet_of_windows_is_read_and_asks_whether_that_is_right() {
    // All letters of it are the same bytes in ISO 8859-1, whose bytes are their code points.
    let mut bytes = HEADER.join(";");
    for row in people(3, |place| format!("Désirée {place}")) {
        bytes.push('\n');
        bytes.push_str(&row.join(";"));
    }
    let bytes: Vec<u8> = bytes
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).expect("of Western Europe"))
        .collect();
    assert!(std::str::from_utf8(&bytes).is_err(), "it is no UTF-8");
    for product in products().await {
        let call = call(&product, 6).await;
        let officer = cookie(&product, Role::RegionalOfficer).await;
        let came = upload(&product, Language::En, &officer, &call, &bytes).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let (_, import) = came.header("location").rsplit_once('/').expect("a place");
        let told = [
            ("encoding", "Windows-1252".into()),
            ("separator", ";".into()),
        ];
        for language in Language::ALL {
            let path = at(language, &format!("/selection/import/{import}"));
            let page = product.get(&path, Some(&officer)).await.body;
            let words = product.kit.app.words(language);
            let asked = escaped(&words.with("registration-import-read-as", &told));
            assert!(page.contains(&asked), "{language:?}: {page}");
            assert!(page.contains("Désirée 2") && page.contains("Générale 0"));
        }
        let applied = "select count(*) from applications";
        assert_eq!(
            count(&product.kit.database, applied).await,
            0,
            "looked at only"
        );
        let path = at(
            Language::En,
            &format!("/selection/import/{import}/applications"),
        );
        let came = product.post(&path, Some(&officer), "").await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let names = "select count(*) from applicants where family_name = 'Désirée 2'";
        assert_eq!(count(&product.kit.database, names).await, 1, "the control");
    }
}

#[tokio::test]
async fn the_one_row_that_does_not_stand_is_named_and_none_is_imported() {
    // The header is row 1, so that what stands at 415 from nought is row 417.
    let wrong = people(500, |place| match place {
        415 => "x".repeat(5_000),
        _ => "Dubois".to_owned(),
    });
    for product in products().await {
        let call = call(&product, 6).await;
        let officer = cookie(&product, Role::RegionalOfficer).await;
        let came = upload(&product, Language::En, &officer, &call, &csv(&wrong)).await;
        let (_, import) = came.header("location").rsplit_once('/').expect("a place");
        let import = format!("/selection/import/{import}");
        let before = state(&product, &[]).await;
        let told = [("most", 120_i64.into()), ("count", 5_000_i64.into())];
        for language in Language::ALL {
            let path = at(language, &format!("{import}/applications"));
            let came = product.post(&path, Some(&officer), "").await;
            let refusal = Refusal::whole(422, "registration-refused-rows-faulty", &[]);
            refusal.assert(&product, language, &came);
            let words = product.kit.app.words(language);
            let why = escaped(&words.with("registration-error-long", &told));
            let (before, _) = came.body.split_once(&why).expect("the reason");
            let row = &before[before.rfind("<tr").expect("a row")..];
            assert!(row.contains(">417<") && row.contains(">Nom<"), "{row}");
            let faulty = at(language, &format!("{import}/faulty"));
            assert!(came.body.contains(&faulty), "the file of faulty rows");
            let file = product.get(&faulty, Some(&officer)).await.body;
            let mail = ["n415@example.org", "n414@example.org"];
            assert!(file.contains(mail[0]) && !file.contains(mail[1]));
            assert_eq!(file.matches("@example.org").count(), 1, "that row alone");
            let form = "column-name=0&column-number=1&column-given=2&column-family=3\
                        &column-function=4&column-mail=";
            let came = product
                .post(&at(language, &import), Some(&officer), form)
                .await;
            let missing = "registration-import-unmapped";
            Refusal::of_field("column-mail", missing, &[]).assert(&product, language, &came);
            assert!(
                came.body.contains("value=\"3\" selected"),
                "the others stay"
            );
        }
        assert_unchanged(&product, &before, &[]).await;
        let right = csv(&people(500, |_| "Dubois".to_owned()));
        let came = upload(&product, Language::En, &officer, &call, &right).await;
        let path = format!("{}/applications", came.header("location"));
        let came = product.post(&path, Some(&officer), "").await;
        assert_eq!(
            came.status,
            StatusCode::SEE_OTHER,
            "the control: {}",
            came.body
        );
    }
}

#[tokio::test]
async fn the_same_file_leads_to_what_came_of_it_the_first_time() {
    let file = csv(&people(2, |_| "Dubois".to_owned()));
    for product in products().await {
        let call = call(&product, 6).await;
        let officer = cookie(&product, Role::RegionalOfficer).await;
        let came = upload(&product, Language::En, &officer, &call, &file).await;
        let first = came.header("location").to_owned();
        let path = format!("{first}/applications");
        product.post(&path, Some(&officer), "").await;
        let before = state(&product, &[]).await;
        for language in Language::ALL {
            let again = upload(&product, language, &officer, &call, &file).await;
            let refusal = Refusal::whole(409, "registration-refused-already-imported", &[]);
            refusal.assert(&product, language, &again);
            let link = first.replacen("/en", &format!("/{}", language.code()), 1);
            assert!(again.body.contains(&link), "{link}");
        }
        assert_unchanged(&product, &before, &[]).await;
        let other = csv(&people(3, |_| "Dubois".to_owned()));
        let came = upload(&product, Language::En, &officer, &call, &other).await;
        assert_eq!(
            came.status,
            StatusCode::SEE_OTHER,
            "the control: another file"
        );
    }
}
