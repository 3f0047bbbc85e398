//! Plans judged by scripts that share nothing with the planner, and by what has been published.

use std::time::Duration;

use super::instances::{self, Shared};
use super::store::{Record, Store};
use super::{Bench, child};
use crate::json::Json;
use crate::run::{self, Outcome};

/// Seconds that all plans of one instance may take to be judged.
const PATIENCE: Duration = Duration::from_secs(900);

/// Judges plans of one mms-1 instance. What does not depend on the plan is worked out once.
const MISSIONS: &str = "
import sys, json
sys.path.insert(0, sys.argv[1])
import mms
I = mms.load(sys.argv[2])
elig, av = mms.avail(I)
D = mms.domains(I, av)
mms.avail = lambda I: (elig, av)
mms.domains = lambda I, av=None: D
for path in sys.argv[3:]:
    r = mms.check(I, json.load(open(path)))
    print(json.dumps(dict(score=r['score'], granted=r['granted'], errors=r['errors'][:3])))
";

/// Judges B2BSOP plans: pairs of instance and plan. A plan is a text with the slots of the
/// meetings, counted from 1.
const B2BSOP: &str = "
import sys, json, re
sys.path.insert(0, sys.argv[1])
import b2bsop_io
for at in range(2, len(sys.argv), 2):
    I = b2bsop_io.read_dzn(sys.argv[at])
    text = open(sys.argv[at + 1]).read()
    slots = [int(n) - 1 for n in re.findall('[0-9]+', text)]
    assert len(slots) == I['M'], sys.argv[at + 1]
    breaks, errors = b2bsop_io.check(I, slots, 2)
    print(json.dumps(dict(score=breaks, granted=len(slots), errors=errors[:3])))
";

/// Judges every plan that has not been judged yet.
///
/// # Errors
/// A sentence when a referee cannot be run.
pub(crate) fn run(bench: &mut Bench, shared: &Shared) -> Outcome {
    if !instances::has_python(shared) {
        println!("bench: there is no Python for the referees");
        return Ok(());
    }
    let waiting = |what: &str, store: &Store| -> Vec<Record> {
        let with_plan = store
            .of(what)
            .filter(|record| !record.said("plan").is_empty());
        let new = with_plan.filter(|record| record.get("checked").is_none());
        new.cloned().collect()
    };
    let mut missions = waiting("plan", &bench.store);
    missions.sort_by(|one, other| one.said("problem").cmp(other.said("problem")));
    for records in missions.chunk_by(|one, other| one.said("problem") == other.said("problem")) {
        let mut files = vec![records[0].said("problem")];
        files.extend(records.iter().map(|record| record.said("plan")));
        judge(bench, shared, (MISSIONS, &files), records)?;
    }
    let proofs = waiting("proof", &bench.store);
    let pair = |record: &Record| {
        [
            record.said("problem").to_owned(),
            record.said("plan").to_owned(),
        ]
    };
    let files: Vec<String> = proofs.iter().flat_map(pair).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    judge(bench, shared, (B2BSOP, &files), &proofs)
}

/// Runs a referee on files, and keeps what it says of each record.
fn judge(
    bench: &mut Bench,
    shared: &Shared,
    (script, files): (&str, &[&str]),
    records: &[Record],
) -> Outcome {
    if records.is_empty() {
        return Ok(());
    }
    let mut python = run::command(shared.python());
    python.args(["-c", script]).arg(shared.bench()).args(files);
    let seen = child::watch(&mut python, PATIENCE)?;
    let verdicts: Vec<&str> = seen.output.lines().collect();
    if !seen.succeeded || verdicts.len() != records.len() {
        return Err(format!(
            "a referee could not judge {}: {}",
            files[0], seen.said
        ));
    }
    for (record, verdict) in records.iter().zip(verdicts) {
        let verdict = Json::parse(verdict)?;
        let errors = verdict.get("errors").map_or(&[][..], Json::items);
        let text = errors
            .iter()
            .filter_map(Json::text)
            .collect::<Vec<_>>()
            .join("; ");
        let score = verdict
            .get("score")
            .and_then(Json::number)
            .unwrap_or(f64::NAN);
        let judged = record.clone().text("checked", &text);
        bench.store.keep(judged.number("checked_score", score))?;
        println!("bench: {} judged: {score} {text}", record.said("inst"));
    }
    Ok(())
}

/// What referees and publications have against our plans: a sentence each.
pub(crate) fn findings(store: &Store) -> Vec<String> {
    let mut findings = Vec::new();
    for record in store
        .of("plan")
        .chain(store.of("proof"))
        .chain(store.of("repair"))
    {
        let name = record.said("inst");
        if !record.said("checked").is_empty() {
            findings.push(format!(
                "{name}: the referee found: {}",
                record.said("checked")
            ));
        }
        let (value, bound) = (record.count("score"), record.count("bound"));
        if bound.is_some() && bound < value {
            findings.push(format!("{name}: the bound is below the value"));
        }
    }
    for record in store.of("plan") {
        let (ours, counted) = (record.count("score"), record.count("checked_score"));
        if let (Some(ours), Some(counted)) = (ours, counted)
            && ours != counted
        {
            let name = record.said("inst");
            findings.push(format!("{name}: we count {ours}, the referee {counted}"));
        }
    }
    let wrong = store.of("proof").filter(|record| !agrees(record));
    findings.extend(wrong.map(|r| format!("{}: something else is published", r.said("inst"))));
    findings
}

/// Whether a proof says what is published: the fewest breaks, as the referee counts them, or that
/// there is no plan.
fn agrees(proof: &Record) -> bool {
    let breaks = proof.count("checked_score");
    match (proof.said("verdict"), proof.count("optimum")) {
        ("optimal", optimum) => breaks.is_none() || breaks == optimum,
        ("impossible", optimum) => optimum.is_none(),
        (_, Some(optimum)) => breaks.is_none_or(|breaks| breaks >= optimum),
        (_, None) => breaks.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_that_differs_from_the_published_one_is_noticed() {
        let proof = |verdict: &str| Record::of("proof", "a").text("verdict", verdict);
        let found = |breaks: f64, record: Record| record.number("checked_score", breaks);
        let optimum = |record: Record| record.number("optimum", 3);
        assert!(agrees(&proof("impossible")));
        assert!(!agrees(&optimum(proof("impossible"))));
        assert!(agrees(&optimum(found(3.0, proof("optimal")))));
        assert!(!agrees(&optimum(found(4.0, proof("optimal")))));
        assert!(!agrees(&found(3.0, proof("optimal"))));
        assert!(agrees(&optimum(found(4.0, proof("open")))));
        assert!(!agrees(&optimum(found(2.0, proof("open")))));
    }
}
