//! Other solvers on the same instances, run by scripts that stand beside the project, or read from
//! records of an earlier run: CP-SAT of OR-tools, and the linear relaxation by HiGHS.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::instances::{self, Shared};
use super::options::{Options, Part};
use super::store::Record;
use crate::json::Json;
use crate::run::{self, Outcome};

/// Seconds it is given for a mission or a fair; its value after 10 and 60 is in the trace.
const MISSION_S: u32 = 300;
/// Seconds it is given for a B2BSOP instance.
const B2BSOP_S: u32 = 10;

/// What CP-SAT made of an instance.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Other {
    /// Its word: `OPTIMAL`, `FEASIBLE`, `INFEASIBLE`, `UNKNOWN`.
    pub(crate) status: String,
    /// Seconds of processors, divided by the two it ran on, model building included.
    pub(crate) seconds: f64,
    /// Seconds of them for building the model.
    pub(crate) build_s: f64,
    /// Value, or breaks for B2BSOP, as the independent referee counted it.
    pub(crate) value: Option<i64>,
    pub(crate) bound: Option<f64>,
    pub(crate) memory_mib: f64,
    /// Seconds of solving and value, each time it found a better plan; the last forty.
    trace: Vec<(f64, i64)>,
}

/// What is known of a value at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum At {
    Value(i64),
    /// The record forgot the early part of the run: the value was less than this.
    Below(i64),
    /// There was no plan yet.
    None,
    /// It was not run for so long.
    Unknown,
}

/// Records of CP-SAT, by the name of the instance, and the day of the last of them.
#[derive(Default)]
pub(crate) struct Others {
    pub(crate) found: BTreeMap<String, Other>,
    /// Bounds of the linear relaxation, as HiGHS has them, and its seconds of processors.
    pub(crate) linear: BTreeMap<String, (f64, f64)>,
    pub(crate) until: String,
}

impl Other {
    fn of(record: &Record) -> Other {
        let number = |name| record.count(name);
        let value = number("score").or(number("checked"));
        let pair = |item: &Json| {
            let at = item.items().first().and_then(Json::number);
            let value = item.items().get(1).and_then(Json::number);
            Some((at?, value? as i64))
        };
        let trace = record.get("trace").map_or(&[][..], Json::items);
        let build_s = number("build_s").unwrap_or(0.0);
        let solve_s = number("solve_s").map(|seconds| seconds + build_s);
        Other {
            status: record.said("status").to_owned(),
            seconds: solve_s.or(number("total_s")).unwrap_or(0.0),
            build_s,
            value: value.map(|value| value as i64),
            bound: number("bound"),
            memory_mib: number("rss_mb").unwrap_or(0.0),
            trace: trace.iter().filter_map(pair).collect(),
        }
    }

    /// Whether it ran to its end: a proof, or that there is no plan.
    pub(crate) fn proved(&self) -> bool {
        matches!(self.status.as_str(), "OPTIMAL" | "INFEASIBLE")
    }

    /// The value after so many seconds of solving.
    pub(crate) fn at(&self, seconds: f64) -> At {
        let before = self.trace.iter().rev().find(|(at, _)| *at <= seconds);
        if let Some((_, value)) = before {
            return At::Value(*value);
        }
        match self.trace.first() {
            // Forty is all that a record keeps: there were more before.
            Some((_, value)) if self.trace.len() >= 40 => At::Below(*value),
            _ if self.seconds + 1.0 < seconds && !self.proved() => At::Unknown,
            _ => At::None,
        }
    }

    /// Whether it says more than another record of the same instance.
    fn is_better_than(&self, other: &Other) -> bool {
        let rank = |one: &Other| (one.proved(), one.seconds);
        match (self.proved(), other.proved()) {
            (true, true) => self.seconds < other.seconds,
            _ => rank(self) > rank(other),
        }
    }
}

