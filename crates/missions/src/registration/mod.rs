//! From a call for interest to a published selection: who applies, for whom, chosen how.
//!
//! ```text
//!  draft ──submission──► submitted ──withdrawal──► withdrawn
//!
//!  of each person:  applied ─┬─► accepted ──withdrawal──► withdrawn, and the place is free
//!                            ├─► waiting ──a place is free──► offered ─┬─► accepted
//!                            └─► refused                               └─► withdrawn
//! ```
//!
//! What an agency decides is a draft that nobody else sees until the coordinator publishes it.

mod actions;
mod alike;
mod balance;
mod checks;
mod documents;
mod drafts;
pub mod example;
mod fees;
mod form;
mod importing;
mod logistics;
mod making;
mod pages;
mod routes;
mod rules;
mod samples;
mod selection;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{
    AccountId, ApplicationId, CallId, MissionId, OrganisationId, PersonId,
};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Error, Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::{get, post};
use maud::Markup;

pub use actions::{
    Outcome, Proposed, Refused, WouldBe, answer_logistics, answer_offer, decide, decide_all,
    expire_offer, join, keep, open_calls, participant_back, participant_gone, publish, score,
    set_gate, start, submit, substitute, take_over, tell_apart, withdraw, withdraw_person,
};
pub use alike::nearly_the_same;
pub use drafts::{Draft, OrganisationTyped, PersonTyped, Press, Step};
pub use fees::{Fee, FeeTerms, MOST_CENTS};
pub use form::{
    Answers, CallForm, Choice, Criterion, Document, Kind, OnlyIf, Per, Question, Stage, Text,
};
pub use rules::Refusal;
pub use selection::{Balance, Party, Proposal, Reason, propose};
pub use store::{due, forget, forget_drafts, forget_of_account};

/// The kind of job that takes a place back which nobody took.
pub const OFFER_JOB: &str = "place_offer";

/// What is looked into before an organisation may be accepted.
pub const GATES: [&str; 4] = ["registered", "not_bankrupt", "no_sanction", "complete"];

/// What kinds of proof an officer attaches to a gate.
pub const PROOFS: [&str; 6] = [
    "register_extract",
    "insolvency_search",
    "sanctions_search",
    "certificate",
    "statement",
    "other",
];

/// How a gate can stand, once looked into.
pub const GATE_STATES: [&str; 3] = ["passed", "failed", "waived"];

/// Why an application is refused or waits.
pub const REASONS: [&str; 5] = ["capacity", "balance", "incomplete", "late", "objection"];

/// The most points that a reviewer gives by one criterion.
pub const MOST_POINTS: i64 = 5;

/// An agency's call for interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub id: CallId,
    pub mission: MissionId,
    pub agency: Localized,
    pub region: String,
    pub name: Localized,
    pub intro: Localized,
    pub opens_at: Moment,
    pub closes_at: Moment,
    /// Until when those accepted answer what they are asked then.
    pub logistics_until: Moment,
    pub grace_minutes: i64,
    pub places: i64,
    pub most_people: i64,
    pub offer_hours: i64,
    pub form: CallForm,
}

/// A call as an agency makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCall {
    /// The name of the row, unique in the mission.
    pub code: String,
    pub agency: OrganisationId,
    /// One of [`crate::organisations::REGIONS`].
    pub region: String,
    pub name: Text,
    pub intro: Text,
    pub opens_at: Moment,
    pub closes_at: Moment,
    pub logistics_until: Moment,
    pub grace_minutes: i64,
    pub places: i64,
    pub most_people: i64,
    pub offer_hours: i64,
    pub form: CallForm,
}

/// How a call stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Coming,
    Open,
    Closed,
}

impl Call {
    /// How it stands.
    pub fn phase(&self, now: Moment) -> Phase {
        match now {
            now if now < self.opens_at => Phase::Coming,
            now if now < self.closes_at => Phase::Open,
            _ => Phase::Closed,
        }
    }
}

/// How an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Draft,
    Submitted,
    Withdrawn,
}

/// What was published of somebody who applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Applied,
    Accepted,
    Waiting,
    Offered,
    Refused,
    Withdrawn,
}

/// What an agency decides about somebody, before that is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Accept,
    Wait,
    Refuse,
}

