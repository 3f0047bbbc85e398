//! Hostile `attache-problem-1` files.

use attache_planner::{Fault, Problem, format};

use super::{NOT_JSON, RANGE, TYPE, changes, refused, refuses_what_is_of_no_format};
use crate::small::{draft, problem};

fn read_problem(text: &[u8]) -> Result<(), Vec<Fault>> {
    format::read_problem(text).map(drop)
}

fn problem_text() -> String {
    let mut draft = draft();
    draft.persons[2].organisation = "Acme".into();
    draft.wishes[0].organisations = vec!["Acme".into()];
    draft.demands.every_wish = true;
    draft.weights.idle_stretch = 1;
    draft.wishes[1].after = vec!["ad".into()];
    format::write_problem(&problem(draft))
}

#[test]
fn problems_of_no_format_are_refused() {
    refuses_what_is_of_no_format(&read_problem, &problem_text());
}

/// Days that are none, and whether a day could stand there at all.
const DAYS: [(&str, &str); 18] = [
    ("NaN", NOT_JSON),
    ("-Infinity", NOT_JSON),
    ("0x10", NOT_JSON),
    ("007", NOT_JSON),
    ("1e400", TYPE),
    ("-1e400", TYPE),
    ("1e2", TYPE),
    ("0.0", TYPE),
    ("-0", TYPE),
    ("-1", TYPE),
    ("65536", TYPE),
    ("340282366920938463463374607431768211456", TYPE),
    ("\"0\"", TYPE),
    ("null", TYPE),
    ("true", TYPE),
    ("[0]", TYPE),
    ("{\"is\": 0}", TYPE),
    ("65535", RANGE),
];

#[test]
fn what_is_no_day_is_refused_at_its_path() {
    for (day, key) in DAYS {
        let text = problem_text().replacen("\"day\": 0", &format!("\"day\": {day}"), 1);
        refused(&read_problem, day, text.as_bytes(), "$.slots[0].day", key);
    }
}

#[test]
fn hostile_problems_are_refused_at_their_path() {
    let unknown = "planning-fault-unknown-field";
    let strecht = "$.weights.idle_strecht";
    changes(
        &read_problem,
        &problem_text(),
        &[
            ("\"mon1\"", "\"\\ud800\"", "$.slots[0].id", NOT_JSON),
            ("\"any\"", "\"noon\"", "$.wishes[0].part_of_day", TYPE),
            (
                "\"any\"",
                "{\"any\": null}",
                "$.wishes[0].part_of_day",
                TYPE,
            ),
            ("_wish\": true", "_wish\": 1", "$.demands.every_wish", TYPE),
            (
                "stretch\": 1",
                "stretch\": 10001",
                "$.weights.idle_stretch",
                RANGE,
            ),
            ("idle_stretch", "idle_strecht", strecht, unknown),
        ],
    );
}

#[test]
fn whole_parts_of_another_kind_are_refused() {
    let good: serde_json::Value = serde_json::from_str(&problem_text()).expect("JSON");
    for field in good.as_object().expect("an object").keys() {
        for other in [
            "7",
            "\"seven\"",
            "[[[7]]]",
            "{\"seven\": 7}",
            "[{}]",
            "true",
        ] {
            let mut text = good.clone();
            text[field] = serde_json::from_str(other).expect("JSON");
            if text[field].is_string() && field == "title" {
                continue;
            }
            let faults = read_problem(text.to_string().as_bytes()).expect_err(field);
            let path = &faults[0].path;
            assert!(
                path.starts_with(&format!("$.{field}")),
                "{field}: {other}: {path}"
            );
        }
    }
}

/// A text with one of its parts much too large.
fn blown_up(field: &str, part: &str, count: usize) -> Vec<u8> {
    let mut text = format!("{{\"format\":\"attache-problem-1\",\"{field}\":[{part}");
    for _ in 1..count {
        text.push(',');
        text.push_str(part);
    }
    text.push_str("]}");
    text.into_bytes()
}

