//! Hostile drafts and files: one fault each, with its path; no panic, no heap of memory.

use attache_planner::format;
use attache_planner::{Draft, FaultKind, PinDraft, Problem, SlotDraft, limits};

use proptest::prelude::*;

use crate::small::{draft, problem, wish};

/// The draft as changed has a first fault at a path.
fn refused(change: impl FnOnce(&mut Draft), path: &str) -> FaultKind {
    let mut changed = draft();
    change(&mut changed);
    let faults = Problem::new(changed).expect_err(path);
    assert_eq!(faults[0].path, path, "{faults:?}");
    assert!(!faults[0].phrase().key.is_empty());
    faults[0].kind.clone()
}

#[test]
fn ids_are_unique_and_known() {
    let kind = refused(|d| d.persons[2].id = "ann".into(), "$.persons[2].id");
    assert_eq!(kind, FaultKind::DuplicateId { id: "ann".into() });
    assert_eq!(
        refused(|d| d.slots[1].id = "  ".into(), "$.slots[1].id"),
        FaultKind::BlankId
    );
    refused(|d| d.wishes[2].id = "ab".into(), "$.wishes[2].id");
    let kind = refused(
        |d| d.wishes[1].persons[1] = "eve".into(),
        "$.wishes[1].persons[1]",
    );
    assert_eq!(kind, FaultKind::UnknownReference { id: "eve".into() });
    refused(
        |d| d.wishes[0].places = Some(vec!["moon".into()]),
        "$.wishes[0].places[0]",
    );
    refused(
        |d| d.wishes[0].slots = Some(vec!["never".into()]),
        "$.wishes[0].slots[0]",
    );
    refused(
        |d| d.wishes[0].sessions = Some(vec!["never".into()]),
        "$.wishes[0].sessions[0]",
    );
    refused(
        |d| d.wishes[0].after = vec!["zz".into()],
        "$.wishes[0].after[0]",
    );
    refused(
        |d| d.persons[0].unavailable = vec!["never".into()],
        "$.persons[0].unavailable[0]",
    );
    refused(
        |d| d.persons[0].activities = vec!["ball".into()],
        "$.persons[0].activities[0]",
    );
    refused(
        |d| d.activities[0].place = "moon".into(),
        "$.activities[0].place",
    );
    refused(
        |d| d.forbidden_pairs = vec![["ann".into(), "eve".into()]],
        "$.forbidden_pairs[0][1]",
    );
    refused(
        |d| d.wishes[0].pin = pin(Some("never"), None, None),
        "$.wishes[0].pin.slot",
    );
    refused(
        |d| d.wishes[0].pin = pin(None, Some("moon"), None),
        "$.wishes[0].pin.place",
    );
}

fn pin(slot: Option<&str>, place: Option<&str>, table: Option<u16>) -> Option<PinDraft> {
    Some(PinDraft {
        slot: slot.map(str::to_owned),
        place: place.map(str::to_owned),
        table,
    })
}

#[test]
fn times_and_numbers_stay_in_range() {
    let kind = refused(|d| d.slots[0].end_minute = 540, "$.slots[0].end_minute");
    assert_eq!(kind, FaultKind::EndsBeforeStart);
    refused(
        |d| d.activities[0].end_minute = 700,
        "$.activities[0].end_minute",
    );
    refused(|d| d.slots[4].end_minute = 1_500, "$.slots[4].end_minute");
    refused(|d| d.slots[5].day = 9_999, "$.slots[5].day");
    refused(|d| d.slots[1].start_minute = 545, "$.slots[1]");
    refused(|d| d.slots[4].session = "mon-am".into(), "$.slots[4]");
    refused(|d| d.wishes[0].weight = u32::MAX, "$.wishes[0].weight");
    refused(|d| d.wishes[0].length_slots = 0, "$.wishes[0].length_slots");
    refused(|d| d.weights.granted = 1 << 30, "$.weights.granted");
    refused(
        |d| d.places[1].tables[2] = u16::MAX,
        "$.places[1].tables[2]",
    );
    refused(
        |d| d.travel_minutes[0][1] = u32::MAX,
        "$.travel_minutes[0][1]",
    );
    let kind = refused(|d| d.travel_minutes[1][1] = 5, "$.travel_minutes[1][1]");
    assert_eq!(kind, FaultKind::TravelToItself);
    let kind = refused(
        |d| {
            d.persons[0].most_total = Some(1);
            d.persons[0].least = 2;
        },
        "$.persons[0].least",
    );
    assert_eq!(kind, FaultKind::LeastOverMost);
}

