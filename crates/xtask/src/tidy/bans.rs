//! Words that do not belong where they stand, each with the reason it says.

use super::source::Source;
use super::{File, Finding};

/// A word of the code, where it is forbidden, and what to do instead.
struct Ban {
    words: &'static [&'static str],
    applies: fn(&Source) -> bool,
    instead: &'static str,
}

const BANS: [Ban; 5] = [
    Ban {
        words: &[
            "SystemTime::now",
            "Instant::now",
            "Timestamp::now",
            "Zoned::now",
            "Utc::now",
            "OffsetDateTime::now",
        ],
        applies: is_handed_the_clock,
        instead: "reads the clock: take the moment that was handed in, from `platform::moment`",
    },
    Ban {
        words: &[
            "rand::",
            "thread_rng",
            "getrandom::",
            "fastrand::",
            "new_v4(",
            "now_v7(",
        ],
        applies: is_handed_the_clock,
        instead: "draws by chance: ids and secrets come from platform, the rest from a seed",
    },
    Ban {
        words: &["HashMap", "HashSet"],
        applies: |source| source.path.starts_with("crates/planner/src/"),
        instead: "has no fixed order: the same seed must give the same plan, use a B-tree",
    },
    Ban {
        words: &["sqlx", "axum", "async", "await"],
        applies: is_rules,
        instead: "can wait: a rule decides from facts alone",
    },
    Ban {
        words: &["dbg!", ".unwrap()", "unimplemented!", concat!("to", "do!")],
        applies: |_| true,
        instead: "does not belong in the product: handle it, or `expect` why it cannot fail",
    },
];

/// Marks of unfinished work; put together here so that this file does not find itself.
const UNFINISHED: [&str; 3] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("X", "XX"),
];

fn is_handed_the_clock(source: &Source) -> bool {
    !["crates/platform/", "crates/xtask/"]
        .iter()
        .any(|part| source.path.starts_with(part))
}

fn is_rules(source: &Source) -> bool {
    source.in_crate().is_some_and(|(wing, rest)| {
        super::order::is_wing(wing) && (rest.ends_with("/rules.rs") || rest.contains("/rules/"))
    })
}

pub(crate) fn source(source: &Source, findings: &mut Vec<Finding>) {
    for ban in BANS.iter().filter(|ban| (ban.applies)(source)) {
        for word in ban.words {
            for at in source.uses(word) {
                if is_longer_word(&source.code, at + word.len(), word) {
                    continue;
                }
                let what = format!("`{word}` {}", ban.instead);
                findings.push(Finding::new(&source.path, source.line(at), what));
            }
        }
    }
    let first_lines = matches!(source.name(), "mod.rs" | "lib.rs");
    if first_lines
        && !source.in_test(0)
        && source.path.contains("/src/")
        && !source.text.starts_with("//! ")
    {
        let what = "does not begin with `//! ` and a sentence saying what this is";
        findings.push(Finding::new(&source.path, 1, what));
    }
}

/// `async` must not find `asynchronous`.
fn is_longer_word(code: &str, end: usize, word: &str) -> bool {
    let next = code[end..].chars().next();
    word.ends_with(char::is_alphanumeric) && next.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// Every text people write: nothing unfinished is left in it.
pub(crate) fn file(file: &File, findings: &mut Vec<Finding>) {
    let written = [
        ".rs", ".md", ".ftl", ".css", ".js", ".mjs", ".sql", ".toml", ".csv",
    ];
    if !written.iter().any(|ending| file.path.ends_with(ending)) {
        return;
    }
    for (number, line) in file.text.lines().enumerate() {
        for mark in UNFINISHED {
            let mut words = line.split(|c: char| !c.is_alphanumeric());
            if words.any(|word| word == mark) {
                let what = format!("`{mark}`: finish it, or file an issue");
                findings.push(Finding::new(&file.path, number + 1, what));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{found_in_file, found_in_source};
    use super::*;

    #[test]
    fn the_clock_is_found_outside_platform() {
        let reads = "fn a() { let b = Instant::now(); }\n";
        assert_eq!(
            found_in_source(source, "crates/meetings/src/plans/actions.rs", reads),
            1
        );
        assert_eq!(
            found_in_source(source, "crates/platform/src/moment.rs", reads),
            0
        );
        assert_eq!(
            found_in_source(source, "crates/meetings/src/plans/tests.rs", reads),
            0
        );
        assert_eq!(
            found_in_source(source, "crates/planner/benches/a.rs", reads),
            0
        );
    }

    #[test]
    fn chance_is_found_and_a_comment_about_it_is_not() {
        let draws = "// never rand::random\nfn a() { rand::random() }\n";
        assert_eq!(
            found_in_source(source, "crates/planner/src/random.rs", draws),
            1
        );
    }

    #[test]
    fn hash_maps_are_found_in_the_planner_only() {
        let maps = "use std::collections::HashMap;\n";
        assert_eq!(
            found_in_source(source, "crates/planner/src/score.rs", maps),
            1
        );
        assert_eq!(
            found_in_source(source, "crates/platform/src/web.rs", maps),
            0
        );
    }

    #[test]
    fn a_rule_that_waits_is_found() {
        let waits = "pub async fn may(db: &sqlx::Pool) {}\n";
        assert_eq!(
            found_in_source(source, "crates/meetings/src/requests/rules.rs", waits),
            2
        );
        assert_eq!(
            found_in_source(source, "crates/planner/src/rules/asynchrony.rs", waits),
            0
        );
        let word = "fn asynchronous() {}\n";
        assert_eq!(
            found_in_source(source, "crates/meetings/src/requests/rules.rs", word),
            0
        );
    }

    #[test]
    fn what_is_left_over_is_found_outside_tests() {
        let left = "fn a() { b().unwrap(); dbg!(1); }\n";
        assert_eq!(found_in_source(source, "crates/app/src/routes.rs", left), 2);
        assert_eq!(found_in_source(source, "crates/app/tests/it/a.rs", left), 0);
    }

    #[test]
    fn a_concept_without_a_sentence_is_found() {
        let path = "crates/meetings/src/requests/mod.rs";
        assert_eq!(found_in_source(source, path, "mod rules;\n"), 1);
        assert_eq!(
            found_in_source(source, path, "//! Asking for a meeting.\n"),
            0
        );
    }

    #[test]
    fn unfinished_work_is_found() {
        let unfinished = format!("a line\n{}: later\n", UNFINISHED[0]);
        assert_eq!(found_in_file(file, "docs/planning.md", &unfinished), 1);
        assert_eq!(
            found_in_file(file, "docs/planning.md", "todos los días\n"),
            0
        );
    }
}
