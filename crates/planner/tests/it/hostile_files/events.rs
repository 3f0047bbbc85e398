//! Hostile `attache-events-1` files.

use attache_planner::format::{self, MOST_EVENTS};

use super::{NOT_JSON, RANGE, TYPE, changes, refused, refuses_what_is_of_no_format};
use crate::small::{draft, plan, problem};

const EVENTS: &str = r#"{"format":"attache-events-1","frozen_until":{"day":0,"minute":600},
"events":[{"person_absent":{"person":"ann","day":1}},
{"tables_lost":{"place":"hall","tables":1,"slots":["mon2"]}},
{"new_wish":{"wish":{"id":"new","persons":["ann","cem"],"weight":3}}},
{"wish_withdrawn":{"wish":"cd"}}]}"#;

/// Reads events, and mends a plan after them.
fn read(text: &[u8]) -> Result<(), Vec<attache_planner::Fault>> {
    let events = format::read_events(text)?;
    let problem = problem(draft());
    let plan = plan(&[Some((0, 0, 1)), Some((0, 0, 2)), Some((3, 0, 1))]);
    let settings = attache_planner::Settings::new(1, attache_planner::Stop::rounds(10));
    let mut watch = attache_planner::NoWatch;
    attache_planner::repair::repair(&problem, &plan, &events, &settings, &mut watch).map(drop)
}

#[test]
fn hostile_events_are_refused_at_their_path() {
    refuses_what_is_of_no_format(&read, EVENTS);
    changes(
        &read,
        EVENTS,
        &[
            (
                "events-1",
                "events-2",
                "$.format",
                "planning-fault-wrong-format",
            ),
            ("\"day\":0", "\"day\":-1", "$.frozen_until.day", TYPE),
            ("\"day\":0", "\"day\":NaN", "$.frozen_until.day", NOT_JSON),
            ("\"day\":0", "\"day\":1e400", "$.frozen_until.day", TYPE),
            ("\"day\":0", "\"day\":367", "$.frozen_until.day", RANGE),
            ("600", "1441", "$.frozen_until.minute", RANGE),
            (
                "{\"day\":0,\"minute\":600}",
                "[0,600]",
                "$.frozen_until",
                TYPE,
            ),
        ],
    );
}

/// Whatever an event says that makes no sense, the path leads to the event.
#[test]
fn events_that_make_no_sense_are_refused() {
    for (from, to, path) in [
        ("person_absent", "person_gone", "$.events[0]"),
        ("\"ann\",\"day\"", "\"eve\",\"day\"", "$.events[0]"),
        ("\"day\":1", "\"day\":65536", "$.events[0]"),
        ("\"day\":1", "\"days\":1", "$.events[0]"),
        ("\"day\":1", "\"day\":9", "$.events[0]"),
        ("\"tables\":1", "\"tables\":-1", "$.events[1]"),
        ("\"hall\"", "\"moon\"", "$.events[1]"),
        ("\"mon2\"", "\"never\"", "$.events[1]"),
        ("\"cem\"", "\"eve\"", "$.events[2]"),
        ("\"cem\"", "\"ann\"", "$.events[2]"),
        ("\"new\"", "\"ab\"", "$.events[2]"),
        ("\"weight\":3", "\"weight\":10001", "$.events[2]"),
        ("\"wish\":\"cd\"", "\"wish\":\"xy\"", "$.events[3]"),
        ("\"wish\":\"cd\"", "\"wish\":7", "$.events[3]"),
    ] {
        let text = EVENTS.replacen(from, to, 1);
        let faults = read(text.as_bytes()).expect_err(to);
        assert!(faults[0].path.starts_with(path), "{to}: {faults:?}");
    }
}

#[test]
fn events_without_end_are_not_read_to_the_end() {
    let one = r#"{"wish_withdrawn":{"wish":"cd"}},"#;
    let many = format!("\"events\":[{}", one.repeat(MOST_EVENTS));
    let text = EVENTS.replacen("\"events\":[", &many, 1);
    refused(
        &read,
        "many events",
        text.as_bytes(),
        "$.events",
        "planning-fault-too-many",
    );
}