#[test]
fn lists_have_the_length_they_should() {
    refused(|d| d.slots.clear(), "$.slots");
    refused(|d| d.places.clear(), "$.places");
    let kind = refused(|d| d.travel_minutes = vec![vec![0; 2]], "$.travel_minutes");
    assert_eq!(kind, FaultKind::WrongLength { expected: 2 });
    refused(|d| d.travel_minutes[1] = vec![0; 3], "$.travel_minutes[1]");
    refused(|d| d.places[0].tables = vec![1], "$.places[0].tables");
    assert_eq!(
        refused(|d| d.wishes[0].places = Some(vec![]), "$.wishes[0].places"),
        FaultKind::EmptySet
    );
    refused(|d| d.wishes[0].slots = Some(vec![]), "$.wishes[0].slots");
    refused(|d| d.wishes[0].persons.truncate(1), "$.wishes[0].persons");
    refused(
        |d| d.wishes[0].persons = vec!["ann".into(); 99],
        "$.wishes[0].persons",
    );
    refused(
        |d| d.wishes[0].pin = pin(None, None, None),
        "$.wishes[0].pin",
    );
    refused(
        |d| d.slots = vec![SlotDraft::default(); 1_000_000],
        "$.slots",
    );
}

#[test]
fn nobody_is_wanted_or_promised_twice_at_once() {
    let kind = refused(
        |d| d.wishes[0].persons[1] = "ann".into(),
        "$.wishes[0].persons[1]",
    );
    assert_eq!(
        kind,
        FaultKind::PersonTwice {
            person: "ann".into()
        }
    );
    refused(
        |d| d.forbidden_pairs = vec![["ann".into(), "ann".into()]],
        "$.forbidden_pairs[0][1]",
    );
    let both = |one: &'static str, other: &'static str, at: &'static str| {
        move |d: &mut Draft| {
            d.wishes[0].pin = pin(Some(one), Some("hall"), None);
            d.wishes[2].pin = pin(Some(other), Some(at), None);
        }
    };
    let kind = refused(both("mon1", "mon1", "hall"), "$.wishes[2].pin");
    assert_eq!(kind, FaultKind::PinnedTwice { other: "ab".into() });
    let kind = refused(both("mon1", "mon2", "hotel"), "$.wishes[2].pin");
    assert_eq!(kind, FaultKind::PinnedTooFar { other: "ab".into() });
    let most = |d: &mut Draft| {
        both("mon1", "mon3", "hall")(d);
        d.persons[0].most_total = Some(1);
    };
    let kind = refused(most, "$.wishes[2].pin");
    assert_eq!(
        kind,
        FaultKind::PinnedOverMost {
            person: "ann".into()
        }
    );
    let order = |d: &mut Draft| {
        both("mon1", "mon3", "hall")(d);
        d.wishes[0].after = vec!["ad".into()];
    };
    let kind = refused(order, "$.wishes[0].pin");
    assert_eq!(kind, FaultKind::PinnedOutOfOrder { other: "ad".into() });
}

#[test]
fn tables_are_promised_once_and_open() {
    let kind = refused(
        |d| d.wishes[0].pin = pin(Some("mon1"), None, Some(1)),
        "$.wishes[0].pin.table",
    );
    assert_eq!(kind, FaultKind::TableWithoutPlace);
    let kind = refused(
        |d| d.wishes[0].pin = pin(Some("mon1"), Some("hall"), Some(3)),
        "$.wishes[0].pin.table",
    );
    assert_eq!(kind, FaultKind::TableNotOpen { table: 3, open: 2 });
    let same = |d: &mut Draft| {
        d.wishes[0].pin = pin(Some("mon1"), Some("hall"), Some(1));
        d.wishes[1].pin = pin(Some("mon1"), Some("hall"), Some(1));
    };
    assert_eq!(
        refused(same, "$.wishes[1].pin.table"),
        FaultKind::PinnedTwice { other: "ab".into() }
    );
    let full = |d: &mut Draft| {
        d.wishes[0].pin = pin(Some("mon1"), Some("hotel"), None);
        d.wishes[1].pin = pin(Some("mon1"), Some("hotel"), None);
    };
    assert_eq!(
        refused(full, "$.wishes[1].pin"),
        FaultKind::TooManyPinned { open: 1 }
    );
}

