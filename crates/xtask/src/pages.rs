//! The pages in a real browser, and the pictures of them for README and docs.

use std::path::PathBuf;
use std::process::Command;

use crate::run::{self, Outcome, Tally};
use crate::system;

/// Every page of the product in Chromium, and the harness that judges them by itself.
///
/// # Errors
/// A sentence when something is not installed or a page has a fault; the faults are shown.
pub(crate) fn run() -> Outcome<Tally> {
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
