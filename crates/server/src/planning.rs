//! `attache plan` and `attache check`: the engine for whoever only has a file.

use std::path::Path;
use std::process::ExitCode;

use attache_planner::{
    Argument, Fault, Outcome, Phrase, Plan, Problem, Progress, Report, Settings, Stop, Watch,
    format,
};
use attache_platform::moment::Stopwatch;
use attache_platform::texts::{Arg, Words};
use serde_json::json;

use crate::arguments::{self, Format};
use crate::failure::{Failure, plain};
use crate::files;
use crate::progress::Bar;

/// How long `plan` searches when nothing else is said.
const DEFAULT_MS: u64 = 10_000;

/// At most so many findings are printed; their number always is.
const MOST_FINDINGS: usize = 20;

pub(crate) fn plan(wanted: &arguments::Plan, words: &Words) -> Result<ExitCode, Failure> {
    if files::are_one(&wanted.problem, &wanted.out) {
        let path = Arg::from(wanted.out.display().to_string());
        return Err(Failure::wrong(
            "commands-out-is-problem",
            vec![("path", path)],
        ));
    }
    let problem = problem(&wanted.problem, wanted.format, words)?;
    let stop = match (wanted.rounds, wanted.time) {
        (Some(rounds), _) => Stop::rounds(rounds),
        (None, time) => Stop::time_ms(time.unwrap_or(DEFAULT_MS)),
    };
    let length = wanted.rounds.or(wanted.time).unwrap_or(DEFAULT_MS);
    let mut watch = Terminal {
        watch: Stopwatch::start(),
        bar: Bar::new(length, words, wanted.json),
        by_rounds: wanted.rounds.is_some(),
    };
    let settings = Settings {
        seed: wanted.seed,
        threads: wanted.threads,
        stop,
        start: None,
    };
    let outcome = attache_planner::plan(&problem, &settings, &mut watch);
    watch.bar.clear();
    let report = attache_planner::check(&problem, &outcome.plan);
    if !report.findings.is_empty() {
        return Err(Failure::broken("the referee does not accept our own plan"));
    }
    files::write(&wanted.out, &plan_text(&problem, &outcome, wanted.format))?;
    print_outcome(&problem, &outcome, &watch, wanted, words);
    Ok(ExitCode::SUCCESS)
}

fn plan_text(problem: &Problem, outcome: &Outcome, format: Format) -> String {
    match format {
        Format::Attache => {
            let header = format::PlanHeader::of(problem, outcome);
            format::write_plan(problem, &outcome.plan, &header)
        }
        Format::Mms1 => format::mms::write_plan(&outcome.plan),
    }
}

fn print_outcome(
    problem: &Problem,
    outcome: &Outcome,
    watch: &Terminal,
    wanted: &arguments::Plan,
    words: &Words,
) {
    let wishes = problem.wishes().len();
    let meetings = outcome.plan.meetings().count();
    if wanted.json {
        let summary = json!({
            "wishes": wishes, "meetings": meetings, "score": outcome.score.value,
            "bound": outcome.bound, "gap_permille": outcome.gap_permille,
            "rounds": outcome.rounds, "seed": outcome.seed, "threads": outcome.threads,
            "stopped": outcome.stopped.name(), "seconds": seconds(watch.elapsed_ms()),
            "plan_digest": format!("{:032x}", outcome.plan.digest()),
        });
        println!("{summary}");
        return;
    }
    let gap = words.permille(i64::from(outcome.gap_permille));
    let told = [
        ("meetings", Arg::from(meetings)),
        ("wishes", Arg::from(wishes)),
        ("value", Arg::from(outcome.score.value)),
        ("bound", Arg::from(outcome.bound)),
        ("gap", Arg::from(gap)),
        ("path", Arg::from(wanted.out.display().to_string())),
    ];
    println!("{}", words.with("commands-planned", &told));
}

