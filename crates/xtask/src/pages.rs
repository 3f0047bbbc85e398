//! The pages in a real browser, and the pictures of them for README and docs.

use std::path::PathBuf;
use std::process::Command;

use crate::json::Json;
use crate::run::{self, Outcome, Tally};
use crate::system;
use crate::tidy::source::Source;
use crate::tidy::{self, Finding};

/// Addresses that are no pages: for programs, and the way from the door to one's first page.
const NO_PAGES: [&str; 3] = ["/api/", "/calendar/", "/start"];

/// Every page of the product in Chromium, and the harness that judges them by itself.
///
/// # Errors
/// A sentence when something is not installed or a page has a fault; the faults are shown.
pub(crate) fn run() -> Outcome<Tally> {
    let listed = read_list()?;
    let findings = unlisted(&tidy::sources(&tidy::files()?), &listed);
    tidy::report("pages", &findings, listed.len())?;
    let mut node = prepare()?;
    node.args([
        "--test",
        "--test-reporter=spec",
        "tests/harness.test.mjs",
        "tests/pages.test.mjs",
    ]);
    run::run_tests(&mut node, "a page has a fault, shown above")
}

/// Takes every picture that `e2e/pages.json` names, anew.
///
/// # Errors
/// A sentence when a page cannot be opened.
pub(crate) fn pictures() -> Outcome {
    let mut node = prepare()?;
    run::run(
        node.arg("pictures.mjs"),
        "the pictures could not be taken, see above",
    )
}

/// The addresses that `e2e/pages.json` visits, without their language.
fn read_list() -> Outcome<Vec<String>> {
    let text = std::fs::read_to_string(folder().join("pages.json"))
        .map_err(|error| format!("e2e/pages.json cannot be read: {error}"))?;
    let json = Json::parse(&text).map_err(|error| format!("e2e/pages.json: {error}"))?;
    let pages = json.get("pages").map(Json::items).unwrap_or_default();
    let address = |page: &Json| {
        let path = page.get("path").or_else(|| page.get("route"))?;
        Some(path.text()?.trim_start_matches("/{lang}").to_owned())
    };
    Ok(pages.iter().filter_map(address).collect())
}

/// The pages that the product declares and the list does not visit.
fn unlisted(sources: &[Source], listed: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.in_crate().is_some()) {
        for literal in &source.strings {
            let before = source.code[..literal.at].trim_end_matches('"').trim_end();
            let is_page = before.ends_with("get(")
                && !before.ends_with(".get(")
                && literal.text.starts_with('/')
                && !NO_PAGES.iter().any(|start| literal.text.starts_with(start));
            let visited = || listed.iter().any(|path| leads_to(path, &literal.text));
            if is_page && !source.in_test(literal.at) && !visited() {
                let what = format!("the page `{}` is not in e2e/pages.json", literal.text);
                findings.push(Finding::new(&source.path, source.line(literal.at), what));
            }
        }
    }
    findings
}

/// Whether an address in the list is one of a route's: equal but for what stands in braces.
fn leads_to(address: &str, route: &str) -> bool {
    let (address, route) = (address.trim_matches('/'), route.trim_matches('/'));
    let mut pairs = address.split('/').zip(route.split('/'));
    address.split('/').count() == route.split('/').count()
        && pairs.all(|(part, named)| part == named || (named.starts_with('{') && part != "new"))
}

/// Builds the program, installs what the browser tests need, and gives node in their folder.
fn prepare() -> Outcome<Command> {
    let chromium = system::chromium().ok_or("Chromium is not installed")?;
    let mut build = run::cargo();
    build.args(["build", "--quiet", "--locked", "--package", "attache"]);
    run::run(&mut build, "the program does not build, see above")?;
    install()?;
    let mut node = run::command("node");
    node.current_dir(folder())
        .env("CHROMIUM", chromium)
        .env("ATTACHE_BINARY", run::target_dir().join("debug/attache"));
    Ok(node)
}

/// `npm ci`, when what is installed is not what the lock file says.
fn install() -> Outcome {
    let folder = folder();
    let lock = std::fs::read_to_string(folder.join("package-lock.json"))
        .map_err(|error| format!("e2e/package-lock.json cannot be read: {error}"))?;
    let mark = folder.join("node_modules/.installed-from-lock");
    if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = run::command("npm");
    npm.current_dir(&folder)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run::run(
        &mut npm,
        "npm could not install the packages of e2e/package-lock.json",
    )?;
    std::fs::write(&mark, lock).map_err(|error| format!("node_modules cannot be marked: {error}"))
}

fn folder() -> PathBuf {
    run::root().join("e2e")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_nobody_visits_is_found() {
        let code = "fn a() { vec![get(\"/missions/{mission}/requests\", b), get(\n\
                    \"/missions/{mission}/requests/{request}\"), get(\"/api/a\", c)] }\n";
        let sources = [Source::new("crates/meetings/src/requests/mod.rs", code)];
        let of = |listed: &[&str]| {
            let listed: Vec<String> = listed.iter().map(|path| (*path).to_owned()).collect();
            unlisted(&sources, &listed).len()
        };
        assert_eq!(
            of(&[
                "/missions/west-coast-2025/requests",
                "/missions/a/requests/b"
            ]),
            0
        );
        assert_eq!(of(&["/missions/west-coast-2025/requests"]), 1);
        // The page of a new request is not that of a request.
        assert_eq!(of(&["/missions/a/requests", "/missions/a/requests/new"]), 1);
        assert_eq!(of(&[]), 2);
    }
}
