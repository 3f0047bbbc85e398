//! Hostile files: each is answered by one sentence with the path of its fault, in every format.

use std::fs;
use std::path::Path;

use attache_planner::format::{self, PlanHeader, mms};
use attache_planner::{Argument, Fault, Problem, limits};

use crate::small::{draft, plan, problem};

/// What a reader says about a text: nothing when it takes it.
pub(crate) type Reader<'a> = &'a dyn Fn(&[u8]) -> Result<(), Vec<Fault>>;

/// The text is refused with one sentence, at a path.
pub(crate) fn refused(read: Reader<'_>, name: &str, text: &[u8], path: &str, key: &str) {
    let faults = read(text).expect_err(name);
    let phrase = faults[0].phrase();
    let found = (faults[0].path.as_str(), phrase.key);
    assert_eq!(found, (path, key), "{name}: {faults:?}");
    assert!(faults.len() <= limits::FAULTS, "{name}");
    let told = phrase.arguments.iter().map(|(_, argument)| match argument {
        Argument::Text(text) => text.len(),
        Argument::Number(_) => 20,
    });
    assert!(told.sum::<usize>() < 1_500, "{name}: a sentence, no book");
}

/// Texts that no format takes.
fn of_no_format() -> Vec<(&'static str, Vec<u8>)> {
    let utf_16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        ("nothing", vec![]),
        ("blanks", b" \n\t \n".to_vec()),
        ("a byte order mark", b"\xef\xbb\xbf{}".to_vec()),
        ("two bytes a letter", utf_16),
        ("no text at all", vec![0; 4_096]),
        ("bytes that are no letters", vec![0xff; 64]),
        ("no number", b"NaN".to_vec()),
        ("no number either", b"Infinity".to_vec()),
        ("less than no number", b"-Infinity".to_vec()),
        ("half a word", b"nul".to_vec()),
        ("an object that does not end", b"{".to_vec()),
        ("half a letter", br#"{"\ud800": 1}"#.to_vec()),
        ("a comment", b"// hello\n{}".to_vec()),
        ("a number", b"1e400".to_vec()),
        ("a word", b"\"attache\"".to_vec()),
        ("a truth", b"true".to_vec()),
        ("a million digits", vec![b'9'; 1 << 20]),
    ]
}

/// A reader refuses what is of no format at all, and its own texts as soon as they end early,
/// go on afterwards, or are buried in lists and objects.
pub(crate) fn refuses_what_is_of_no_format(read: Reader<'_>, good: &str) {
    assert!(
        read(good.as_bytes()).is_ok(),
        "control: {:?}",
        read(good.as_bytes())
    );
    for (name, text) in of_no_format() {
        let faults = read(&text).expect_err(name);
        let key = faults[0].phrase().key;
        let keys = ["planning-fault-not-json", "planning-fault-wrong-type"];
        assert!(
            faults.len() == 1 && keys.contains(&key),
            "{name}: {faults:?}"
        );
        assert!(faults[0].path.starts_with('$') && faults[0].path.len() < 20);
    }
    for part in 1..20 {
        let cut = &good.as_bytes()[..good.trim_end().len() * part / 20];
        let faults = read(cut).expect_err("a text that ends early");
        assert_eq!(faults[0].phrase().key, "planning-fault-not-json");
    }
    let more = format!("{good}]");
    refused(
        read,
        "a bracket more",
        more.as_bytes(),
        "$",
        "planning-fault-not-json",
    );
    let twice = format!("{good}{good}");
    refused(
        read,
        "the text twice",
        twice.as_bytes(),
        "$",
        "planning-fault-not-json",
    );
    for open in ["[", "{\"a\":"] {
        let deep = open.repeat(1_000_000);
        let faults = read(deep.as_bytes()).expect_err("a deep text");
        assert!(faults[0].path.len() < 400, "{}", faults[0].path);
    }
}

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

/// A change of a text, and the fault that it must come to: from, to, path, key.
type Change<'a> = (&'a str, &'a str, &'a str, &'a str);

