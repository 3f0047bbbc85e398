//! `attache convert`: a problem in another format, or a sentence about what cannot be said there.

use std::process::ExitCode;

use attache_planner::{Person, Problem, Weights, Wish, format};
use attache_platform::texts::{Arg, Words};

use super::{formats, keep_apart};
use crate::arguments::{self, Format};
use crate::failure::Failure;
use crate::files;

pub(crate) fn convert(wanted: &arguments::Convert, words: &Words) -> Result<ExitCode, Failure> {
    keep_apart(&[&wanted.source.problem], &[&wanted.out])?;
    let read = formats::problem(&wanted.source, words)?;
    let to = wanted.to.or_else(|| formats::by_ending(&wanted.out));
    let to = to.unwrap_or(Format::Attache);
    files::write(&wanted.out, &written(&read.problem, to)?)?;
    let told = [
        ("persons", Arg::from(read.problem.persons().len())),
        ("wishes", Arg::from(read.problem.wishes().len())),
        ("path", Arg::from(wanted.out.display().to_string())),
    ];
    println!("{}", words.with("commands-converted", &told));
    if to != Format::Attache {
        println!("{}", words.say("commands-converted-by-numbers"));
    }
    Ok(ExitCode::SUCCESS)
}

/// A problem in a format.
///
/// # Errors
/// The sentence that names what the format has no words for.
pub(super) fn written(problem: &Problem, to: Format) -> Result<String, Failure> {
    match to {
        Format::Attache => Ok(format::write_problem(problem)),
        Format::Mms1 => format::mms::write_problem(problem).ok_or_else(|| unsayable(problem)),
        Format::Dzn => {
            let unsayable = || Failure::wrong("commands-unsayable-dzn", Vec::new());
            format::dzn::write_problem(problem).ok_or_else(unsayable)
        }
    }
}

/// Why a problem cannot be said in `mms-1`: the first thing that the format has no words for.
fn unsayable(problem: &Problem) -> Failure {
    let weights = problem.weights();
    let any = |test: &dyn Fn(&Wish) -> bool| problem.wishes().iter().any(test);
    let half = |wish: &Wish| {
        let pin = wish.pin.as_ref();
        pin.is_some_and(|pin| pin.slot.is_none() || pin.place.is_none() || pin.table.is_some())
    };
    let fair = Weights {
        fair_persons: 0,
        fair_organisations: 0,
        fair_regions: 0,
        fair_size_classes: 0,
        ..weights
    };
    let interpreters = problem.persons().iter().any(Person::is_interpreter);
    let reasons = [
        (weights.granted != 1, "commands-unsayable-weights"),
        (weights.travel_minute != 0, "commands-unsayable-travel"),
        (
            weights.mutual > 0 && any(&|wish| wish.mutual),
            "commands-unsayable-mutual",
        ),
        (
            any(&|wish| wish.slots.is_some() || wish.sessions.is_some()),
            "commands-unsayable-slots",
        ),
        (any(&half), "commands-unsayable-pins"),
        (
            interpreters || any(&|wish| !wish.roles.is_empty()),
            "commands-unsayable-roles",
        ),
        (
            !problem.demands().is_nothing(),
            "commands-unsayable-demands",
        ),
        (
            problem.published().is_some(),
            "commands-unsayable-published",
        ),
        (weights != fair, "commands-unsayable-fairness"),
    ];
    let first = reasons.iter().find(|(holds, _)| *holds);
    let key = first.map_or("commands-unsayable", |(_, key)| *key);
    Failure::wrong(key, Vec::new())
}
