//! What comes after a plan: reasons for wishes left out.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::Bench;
use super::child::{self, Seen};
use crate::json::Json;
use crate::run::{self, Outcome};

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
pub(crate) fn run(bench: &mut Bench) -> Outcome {
    for (kind, at) in PLANS {
        let name = format!("{kind}-1");
        let Some(made) = made(bench, &name, at) else {
            println!("bench: {name} has not been planned for {} s", at.0);
            continue;
        };
        if !bench.has("explain", &name, at) {
            explain(bench, &made, at)?;
        }
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
    let wishes = json.get("left_out").map_or(0, |all| all.items().len());
    let told = json.get("seconds").and_then(Json::number);
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
