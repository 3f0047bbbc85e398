//! The pages of a delegate or a counterpart about requests.

use std::collections::{BTreeMap, BTreeSet};

use attache_foundation::ids::{PersonId, RequestId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Right, Visit};
use attache_platform::moment::Moment;
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::actions::{self, Refused};
use super::parse::Typed;
use super::rules::Refusal;
use super::store::{Counted, Other};
use super::{MeetingRequest, OPEN_QUOTA, State, samples, store, view};
use crate::hours::Clock;

/// How many people a search shows at once.
const MOST_FOUND: usize = 30;

/// Of the words of a search, so many characters count.
const LONGEST_SEARCH: usize = 200;

/// Where and when a meeting in force takes place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seat {
    pub(crate) starts_at: Moment,
    pub(crate) ends_at: Moment,
    pub(crate) table_number: i64,
    pub(crate) place: String,
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

/// Choosing somebody, and the form to ask them.
pub(super) struct NewPage {
    pub(super) query: String,
    pub(super) found: Vec<Found>,
    /// How many more were found than are shown.
    pub(super) more: usize,
    pub(super) chosen: Option<Other>,
    pub(super) typed: Typed,
    pub(super) slot_minutes: i64,
    pub(super) errors: FieldErrors,
    pub(super) refusal: Option<Refusal>,
    /// Domains by their terms.
    pub(super) domains: Vec<(String, Localized)>,
}

/// Somebody who may be asked.
pub(super) struct Found {
    pub(super) other: Other,
    /// The open request between the two.
    pub(super) open: Option<RequestId>,
}

impl Page for NewPage {
    fn title(&self, words: &Words) -> String {
        words.say("requests-new-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::new(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail(frame)
    }

    fn samples() -> Vec<Self> {
        samples::news()
    }
}

/// What the address of the search says.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Search {
    q: String,
    to: String,
}

pub(super) async fn new(visit: Visit, Query(search): Query<Search>) -> Answer {
    let slot_minutes = store::slot_minutes(&mut visit.reads(), visit.mission_id()?).await?;
    let typed = Typed::to(&search.to, slot_minutes);
    let query = legible(&search.q);
    let page = form(&visit, query, typed, FieldErrors::default()).await?;
    visit.page(&page)
}

/// The words of a search as far as they can be shown and looked for.
fn legible(typed: &str) -> String {
    let shown = typed.chars().filter(|letter| !letter.is_control());
    shown.take(LONGEST_SEARCH).collect()
}

/// The page with what was typed so far.
async fn form(visit: &Visit, query: String, typed: Typed, errors: FieldErrors) -> Result<NewPage> {
    let (mission, person) = (visit.mission_id()?, visit.person()?);
    let mut reads = visit.reads();
    let slot_minutes = store::slot_minutes(&mut reads, mission).await?;
    let domains = store::domains(&mut reads, mission).await?;
    let chosen = match typed.to.trim().parse::<PersonId>() {
        Ok(to) => store::other(&mut reads, mission, to).await?,
        Err(_) => None,
    };
    let mut page = NewPage {
        query,
        found: Vec::new(),
        more: 0,
        chosen,
        typed,
        slot_minutes,
        errors,
        refusal: None,
        domains,
    };
    if page.chosen.is_none() {
        let mine = store::of_person(&mut reads, person).await?;
        let mut found = store::counterparts(&mut reads, mission).await?;
        found.retain(|other| matches(other, &page.query, &page.domains));
        page.more = found.len().saturating_sub(MOST_FOUND);
        found.truncate(MOST_FOUND);
        page.found = found.into_iter().map(|other| known(other, &mine)).collect();
    }
    Ok(page)
}

fn known(other: Other, mine: &[Counted]) -> Found {
    let open = mine
        .iter()
        .find(|one| one.request.state.is_open() && one.other.person == other.person);
    Found {
        open: open.map(|one| one.request.id),
        other,
    }
}

/// Whether every typed word stands in what is known of somebody, in any language.
fn matches(other: &Other, query: &str, domains: &[(String, Localized)]) -> bool {
    let mut text = format!("{} {} {} ", other.name, other.organisation, other.city);
    text.push_str(&other.offer.to_json());
    text.push_str(&other.need.to_json());
    for (_, label) in domains
        .iter()
        .filter(|(term, _)| other.domains.contains(term))
    {
        text.push_str(&label.to_json());
    }
    let text = plain(&text);
    plain(query)
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// Lower case, the commonest accents off: "Liege" finds Liège.
fn plain(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'à' | 'á' | 'â' | 'ä' | 'ã' => 'a',
            'ç' => 'c',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ñ' => 'n',
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            other => other,
        })
        .collect()
}

pub(super) async fn create(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let person = visit.person()?;
    let slot_minutes = store::slot_minutes(&mut visit.reads(), visit.mission_id()?).await?;
    let wanted = match typed.parse(slot_minutes) {
        Ok(wanted) => wanted,
        Err(errors) => {
            let page = form(&visit, String::new(), typed, errors).await?;
            return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let mut change = visit.change().await?;
    let request = match actions::request(&mut change, person, wanted).await {
        Ok(request) => request,
        Err(Refused::Rule(refusal)) => {
            drop(change);
            return refused(&visit, typed, refusal).await;
        }
        Err(Refused::Error(error)) => return Err(error),
    };
    change.finish().await?;
    see_other(&visit.address(&format!("/requests/{}", request.id)))
}

/// The form again, with what was typed and why it cannot be.
async fn refused(visit: &Visit, typed: Typed, refusal: Refusal) -> Answer {
    let mut page = form(visit, String::new(), typed, FieldErrors::default()).await?;
    page.refusal = Some(refusal);
    visit.page_with(Error::from(refusal).status(), &page)
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

pub(super) async fn accept(visit: Visit, Path(at): Path<At>) -> Answer {
    let (person, request) = (visit.person()?, at.id()?);
    let mut change = visit.change().await?;
    actions::accept(&mut change, request, person).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/requests/{request}")))
}

pub(super) async fn decline(visit: Visit, Path(at): Path<At>) -> Answer {
    let (person, request) = (visit.person()?, at.id()?);
    let mut change = visit.change().await?;
    actions::decline(&mut change, request, person).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/requests/{request}")))
}

pub(super) async fn withdraw(visit: Visit, Path(at): Path<At>) -> Answer {
    let (person, request) = (visit.person()?, at.id()?);
    let mut change = visit.change().await?;
    actions::withdraw(&mut change, request, person).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/requests/{request}")))
}
