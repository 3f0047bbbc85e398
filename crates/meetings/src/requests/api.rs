//! Meeting requests as JSON.

use attache_foundation::{Answer, Error, Json, Visit};
use attache_platform::web::{FieldErrors, json};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::parse::Typed;
use super::{MeetingRequest, actions, store};

/// Asks somebody for a meeting.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Asking {
    /// The id of whoever is asked.
    to: String,
    /// From 1, nice to have, to 5, a must.
    priority: i64,
    /// One slot of the mission's sessions, or two.
    length_minutes: i64,
    /// `any`, `morning` or `afternoon`.
    #[serde(default = "any")]
    part_of_day: String,
    /// At most 600 characters.
    #[serde(default)]
    message: String,
}

fn any() -> String {
    "any".into()
}

/// A meeting request.
#[derive(Serialize, JsonSchema)]
pub(super) struct Request {
    id: String,
    asker: String,
    asked: String,
    priority: i64,
    length_minutes: i64,
    part_of_day: String,
    message: String,
    /// `asked`, `accepted`, `declined`, `withdrawn` or `expired`.
    state: String,
    /// RFC 3339, UTC.
    asked_at: String,
    /// RFC 3339, UTC.
    answered_at: Option<String>,
    /// Until when an answer is awaited; RFC 3339, UTC.
    expires_at: Option<String>,
}

impl Request {
    fn of(request: &MeetingRequest) -> Request {
        Request {
            id: request.id.to_string(),
            asker: request.asker.to_string(),
            asked: request.asked.to_string(),
            priority: request.priority,
            length_minutes: request.length_minutes,
            part_of_day: request.part_of_day.name().into(),
            message: request.message.clone(),
            state: request.state.name().into(),
            asked_at: request.asked_at.to_string(),
            answered_at: request.answered_at.map(|at| at.to_string()),
            expires_at: request.expires_at.map(|at| at.to_string()),
        }
    }
}

/// The requests that one sent and received, newest first.
#[derive(Serialize, JsonSchema)]
pub(super) struct Requests {
    requests: Vec<Request>,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let person = visit.person()?;
    let all = store::of_person(&mut visit.reads(), person).await?;
    let requests = all.iter().map(|one| Request::of(&one.request)).collect();
    json(StatusCode::OK, &Requests { requests })
}

pub(super) async fn create(visit: Visit, Json(asking): Json<Asking>) -> Answer {
    let person = visit.person()?;
    let typed = Typed {
        to: asking.to,
        priority: asking.priority.to_string(),
        length_minutes: asking.length_minutes.to_string(),
        part_of_day: asking.part_of_day,
        message: asking.message,
    };
    let slot_minutes = store::slot_minutes(&mut visit.reads(), visit.mission_id()?).await?;
    let wanted = typed.parse(slot_minutes).map_err(first)?;
    let mut change = visit.change().await?;
    let request = actions::request(&mut change, person, wanted).await?;
    change.finish().await?;
    json(StatusCode::CREATED, &Request::of(&request))
}

/// The first thing that is wrong, as the one sentence of the answer.
fn first(errors: FieldErrors) -> Error {
    let first = errors.0.into_iter().next();
    first.map_or(Error::Absent, |error| {
        Error::unprocessable(error.key, error.args)
    })
}
