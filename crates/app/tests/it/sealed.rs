//! What people give for the journey is sealed: typed through the real form, it is in no page,
//! file, feed, letter or line of the log of anybody who may not read it, and nowhere in the
//! database, its file or a copy of it.

use std::io::{Cursor, Read as _};

use attache_foundation::Role;
use attache_foundation::permissions::{Data, Reach, Verb};
use axum::http::StatusCode;

use crate::canaries::{Lines, answers, products_in_service};
use crate::disclosures::{calendar, files, letters, taken_out};
use crate::fields::content_but;
use crate::objects::{HERE, Objects};
use crate::principals::principals;
use crate::product::Product;

/// A field, its class, the row of the table of data, what is typed, and by what it is recognised.
const TYPED: [(&str, &str, Data, &str, &str); 6] = [
    (
        "birth_date",
        "identity",
        Data::BirthAndNationality,
        "1931-07-23",
        "1931",
    ),
    (
        "passport_number",
        "passport",
        Data::PassportNumber,
        "YQX0421YQX",
        "YQX0421YQX",
    ),
    (
        "passport_expires",
        "passport",
        Data::PassportNumber,
        "2039-11-29",
        "2039",
    ),
    ("needs", "health", Data::Health, "yqx-needs", "yqx-needs"),
    (
        "emergency_contact",
        "emergency",
        Data::EmergencyContact,
        "yqx-contact",
        "yqx-contact",
    ),
    (
        "travel_wishes",
        "travel",
        Data::Travel,
        "yqx-wishes",
        "yqx-wishes",
    ),
];

fn signs() -> impl Iterator<Item = &'static str> {
    TYPED.into_iter().map(|(.., sign)| sign)
}

/// The signs that stand in a text.
fn found(text: &str) -> Vec<&'static str> {
    signs().filter(|sign| text.contains(sign)).collect()
}

async fn give(product: &Product) -> String {
    let own = product.cookie(product.small.delegate_account).await;
    let pairs = TYPED.map(|(field, _, _, typed, _)| format!("{field}={typed}"));
    let form = format!("{}&diet=kosher&nationality=be", pairs.join("&"));
    let path = format!("/en/missions/{HERE}/my-journey");
    let came = product.post(&path, Some(&own), &form).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
    own
}

/// Whether the role alone, with a reason, reads a row of the table of a person of Flanders.
fn with_reason(role: Role, data: Data) -> bool {
    let cell = data.access(Some(role));
    let conditions = cell.conditions;
    let named = conditions.named || conditions.two_people || conditions.part;
    // A delegate's file is their own page; organisations have none of their people's.
    let staff = role.is_staff();
    staff && cell.gives(Verb::See) && cell.reach == Reach::All && !named
}

async fn read(product: &Product, role: Role, class: &str) -> String {
    let account = product.people.iter().find(|(one, _)| *one == role);
    let cookie = product.cookie(account.expect("of each role").1).await;
    let person = product.small.delegate;
    let path = format!("/en/missions/{HERE}/dossiers/{person}");
    let form = format!("class={class}&why=journey&reason=list+for+the+port");
    product.post(&path, Some(&cookie), &form).await.body
}

/// Every role asks for every class: the table says who reads it, and whoever is named besides.
async fn readers(product: &Product) {
    for role in Role::ALL {
        for (field, class, data, _, sign) in TYPED {
            let body = read(product, role, class).await;
            let reads = body.contains(sign);
            assert_eq!(reads, with_reason(role, data), "{role:?} reads {field}");
        }
    }
    let organiser = product.cookie(product.small.organiser_account).await;
    let protocol = product.people.iter();
    let mut protocol = protocol.filter(|(role, _)| *role == Role::ProtocolOfficer);
    let account = protocol.next().expect("of each role").1;
    for class in ["passport", "health"] {
        let form = format!("account={account}&class={class}&until=2025-10-12&reason=visit+lists");
        let path = format!("/en/missions/{HERE}/dossier-grants");
        let came = product.post(&path, Some(&organiser), &form).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.body);
        let body = read(product, Role::ProtocolOfficer, class).await;
        assert!(
            !found(&body).is_empty(),
            "the control: who is named reads {class}"
        );
    }
}

