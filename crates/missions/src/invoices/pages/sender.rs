//! Who sends the invoices of an agency, and how it treats VAT.

use attache_foundation::ids::OrganisationId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Query;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Refused};
use super::super::checks::SenderTyped;
use super::super::store::{self, Reach};
use super::super::{samples, view};
use super::scope;

/// The form of one agency in reach, and the way to those of the others.
pub(in super::super) struct SenderPage {
    /// Id and name of the others.
    pub(in super::super) others: Vec<(String, String)>,
    /// Its name, and the form; nothing when there is no agency.
    pub(in super::super) form: Option<(String, SenderTyped)>,
    pub(in super::super) errors: FieldErrors,
}

/// Whose form is wanted.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct Of {
    agency: String,
}

/// The form of an agency; of the first where none is named. One of another Region looks like one
/// that is not there.
async fn page(visit: &Visit, wanted: &str) -> Result<SenderPage> {
    let (mission, reach) = (visit.mission_id()?, Reach::of(&scope(visit)?));
    let language = visit.words.language();
    let mut all = store::senders(&mut visit.reads(), mission, &reach).await?;
    let place = match wanted {
        "" => 0,
        _ => {
            let at = all.iter().position(|(id, ..)| id.to_string() == wanted);
            at.ok_or(Error::Absent)?
        }
    };
    let form = (place < all.len()).then(|| all.remove(place));
    let others = all
        .into_iter()
        .map(|(id, name, _)| (id.to_string(), name.get(language).to_owned()));
    Ok(SenderPage {
        others: others.collect(),
        form: form.map(|(id, name, sender)| {
            let typed = SenderTyped::of(id.to_string(), sender.as_ref());
            (name.get(language).to_owned(), typed)
        }),
        errors: FieldErrors::default(),
    })
}

pub(in super::super) async fn show(visit: Visit, Query(of): Query<Of>) -> Answer {
    visit.page(&page(&visit, &of.agency).await?)
}

pub(in super::super) async fn keep(visit: Visit, Form(typed): Form<SenderTyped>) -> Answer {
    let mut page = page(&visit, &typed.agency).await?;
    match typed.parse() {
        Err(errors) => page.errors = errors,
        Ok(new) => {
            let agency: OrganisationId = typed.agency.parse().map_err(|_| Error::Absent)?;
            let scope = scope(&visit)?;
            let mut change = visit.change().await?;
            match actions::set_sender(&mut change, &scope, agency, &new).await {
                Ok(()) => {
                    change.finish().await?;
                    return see_other(&visit.address("/invoices/due"));
                }
                Err(Refused::Rule(refusal)) => page.errors.add("prefix", refusal.sentence().0),
                Err(Refused::Error(error)) => return Err(error),
            }
        }
    }
    if let Some((_, form)) = &mut page.form {
        let agency = form.agency.clone();
        *form = SenderTyped { agency, ..typed };
    }
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

impl Page for SenderPage {
    fn title(&self, words: &Words) -> String {
        words.say("invoices-sender-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::sender::head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::sender::page(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("invoices-title"), frame.address("/invoices"))]
    }

    fn samples() -> Vec<SenderPage> {
        samples::senders()
    }
}
