//! `attache check`: the referee's judgement of a plan.

use std::process::ExitCode;

use attache_planner::{Plan, Problem, Report, format};
use attache_platform::texts::{Arg, Words};

use super::{MOST_FINDINGS, formats, said};
use crate::arguments;
use crate::failure::{FOUND, Failure, plain};

pub(crate) fn check(wanted: &arguments::Check, words: &Words) -> Result<ExitCode, Failure> {
    let read = formats::problem(&wanted.source, words)?;
    let plan = formats::plan(&read, &wanted.plan, words)?;
    let report = attache_planner::check(&read.problem, &plan);
    if wanted.json {
        let say = |phrase: &_| said(words, phrase);
        print!(
            "{}",
            format::write_report(&read.problem, &plan, &report, say)
        );
    } else {
        print(&read.problem, &plan, &report, words);
    }
    Ok(if report.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FOUND)
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
