//! Taste that a machine keeps: sizes, the declared order, where SQL stands, what is banned.

mod bans;
mod order;
mod requirements;
mod size;
pub(crate) mod source;
mod sql;

use std::fmt;
use std::fs;

use crate::run::{self, Outcome};
use source::Source;

/// A text file of the repository.
pub(crate) struct File {
    /// Path from the root of the repository, with forward slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// One place where a rule is broken, and how to mend it.
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl Finding {
    pub(crate) fn new(path: &str, line: usize, what: impl Into<String>) -> Finding {
        Finding {
            path: path.to_owned(),
            line,
            what: what.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// Judges every file that git knows or would take.
///
/// # Errors
/// A sentence with the number of findings, after each was printed.
pub(crate) fn run() -> Outcome {
    let files = files()?;
    let findings = judge(&files);
    report("tidy", &findings, files.len())
}

/// Prints the findings and says how many there are.
///
/// # Errors
/// The sentence, when there is any.
pub(crate) fn report(tool: &str, findings: &[Finding], judged: usize) -> Outcome {
    for finding in findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => {
            println!("{tool}: {judged} judged, nothing found");
            Ok(())
        }
        1 => Err(format!("{tool} found one thing, shown above")),
        count => Err(format!("{tool} found {count} things, shown above")),
    }
}

/// Every text file of the repository: what git tracks or would, and none that it ignores.
///
/// # Errors
/// A sentence when git cannot tell.
pub(crate) fn files() -> Outcome<Vec<File>> {
    let mut git = run::command("git");
    git.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]);
    let list = run::read(&mut git, "git could not list the files: is this a clone?")?;
    let mut paths: Vec<&str> = list.split('\0').filter(|path| !path.is_empty()).collect();
    paths.sort_unstable();
    paths.dedup();
    let root = run::root();
    let read = |path: &str| fs::read_to_string(root.join(path)).ok();
    let files = paths.into_iter().filter_map(|path| {
        // What is not text, or is deleted and not yet committed, has nothing to judge.
        Some(File {
            path: path.to_owned(),
            text: read(path)?,
        })
    });
    Ok(files.collect())
}

/// The Rust files among them, each cut apart once.
pub(crate) fn sources(files: &[File]) -> Vec<Source> {
    let rust = files.iter().filter(|file| file.path.ends_with(".rs"));
    rust.map(|file| Source::new(&file.path, &file.text))
        .collect()
}

fn judge(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sources = sources(files);
    let slices = order::Slices::read(&sources);
    order::manifests(files, &mut findings);
    requirements::list(files, &mut findings);
    let tables = sql::Tables::read(files, &slices, &mut findings);
    for file in files {
        size::file(file, &mut findings);
        bans::file(file, &mut findings);
    }
    for source in &sources {
        size::source(source, &mut findings);
        bans::source(source, &mut findings);
        order::source(source, &slices, &mut findings);
        sql::source(source, &slices, &tables, &mut findings);
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many findings one rule has in one Rust file.
    pub(super) fn found_in_source(
        rule: impl Fn(&Source, &mut Vec<Finding>),
        path: &str,
        text: &str,
    ) -> usize {
        let mut findings = Vec::new();
        rule(&Source::new(path, text), &mut findings);
        findings.len()
    }

    /// How many findings one rule has in one text file.
    pub(super) fn found_in_file(
        rule: impl Fn(&File, &mut Vec<Finding>),
        path: &str,
        text: &str,
    ) -> usize {
        let mut findings = Vec::new();
        rule(
            &File {
                path: path.to_owned(),
                text: text.to_owned(),
            },
            &mut findings,
        );
        findings.len()
    }

    #[test]
    fn a_finding_names_its_place() {
        let path = "crates/planner/src/score.rs".to_owned();
        let text = "//! Score.\n\nuse std::collections::HashMap;\n".to_owned();
        let findings = judge(&[File { path, text }]);
        assert_eq!(findings.len(), 1);
        let shown = findings[0].to_string();
        assert!(
            shown.starts_with("crates/planner/src/score.rs:3: `HashMap`"),
            "{shown}"
        );
    }
}
