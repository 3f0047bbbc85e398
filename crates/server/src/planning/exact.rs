//! `attache plan --exact`: the best plan with its proof, or the proof that there is none.

use attache_planner::exact::{Proof, ProofSettings, Verdict, prove};
use attache_planner::{Outcome, Plan, Settings, Stop, Stopped, Watch, check, gap_permille, plan};
use attache_platform::texts::Words;
use serde_json::json;

use super::follow::Follow;
use super::formats::Read;
use super::{memory, said, seconds};
use crate::arguments;
use crate::failure::Failure;

/// Moves of the search that hands the proof a plan to begin from, for each wish.
const ROUNDS_PER_WISH: u64 = 300;
const MOST_ROUNDS: u64 = 1_000_000;

/// Plans until nothing better is possible, or until it is time to stop.
///
/// # Errors
/// When no plan does all that is demanded, why; or that none was found in time.
pub(super) fn outcome(
    read: &Read,
    wanted: &arguments::Plan,
    start: Option<Plan>,
    follow: &mut Follow,
    words: &Words,
) -> Result<Outcome, Failure> {
    let problem = &read.problem;
    let start = start.or_else(|| found(read, wanted, follow));
    let settings = ProofSettings {
        conflicts: wanted.rounds,
        time_ms: wanted.time,
    };
    let proof = prove(problem, &settings, start.as_ref(), follow);
    follow.clear();
    if let Verdict::Impossible(_) = proof.verdict {
        let reasons = proof.verdict.reasons(problem);
        let reasons: Vec<_> = reasons.iter().map(|reason| said(words, reason)).collect();
        if wanted.json {
            print_without_plan("impossible", &proof, &reasons, follow);
        }
        let failure = Failure::found("commands-impossible", Vec::new());
        return Err(failure.with(reasons));
    }
    let Some(plan) = proof.plan else {
        if wanted.json {
            print_without_plan("open", &proof, &[], follow);
        }
        return Err(Failure::found("commands-demands-open", Vec::new()));
    };
    let score = check(problem, &plan).score;
    Ok(Outcome {
        gap_permille: gap_permille(score.value, proof.bound),
        plan,
        score,
        bound: proof.bound,
        rounds: proof.conflicts,
        seed: wanted.seed,
        threads: 1,
        stopped: if proof.verdict == Verdict::Optimal {
            Stopped::Optimal
        } else if follow.was_told_to_stop() {
            Stopped::Cancelled
        } else if wanted
            .time
            .is_some_and(|time_ms| follow.elapsed_ms() >= time_ms)
        {
            Stopped::Time
        } else {
            Stopped::Rounds
        },
    })
}

/// What programs are told where there is no plan to write: that none is possible and why, or that
/// none was found.
fn print_without_plan(verdict: &str, proof: &Proof, reasons: &[String], follow: &Follow) {
    let summary = json!({
        "verdict": verdict, "reasons": reasons,
        "bound": (verdict == "open").then_some(proof.bound), "rounds": proof.conflicts,
        "seconds": seconds(follow.elapsed_ms()), "peak_memory_bytes": memory::peak_bytes(),
    });
    println!("{summary}");
}

/// A good plan to begin from, where the search can find one: it knows nothing of demands.
fn found(read: &Read, wanted: &arguments::Plan, follow: &mut Follow) -> Option<Plan> {
    let problem = &read.problem;
    if !problem.demands().is_nothing() {
        return None;
    }
    let rounds = problem.wishes().len() as u64 * ROUNDS_PER_WISH;
    let settings = Settings::new(wanted.seed, Stop::rounds(rounds.min(MOST_ROUNDS)));
    Some(plan(problem, &settings, follow).plan)
}
