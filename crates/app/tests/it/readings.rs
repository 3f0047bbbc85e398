//! Who read whose protected data: every reading leaves a line before anything is shown, whoever
//! says nothing sees nothing, and each person sees what was read of them.

use attache_foundation::ids::{AccountId, PersonId};
use attache_foundation::{Role, readings};
use attache_platform::database::{Reads, sql};
use attache_testkit::count;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::objects::Objects;
use crate::product::{Came, Product, products};

const HERE: &str = "/en/missions/west-coast-2025";
const READINGS: &str = "select count(*) from readings";

fn account(product: &Product, role: Role) -> AccountId {
    let found = product.people.iter().find(|(one, _)| *one == role);
    found.expect("somebody of each role").1
}

/// What the delegate gives for the journey.
async fn give(product: &Product) -> String {
    let own = product.cookie(product.small.delegate_account).await;
    let form = "birth_date=1979-03-04&passport_number=EH123456&emergency_contact=CNRY-contact";
    let path = format!("{HERE}/my-journey");
    product.post(&path, Some(&own), form).await;
    own
}

async fn read(product: &Product, cookie: &str, person: PersonId, form: &str) -> Came {
    let path = format!("{HERE}/dossiers/{person}");
    product.post(&path, Some(cookie), form).await
}

async fn readings(product: &Product) -> i64 {
    count(&product.kit.database, READINGS).await
}

#[tokio::test]
async fn each_reading_leaves_a_line_and_its_person_sees_it() {
    for product in products().await {
        let own = give(&product).await;
        let person = product.small.delegate;
        let organiser = product.cookie(product.small.organiser_account).await;
        let form = "class=identity&why=journey&reason=hotel+list";
        let came = read(&product, &organiser, person, form).await;
        assert!(came.status == StatusCode::OK && came.body.contains("1979"));
        let mine = product.get("/en/my-data/readings", Some(&own)).await;
        for said in [
            "Organiser",
            "Birth date",
            "Travel, rooms or meals: hotel list",
        ] {
            assert!(mine.body.contains(said), "{said}: {}", mine.body);
        }
        let name = sql("select name from accounts where id = $1");
        let name = name.bind(product.small.organiser_account);
        let row = product.kit.app.reads().row(name).await.expect("read");
        let name: String = row.expect("an account").get("name").expect("a name");
        assert!(!mine.body.contains(&name), "the role is told, not the name");
        let data = product.get("/en/my-data", Some(&own)).await;
        assert!(data.body.contains("hotel list") && data.body.contains("/my-data/readings"));
        let other = product.cookie(product.other_delegate).await;
        let theirs = product.get("/en/my-data/readings", Some(&other)).await;
        assert!(!theirs.body.contains("hotel list"), "nobody else's");
        let path = format!("{HERE}/readings?data=birth_and_nationality&role=organiser");
        for (role, names) in [
            (Role::SecurityOfficer, true),
            (Role::ProtocolOfficer, true),
            (Role::Auditor, false),
        ] {
            let cookie = product.cookie(account(&product, role)).await;
            let all = product.get(&path, Some(&cookie)).await;
            assert!(all.body.contains("hotel list"), "{role:?}");
            assert!(!all.body.contains("1979"), "what was read is not in it");
            assert_eq!(all.body.contains("Mieke"), names, "{role:?}");
            let none = format!("{HERE}/readings?role=press&data=%3Cb%3E");
            let none = product.get(&none, Some(&cookie)).await;
            assert!(none.status == StatusCode::OK && none.body.contains("hotel list"));
        }
        let whole = format!("{HERE}/my-journey/passport");
        let whole = product.post(&whole, Some(&own), "").await;
        assert!(whole.body.contains("EH123456"));
        assert_eq!(readings(&product).await, 1, "one's own is not recorded");
    }
}

#[tokio::test]
async fn a_reason_holds_for_one_person_one_session_and_a_quarter_of_an_hour() {
    for product in products().await {
        give(&product).await;
        let small = &product.small;
        let cookie = product.cookie(small.organiser_account).await;
        let wanted = "class=emergency";
        let without = read(&product, &cookie, small.delegate, wanted).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!without.body.contains("CNRY") && readings(&product).await == 0);
        let form = "class=emergency&why=safety";
        let with = read(&product, &cookie, small.delegate, form).await;
        assert!(with.status == StatusCode::OK && with.body.contains("CNRY-contact"));
        let held = read(&product, &cookie, small.delegate, wanted).await;
        assert!(held.status == StatusCode::OK && held.body.contains("CNRY-contact"));
        assert_eq!(readings(&product).await, 2, "each reading is a line");
        let other = read(&product, &cookie, small.other_delegate, wanted).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "of another");
        let again = product.cookie(small.organiser_account).await;
        let elsewhere = read(&product, &again, small.delegate, wanted).await;
        assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        product.kit.clock.advance_seconds(readings::HELD_SECONDS);
        let late = read(&product, &cookie, small.delegate, wanted).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "it is over");
        assert_eq!(readings(&product).await, 2);
    }
}

