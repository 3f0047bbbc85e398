//! The same facts and the same seed give the same bytes.

use std::path::{Path, PathBuf};

use attache_rehearsal::table::Table;
use attache_rehearsal::west_coast;

use crate::folder::{TABLES, count, folder, table};

/// `RECORD=1` writes the tables anew; without it, they must be what the generator makes.
#[test]
fn the_recorded_tables_are_those_of_the_seed() {
    if std::env::var_os("RECORD").is_some() {
        west_coast::record(&folder(), &folder(), west_coast::SEED).unwrap();
        return;
    }
    let made = scratch("recorded");
    west_coast::record(&folder(), &made, west_coast::SEED).unwrap();
    for name in west_coast::INVENTED {
        assert!(
            same(name, &made, &folder()),
            "{name}.csv differs; RECORD=1 writes it anew"
        );
    }
    std::fs::remove_dir_all(&made).unwrap();
}

/// The control of the test above: another seed gives other bytes, but the same counts.
#[test]
fn another_seed_gives_another_mission_of_the_same_size() {
    for seed in [1, 2] {
        let made = scratch(&format!("seed-{seed}"));
        west_coast::record(&folder(), &made, seed).unwrap();
        for name in ["organisations", "people", "attendances", "wishes"] {
            assert!(
                !same(name, &made, &folder()),
                "{name}.csv does not depend on the seed"
            );
        }
        for (name, column, value) in [
            ("organisations", "kind", "company"),
            ("people", "category", "business"),
            ("people", "region", "wallonia"),
            ("wishes", "state", "accepted"),
        ] {
            let other = Table::read(&made, name).unwrap();
            assert_eq!(
                count(&other, &[(column, value)]),
                count(&table(name), &[(column, value)])
            );
        }
        std::fs::remove_dir_all(&made).unwrap();
    }
}

#[test]
fn facts_survive_and_come_first() {
    for name in west_coast::INVENTED {
        let recorded = table(name);
        let marks: Vec<bool> = recorded
            .rows()
            .map(|row| row.get("synthetic").unwrap() == "yes")
            .collect();
        assert!(
            marks.is_sorted(),
            "{name}.csv has a fact after an invented row"
        );
    }
}

#[test]
fn a_mark_that_is_neither_yes_nor_no_is_refused_and_nothing_is_written() {
    let made = scratch("refused");
    for name in TABLES {
        let file = format!("{name}.csv");
        std::fs::copy(folder().join(&file), made.join(&file)).unwrap();
    }
    let wishes = std::fs::read_to_string(made.join("wishes.csv")).unwrap();
    std::fs::write(
        made.join("wishes.csv"),
        wishes.replacen("yes,generated", "maybe,x", 1),
    )
    .unwrap();
    let before = std::fs::read(made.join("people.csv")).unwrap();
    let refusal = west_coast::record(&made, &made, 3).unwrap_err().to_string();
    assert!(
        refusal.contains("wishes") && refusal.contains("maybe"),
        "{refusal}"
    );
    assert_eq!(before, std::fs::read(made.join("people.csv")).unwrap());
    std::fs::remove_dir_all(&made).unwrap();
}

fn same(name: &str, first: &Path, second: &Path) -> bool {
    let read = |folder: &Path| std::fs::read(folder.join(format!("{name}.csv"))).unwrap();
    read(first) == read(second)
}

fn scratch(purpose: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!(
        "attache-west-coast-{purpose}-{}",
        std::process::id()
    ));
    std::fs::create_dir_all(&path).unwrap();
    path
}
