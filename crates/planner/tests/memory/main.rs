//! What hostile files cost: no reader takes much more memory than the text that it reads.
//!
//! A program of its own, since the counter of memory counts all that the program does; and one
//! test, since tests run side by side.

use attache_planner::format::{self, PlanHeader, mms};
use attache_planner::generate::{self, Size};
use attache_planner::{Plan, Problem};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MEBIBYTE: usize = 1 << 20;

/// Bytes that something takes at its most, besides what is there before.
fn cost<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let result = work();
    (result, MEMORY.peak_usage().saturating_sub(before))
}

/// A problem of which one field is a list of the same part many times.
fn many(field: &str, part: &str, count: usize) -> String {
    let mut text = format!("{{\"format\":\"attache-problem-1\",\"{field}\":[{part}");
    for _ in 1..count {
        text.push(',');
        text.push_str(part);
    }
    text + "]}"
}

/// A wish of which one field is a list of the same part many times.
fn long_wish(field: &str, part: &str) -> String {
    let list = [part].repeat(500_000).join(",");
    many(
        "wishes",
        &format!("{{\"id\":\"w\",\"weight\":1,\"{field}\":[{list}]}}"),
        1,
    )
}

/// Texts, and how many bytes the reader may take for them besides a mebibyte.
fn hostile() -> Vec<(&'static str, String, usize)> {
    let slot = r#"{"id":"s","day":0,"session":"x","start_minute":1,"end_minute":2}"#;
    let long = "x".repeat(8 * MEBIBYTE);
    let named = |name: &str| many("persons", &format!("{{\"id\":\"{name}\"}}"), 1);
    let lists = "[".repeat(8 * MEBIBYTE);
    let objects = "{\"a\":".repeat(MEBIBYTE);
    let least = r#"{"id":"","weight":1}"#;
    vec![
        ("a million slots", many("slots", slot, 1_000_000), MEBIBYTE),
        ("nested lists", lists, 0),
        ("nested objects", objects, 0),
        (
            "a field that nobody knows",
            format!("{{\"{long}\":1}}"),
            40 * MEBIBYTE,
        ),
        ("a long id", named(&long), 40 * MEBIBYTE),
        ("a long number", "9".repeat(8 * MEBIBYTE), 9 * MEBIBYTE),
        ("many places in a wish", long_wish("places", "\"\""), 0),
        ("many persons in a wish", long_wish("persons", "\"\""), 0),
        (
            "many to come after",
            long_wish("after", "\"\""),
            2 * MEBIBYTE,
        ),
        ("many interpreters", long_wish("interpreters", "[]"), 0),
        // The least text for the most memory: what is all there may cost its place in the list,
        // which doubles as it grows.
        (
            "small wishes",
            many("wishes", least, 100_000),
            40 * least.len() * 100_000,
        ),
    ]
}

/// Reads an `attache-problem-1` and says what that takes.
fn read(name: &str, text: &str) -> usize {
    let (refused, taken) = cost(|| format::read_problem(text.as_bytes()).is_err());
    assert!(refused, "{name}");
    taken
}

fn problems() {
    for (name, text, limit) in hostile() {
        let taken = read(name, &text);
        println!("{name}: {} bytes of text, {taken} taken", text.len());
        assert!(
            taken <= limit + MEBIBYTE,
            "{name}: {taken} bytes, {limit} allowed"
        );
    }
}

fn plans() {
    let problem = Problem::new(generate::draft(&Size::SMALL, 1)).expect("a generated draft");
    let plan = Plan::empty(problem.wishes().len());
    let header = PlanHeader::default();
    let good = format::write_plan(&problem, &plan, &header);
    let meeting = r#"{"wish":"w0","slot":"s0","place":"r0","table":1}"#;
    let all = [meeting].repeat(100_000).join(",");
    let twice = good.replace("\"meetings\": [", &format!("\"meetings\": [{all}"));
    let (refused, taken) = cost(|| format::read_plan(&problem, twice.as_bytes()).is_err());
    assert!(
        refused && taken < 8 * twice.len(),
        "{taken} for {}",
        twice.len()
    );
    let stands = format!("[{}null]", "null,".repeat(3_000_000));
    let (refused, taken) = cost(|| mms::read_plan(&problem, stands.as_bytes()).is_err());
    assert!(
        refused && taken < 6 * stands.len(),
        "{taken} for {}",
        stands.len()
    );
}

/// Small files that state problems too large for the search.
fn blow_ups() {
    let mut draft = generate::draft(&Size::SMALL, 1);
    let person = draft.persons[0].clone();
    draft.persons = (0..100_000)
        .map(|no| attache_planner::PersonDraft {
            id: format!("p{no}"),
            organisation: "All".into(),
            ..person.clone()
        })
        .collect();
    let wish = attache_planner::WishDraft {
        persons: vec!["p0".into()],
        organisations: vec!["All".into()],
        ..Default::default()
    };
    draft.wishes = (0..20_000)
        .map(|no| attache_planner::WishDraft {
            id: format!("w{no}"),
            ..wish.clone()
        })
        .collect();
    draft.forbidden_pairs.clear();
    // Every wish could have anybody: 2,000,000,000 candidates, 8 GB.
    let (refused, taken) = cost(|| Problem::new(draft).is_err());
    println!("everybody for every wish: {taken} taken");
    assert!(refused && taken < 200 * MEBIBYTE, "{taken}");
}

#[test]
fn hostile_files_cost_little_memory() {
    // The counter counts: a list of ten mebibytes is seen, and a problem that is read is too.
    let (_, taken) = cost(|| vec![1_u8; 10 * MEBIBYTE].len());
    assert!((10 * MEBIBYTE..11 * MEBIBYTE).contains(&taken), "{taken}");
    let good = format::write_problem(
        &Problem::new(generate::draft(&Size::SMALL, 1)).expect("a generated draft"),
    );
    let (read, taken) = cost(|| format::read_problem(good.as_bytes()));
    assert!(
        read.is_ok() && taken > good.len() / 4,
        "{taken} for {}",
        good.len()
    );
    problems();
    plans();
    blow_ups();
}
