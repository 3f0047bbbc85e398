//! What the engine is asked by whoever has only files.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::lengths::{milliseconds, permille};

/// A problem file and how it is written.
#[derive(Args)]
pub(crate) struct Source {
    /// The problem file.
    pub problem: PathBuf,

    /// How the problem and its plans are written; told from the file itself when not said.
    #[arg(long, value_enum)]
    pub format: Option<Format>,

    /// In .dzn: by how much the numbers of breaks of two participants may differ.
    #[arg(long, value_name = "D", default_value_t = 2)]
    pub fairness_d: u16,
}

/// How problems and plans are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Ours, versioned: attache-problem-1 and attache-plan-1.
    Attache,
    /// JSON by numbers, known from a set of benchmark instances.
    #[value(name = "mms-1")]
    Mms1,
    /// MiniZinc data of the B2B scheduling problem: one day, every meeting placed.
    Dzn,
}

#[derive(Args)]
pub(crate) struct Plan {
    #[command(flatten)]
    pub source: Source,

    /// Where the plan is written.
    #[arg(long, short)]
    pub out: PathBuf,

    /// The seed: the same problem, seed, rounds and threads give the same plan.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// How long to search: 10s, 500ms, 2m. The plan then depends on the machine.
    #[arg(long, value_parser = milliseconds)]
    pub time: Option<u64>,

    /// How many rounds to search.
    #[arg(long)]
    pub rounds: Option<u64>,

    /// Stop when the plan is proven to be so near to the best: 5 (thousandths), 0.5%.
    #[arg(long, value_parser = permille)]
    pub gap: Option<u32>,

    /// Stop when the plan has this value.
    #[arg(long, allow_hyphen_values = true)]
    pub target: Option<i64>,

    /// Go on until no better plan is possible, or it is proven that there is none; always so for
    /// problems with demands. --rounds then counts conflicts of the proof.
    #[arg(long)]
    pub exact: bool,

    /// How many threads to search on, 1 to 64.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub threads: u16,

    /// A plan to begin from; what it breaks is left out of it first.
    #[arg(long, value_name = "PLAN")]
    pub start: Option<PathBuf>,

    /// Draw value and bound over time into this SVG file.
    #[arg(long, value_name = "FILE.svg")]
    pub plot: Option<PathBuf>,

    /// Print one JSON object in place of sentences.
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub source: Source,

    /// The plan file.
    pub plan: PathBuf,

    /// Print one JSON object with everything found, in place of sentences.
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(crate) struct Bound {
    #[command(flatten)]
    pub source: Source,

    /// How many steps to tighten it.
    #[arg(long)]
    pub rounds: Option<u32>,

    /// How long to tighten it: 10s, 500ms, 2m.
    #[arg(long, value_parser = milliseconds)]
    pub time: Option<u64>,

    /// Draw the bound over time into this SVG file.
    #[arg(long, value_name = "FILE.svg")]
    pub plot: Option<PathBuf>,

    /// Print one JSON object in place of sentences.
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub source: Source,

    /// The plan file.
    pub plan: PathBuf,

    /// Only this wish, by its id.
    #[arg(long)]
    pub wish: Option<String>,

    /// At most so many wishes; how many there are is always said.
    #[arg(long, default_value_t = 50)]
    pub most: usize,

    /// Print one JSON object in place of sentences.
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(crate) struct Repair {
    #[command(flatten)]
    pub source: Source,

    /// The plan in force.
    pub plan: PathBuf,

    /// What has happened since: attache-events-1.
    pub events: PathBuf,

    /// Where the new plan is written.
    #[arg(long, short)]
    pub out: PathBuf,

    /// Where the problem is written as it is after the events.
    #[arg(long, value_name = "FILE")]
    pub problem_out: Option<PathBuf>,

    /// How many ways of moving others are tried at most.
    #[arg(long)]
    pub rounds: Option<u64>,

    /// Where chance begins.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// Print one JSON object in place of sentences.
    #[arg(long)]
    pub json: bool,
}

/// What a made-up problem is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// A delegation in two cities and those whom it comes to meet.
    Mission,
    /// Exhibitors in halls, visitors who come for a day or more.
    Fair,
    /// Small, and every plain rule comes up, however unlikely together.
    Mixed,
    /// The same with representatives, interpreters, fairness and a published plan.
    Everything,
}

#[derive(Args)]
pub(crate) struct Generate {
    /// What it is like.
    #[arg(long, value_enum, default_value_t = Kind::Mission)]
    pub kind: Kind,

    /// How many persons take part.
    #[arg(long, value_parser = clap::value_parser!(u32).range(2..=200_000))]
    pub persons: Option<u32>,

    /// How many wishes they have.
    #[arg(long, value_parser = clap::value_parser!(u32).range(0..=2_000_000))]
    pub wishes: Option<u32>,

    /// Where chance begins; the same seed makes the same problem.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// Where the problem is written; printed when not said.
    #[arg(long, short)]
    pub out: Option<PathBuf>,

    /// How it is written.
    #[arg(long, value_enum, default_value_t = Format::Attache)]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct Convert {
    #[command(flatten)]
    pub source: Source,

    /// Where it is written in the other format.
    pub out: PathBuf,

    /// The other format; by default what the ending of the file says, else our own.
    #[arg(long, value_enum)]
    pub to: Option<Format>,
}
