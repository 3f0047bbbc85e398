//! `attache explain`: why wishes were left out of a plan.

use std::process::ExitCode;

use attache_planner::{Problem, Reason};
use attache_platform::texts::{Arg, Words};
use serde_json::{Value, json};

use super::{formats, said};
use crate::arguments;
use crate::failure::{Failure, plain};

pub(crate) fn explain(wanted: &arguments::Explain, words: &Words) -> Result<ExitCode, Failure> {
    let read = formats::problem(&wanted.source, words)?;
    let plan = formats::plan(&read, &wanted.plan, words)?;
    let problem = &read.problem;
    let mut reasons = attache_planner::explain(problem, &plan);
    if let Some(id) = &wanted.wish {
        let is_known = problem.wishes().iter().any(|wish| wish.id == *id);
        if !is_known {
            let id = Arg::from(id);
            return Err(Failure::wrong("commands-no-wish", vec![("wish", id)]));
        }
        reasons.retain(|reason| problem.wish(reason.wish).id == *id);
        if reasons.is_empty() && !wanted.json {
            let id = ("wish", Arg::from(id));
            println!("{}", words.with("commands-wish-granted", &[id]));
            return Ok(ExitCode::SUCCESS);
        }
    }
    if wanted.json {
        let reasons: Vec<Value> = reasons
            .iter()
            .map(|reason| to_json(problem, reason, words))
            .collect();
        println!("{}", json!({ "left_out": reasons }));
    } else {
        print(problem, &reasons, words);
    }
    Ok(ExitCode::SUCCESS)
}

fn to_json(problem: &Problem, reason: &Reason, words: &Words) -> Value {
    let blocked: Vec<Value> = reason
        .blocked
        .iter()
        .map(|count| json!({ "rule": count.rule.name(), "count": count.count }))
        .collect();
    json!({
        "wish": problem.wish(reason.wish).id,
        "name": problem.wish_name(reason.wish),
        "candidates": reason.candidates,
        "open": reason.open,
        "blocked": blocked,
        "says": sentences(problem, reason, words),
    })
}

fn sentences(problem: &Problem, reason: &Reason, words: &Words) -> Vec<String> {
    let phrases = reason.sentences(problem);
    phrases.iter().map(|phrase| said(words, phrase)).collect()
}

fn print(problem: &Problem, reasons: &[Reason], words: &Words) {
    for reason in reasons {
        let told = [
            ("wish", Arg::from(&problem.wish(reason.wish).id)),
            ("name", Arg::from(problem.wish_name(reason.wish))),
        ];
        println!("{}", plain(&words.with("commands-left-out", &told)));
        for sentence in sentences(problem, reason, words) {
            println!("  {}", plain(&sentence));
        }
    }
    let count = ("count", Arg::from(reasons.len()));
    println!("{}", words.with("commands-explained", &[count]));
}
