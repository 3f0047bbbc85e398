//! The reference mission loads whole; with anything wrong in its tables, nothing does.

use std::path::Path;

use attache_platform::database::{Database, Reads, sql};
use attache_platform::moment::Stopwatch;
use attache_platform::texts::{Language, Localized};
use attache_testkit::{Kit, TemporaryFolder, count, kits, repository};

use super::{Findings, LoadRefusal, Progress, load};

/// A copy of the reference mission's tables, to be spoiled.
fn reference() -> TemporaryFolder {
    let copy = TemporaryFolder::new();
    for entry in std::fs::read_dir(repository().join("examples/west-coast-2025")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    copy
}

/// Rewrites a table by its text.
fn rewrite(folder: &TemporaryFolder, table: &str, change: impl FnOnce(String) -> String) {
    let path = folder.path().join(format!("{table}.csv"));
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, change(text)).unwrap();
}

/// Writes `value` into a cell. The first line below the header is line 2.
fn spoil(folder: &TemporaryFolder, table: &str, line: usize, column: &str, value: &str) {
    rewrite(folder, table, |text| {
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let header = rows.headers().unwrap().clone();
        let place = header
            .iter()
            .position(|name| name == column)
            .expect("the column is there");
        let mut out = csv::Writer::from_writer(Vec::new());
        out.write_record(&header).unwrap();
        for (number, record) in rows.records().enumerate() {
            let mut cells: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
            if number + 2 == line {
                cells[place] = value.to_owned();
            }
            out.write_record(&cells).unwrap();
        }
        String::from_utf8(out.into_inner().unwrap()).unwrap()
    });
}

async fn findings(kit: &Kit, folder: &Path) -> Findings {
    match load(&kit.app, folder, |_| {}).await {
        Err(LoadRefusal::Findings(findings)) => findings,
        Err(LoadRefusal::Error(error)) => panic!("{}: {error}", kit.engine),
        Ok(loaded) => panic!("{}: loaded {}", kit.engine, loaded.slug),
    }
}

/// Rows in every table that a load writes.
async fn written(database: &Database) -> i64 {
    let tables = "select (select count(*) from missions) + (select count(*) from organisations) \
        + (select count(*) from people) + (select count(*) from venues) \
        + (select count(*) from activities) + (select count(*) from attendances) \
        + (select count(*) from meeting_requests) + (select count(*) from agreements) \
        + (select count(*) from economic_figures) + (select count(*) from history) \
        + (select count(*) from jobs)";
    count(database, tables).await
}

#[tokio::test]
async fn the_reference_mission_loads_whole() {
    for kit in kits().await {
        let watch = Stopwatch::start();
        let mut seen: Vec<Progress> = Vec::new();
        let folder = repository().join("examples/west-coast-2025");
        let loaded = load(&kit.app, &folder, |progress| seen.push(progress)).await;
        let loaded = loaded.unwrap_or_else(|refusal| panic!("{}: {refusal:#?}", kit.engine));
        assert_eq!(loaded.slug, "west-coast-2025");
        assert!(seen.is_sorted_by_key(|progress| progress.done));
        assert!(seen.iter().all(|progress| progress.done < progress.of));
        let milliseconds = watch.elapsed_ms();
        eprintln!("{}: {} rows in {milliseconds} ms", kit.engine, seen[0].of);
        let database = &kit.database;
        let travellers = "select count(*) from people where category <> 'counterpart'";
        assert_eq!(count(database, travellers).await, 527);
        let taking_part = |kinds: &'static str| count(database, kinds);
        assert_eq!(taking_part(TAKING_PART_COMPANIES).await, 221);
        assert_eq!(taking_part(TAKING_PART_FEDERATIONS).await, 17);
        assert_eq!(taking_part(TAKING_PART_ACADEMIC).await, 15);
        assert_eq!(count(database, "select count(*) from activities").await, 78);
        assert_eq!(count(database, "select count(*) from agreements").await, 16);
        assert_eq!(
            count(database, "select count(*) from earlier_missions").await,
            13
        );
        let events = "select count(*) from opportunities";
        assert_eq!(count(database, events).await, 3);
        assert_eq!(
            count(database, "select count(*) from b2b_sessions").await,
            6
        );
        assert_eq!(count(database, "select count(*) from history").await, 1);
    }
}

const TAKING_PART_COMPANIES: &str = "select count(*) from participations p \
    join organisations o on o.id = p.organisation where o.kind = 'company'";
const TAKING_PART_FEDERATIONS: &str = "select count(*) from participations p \
    join organisations o on o.id = p.organisation where o.kind in ('federation', 'chamber')";
