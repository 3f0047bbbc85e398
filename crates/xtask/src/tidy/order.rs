//! Who may import whom: crates by the list below, slices by the order in their `lib.rs`.

use std::collections::{BTreeMap, BTreeSet};

use super::source::Source;
use super::{File, Finding};

/// The crates in their declared order: each may use only those before it.
pub(crate) const CRATES: [&str; 16] = [
    "planner",
    "platform",
    "foundation",
    "missions",
    "programme",
    "meetings",
    "ceremony",
    "on_site",
    "results",
    "publishing",
    "office",
    "vip",
    "app",
    "rehearsal",
    "server",
    "testkit",
];

const WINGS: std::ops::Range<usize> = 2..12;

/// Crates that stand alone, because a wall must hold: the pure engine, the plumbing, the gate.
const ALONE: [&str; 3] = ["planner", "platform", "xtask"];

/// Whether this crate folder is a wing of the product.
pub(crate) fn is_wing(name: &str) -> bool {
    CRATES[WINGS].contains(&name)
}

fn rank(name: &str) -> Option<usize> {
    CRATES.iter().position(|known| *known == name)
}

/// The slices of every wing in the declared order, as `wing/slice`.
#[derive(Default)]
pub(crate) struct Slices(Vec<String>);

impl Slices {
    /// Read from the `pub mod` lines of each wing's `lib.rs`. A slice is a folder; a module
    /// in one file beside them is a word or a tool that all of them share.
    pub(crate) fn read(sources: &[Source]) -> Slices {
        let mut slices = Vec::new();
        for wing in &CRATES[WINGS] {
            let lib = format!("crates/{wing}/src/lib.rs");
            let Some(lib) = sources.iter().find(|source| source.path == lib) else {
                continue;
            };
            for line in lib.code.lines() {
                let Some(rest) = line.trim().strip_prefix("pub mod ") else {
                    continue;
                };
                let name = rest.trim_end_matches([';', ' ', '{']);
                let folder = format!("crates/{wing}/src/{name}/mod.rs");
                if sources.iter().any(|source| source.path == folder) {
                    slices.push(format!("{wing}/{name}"));
                }
            }
        }
        Slices(slices)
    }

    /// Made for a test, without files.
    #[cfg(test)]
    pub(crate) fn of_wings(wings: &[(&str, &[&str])]) -> Slices {
        let all = wings
            .iter()
            .flat_map(|(wing, names)| names.iter().map(move |name| format!("{wing}/{name}")));
        Slices(all.collect())
    }

    /// Its place in the order of the whole product.
    pub(crate) fn rank(&self, slice: &str) -> Option<usize> {
        self.0.iter().position(|known| known == slice)
    }

    /// The slice this file belongs to, as `wing/slice`.
    pub(crate) fn of(&self, source: &Source) -> Option<&str> {
        let (wing, rest) = source.in_crate()?;
        let first = rest.split(['/', '.']).next()?;
        let name = format!("{wing}/{first}");
        self.0
            .iter()
            .find(|known| **known == name)
            .map(String::as_str)
    }
}

/// The dependencies between our own crates, from their `Cargo.toml`.
pub(crate) fn manifests(files: &[File], findings: &mut Vec<Finding>) {
    let folders: BTreeMap<String, String> = files
        .iter()
        .filter_map(|file| {
            let folder = crate_folder(&file.path)?;
            let name = file
                .text
                .lines()
                .find_map(|line| line.strip_prefix("name = "))?;
            Some((name.trim_matches('"').to_owned(), folder.to_owned()))
        })
        .collect();
    for file in files {
        let Some(folder) = crate_folder(&file.path) else {
            continue;
        };
        if rank(folder).is_none() && !ALONE.contains(&folder) {
            let what = format!("the crate `{folder}` has no place in the declared order");
            findings.push(Finding::new(&file.path, 1, what));
            continue;
        }
        for (line, wanted, for_tests) in dependencies(&file.text) {
            let Some(wanted) = folders.get(wanted) else {
                continue;
            };
            // The kit that tests share stands beside the order: anyone's tests may use it.
            if wanted == "testkit" && for_tests && !matches!(folder, "planner" | "xtask") {
                continue;
            }
            if let Some(what) = forbidden(folder, wanted) {
                findings.push(Finding::new(&file.path, line, what));
            }
        }
    }
}

fn forbidden(folder: &str, wanted: &str) -> Option<String> {
    if folder == wanted {
        return None;
    }
    if ALONE.contains(&folder) {
        return Some(format!(
            "`{folder}` stands alone, and must not use `{wanted}`"
        ));
    }
    if rank(wanted) < rank(folder) {
        return None;
    }
    Some(format!(
        "`{folder}` must not use `{wanted}`, which comes after it in the order"
    ))
}

