//! Planning against the clock: missions and fairs for some seconds, B2BSOP until it is proven.

use std::path::Path;
use std::time::Duration;

use super::Bench;
use super::child::{self, Seen};
use super::instances::{self, Shared};
use super::store::Record;
use crate::json::Json;
use crate::run::{self, Outcome};

/// Seconds a program may take beyond those it is given, to read, to begin and to write.
const PATIENCE_S: u64 = 120;
/// Seconds a B2BSOP instance is given at most.
const PROOF_S: u32 = 60;
/// What two threads should be able to do in ten seconds, one should need so many seconds for.
pub(crate) const ALONE_S: [u32; 2] = [10, 16];
/// The mission with four times as many persons and wishes.
pub(crate) const FOURFOLD: [&str; 2] = ["people=4400", "requests=12000"];

/// Plans the missions or fairs of a kind on two threads, each for every number of seconds.
///
/// # Errors
/// A sentence when an instance cannot be made or planned.
pub(crate) fn missions(bench: &mut Bench, shared: &Shared, kind: &str) -> Outcome {
    let (seeds, lengths) = (bench.options.seeds.clone(), bench.options.seconds.clone());
    for &seed in &seeds {
        let path = shared.mms(kind, seed, &[])?;
        let name = instances::instance_name(kind, seed, &[]);
        for &seconds in &lengths {
            one(bench, &name, &path, (seconds, 2))?;
        }
    }
    if seeds.contains(&1) && lengths.contains(&10) {
        let path = shared.mms(kind, 1, &[])?;
        for seconds in ALONE_S {
            one(bench, &format!("{kind}-1"), &path, (seconds, 1))?;
        }
    }
    Ok(())
}

/// Plans the fourfold mission on one thread, to see how cost grows with size.
///
/// # Errors
/// As [`missions`].
pub(crate) fn growth(bench: &mut Bench, shared: &Shared) -> Outcome {
    for (kind, sizes) in [
        ("mission", &[][..]),
        ("mission", &FOURFOLD),
        ("fair", &[]),
        ("huge", &[]),
    ] {
        let path = shared.mms(kind, 1, sizes)?;
        let name = instances::instance_name(kind, 1, sizes);
        one(bench, &name, &path, (10, 1))?;
        if bench.store.find("size", &name, (0, 0)).is_none() {
            let failed = |error| format!("{}: {error}", path.display());
            let text = std::fs::read_to_string(&path).map_err(failed)?;
            let wishes = text.matches("\"venues\":[").count() as f64;
            let places = instances::places_allowed(&text) as f64;
            let record = bench.record("size", &name, (0, 0));
            let record = record.number("wishes", wishes).number("places", places);
            bench.store.keep(record)?;
        }
    }
    Ok(())
}

/// Plans one instance of the format mms-1 and keeps what came of it.
fn one(bench: &mut Bench, name: &str, problem: &Path, at: (u32, u32)) -> Outcome {
    if bench.has("plan", name, at) {
        return Ok(());
    }
    let (seconds, threads) = at;
    let file = format!(
        "plans/{}-{seconds}s-{threads}.json",
        name.replace([' ', '='], "-")
    );
    let out = bench.folder.join(file);
    let mut attache = run::command(&bench.binary);
    attache.arg("plan").arg(problem).arg("--out").arg(&out);
    attache.args(["--format", "mms-1", "--json", "--seed", "1"]);
    attache.args(["--time", &format!("{seconds}s")]);
    attache.args(["--threads", &threads.to_string()]);
    let patience = Duration::from_secs(u64::from(seconds) * 2 + PATIENCE_S);
    let seen = child::watch(&mut attache, patience)?;
    let record = outcome(bench.record("plan", name, at), &seen)?;
    println!(
        "bench: {name}, {seconds} s on {threads}: {}",
        in_short(&record)
    );
    let record = record.text("plan", &out.display().to_string());
    bench
        .store
        .keep(record.text("problem", &problem.display().to_string()))
}

