//! Two applications that may be the same, side by side: told apart, or one of them kept.

use attache_foundation::ids::ApplicationId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Refused};
use super::super::alike::{Why, alike, moving};
use super::super::rules::Refusal;
use super::super::{Application, Call, State, samples, store, theirs, view};
use super::{account, scope, status};

/// Two applications.
pub(in super::super) struct AlikePage {
    pub(in super::super) one: (Call, Application),
    pub(in super::super) other: (Call, Application),
    pub(in super::super) why: Option<Why>,
    /// Whether they were told apart before.
    pub(in super::super) apart: bool,
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
    pub(in super::super) refusal: Option<Refusal>,
}

/// What is to become of them, as it was chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Typed {
    /// `apart` or `join`.
    #[serde(default, rename = "do")]
    pub(in super::super) act: String,
    /// The application that is kept.
    #[serde(default)]
    pub(in super::super) keep: String,
    /// `move` or `leave`.
    #[serde(default)]
    pub(in super::super) people: String,
    #[serde(default)]
    pub(in super::super) sure: String,
}

impl AlikePage {
    /// How many would move if this one were kept.
    pub(in super::super) fn would_move(&self, keep: ApplicationId) -> usize {
        match keep == self.one.1.id {
            true => moving(&self.one.1, &self.other.1).len(),
            false => moving(&self.other.1, &self.one.1).len(),
        }
    }
}

type Address = Path<(String, String, String, String)>;

async fn loaded(visit: &Visit, one: &str, other: &str) -> Result<AlikePage> {
    let (mission, scope) = (visit.mission_id()?, scope(visit)?);
    let mut both = Vec::new();
    for id in [one, other] {
        let id: ApplicationId = id.parse().map_err(|_| Error::Absent)?;
        let found = theirs(&mut visit.reads(), mission, &scope, id).await?;
        let found = found.filter(|(_, found)| found.state == State::Submitted);
        both.push(found.ok_or(Error::Absent)?);
    }
    let [one, other]: [(Call, Application); 2] = both.try_into().map_err(|_| Error::Absent)?;
    if one.1.id == other.1.id {
        return Err(Error::Absent);
    }
    let apart = store::apart(&mut visit.reads(), one.1.id).await?;
    Ok(AlikePage {
        why: alike(&one.1, &other.1),
        apart: apart.contains(&other.1.id),
        one,
        other,
        typed: Typed::default(),
        errors: FieldErrors::default(),
        refusal: None,
    })
}

pub(in super::super) async fn show(visit: Visit, Path((_, _, one, other)): Address) -> Answer {
    visit.page(&loaded(&visit, &one, &other).await?)
}

pub(in super::super) async fn decide(
    visit: Visit,
    Path((_, _, one, other)): Address,
    Form(typed): Form<Typed>,
) -> Answer {
    let mut page = loaded(&visit, &one, &other).await?;
    page.typed = typed;
    let (one, other) = (page.one.1.id, page.other.1.id);
    let (scope, by) = (scope(&visit)?, account(&visit)?);
    let mut change = visit.change().await?;
    let (done, next) = match page.typed.act.as_str() {
        "apart" => {
            let done = actions::tell_apart(&mut change, &scope, (one, other), by).await;
            (done, one)
        }
        _ => {
            let Some(keep) = wanted(&mut page) else {
                return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
            };
            let goes = if keep == one { other } else { one };
            let moves = page.typed.people == "move";
            let done = actions::join(&mut change, &scope, keep, goes, moves).await;
            (done.map(|_| ()), keep)
        }
    };
    match done {
        Ok(()) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/selection/{next}")))
        }
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let code = status(&refusal);
            page.refusal = Some(refusal);
            visit.page_with(code, &page)
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

/// Which of the two is kept; nothing when something of the form is missing, which it then says.
fn wanted(page: &mut AlikePage) -> Option<ApplicationId> {
    let both = [page.one.1.id, page.other.1.id];
    let keep = both
        .into_iter()
        .find(|id| id.to_string() == page.typed.keep);
    if keep.is_none() {
        page.errors.add("keep", "registration-error-choice");
    }
    if !matches!(page.typed.people.as_str(), "move" | "leave") {
        page.errors.add("people", "registration-error-choice");
    }
    if page.typed.sure != "yes" {
        page.errors.add("sure", "registration-join-unsure");
    }
    keep.filter(|_| page.errors.is_empty())
}

impl Page for AlikePage {
    fn title(&self, words: &Words) -> String {
        words.say("registration-alike")
    }

    fn kicker(&self, _words: &Words) -> Option<String> {
        Some(self.one.1.name.clone())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::alike::alike(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        let one = frame.address(&format!("/selection/{}", self.one.1.id));
        vec![
            (frame.say("registration-desk"), frame.address("/selection")),
            (self.one.1.name.clone(), one),
        ]
    }

    fn samples() -> Vec<Self> {
        samples::alikes()
    }
}
