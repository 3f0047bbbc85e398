//! Erased is erased: in the tables, in the bytes of the files, and after an older copy came back.

mod everywhere;

use std::path::Path;

use attache_foundation::history::{self, By};
use attache_foundation::notices::{self, Notice};
use attache_foundation::{App, Settings, accounts};
use attache_platform::database::{Database, Query, Reads, Value, sql};
use attache_platform::jobs::{self, Job};
use attache_platform::texts::Language;
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, TemporaryFolder, count, kits};

use super::*;
use crate::retention;

async fn put(app: &App, text: &'static str, values: Vec<Value>) {
    let mut change = app.change(By::Itself, None).await.expect("open");
    let query = values.into_iter().fold(sql(text), Query::bind);
    change.execute(query).await.expect("put");
    change.finish().await.expect("kept");
}

/// The delegate's tokens, in clear wherever text stands in clear.
async fn plant(app: &App, small: &Small) {
    let p: Value = small.delegate.into();
    let text = "update people set given_name = 'CNRYgiven', family_name = 'CNRYfamily', \
                mail = 'CNRYmail', code = 'CNRYcode' where id = $1";
    put(app, text, vec![p.clone()]).await;
    let text = "update accounts set name = 'CNRYaccount' where person = $1";
    put(app, text, vec![p.clone()]).await;
    let text = "update meeting_requests set message = 'CNRYmessage' where asker = $1";
    put(app, text, vec![p.clone()]).await;
    let text = "insert into reading_reasons (id, mission, account, person, session, why, words, \
                salt, given_at) values ('r', $2, '', $1, '', 'other', 'CNRYreason', '', 0)";
    put(app, text, vec![p, small.mission.into()]).await;
    let mut change = app
        .change(By::Itself, Some(small.mission))
        .await
        .expect("open");
    for (person, cause) in [
        (small.delegate, "one:1".to_owned()),
        (
            small.counterpart,
            format!("asked:{}", small.accepted_request),
        ),
    ] {
        let notice = Notice {
            person,
            mail: "CNRYaddress@example.org".to_owned(),
            language: Language::Nl,
            key: "notices-requested",
            args: vec![
                ("name", "CNRYname".to_owned()),
                ("organisation", "Brass".to_owned()),
            ],
            link: "/".to_owned(),
            cause,
        };
        notices::tell(&mut change, &notice).await.expect("told");
    }
    change.finish().await.expect("kept");
    while let Some(job) = jobs::claim(&app.reads(), app.now()).await.expect("claimed") {
        if job.kind == notices::LETTER_JOB {
            notices::write_letter(app, &job).await.expect("written");
        }
    }
}

/// The product again, with a list beside its database.
fn listed(kit: &mut Kit, path: &Path) {
    kit.set(Settings {
        erasures: Some(path.to_owned()),
        ..kit.app.settings().clone()
    });
}

async fn erasure_id(database: &Database) -> ErasureId {
    let row = database.clone().row(sql("select id from erasures")).await;
    row.expect("read").expect("a row").get("id").expect("an id")
}

/// Asks, confirms and carries out.
async fn erase(app: &App, small: &Small) {
    ask(app, small.delegate_account, small.delegate)
        .await
        .expect("asked");
    ask(app, small.delegate_account, small.delegate)
        .await
        .expect("asked twice is asked once");
    let id = erasure_id(&app.reads()).await;
    let by = By::Account(small.organiser_account);
    let mut change = app.change(by, Some(small.mission)).await.expect("open");
    let oneself = confirm(
        &mut change,
        id,
        small.delegate_account,
        Some(small.delegate),
    )
    .await;
    assert!(oneself.is_err(), "nobody confirms their own");
    confirm(&mut change, id, small.organiser_account, None)
        .await
        .expect("confirmed");
    change.finish().await.expect("kept");
    let mut job: Option<Job> = None;
    while let Some(found) = jobs::claim(&app.reads(), app.now()).await.expect("claimed") {
        if found.kind == ERASURE_JOB {
            job = Some(found);
        }
    }
    carry_out(app, &job.expect("a job"))
        .await
        .expect("carried out");
}

