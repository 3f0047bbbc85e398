//! Every text stands in four languages and is set as its language wants.

use crate::folder::{TABLES, table, text};

const LANGUAGES: [&str; 4] = ["_en", "_nl", "_fr", "_de"];

/// Columns that may be empty: real organisations and people without a public office have none.
const OPTIONAL: [&str; 3] = ["offer", "need", "style"];

#[test]
fn a_text_stands_in_all_languages_or_in_none() {
    each_text(|name, row, column, texts| {
        let filled = texts.iter().filter(|text| !text.trim().is_empty()).count();
        let may_be_empty = OPTIONAL.contains(&column);
        let complete = filled == 4 || (may_be_empty && filled == 0);
        assert!(
            complete,
            "{name}: {column} of {row} stands in {filled} languages"
        );
    });
}

#[test]
fn every_invented_company_has_an_offer_and_a_need() {
    for company in table("organisations").rows() {
        if text(company, "kind") == "company" && text(company, "synthetic") == "yes" {
            for column in ["offer", "need"] {
                for language in LANGUAGES {
                    assert!(text(company, &format!("{column}{language}")).ends_with('.'));
                }
            }
        }
    }
}

#[test]
fn quotes_spaces_and_stops_are_set_properly() {
    each_text(|name, row, column, texts| {
        for text in texts {
            let place = format!("{name}: {column} of {row}: {text}");
            assert!(
                !text.contains('\'') && !text.contains('"'),
                "straight quote in {place}"
            );
            assert!(
                !text.contains("  ") && text.trim() == text,
                "loose space in {place}"
            );
        }
        let french = texts[2];
        for mark in [" :", " ;", " ?", " !", " »", "« "] {
            assert!(
                !french.contains(mark),
                "breakable space in {name}: {row}: {french}"
            );
        }
    });
}

/// Calls a check for every text of every table, with its four languages.
fn each_text(check: impl Fn(&str, &str, &str, [&str; 4])) {
    for name in TABLES {
        let table = table(name);
        let bases = table
            .header()
            .iter()
            .filter_map(|column| column.strip_suffix("_en"));
        for column in bases {
            for row in table.rows() {
                let id = text(row, &table.header()[0]);
                let texts = LANGUAGES.map(|language| text(row, &format!("{column}{language}")));
                check(name, id, column, texts);
            }
        }
    }
}
