//! The balance of a mission: what it served, what came of it, whether it is even between
//! directions, Regions, sectors and sizes, and what is still to be seen to.
//!
//! Every table counts each thing once and adds up to its total. Agreements under embargo and
//! activities of protocol are in none of them.

mod actions;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::OrganisationId;
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Result, Right, Route};
use attache_platform::moment::Date;
use attache_platform::texts::Localized;
use attache_platform::web::{get, post};
use maud::Markup;

/// The routes of the slice.
pub(crate) fn routes() -> Vec<Route> {
    use pages::{balance, traces};
    let right = Right::ManageMission;
    vec![
        get("/missions/{mission}/balance", right, balance::show),
        post(
            "/missions/{mission}/balance/stages",
            right,
            balance::note_stage,
        ),
        get("/missions/{mission}/traces", right, traces::show),
        post("/missions/{mission}/traces", right, traces::link),
        post("/missions/{mission}/traces/removals", right, traces::unlink),
        post(
            "/missions/{mission}/traces/showcases",
            right,
            traces::showcase,
        ),
        post(
            "/missions/{mission}/traces/follow-ups",
            right,
            traces::follow_up,
        ),
    ]
}

/// Points at `into` whatever pointed at `from`, which turned out to be the same organisation.
pub async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    store::organisation_merged(change, from, into).await
}

/// The samples of the slice's pages.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::balance::BalancePage>("balance/show", frame);
    all.extend(render::<pages::traces::TracesPage>("balance/traces", frame));
    all
}

/// What can be traced to.
const LISTS: [&str; 2] = ["goal", "challenge"];
/// What can be traced.
const KINDS: [&str; 2] = ["activity", "agreement"];
/// Whether the two sides knew each other before.
const RELATIONS: [&str; 2] = ["new", "renewed"];
/// Kinds of agreements between universities and laboratories.
const ACADEMIC: [&str; 2] = ["academic", "research"];

/// A company that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Company {
    code: String,
    name: Localized,
    region: Option<String>,
    size: Option<String>,
    /// Its first domain, in which it counts.
    domain: Option<String>,
    /// How far it is on the market, before and after.
    stage_before: Option<String>,
    stage_after: Option<String>,
}

/// An agreement or an announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Outcome {
    code: String,
    subject: Localized,
    kind: String,
    direction: String,
    /// One of [`RELATIONS`]; empty while nobody said.
    relation: String,
    owner: String,
    next_day: Option<Date>,
    closed: bool,
}

/// An activity of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Activity {
    code: String,
    title: Localized,
    /// To whom it shows what Belgium excels in, and by what one sees it.
    showcase: Option<(String, String)>,
}

/// A goal or a challenge: its code and what it says.
type Term = (String, Localized);

/// That something serves a goal or a challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Trace {
    list: String,
    term: String,
    kind: String,
    subject: String,
}

/// Everything that the balance is drawn from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Facts {
    companies: Vec<Company>,
    outcomes: Vec<Outcome>,
    activities: Vec<Activity>,
    goals: Vec<Term>,
    challenges: Vec<Term>,
    /// Names of the mission's domains.
    domains: Vec<Term>,
    traces: Vec<Trace>,
    /// How many academic institutions take part.
    academic: i64,
}

/// Counts by what they are of; what is not known is counted under an empty name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Tally {
    rows: Vec<(String, i64)>,
    total: i64,
}

/// A goal or a challenge with how much serves it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Coverage {
    term: Term,
    activities: Vec<String>,
    outcomes: Vec<String>,
}
