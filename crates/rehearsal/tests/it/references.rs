//! Every id is unique and every reference leads to a row.

use std::collections::BTreeSet;

use crate::folder::{TABLES, column, table, text};

/// Tables whose first column is an id, and must be unique.
const IDENTIFIED: [&str; 14] = [
    "activities",
    "agreements",
    "earlier_missions",
    "economic_figures",
    "goals",
    "legs",
    "mission",
    "opportunities",
    "organisations",
    "people",
    "rooms",
    "sources",
    "venues",
    "wishes",
];

/// Table, column, and the table whose first column it names; empty cells are allowed.
const REFERENCES: [(&str, &str, &str); 22] = [
    ("legs", "post", "organisations"),
    ("organisations", "parent", "organisations"),
    ("owners", "organisation", "organisations"),
    ("people", "organisation", "organisations"),
    ("capacities", "person", "people"),
    ("venues", "leg", "legs"),
    ("rooms", "venue", "venues"),
    ("activities", "leg", "legs"),
    ("activities", "venue", "venues"),
    ("activities", "room", "rooms"),
    ("activities", "organiser", "organisations"),
    ("activities", "host", "organisations"),
    ("sessions", "activity", "activities"),
    ("attendances", "person", "people"),
    ("attendances", "activity", "activities"),
    ("wishes", "asker", "people"),
    ("wishes", "asked", "people"),
    ("agreements", "activity", "activities"),
    ("agreement_parties", "agreement", "agreements"),
    ("agreement_parties", "organisation", "organisations"),
    ("people", "region", "terms"),
    ("organisations", "region", "terms"),
];

#[test]
fn ids_are_unique() {
    for name in IDENTIFIED {
        let table = table(name);
        let ids = column(&table, &table.header()[0]);
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{name}.csv names an id twice");
        assert!(
            ids.iter().all(|id| !id.is_empty()),
            "{name}.csv has a row without an id"
        );
    }
}

#[test]
fn every_reference_leads_to_a_row() {
    for (from, wanted, to) in REFERENCES {
        let target = table(to);
        let key = if to == "terms" {
            "term"
        } else {
            target.header()[0].as_str()
        };
        let known: BTreeSet<_> = column(&target, key).into_iter().collect();
        let source = table(from);
        for id in column(&source, wanted) {
            assert!(
                id.is_empty() || known.contains(id),
                "{from}.{wanted} names \"{id}\""
            );
        }
    }
}

#[test]
fn domains_are_terms() {
    let terms = table("terms");
    let known: BTreeSet<_> = column(&terms, "term").into_iter().collect();
    for name in ["organisations", "activities"] {
        for row in table(name).rows() {
            for domain in row.list("domains").unwrap() {
                assert!(
                    known.contains(domain),
                    "{name}.csv names the domain \"{domain}\""
                );
            }
        }
    }
}

#[test]
fn a_room_belongs_to_the_venue_of_its_activity_and_holds_it() {
    let rooms = table("rooms");
    for activity in table("activities").rows() {
        let Some(room) = rooms
            .rows()
            .find(|room| text(*room, "room") == text(activity, "room"))
        else {
            continue;
        };
        assert_eq!(
            text(room, "venue"),
            text(activity, "venue"),
            "{}",
            text(activity, "activity")
        );
        assert!(room.number("capacity").unwrap() >= activity.number("capacity").unwrap());
    }
}

#[test]
fn every_row_is_a_fact_with_known_sources_or_is_marked_as_invented() {
    let sources = table("sources");
    let known: BTreeSet<_> = column(&sources, "source").into_iter().collect();
    for name in TABLES.into_iter().filter(|name| *name != "sources") {
        let table = table(name);
        for row in table.rows() {
            let first = text(row, &table.header()[0]);
            match text(row, "synthetic") {
                "yes" => assert_eq!(text(row, "source"), "generated", "{name}: {first}"),
                "no" => {
                    let named = row.list("source").unwrap();
                    assert!(!named.is_empty(), "{name}: {first} has no source");
                    assert!(named.iter().all(|id| known.contains(id)), "{name}: {first}");
                }
                other => panic!("{name}: {first} is marked \"{other}\""),
            }
        }
    }
}

#[test]
fn every_source_has_an_address_except_general_knowledge() {
    for source in table("sources").rows() {
        let general = text(source, "source") == "GK";
        assert_ne!(text(source, "address").starts_with("http"), general);
    }
}