const TAKING_PART_ACADEMIC: &str = "select count(*) from participations p \
    join organisations o on o.id = p.organisation where o.kind = 'academic'";

async fn names(kit: &Kit, query: &'static str) -> Localized {
    let row = kit.database.clone().row(sql(query)).await.unwrap();
    row.expect("it was loaded").get("name").unwrap()
}

#[tokio::test]
async fn what_has_a_name_in_each_language_keeps_them_and_the_others_have_one_for_all() {
    let consulate = "select name from venues where code = 'belgian-consulate'";
    let hall = "select name from rooms where code = 'embarcadero-forum-hall'";
    let university = "select name from organisations where code = 'ku-leuven'";
    for kit in kits().await {
        let folder = reference();
        load(&kit.app, folder.path(), |_| {}).await.unwrap();
        let consulate = names(&kit, consulate).await;
        assert_eq!(consulate.get(Language::Fr), "Consulat de Belgique");
        assert_eq!(consulate.get(Language::De), "Belgisches Konsulat");
        assert_eq!(names(&kit, hall).await.get(Language::Nl), "Grote zaal");
        let city = "select city as name from organisations where code = 'university-of-antwerp'";
        assert_eq!(names(&kit, city).await.get(Language::Fr), "Anvers");
        assert_eq!(names(&kit, university).await, "KU Leuven".into());
    }
}

/// Tables that were written before names could differ have no columns for them.
#[tokio::test]
async fn tables_without_names_in_other_languages_are_read() {
    let kit = kits().await.swap_remove(0);
    let folder = reference();
    for table in ["organisations", "venues", "rooms"] {
        rewrite(&folder, table, |text| {
            let mut rows = csv::Reader::from_reader(text.as_bytes());
            let header = rows.headers().unwrap().clone();
            let kept = |place: &usize| {
                !["name_", "city_"]
                    .iter()
                    .any(|own| header[*place].starts_with(own))
            };
            let places: Vec<usize> = (0..header.len()).filter(kept).collect();
            let mut out = csv::Writer::from_writer(Vec::new());
            for cells in std::iter::once(Ok(header.clone())).chain(rows.into_records()) {
                let cells = cells.unwrap();
                out.write_record(places.iter().map(|place| &cells[*place]))
                    .unwrap();
            }
            String::from_utf8(out.into_inner().unwrap()).unwrap()
        });
    }
    load(&kit.app, folder.path(), |_| {}).await.unwrap();
    let consulate = "select name from venues where code = 'belgian-consulate'";
    assert_eq!(names(&kit, consulate).await, "Belgian consulate".into());
}

#[tokio::test]
async fn times_are_read_on_the_clock_of_the_leg() {
    for kit in kits().await {
        load(
            &kit.app,
            &repository().join("examples/west-coast-2025"),
            |_| {},
        )
        .await
        .unwrap();
        let query = sql("select starts_at from activities where code = 'information-session'");
        let row = kit.app.reads().row(query).await.unwrap().unwrap();
        // 11:00 in San Francisco, seven hours behind UTC in October.
        let expected: attache_platform::moment::Moment = "2025-10-05T18:00:00Z".parse().unwrap();
        assert_eq!(row.get::<i64>("starts_at").unwrap(), expected.0);
    }
}

#[tokio::test]
async fn a_mission_that_is_there_is_not_loaded_again() {
    for kit in kits().await {
        let folder = repository().join("examples/west-coast-2025");
        load(&kit.app, &folder, |_| {}).await.unwrap();
        let before = written(&kit.database).await;
        let findings = findings(&kit, &folder).await;
        assert_eq!(findings.0.len(), 1);
        assert_eq!(findings.0[0].problem.key, "mission-already-there");
        assert_eq!(written(&kit.database).await, before, "{}", kit.engine);
    }
}

/// Organisations outlive a mission, so a second one must not bring them again under its own ids.
#[tokio::test]
async fn organisations_of_an_earlier_mission_are_not_overwritten() {
    for kit in kits().await {
        let folder = reference();
        load(&kit.app, folder.path(), |_| {}).await.unwrap();
        let before = written(&kit.database).await;
        spoil(&folder, "mission", 2, "mission", "west-coast-2026");
        let findings = findings(&kit, folder.path()).await;
        assert_eq!(findings.0[0].problem.key, "organisations-already-there");
        assert_eq!(written(&kit.database).await, before, "{}", kit.engine);
    }
}

