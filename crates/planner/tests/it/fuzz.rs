//! Readers fed with damaged files: structure and bytes, seeded, the same each time.
//!
//! A run tries some thousand inputs of each format; `FUZZ_INPUTS=1000000` tries a million. Each
//! input is made from its own number, so that what falls can be tried alone.

use attache_planner::format::{self, PlanHeader, dzn, mms};
use attache_planner::generate::{self, Features, Size};
use attache_planner::repair::repair;
use attache_planner::{Fault, NoWatch, Plan, Problem, Settings, Stop, check, limits};
use serde_json::Value;

/// Inputs of each format unless the environment says more.
const INPUTS: u64 = 3_000;

/// Numbers that are often wrong.
const NUMBERS: [&str; 20] = [
    "0",
    "-0",
    "1",
    "-1",
    "2",
    "3",
    "63",
    "64",
    "65",
    "255",
    "256",
    "719",
    "720",
    "1440",
    "65535",
    "65536",
    "4294967295",
    "18446744073709551616",
    "1e400",
    "0.5",
];

/// Bits of text that steer a reader of JSON.
const TOKENS: [&str; 24] = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "null", "true",
    "NaN", "-", "e9", "1e999", " ", "\n", "\u{feff}", "\u{202e}", "é", "\"\"", "[[[[[[",
];

/// A stream of chance (SplitMix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.bits() % limit.max(1) as u64) as usize
    }

    fn of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }
}

/// What a fuzzed reader has done.
#[derive(Default)]
struct Tally {
    read: u64,
    refused: u64,
}

/// Feeds a reader with damaged copies of some texts; whatever they are, it reads or refuses them.
/// `tokens` are bits of text that steer it.
pub(crate) fn feed(
    name: &str,
    texts: &[Vec<u8>],
    tokens: &[&str],
    read: impl Fn(usize, &[u8]) -> Result<(), Vec<Fault>>,
) {
    let asked = std::env::var("FUZZ_INPUTS").ok();
    let inputs = asked.map_or(INPUTS, |count| count.parse().expect("a number of inputs"));
    let trees: Vec<Option<Value>> = texts
        .iter()
        .map(|text| serde_json::from_slice(text).ok())
        .collect();
    let mut tally = Tally::default();
    for no in 0..inputs {
        let mut dice = Dice::new(no);
        let at = dice.below(texts.len());
        let text = damaged(&texts[at], trees[at].as_ref(), tokens, &mut dice);
        match read(at, &text) {
            Ok(()) => tally.read += 1,
            Err(faults) => {
                tally.refused += 1;
                told(&faults);
            }
        }
    }
    let Tally { read, refused } = tally;
    println!("{name}: {inputs} inputs, {read} read, {refused} refused");
    assert!(
        read > inputs / 100 && refused > inputs / 10,
        "{name}: {read} read, {refused} refused"
    );
}

/// Faults are some, not too many, and say where.
fn told(faults: &[Fault]) {
    assert!(!faults.is_empty() && faults.len() <= limits::FAULTS);
    for fault in faults {
        assert!(!fault.phrase().key.is_empty());
        let path = &fault.path;
        let begins = path.starts_with('$') || path.starts_with("line ");
        assert!(begins && path.len() < 400, "{path}");
        assert!(!path.chars().any(char::is_control), "{path:?}");
    }
}

fn damaged(text: &[u8], tree: Option<&Value>, tokens: &[&str], dice: &mut Dice) -> Vec<u8> {
    let mut text = match tree {
        Some(tree) if dice.below(4) > 0 => {
            let mut tree = tree.clone();
            for _ in 0..1 + dice.below(3) {
                let donor = some_part(&tree, dice).clone();
                grow(&mut tree, donor, dice);
            }
            tree.to_string().into_bytes()
        }
        _ => text.to_vec(),
    };
    let bytes = if tree.is_some() {
        dice.below(3)
    } else {
        1 + dice.below(6)
    };
    for _ in 0..bytes {
        bite(&mut text, tokens, dice);
    }
    text
}

/// Some part of a tree.
fn some_part<'a>(tree: &'a Value, dice: &mut Dice) -> &'a Value {
    let below = match tree {
        Value::Array(list) if !list.is_empty() => Some(&list[dice.below(list.len())]),
        Value::Object(fields) if !fields.is_empty() => {
            fields.values().nth(dice.below(fields.len()))
        }
        _ => None,
    };
    match below {
        Some(below) if dice.below(6) > 0 => some_part(below, dice),
        _ => tree,
    }
}

