//! The engine for whoever only has files: no instance, no mission.

mod bound;
mod check;
mod convert;
mod exact;
mod explain;
mod follow;
mod forecast;
mod formats;
mod generate;
mod memory;
mod plan;
mod plot;
mod repair;

use std::path::Path;

use attache_planner::{Argument, Fault, Phrase};
use attache_platform::texts::{Arg, Words};

use crate::failure::Failure;

pub(crate) use bound::bound;
pub(crate) use check::check;
pub(crate) use convert::convert;
pub(crate) use explain::explain;
pub(crate) use forecast::forecast;
pub(crate) use generate::generate;
pub(crate) use plan::plan;
pub(crate) use repair::repair;

/// At most so many findings or faults are printed; their number always is.
const MOST_FINDINGS: usize = 20;

/// A file that the planner refuses: the first fault is the sentence, the others follow it.
fn refused(path: &Path, faults: &[Fault], words: &Words) -> Failure {
    let sentence = |fault: &Fault| said(words, &fault.phrase());
    let first = faults.first().map(sentence).unwrap_or_default();
    let path = Arg::from(path.display().to_string());
    let failure = Failure::wrong(
        "commands-file-refused",
        vec![("path", path), ("why", first.into())],
    );
    failure.with(
        faults
            .iter()
            .skip(1)
            .take(MOST_FINDINGS)
            .map(sentence)
            .collect(),
    )
}

/// A phrase of the planner in the reader's language.
pub(crate) fn said(words: &Words, phrase: &Phrase) -> String {
    let told: Vec<(&str, Arg)> = phrase
        .arguments
        .iter()
        .map(|(name, argument)| match argument {
            Argument::Text(text) => (*name, Arg::from(text)),
            Argument::Number(number) => (*name, Arg::from(*number)),
        })
        .collect();
    words.with(phrase.key, &told)
}

/// Seconds with three decimals, for JSON.
pub(crate) fn seconds(milliseconds: u64) -> f64 {
    f64::from(u32::try_from(milliseconds).unwrap_or(u32::MAX)) / 1000.0
}

/// What is written never goes over what is read, nor over something else that is written.
fn keep_apart(read: &[&Path], written: &[&Path]) -> Result<(), Failure> {
    for (at, path) in written.iter().enumerate() {
        let told = || vec![("path", Arg::from(path.display().to_string()))];
        let is_one = |other: &&Path| crate::files::are_one(other, path);
        if read.iter().any(is_one) {
            return Err(Failure::wrong("commands-out-is-input", told()));
        }
        if written[..at].iter().any(is_one) {
            return Err(Failure::wrong("commands-out-is-other-out", told()));
        }
    }
    Ok(())
}