/// What is spoiled: table, line, column, the new value, and the finding that must follow.
const SPOILED: [(&str, usize, &str, &str, &str); 29] = [
    (
        "people",
        3,
        "email",
        "marie@@example.org",
        "exchange-not-a-mail-address",
    ),
    (
        "people",
        3,
        "email",
        "a@b\nBcc: all@example.org",
        "exchange-not-a-mail-address",
    ),
    ("mission", 2, "kind", "holiday", "exchange-not-one-of"),
    ("mission", 2, "label_de", "", "exchange-empty"),
    (
        "mission",
        2,
        "last_day",
        "2025-09-30",
        "exchange-end-before-start",
    ),
    (
        "legs",
        2,
        "zone",
        "America/San_Francisco",
        "exchange-not-a-zone",
    ),
    (
        "legs",
        3,
        "first_day",
        "2025-10-08",
        "exchange-legs-overlap",
    ),
    ("legs", 3, "longitude", "181", "exchange-not-degrees"),
    ("goals", 2, "goal", "no goal", "exchange-not-a-code"),
    (
        "organisations",
        3,
        "organisation",
        "fps-foreign-affairs",
        "exchange-twice",
    ),
    ("organisations", 2, "parent", "nobody", "exchange-unknown"),
    (
        "organisations",
        2,
        "domains",
        "aero;tulips",
        "exchange-not-one-of",
    ),
    ("owners", 2, "role", "watches", "exchange-not-one-of"),
    (
        "people",
        3,
        "arrives",
        "2025-10-31T18:00",
        "exchange-end-before-start",
    ),
    (
        "people",
        3,
        "arrives",
        "Saturday",
        "exchange-not-a-local-time",
    ),
    ("people", 3, "language", "pl", "exchange-not-one-of"),
    (
        "people",
        3,
        "photo_refused",
        "maybe",
        "exchange-not-yes-or-no",
    ),
    ("people", 3, "source", "S999", "exchange-unknown"),
    (
        "capacities",
        2,
        "precedence",
        "first",
        "exchange-not-a-number",
    ),
    (
        "rooms",
        2,
        "venue",
        "salesforce-tower",
        "exchange-room-of-other-venue",
    ),
    (
        "activities",
        2,
        "ends",
        "10:00",
        "exchange-end-before-start",
    ),
    ("activities", 2, "starts", "25:00", "exchange-not-a-time"),
    (
        "activities",
        2,
        "day",
        "2025-11-05",
        "exchange-outside-mission",
    ),
    (
        "activities",
        2,
        "leg",
        "los-angeles",
        "exchange-venue-of-other-leg",
    ),
    (
        "sessions",
        2,
        "slots",
        "9",
        "exchange-slots-outside-activity",
    ),
    ("sessions", 2, "tables", "99", "exchange-too-few-tables"),
    (
        "sessions",
        2,
        "activity",
        "information-session",
        "exchange-not-a-session",
    ),
    (
        "wishes",
        2,
        "asked_at",
        "yesterday",
        "exchange-not-a-moment",
    ),
    ("agreements", 2, "activity", "party", "exchange-unknown"),
];

/// On one engine: a cell is judged before any database is asked.
#[tokio::test]
async fn whatever_is_spoiled_is_found_and_nothing_is_written() {
    let kit = kits().await.remove(0);
    for (table, line, column, value, key) in SPOILED {
        let folder = reference();
        spoil(&folder, table, line, column, value);
        let findings = findings(&kit, folder.path()).await;
        let found = findings.0.iter().any(|finding| finding.problem.key == key);
        let said = findings.worded(&kit.app.words(Language::En));
        assert!(found, "{key} for {table}.{column} = {value}: {said:#?}");
        assert_eq!(written(&kit.database).await, 0, "{key}");
    }
    // The control: what was not spoiled loads.
    load(&kit.app, reference().path(), |_| {}).await.unwrap();
}

#[tokio::test]
async fn a_finding_says_where_and_what_in_every_language() {
    let kit = kits().await.remove(0);
    let folder = reference();
    spoil(&folder, "people", 3, "arrives", "Saturday");
    let findings = findings(&kit, folder.path()).await;
    assert_eq!(
        findings.worded(&kit.app.words(Language::En)),
        [
            "people.csv, line 3, column arrives: “Saturday” is not a day with a time; \
             write it as 2025-10-06T09:20."
        ]
    );
    for language in Language::ALL {
        let said = findings.worded(&kit.app.words(language)).remove(0);
        assert!(
            said.contains("arrives") && said.contains("Saturday"),
            "{said}"
        );
    }
}