#[test]
fn a_place_has_one_calendar() {
    let overlap = |d: &mut Draft| {
        d.slots[3].start_minute = 600;
        d.slots[3].end_minute = 640;
    };
    let kind = refused(overlap, "$.places[0].tables");
    assert_eq!(
        kind,
        FaultKind::OverlappingSlots {
            slot: "mon4".into(),
            other: "mon3".into()
        }
    );
    let mut apart = draft();
    overlap(&mut apart);
    apart.places[0].tables = vec![2, 2, 2, 0, 2, 2];
    apart.places[1].tables = vec![0, 0, 0, 1, 1, 1];
    problem(apart);
}

#[test]
fn no_slot_hides_in_a_break_that_meetings_last_through() {
    let hidden = |d: &mut Draft| {
        d.slots[3].start_minute = 560;
        d.slots[3].end_minute = 565;
        d.places[0].tables[3] = 0;
        d.places[1].tables = vec![0, 0, 0, 1, 1, 1];
    };
    let mut short = draft();
    hidden(&mut short);
    problem(short);
    let long = |d: &mut Draft| {
        hidden(d);
        d.wishes[0].length_slots = 2;
    };
    assert_eq!(
        refused(long, "$.slots[3]"),
        FaultKind::SlotInBreak {
            session: "mon-am".into()
        }
    );
}

#[test]
fn orders_do_not_bite_their_tail() {
    let circle = |d: &mut Draft| {
        d.wishes[0].after = vec!["cd".into()];
        d.wishes[1].after = vec!["ad".into()];
        d.wishes[2].after = vec!["ab".into()];
    };
    let kind = refused(circle, "$.wishes[0].after");
    assert_eq!(
        kind,
        FaultKind::OrderCycle {
            wishes: "ab, cd, ad".into()
        }
    );
    refused(
        |d| d.wishes[1].after = vec!["cd".into()],
        "$.wishes[1].after",
    );
    let behind = |d: &mut Draft| {
        circle(d);
        let mut last = wish("last", &["ann", "ben"]);
        last.after = vec!["ab".into()];
        d.wishes.insert(0, last);
    };
    assert!(matches!(
        refused(behind, "$.wishes[1].after"),
        FaultKind::OrderCycle { .. }
    ));
}

#[test]
fn every_fault_is_told_up_to_a_limit() {
    let mut bad = draft();
    for wish in &mut bad.wishes {
        wish.persons[0] = "nobody".into();
    }
    assert_eq!(Problem::new(bad.clone()).expect_err("bad").len(), 3);
    bad.persons[0].unavailable = (0..500).map(|no| format!("no{no}")).collect();
    assert_eq!(Problem::new(bad).expect_err("bad").len(), limits::FAULTS);
}

/// A text has one fault, of a kind and at a path.
fn text(text: &str, path: &str, kind: FaultKind) {
    let faults = format::read_problem(text.as_bytes()).expect_err(path);
    assert_eq!(
        (faults[0].path.as_str(), &faults[0].kind),
        (path, &kind),
        "{faults:?}"
    );
}