/// Reads every record of CP-SAT in a folder; what is no record is passed over, as a file may be
/// written this moment.
///
/// # Errors
/// A sentence when the folder is there and cannot be read.
pub(crate) fn read(folder: &Path) -> Outcome<Others> {
    let mut others = Others::default();
    if !folder.is_dir() {
        return Ok(others);
    }
    let failed = |error| format!("{} could not be read: {error}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        files.push(entry.map_err(failed)?.path());
    }
    files.retain(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    files.sort();
    for file in files {
        let text = std::fs::read_to_string(&file).map_err(failed)?;
        let records = text.lines().filter_map(|line| Record::read(line).ok());
        let mut any = false;
        for record in records {
            let name = record.said("inst");
            match (record.said("solver"), record.count("bound")) {
                ("cpsat", _) => {
                    any = true;
                    others.put(name, Other::of(&record));
                }
                ("highs-lp", Some(bound)) if record.said("status").ends_with("kOptimal") => {
                    let seconds = record.count("total_s").unwrap_or(0.0);
                    others.linear.insert(name.to_owned(), (bound, seconds));
                }
                _ => {}
            }
        }
        if any {
            others.until = others.until.max(day_of(&file));
        }
    }
    Ok(others)
}

impl Others {
    fn put(&mut self, name: &str, other: Other) {
        match self.found.get(name) {
            Some(known) if !other.is_better_than(known) => {}
            _ => {
                self.found.insert(name.to_owned(), other);
            }
        }
    }
}

fn day_of(file: &Path) -> String {
    let mut date = run::command("date");
    let day = run::read(date.args(["-u", "+%F", "-r"]).arg(file), "no day");
    day.map_or_else(|_| String::new(), |day| day.trim().to_owned())
}

/// Runs CP-SAT on what is not in the records yet. It takes hours.
///
/// # Errors
/// A sentence when a script fails.
pub(crate) fn run(options: &Options, shared: &Shared, folder: &Path) -> Outcome {
    let Some(version) = shared.ortools() else {
        println!("bench: CP-SAT is left out, as the Python has no OR-tools");
        return Ok(());
    };
    println!("bench: CP-SAT of OR-tools {version}");
    let failed = |error| format!("{} could not be made: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(failed)?;
    let known = read(folder)?.found;
    for kind in ["mission", "fair"] {
        for &seed in &options.seeds {
            let name = instances::instance_name(kind, seed, &[]);
            let wanted = kind == "mission" || options.wants(Part::Fair);
            if wanted && !known.contains_key(&name) {
                let path = shared.mms(kind, seed, &[])?;
                mission(shared, &path, &folder.join("cpsat-mms.jsonl"))?;
            }
        }
    }
    for published in shared.b2bsop()? {
        let skipped = options.quick && !published.name.ends_with(".original");
        if !skipped && !known.contains_key(&published.name) {
            proof(shared, &published.path, &folder.join("cpsat-b2bsop.jsonl"))?;
        }
    }
    Ok(())
}

fn mission(shared: &Shared, problem: &Path, out: &PathBuf) -> Outcome {
    let mut python = run::command(shared.python());
    python.arg(shared.bench().join("mms_cpsat.py")).arg(problem);
    python
        .args([&MISSION_S.to_string(), "2"])
        .arg(out)
        .arg("mode=mono");
    run::run(&mut python, "CP-SAT failed on a mission")
}

fn proof(shared: &Shared, problem: &Path, out: &PathBuf) -> Outcome {
    let mut python = run::command(shared.python());
    python.arg(shared.bench().join("b2bsop_cpsat.py"));
    python
        .args([&B2BSOP_S.to_string(), "2"])
        .arg(out)
        .arg("2")
        .arg(problem);
    run::run(&mut python, "CP-SAT failed on a B2BSOP instance")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(line: &str) -> Other {
        Other::of(&Record::read(line).expect("a record"))
    }

    #[test]
    fn a_value_at_a_moment_is_the_last_before_it() {
        let found = other(
            r#"{"status": "FEASIBLE", "build_s": 3, "solve_s": 300, "score": 9,
                "trace": [[20, 5], [70.5, 9]]}"#,
        );
        assert_eq!(found.at(10.0), At::None);
        assert_eq!(found.at(60.0), At::Value(5));
        assert_eq!(found.at(300.0), At::Value(9));
        assert_eq!((found.at(400.0), found.value), (At::Value(9), Some(9)));
        assert_eq!(found.seconds, 303.0);
    }

    #[test]
    fn what_a_record_forgot_is_not_made_up() {
        let points: Vec<String> = (0..40).map(|at| format!("[{}, {at}]", 100 + at)).collect();
        let line = format!(
            r#"{{"status": "FEASIBLE", "trace": [{}]}}"#,
            points.join(",")
        );
        assert_eq!(other(&line).at(60.0), At::Below(0));
        let nothing = other(r#"{"status": "UNKNOWN", "total_s": 10.1, "trace": []}"#);
        assert_eq!(
            (nothing.at(10.0), nothing.at(60.0)),
            (At::None, At::Unknown)
        );
    }

    #[test]
    fn a_proof_counts_more_than_a_longer_run() {
        let mut others = Others::default();
        others.put("a", other(r#"{"status": "FEASIBLE", "total_s": 60}"#));
        others.put("a", other(r#"{"status": "OPTIMAL", "total_s": 8}"#));
        others.put("a", other(r#"{"status": "FEASIBLE", "total_s": 100}"#));
        assert_eq!(others.found["a"].seconds, 8.0);
    }
}