/// A whole table that is spoiled, and the finding that must follow.
fn spoiled_tables() -> Vec<(TemporaryFolder, &'static str)> {
    let spoiled = |change: &dyn Fn(&TemporaryFolder)| {
        let folder = reference();
        change(&folder);
        folder
    };
    let without = |folder: &TemporaryFolder| {
        std::fs::remove_file(folder.path().join("legs.csv")).unwrap();
    };
    let renamed = |folder: &TemporaryFolder| {
        rewrite(folder, "people", |text| {
            text.replacen("arrives", "arrivals", 1)
        });
    };
    let short = |folder: &TemporaryFolder| {
        rewrite(folder, "goals", |text| text + "sg-99,99\n");
    };
    let semicolons = |folder: &TemporaryFolder| {
        rewrite(folder, "owners", |text| text.replace(',', ";"));
    };
    let latin = |folder: &TemporaryFolder| {
        std::fs::write(folder.path().join("terms.csv"), b"list,term\xe9\n").unwrap();
    };
    let zero = |folder: &TemporaryFolder| spoil(folder, "goals", 2, "text_nl", "doel\0");
    let empty = |folder: &TemporaryFolder| {
        rewrite(folder, "mission", |text| {
            text.lines().next().unwrap().to_owned() + "\n"
        });
    };
    let no_slots = |folder: &TemporaryFolder| {
        rewrite(folder, "sessions", |text| {
            text.lines()
                .take(3)
                .map(|line| format!("{line}\n"))
                .collect()
        });
    };
    let twice = |folder: &TemporaryFolder| {
        rewrite(folder, "attendances", |text| {
            let second = text.lines().nth(1).unwrap().to_owned();
            format!("{text}{second}\n")
        });
    };
    let unsigned = |folder: &TemporaryFolder| spoil(folder, "agreements", 2, "day", "");
    vec![
        (spoiled(&without), "exchange-table-absent"),
        (spoiled(&renamed), "exchange-column-absent"),
        (spoiled(&renamed), "exchange-column-unknown"),
        (spoiled(&short), "exchange-wrong-cell-count"),
        (spoiled(&semicolons), "exchange-semicolons"),
        (spoiled(&latin), "exchange-not-utf8"),
        (spoiled(&zero), "exchange-not-utf8"),
        (spoiled(&empty), "exchange-not-one-row"),
        (spoiled(&no_slots), "exchange-slots-absent"),
        (spoiled(&twice), "exchange-twice"),
        (spoiled(&unsigned), "agreements-refused-signed-without-day"),
    ]
}

#[tokio::test]
async fn a_spoiled_table_is_found_and_nothing_is_written() {
    for kit in kits().await {
        for (folder, key) in spoiled_tables() {
            let findings = findings(&kit, folder.path()).await;
            let keys: Vec<&str> = findings
                .0
                .iter()
                .map(|finding| finding.problem.key)
                .collect();
            assert!(keys.contains(&key), "{key}: {keys:?}");
            assert_eq!(written(&kit.database).await, 0, "{}: {key}", kit.engine);
        }
    }
}

#[tokio::test]
async fn no_folder_is_said_so() {
    let kit = kits().await.remove(0);
    let findings = findings(&kit, Path::new("/nowhere/at/all")).await;
    assert_eq!(
        findings.worded(&kit.app.words(Language::En)),
        ["There is no folder /nowhere/at/all."]
    );
}

#[tokio::test]
async fn many_findings_are_counted_rather_than_listed() {
    let kit = kits().await.remove(0);
    let folder = reference();
    rewrite(&folder, "people", |text| {
        text.replace("@example.org,2025-", "@example.org,25-")
    });
    let findings = findings(&kit, folder.path()).await;
    let said = findings.worded(&kit.app.words(Language::Nl));
    assert_eq!(said.len(), 41);
    assert!(said[40].starts_with("Er zijn nog "), "{}", said[40]);
}

/// A load that is cut off halfway leaves nothing: every row went into one transaction.
#[tokio::test]
async fn a_load_that_is_cut_off_leaves_nothing() {
    for kit in kits().await {
        let folder = repository().join("examples/west-coast-2025");
        let halfway = tokio::sync::Notify::new();
        let watch = |progress: Progress| {
            if progress.done * 2 > progress.of {
                halfway.notify_one();
            }
        };
        tokio::select! {
            _ = load(&kit.app, &folder, watch) => panic!("{}: it was not cut off", kit.engine),
            () = halfway.notified() => {}
        }
        assert_eq!(written(&kit.database).await, 0, "{}", kit.engine);
        // The control: the same load, left alone, writes.
        load(&kit.app, &folder, |_| {}).await.unwrap();
        assert!(written(&kit.database).await > 5000);
    }
}
