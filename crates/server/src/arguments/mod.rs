//! What can be asked for on the command line.

mod forecast;
mod lengths;
mod operation;
mod planning;

use std::path::PathBuf;

use attache_platform::texts::Language;
use clap::{Args, Parser, Subcommand};
use tracing_subscriber::filter::LevelFilter;

pub(crate) use forecast::Forecast;
pub(crate) use lengths::Steps;
pub(crate) use operation::Operation;
pub(crate) use planning::{
    Bound, Check, Convert, Explain, Format, Generate, Kind, Plan, Repair, Source,
};

/// Runs an economic mission end to end: people, programme, meetings, signatures, results.
#[derive(Parser)]
#[command(name = "attache", version, propagate_version = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    /// The language of what is printed: en, nl, fr or de. By default the machine's.
    #[arg(long, global = true, value_parser = language)]
    language: Option<Language>,

    /// Print more of what goes on; twice for everything.
    #[arg(long, short, global = true, action = clap::ArgAction::Count)]
    verbose: u8,
}

impl Arguments {
    pub(crate) fn language(&self) -> Language {
        self.language.unwrap_or_else(crate::language_of_machine)
    }

    pub(crate) fn logs(&self) -> LevelFilter {
        match self.verbose {
            0 => LevelFilter::WARN,
            1 => LevelFilter::INFO,
            _ => LevelFilter::DEBUG,
        }
    }
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "one of en, nl, fr, de".to_owned())
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Load the reference mission, plan its meetings, publish the plan and serve it.
    Demo(Demo),
    /// Serve the missions of an instance.
    Serve(Serve),
    /// Read a mission from a folder of tables.
    Load(Load),
    /// Plan a problem file: no instance needed.
    Plan(Plan),
    /// Judge a plan against its problem, from scratch: the referee.
    Check(Check),
    /// Say what no plan of a problem can exceed.
    Bound(Bound),
    /// Say why wishes were left out of a plan, and what would make room for them.
    Explain(Explain),
    /// Mend a plan after something happened, with few people disturbed.
    Repair(Repair),
    /// Say what share of wishes will be served, before the wishes are known.
    Forecast(Forecast),
    /// Make up a problem from a seed.
    Generate(Generate),
    /// Write a problem in another format.
    Convert(Convert),
    /// Let somebody sign in by mail, to run a mission.
    Account(Account),
    /// Take away the second factor and the passkeys of somebody who lost them.
    ForgetFactors(ForgetFactors),
    /// Write the planning problem of a mission, and the plan in force, as files.
    Export(Export),
    /// Copy everything in the database into one file, while it is in use.
    Backup(Copy),
    /// Put a copy back into an empty database; whoever was erased since stays erased.
    Restore(Copy),
    /// Play sixty days of applications from a seed, and check every evening what must hold.
    Rehearse(Rehearse),
    /// Bring the database up to date.
    Migrate(Where),
    /// Say how the instance is.
    Doctor(Where),
    /// Say whether the logs are as they were written, and print the head of each.
    Verify(Verify),
}

/// Which instance.
#[derive(Args)]
pub(crate) struct Where {
    /// The folder of the instance, with its database in it.
    #[arg(long, env = "ATTACHE_DATA", default_value = "attache-data")]
    pub data: PathBuf,

    /// A PostgreSQL database in place of the one in the folder: postgres://user@host/name
    #[arg(long, env = "ATTACHE_DATABASE")]
    pub database: Option<String>,

    /// The file with the keys of what is kept sealed; by default in the folder, made if need be.
    #[arg(long, env = "ATTACHE_KEY_FILE")]
    pub key_file: Option<PathBuf>,

    /// The file with the keys of what tells who people are (birth dates, passports, health); by
    /// default attache-identity.key in the folder, made if need be.
    #[arg(long, env = "ATTACHE_IDENTITY_KEY_FILE")]
    pub identity_key_file: Option<PathBuf>,
}

/// Where an instance can be reached.
#[derive(Args)]
pub(crate) struct Door {
    /// The port to listen on; 0 takes any free one.
    #[arg(long, env = "ATTACHE_PORT", default_value_t = 8080)]
    pub port: u16,

