//! Problems and plans as JSON: `attache-problem-1`, `attache-plan-1`, and `mms-1` in [`mms`];
//! B2B scheduling problems as [`dzn`].
//!
//! Texts come in and go out; files are the caller's. What is wrong with a text is a [`Fault`] with
//! the JSON path of the fault, whatever the text.

pub mod dzn;
mod events;
mod locate;
pub mod mms;
mod object;
mod plan;
mod problem;
mod report;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error};

use crate::fault::{Fault, FaultKind};
use crate::limits;

pub use events::{Event, Events, EventsFormat, MOST_EVENTS, read_events, write_events};
pub(crate) use object::{Object, object, optional_object};
pub use plan::{PlanFile, PlanHeader, read_plan, write_plan};
pub(crate) use problem::meetings;
pub use problem::{draft_of, read_draft, read_problem, write_problem};
pub use report::write_report;

/// Name of the problem format.
pub const PROBLEM: &str = "attache-problem-1";
/// Name of the plan format.
pub const PLAN: &str = "attache-plan-1";
/// Name of the format of what has happened since a plan was published.
pub const EVENTS: &str = "attache-events-1";
/// Name of the format of the referee's report.
pub const REPORT: &str = "attache-report-1";

/// The JSON schemas (draft 2020-12) of the formats, by name.
pub const SCHEMAS: [(&str, &str); 3] = [
    (
        PROBLEM,
        include_str!("../../schema/attache-problem-1.schema.json"),
    ),
    (
        PLAN,
        include_str!("../../schema/attache-plan-1.schema.json"),
    ),
    (
        REPORT,
        include_str!("../../schema/attache-report-1.schema.json"),
    ),
];

/// What a name of another format says to the reader, before the name expected.
const WRONG_FORMAT: &str = "wrong format, expected ";

/// Reads the name of a format, which must be the one expected.
pub(crate) fn expect_name<'de, D: Deserializer<'de>>(
    from: D,
    expected: &'static str,
) -> Result<(), D::Error> {
    let name = String::deserialize(from)?;
    if name == expected {
        Ok(())
    } else {
        Err(D::Error::custom(format_args!("{WRONG_FORMAT}{expected}")))
    }
}

/// Parses a text of a format, or says where and what is wrong with it.
fn parse<T: DeserializeOwned>(text: &[u8], format: &'static str) -> Result<T, Vec<Fault>> {
    if text.len() > limits::FILE_BYTES {
        let limit_bytes = limits::FILE_BYTES;
        return Err(vec![Fault::new(
            "$",
            FaultKind::FileTooLarge { limit_bytes },
        )]);
    }
    // Some editors begin a file with a byte order mark.
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    serde_json::from_slice(text)
        .map(|Object(read)| read)
        .map_err(|error| vec![locate::fault(text, &error, format)])
}