/// Tables and columns in which a token still stands.
async fn traces(database: &Database) -> Vec<&'static str> {
    let places = [
        (
            "people",
            "select count(*) from people where given_name || family_name || mail || code \
                    like '%CNRY%'",
        ),
        (
            "accounts",
            "select count(*) from accounts where name like '%CNRY%'",
        ),
        (
            "requests",
            "select count(*) from meeting_requests where message like '%CNRY%'",
        ),
        (
            "reads",
            "select count(*) from reading_reasons where words like '%CNRY%'",
        ),
        (
            "notices",
            "select count(*) from notices where mail || args like '%CNRY%'",
        ),
        (
            "letters",
            "select count(*) from letters where mail || subject || body like '%CNRY%'",
        ),
        (
            "history",
            "select count(*) from history where facts like '%CNRY%'",
        ),
        (
            "erasures",
            "select count(*) from erasures where proof like '%CNRY%'",
        ),
    ];
    let mut found = Vec::new();
    for (place, query) in places {
        if count(database, query).await > 0 {
            found.push(place);
        }
    }
    found
}

#[tokio::test]
async fn an_erased_person_is_in_no_table_and_figures_stay() {
    for mut kit in kits().await {
        let folder = TemporaryFolder::new();
        let list = folder.path().join("erasures.log");
        listed(&mut kit, &list);
        let small = small::mission(&kit.app).await;
        plant(&kit.app, &small).await;
        assert_eq!(
            traces(&kit.database).await.len(),
            6,
            "the control finds all that was planted"
        );
        let secret = accounts::sign_in(&kit.app, small.delegate_account)
            .await
            .expect("in")
            .secret;
        let people = "select count(*) from people where region = 'flanders'";
        let meetings = "select count(*) from meeting_requests";
        let before = (
            count(&kit.database, people).await,
            count(&kit.database, meetings).await,
        );
        erase(&kit.app, &small).await;
        assert_eq!(
            traces(&kit.database).await,
            Vec::<&str>::new(),
            "on {}",
            kit.engine
        );
        let after = (
            count(&kit.database, people).await,
            count(&kit.database, meetings).await,
        );
        assert_eq!(before, after, "figures are as they were");
        let actor = accounts::actor(&mut kit.app.reads(), &secret, kit.app.now()).await;
        assert_eq!(actor.expect("read"), None, "the session is gone");
        let sound = history::verify(&mut kit.app.reads()).await.expect("read");
        assert_eq!(sound, [], "the log is whole");
        let id = erasure_id(&kit.database).await;
        let found = store::one(&mut kit.app.reads(), id)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(found.state, ErasureState::Done);
        let proof = found.proof.expect("a proof");
        assert!(proof.digest.len() == 64 && proof.erased["names_and_accounts"] > 1);
        assert_eq!(read_list(&list).expect("read").len(), 1);
        let file = std::fs::read_to_string(&list).expect("read");
        assert!(!file.contains("CNRY"));
        assert_eq!(
            reapply(&kit.app).await.expect("applied"),
            0,
            "nothing is left to erase"
        );
    }
}

#[tokio::test]
async fn a_hold_stops_an_erasure_and_an_official_needs_two() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let text = "update people set category = 'minister' where id = $1";
        put(&kit.app, text, vec![small.delegate.into()]).await;
        ask(&kit.app, small.delegate_account, small.delegate)
            .await
            .expect("asked");
        let id = erasure_id(&kit.database).await;
        let mission = Some(small.mission);
        let text = "insert into retention_holds (person, mission, reason, placed_by, placed_at) \
                    values ($1, $2, 'a dispute', '', 0)";
        put(
            &kit.app,
            text,
            vec![small.delegate.into(), small.mission.into()],
        )
        .await;
        let mut change = kit.app.change(By::Itself, mission).await.expect("open");
        let one = small.organiser_account;
        assert!(confirm(&mut change, id, one, None).await.is_err(), "held");
        drop(change);
        put(&kit.app, "delete from retention_holds", Vec::new()).await;
        let mut change = kit.app.change(By::Itself, mission).await.expect("open");
        confirm(&mut change, id, one, None)
            .await
            .expect("the first");
        assert!(
            confirm(&mut change, id, one, None).await.is_err(),
            "not the same one twice"
        );
        let found = store::one(&mut change, id)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(found.state, ErasureState::Asked, "one is not enough");
        confirm(&mut change, id, small.counterpart_account, None)
            .await
            .expect("the second");
        let found = store::one(&mut change, id)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(found.state, ErasureState::Confirmed);
        change.finish().await.expect("kept");
    }
}

fn bytes_hold(folder: &Path, token: &[u8]) -> bool {
    let files = std::fs::read_dir(folder).expect("a folder").flatten();
    files.into_iter().any(|file| {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        bytes.windows(token.len()).any(|part| part == token)
    })
}