fn changes(read: Reader<'_>, good: &str, changes: &[Change<'_>]) {
    for (from, to, path, key) in changes {
        assert!(good.contains(from), "{from}");
        let text = good.replacen(from, to, 1);
        refused(read, to, text.as_bytes(), path, key);
    }
}

const TYPE: &str = "planning-fault-wrong-type";
const RANGE: &str = "planning-fault-out-of-range";

#[test]
fn problems_of_no_format_are_refused() {
    refuses_what_is_of_no_format(&read_problem, &problem_text());
}

#[test]
fn hostile_problems_are_refused_at_their_path() {
    let day = "$.slots[0].day";
    let not_json = "planning-fault-not-json";
    changes(
        &read_problem,
        &problem_text(),
        &[
            ("\"day\": 0", "\"day\": NaN", day, not_json),
            ("\"day\": 0", "\"day\": -Infinity", day, not_json),
            ("\"day\": 0", "\"day\": 0x10", day, not_json),
            ("\"day\": 0", "\"day\": 007", day, not_json),
            ("\"day\": 0", "\"day\": 1e400", day, TYPE),
            ("\"day\": 0", "\"day\": -1e400", day, TYPE),
            ("\"day\": 0", "\"day\": 1e2", day, TYPE),
            ("\"day\": 0", "\"day\": 0.0", day, TYPE),
            ("\"day\": 0", "\"day\": -0", day, TYPE),
            ("\"day\": 0", "\"day\": -1", day, TYPE),
            ("\"day\": 0", "\"day\": 65536", day, TYPE),
            ("\"day\": 0", "\"day\": 65535", day, RANGE),
            (
                "\"day\": 0",
                "\"day\": 340282366920938463463374607431768211456",
                day,
                TYPE,
            ),
            ("\"day\": 0", "\"day\": \"0\"", day, TYPE),
            ("\"day\": 0", "\"day\": null", day, TYPE),
            ("\"day\": 0", "\"day\": true", day, TYPE),
            ("\"day\": 0", "\"day\": [0]", day, TYPE),
            ("\"day\": 0", "\"day\": {\"is\": 0}", day, TYPE),
            (
                "\"id\": \"mon1\"",
                "\"id\": \"\\ud800\"",
                "$.slots[0].id",
                not_json,
            ),
            ("\"any\"", "\"noon\"", "$.wishes[0].part_of_day", TYPE),
            (
                "\"any\"",
                "{\"any\": null}",
                "$.wishes[0].part_of_day",
                TYPE,
            ),
            (
                "\"every_wish\": true",
                "\"every_wish\": 1",
                "$.demands.every_wish",
                TYPE,
            ),
            (
                "\"idle_stretch\": 1",
                "\"idle_stretch\": 10001",
                "$.weights.idle_stretch",
                RANGE,
            ),
            (
                "\"idle_stretch\"",
                "\"idle_strecht\"",
                "$.weights.idle_strecht",
                "planning-fault-unknown-field",
            ),
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

fn plan_text(problem: &Problem) -> String {
    let plan = plan(&[Some((0, 0, 1)), Some((0, 0, 2)), None]);
    format::write_plan(problem, &plan, &PlanHeader::default())
}

#[test]
fn hostile_plans_are_refused_at_their_path() {
    let problem = problem(draft());
    let read = |text: &[u8]| format::read_plan(&problem, text).map(drop);
    let good = plan_text(&problem);
    refuses_what_is_of_no_format(&read, &good);
    let table = "$.meetings[0].table";
    let unknown = "planning-fault-unknown-reference";
    changes(
        &read,
        &good,
        &[
            (
                "plan-1",
                "plan-2",
                "$.format",
                "planning-fault-wrong-format",
            ),
            ("\"table\":1", "\"table\":0", table, RANGE),
            ("\"table\":1", "\"table\":-1", table, TYPE),
            ("\"table\":1", "\"table\":1e400", table, TYPE),
            ("\"table\":1", "\"table\":65536", table, TYPE),
            ("\"table\":1", "\"table\":null", table, TYPE),
            (
                "\"table\":1",
                "\"table\":1,\"picked\":[\"ann\"]",
                "$.meetings[0].picked",
                "planning-fault-wrong-length",
            ),
            (
                "\"table\":1",
                "\"table\":1,\"picked\":null",
                "$.meetings[0].picked",
                TYPE,
            ),
            (
                "\"table\":1",
                "\"chair\":1",
                "$.meetings[0].chair",
                "planning-fault-unknown-field",
            ),
            (
                "\"table\":1",
                "\"slot\":1",
                "$.meetings[0].slot",
                "planning-fault-duplicate-field",
            ),
            (
                "\"wish\":\"ab\"",
                "\"wish\":\"\"",
                "$.meetings[0].wish",
                unknown,
            ),
            (
                "\"wish\":\"ab\"",
                "\"wish\":\"cd\"",
                "$.meetings[1].wish",
                "planning-fault-duplicate-id",
            ),
            (
                "\"slot\":\"mon1\"",
                "\"slot\":\"mon9\"",
                "$.meetings[0].slot",
                unknown,
            ),
            (
                "\"score\":0",
                "\"score\":9223372036854775808",
                "$.header.score",
                TYPE,
            ),
            ("\"seed\":0", "\"seed\":-1", "$.header.seed", TYPE),
            (
                "\"seed\":0",
                "\"seed\":18446744073709551616",
                "$.header.seed",
                TYPE,
            ),
            ("\"header\": {", "\"header\": [", "$.header", TYPE),
        ],
    );
    let endless = good.replacen(
        "[\n",
        &format!(
            "[{}\n",
            "{\"wish\":\"ab\",\"slot\":\"mon1\",\"place\":\"hall\",\"table\":1},".repeat(2_000_001)
        ),
        1,
    );
    refused(
        &read,
        "endless",
        endless.as_bytes(),
        "$.meetings",
        "planning-fault-too-many",
    );
}

const MMS: &str = r#"{"format":"mms-1","slots":[{"day":0,"block":0,"start":540,"end":565}],
"places":[{"cap":[1]}],"travel":[[0]],"activities":[],
"persons":[{"max_total":4,"max_day":4},{"max_total":4,"max_day":4}],
"requests":[{"p":[0,1],"w":40,"dur":1,"venues":[0]}],
"forbidden_pairs":[[0,1]],"objective":{"idle":1,"move":2,"below_min":25}}"#;

#[test]
fn hostile_benchmark_problems_are_refused_at_their_path() {
    let read = |text: &[u8]| mms::read_problem(text).map(drop);
    refuses_what_is_of_no_format(&read, MMS);
    let unknown = "planning-fault-unknown-reference";
    let too_many = "planning-fault-too-many";
    let many = format!("[{}0]", "0,".repeat(1_000_000));
    let many_places = format!("[{}{{\"cap\":[1]}}]", "{\"cap\":[1]},".repeat(1_000));
    changes(
        &read,
        MMS,
        &[
            ("mms-1", "mms-2", "$.format", "planning-fault-wrong-format"),
            ("\"w\":40", "\"w\":-40", "$.requests[0].w", TYPE),
            ("\"w\":40", "\"w\":1e400", "$.requests[0].w", TYPE),
            ("\"w\":40", "\"w\":40.0", "$.requests[0].w", TYPE),
            ("\"w\":40", "\"w\":4294967295", "$.requests[0].w", RANGE),
            (
                "\"w\":40",
                "\"w\":NaN",
                "$.requests[0].w",
                "planning-fault-not-json",
            ),
            ("\"dur\":1", "\"dur\":0", "$.requests[0].dur", RANGE),
            ("\"dur\":1", "\"dur\":256", "$.requests[0].dur", TYPE),
            (
                "\"dur\":1",
                "\"dur\":1,\"after\":[0]",
                "$.requests[0].after",
                "planning-fault-order-cycle",
            ),
            ("\"p\":[0,1]", "\"p\":[0,2]", "$.requests[0].p[1]", unknown),
            (
                "\"p\":[0,1]",
                "\"p\":[0]",
                "$.requests[0].p",
                "planning-fault-too-few-persons",
            ),
            ("[0,1]", &many, "$.requests[0].p", too_many),
            (
                "\"venues\":[0]",
                "\"venues\":[]",
                "$.requests[0].venues",
                "planning-fault-empty-set",
            ),
            (
                "\"venues\":[0]",
                "\"venues\":[4294967296]",
                "$.requests[0].venues[0]",
                TYPE,
            ),
            (
                "\"travel\":[[0]]",
                "\"travel\":[[0],[0]]",
                "$.travel",
                "planning-fault-wrong-length",
            ),
            (
                "\"travel\":[[0]]",
                "\"travel\":[[0,0]]",
                "$.travel[0]",
                "planning-fault-wrong-length",
            ),
            ("\"travel\":[[0]]", "\"travel\":[0]", "$.travel[0]", TYPE),
            ("[{\"cap\":[1]}]", &many_places, "$.places", too_many),
            (
                "\"cap\":[1]",
                "\"cap\":[10001]",
                "$.places[0].cap[0]",
                RANGE,
            ),
            (
                "\"end\":565",
                "\"end\":540",
                "$.slots[0].end",
                "planning-fault-ends-before-start",
            ),
            ("\"end\":565", "\"end\":65535", "$.slots[0].end", RANGE),
            (
                "[[0,1]]",
                "[[0,0]]",
                "$.forbidden_pairs[0][1]",
                "planning-fault-person-twice",
            ),
            ("[[0,1]]", "[[0]]", "$.forbidden_pairs[0]", TYPE),
            ("\"idle\":1", "\"idle\":-1", "$.objective.idle", TYPE),
            (
                "\"objective\":{\"idle\":1,\"move\":2,\"below_min\":25}",
                "\"objective\":[1,2,25]",
                "$.objective",
                TYPE,
            ),
        ],
    );
}

#[test]
fn hostile_benchmark_plans_are_refused_at_their_path() {
    let problem = mms::read_problem(MMS.as_bytes()).expect("a problem");
    let read = |text: &[u8]| mms::read_plan(&problem, text).map(drop);
    refuses_what_is_of_no_format(&read, "[[0,0]]");
    let length = "planning-fault-wrong-length";
    for (text, path, key) in [
        ("[]", "$", length),
        ("[null,null]", "$", length),
        ("{}", "$", TYPE),
        ("[[0]]", "$[0]", TYPE),
        ("[[0,0,0]]", "$[0]", TYPE),
        ("[[0,-1]]", "$[0][1]", TYPE),
        ("[[1,0]]", "$[0][0]", RANGE),
        ("[[0,1]]", "$[0][1]", RANGE),
        ("[[4294967295,0]]", "$[0][0]", RANGE),
        ("[[4294967296,0]]", "$[0][0]", TYPE),
        ("[[0.0,0]]", "$[0][0]", TYPE),
        ("[\"0,0\"]", "$[0]", TYPE),
        ("[[NaN,0]]", "$[0][0]", "planning-fault-not-json"),
        ("[{\"slot\":0,\"place\":0}]", "$[0]", TYPE),
    ] {
        refused(&read, text, text.as_bytes(), path, key);
    }
    let endless = format!("[{}null]", "null,".repeat(2_000_000));
    refused(
        &read,
        "endless",
        endless.as_bytes(),
        "$",
        "planning-fault-too-many",
    );
}

/// The sentence of every fault begins with its path, in every language.
#[test]
fn every_sentence_begins_with_the_path() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    for language in ["en", "nl", "fr", "de"] {
        let text = fs::read_to_string(locales.join(language).join("planning.ftl"));
        let text = text.expect("a catalogue");
        let faults = text
            .lines()
            .filter(|line| line.starts_with("planning-fault-"));
        let mut count = 0;
        for line in faults {
            assert!(line.contains(" = { $path }"), "{language}: {line}");
            count += 1;
        }
        assert!(count > 30, "{language}: {count}");
    }
}
