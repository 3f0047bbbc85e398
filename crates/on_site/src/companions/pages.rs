//! The pages of somebody's days: one's own, and those of others for whoever answers for them.

use attache_foundation::ids::{CompanionId, PersonId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::{Data, Scope};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_missions::delegations::stays::{self, MissionDays, Stay};
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::filter::finds;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::rules::{self, Sayer};
use super::typed::{TypedCompanion, TypedStay};
use super::{Companion, Outside, actions, samples, store, view};
use crate::itineraries;

/// How many people a page of the list shows.
pub(super) const PER_PAGE: usize = 50;

/// What was typed into the forms, and what is wrong with it.
#[derive(Default)]
pub(super) struct Forms {
    pub(super) stay: Option<TypedStay>,
    pub(super) companion: TypedCompanion,
    pub(super) errors: FieldErrors,
}

/// When one person is there.
pub(super) struct StayPage {
    pub(super) stay: Stay,
    pub(super) days: MissionDays,
    /// Whether the reader is that person.
    pub(super) is_own: bool,
    /// Whether the reader may still say it.
    pub(super) may_say: bool,
    pub(super) deadline: Moment,
    pub(super) outside: Vec<Outside>,
    pub(super) companions: Vec<Companion>,
    pub(super) forms: Forms,
}

impl Page for StayPage {
    fn title(&self, words: &Words) -> String {
        match self.is_own {
            true => words.say("companions-own"),
            false => self.stay.name.clone(),
        }
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::stay::head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::stay::page(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        match self.is_own {
            true => Vec::new(),
            false => vec![(frame.say("companions-list"), frame.address("/stays"))],
        }
    }

    fn samples() -> Vec<StayPage> {
        samples::stays()
    }
}

/// Who reads: which people they reach, and as what they say something.
struct Reader {
    scope: Scope,
    sayer: Sayer,
}

fn oneself(visit: &Visit) -> Result<Reader> {
    Ok(Reader {
        scope: Scope::Own(visit.person()?),
        sayer: Sayer::Oneself,
    })
}

/// Whoever notes who comes: an officer for the Region, the organiser for all.
fn officer(visit: &Visit) -> Result<Reader> {
    let scope = visit.scope(Data::RegistrationDecision)?;
    let sayer = match scope {
        Scope::All => Sayer::Organiser,
        _ => Sayer::Officer,
    };
    Ok(Reader { scope, sayer })
}

async fn page(visit: &Visit, reader: &Reader, person: PersonId, forms: Forms) -> Result<StayPage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let days = stays::mission_days(&mut reads, mission).await?;
    let days = days.ok_or(Error::Absent)?;
    let all = stays::all(&mut reads, mission, &reader.scope, &days).await?;
    let stay = all.into_iter().find(|one| one.person == person);
    let stay = stay.ok_or(Error::Absent)?;
    let deadline = store::deadline(&mut reads, mission, person).await?;
    let deadline = deadline.unwrap_or_else(|| rules::beginning(&days));
    let itinerary = itineraries::itinerary(&mut reads, mission, person).await?;
    let is_own = reader.sayer == Sayer::Oneself;
    Ok(StayPage {
        may_say: rules::may_say(reader.sayer, deadline, visit.now()),
        outside: rules::outside(&itinerary, &stay, is_own),
        companions: store::companions(&mut reads, mission, person).await?,
        stay,
        days,
        is_own,
        deadline,
        forms,
    })
}

async fn again(visit: &Visit, reader: &Reader, person: PersonId, forms: Forms) -> Answer {
    let page = page(visit, reader, person, forms).await?;
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Keeps the days, or gives the form back with what is wrong. Gives whether it was kept.
async fn keep(
    visit: &Visit,
    reader: &Reader,
    person: PersonId,
    typed: TypedStay,
) -> Result<std::result::Result<(), Forms>> {
    let wrong = |typed: TypedStay, errors: FieldErrors| {
        Ok(Err(Forms {
            stay: Some(typed),
            errors,
            ..Forms::default()
        }))
    };
    let before = page(visit, reader, person, Forms::default()).await?;
    let mut errors = FieldErrors::default();
    if !before.may_say {
        errors.add("first_day", "companions-error-late");
        return wrong(typed, errors);
    }
    let days = match typed.parse() {
        Ok(days) => days,
        Err(errors) => return wrong(typed, errors),
    };
    let mut change = visit.change().await?;
    if let Err(refusal) = stays::set(&mut change, person, &reader.scope, days).await? {
        drop(change);
        let (field, key) = refusal.beside();
        errors.add(field, key);
        return wrong(typed, errors);
    }
    change.finish().await?;
    Ok(Ok(()))
}

pub(super) async fn own(visit: Visit) -> Answer {
    let (reader, person) = (oneself(&visit)?, visit.person()?);
    visit.page(&page(&visit, &reader, person, Forms::default()).await?)
}

pub(super) async fn set_own(visit: Visit, Form(typed): Form<TypedStay>) -> Answer {
    let (reader, person) = (oneself(&visit)?, visit.person()?);
    match keep(&visit, &reader, person, typed).await? {
        Ok(()) => see_other(&visit.address("/my-stay")),
        Err(forms) => again(&visit, &reader, person, forms).await,
    }
}

pub(super) async fn declare(visit: Visit, Form(typed): Form<TypedCompanion>) -> Answer {
    let (reader, person) = (oneself(&visit)?, visit.person()?);
    let before = page(&visit, &reader, person, Forms::default()).await?;
    let mut errors = FieldErrors::default();
    let parsed = match before.may_say {
        true => typed.parse(),
        false => {
            errors.add("given_name", "companions-error-late");
            Err(errors.clone())
        }
    };
    let refused = match parsed {
        Ok(wanted) => {
            let mut change = visit.change().await?;
            match actions::declare(&mut change, person, &wanted).await? {
                Ok(()) => {
                    change.finish().await?;
                    return see_other(&visit.address("/my-stay"));
                }
                Err(refusal) => {
                    let (field, key) = refusal.beside();
                    errors.add(field, key);
                    errors
                }
            }
        }
        Err(errors) => errors,
    };
    let forms = Forms {
        companion: typed,
        errors: refused,
        ..Forms::default()
    };
    again(&visit, &reader, person, forms).await
}

/// Who does not come along after all.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Removing {
    companion: String,
}

pub(super) async fn withdraw(visit: Visit, Form(typed): Form<Removing>) -> Answer {
    let person = visit.person()?;
    let companion: CompanionId = typed.companion.parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    actions::withdraw(&mut change, person, companion).await?;
    change.finish().await?;
    see_other(&visit.address("/my-stay"))
}

/// The person that an address names.
#[derive(Deserialize)]
pub(super) struct At {
    person: String,
}

impl At {
    fn person(&self) -> Result<PersonId> {
        self.person.parse().map_err(|_| Error::Absent)
    }
}

pub(super) async fn show(visit: Visit, Path(at): Path<At>) -> Answer {
    let reader = officer(&visit)?;
    visit.page(&page(&visit, &reader, at.person()?, Forms::default()).await?)
}

pub(super) async fn set(visit: Visit, Path(at): Path<At>, Form(typed): Form<TypedStay>) -> Answer {
    let (reader, person) = (officer(&visit)?, at.person()?);
    match keep(&visit, &reader, person, typed).await? {
        Ok(()) => see_other(&visit.address(&format!("/stays/{person}"))),
        Err(forms) => again(&visit, &reader, person, forms).await,
    }
}

/// One person of the list.
pub(super) struct Listed {
    pub(super) stay: Stay,
    /// How many things are not while they are there.
    pub(super) outside: i64,
    pub(super) companions: Vec<Companion>,
}

/// When everybody is there.
pub(super) struct ListPage {
    pub(super) days: MissionDays,
    pub(super) typed: String,
    /// Of everybody that the reader reaches.
    pub(super) people: usize,
    pub(super) companions: usize,
    pub(super) with_outside: usize,
    pub(super) found: usize,
    /// Counts from 1.
    pub(super) page: usize,
    pub(super) listed: Vec<Listed>,
}

/// What the list is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    page: String,
}

