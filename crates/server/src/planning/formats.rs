//! Which format a file is in, and problems and plans read and written in it.

use std::path::Path;

use attache_planner::format::{self, PlanHeader};
use attache_planner::{Outcome, Plan, Problem};
use attache_platform::texts::Words;

use super::refused;
use crate::arguments::{Format, Source};
use crate::failure::Failure;
use crate::files;

/// So much of a file is looked at to tell its format.
const LOOKED_AT_BYTES: usize = 64 * 1024;

/// A problem that was read, and the format it came in.
pub(super) struct Read {
    pub problem: Problem,
    pub format: Format,
}

/// Reads a problem in the format that is said or found.
pub(super) fn problem(source: &Source, words: &Words) -> Result<Read, Failure> {
    let bytes = files::read(&source.problem)?;
    let format = source
        .format
        .or_else(|| by_ending(&source.problem))
        .unwrap_or_else(|| found(&bytes));
    let read = match format {
        Format::Dzn => format::dzn::read_problem(&bytes, source.fairness_d),
        Format::Attache => format::read_problem(&bytes),
        Format::Mms1 => format::mms::read_problem(&bytes),
    };
    let problem = read.map_err(|faults| refused(&source.problem, &faults, words))?;
    Ok(Read { problem, format })
}

/// Reads a plan of a problem: in the format of the problem, or in our own, which tells whether it
/// was made for this problem.
pub(super) fn plan(read: &Read, path: &Path, words: &Words) -> Result<Plan, Failure> {
    let bytes = files::read(path)?;
    let is_ours = bytes.trim_ascii_start().starts_with(b"{");
    let plan = match read.format {
        Format::Mms1 if !is_ours => format::mms::read_plan(&read.problem, &bytes),
        Format::Dzn if !is_ours => format::dzn::read_plan(&read.problem, &bytes),
        _ => format::read_plan(&read.problem, &bytes).map(|file| {
            if file.header.problem != format!("{:032x}", read.problem.digest()) {
                eprintln!("{}", words.say("commands-plan-of-another"));
            }
            file.plan
        }),
    };
    plan.map_err(|faults| refused(path, &faults, words))
}

/// The text of the plan that a run came to.
pub(super) fn plan_text(read: &Read, outcome: &Outcome) -> String {
    match read.format {
        Format::Attache => {
            let header = PlanHeader::of(&read.problem, outcome);
            format::write_plan(&read.problem, &outcome.plan, &header)
        }
        Format::Mms1 => format::mms::write_plan(&outcome.plan),
        Format::Dzn => format::dzn::write_plan(&outcome.plan),
    }
}

/// The format that the ending of a name says.
pub(super) fn by_ending(path: &Path) -> Option<Format> {
    let ending = path.extension()?;
    ending.eq_ignore_ascii_case("dzn").then_some(Format::Dzn)
}

/// The format that a text looks like: ours, unless it calls itself by another name.
fn found(bytes: &[u8]) -> Format {
    let start = &bytes[..bytes.len().min(LOOKED_AT_BYTES)];
    let start = String::from_utf8_lossy(start);
    let mut rest = start.as_ref();
    while let Some((_, after)) = rest.split_once("\"format\"") {
        let name = after.trim_start().strip_prefix(':').map(str::trim_start);
        if let Some(name) = name.and_then(|name| name.strip_prefix('"')) {
            let is_mms = name.split('"').next() == Some(format::mms::NAME);
            return if is_mms {
                Format::Mms1
            } else {
                Format::Attache
            };
        }
        rest = after;
    }
    Format::Attache
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_its_own_format_wherever_the_name_stands() {
        for (text, format) in [
            (r#"{"format":"mms-1","slots":[]}"#, Format::Mms1),
            (r#"{ "slots": [], "format" : "mms-1" }"#, Format::Mms1),
            (r#"{"format": "attache-problem-1"}"#, Format::Attache),
            (r#"{"title": "format", "format": "mms-1"}"#, Format::Mms1),
            ("{}", Format::Attache),
            ("", Format::Attache),
        ] {
            assert_eq!(found(text.as_bytes()), format, "{text}");
        }
    }
}
