//! `attache bound`: what no plan of a problem can exceed.

use std::process::ExitCode;

use attache_planner::Watch;
use attache_platform::texts::{Arg, Words};
use serde_json::json;

use super::follow::{Follow, Length, Step};
use super::{formats, keep_apart, memory, plot, seconds};
use crate::arguments;
use crate::failure::{Failure, INTERRUPTED};
use crate::files;

/// How many steps tighten the bound when nothing else is said.
const DEFAULT_STEPS: u32 = 500;
/// How many the first try takes; each later one takes twice as many.
const FIRST_STEPS: u32 = 8;

pub(crate) fn bound(wanted: &arguments::Bound, words: &Words) -> Result<ExitCode, Failure> {
    if let Some(path) = &wanted.plot {
        keep_apart(&[&wanted.source.problem], &[path])?;
    }
    let read = formats::problem(&wanted.source, words)?;
    let most = match (wanted.rounds, wanted.time) {
        (Some(steps), _) => steps,
        (None, Some(_)) => u32::MAX,
        (None, None) => DEFAULT_STEPS,
    };
    let length = wanted.time.map_or(Length::Open, Length::Milliseconds);
    let mut follow = Follow::begin(length, words, wanted.json);
    let mut best = i64::MAX;
    let mut steps = FIRST_STEPS.min(most);
    loop {
        best = best.min(attache_planner::bound(&read.problem, steps));
        let elapsed_ms = follow.elapsed_ms();
        follow.tell_bound(best);
        let is_over = wanted.time.is_some_and(|time_ms| elapsed_ms >= time_ms);
        if steps >= most || is_over || follow.cancelled() {
            break;
        }
        steps = steps.saturating_mul(2).min(most);
    }
    follow.clear();
    let trace = follow.trace.steps();
    if let Some(path) = &wanted.plot {
        files::write(path, &plot::bound(&trace, words))?;
    }
    if wanted.json {
        let steps_told: Vec<_> = trace
            .iter()
            .map(|step: &Step| json!([seconds(step.elapsed_ms), step.bound]))
            .collect();
        let summary = json!({
            "bound": best, "rounds": steps, "seconds": seconds(follow.elapsed_ms()),
            "peak_memory_bytes": memory::peak_bytes(), "trace": steps_told,
        });
        println!("{summary}");
    } else {
        println!(
            "{}",
            words.with("commands-bound", &[("bound", Arg::from(best))])
        );
    }
    Ok(if follow.cancelled() {
        ExitCode::from(INTERRUPTED)
    } else {
        ExitCode::SUCCESS
    })
}