#[test]
fn texts_that_are_not_the_format_are_refused() {
    let good = format::write_problem(&problem(draft()));
    assert!(format::read_problem(good.as_bytes()).is_ok());
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1)
    };
    text("", "$", FaultKind::NotJson);
    text("{", "$", FaultKind::NotJson);
    text("NaN", "$", FaultKind::NotJson);
    text("[]", "$", FaultKind::WrongType);
    text(
        "{}",
        "$",
        FaultKind::WrongFormat {
            expected: "attache-problem-1",
        },
    );
    text(
        &with("problem-1", "problem-2"),
        "$.format",
        FaultKind::WrongFormat {
            expected: "attache-problem-1",
        },
    );
    text(
        &with("\"day\": 0", "\"day\": NaN"),
        "$.slots[0].day",
        FaultKind::NotJson,
    );
    text(
        &with("\"day\": 0", "\"day\": 1e999"),
        "$.slots[0].day",
        FaultKind::WrongType,
    );
    text(
        &with("\"day\": 0", "\"day\": 1.5"),
        "$.slots[0].day",
        FaultKind::WrongType,
    );
    text(
        &with("\"day\": 0", "\"day\": -1"),
        "$.slots[0].day",
        FaultKind::WrongType,
    );
    text(
        &with("\"day\": 0", "\"day\": \"mon\""),
        "$.slots[0].day",
        FaultKind::WrongType,
    );
    let huge = with("\"day\": 0", "\"day\": 99999999999999999999999999");
    text(&huge, "$.slots[0].day", FaultKind::WrongType);
    let unknown = with("\"mutual\"", "\"mutal\"");
    text(
        &unknown,
        "$.wishes[0].mutal",
        FaultKind::UnknownField {
            name: "mutal".into(),
        },
    );
    let twice = with("\"mutual\"", "\"weight\"");
    text(
        &twice,
        "$.wishes[0].weight",
        FaultKind::DuplicateField {
            name: "weight".into(),
        },
    );
    let missing = with("\"weight\": 5,", "");
    text(
        &missing,
        "$.wishes[0]",
        FaultKind::MissingField {
            name: "weight".into(),
        },
    );
    let deep = with(
        "\"mutual\": false",
        &format!("\"mutual\": {}", "[".repeat(100_000)),
    );
    assert!(format::read_problem(deep.as_bytes()).is_err());
    let nested = format!(
        "{{\"format\": \"attache-problem-1\", \"slots\": {}",
        "[".repeat(1_000_000)
    );
    assert!(format::read_problem(nested.as_bytes()).is_err());
    let cut = good.find("\"mutual\"").expect("a wish");
    text(&good[..cut], "$.wishes[0]", FaultKind::NotJson);
}

proptest! {
    /// Whatever happens to a text, it is read or refused at a path; nothing panics.
    #[test]
    fn a_damaged_text_is_read_or_refused(
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
        whole in any::<bool>(),
    ) {
        let mut text = format::write_problem(&problem(draft())).into_bytes();
        for (at, byte) in damage {
            let at = at.index(text.len());
            text[at] = byte;
        }
        if !whole {
            text.truncate(cut.index(text.len()));
        }
        if let Err(faults) = format::read_problem(&text) {
            prop_assert!(!faults.is_empty() && faults.iter().all(|f| f.path.starts_with('$')));
        }
        let _ = format::mms::read_problem(&text);
        let _ = format::read_plan(&problem(draft()), &text);
    }
}

#[test]
fn a_million_slots_are_not_read_to_the_end() {
    let slot = r#"{"id":"s","day":0,"session":"x","start_minute":1,"end_minute":2},"#;
    let many = slot.repeat(1_000_000);
    let file = format!(
        r#"{{"format":"attache-problem-1","slots":[{}]}}"#,
        many.trim_end_matches(',')
    );
    text(
        &file,
        "$.slots",
        FaultKind::TooMany {
            limit: limits::SLOTS,
        },
    );
}

#[test]
fn plans_name_what_exists_and_once() {
    let problem = problem(draft());
    let header = r#"{"problem":"","score":0,"bound":0,"gap_permille":0,
        "seed":1,"rounds":0,"threads":1,"stopped":""}"#;
    let read = |meetings: &str| {
        let text =
            format!(r#"{{"format":"attache-plan-1","header":{header},"meetings":[{meetings}]}}"#);
        format::read_plan(&problem, text.as_bytes()).map_err(|faults| faults[0].path.clone())
    };
    let good = r#"{"wish":"ab","slot":"mon1","place":"hall","table":1}"#;
    assert!(read(good).is_ok());
    assert_eq!(
        read(&format!("{good},{good}")).expect_err("twice"),
        "$.meetings[1].wish"
    );
    assert_eq!(
        read(&good.replace("\"ab\"", "\"xy\"")).expect_err("wish"),
        "$.meetings[0].wish"
    );
    assert_eq!(
        read(&good.replace("mon1", "xy")).expect_err("slot"),
        "$.meetings[0].slot"
    );
    assert_eq!(
        read(&good.replace("hall", "xy")).expect_err("place"),
        "$.meetings[0].place"
    );
    assert_eq!(
        read(&good.replace("1}", "0}")).expect_err("table"),
        "$.meetings[0].table"
    );
    assert_eq!(
        read(&good.replace("1}", "-1}")).expect_err("table"),
        "$.meetings[0].table"
    );
}