pub(crate) fn check(wanted: &arguments::Check, words: &Words) -> Result<ExitCode, Failure> {
    let problem = problem(&wanted.problem, wanted.format, words)?;
    let bytes = files::read(&wanted.plan)?;
    let read = match wanted.format {
        Format::Attache => format::read_plan(&problem, &bytes).map(|file| file.plan),
        Format::Mms1 => format::mms::read_plan(&problem, &bytes),
    };
    let plan = read.map_err(|faults| refused(&wanted.plan, &faults, words))?;
    let report = attache_planner::check(&problem, &plan);
    print_report(&problem, &plan, &report, wanted.json, words);
    Ok(if report.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

fn print_report(problem: &Problem, plan: &Plan, report: &Report, json: bool, words: &Words) {
    let sentences: Vec<String> = report
        .findings
        .iter()
        .map(|finding| said(words, &finding.phrase(problem)))
        .collect();
    let meetings = plan.meetings().count();
    if json {
        let findings: Vec<_> = report
            .findings
            .iter()
            .zip(&sentences)
            .map(|(finding, sentence)| json!({ "rule": finding.rule.name(), "says": sentence }))
            .collect();
        let summary = json!({
            "violations": findings.len(), "meetings": meetings,
            "score": report.score.value, "findings": findings,
        });
        println!("{summary}");
        return;
    }
    for sentence in sentences.iter().take(MOST_FINDINGS) {
        println!("- {}", plain(sentence));
    }
    let told = [
        ("count", Arg::from(sentences.len())),
        ("meetings", Arg::from(meetings)),
        ("value", Arg::from(report.score.value)),
    ];
    println!("{}", words.with("commands-checked", &told));
}

fn problem(path: &Path, format: Format, words: &Words) -> Result<Problem, Failure> {
    let bytes = files::read(path)?;
    let read = match format {
        Format::Attache => format::read_problem(&bytes),
        Format::Mms1 => format::mms::read_problem(&bytes),
    };
    read.map_err(|faults| refused(path, &faults, words))
}

/// A file that the planner refuses: the first fault is the sentence, the others follow it.
fn refused(path: &Path, faults: &[Fault], words: &Words) -> Failure {
    let sentence = |fault: &Fault| said(words, &fault.phrase());
    let first = faults.first().map(sentence).unwrap_or_default();
    let path = Arg::from(path.display().to_string());
    let failure = Failure::wrong(
        "commands-file-refused",
        vec![("path", path), ("why", first.into())],
    );
    failure.with(
        faults
            .iter()
            .skip(1)
            .take(MOST_FINDINGS)
            .map(sentence)
            .collect(),
    )
}

/// A phrase of the planner in the reader's language.
pub(crate) fn said(words: &Words, phrase: &Phrase) -> String {
    let told: Vec<(&str, Arg)> = phrase
        .arguments
        .iter()
        .map(|(name, argument)| match argument {
            Argument::Text(text) => (*name, Arg::from(text)),
            Argument::Number(number) => (*name, Arg::from(*number)),
        })
        .collect();
    words.with(phrase.key, &told)
}

/// The watch of a run that somebody follows on a terminal.
struct Terminal {
    watch: Stopwatch,
    bar: Bar,
    by_rounds: bool,
}

impl Watch for Terminal {
    fn elapsed_ms(&self) -> u64 {
        self.watch.elapsed_ms()
    }

    fn progress(&mut self, now: Progress) {
        let done = if self.by_rounds {
            now.rounds
        } else {
            now.elapsed_ms
        };
        self.bar
            .show(done, now.granted.into(), now.value, now.bound);
    }

    fn cancelled(&self) -> bool {
        false
    }
}

/// Seconds with three decimals, for JSON.
pub(crate) fn seconds(milliseconds: u64) -> f64 {
    f64::from(u32::try_from(milliseconds).unwrap_or(u32::MAX)) / 1000.0
}

/// Reads a length of time: `10s`, `500ms`, `2m`.
pub(crate) fn milliseconds(text: &str) -> Result<u64, String> {
    let place = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(place);
    let number: u64 = number
        .parse()
        .map_err(|_| "a length of time such as 10s".to_owned())?;
    let scale = match unit {
        "ms" => 1,
        "s" => 1000,
        "m" => 60_000,
        _ => return Err("a length of time such as 10s, 500ms or 2m".to_owned()),
    };
    number
        .checked_mul(scale)
        .ok_or_else(|| "a shorter time".to_owned())
}

#[cfg(test)]
mod tests {
    use super::milliseconds;

    #[test]
    fn lengths_of_time_have_a_unit() {
        assert_eq!(milliseconds("10s"), Ok(10_000));
        assert_eq!(milliseconds("500ms"), Ok(500));
        assert_eq!(milliseconds("2m"), Ok(120_000));
        for wrong in ["", "10", "s", "1h", "-1s", "99999999999999999999s"] {
            assert!(milliseconds(wrong).is_err(), "{wrong}");
        }
    }
}