macro_rules! named {
    ($of:ident { $($value:ident = $name:literal),+ }) => {
        impl $of {
            /// All of them.
            pub const ALL: &[$of] = &[$($of::$value),+];

            /// The name under which it is kept.
            pub fn name(self) -> &'static str {
                match self { $($of::$value => $name),+ }
            }

            /// The value of a name.
            pub fn from_name(name: &str) -> Option<$of> {
                $of::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    };
}

named!(State { Draft = "draft", Submitted = "submitted", Withdrawn = "withdrawn" });
named!(Standing {
    Applied = "applied", Accepted = "accepted", Waiting = "waiting", Offered = "offered",
    Refused = "refused", Withdrawn = "withdrawn"
});
named!(Decision { Accept = "accept", Wait = "wait", Refuse = "refuse" });

/// An answer to a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    pub id: ApplicationId,
    pub call: CallId,
    pub account: AccountId,
    pub state: State,
    pub draft: Draft,
    /// Empty until it is handed in, as the two that follow.
    pub enterprise_number: String,
    pub name: String,
    pub size: String,
    pub only_together: bool,
    pub changed_at: Moment,
    pub submitted_at: Option<Moment>,
    /// The application that an officer kept in place of this one.
    pub duplicate_of: Option<ApplicationId>,
    pub people: Vec<Applicant>,
}

impl Application {
    /// Those who still want to come; whoever withdrew is not decided about.
    pub fn coming(&self) -> impl Iterator<Item = &Applicant> {
        let left = |person: &&Applicant| person.standing != Standing::Withdrawn;
        self.people.iter().filter(left)
    }
}

/// Somebody whom an application would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applicant {
    /// Also the id of the participant they become.
    pub id: PersonId,
    pub application: ApplicationId,
    pub given_name: String,
    pub family_name: String,
    pub function: String,
    pub mail: String,
    pub phone: String,
    pub language: Language,
    pub first_day: Date,
    pub last_day: Date,
    pub standing: Standing,
    pub decision: Option<Decision>,
    pub reason: String,
    pub offer_until: Option<Moment>,
    /// Whose place in the party they took.
    pub replaces: Option<PersonId>,
}

impl Applicant {
    /// The name, as it is said.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// Whether they hold a place, counting what is decided and not yet published.
    pub fn holds_place(&self) -> bool {
        match self.decision {
            Some(decision) => decision == Decision::Accept,
            None => matches!(self.standing, Standing::Accepted | Standing::Offered),
        }
    }
}

/// What a gate found, by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    pub gate: String,
    /// One of [`GATE_STATES`].
    pub state: String,
    pub note: String,
    pub by: String,
    pub at: Moment,
}

/// The points that one reviewer gave by one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub account: AccountId,
    pub by: String,
    pub criterion: String,
    pub points: i64,
}

/// Whom to write to about an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    pub mail: String,
    pub language: Language,
    pub organisation: String,
    pub agency: Localized,
    pub application: ApplicationId,
}

/// Whom to write to about somebody who applied.
///
/// # Errors
/// [`Error::Absent`] when nobody of that id applied.
pub async fn addressee(reads: &mut impl Reads, person: PersonId) -> Result<Addressee> {
    store::addressee(reads, person).await?.ok_or(Error::Absent)
}

/// A call of a mission.
pub async fn call(
    reads: &mut impl Reads,
    mission: MissionId,
    call: CallId,
) -> Result<Option<Call>> {
    store::call(reads, mission, store::EVERYWHERE, call).await
}

/// What was handed in to the calls of a Region and not taken back, oldest first.
pub async fn submitted(
    reads: &mut impl Reads,
    mission: MissionId,
    region: &str,
) -> Result<Vec<Application>> {
    store::submitted(reads, mission, region).await
}

/// Points at `into` whatever pointed at `from`, which turned out to be the same organisation.
pub async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    store::organisation_merged(change, from, into).await
}

