//! `attache repair`: a plan in force is mended after something happened, with few people disturbed.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use attache_planner::repair::{self as engine, Difference, DifferenceKind, Repaired};
use attache_planner::{
    Outcome, PersonNo, Problem, Seat, Settings, Stop, Stopped, Watch, format, gap_permille,
};
use attache_platform::texts::{Arg, Words};
use serde_json::{Value, json};

use super::follow::{Follow, Length};
use super::formats::{self, Read};
use super::{MOST_FINDINGS, keep_apart, refused, said, seconds};
use crate::arguments::{self, Format};
use crate::failure::{Failure, INTERRUPTED, plain};
use crate::files;

/// Ways of moving others that are tried when nothing else is said.
const DEFAULT_ROUNDS: u64 = 20_000;

pub(crate) fn repair(wanted: &arguments::Repair, words: &Words) -> Result<ExitCode, Failure> {
    let written: Vec<&Path> = [Some(&wanted.out), wanted.problem_out.as_ref()]
        .into_iter()
        .flatten()
        .map(PathBuf::as_path)
        .collect();
    keep_apart(&[&wanted.source.problem, &wanted.events], &written)?;
    let read = formats::problem(&wanted.source, words)?;
    let plan = formats::plan(&read, &wanted.plan, words)?;
    if !attache_planner::check(&read.problem, &plan)
        .findings
        .is_empty()
    {
        return Err(Failure::found("commands-plan-breaks-rules", Vec::new()));
    }
    let events = format::read_events(&files::read(&wanted.events)?);
    let events = events.map_err(|faults| refused(&wanted.events, &faults, words))?;
    let rounds = wanted.rounds.unwrap_or(DEFAULT_ROUNDS);
    let settings = Settings::new(wanted.seed, Stop::rounds(rounds));
    let mut follow = Follow::begin(Length::Rounds(rounds), words, wanted.json);
    let format = read.format;
    let repaired = engine::repair_owned(read.problem, &plan, &events, &settings, &mut follow);
    follow.clear();
    let repaired = repaired.map_err(|faults| refused(&wanted.events, &faults, words))?;
    let elapsed_ms = follow.elapsed_ms();
    let outcome = write(format, &repaired, wanted, words)?;
    if wanted.json {
        println!("{}", to_json(&repaired, &outcome, elapsed_ms, words));
    } else {
        print(&repaired, &outcome, wanted, words);
    }
    Ok(if follow.was_told_to_stop() {
        ExitCode::from(INTERRUPTED)
    } else {
        ExitCode::SUCCESS
    })
}

/// Writes the new plan, and the problem as it is after the events where that is asked for, both
/// such that each fits the other when they are read again.
fn write(
    format: Format,
    repaired: &Repaired,
    wanted: &arguments::Repair,
    words: &Words,
) -> Result<Outcome, Failure> {
    let text = format::write_problem(&repaired.problem);
    let again = format::read_problem(text.as_bytes());
    let problem = again.map_err(|faults| refused(&wanted.events, &faults, words))?;
    let report = attache_planner::check(&problem, &repaired.plan);
    if !report.findings.is_empty() {
        return Err(Failure::broken(
            "the referee does not accept our own repair",
        ));
    }
    let bound = attache_planner::bound(&problem, 0).max(report.score.value);
    let outcome = Outcome {
        plan: repaired.plan.clone(),
        gap_permille: gap_permille(report.score.value, bound),
        score: report.score,
        bound,
        rounds: 0,
        seed: wanted.seed,
        threads: 1,
        stopped: Stopped::Rounds,
    };
    let after = Read { problem, format };
    files::write(&wanted.out, &formats::plan_text(&after, &outcome))?;
    if let Some(path) = &wanted.problem_out {
        files::write(path, &text)?;
    }
    Ok(outcome)
}

fn seat(problem: &Problem, seat: Seat) -> Value {
    json!({
        "slot": problem.slot(seat.slot).id, "place": problem.place(seat.place).id,
        "table": seat.table,
    })
}

fn ids(problem: &Problem, persons: &[PersonNo]) -> Vec<String> {
    let ids = persons.iter().map(|no| problem.person(*no).id.clone());
    ids.collect()
}

fn difference(problem: &Problem, difference: &Difference, words: &Words) -> Value {
    let (kind, from, to) = match difference.kind {
        DifferenceKind::Moved { from, to } => ("moved", Some(from), Some(to)),
        DifferenceKind::Dropped { from } => ("dropped", Some(from), None),
        DifferenceKind::Added { to } => ("added", None, Some(to)),
        DifferenceKind::Exchanged { seat, .. } => ("exchanged", Some(seat), Some(seat)),
        DifferenceKind::Table { from, to } => ("table", Some(from), Some(to)),
    };
    json!({
        "kind": kind,
        "wish": difference.wish.map(|no| problem.wish(no).id.as_str()),
        "name": difference.name,
        "persons": ids(problem, &difference.persons),
        "from": from.map(|from| seat(problem, from)),
        "to": to.map(|to| seat(problem, to)),
        "says": said(words, &difference.phrase(problem)),
    })
}

fn to_json(repaired: &Repaired, outcome: &Outcome, elapsed_ms: u64, words: &Words) -> Value {
    let problem = &repaired.problem;
    let differences: Vec<Value> = repaired
        .differences
        .iter()
        .map(|one| difference(problem, one, words))
        .collect();
    let lost: Vec<&str> = repaired
        .lost
        .iter()
        .map(|reason| problem.wish(reason.wish).id.as_str())
        .collect();
    json!({
        "value": outcome.score.value, "bound": outcome.bound,
        "seconds": seconds(elapsed_ms),
        "hit": ids(problem, &repaired.hit), "changed": ids(problem, &repaired.changed),
        "differences": differences, "lost": lost,
        "plan_digest": format!("{:032x}", outcome.plan.digest()),
    })
}

fn print(repaired: &Repaired, outcome: &Outcome, wanted: &arguments::Repair, words: &Words) {
    let problem = &repaired.problem;
    for difference in repaired.differences.iter().take(MOST_FINDINGS) {
        println!("- {}", plain(&said(words, &difference.phrase(problem))));
    }
    let told = [
        ("differences", Arg::from(repaired.differences.len())),
        ("hit", Arg::from(repaired.hit.len())),
        ("changed", Arg::from(repaired.changed.len())),
        ("lost", Arg::from(repaired.lost.len())),
        ("value", Arg::from(outcome.score.value)),
        ("path", Arg::from(wanted.out.display().to_string())),
    ];
    println!("{}", words.with("commands-repaired", &told));
}