/// Solves every published instance, until it is proven or the time is over.
///
/// # Errors
/// As [`missions`].
pub(crate) fn b2bsop(bench: &mut Bench, shared: &Shared) -> Outcome {
    for published in shared.b2bsop()? {
        let name = published.name.as_str();
        let at = (PROOF_S, 2);
        let skipped = bench.options.quick && !name.ends_with(".original");
        if skipped || bench.has("proof", name, at) {
            continue;
        }
        let out = bench.folder.join(format!("plans/{name}.json"));
        // An earlier plan must not be taken for the one of this run.
        let _ = std::fs::remove_file(&out);
        let mut attache = run::command(&bench.binary);
        attache
            .arg("plan")
            .arg(&published.path)
            .arg("--out")
            .arg(&out);
        attache.args([
            "--format",
            "dzn",
            "--fairness-d",
            "2",
            "--json",
            "--seed",
            "1",
        ]);
        attache.args(["--time", &format!("{PROOF_S}s"), "--threads", "2"]);
        let patience = Duration::from_secs(u64::from(PROOF_S) + PATIENCE_S);
        let seen = child::watch(&mut attache, patience)?;
        let mut record = outcome(bench.record("proof", name, at), &seen)?;
        if let Some(optimum) = published.optimum {
            record = record.number("optimum", optimum as f64);
        }
        record = record.text("maxsat_s", &published.maxsat_s);
        if out.is_file() {
            record = record.text("plan", &out.display().to_string());
        }
        if record.said("verdict").is_empty() {
            let verdict = match record.said("stopped") {
                proven @ ("optimal" | "impossible") => proven,
                _ => "open",
            };
            record = record.clone().text("verdict", verdict);
        }
        println!("bench: {name}: {}", in_short(&record));
        record = record.text("problem", &published.path.display().to_string());
        bench.store.keep(record)?;
    }
    Ok(())
}

/// What a run of `attache plan --json` said and what was seen of it, put in a record.
fn outcome(mut record: Record, seen: &Seen) -> Outcome<Record> {
    // A problem without any plan ends in a code of its own, and is an answer too.
    let json = Json::parse(seen.output.trim()).map_err(|why| {
        let said = if seen.said.is_empty() {
            &why
        } else {
            &seen.said
        };
        format!(
            "{}: the program gave no answer: {said}",
            record.said("inst")
        )
    })?;
    let numbers = [
        "score",
        "bound",
        "gap_permille",
        "rounds",
        "seconds",
        "meetings",
        "wishes",
        "first_plan_seconds",
    ];
    for name in numbers {
        if let Some(value) = json.get(name).filter(|value| value.number().is_some()) {
            record = record.with(name, value.clone());
        }
    }
    for name in ["stopped", "verdict"] {
        if let Some(text) = json.get(name).and_then(Json::text) {
            record = record.text(name, text);
        }
    }
    if let Some(trace) = json.get("trace") {
        record = record.with("trace", thinned(trace));
    }
    let told = json.get("peak_memory_bytes").and_then(Json::number);
    let peak_kib = told
        .map_or(0.0, |bytes| bytes / 1024.0)
        .max(seen.peak_kib as f64);
    Ok(record
        .number("peak_kib", peak_kib.round())
        .number("wall_s", rounded(seen.seconds))
        .number("busy_s", rounded(seen.busy_seconds)))
}

/// A hundred points of a trace at most, the first and the last among them.
fn thinned(trace: &Json) -> Json {
    let items = trace.items();
    let step = items.len().div_ceil(99).max(1);
    let last = items.len().saturating_sub(1);
    let kept = items.iter().enumerate();
    let kept = kept.filter(|(at, _)| at % step == 0 || *at == last);
    Json::List(kept.map(|(_, item)| item.clone()).collect())
}

fn rounded(seconds: f64) -> f64 {
    (seconds * 1000.0).round() / 1000.0
}

fn in_short(record: &Record) -> String {
    let number = |name| record.count(name).unwrap_or(f64::NAN);
    let verdict = match record.said("verdict") {
        "" => record.said("stopped"),
        verdict => verdict,
    };
    format!(
        "{verdict}, {} of at most {}, {:.2} s, {:.0} MiB",
        number("score"),
        number("bound"),
        number("wall_s"),
        number("peak_kib") / 1024.0
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_says_is_kept() {
        let seen = Seen {
            output: r#"{"score": 5, "bound": 6, "stopped": "time", "trace": [[0, 1]],
                "peak_memory_bytes": 4096}"#
                .to_owned(),
            said: String::new(),
            succeeded: true,
            seconds: 1.2345,
            busy_seconds: 2.0,
            peak_kib: 3,
        };
        let record = outcome(Record::of("plan", "a"), &seen).expect("it is an answer");
        assert_eq!(record.count("score"), Some(5.0));
        assert_eq!(record.count("peak_kib"), Some(4.0));
        assert_eq!(record.count("wall_s"), Some(1.235));
        assert_eq!(record.said("stopped"), "time");
    }

    #[test]
    fn a_trace_keeps_its_ends() {
        let points =
            |count: i32| Json::List((0..count).map(|at| Json::Number(at.into())).collect());
        let thin = thinned(&points(1_000));
        let (first, last) = (thin.items().first(), thin.items().last());
        assert!(thin.items().len() <= 101);
        assert_eq!(
            (first, last),
            (Some(&Json::Number(0.0)), Some(&Json::Number(999.0)))
        );
        assert_eq!(thinned(&points(3)), points(3));
    }
}