/// Changes some part of a tree: takes it away, doubles it, puts a donor or a number there.
fn grow(tree: &mut Value, donor: Value, dice: &mut Dice) {
    let count = match tree {
        Value::Array(list) => list.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    if count > 0 && dice.below(6) > 0 {
        let at = dice.below(count);
        let below = match tree {
            Value::Array(list) => &mut list[at],
            Value::Object(fields) => fields.values_mut().nth(at).expect("a field"),
            _ => return,
        };
        return grow(below, donor, dice);
    }
    match (dice.below(6), tree) {
        (0, Value::Object(fields)) => {
            let field = fields.keys().nth(dice.below(count)).cloned();
            field.and_then(|field| fields.remove(&field));
        }
        (1, Value::Object(fields)) => {
            let field = fields.keys().nth(dice.below(count)).cloned();
            fields.insert(field.unwrap_or_else(|| "more".into()) + "2", donor);
        }
        (0, Value::Array(list)) if count > 0 => {
            list.remove(dice.below(count));
        }
        (1, Value::Array(list)) if count > 0 => {
            let again = list[dice.below(count)].clone();
            list.insert(dice.below(count), again);
        }
        (2, Value::Array(list)) => list.push(donor),
        (3, Value::Array(list)) if count > 1 => list.swap(dice.below(count), dice.below(count)),
        (_, tree @ Value::Number(_)) => {
            *tree = serde_json::from_str(dice.of(&NUMBERS)).unwrap_or(Value::Null);
        }
        (_, tree) => *tree = donor,
    }
}

/// Changes some bytes: flips, drops, doubles, cuts, or writes a token.
fn bite(text: &mut Vec<u8>, tokens: &[&str], dice: &mut Dice) {
    let at = dice.below(text.len() + 1);
    let end = (at + dice.below(16)).min(text.len());
    match dice.below(8) {
        0 if at < text.len() => text[at] ^= 1 << dice.below(8),
        1 if at < text.len() => text[at] = dice.below(256) as u8,
        2 => drop(text.drain(at..end)),
        3 => {
            let piece = text[at..end].to_vec();
            text.splice(at..at, piece.repeat(1 + dice.below(4)));
        }
        4 if dice.below(20) == 0 => text.truncate(at),
        5 => drop(text.splice(at..end, dice.of(&NUMBERS).bytes())),
        6 => drop(text.splice(at..at, dice.of(tokens).bytes())),
        _ => {
            // Another number where one stands.
            let digit = text[at.min(text.len())..]
                .iter()
                .position(u8::is_ascii_digit);
            if let Some(digit) = digit.map(|digit| at + digit) {
                text[digit] = b'0' + dice.below(10) as u8;
            }
        }
    }
}

fn size(seed: u64) -> Size {
    Size {
        days: 1,
        sessions: 2,
        slots: 2,
        places: 2,
        tables: 2,
        persons: 4 + (seed % 3) as u32,
        wishes: 2 + (seed % 4) as u32,
        activities: 2,
        features: Features {
            demands: true,
            ..Features::ALL
        },
    }
}

fn problems() -> Vec<Problem> {
    let draft = |seed| generate::draft(&size(seed), seed);
    (0..24)
        .map(|seed| Problem::new(draft(seed)).expect("a generated draft"))
        .collect()
}

/// A text without the blanks that only people need.
fn dense(text: &str) -> Vec<u8> {
    let tree: Value = serde_json::from_str(text).expect("JSON");
    tree.to_string().into_bytes()
}

/// The referee says something about any plan, and what is written is read again.
fn judged(problem: &Problem, plan: &Plan) {
    let report = check(problem, plan);
    let say = |phrase: &attache_planner::Phrase| phrase.key.to_owned();
    let text = format::write_report(problem, plan, &report, say);
    assert!(text.starts_with('{'));
    let text = format::write_plan(problem, plan, &PlanHeader::default());
    let again = format::read_plan(problem, text.as_bytes()).expect("what was written");
    assert_eq!(&again.plan, plan);
}

#[test]
fn damaged_problems_are_read_or_refused() {
    let texts: Vec<Vec<u8>> = problems()
        .iter()
        .map(|problem| dense(&format::write_problem(problem)))
        .collect();
    feed("attache-problem-1", &texts, &TOKENS, |_, text| {
        let problem = format::read_problem(text)?;
        let text = format::write_problem(&problem);
        let again = format::read_problem(text.as_bytes()).expect("what was written");
        assert_eq!(format::write_problem(&again), text);
        if let Some(published) = problem.published() {
            judged(&problem, &published.plan);
        }
        Ok(())
    });
}

#[test]
fn damaged_plans_are_read_or_refused() {
    let problems = problems();
    let texts: Vec<Vec<u8>> = problems
        .iter()
        .map(|problem| {
            let plan = &problem.published().expect("a published plan").plan;
            dense(&format::write_plan(problem, plan, &PlanHeader::default()))
        })
        .collect();
    feed("attache-plan-1", &texts, &TOKENS, |at, text| {
        let file = format::read_plan(&problems[at], text)?;
        judged(&problems[at], &file.plan);
        Ok(())
    });
}

/// Problems that `mms-1` can say, and their texts.
fn benchmarks() -> Vec<(Problem, Vec<u8>)> {
    let text = r#"{"format":"mms-1","name":"n","seed":1,"slots":[
        {"day":0,"block":0,"city":0,"start":540,"end":565},
        {"day":0,"block":0,"city":0,"start":570,"end":595},
        {"day":1,"block":1,"city":0,"start":840,"end":865}],
        "places":[{"name":"a","city":0,"cap":[1,2,2]},{"name":"b","city":0,"cap":[1,1,0]}],
        "travel":[[0,10],[10,0]],
        "activities":[{"day":0,"start":500,"end":535,"place":1,"capacity":30}],
        "persons":[{"side":"BE","org":0,"region":1,"vip":1,"unavail":[2],"acts":[0],
        "max_total":4,"max_day":4,"min_total":1},
        {"max_total":4,"max_day":2},{"max_total":4,"max_day":4,"min_total":2}],
        "requests":[{"p":[0,2],"w":40,"dur":1,"ses":"am","venues":[0,1]},
        {"p":[1,2],"w":60,"dur":2,"ses":null,"venues":[0],"pin":[0,0]},
        {"p":[0,1],"w":30,"dur":1,"ses":"pm","venues":[0],"after":[1]}],
        "forbidden_pairs":[[0,1]],"objective":{"idle":1,"move":2,"below_min":25}}"#;
    ["", ",\"pin\":[0,0]", ",\"after\":[1]"]
        .iter()
        .map(|without| {
            let text = text.replacen(without, "", 1);
            let problem = mms::read_problem(text.as_bytes()).expect("a problem");
            (problem, dense(&text))
        })
        .collect()
}

