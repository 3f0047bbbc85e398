//! `attache check`: the referee's judgement of a plan.

use std::process::ExitCode;

use attache_planner::{Finding, Plan, Problem, Report};
use attache_platform::texts::{Arg, Words};
use serde_json::{Value, json};

use super::{MOST_FINDINGS, formats, person_ids, said};
use crate::arguments;
use crate::failure::{FOUND, Failure, plain};

pub(crate) fn check(wanted: &arguments::Check, words: &Words) -> Result<ExitCode, Failure> {
    let read = formats::problem(&wanted.source, words)?;
    let plan = formats::plan(&read, &wanted.plan, words)?;
    let report = attache_planner::check(&read.problem, &plan);
    if wanted.json {
        println!("{}", to_json(&read.problem, &plan, &report, words));
    } else {
        print(&read.problem, &plan, &report, words);
    }
    Ok(if report.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FOUND)
    })
}

fn to_json(problem: &Problem, plan: &Plan, report: &Report, words: &Words) -> Value {
    let findings: Vec<Value> = report
        .findings
        .iter()
        .map(|finding| finding_to_json(problem, finding, words))
        .collect();
    json!({
        "violations": findings.len(), "meetings": plan.meetings().count(),
        "score": report.score.value, "findings": findings,
    })
}

fn finding_to_json(problem: &Problem, finding: &Finding, words: &Words) -> Value {
    let wishes: Vec<&str> = finding
        .wishes
        .iter()
        .map(|no| problem.wish(*no).id.as_str())
        .collect();
    json!({
        "rule": finding.rule.name(),
        "says": said(words, &finding.phrase(problem)),
        "wishes": wishes,
        "persons": person_ids(problem, &finding.persons),
        "slot": finding.slot.map(|no| problem.slot(no).id.as_str()),
        "place": finding.place.map(|no| problem.place(no).id.as_str()),
        "table": finding.table,
    })
}

fn print(problem: &Problem, plan: &Plan, report: &Report, words: &Words) {
    for finding in report.findings.iter().take(MOST_FINDINGS) {
        println!("- {}", plain(&said(words, &finding.phrase(problem))));
    }
    let told = [
        ("count", Arg::from(report.findings.len())),
        ("meetings", Arg::from(plan.meetings().count())),
        ("value", Arg::from(report.score.value)),
    ];
    println!("{}", words.with("commands-checked", &told));
}