#[tokio::test]
async fn an_older_copy_that_comes_back_is_erased_again_to_the_byte() {
    let folder = TemporaryFolder::new();
    let list = folder.path().join("erasures.log");
    let path = folder.path().join("data");
    std::fs::create_dir_all(&path).expect("made");
    let file = path.join("attache.sqlite");
    let mut kit = kits().await.swap_remove(0);
    let database = Database::sqlite(&file).await.expect("opened");
    let now = kit.app.now();
    database
        .migrate(&attache_testkit::migrations(), now)
        .await
        .expect("migrated");
    kit.database = database;
    listed(&mut kit, &list);
    let small = small::mission(&kit.app).await;
    plant(&kit.app, &small).await;
    let truncate = "pragma wal_checkpoint(truncate)";
    kit.database
        .administer(truncate)
        .await
        .expect("written out");
    let older = folder.path().join("older.sqlite");
    std::fs::copy(&file, &older).expect("copied");
    erase(&kit.app, &small).await;
    assert!(!bytes_hold(&path, b"CNRY"), "no byte of it in the files");
    kit.database.close().await;
    for name in ["attache.sqlite-wal", "attache.sqlite-shm"] {
        let _ = std::fs::remove_file(path.join(name));
    }
    std::fs::copy(&older, &file).expect("restored");
    assert!(
        bytes_hold(&path, b"CNRY"),
        "the control: the older copy brings it back"
    );
    kit.database = Database::sqlite(&file).await.expect("opened");
    listed(&mut kit, &list);
    assert_eq!(traces(&kit.database).await.len(), 6);
    assert_eq!(reapply(&kit.app).await.expect("applied"), 1);
    assert_eq!(traces(&kit.database).await, Vec::<&str>::new());
    assert!(
        !bytes_hold(&path, b"CNRY"),
        "no byte of it after the list was applied"
    );
    retention::sweep(&kit.app).await.expect("swept");
    kit.database.close().await;
}

#[test]
fn a_list_that_was_altered_is_refused_and_half_a_line_is_none() {
    let folder = TemporaryFolder::new();
    let path = folder.path().join("list");
    let chance = attache_platform::chance::Chance::from_seed(9);
    let person = || Id::new(Moment(0), &chance);
    assert_eq!(list::read(&path).expect("none"), []);
    for _ in 0..3 {
        list::append(&path, person(), Moment(5)).expect("added");
    }
    let whole = std::fs::read_to_string(&path).expect("read");
    std::fs::write(&path, format!("{whole}{{\"number\":4")).expect("written");
    assert_eq!(list::read(&path).expect("half a line is none").len(), 3);
    list::append(&path, person(), Moment(6)).expect("added after half a line");
    assert_eq!(list::read(&path).expect("read").len(), 4);
    std::fs::write(&path, whole.replacen("\"at\":5", "\"at\":6", 1)).expect("written");
    assert!(list::read(&path).is_err(), "an altered line");
    let without: Vec<&str> = whole.lines().skip(1).collect();
    std::fs::write(&path, without.join("\n") + "\n").expect("written");
    assert!(list::read(&path).is_err(), "a line taken out");
}

#[tokio::test]
async fn a_restored_backup_brings_nobody_back() {
    let folder = TemporaryFolder::new();
    let list = folder.path().join("erasures.log");
    for (number, mut kit) in kits().await.into_iter().enumerate() {
        let _ = std::fs::remove_file(&list);
        listed(&mut kit, &list);
        let small = small::mission(&kit.app).await;
        plant(&kit.app, &small).await;
        let backup = kit.database.back_up().await.expect("copied");
        erase(&kit.app, &small).await;
        let path = folder.path().join(format!("restored-{number}"));
        std::fs::create_dir_all(&path).expect("made");
        let restored = Database::sqlite(&path.join("attache.sqlite")).await;
        kit.database = restored.expect("opened");
        let steps = attache_testkit::migrations();
        let done = kit.database.restore(&backup, &steps, kit.app.now()).await;
        assert!(done.is_ok(), "{done:?}");
        assert_eq!(
            traces(&kit.database).await.len(),
            6,
            "the control: it is all there again"
        );
        listed(&mut kit, &list);
        assert_eq!(reapply(&kit.app).await.expect("applied"), 1);
        assert_eq!(traces(&kit.database).await, Vec::<&str>::new());
        assert!(!bytes_hold(&path, b"CNRY"), "no byte of it");
        let sound = history::verify(&mut kit.app.reads()).await.expect("read");
        assert_eq!(sound, [], "the log is whole");
    }
}
