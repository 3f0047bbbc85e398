//! `attache`: one binary that runs an economic mission end to end.
//!
//! Exit codes: 0 done; 1 the referee found something; 2 what was given is wrong; 3 the machine is
//! in the way (a port, a folder, a database); 4 something broke; 5 stopped by Ctrl-C, with the
//! best plan so far written. `docs/commands.md` has every command with its options.

mod account;
mod arguments;
mod backup;
mod calls;
mod demo;
mod doctor;
mod export;
mod failure;
mod files;
mod instance;
mod letter;
mod load;
mod planning;
mod progress;
mod rehearse;
mod serve;
mod summary;
mod verify;

use std::process::ExitCode;

use attache_platform::texts::{Language, Words};
use clap::Parser;

use arguments::{Arguments, Command};
use failure::Failure;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments.language();
    let words = match attache_app::texts() {
        Ok(texts) => Words::new(&texts, language),
        Err(error) => {
            eprintln!("attache: {error}");
            return ExitCode::from(4);
        }
    };
    match run(arguments, &words) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("attache: {}", failure.worded(&words));
            failure.code()
        }
    }
}

fn run(arguments: Arguments, words: &Words) -> Result<ExitCode, Failure> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(arguments.logs())
        .init();
    match arguments.command {
        Command::Plan(wanted) => planning::plan(&wanted, words),
        Command::Check(wanted) => planning::check(&wanted, words),
        Command::Bound(wanted) => planning::bound(&wanted, words),
        Command::Explain(wanted) => planning::explain(&wanted, words),
        Command::Repair(wanted) => planning::repair(&wanted, words),
        Command::Forecast(wanted) => planning::forecast(&wanted, words),
        Command::Generate(wanted) => planning::generate(&wanted, words),
        Command::Convert(wanted) => planning::convert(&wanted, words),
        Command::Demo(wanted) => within(demo::run(&wanted, words)),
        Command::Serve(wanted) => within(serve::run(&wanted, words)),
        Command::Load(wanted) => within(load::run(&wanted, words)),
        Command::Account(wanted) => within(account::run(&wanted, words)),
        Command::ForgetFactors(wanted) => within(account::forget_factors(&wanted, words)),
        Command::Export(wanted) => within(export::run(&wanted, words)),
        Command::Backup(wanted) => within(backup::back_up(&wanted, words)),
        Command::Restore(wanted) => within(backup::restore(&wanted, words)),
        Command::Rehearse(wanted) => within(rehearse::run(&wanted, words)),
        Command::Migrate(wanted) => within(instance::migrate(&wanted, words)),
        Command::Doctor(wanted) => within(doctor::run(&wanted, words)),
        Command::Verify(wanted) => within(verify::run(&wanted, words)),
    }
}

/// Runs what waits for the database or the network.
fn within(work: impl Future<Output = Result<ExitCode, Failure>>) -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.map_err(Failure::broken)?.block_on(work)
}

/// The language that the machine speaks, when it is one of ours.
fn language_of_machine() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok());
    let code = set
        .as_deref()
        .and_then(|set| set.get(..2))
        .unwrap_or_default();
    Language::from_code(code).unwrap_or_default()
}