fn crate_folder(path: &str) -> Option<&str> {
    path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml")
}

/// The names under any heading of dependencies, with their lines, and whether only tests
/// have them.
fn dependencies(manifest: &str) -> Vec<(usize, &str, bool)> {
    let mut inside = false;
    let mut for_tests = false;
    let mut found = Vec::new();
    for (number, line) in manifest.lines().enumerate() {
        if let Some(heading) = line.trim().strip_prefix('[') {
            inside = heading.trim_end_matches(']').ends_with("dependencies");
            for_tests = heading.contains("dev-");
        } else if inside && let Some(name) = line.split(['=', '.', ' ']).next() {
            found.push((number + 1, name.trim(), for_tests));
        }
    }
    found
}

/// What one file of a wing imports: only slices above it, and nobody's store.
pub(crate) fn source(source: &Source, slices: &Slices, findings: &mut Vec<Finding>) {
    let Some((folder, rest)) = source.in_crate() else {
        return;
    };
    let own = slices.of(source);
    let mut seen = BTreeSet::new();
    for (at, path) in paths(source) {
        let parts: Vec<&str> = path.split("::").collect();
        let line = source.line(at);
        let planner = matches!(parts[0], "attache_planner" | "planner");
        if planner && is_wing(folder) && !is_problem(rest) && seen.insert((line, "planner")) {
            let what = "only a slice's `problem.rs` speaks to the planner";
            findings.push(Finding::new(&source.path, line, what));
        }
        let Some(other) = slice_named(folder, rest, &parts) else {
            continue;
        };
        let Some(theirs) = slices.rank(&other) else {
            continue;
        };
        if own == Some(other.as_str()) {
            continue;
        }
        if parts.contains(&"store") && seen.insert((line, "store")) {
            let what = format!("imports the store of `{other}`: use what its `mod.rs` offers");
            findings.push(Finding::new(&source.path, line, what));
        }
        let mine = own.and_then(|own| slices.rank(own));
        if mine.is_some_and(|mine| theirs > mine) && seen.insert((line, "order")) {
            let own = own.unwrap_or_default();
            let what = format!("`{own}` uses `{other}`, which comes after it in the order");
            findings.push(Finding::new(&source.path, line, what));
        }
    }
}

fn is_problem(rest: &str) -> bool {
    rest.ends_with("/problem.rs") || rest.contains("/problem/")
}

/// The slice a path leads to, as `wing/slice`, seen from this file of this crate.
fn slice_named(folder: &str, rest: &str, parts: &[&str]) -> Option<String> {
    match parts {
        ["crate", slice, ..] => Some(format!("{folder}/{slice}")),
        ["super" | "self", ..] => {
            let mut here: Vec<&str> = rest.trim_end_matches(".rs").split('/').collect();
            here.retain(|part| *part != "mod" && *part != "lib");
            let up = parts.iter().filter(|part| **part == "super").count();
            let kept = here.len().checked_sub(up)?;
            let below = parts
                .iter()
                .filter(|part| !matches!(**part, "super" | "self"));
            let slice = here[..kept].iter().chain(below).next()?;
            Some(format!("{folder}/{slice}"))
        }
        [other, slice, ..] => {
            let wing = other.strip_prefix("attache_").unwrap_or(other);
            is_wing(wing).then(|| format!("{wing}/{slice}"))
        }
        _ => None,
    }
}

/// Every path in the code that may lead to another slice, with groups taken apart.
fn paths(source: &Source) -> Vec<(usize, String)> {
    let starts = ["crate", "super", "self", "planner"].into_iter();
    let starts = starts
        .chain(CRATES[WINGS].iter().copied())
        .map(str::to_owned);
    let renamed = CRATES.iter().map(|name| format!("attache_{name}"));
    let mut found = Vec::new();
    for start in starts.chain(renamed) {
        let wanted = format!("{start}::");
        for (at, _) in source.code.match_indices(&wanted) {
            let before = source.code[..at].chars().next_back();
            let joined = before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
            // In a module of tests inside a file, `super` counts from one level deeper.
            let deeper = source.in_test(at) && start == "super";
            if !joined && !deeper {
                let mut out = Vec::new();
                tree(&source.code[at..], "", &mut out);
                found.extend(out.into_iter().map(|path| (at, path)));
            }
        }
    }
    found
}

