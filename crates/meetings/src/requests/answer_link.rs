//! The link in a counterpart's letter: it answers one request, without an account, and nothing
//! else.
//!
//! It is sealed, not looked up: purpose, request, person and end stand in it, and nobody else can
//! make one. What it may do is decided by the request itself, so it is used up by the answer.

use attache_foundation::ids::{PersonId, RequestId};
use attache_foundation::{App, Change, Error, Result};
use attache_platform::moment::Moment;

use super::{MeetingRequest, State, store};

/// What the link is for: sealed with it, so that nothing sealed for another purpose opens here.
const PURPOSE: &str = "the answer to one meeting request";

/// What stands in a link.
pub(super) struct Opened {
    pub(super) request: RequestId,
    pub(super) person: PersonId,
    expires_at: Moment,
}

/// The address, without its language, at which whoever was asked can answer this one request.
pub async fn answer_link(change: &mut Change, request: RequestId) -> Result<String> {
    let found = store::request(change, request)
        .await?
        .ok_or(Error::Absent)?;
    let until = found.expires_at.unwrap_or(change.now());
    let text = format!("{request} {} {}", found.asked, until.0);
    let token = change.app().seal().seal(PURPOSE, &text);
    Ok(format!("/answers/{}", token.map_err(Error::fault)?))
}

/// Opens a link; one that is not ours is absent.
pub(super) fn open(app: &App, token: &str) -> Result<Opened> {
    let text = app.seal().open(PURPOSE, token).map_err(|_| Error::Absent)?;
    let mut parts = text.split(' ');
    let mut next = || parts.next().ok_or(Error::Absent);
    let absent = |_| Error::Absent;
    Ok(Opened {
        request: next()?.parse().map_err(absent)?,
        person: next()?.parse().map_err(absent)?,
        expires_at: Moment(next()?.parse().map_err(|_| Error::Absent)?),
    })
}

/// How a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    Live,
    /// The request was answered, withdrawn or ran out.
    Closed(State),
    /// The time to answer is over.
    Over,
}

impl Opened {
    /// How the link stands, the request being as it is now.
    pub(super) fn state(&self, request: &MeetingRequest, now: Moment) -> Link {
        match request.state {
            State::Asked if now < self.expires_at => Link::Live,
            State::Asked => Link::Over,
            other => Link::Closed(other),
        }
    }
}
