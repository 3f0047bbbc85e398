//! What may be asked, answered and taken back: facts and a moment in, yes or a refusal out.

use attache_foundation::ids::RequestId;
use attache_platform::moment::Moment;
use attache_platform::texts::Arg;

use super::{ANSWER_DAYS, OPEN_QUOTA, State};

/// Why a request, an answer or a withdrawal is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody of this mission has that id.
    Unknown,
    /// One cannot meet oneself.
    Oneself,
    /// Both travel with the mission, or both receive it.
    SameSide,
    /// The official delegation and the staff have no meetings of this kind.
    NotForMeetings,
    /// There is an open request between the two.
    AlreadyOpen { first: Option<RequestId> },
    /// So many requests are open already.
    QuotaUsed { quota: i64 },
    /// The mission is over.
    WindowClosed,
    /// It was answered, taken back or left to expire.
    NotAsked { state: State },
    /// The time to answer is over.
    TooLate,
    /// A published plan has the meeting.
    Placed,
}

impl Refusal {
    /// The key of the sentence that says it, and what the sentence is told.
    pub(super) fn sentence(self) -> (&'static str, Vec<(&'static str, Arg)>) {
        let key = match self {
            Refusal::Unknown => "requests-refused-unknown",
            Refusal::Oneself => "requests-refused-oneself",
            Refusal::SameSide => "requests-refused-same-side",
            Refusal::NotForMeetings => "requests-refused-not-for-meetings",
            Refusal::AlreadyOpen { .. } => "requests-refused-already-open",
            Refusal::QuotaUsed { quota } => {
                return ("requests-refused-quota", vec![("quota", quota.into())]);
            }
            Refusal::WindowClosed => "requests-refused-window-closed",
            Refusal::NotAsked { state } => match state {
                State::Asked | State::Accepted => "requests-refused-accepted",
                State::Declined => "requests-refused-declined",
                State::Withdrawn => "requests-refused-withdrawn",
                State::Expired => "requests-refused-expired",
            },
            Refusal::TooLate => "requests-refused-expired",
            Refusal::Placed => "requests-refused-placed",
        };
        (key, Vec::new())
    }
}

/// On which side of the table somebody sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Mission,
    Host,
}

impl Side {
    /// The side of somebody by their category; the official delegation and the staff have none.
    pub(super) fn of(category: &str) -> Option<Side> {
        match category {
            "counterpart" => Some(Side::Host),
            "business" | "academic" | "federation" | "administration" => Some(Side::Mission),
            _ => None,
        }
    }
}

/// What must be known before somebody may ask somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) oneself: bool,
    pub(super) asker: Option<Side>,
    pub(super) asked: Option<Side>,
    /// An open request between the two, whoever asked.
    pub(super) open: Option<RequestId>,
    /// How many requests of the asker are open.
    pub(super) open_of_asker: i64,
    /// When the mission is over, where it has a leg.
    pub(super) closes_at: Option<Moment>,
}

/// Whether somebody may ask somebody for a meeting now.
pub(super) fn may_request(facts: &Facts, now: Moment) -> Result<(), Refusal> {
    if facts.oneself {
        return Err(Refusal::Oneself);
    }
    match (facts.asker, facts.asked) {
        (Some(asker), Some(asked)) if asker == asked => return Err(Refusal::SameSide),
        (Some(_), Some(_)) => {}
        _ => return Err(Refusal::NotForMeetings),
    }
    if facts.open.is_some() {
        return Err(Refusal::AlreadyOpen { first: facts.open });
    }
    if facts.closes_at.is_some_and(|closes_at| now >= closes_at) {
        return Err(Refusal::WindowClosed);
    }
    if facts.open_of_asker >= OPEN_QUOTA {
        return Err(Refusal::QuotaUsed { quota: OPEN_QUOTA });
    }
    Ok(())
}

/// How a request stands, as far as the rules about it care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) state: State,
    pub(super) expires_at: Option<Moment>,
    pub(super) is_placed: bool,
}

/// Whether whoever was asked may say yes or no now.
pub(super) fn may_answer(standing: &Standing, now: Moment) -> Result<(), Refusal> {
    if standing.state != State::Asked {
        return Err(Refusal::NotAsked {
            state: standing.state,
        });
    }
    if standing.expires_at.is_some_and(|until| now >= until) {
        return Err(Refusal::TooLate);
    }
    Ok(())
}

/// Whether whoever asked may take it back: until a published plan has the meeting.
pub(super) fn may_withdraw(standing: &Standing) -> Result<(), Refusal> {
    if !standing.state.is_open() {
        return Err(Refusal::NotAsked {
            state: standing.state,
        });
    }
    if standing.is_placed {
        return Err(Refusal::Placed);
    }
    Ok(())
}

/// Whether nobody answered in time.
pub(super) fn has_expired(standing: &Standing, now: Moment) -> bool {
    let overdue = standing.expires_at.is_some_and(|until| now >= until);
    standing.state == State::Asked && overdue
}

/// Until when an answer to a request asked at `asked_at` is awaited.
pub(super) fn answer_until(asked_at: Moment, closes_at: Option<Moment>) -> Moment {
    let thought = asked_at.plus_seconds(ANSWER_DAYS * 24 * 3600);
    closes_at.map_or(thought, |closes_at| thought.min(closes_at))
}
