//! The gate: every check in order, the cheap ones first, stopping at the first that fails.

use std::time::Instant;

use crate::postgres::Server;
use crate::run::{self, Outcome, Tally};
use crate::{demo, licences, pages, system, texts, tidy};

/// One check: what it is called in the table, and the tests it counted.
struct Step {
    name: &'static str,
    check: fn() -> Outcome<Tally>,
}

const PLANNER: &str = "attache-planner";

const STEPS: [Step; 10] = [
    Step {
        name: "system packages",
        check: || silent(system::prepare()),
    },
    Step {
        name: "format",
        check: || silent(format()),
    },
    Step {
        name: "tidy",
        check: || silent(tidy::run()),
    },
    Step {
        name: "texts",
        check: || silent(texts::run()),
    },
    Step {
        name: "licences",
        check: || silent(licences::run()),
    },
    Step {
        name: "lint",
        check: || silent(lint()),
    },
    Step {
        name: "tests of the planner, arithmetic checked",
        check: planner_tests,
    },
    Step {
        name: "tests on both databases",
        check: || tests(&[]),
    },
    Step {
        name: "the demo",
        check: || silent(demo::run()),
    },
    Step {
        name: "pages in the browser",
        check: pages::run,
    },
];

/// Runs every check and ends in a table of names and seconds.
///
/// # Errors
/// The sentence of the first check that failed, after the table.
pub(crate) fn run() -> Outcome {
    let begun = Instant::now();
    let mut table: Vec<(&str, f64)> = Vec::new();
    let mut tally = Tally::default();
    let mut failure = None;
    for (number, step) in STEPS.iter().enumerate() {
        println!("\n== {} of {}: {}", number + 1, STEPS.len(), step.name);
        let start = Instant::now();
        let outcome = (step.check)();
        table.push((step.name, start.elapsed().as_secs_f64()));
        match outcome {
            Ok(counted) => tally.add(counted),
            Err(why) => {
                failure = Some(format!("{}: {why}", step.name));
                break;
            }
        }
    }
    println!();
    for (name, seconds) in &table {
        println!("{seconds:>8.1} s  {name}");
    }
    println!("{:>8.1} s  in all", begun.elapsed().as_secs_f64());
    if let Some(why) = failure {
        return Err(why);
    }
    println!("\nEvery check passed.");
    println!(
        "{} passed, {} failed, {} skipped",
        tally.passed, tally.failed, tally.skipped
    );
    Ok(())
}

fn silent(outcome: Outcome) -> Outcome<Tally> {
    outcome.map(|()| Tally::default())
}

fn format() -> Outcome {
    let mut cargo = run::cargo();
    cargo.args(["fmt", "--all", "--check"]);
    run::run(&mut cargo, "the code is not formatted: run `cargo fmt`")
}

fn lint() -> Outcome {
    let mut cargo = run::cargo();
    cargo.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--quiet",
    ]);
    cargo.args(["--", "-D", "warnings"]);
    run::run(&mut cargo, "clippy has something to say, shown above")
}

/// The planner's own tests, with every sum checked for overflow: where it runs it is built without
/// these checks, which cost a third of its speed.
fn planner_tests() -> Outcome<Tally> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--locked", "--package", PLANNER, "--config"]);
    cargo.arg(format!(
        "profile.dev.package.{PLANNER}.overflow-checks=true"
    ));
    run::run_tests(&mut cargo, "a test of the planner failed, see above")
}

/// The tests of all but the planner on SQLite and on a PostgreSQL of their own; `only` is
/// handed to `cargo test` in place of that.
///
/// # Errors
/// A sentence when a test failed or none ran.
pub(crate) fn tests(only: &[String]) -> Outcome<Tally> {
    let server = Server::start()?;
    let mut cargo = run::cargo();
    cargo
        .args(["test", "--locked"])
        .env("ATTACHE_TEST_POSTGRES", server.address());
    match only {
        [] => cargo.args(["--workspace", "--exclude", PLANNER]),
        only => cargo.args(only),
    };
    run::run_tests(&mut cargo, "a test failed, see above")
}
