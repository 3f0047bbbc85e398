//! The pages in a real browser, and the pictures of them for README and docs.

use std::path::PathBuf;
use std::process::Command;

use crate::json::Json;
use crate::run::{self, Outcome, Tally};
use crate::system;
use crate::tidy::{self, Finding};

/// The routes of the product, as a test records them.
const ROUTES: &str = "docs/recorded/routes.md";

/// Addresses that are no pages: for programs, and the way from the door to one's first page.
const NO_PAGES: [&str; 3] = ["/api/", "/calendar/", "/start"];

/// Every page of the product in Chromium, and the harness that judges them by itself.
///
/// # Errors
/// A sentence when something is not installed or a page has a fault; the faults are shown.
pub(crate) fn run() -> Outcome<Tally> {
    let listed = read_list()?;
    let routes = std::fs::read_to_string(run::root().join(ROUTES))
        .map_err(|error| format!("{ROUTES} cannot be read: {error}"))?;
    let findings = unlisted(&routes, &listed);
    tidy::report("pages", &findings, listed.len())?;
    let mut node = prepare()?;
    node.args([
        "--test",
        "--test-reporter=spec",
        "tests/harness.test.mjs",
        "tests/pages.test.mjs",
        "tests/people.test.mjs",
        "tests/tasks.test.mjs",
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

/// What an address ends in that gives a document and no page.
const DOCUMENTS: [&str; 2] = [".txt", ".csv"];

/// The pages that the product declares and the list does not visit. `routes` is the recorded
/// table: method, address in back quotes, right, and `page` for what is one.
fn unlisted(routes: &str, listed: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in routes.lines().enumerate() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let ["", "GET", address, _, "page", ""] = cells[..] else {
            continue;
        };
        let address = address.trim_matches('`');
        let is_page = !NO_PAGES.iter().any(|start| address.starts_with(start))
            && !DOCUMENTS.iter().any(|end| address.ends_with(end));
        if is_page && !listed.iter().any(|path| leads_to(path, address)) {
            let what = format!("the page `{address}` is not in e2e/pages.json");
            findings.push(Finding::new(ROUTES, number + 1, what));
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
        let routes = "# Routes\n\n| method | address | right | |\n| --- | --- | --- | --- |\n\
                      | GET | `/api/a` | Public | page |\n\
                      | GET | `/missions/{mission}/feed` | Public | A feed. |\n\
                      | GET | `/missions/{mission}/requests` | Public | page |\n\
                      | GET | `/missions/{mission}/requests/{request}` | Public | page |\n\
                      | POST | `/missions/{mission}/requests` | Public | page |\n";
        let of = |listed: &[&str]| {
            let listed: Vec<String> = listed.iter().map(|path| (*path).to_owned()).collect();
            unlisted(routes, &listed).len()
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