#[test]
fn lists_without_end_are_not_read_to_the_end() {
    let slot = r#"{"id":"s","day":0,"session":"x","start_minute":1,"end_minute":2}"#;
    let wish = |field: &str| {
        let many = vec!["\"x\""; 100_000].join(",");
        format!(r#"{{"id":"w","weight":1,"{field}":[{many}]}}"#)
    };
    for (field, part, count, path) in [
        ("slots", slot.to_owned(), 1_000_000, "$.slots"),
        (
            "places",
            r#"{"id":"p","tables":[]}"#.into(),
            1_000,
            "$.places",
        ),
        ("travel_minutes", "[]".into(), 1_000, "$.travel_minutes"),
        ("persons", r#"{"id":""}"#.into(), 300_000, "$.persons"),
        ("wishes", wish("persons"), 1, "$.wishes[0].persons"),
        (
            "wishes",
            wish("organisations"),
            1,
            "$.wishes[0].organisations",
        ),
        ("wishes", wish("places"), 1, "$.wishes[0].places"),
        ("wishes", wish("slots"), 1, "$.wishes[0].slots"),
        ("wishes", wish("sessions"), 1, "$.wishes[0].sessions"),
        ("wishes", wish("after"), 1, "$.wishes[0].after"),
    ] {
        let text = blown_up(field, &part, count);
        refused(&read_problem, field, &text, path, "planning-fault-too-many");
    }
}

/// The small problem with some of its parts much larger.
fn large(change: impl FnOnce(&mut attache_planner::Draft)) -> Vec<Fault> {
    let mut large = draft();
    change(&mut large);
    Problem::new(large).expect_err("too large")
}

#[test]
fn what_would_blow_up_is_refused_before_it_does() {
    // 200,000 persons of one organisation, who could all speak for it in 100 wishes.
    let crowd = large(|draft| {
        let person = draft.persons[0].clone();
        draft.persons = (0..200_000)
            .map(|no| attache_planner::PersonDraft {
                id: format!("p{no}"),
                organisation: "All".into(),
                ..person.clone()
            })
            .collect();
        draft.wishes = (0..100)
            .map(|no| attache_planner::WishDraft {
                id: format!("w{no}"),
                persons: vec!["p0".into()],
                organisations: vec!["All".into()],
                ..Default::default()
            })
            .collect();
        draft.activities.clear();
    });
    assert_eq!(
        (crowd[0].path.as_str(), crowd[0].phrase().key),
        ("$", "planning-fault-too-big")
    );
    // 512 places and 2,048 sessions for each of 200,000 wishes.
    let wide = large(|draft| {
        let place = draft.places[0].clone();
        draft.places = (0..512)
            .map(|no| attache_planner::PlaceDraft {
                id: format!("r{no}"),
                tables: vec![1; 2_040],
                ..place.clone()
            })
            .collect();
        draft.activities.clear();
        draft.travel_minutes = vec![vec![0; 512]; 512];
        draft.slots = (0..2_040u16)
            .map(|no| attache_planner::SlotDraft {
                id: format!("s{no}"),
                session: format!("s{no}"),
                day: no / 6,
                start_minute: 60 * (no % 6),
                end_minute: 60 * (no % 6) + 60,
                ..Default::default()
            })
            .collect();
        let wish = draft.wishes[0].clone();
        draft.wishes = (0..200_000)
            .map(|no| attache_planner::WishDraft {
                id: format!("w{no}"),
                ..wish.clone()
            })
            .collect();
    });
    assert_eq!(
        (wide[0].path.as_str(), wide[0].phrase().key),
        ("$", "planning-fault-too-big")
    );
}

#[test]
fn names_of_a_megabyte_are_cut_in_sentences() {
    let long = "x".repeat(1 << 20);
    for (from, to, path, key) in [
        (
            "\"cem\"",
            format!("\"{long}\""),
            "$.wishes[1].persons[0]",
            "planning-fault-unknown-reference",
        ),
        (
            "\"demands\"",
            format!("\"{long}\""),
            "",
            "planning-fault-unknown-field",
        ),
    ] {
        let text = problem_text().replacen(from, &to, 1);
        let faults = read_problem(text.as_bytes()).expect_err(path);
        assert_eq!(faults[0].phrase().key, key);
        assert!(faults[0].path.len() < 400);
        if !path.is_empty() {
            refused(&read_problem, path, text.as_bytes(), path, key);
        }
    }
}
