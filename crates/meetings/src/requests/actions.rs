//! The verbs: request, accept, decline, withdraw, expire; and reading requests from tables.

use attache_foundation::history::By;
use attache_foundation::ids::{PersonId, RequestId};
use attache_foundation::{App, Change, Error, Event, Result};
use attache_platform::database::DatabaseError;
use attache_platform::jobs::{Job, NewJob};

use super::rules::{self, Refusal, Standing};
use super::{EXPIRY_JOB, MeetingRequest, NewRequest, State, Wanted, store};

/// A verb of this slice that was not done.
pub type Refused = attache_foundation::Refused<Refusal>;

/// What a verb gives.
pub type Outcome<T> = attache_foundation::Outcome<T, Refusal>;

impl attache_foundation::Rule for Refusal {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let (key, args) = refusal.sentence();
        match refusal {
            Refusal::Unknown | Refusal::Oneself | Refusal::SameSide | Refusal::NotForMeetings => {
                Error::unprocessable(key, args)
            }
            _ => Error::conflict(key, args),
        }
    }
}

/// Asks somebody of the other side for a meeting.
pub async fn request(
    change: &mut Change,
    asker: PersonId,
    wanted: Wanted,
) -> Outcome<MeetingRequest> {
    let mission = change.mission()?;
    let facts = store::facts(change, mission, asker, wanted.asked).await?;
    let facts = facts.ok_or(Refusal::Unknown)?;
    let now = change.now();
    rules::may_request(&facts, now)?;
    let request = MeetingRequest {
        id: change.id(),
        mission,
        asker,
        asked: wanted.asked,
        priority: wanted.priority,
        length_minutes: wanted.length_minutes,
        part_of_day: wanted.part_of_day,
        message: wanted.message,
        state: State::Asked,
        asked_at: now,
        answered_at: None,
        expires_at: Some(rules::answer_until(now, facts.closes_at)),
        placed_at: None,
    };
    let code = request.id.to_string();
    store::insert(change, &code, &request)
        .await
        .map_err(|error| match error {
            DatabaseError::Violation { constraint } if constraint == store::ONE_OPEN => {
                Refused::Rule(Refusal::AlreadyOpen { first: None })
            }
            other => other.into(),
        })?;
    change.record(Event::MeetingRequested {
        request: request.id,
        to: request.asked,
    });
    Ok(request)
}

/// Says yes to a request that one was sent. Saying it twice is saying it once.
pub async fn accept(change: &mut Change, request: RequestId, by: PersonId) -> Outcome<()> {
    if answer(change, request, by, State::Accepted).await? {
        change.record(Event::MeetingRequestAccepted { request, by });
    }
    Ok(())
}

/// Says no to a request that one was sent. Saying it twice is saying it once.
pub async fn decline(change: &mut Change, request: RequestId, by: PersonId) -> Outcome<()> {
    if answer(change, request, by, State::Declined).await? {
        change.record(Event::MeetingRequestDeclined { request, by });
    }
    Ok(())
}

/// Answers; gives whether that changed anything.
async fn answer(
    change: &mut Change,
    request: RequestId,
    by: PersonId,
    answer: State,
) -> Outcome<bool> {
    let found = mine(change, request).await?;
    if found.asked != by {
        return Err(Error::Absent.into());
    }
    if found.state == answer {
        return Ok(false);
    }
    rules::may_answer(&standing(&found), change.now())?;
    store::set_state(change, request, answer).await?;
    Ok(true)
}

/// Takes back a request that one made. Doing it twice is doing it once.
pub async fn withdraw(change: &mut Change, request: RequestId, by: PersonId) -> Outcome<()> {
    let found = mine(change, request).await?;
    if found.asker != by {
        return Err(Error::Absent.into());
    }
    if found.state == State::Withdrawn {
        return Ok(());
    }
    rules::may_withdraw(&standing(&found))?;
    store::set_state(change, request, State::Withdrawn).await?;
    change.record(Event::MeetingRequestWithdrawn { request, by });
    Ok(())
}

/// A request of the mission that is being changed; absent when it is another's.
async fn mine(change: &mut Change, request: RequestId) -> Result<MeetingRequest> {
    let mission = change.mission()?;
    let found = store::request(change, request).await?;
    found
        .filter(|found| found.mission == mission)
        .ok_or(Error::Absent)
}

fn standing(request: &MeetingRequest) -> Standing {
    Standing {
        state: request.state,
        expires_at: request.expires_at,
        is_placed: request.placed_at.is_some(),
    }
}

/// Asks for the job that lets a request expire when nobody answers it in time.
pub async fn schedule_expiry(change: &mut Change, request: RequestId) -> Result<()> {
    let found = store::request(change, request)
        .await?
        .ok_or(Error::Absent)?;
    let (State::Asked, Some(run_at)) = (found.state, found.expires_at) else {
        return Ok(());
    };
    let about = request.to_string();
    let key = format!("{EXPIRY_JOB}:{request}");
    change
        .enqueue(NewJob {
            kind: EXPIRY_JOB,
            about: &about,
            key: &key,
            run_at,
        })
        .await
}

/// Lets a request expire that nobody answered in time: the work of an [`EXPIRY_JOB`].
pub async fn expire(app: &App, job: &Job) -> Result<()> {
    let id: RequestId = job.about.parse().map_err(Error::fault)?;
    let found = store::request(&mut app.reads(), id)
        .await?
        .ok_or(Error::Absent)?;
    let mut change = app.change(By::Itself, Some(found.mission)).await?;
    let found = store::request(&mut change, id)
        .await?
        .ok_or(Error::Absent)?;
    if rules::has_expired(&standing(&found), change.now()) {
        store::set_state(&mut change, id, State::Expired).await?;
        change.record(Event::MeetingRequestExpired { request: id });
    }
    change.finish_job(job).await?;
    change.finish().await
}

/// Puts the requests of a mission's tables in place, as they stand there.
pub async fn load(change: &mut Change, requests: Vec<NewRequest>) -> Result<()> {
    let mission = change.mission()?;
    let closes_at = store::closes_at(change, mission).await?;
    for new in requests {
        let is_answered = new.state != State::Asked;
        let request = MeetingRequest {
            id: change.id(),
            mission,
            asker: new.asker,
            asked: new.asked,
            priority: new.priority,
            length_minutes: new.length_minutes,
            part_of_day: new.part_of_day,
            message: new.message,
            state: new.state,
            asked_at: new.asked_at,
            answered_at: is_answered.then_some(new.asked_at),
            expires_at: Some(rules::answer_until(
                new.asked_at.max(change.now()),
                closes_at,
            )),
            placed_at: None,
        };
        store::insert(change, &new.code, &request).await?;
        schedule_expiry(change, request.id).await?;
    }
    Ok(())
}

/// Notes for which requests the plan in force has a meeting: for these and no others.
pub async fn set_placed(change: &mut Change, requests: &[RequestId]) -> Result<()> {
    let mission = change.mission()?;
    store::clear_placed(change, mission).await?;
    for request in requests {
        store::set_placed(change, *request).await?;
    }
    Ok(())
}
