//! Copies: whole across engines, consistent while others write, and refused when anything is off.

use std::sync::atomic::{AtomicU64, Ordering};

use attache_platform::chance::Chance;
use attache_platform::database::{
    Archive, BadArchive, Database, Engine, Migration, NotRestored, Reads, sql,
};
use attache_platform::jobs::{self, NewJob};
use attache_testkit::small;
use attache_testkit::{POSTGRES, THEN, TemporaryFolder, kits, migrations};

/// An empty database of each engine there is.
async fn empty(folder: &TemporaryFolder) -> Vec<Database> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let path = folder.path().join(format!("empty-{number}.sqlite"));
    let mut all = vec![Database::sqlite(&path).await.expect("opened")];
    if let Ok(server) = std::env::var(POSTGRES) {
        let name = format!("attache_backup_{}_{number}", std::process::id());
        let (address, _) = server.rsplit_once('/').expect("a database");
        let root = Database::postgres(&server).await.expect("answers");
        root.administer(&format!("create database {name}"))
            .await
            .expect("made");
        root.close().await;
        let opened = Database::postgres(&format!("{address}/{name}")).await;
        all.push(opened.expect("opened"));
    }
    all
}

#[tokio::test]
async fn a_copy_comes_back_the_same_on_either_engine() {
    let folder = TemporaryFolder::new();
    for kit in kits().await {
        small::mission(&kit.app).await;
        let archive = kit.database.back_up().await.expect("copied");
        assert!(archive.head.rows() > 20, "there is something in it");
        let bytes = archive.to_bytes().expect("bytes");
        let read = Archive::read(&bytes).expect("whole");
        assert_eq!(read, archive);
        for other in empty(&folder).await {
            let restored = other.restore(&read, &migrations(), THEN).await;
            let at = format!("{} to {:?}", kit.engine, other.engine());
            assert!(restored.is_ok(), "{at}: {restored:?}");
            let again = other.back_up().await.expect("copied");
            assert_eq!(again.digest(), archive.digest(), "{at}");
            assert_eq!(
                again.head.tables, archive.head.tables,
                "{at}: table by table"
            );
            let second = other.restore(&read, &migrations(), THEN).await;
            assert!(
                matches!(second, Err(NotRestored::NotEmpty)),
                "{at}: not twice"
            );
            if other.engine() == Engine::Postgres {
                let later = "select count(*) from pg_constraint where condeferrable";
                let left = other.clone().number(sql(later)).await.expect("counted");
                assert_eq!(
                    left, 0,
                    "who refers to whom is looked at at once, as before"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_copy_that_was_altered_anywhere_is_refused() {
    let kit = kits().await.swap_remove(0);
    small::mission(&kit.app).await;
    let archive = kit.database.back_up().await.expect("copied");
    let bytes = archive.to_bytes().expect("bytes");
    for place in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1 << (place % 8);
        assert!(Archive::read(&flipped).is_err(), "a bit of byte {place}");
    }
    for length in (0..bytes.len()).step_by(7) {
        assert!(Archive::read(&bytes[..length]).is_err(), "cut at {length}");
    }
    let longer = [&bytes[..], b"x"].concat();
    assert_eq!(Archive::read(&longer), Err(BadArchive::Damaged));
    assert_eq!(Archive::read(b"PK"), Err(BadArchive::NotOurs));
    assert!(
        Archive::read(&bytes).is_ok(),
        "the control: unaltered it is read"
    );
}

#[tokio::test]
async fn a_copy_of_another_version_is_refused_and_leaves_nothing() {
    let folder = TemporaryFolder::new();
    let kit = kits().await.swap_remove(0);
    let archive = kit.database.back_up().await.expect("copied");
    for other in empty(&folder).await {
        let mut newer = migrations();
        newer.push(Migration {
            version: "20990101T0000_later".to_owned(),
            text: "create table later (id text primary key);".to_owned(),
        });
        let refused = other.restore(&archive, &newer, THEN).await;
        let Err(NotRestored::OtherVersion { version }) = refused else {
            panic!("it is of another version");
        };
        assert_eq!(version, "20990101T0000_later");
        let older = &migrations()[..2];
        let refused = other.restore(&archive, older, THEN).await;
        assert!(matches!(refused, Err(NotRestored::OtherVersion { .. })));
        let done = other.restore(&archive, &migrations(), THEN).await;
        assert!(done.is_ok(), "it was left empty: {done:?}");
    }
}

#[tokio::test]
async fn a_copy_made_while_others_write_is_of_one_moment() {
    for kit in kits().await {
        let database = kit.database.clone();
        let writer = tokio::spawn(async move {
            let chance = Chance::from_seed(5);
            for number in 0..200 {
                let mut writing = database.write("pairs").await.expect("open");
                // Two rows in one change: a copy has both or neither.
                for half in ["a", "b"] {
                    let key = format!("{number}{half}");
                    let job = NewJob {
                        kind: "pair",
                        about: "",
                        key: &key,
                        run_at: THEN,
                    };
                    let id = jobs::new_id(THEN, &chance);
                    jobs::enqueue(&mut writing, id, job).await.expect("put");
                }
                writing.commit().await.expect("kept");
            }
        });
        let mut seen = Vec::new();
        while !writer.is_finished() {
            let archive = kit.database.back_up().await.expect("copied");
            let jobs = archive.head.tables.iter().find(|held| held.table == "jobs");
            seen.push(jobs.expect("a table").rows);
        }
        writer.await.expect("all was written");
        assert!(
            seen.iter().all(|rows| rows % 2 == 0),
            "{seen:?} on {}",
            kit.engine
        );
        assert!(
            seen.iter().any(|rows| *rows < 400),
            "copies were made meanwhile"
        );
    }
}