/// What a copy of the database holds, unpacked.
async fn copy(product: &Product) -> Vec<u8> {
    let archive = product.kit.database.back_up().await.expect("a copy");
    let bytes = archive.to_bytes().expect("a file");
    let mut all = bytes.clone();
    let begin = bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .expect("a line")
        + 1;
    let mut packed = zip::ZipArchive::new(Cursor::new(&bytes[begin..])).expect("a ZIP");
    for number in 0..packed.len() {
        let mut part = packed.by_index(number).expect("a part");
        part.read_to_end(&mut all).expect("unpacked");
    }
    all
}

/// The bytes of the database's own files, where it has some.
fn raw(product: &Product) -> Vec<u8> {
    let Some(file) = product.kit.file() else {
        return Vec::new();
    };
    let beside = ["", "-wal"].map(|end| format!("{}{end}", file.display()));
    let bytes = beside.iter().filter_map(|path| std::fs::read(path).ok());
    bytes.flatten().collect()
}

/// Long signs only: four digits of a year stand anywhere in bytes.
fn in_bytes(bytes: &[u8]) -> Vec<&'static str> {
    let typed = TYPED.into_iter().map(|(_, _, _, typed, _)| typed);
    let inside = |text: &&str| {
        bytes
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    };
    typed.filter(inside).collect()
}

#[tokio::test]
async fn what_is_sealed_is_shown_to_its_owner_and_its_readers_and_stands_nowhere_else() {
    let logged = Lines::default();
    let writer = logged.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    for product in products_in_service().await {
        let objects = Objects::put(&product).await;
        let all = principals(&product).await;
        let own = give(&product).await;
        readers(&product).await;
        let mine = ["/my-journey", "/my-data"];
        for who in all.iter().filter(|who| who.counts) {
            let mut shown = answers(&product, &objects, who).await;
            shown.extend(files(&product, who).await);
            for (path, text) in shown {
                let owner = who.person == Some(product.small.delegate);
                let owns = owner && mine.iter().any(|end| path.ends_with(end));
                // The year of a day that somebody chooses is offered by no page.
                assert!(owns || found(&text).is_empty(), "{path} as {}", who.name);
            }
        }
        let feed = calendar(&product, product.small.delegate_account).await;
        assert_eq!(found(&feed), [""; 0], "the calendar");
        for (_, text) in letters(&product, &objects).await {
            assert_eq!(found(&text), [""; 0], "a letter");
        }
        for text in taken_out(&product).await {
            assert_eq!(found(&text), [""; 0], "what an operator takes out");
        }
        let rows = content_but(&product, &[]).await;
        assert_eq!(in_bytes(rows.as_bytes()), [""; 0], "the rows");
        assert!(
            rows.contains("brass-and-bytes"),
            "the control: they are whole"
        );
        let copy = copy(&product).await;
        assert_eq!(in_bytes(&copy), [""; 0], "a copy");
        let is_whole = |bytes: &[u8]| bytes.windows(15).any(|part| part == b"brass-and-bytes");
        assert!(is_whole(&copy), "the control: it is whole");
        let raw = raw(&product);
        assert_eq!(in_bytes(&raw), [""; 0], "the file of the database");
        assert!(raw.is_empty() || is_whole(&raw), "the control: it is whole");
        let page = format!("/en/missions/{HERE}/my-journey");
        let page = product.get(&page, Some(&own)).await.body;
        for sign in ["1931", "2039", "yqx-needs", "yqx-contact", "yqx-wishes"] {
            assert!(page.contains(sign), "the control: its owner sees {sign}");
        }
    }
    drop(guard);
    let logged = logged.0.lock().expect("whole");
    assert_eq!(in_bytes(&logged), [""; 0], "in the log");
}

/// The control: the same token in a column that is not sealed is found in all of them.
#[tokio::test]
async fn what_is_not_sealed_is_found() {
    for product in products_in_service().await {
        let query = attache_platform::database::sql("update people set function = 'yqx-needs'");
        let writing = product.kit.app.reads().write("test").await;
        let mut writing = writing.expect("open");
        writing.execute(query).await.expect("set");
        writing.commit().await.expect("kept");
        assert_eq!(in_bytes(&copy(&product).await), ["yqx-needs"]);
        let rows = content_but(&product, &[]).await;
        assert_eq!(in_bytes(rows.as_bytes()), ["yqx-needs"]);
        let raw = raw(&product);
        assert!(raw.is_empty() || in_bytes(&raw) == ["yqx-needs"]);
        let delegate = product.cookie(product.small.delegate_account).await;
        let page = format!("/en/missions/{HERE}/directory");
        let page = product.get(&page, Some(&delegate)).await.body;
        assert_eq!(found(&page), ["yqx-needs"]);
    }
}