/// A search says no more than this, in characters.
const LONGEST_SEARCH: usize = 100;

pub(super) async fn list(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (reader, mission) = (officer(&visit)?, visit.mission_id()?);
    let mut reads = visit.reads();
    let days = stays::mission_days(&mut reads, mission).await?;
    let days = days.ok_or(Error::Absent)?;
    let all = stays::all(&mut reads, mission, &reader.scope, &days).await?;
    let counts = store::outside(&mut reads, mission).await?;
    let companions = store::all(&mut reads, mission, &reader.scope).await?;
    let typed: String = asked.q.chars().filter(|sign| !sign.is_control()).collect();
    let typed: String = typed.chars().take(LONGEST_SEARCH).collect();
    let (people, accompany) = (all.len(), companions.len());
    let mut listed: Vec<Listed> = all
        .into_iter()
        .map(|stay| Listed {
            outside: counts.get(&stay.person).copied().unwrap_or(0),
            companions: companions
                .iter()
                .filter(|one| one.person == stay.person)
                .cloned()
                .collect(),
            stay,
        })
        .collect();
    let with_outside = listed.iter().filter(|one| one.outside > 0).count();
    listed.retain(|one| {
        finds(
            &format!("{} {}", one.stay.name, one.stay.organisation.together()),
            &typed,
        )
    });
    // Whoever needs a look comes first, and the order by name is kept among equals.
    listed.sort_by_key(|one| one.outside == 0);
    let found = listed.len();
    let pages = found.div_ceil(PER_PAGE).max(1);
    let page = asked.page.parse().unwrap_or(1).clamp(1, pages);
    let listed = listed.into_iter().skip((page - 1) * PER_PAGE);
    visit.page(&ListPage {
        days,
        typed,
        people,
        companions: accompany,
        with_outside,
        found,
        page,
        listed: listed.take(PER_PAGE).collect(),
    })
}

impl ListPage {
    /// How many pages the list has.
    pub(super) fn pages(&self) -> usize {
        self.found.div_ceil(PER_PAGE).max(1)
    }
}

impl Page for ListPage {
    fn title(&self, words: &Words) -> String {
        words.say("companions-list")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::list::head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::list::page(self, frame)
    }

    fn samples() -> Vec<ListPage> {
        samples::lists()
    }
}
