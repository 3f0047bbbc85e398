//! `attache plan`: the best plan of a problem that is found in time, with its bound.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use attache_planner::{Outcome, Problem, Settings, Stop, Stopped};
use attache_platform::texts::{Arg, Words};
use serde_json::json;

use super::follow::{Follow, Length};
use super::{exact, formats, keep_apart, memory, plot, seconds};
use crate::arguments;
use crate::failure::{Failure, INTERRUPTED};
use crate::files;

/// How long `plan` searches when nothing else is said.
const DEFAULT_MS: u64 = 10_000;

pub(crate) fn plan(wanted: &arguments::Plan, words: &Words) -> Result<ExitCode, Failure> {
    let written: Vec<&Path> = [Some(&wanted.out), wanted.plot.as_ref()]
        .into_iter()
        .flatten()
        .map(PathBuf::as_path)
        .collect();
    keep_apart(&[&wanted.source.problem], &written)?;
    let read = formats::problem(&wanted.source, words)?;
    let start = match &wanted.start {
        Some(path) => Some(formats::plan(&read, path, words)?),
        None => None,
    };
    let is_exact = wanted.exact || !read.problem.demands().is_nothing();
    let stop = stop(wanted);
    let shown = if is_exact {
        Length::Open
    } else {
        length(&stop)
    };
    let mut follow = Follow::begin(shown, words, wanted.json);
    let outcome = if is_exact {
        exact::outcome(&read, wanted, start, &mut follow, words)?
    } else {
        let settings = Settings {
            seed: wanted.seed,
            threads: wanted.threads,
            stop,
            start,
        };
        attache_planner::plan(&read.problem, &settings, &mut follow)
    };
    follow.end(&outcome);
    let report = attache_planner::check(&read.problem, &outcome.plan);
    if !report.findings.is_empty() {
        return Err(Failure::broken("the referee does not accept our own plan"));
    }
    files::write(&wanted.out, &formats::plan_text(&read, &outcome))?;
    if let Some(path) = &wanted.plot {
        files::write(path, &plot::value_and_bound(&follow.trace.steps(), words))?;
    }
    print(&read.problem, &outcome, &follow, wanted, words);
    Ok(match outcome.stopped {
        Stopped::Cancelled => ExitCode::from(INTERRUPTED),
        _ => ExitCode::SUCCESS,
    })
}

/// When to stop: as it was said, after the default time when nothing was.
fn stop(wanted: &arguments::Plan) -> Stop {
    let stop = Stop {
        rounds: wanted.rounds,
        time_ms: wanted.time,
        gap_permille: wanted.gap,
        target: wanted.target,
    };
    if stop == Stop::default() {
        Stop::time_ms(DEFAULT_MS)
    } else {
        stop
    }
}

fn length(stop: &Stop) -> Length {
    match (stop.rounds, stop.time_ms) {
        (Some(rounds), None) => Length::Rounds(rounds),
        (_, Some(time_ms)) => Length::Milliseconds(time_ms),
        (None, None) => Length::Open,
    }
}

fn print(
    problem: &Problem,
    outcome: &Outcome,
    follow: &Follow,
    wanted: &arguments::Plan,
    words: &Words,
) {
    let wishes = problem.wishes().len();
    let meetings = outcome.plan.meetings().count();
    if wanted.json {
        let elapsed_ms = follow
            .trace
            .steps()
            .last()
            .map_or(0, |step| step.elapsed_ms);
        let summary = json!({
            "wishes": wishes, "meetings": meetings, "score": outcome.score.value,
            "value": outcome.score.value, "bound": outcome.bound,
            "gap_permille": outcome.gap_permille,
            "rounds": outcome.rounds, "seed": outcome.seed, "threads": outcome.threads,
            "stopped": outcome.stopped.name(), "seconds": seconds(elapsed_ms),
            "first_plan_seconds": seconds(follow.first_plan_ms()),
            "plan_digest": format!("{:032x}", outcome.plan.digest()),
            "peak_memory_bytes": memory::peak_bytes(),
            "trace": follow.trace.to_json(),
        });
        println!("{summary}");
        return;
    }
    if outcome.stopped == Stopped::Cancelled {
        println!("{}", words.say("commands-interrupted"));
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