#[test]
fn damaged_benchmark_problems_are_read_or_refused() {
    let texts: Vec<Vec<u8>> = benchmarks().into_iter().map(|(_, text)| text).collect();
    feed("mms-1 problems", &texts, &TOKENS, |_, text| {
        let problem = mms::read_problem(text)?;
        let text = mms::write_problem(&problem).expect("it came from this format");
        let again = mms::read_problem(text.as_bytes()).expect("what was written");
        assert_eq!(mms::write_problem(&again), Some(text));
        Ok(())
    });
}

#[test]
fn damaged_benchmark_plans_are_read_or_refused() {
    let problems: Vec<Problem> = benchmarks()
        .into_iter()
        .map(|(problem, _)| problem)
        .collect();
    let texts = [
        "[null,[0,0],[2,0]]",
        "[[0,1],[1,0],[2,0]]",
        "[[2,1],[2,0],[2,0]]",
    ];
    let texts = texts.map(|text| text.as_bytes().to_vec());
    feed("mms-1 plans", &texts, &TOKENS, |at, text| {
        let plan = mms::read_plan(&problems[at], text)?;
        check(&problems[at], &plan);
        assert_eq!(
            mms::read_plan(&problems[at], mms::write_plan(&plan).as_bytes()),
            Ok(plan)
        );
        Ok(())
    });
}

