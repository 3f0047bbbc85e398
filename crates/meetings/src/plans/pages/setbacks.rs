//! The page on which an organiser notes what came between.

use attache_foundation::ids::{ActivityId, PersonId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use crate::plans::store::{Absence, SessionName, Who};
use crate::plans::{samples, setbacks, store, view};

/// What stands for every session in the form.
pub(in crate::plans) const EVERY: &str = "every";

/// Both forms of the page, as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::plans) struct Noted {
    pub(in crate::plans) person: String,
    /// A session in which they cannot be met, or [`EVERY`].
    pub(in crate::plans) absent_from: String,
    pub(in crate::plans) session: String,
    /// How many tables the session has lost in all.
    pub(in crate::plans) lost: String,
}

/// Who cannot come, which tables are lost, and the forms to note it.
pub(in crate::plans) struct SetbacksPage {
    pub(in crate::plans) absences: Vec<Absence>,
    pub(in crate::plans) lost: Vec<(ActivityId, i64)>,
    pub(in crate::plans) sessions: Vec<SessionName>,
    /// Those whom a plan counts on, in the order of their names.
    pub(in crate::plans) people: Vec<Who>,
    pub(in crate::plans) typed: Noted,
    pub(in crate::plans) errors: FieldErrors,
}

impl Page for SetbacksPage {
    fn title(&self, words: &Words) -> String {
        words.say("plans-setbacks-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::setbacks(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail(frame)
    }

    fn samples() -> Vec<Self> {
        samples::setbacks()
    }
}

async fn setbacks_page(visit: &Visit, typed: Noted, errors: FieldErrors) -> Result<SetbacksPage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let mut people = store::counted_on(&mut reads, mission).await?;
    visit.words.sort_by_name(&mut people, |who| &who.name);
    Ok(SetbacksPage {
        absences: store::absences(&mut reads, mission).await?,
        lost: store::lost_tables(&mut reads, mission).await?,
        sessions: store::sessions(&mut reads, mission).await?,
        people,
        typed,
        errors,
    })
}

pub(in crate::plans) async fn list(visit: Visit) -> Answer {
    let page = setbacks_page(&visit, Noted::default(), FieldErrors::default()).await?;
    visit.page(&page)
}

/// The form again, with what was typed and what is wrong with it.
async fn again(visit: &Visit, typed: Noted, errors: FieldErrors) -> Answer {
    let page = setbacks_page(visit, typed, errors).await?;
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

pub(in crate::plans) async fn absent(visit: Visit, Form(typed): Form<Noted>) -> Answer {
    let mut errors = FieldErrors::default();
    let person: Option<PersonId> = typed.person.trim().parse().ok();
    let mission = visit.mission_id()?;
    let person = match person {
        Some(person) if store::takes_part(&mut visit.reads(), mission, person).await? => {
            Some(person)
        }
        _ => None,
    };
    if person.is_none() {
        errors.add("person", "plans-error-person");
    }
    let sessions = store::sessions(&mut visit.reads(), mission).await?;
    let wanted = typed.absent_from.trim();
    let meant = sessions.iter().map(|one| one.activity);
    let meant: Vec<ActivityId> = meant
        .filter(|one| wanted == EVERY || one.to_string() == wanted)
        .collect();
    if meant.is_empty() {
        errors.add("absent_from", "plans-error-session");
    }
    let Some(person) = person.filter(|_| errors.is_empty()) else {
        return again(&visit, typed, errors).await;
    };
    let mut change = visit.change().await?;
    setbacks::note_absence(&mut change, person, &meant).await?;
    change.finish().await?;
    see_other(&visit.address("/plans"))
}

/// Whom a form names.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::plans) struct Named {
    person: String,
}

pub(in crate::plans) async fn present(visit: Visit, Form(named): Form<Named>) -> Answer {
    let person: PersonId = named.person.trim().parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    setbacks::note_return(&mut change, person).await?;
    change.finish().await?;
    see_other(&visit.address("/setbacks"))
}

pub(in crate::plans) async fn tables(visit: Visit, Form(typed): Form<Noted>) -> Answer {
    let mut errors = FieldErrors::default();
    let mission = visit.mission_id()?;
    let session: Option<ActivityId> = typed.session.trim().parse().ok();
    let tables = match session {
        Some(session) => store::session_tables(&mut visit.reads(), mission, session).await?,
        None => None,
    };
    if tables.is_none() {
        errors.add("session", "plans-error-session");
    }
    let most = tables.unwrap_or(i64::MAX);
    let lost = typed.lost.trim().parse().ok();
    let lost = lost.filter(|lost| (0..=most).contains(lost));
    if lost.is_none() {
        let most = vec![("most", tables.unwrap_or(0).into())];
        errors.add_with("lost", "plans-error-lost", most);
    }
    let (Some(session), Some(lost), true) = (session, lost, errors.is_empty()) else {
        return again(&visit, typed, errors).await;
    };
    let mut change = visit.change().await?;
    setbacks::note_lost_tables(&mut change, session, lost).await?;
    change.finish().await?;
    see_other(&visit.address("/plans"))
}
