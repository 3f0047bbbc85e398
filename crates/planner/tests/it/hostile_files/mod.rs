//! Hostile files: each is answered by one sentence with the path of its fault, in every format.

mod benchmarks;
mod dzn;
mod events;
mod plans;
mod problems;

use std::fs;
use std::path::Path;

use attache_planner::{Argument, Fault, limits};

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
        (
            "two byte order marks",
            b"\xef\xbb\xbf\xef\xbb\xbf{}".to_vec(),
        ),
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
/// A change of a text, and the fault that it must come to: from, to, path, key.
pub(crate) type Change<'a> = (&'a str, &'a str, &'a str, &'a str);

pub(crate) fn changes(read: Reader<'_>, good: &str, changes: &[Change<'_>]) {
    for (from, to, path, key) in changes {
        assert!(good.contains(from), "{from}");
        let text = good.replacen(from, to, 1);
        refused(read, to, text.as_bytes(), path, key);
    }
}

pub(crate) const NOT_JSON: &str = "planning-fault-not-json";
pub(crate) const TYPE: &str = "planning-fault-wrong-type";
pub(crate) const RANGE: &str = "planning-fault-out-of-range";

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