    /// The address to listen on.
    #[arg(long, env = "ATTACHE_LISTEN", default_value = "127.0.0.1")]
    pub listen: std::net::IpAddr,

    /// Where people find it, when that is elsewhere: https://missions.example.be
    #[arg(long, env = "ATTACHE_BASE_ADDRESS")]
    pub base_address: Option<String>,
}

#[derive(Args)]
pub(crate) struct Demo {
    /// The folder of the demonstration.
    #[arg(long, env = "ATTACHE_DATA", default_value = "attache-demo")]
    pub data: PathBuf,

    /// A PostgreSQL database in place of the one in the folder: postgres://user@host/name
    #[arg(long, env = "ATTACHE_DATABASE")]
    pub database: Option<String>,

    #[command(flatten)]
    pub door: Door,

    #[command(flatten)]
    pub operation: Operation,

    /// Load, plan and publish, then stop.
    #[arg(long)]
    pub once: bool,

    /// Print one JSON object in place of sentences.
    #[arg(long)]
    pub json: bool,

    /// Begin anew: the demonstration in the folder is thrown away first.
    #[arg(long)]
    pub fresh: bool,

    /// The seed of the planning run.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// How many rounds the planning run searches.
    #[arg(long, default_value_t = attache_meetings::plans::DEFAULT_ROUNDS)]
    pub rounds: u64,
}

#[derive(Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub instance: Where,

    #[command(flatten)]
    pub door: Door,

    #[command(flatten)]
    pub operation: Operation,
}

#[derive(Args)]
pub(crate) struct Load {
    /// The folder with the mission's tables.
    pub folder: PathBuf,

    #[command(flatten)]
    pub instance: Where,
}

#[derive(Args)]
pub(crate) struct Account {
    /// Which mission, by its name in addresses.
    #[arg(long)]
    pub mission: String,

    /// The address to which the letter for signing in goes.
    #[arg(long)]
    pub mail: String,

    /// What they are called.
    #[arg(long)]
    pub name: String,

    /// What they are: organiser, regional_officer or protocol_officer.
    #[arg(long, default_value = "organiser")]
    pub role: String,

    /// The Region of a regional officer: flanders, wallonia or brussels.
    #[arg(long, value_parser = ["flanders", "wallonia", "brussels"],
        required_if_eq("role", "regional_officer"))]
    pub region: Option<String>,

    #[command(flatten)]
    pub instance: Where,
}

#[derive(Args)]
pub(crate) struct ForgetFactors {
    /// The address with which they sign in.
    #[arg(long)]
    pub mail: String,

    #[command(flatten)]
    pub instance: Where,
}

#[derive(Args)]
pub(crate) struct Copy {
    /// The file with the copy.
    pub file: PathBuf,

    #[command(flatten)]
    pub instance: Where,
}

#[derive(Args)]
pub(crate) struct Verify {
    /// Heads that were written earlier and kept elsewhere: each must still be a line of its log.
    #[arg(long)]
    pub expect: Option<PathBuf>,

    /// Where the heads are written, when the logs are sound.
    #[arg(long)]
    pub write: Option<PathBuf>,

    #[command(flatten)]
    pub instance: Where,
}

#[derive(Args)]
pub(crate) struct Export {
    /// Which mission, by its name in addresses.
    #[arg(long)]
    pub mission: String,

    /// Where the problem is written.
    #[arg(long, default_value = "problem.json")]
    pub problem: PathBuf,

    /// Where the plan in force is written, if there is one.
    #[arg(long, default_value = "plan.json")]
    pub plan: PathBuf,

    #[command(flatten)]
    pub instance: Where,
}

#[derive(Args)]
pub(crate) struct Rehearse {
    /// What is drawn: the same seed gives the same mission to the last byte.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// Over how many days the same applications come in and are decided.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(i64).range(20..=120))]
    pub days: i64,

    /// The folder for the rehearsal's database, which is made anew.
    #[arg(long, default_value = "attache-rehearsal")]
    pub data: PathBuf,

    /// Print one JSON object in place of sentences.
    #[arg(long)]
    pub json: bool,
}