/// The letter of the samples, with words of its own.
async fn put_letter(product: &Product) -> String {
    let objects = Objects::put(product).await;
    let path = objects.usual("/missions/{mission}/letters/{letter}");
    let mut writing = product.kit.database.write("letters").await.expect("open");
    let query = sql("update letters set subject = 'CNRY-subject', body = 'CNRY-body'");
    writing.execute(query).await.expect("set");
    writing.commit().await.expect("kept");
    path
}

#[tokio::test]
async fn a_letter_is_read_by_whoever_says_why() {
    for product in products().await {
        let path = put_letter(&product).await;
        let cookie = product.cookie(product.small.organiser_account).await;
        let list = product.get(&format!("{HERE}/letters"), Some(&cookie)).await;
        assert!(list.body.contains(&path), "the way to the letter");
        assert!(!list.body.contains("CNRY"), "the list shows no subject");
        let asked = product.get(&path, Some(&cookie)).await;
        assert!(asked.status == StatusCode::OK && !asked.body.contains("CNRY"));
        let silent = product.post(&path, Some(&cookie), "why=&reason=").await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let given = product.post(&path, Some(&cookie), "why=support").await;
        assert_eq!(given.status, StatusCode::SEE_OTHER);
        assert_eq!(readings(&product).await, 0, "nothing was read yet");
        let shown = product.get(&path, Some(&cookie)).await;
        assert!(shown.body.contains("CNRY-subject") && shown.body.contains("CNRY-body"));
        assert_eq!(readings(&product).await, 1);
        let own = product.cookie(product.small.delegate_account).await;
        let mine = product.get("/en/my-data/readings", Some(&own)).await;
        assert!(mine.body.contains("A letter to the person"));
        product.kit.clock.advance_seconds(readings::HELD_SECONDS);
        let late = product.get(&path, Some(&cookie)).await;
        assert!(late.status == StatusCode::OK && !late.body.contains("CNRY"));
    }
}

async fn rename(product: &Product, from: &str, to: &str) {
    let text = format!("alter table {from} rename to {to}");
    let done = product.kit.database.administer(&text).await;
    done.expect("renamed");
}

#[tokio::test]
async fn what_cannot_be_recorded_is_not_shown() {
    for product in products().await {
        give(&product).await;
        let path = put_letter(&product).await;
        let cookie = product.cookie(product.small.organiser_account).await;
        product.post(&path, Some(&cookie), "why=support").await;
        let form = "class=identity&why=journey";
        rename(&product, "readings", "readings_away").await;
        let person = product.small.delegate;
        let file = read(&product, &cookie, person, form).await;
        let letter = product.get(&path, Some(&cookie)).await;
        for came in [file, letter] {
            assert!(came.status.is_server_error(), "{}", came.status);
            assert!(!came.body.contains("1979") && !came.body.contains("CNRY"));
        }
        rename(&product, "readings_away", "readings").await;
        assert_eq!(readings(&product).await, 0);
        let file = read(&product, &cookie, person, form).await;
        let letter = product.get(&path, Some(&cookie)).await;
        assert!(file.body.contains("1979"), "the control is shown");
        assert!(letter.body.contains("CNRY-body"), "the control is shown");
        assert_eq!(readings(&product).await, 2);
    }
}

/// Alters the log behind the product's back, and says which of its lines no longer stand.
async fn altered(product: &Product, statement: &str) -> Vec<i64> {
    attache_testkit::alter(&product.kit.database, statement).await;
    let found = readings::verify(&mut product.kit.app.reads()).await;
    found.expect("read").iter().map(|one| one.number).collect()
}

#[tokio::test]
async fn an_altered_reading_and_altered_reasons_show() {
    for product in products().await {
        give(&product).await;
        let cookie = product.cookie(product.small.organiser_account).await;
        let person = product.small.delegate;
        for class in ["identity", "emergency", "diet", "travel"] {
            let form = format!("class={class}&why=other&reason=said+of+{class}");
            let came = read(&product, &cookie, person, &form).await;
            assert_eq!(came.status, StatusCode::OK, "{class}");
        }
        let mut reads = product.kit.app.reads();
        let heads = readings::heads(&mut reads).await.expect("read");
        assert_eq!((heads.len(), heads[0].number), (1, 4));
        assert_eq!(altered(&product, "select 1").await, [0; 0], "as written");
        let gone = "delete from reading_reasons where words = 'said of identity'";
        assert_eq!(altered(&product, gone).await, [0; 0], "a reason may go");
        let said = "update reading_reasons set words = 'nothing' where words = 'said of diet'";
        assert_eq!(altered(&product, said).await, [3], "other words show");
        let whose = "update readings set person = 'somebody' where number = 2";
        assert_eq!(altered(&product, whose).await, [2]);
        let lost = readings::lost(&mut reads, &heads).await;
        assert_eq!(lost.expect("read"), [], "its end is there");
        altered(&product, "delete from readings where number > 2").await;
        let lost = readings::lost(&mut reads, &heads).await;
        assert_eq!(
            lost.expect("read").len(),
            1,
            "a head kept elsewhere shows it"
        );
    }
}

