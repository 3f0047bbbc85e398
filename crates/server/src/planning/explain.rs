//! `attache explain`: why wishes were left out of a plan, and what would make room for them.

use std::process::ExitCode;

use attache_planner::{Advice, Phrase, Plan, Problem, Reason, Remedy, WishNo};
use attache_platform::texts::{Arg, Words};
use serde_json::{Value, json};

use super::formats::{self, Read};
use super::said;
use crate::arguments;
use crate::failure::{Failure, plain};

pub(crate) fn explain(wanted: &arguments::Explain, words: &Words) -> Result<ExitCode, Failure> {
    let read = formats::problem(&wanted.source, words)?;
    let plan = formats::plan(&read, &wanted.plan, words)?;
    if !attache_planner::check(&read.problem, &plan)
        .findings
        .is_empty()
    {
        return Err(Failure::found("commands-plan-breaks-rules", Vec::new()));
    }
    let wishes = match &wanted.wish {
        Some(id) => vec![named(&read.problem, id)?],
        None => plan.left_out().collect(),
    };
    if let [only] = wishes[..]
        && plan.seat(only).is_some()
    {
        return Ok(granted(&read.problem, only, wanted, words));
    }
    tell(&read, &plan, &wishes, wanted, words);
    Ok(ExitCode::SUCCESS)
}

/// The wish that is called so.
fn named(problem: &Problem, id: &str) -> Result<WishNo, Failure> {
    let wishes = (0..).map(WishNo).zip(problem.wishes());
    let mut called = wishes.filter(|(_, wish)| wish.id == id);
    let (no, _) = called.next().ok_or_else(|| {
        let id = Arg::from(id);
        Failure::wrong("commands-no-wish", vec![("wish", id)])
    })?;
    Ok(no)
}

fn granted(
    problem: &Problem,
    wish: WishNo,
    wanted: &arguments::Explain,
    words: &Words,
) -> ExitCode {
    if wanted.json {
        println!("{}", json!({ "left_out": 0, "wishes": [] }));
    } else {
        let id = ("wish", Arg::from(&problem.wish(wish).id));
        println!("{}", plain(&words.with("commands-wish-granted", &[id])));
    }
    ExitCode::SUCCESS
}

fn tell(read: &Read, plan: &Plan, wishes: &[WishNo], wanted: &arguments::Explain, words: &Words) {
    let advice = Advice::new(&read.problem, plan);
    let mut told = Vec::new();
    for &wish in wishes.iter().take(wanted.most) {
        let (reason, remedy) = (advice.reason(wish), advice.remedy(wish));
        if wanted.json {
            told.push(to_json(&read.problem, &reason, remedy.as_ref(), words));
        } else {
            print(&read.problem, &reason, remedy.as_ref(), words);
        }
    }
    if wanted.json {
        println!("{}", json!({ "left_out": wishes.len(), "wishes": told }));
        return;
    }
    let count = ("count", Arg::from(wishes.len()));
    println!("{}", words.with("commands-explained", &[count]));
    if wishes.len() > wanted.most {
        let most = ("most", Arg::from(wanted.most));
        println!("{}", words.with("commands-explained-some", &[most]));
    }
}

fn sentences(phrases: &[Phrase], words: &Words) -> Vec<String> {
    phrases.iter().map(|phrase| said(words, phrase)).collect()
}

fn ids(problem: &Problem, wishes: &[WishNo]) -> Vec<String> {
    let ids = wishes.iter().map(|no| problem.wish(*no).id.clone());
    ids.collect()
}

fn to_json(problem: &Problem, reason: &Reason, remedy: Option<&Remedy>, words: &Words) -> Value {
    let blocked: Vec<Value> = reason
        .blocked
        .iter()
        .map(|count| json!({ "rule": count.rule.name(), "count": count.count }))
        .collect();
    let remedy = remedy.map(|remedy| {
        json!({
            "slot": problem.slot(remedy.slot).id,
            "place": problem.place(remedy.place).id,
            "gain": remedy.gain,
            "moved": ids(problem, &remedy.moved),
            "given_up": ids(problem, &remedy.given_up),
            "says": sentences(&remedy.sentences(problem), words),
        })
    });
    json!({
        "wish": problem.wish(reason.wish).id,
        "name": problem.wish_name(reason.wish),
        "candidates": reason.candidates,
        "open": reason.open,
        "blocked": blocked,
        "says": sentences(&reason.sentences(problem), words),
        "remedy": remedy,
    })
}

fn print(problem: &Problem, reason: &Reason, remedy: Option<&Remedy>, words: &Words) {
    let told = [
        ("wish", Arg::from(&problem.wish(reason.wish).id)),
        ("name", Arg::from(problem.wish_name(reason.wish))),
    ];
    println!("{}", plain(&words.with("commands-left-out", &told)));
    for sentence in sentences(&reason.sentences(problem), words) {
        println!("  - {}", plain(&sentence));
    }
    let Some(remedy) = remedy else {
        println!("  > {}", words.say("commands-no-remedy"));
        return;
    };
    for sentence in sentences(&remedy.sentences(problem), words) {
        println!("  > {}", plain(&sentence));
    }
}