/// What may happen to a problem that is published, with ids that it has.
const EVENTS: [&str; 8] = [
    r#"{"person_absent":{"person":"p0","slots":["s1","s2"]}}"#,
    r#"{"person_late":{"person":"p1","day":0,"until_minute":520}}"#,
    r#"{"person_leaves":{"person":"p2","day":0,"from_minute":700}}"#,
    r#"{"room_closed":{"place":"r0","day":0}}"#,
    r#"{"tables_lost":{"place":"r1","tables":1}}"#,
    r#"{"activity_moved":{"activity":"a0","start_minute":500,"end_minute":560,"place":"r1"}}"#,
    r#"{"new_wish":{"wish":{"id":"new","persons":["p0","p1"],"weight":3}}}"#,
    r#"{"wish_withdrawn":{"wish":"w0"}}"#,
];

/// Events are read, written and read again; every twentieth lot happens to a plan.
#[test]
fn damaged_events_are_read_or_refused() {
    let problems: Vec<Problem> = problems()
        .into_iter()
        .filter(|problem| {
            let published = problem.published().expect("a published plan");
            check(problem, &published.plan).findings.is_empty()
        })
        .collect();
    assert!(!problems.is_empty());
    let texts: Vec<Vec<u8>> = (0..24)
        .map(|no| {
            let events = [EVENTS[no % 8], EVENTS[(no + 1 + no / 8) % 8]].join(",");
            let head = r#"{"format":"attache-events-1","frozen_until":{"day":0,"minute":600}"#;
            format!("{head},\"events\":[{events}]}}").into_bytes()
        })
        .collect();
    let settings = Settings::new(1, Stop::rounds(20));
    feed("attache-events-1", &texts, &TOKENS, |at, text| {
        let events = format::read_events(text)?;
        let again = format::write_events(&events);
        assert_eq!(format::read_events(again.as_bytes()), Ok(events.clone()));
        if text.len() % 20 > 0 {
            return Ok(());
        }
        let problem = &problems[at % problems.len()];
        let plan = &problem.published().expect("a published plan").plan;
        let repaired = repair(problem, plan, &events, &settings, &mut NoWatch)?;
        check(&repaired.problem, &repaired.plan);
        Ok(())
    });
}

const DZN: &str = "nBusiness = 3; nMeetings = 3; nTables = 1;
nTotalSlots = 3; % around noon
nMorningSlots = 2;
requested = [|1, 2,1,
|2, 3,3,
|1, 3,2,
|];
meetingsxBusiness = [{1,2,4},{1,2,3},{1,3,4}];
nMeetingsBusiness = [2,2,2];
forbidden = [{0},{0},{0}];
fixed = [0,2,0];
precedences = [{},{1},{}];
";

#[test]
fn damaged_dzn_problems_are_read_or_refused() {
    let tokens = [
        "[|",
        "|]",
        "|",
        "{",
        "}",
        ";",
        "=",
        "%",
        ",",
        "nTables = 2;",
        "\n",
        "-",
    ];
    let two = DZN
        .replace("nTables = 1", "nTables = 2")
        .replace("[0,2,0]", "[0,0,0]");
    let texts = [DZN.as_bytes().to_vec(), two.into_bytes()];
    feed("dzn problems", &texts, &tokens, |_, text| {
        let problem = dzn::read_problem(text, 1)?;
        if let Some(text) = dzn::write_problem(&problem) {
            assert_eq!(dzn::read_problem(text.as_bytes(), 1), Ok(problem));
        }
        Ok(())
    });
}

#[test]
fn damaged_dzn_plans_are_read_or_refused() {
    let problem = dzn::read_problem(DZN.as_bytes(), 1).expect("a problem");
    let texts = ["1 2 3", "1\n2\n0\n", "3 0 0"].map(|text| text.as_bytes().to_vec());
    feed(
        "dzn plans",
        &texts,
        &["-1", "\n", " ", "x", "0"],
        |_, text| {
            let plan = dzn::read_plan(&problem, text)?;
            check(&problem, &plan);
            assert_eq!(
                dzn::read_plan(&problem, dzn::write_plan(&plan).as_bytes()),
                Ok(plan)
            );
            Ok(())
        },
    );
}

/// The harness can fail: a reader that trips over a letter is caught.
#[test]
#[should_panic(expected = "tripped")]
fn a_reader_that_trips_is_caught() {
    let texts = [dense("{\"a\":[1,2,3],\"b\":\"text\"}")];
    feed("a reader that trips", &texts, &TOKENS, |_, text| {
        assert!(!text.ends_with(b"]"), "tripped");
        Ok(())
    });
}
