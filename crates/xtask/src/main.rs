//! The repository's own tools: the gate, and each of its checks by itself.
//!
//! Standard library only: it is built in seconds, and can judge every dependency.

#![allow(
    clippy::disallowed_methods,
    reason = "the gate measures its own seconds; it is no part of the product"
)]

mod bench;
mod ci;
mod demo;
mod json;
mod licences;
mod pages;
mod postgres;
mod run;
mod system;
mod texts;
mod tidy;

use std::process::ExitCode;

const USAGE: &str = "cargo xtask COMMAND

  ci         every check, as on any machine
  tidy       sizes, the order of crates and slices, where SQL stands, what is banned
  texts      the catalogues: the same keys in four languages, each used
  licences   what the dependencies allow, and what is known against them
  test       the tests on SQLite and on a PostgreSQL of their own;
             what follows is handed to `cargo test`
  demo       the demo twice, and its figures
  pages      every page in Chromium
  pictures   takes the pictures of README and docs anew
  bench      what the planner reaches, beside others: bench planner [OPTIONS]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("", &[][..]),
    };
    let outcome = match command {
        "ci" => ci::run(),
        "tidy" => tidy::run(),
        "texts" => texts::run(),
        "licences" => licences::run(),
        "test" => ci::tests(rest).map(|_| ()),
        "demo" => demo::run(),
        "pages" => pages::run().map(|_| ()),
        "pictures" => pages::pictures(),
        "bench" => bench::run(rest),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