#[tokio::test]
async fn what_was_noted_before_there_were_seals_is_covered_by_the_next_one() {
    for product in products().await {
        give(&product).await;
        let small = &product.small;
        for number in 1..=3 {
            let query = sql(
                "insert into readings (scope, number, at, account, role, region, person, \
                 holder, data, reason, reason_digest, seal) \
                 values ($1, $2, 0, 'a', '', '', $3, '', 'health', '', '', '')",
            );
            let query = query.bind(small.mission).bind(number).bind(small.delegate);
            let mut writing = product.kit.database.write("old").await.expect("open");
            writing.execute(query).await.expect("noted");
            writing.commit().await.expect("kept");
        }
        let cookie = product.cookie(small.organiser_account).await;
        let form = "class=identity&why=host";
        read(&product, &cookie, small.delegate, form).await;
        assert_eq!(altered(&product, "select 1").await, [0; 0]);
        let whose = "update readings set data = 'diet' where number = 2";
        assert_eq!(
            altered(&product, whose).await,
            [4],
            "the first seal after it"
        );
    }
}

#[tokio::test]
async fn sending_again_does_not_read_again_unseen() {
    for product in products().await {
        give(&product).await;
        let cookie = product.cookie(product.small.organiser_account).await;
        let send = || {
            let form = "class=identity&why=host";
            let path = format!("{HERE}/dossiers/{}", product.small.delegate);
            let request = Request::post(path)
                .header(header::HOST, "localhost:8080")
                .header("sec-fetch-site", "same-origin")
                .header(header::COOKIE, &cookie)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("idempotency-key", "key-of-the-test-1");
            product.send(request.body(Body::from(form)).expect("a request"))
        };
        let first = send().await;
        assert!(first.status == StatusCode::OK && first.body.contains("1979"));
        let again = send().await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
        assert!(!again.body.contains("1979"));
        assert_eq!(readings(&product).await, 1);
    }
}

/// What travel files had noted, as the step that takes their table away finds it.
#[tokio::test]
async fn what_travel_files_had_noted_is_brought_over() {
    for product in products().await {
        let (small, database) = (&product.small, &product.kit.database);
        let (mission, person) = (small.mission, small.delegate);
        let (organiser, own) = (small.organiser_account, small.delegate_account);
        let steps = attache_testkit::migrations();
        let of = |name: &str| {
            let step = steps.iter().find(|step| step.version.ends_with(name));
            step.expect("a step").text.clone()
        };
        let old = of("_dossiers");
        let (_, old) = old
            .split_once("create table dossier_reads")
            .expect("a table");
        let made = format!("create table dossier_reads{old}");
        database.administer(&made).await.expect("made");
        for (id, account, class, reason, at) in [
            ("1", organiser, "passport", "a visit list", 1),
            ("2", own, "passport", "", 2),
            ("3", organiser, "health", "", 3),
        ] {
            let text = format!(
                "insert into dossier_reads values ('{id}', '{mission}', '{person}', \
                 '{account}', '{class}', '{reason}', {at})"
            );
            database.administer(&text).await.expect("noted");
        }
        let new = of("_readings");
        let (_, new) = new.split_once("-- What was read").expect("what is moved");
        let moved = format!("-- What was read{new}");
        database.administer(&moved).await.expect("moved");
        let query = sql("select number, data, reason from readings order by number");
        let rows = product.kit.app.reads().rows(query).await.expect("read");
        let lines: Vec<(i64, String, String)> = rows
            .iter()
            .map(|row| {
                let get = |name| row.get::<String>(name).expect("a text");
                (
                    row.get("number").expect("a number"),
                    get("data"),
                    get("reason"),
                )
            })
            .collect();
        let line = |number, data: &str, reason: &str| (number, data.to_owned(), reason.to_owned());
        let wanted = [line(1, "passport_number", "1"), line(2, "health", "")];
        assert_eq!(lines, wanted, "{}", product.kit.engine);
        let cookie = product.cookie(own).await;
        let mine = product.get("/en/my-data/readings", Some(&cookie)).await;
        assert!(mine.body.contains("a visit list") && mine.body.contains("Role not noted"));
        assert_eq!(altered(&product, "select 1").await, [0; 0]);
    }
}