/// Takes one path, or one tree of a `use`, apart into whole paths; gives what is left.
fn tree<'a>(code: &'a str, prefix: &str, out: &mut Vec<String>) -> &'a str {
    let code = code.trim_start();
    let end = code
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(code.len());
    let (word, rest) = code.split_at(end);
    let path = if prefix.is_empty() {
        word.to_owned()
    } else {
        format!("{prefix}::{word}")
    };
    let Some(after) = rest.strip_prefix("::") else {
        out.push(path);
        return rest;
    };
    let Some(mut group) = after.trim_start().strip_prefix('{') else {
        return tree(after, &path, out);
    };
    loop {
        group = group.trim_start();
        if let Some(rest) = group.strip_prefix('}') {
            return rest;
        }
        let before = group.len();
        group = tree(group, &path, out).trim_start();
        // `name as other` and `*` are stepped over to the comma or the end of the group.
        let end = group.find([',', '}', ';']).unwrap_or(group.len());
        group = group[end..].trim_start_matches(',');
        if group.is_empty() || group.starts_with(';') || group.len() == before {
            return group;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found_in_source;
    use super::*;

    fn slices() -> Slices {
        Slices::of_wings(&[
            ("missions", &["organisations", "mission", "delegations"]),
            ("meetings", &["requests", "plans"]),
        ])
    }

    #[test]
    fn a_module_in_one_file_is_no_slice() {
        let lib = Source::new(
            "crates/missions/src/lib.rs",
            "pub mod ids;\npub mod mission;\n",
        );
        let mission = Source::new("crates/missions/src/mission/mod.rs", "//! A mission.\n");
        let ids = Source::new("crates/missions/src/ids.rs", "//! Ids.\n");
        assert_eq!(Slices::read(&[lib, mission, ids]).0, ["missions/mission"]);
    }

    fn found(path: &str, text: &str) -> usize {
        found_in_source(|file, out| source(file, &slices(), out), path, text)
    }

    #[test]
    fn a_slice_that_uses_a_later_one_is_found() {
        let path = "crates/missions/src/mission/actions.rs";
        assert_eq!(found(path, "use crate::organisations::Organisation;\n"), 0);
        assert_eq!(found(path, "use crate::delegations::Delegate;\n"), 1);
        assert_eq!(found(path, "fn a() { crate::delegations::count() }\n"), 1);
        assert_eq!(found(path, "use super::super::delegations;\n"), 1);
        assert_eq!(
            found(
                path,
                "use crate::{organisations::A, delegations::{B, C}};\n"
            ),
            1
        );
        assert_eq!(
            found(
                "crates/missions/src/lib.rs",
                "pub use crate::delegations::A;\n"
            ),
            0
        );
    }

    #[test]
    fn a_foreign_store_is_found() {
        let path = "crates/missions/src/mission/actions.rs";
        assert_eq!(found(path, "use crate::organisations::store;\n"), 1);
        assert_eq!(
            found(path, "use crate::organisations::{self, store::rows};\n"),
            1
        );
        assert_eq!(found(path, "use crate::mission::store;\n"), 0);
        assert_eq!(found(path, "use super::store;\n"), 0);
        let app = "crates/app/src/routes.rs";
        assert_eq!(found(app, "use attache_missions::mission::store;\n"), 1);
        assert_eq!(found(app, "use attache_missions::mission::Mission;\n"), 0);
    }

    #[test]
    fn the_planner_is_spoken_to_in_one_file() {
        let planner = "use attache_planner::Problem;\n";
        assert_eq!(found("crates/meetings/src/plans/actions.rs", planner), 1);
        assert_eq!(found("crates/meetings/src/plans/problem.rs", planner), 0);
        assert_eq!(found("crates/server/src/main.rs", planner), 0);
    }

    #[test]
    fn a_crate_that_uses_a_later_one_is_found() {
        let manifest = |folder: &str, needs: &str| File {
            path: format!("crates/{folder}/Cargo.toml"),
            text: format!("[package]\nname = \"attache-{folder}\"\n\n{needs}\n"),
        };
        let judged = |folder: &str, needs: &str| {
            let (heading, needs) = match needs.strip_prefix("tests: ") {
                Some(needs) => ("dev-dependencies", needs),
                None => ("dependencies", needs),
            };
            let needs = format!("[{heading}]\nattache-{needs}.workspace = true");
            let mut files = vec![manifest(folder, &needs)];
            let known = ["planner", "platform", "missions", "meetings", "testkit"];
            files.extend(
                known
                    .iter()
                    .filter(|k| **k != folder)
                    .map(|k| manifest(k, "")),
            );
            let mut findings = Vec::new();
            manifests(&files, &mut findings);
            findings.len()
        };
        assert_eq!(judged("meetings", "missions"), 0);
        assert_eq!(judged("missions", "meetings"), 1);
        assert_eq!(judged("platform", "planner"), 1);
        assert_eq!(judged("missions", "tests: testkit"), 0);
        assert_eq!(judged("platform", "tests: testkit"), 0);
        assert_eq!(judged("missions", "testkit"), 1);
        assert_eq!(judged("planner", "tests: testkit"), 1);
        assert_eq!(judged("somewhere", "platform"), 1);
    }
}