/// Whether a mission has calls yet.
pub async fn are_there(reads: &mut impl Reads, mission: MissionId) -> Result<bool> {
    Ok(!store::calls(reads, mission).await?.is_empty())
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    let mut all = calls_and_applications();
    let (review, publish) = (Right::ReviewApplications, Right::PublishSelection);
    all.extend(making::routes());
    all.extend(routes::in_sheets());
    all.extend(routes::with_files());
    all.extend([
        get("/missions/{mission}/selection", review, pages::desk::show),
        get(
            "/missions/{mission}/selection/{application}",
            review,
            pages::review::show,
        ),
        post(
            "/missions/{mission}/selection/{application}/gates",
            review,
            pages::review::gates,
        ),
        post(
            "/missions/{mission}/selection/{application}/scores",
            review,
            pages::review::scores,
        ),
        post(
            "/missions/{mission}/selection/{application}/decision",
            review,
            pages::review::decision,
        ),
        get(
            "/missions/{mission}/selection/{application}/alike/{other}",
            review,
            pages::alike::show,
        ),
        post(
            "/missions/{mission}/selection/{application}/alike/{other}",
            review,
            pages::alike::decide,
        ),
        post(
            "/missions/{mission}/selection/preview",
            review,
            pages::bulk::preview,
        ),
        post(
            "/missions/{mission}/selection/decisions",
            review,
            pages::bulk::decide,
        ),
        post(
            "/missions/{mission}/selection/proposal",
            review,
            pages::desk::take_over,
        ),
        post(
            "/missions/{mission}/selection/publication",
            publish,
            pages::desk::publish,
        ),
    ]);
    all
}

fn calls_and_applications() -> Vec<Route> {
    let mine = Right::SignedIn;
    vec![
        get(
            "/missions/{mission}/calls",
            Right::Public,
            pages::calls::list,
        ),
        get(
            "/missions/{mission}/calls/{call}",
            Right::Public,
            pages::calls::show,
        ),
        get("/missions/{mission}/applications", mine, pages::mine::list),
        post("/missions/{mission}/applications", mine, pages::mine::start),
        get(
            "/missions/{mission}/applications/{application}",
            mine,
            pages::mine::show,
        ),
        get(
            "/missions/{mission}/applications/{application}/{step}",
            mine,
            pages::apply::show,
        ),
        post(
            "/missions/{mission}/applications/{application}/{step}",
            mine,
            pages::apply::keep,
        ),
        post(
            "/missions/{mission}/applications/{application}/withdrawal",
            mine,
            pages::mine::withdraw,
        ),
        post(
            "/missions/{mission}/applications/{application}/offer",
            mine,
            pages::mine::offer,
        ),
        get(
            "/missions/{mission}/applications/{application}/logistics",
            mine,
            pages::logistics::show,
        ),
        post(
            "/missions/{mission}/applications/{application}/logistics",
            mine,
            pages::logistics::keep,
        ),
        get(
            "/missions/{mission}/applications/{application}/people/{person}",
            mine,
            pages::party::show,
        ),
        post(
            "/missions/{mission}/applications/{application}/people/{person}/withdrawal",
            mine,
            pages::party::withdraw,
        ),
        post(
            "/missions/{mission}/applications/{application}/people/{person}/substitute",
            mine,
            pages::party::substitute,
        ),
    ]
}

/// Every sample of every page of the slice.
pub(crate) fn rendered_samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::calls::CallsPage>("registration/calls", frame);
    all.extend(render::<pages::calls::CallPage>("registration/call", frame));
    all.extend(making::samples(frame));
    all.extend(render::<pages::mine::ListPage>("registration/mine", frame));
    all.extend(render::<pages::mine::ShowPage>(
        "registration/application",
        frame,
    ));
    all.extend(render::<pages::apply::StepPage>("registration/step", frame));
    all.extend(render::<pages::documents::DocumentsPage>(
        "registration/documents",
        frame,
    ));
    all.extend(render::<pages::evidence::EvidencePage>(
        "registration/evidence",
        frame,
    ));
    all.extend(render::<pages::logistics::LogisticsPage>(
        "registration/logistics",
        frame,
    ));
    all.extend(render::<pages::party::PersonPage>(
        "registration/person",
        frame,
    ));
    all.extend(render::<pages::desk::DeskPage>("registration/desk", frame));
    all.extend(render::<pages::alike::AlikePage>(
        "registration/alike",
        frame,
    ));
    all.extend(render::<pages::bulk::BulkPage>("registration/bulk", frame));
    all.extend(render::<pages::importing::ImportsPage>(
        "registration/imports",
        frame,
    ));
    all.extend(render::<pages::importing::ImportPage>(
        "registration/import",
        frame,
    ));
    all.extend(render::<pages::review::ReviewPage>(
        "registration/review",
        frame,
    ));
    all
}

/// An application of a Region and its call; nothing when it is another Region's.
async fn theirs(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &str,
    application: ApplicationId,
) -> Result<Option<(Call, Application)>> {
    let Some(found) = store::application(reads, mission, application).await? else {
        return Ok(None);
    };
    let call = store::call(reads, mission, scope, found.call).await?;
    Ok(call.map(|call| (call, found)))
}
