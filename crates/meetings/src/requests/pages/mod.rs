//! The pages of a delegate or a counterpart about requests.

pub(super) mod answer;
mod new;

use std::collections::{BTreeMap, BTreeSet};

use attache_foundation::ids::{PersonId, RequestId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Button, Error, Result, Right, Visit};
use attache_platform::moment::Moment;
use attache_platform::texts::{Localized, Words};
use attache_platform::web::see_other;
use axum::extract::Path;
use maud::Markup;
use serde::Deserialize;

use super::actions;
use super::store::{Counted, Other};
use super::{MeetingRequest, OPEN_QUOTA, State, samples, store, view};
use crate::hours::Clock;

pub(super) use new::{Found, NewPage, create, new};

/// Where and when a meeting in force takes place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seat {
    pub(crate) starts_at: Moment,
    pub(crate) ends_at: Moment,
    pub(crate) table_number: i64,
    pub(crate) place: Localized,
    /// Of the leg.
    pub(crate) clock: Clock,
}

/// The request that an address names.
#[derive(Deserialize)]
pub(super) struct At {
    request: String,
}

impl At {
    fn id(&self) -> Result<RequestId> {
        self.request.parse().map_err(|_| Error::Absent)
    }
}

/// One's requests, sent and received.
pub(super) struct ListPage {
    pub(super) sent: Vec<Line>,
    pub(super) received: Vec<Line>,
    /// For whoever may ask: how many more requests may be open.
    pub(super) left: Option<i64>,
    pub(super) clock: Clock,
}

/// One request in a list.
pub(super) struct Line {
    pub(super) request: MeetingRequest,
    pub(super) other: Other,
    pub(super) fate: Fate,
}

/// What the plan in force makes of a request.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fate {
    /// No plan knew it as accepted yet.
    NotYet,
    /// It found no place.
    LeftOut,
    /// It has its meeting.
    At(Box<Seat>),
}

/// What plans made of the requests of one person, told by whoever knows plans.
pub(crate) struct Fates {
    /// The meetings in force, by whom they are with.
    pub(crate) seats: BTreeMap<PersonId, Seat>,
    /// The accepted requests that the plan in force has no place for.
    pub(crate) left_out: BTreeSet<RequestId>,
}

impl Fates {
    fn of_request(&self, request: &MeetingRequest, other: PersonId) -> Fate {
        let seat = self.seats.get(&other).cloned();
        match seat.filter(|_| request.placed_at.is_some()) {
            Some(seat) => Fate::At(Box::new(seat)),
            None if self.left_out.contains(&request.id) => Fate::LeftOut,
            None => Fate::NotYet,
        }
    }
}

impl Page for ListPage {
    fn title(&self, words: &Words) -> String {
        words.say("requests-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::list(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples::lists()
    }
}

/// One's requests, sent and received.
pub(crate) async fn list(visit: &Visit, fates: &Fates) -> Answer {
    let person = visit.person()?;
    let mut reads = visit.reads();
    let all = store::of_person(&mut reads, person).await?;
    let open = |one: &&Counted| one.request.asker == person && one.request.state.is_open();
    let used = i64::try_from(all.iter().filter(open).count()).unwrap_or(i64::MAX);
    let left = visit
        .may(Right::AskForMeeting)
        .then_some((OPEN_QUOTA - used).max(0));
    let mut lines: Vec<Line> = all
        .into_iter()
        .map(|one| Line {
            fate: fates.of_request(&one.request, one.other.person),
            request: one.request,
            other: one.other,
        })
        .collect();
    lines.sort_by_key(|line| urgency(line.request.state));
    let (sent, received) = lines
        .into_iter()
        .partition(|line| line.request.asker == person);
    visit.page(&ListPage {
        sent,
        received,
        left,
        clock: Clock::home(),
    })
}

/// What waits for somebody stands first, what is over last.
fn urgency(state: State) -> u8 {
    match state {
        State::Asked => 0,
        State::Accepted => 1,
        State::Declined | State::Withdrawn | State::Expired => 2,
    }
}

/// One request, as one of its two sides sees it.
pub(super) struct ShowPage {
    pub(super) request: MeetingRequest,
    pub(super) asker: Other,
    pub(super) asked: Other,
    /// Whether the reader is the one who asked.
    pub(super) mine: bool,
    pub(super) fate: Fate,
    pub(super) clock: Clock,
    /// Whether an answer is still possible.
    pub(super) in_time: bool,
}

impl Page for ShowPage {
    fn title(&self, words: &Words) -> String {
        let name = if self.mine {
            &self.asked.name
        } else {
            &self.asker.name
        };
        words.with("requests-with", &[("name", name.into())])
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::show(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail(frame)
    }

    fn samples() -> Vec<Self> {
        samples::shows()
    }
}

/// One request, to one of its two sides.
pub(crate) async fn show(visit: &Visit, request: RequestId, fates: &Fates) -> Answer {
    let (mission, person) = (visit.mission_id()?, visit.person()?);
    let mut reads = visit.reads();
    let request = store::request(&mut reads, request)
        .await?
        .ok_or(Error::Absent)?;
    if request.mission != mission || ![request.asker, request.asked].contains(&person) {
        return Err(Error::Absent);
    }
    let asker = store::other(&mut reads, mission, request.asker)
        .await?
        .ok_or(Error::Absent)?;
    let asked = store::other(&mut reads, mission, request.asked)
        .await?
        .ok_or(Error::Absent)?;
    let mine = request.asker == person;
    let other = if mine { request.asked } else { request.asker };
    visit.page(&ShowPage {
        mine,
        fate: fates.of_request(&request, other),
        in_time: request.expires_at.is_none_or(|until| visit.now() < until),
        request,
        asker,
        asked,
        clock: Clock::home(),
    })
}

pub(super) async fn accept(visit: Visit, Path(at): Path<At>, _: Button) -> Answer {
    let (person, request) = (visit.person()?, at.id()?);
    let mut change = visit.change().await?;
    actions::accept(&mut change, request, person).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/requests/{request}")))
}

pub(super) async fn decline(visit: Visit, Path(at): Path<At>, _: Button) -> Answer {
    let (person, request) = (visit.person()?, at.id()?);
    let mut change = visit.change().await?;
    actions::decline(&mut change, request, person).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/requests/{request}")))
}

pub(super) async fn withdraw(visit: Visit, Path(at): Path<At>, _: Button) -> Answer {
    let (person, request) = (visit.person()?, at.id()?);
    let mut change = visit.change().await?;
    actions::withdraw(&mut change, request, person).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/requests/{request}")))
}
