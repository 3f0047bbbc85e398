//! `cargo xtask bench planner`: what the planner reaches, beside others, on instances that anybody
//! can make or fetch. Writes `docs/recorded/planner-bench.md`.

mod baseline;
mod changes;
mod child;
mod events;
mod instances;
mod options;
mod plans;
mod referee;
mod report;
mod store;

use std::path::{Path, PathBuf};

use crate::run::{self, Outcome};
use instances::Shared;
use options::{Options, Part};
use store::{Record, Store};

const REPORT: &str = "docs/recorded/planner-bench.md";
const NOTES: &str = "docs/recorded/planner-bench-notes.md";

/// A part of the bench, given what stands beside the project and the folder of the baseline.
type Measure = fn(&mut Bench, &Shared, &Path) -> Outcome;

/// What every part of the bench needs.
struct Bench {
    options: Options,
    /// The program that is measured.
    binary: PathBuf,
    store: Store,
    /// Which engine it is; nothing when it was changed since the last commit.
    engine: Option<String>,
    commit: String,
    /// Where plans and what else is made is kept.
    folder: PathBuf,
}

/// Runs what is asked for and writes the report.
///
/// # Errors
/// A sentence when something cannot be run, or when a referee does not agree with us.
pub(crate) fn run(words: &[String]) -> Outcome {
    let words = match words.split_first() {
        Some((what, rest)) if what == "planner" => rest,
        _ => return Err(options::USAGE.to_owned()),
    };
    let options = Options::read(words)?;
    let mut bench = Bench::open(options)?;
    let baseline = bench.baseline_folder();
    let mut findings = Vec::new();
    match Shared::find() {
        Some(shared) => findings.extend(bench.measure(&shared, &baseline)),
        None => println!("bench: the instances are not beside the project; nothing is measured"),
    }
    findings.extend(referee::findings(&bench.store));
    let others = baseline::read(&baseline)?;
    let notes = std::fs::read_to_string(run::root().join(NOTES)).unwrap_or_default();
    let text = report::write(&bench.store, &others, notes.trim());
    let path = run::root().join(REPORT);
    std::fs::write(&path, text).map_err(|error| format!("{REPORT}: {error}"))?;
    println!("bench: {REPORT} is written");
    if findings.is_empty() {
        Ok(())
    } else {
        Err(findings.join("\n"))
    }
}

impl Bench {
    fn open(options: Options) -> Outcome<Bench> {
        let folder = run::target_dir().join("bench");
        let failed = |error| format!("{}: {error}", folder.display());
        std::fs::create_dir_all(folder.join("plans")).map_err(failed)?;
        let (engine, commit) = instances::engine();
        let (binary, engine) = match &options.binary {
            Some(binary) => (binary.clone(), Some(instances::fingerprint(binary)?)),
            None => (build()?, engine),
        };
        Ok(Bench {
            store: Store::open(&folder.join("ours.jsonl"))?,
            options,
            binary,
            engine,
            commit,
            folder,
        })
    }

    /// Runs the parts that are asked for, each as far as it comes; gives what stood in the way.
    fn measure(&mut self, shared: &Shared, baseline: &Path) -> Vec<String> {
        let parts: [(Part, Measure); 7] = [
            (Part::Mission, |b, s, _| plans::missions(b, s, "mission")),
            (Part::Fair, |b, s, _| plans::missions(b, s, "fair")),
            (Part::Huge, |b, s, _| plans::missions(b, s, "huge")),
            (Part::B2bsop, |b, s, _| plans::b2bsop(b, s)),
            (Part::Growth, |b, s, _| plans::growth(b, s)),
            (Part::Changes, |b, s, _| changes::run(b, s)),
            (Part::Cpsat, |b, s, f| baseline::run(&b.options, s, f)),
        ];
        let mut troubles = Vec::new();
        for (part, measure) in parts {
            if self.options.wants(part)
                && let Err(why) = measure(self, shared, baseline)
            {
                println!("bench: {why}");
                troubles.push(why);
            }
        }
        troubles.extend(referee::run(self, shared).err());
        troubles
    }

    fn baseline_folder(&self) -> PathBuf {
        let named = self.options.baseline.clone();
        named.unwrap_or_else(|| self.folder.join("baseline"))
    }

    /// Whether this very engine has been measured at something already.
    fn has(&self, what: &str, instance: &str, at: (u32, u32)) -> bool {
        let known = self.store.find(what, instance, at);
        let engine = known.map(|record| record.said("engine"));
        !self.options.again && engine.is_some() && engine == self.engine.as_deref()
    }

    /// A record of something that was measured now.
    fn record(&self, what: &str, instance: &str, (seconds, threads): (u32, u32)) -> Record {
        Record::of(what, instance)
            .number("limit_s", seconds)
            .number("threads", threads)
            .text("engine", self.engine.as_deref().unwrap_or_default())
            .text("commit", &self.commit)
            .text("date", &instances::today())
            .text("machine", &child::machine())
            .number("load", child::load())
    }
}

/// Builds the program with the profile it is developed with, in which the planner is optimised.
fn build() -> Outcome<PathBuf> {
    let mut cargo = run::cargo();
    cargo.args(["build", "--locked", "-p", "attache", "--bin", "attache"]);
    run::run(&mut cargo, "the program could not be built")?;
    let name = format!("attache{}", std::env::consts::EXE_SUFFIX);
    Ok(run::target_dir().join("debug").join(name))
}
