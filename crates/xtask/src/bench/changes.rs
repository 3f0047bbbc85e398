//! What comes after a plan: repair of one event, beside planning anew, and reasons for wishes left
//! out.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::Bench;
use super::child::{self, Seen};
use super::events::{self, Event};
use super::instances::Shared;
use super::store::Record;
use crate::json::Json;
use crate::run::{self, Outcome};

/// Seconds that planning anew is given.
const ANEW_S: u32 = 10;
/// Seconds that one command may take.
const PATIENCE: Duration = Duration::from_secs(300);

/// The plans that are asked about: instance, and the seconds and threads of its plan.
const PLANS: [(&str, (u32, u32)); 3] = [("mission", (10, 2)), ("fair", (10, 2)), ("huge", (60, 2))];

/// A plan that was made before, and its problem.
struct Made {
    name: String,
    problem: String,
    plan: String,
}

/// Asks about the plans of the first seed.
///
/// # Errors
/// A sentence when a command gives no answer.
pub(crate) fn run(bench: &mut Bench, shared: &Shared) -> Outcome {
    for (kind, at) in PLANS {
        let name = format!("{kind}-1");
        let Some(made) = made(bench, &name, at) else {
            println!("bench: {name} has not been planned for {} s", at.0);
            continue;
        };
        if !bench.has("explain", &name, at) {
            explain(bench, &made, at)?;
        }
        repair(bench, shared, &made, at)?;
    }
    Ok(())
}

fn made(bench: &Bench, name: &str, at: (u32, u32)) -> Option<Made> {
    let record = bench.store.find("plan", name, at)?;
    let (problem, plan) = (record.said("problem"), record.said("plan"));
    (Path::new(problem).is_file() && Path::new(plan).is_file()).then(|| Made {
        name: name.to_owned(),
        problem: problem.to_owned(),
        plan: plan.to_owned(),
    })
}

/// Why each wish of a plan was left out.
fn explain(bench: &mut Bench, made: &Made, at: (u32, u32)) -> Outcome {
    let mut attache = command(bench, "explain", made);
    let seen = child::watch(attache.arg("--json"), PATIENCE)?;
    let json = answer(&made.name, &seen)?;
    let wishes = json.get("wishes").map_or(0, |all| all.items().len());
    let told = match json.get("seconds").and_then(Json::number) {
        Some(seconds) => Some(seconds),
        // Judging reads the same files, and takes no time beside that.
        None => {
            let judged = child::watch(command(bench, "check", made).arg("--json"), PATIENCE)?;
            Some((seen.seconds - judged.seconds).max(0.0))
        }
    };
    let mut record = bench.record("explain", &made.name, at);
    record = record.number("wishes", wishes as f64);
    if let Some(seconds) = told.filter(|_| wishes > 0) {
        let each = seconds / wishes as f64;
        record = record.number("seconds", seconds).number("each_s", each);
    }
    println!(
        "bench: {}: {wishes} wishes explained in {told:?} s",
        made.name
    );
    bench.store.keep(record.number("wall_s", seen.seconds))
}

/// Repairs the plan after one event of each kind, and plans anew after the first.
fn repair(bench: &mut Bench, shared: &Shared, made: &Made, at: (u32, u32)) -> Outcome {
    let beside = bench.folder.join(format!("plans/{}-event", made.name));
    let files = (Path::new(&made.problem), Path::new(&made.plan));
    let known = bench
        .store
        .of("repair")
        .filter(|r| r.said("inst").starts_with(&made.name));
    let names: Vec<String> = known.map(|record| record.said("inst").to_owned()).collect();
    if !names.is_empty() && names.iter().all(|name| bench.has("repair", name, at)) {
        return Ok(());
    }
    for (no, event) in events::make(shared, files, &beside)?.iter().enumerate() {
        let out = beside.with_extension(format!("{no}.plan.json"));
        let mut attache = command(bench, "repair", made);
        attache
            .arg(&event.file)
            .arg("--out")
            .arg(&out)
            .arg("--json");
        let seen = child::watch(&mut attache, PATIENCE)?;
        let json = answer(&event.name, &seen)?;
        let counted = events::count(shared, &event.problem, files.1, &out)?;
        let name = format!("{}, {}", made.name, event.name);
        let mut record = bench.record("repair", &name, at);
        if let Some(seconds) = json.get("seconds").and_then(Json::number) {
            record = record.number("seconds", seconds);
        }
        record = record
            .number("wall_s", seen.seconds)
            .number("hit", event.hit);
        record = record
            .number("changed", counted.changed)
            .number("moved", counted.moved);
        record = record.number("dropped", counted.dropped);
        record = record
            .text("checked", &counted.errors)
            .number("score", counted.score);
        if let Some(before) = bench.store.find("plan", &made.name, at) {
            let before = before.count("score").unwrap_or(f64::NAN);
            record = record.number("lost", before - counted.score);
        }
        if no == 0 {
            record = anew(bench, shared, (event, files.1), record)?;
        }
        println!(
            "bench: {name}: {} s, {} hit, {} changed {}",
            json.get("seconds")
                .and_then(Json::number)
                .unwrap_or(seen.seconds),
            event.hit,
            counted.changed,
            counted.errors
        );
        bench.store.keep(record)?;
    }
    Ok(())
}

/// Plans the changed problem from nothing, and counts what that changes.
fn anew(
    bench: &Bench,
    shared: &Shared,
    (event, old): (&Event, &Path),
    record: Record,
) -> Outcome<Record> {
    let out = event.problem.with_extension("anew.json");
    let mut attache = run::command(&bench.binary);
    attache
        .arg("plan")
        .arg(&event.problem)
        .arg("--out")
        .arg(&out);
    attache.args(["--format", "mms-1", "--json", "--threads", "2"]);
    attache.args(["--time", &format!("{ANEW_S}s")]);
    let seen = child::watch(&mut attache, PATIENCE)?;
    answer(&event.name, &seen)?;
    let counted = events::count(shared, &event.problem, old, &out)?;
    let record = record
        .number("anew_s", ANEW_S)
        .number("anew_changed", counted.changed);
    Ok(record.number("anew_score", counted.score))
}

fn command(bench: &Bench, verb: &str, made: &Made) -> Command {
    let mut attache = run::command(&bench.binary);
    attache.arg(verb).arg(&made.problem).arg(&made.plan);
    attache.args(["--format", "mms-1"]);
    attache
}

fn answer(name: &str, seen: &Seen) -> Outcome<Json> {
    Json::parse(seen.output.trim()).map_err(|why| {
        let said = if seen.said.is_empty() {
            &why
        } else {
            &seen.said
        };
        format!("{name}: the program gave no answer: {said}")
    })
}
