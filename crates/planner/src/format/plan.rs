//! The format `attache-plan-1`: where each meeting stands, by ids, with a header that says what
//! the plan is worth and how it was made.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::draft::PublishedMeetingDraft;
use crate::fault::Fault;
use crate::limits::{self, bounded};
use crate::plan::Plan;
use crate::problem::Problem;
use crate::run::Outcome;

/// What is said about a plan. None of it is taken on trust: [`crate::check`] recomputes the score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanHeader {
    /// Digest of the problem, as 32 hexadecimal digits.
    pub problem: String,
    /// Value of the plan, in points.
    pub score: i64,
    /// No plan has a higher value.
    pub bound: i64,
    pub gap_permille: u32,
    pub seed: u64,
    /// Moves tried.
    pub rounds: u64,
    pub threads: u16,
    /// Name of the stopping rule that held.
    pub stopped: String,
}

impl PlanHeader {
    /// The header of what a run came to.
    pub fn of(problem: &Problem, outcome: &Outcome) -> Self {
        PlanHeader {
            problem: format!("{:032x}", problem.digest()),
            score: outcome.score.value,
            bound: outcome.bound,
            gap_permille: outcome.gap_permille,
            seed: outcome.seed,
            rounds: outcome.rounds,
            threads: outcome.threads,
            stopped: outcome.stopped.name().to_owned(),
        }
    }
}

/// A plan with its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFile {
    pub header: PlanHeader,
    pub plan: Plan,
}

#[derive(Default)]
struct PlanFormat;

impl Serialize for PlanFormat {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(super::PLAN)
    }
}

impl<'de> Deserialize<'de> for PlanFormat {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::expect_name(from, super::PLAN).map(|()| PlanFormat)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanText {
    format: PlanFormat,
    #[serde(deserialize_with = "super::object")]
    header: PlanHeader,
    #[serde(deserialize_with = "bounded::<_, _, { limits::WISHES }>")]
    meetings: Vec<PublishedMeetingDraft>,
}

/// Reads a plan of a problem in the format `attache-plan-1`. The plan need not keep the rules:
/// that is for [`crate::check`] to say. Whether the header names this very problem is for the
/// caller to look at, as a plan may be tried on a problem that changed a little.
///
/// # Errors
/// Faults when the text is not of the format, or names wishes, slots or places that the problem
/// does not have, or one wish twice, or a table 0, or not one person for each role.
pub fn read_plan(problem: &Problem, text: &[u8]) -> Result<PlanFile, Vec<Fault>> {
    let text: PlanText = super::parse(text, super::PLAN)?;
    let plan = crate::intake::plan_of(problem, &text.meetings, "$.meetings")?;
    Ok(PlanFile {
        header: text.header,
        plan,
    })
}

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("headers and meetings have only texts and numbers")
}

/// Writes a plan in the format `attache-plan-1`: the header, then one meeting a line. The plan
/// must be of the problem.
pub fn write_plan(problem: &Problem, plan: &Plan, header: &PlanHeader) -> String {
    let mut text = format!("{{\n  \"format\": \"{}\",\n  \"header\": ", super::PLAN);
    text.push_str(&json(header));
    text.push_str(",\n  \"meetings\": [");
    for (at, meeting) in super::problem::meetings(problem, plan).enumerate() {
        text.push_str(if at == 0 { "\n    " } else { ",\n    " });
        text.push_str(&json(&meeting));
    }
    text.push_str("\n  ]\n}\n");
    text
}
