//! One side asks the other for a meeting; the other says yes or no.
//!
//! ```text
//!            acceptance
//!   asked ──────────────► accepted ──┐
//!     │ │                            │ withdrawal, until a published plan has the meeting
//!     │ └─ refusal ─► declined       ▼
//!     │ └──────────────────────► withdrawn
//!     └─ no answer in time ─► expired
//! ```
//!
//! A request is open while it is asked or accepted; two people have one open request at most.

mod actions;
mod answer_link;
mod api;
mod pages;
mod parse;
mod rules;
mod samples;
mod store;
mod view;

#[cfg(test)]
mod tests;

use attache_foundation::ids::{MissionId, PersonId, RequestId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Error, Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::{get, post};
use maud::Markup;

pub use actions::{
    Outcome, Refused, accept, decline, expire, load, request, schedule_expiry, set_placed, withdraw,
};
pub use answer_link::answer_link;
pub(crate) use pages::{Fates, Seat, list, show};
pub use rules::Refusal;

/// The kind of job that lets a request expire.
pub const EXPIRY_JOB: &str = "request_expiry";

/// How long whoever is asked may think, in days; silent ones must not block others.
pub const ANSWER_DAYS: i64 = 7;

/// How many requests one person may have open at a time.
pub const OPEN_QUOTA: i64 = 12;

/// The longest message that may go with a request, in characters.
pub const LONGEST_MESSAGE: usize = 600;

/// How a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Asked,
    Accepted,
    Declined,
    Withdrawn,
    Expired,
}

impl State {
    /// All of them.
    pub const ALL: [State; 5] = [
        State::Asked,
        State::Accepted,
        State::Declined,
        State::Withdrawn,
        State::Expired,
    ];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Accepted => "accepted",
            State::Declined => "declined",
            State::Withdrawn => "withdrawn",
            State::Expired => "expired",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether it still stands between the two.
    pub fn is_open(self) -> bool {
        matches!(self, State::Asked | State::Accepted)
    }
}

/// When in the day the asker would like to meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PartOfDay {
    #[default]
    Any,
    /// Before noon.
    Morning,
    /// At noon or later.
    Afternoon,
}

impl PartOfDay {
    /// All of them.
    pub const ALL: [PartOfDay; 3] = [PartOfDay::Any, PartOfDay::Morning, PartOfDay::Afternoon];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            PartOfDay::Any => "any",
            PartOfDay::Morning => "morning",
            PartOfDay::Afternoon => "afternoon",
        }
    }

    /// The part of a name.
    pub fn from_name(name: &str) -> Option<PartOfDay> {
        PartOfDay::ALL.into_iter().find(|part| part.name() == name)
    }
}

/// One side's wish to meet another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRequest {
    pub id: RequestId,
    pub mission: MissionId,
    pub asker: PersonId,
    pub asked: PersonId,
    /// From 1, nice to have, to 5, a must.
    pub priority: i64,
    pub length_minutes: i64,
    pub part_of_day: PartOfDay,
    pub message: String,
    pub state: State,
    pub asked_at: Moment,
    /// When the state last changed by an answer, a withdrawal or silence.
    pub answered_at: Option<Moment>,
    /// Until when an answer is awaited.
    pub expires_at: Option<Moment>,
    /// Since when a published plan has a meeting for it.
    pub placed_at: Option<Moment>,
}

/// What somebody asks for, parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub asked: PersonId,
    pub priority: i64,
    pub length_minutes: i64,
    pub part_of_day: PartOfDay,
    pub message: String,
}

/// A request as the tables of a mission tell it, with its people found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRequest {
    /// The name of the row, unique in the mission.
    pub code: String,
    pub asker: PersonId,
    pub asked: PersonId,
    pub priority: i64,
    pub length_minutes: i64,
    pub part_of_day: PartOfDay,
    pub message: String,
    pub state: State,
    pub asked_at: Moment,
}

/// A side of a request, with what is needed to write to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub person: PersonId,
    pub name: String,
    pub organisation: Localized,
    pub mail: String,
    pub language: Language,
}

/// Both sides of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parties {
    pub asker: Party,
    pub asked: Party,
}

/// Both sides of a request, for letters about it.
///
/// # Errors
/// [`Error::Absent`] when there is no such request.
pub async fn parties(reads: &mut impl Reads, request: RequestId) -> Result<Parties> {
    store::parties(reads, request).await?.ok_or(Error::Absent)
}

/// Everybody of a mission with what is needed to write to them, in the order of their ids.
pub async fn people(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Party>> {
    store::people(reads, mission).await
}

/// Whoever has the most requests that await an answer.
pub async fn most_asked(reads: &mut impl Reads, mission: MissionId) -> Result<Option<PersonId>> {
    store::most_asked(reads, mission).await
}

/// People whose mission ended before a day and whose messages are still kept.
pub async fn due(
    reads: &mut impl Reads,
    ended_before: attache_platform::moment::Date,
) -> Result<Vec<(MissionId, PersonId)>> {
    store::due(reads, ended_before).await
}

/// The requests that a person made or was asked with.
pub async fn of_person(reads: &mut impl Reads, person: PersonId) -> Result<Vec<RequestId>> {
    store::ids_of_person(reads, person).await
}

/// Empties the messages that a person wrote with their requests; gives how many.
pub async fn forget(change: &mut Change, person: PersonId) -> Result<u64> {
    store::forget(change, person).await
}

/// The routes of the slice; those of reading requests are where plans are known.
pub fn routes() -> Vec<Route> {
    let (ask, answer) = (Right::AskForMeeting, Right::AnswerMeetingRequest);
    vec![
        get("/missions/{mission}/requests/new", ask, pages::new),
        post("/missions/{mission}/requests", ask, pages::create),
        post(
            "/missions/{mission}/requests/{request}/acceptance",
            answer,
            pages::accept,
        ),
        post(
            "/missions/{mission}/requests/{request}/refusal",
            answer,
            pages::decline,
        ),
        post(
            "/missions/{mission}/requests/{request}/withdrawal",
            ask,
            pages::withdraw,
        ),
        get("/answers/{token}", Right::Public, pages::answer::show),
        post(
            "/answers/{token}/acceptance",
            Right::Public,
            pages::answer::accept,
        ),
        post(
            "/answers/{token}/refusal",
            Right::Public,
            pages::answer::decline,
        ),
        get("/api/missions/{mission}/requests", answer, api::list)
            .api("The meeting requests that one sent and received.")
            .gives::<api::Requests>(),
        post("/api/missions/{mission}/requests", ask, api::create)
            .api("Asks somebody of the other side for a meeting.")
            .takes::<api::Asking>()
            .gives::<api::Request>(),
    ]
}

/// Every sample of every page of the slice.
pub(crate) fn rendered_samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::ListPage>("requests/list", frame);
    all.extend(render::<pages::NewPage>("requests/new", frame));
    all.extend(render::<pages::ShowPage>("requests/show", frame));
    all.extend(render::<pages::answer::AnswerPage>(
        "requests/answer",
        frame,
    ));
    all
}
