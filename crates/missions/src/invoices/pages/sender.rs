//! Who sends the invoices of an agency, and how it treats VAT.

use attache_foundation::ids::OrganisationId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use maud::Markup;

use super::super::actions::{self, Refused};
use super::super::checks::SenderTyped;
use super::super::store::{self, Reach};
use super::super::{samples, view};
use super::scope;

/// A form for each agency in reach.
pub(in super::super) struct SenderPage {
    pub(in super::super) agencies: Vec<(String, SenderTyped, FieldErrors)>,
}

async fn page(visit: &Visit) -> Result<SenderPage> {
    let (mission, reach) = (visit.mission_id()?, Reach::of(&scope(visit)?));
    let all = store::senders(&mut visit.reads(), mission, &reach).await?;
    let agencies = all.into_iter().map(|(id, name, sender)| {
        let typed = SenderTyped::of(id.to_string(), sender.as_ref());
        let name = name.get(visit.words.language()).to_owned();
        (name, typed, FieldErrors::default())
    });
    Ok(SenderPage {
        agencies: agencies.collect(),
    })
}

pub(in super::super) async fn show(visit: Visit) -> Answer {
    visit.page(&page(&visit).await?)
}

pub(in super::super) async fn keep(visit: Visit, Form(typed): Form<SenderTyped>) -> Answer {
    let mut page = page(&visit).await?;
    let at = page.agencies.iter();
    let at = at.map(|(_, known, _)| &known.agency);
    let place = at.into_iter().position(|agency| *agency == typed.agency);
    // An agency of another Region looks like one that is not there.
    let place = match place {
        Some(place) => place,
        None if typed.agency.is_empty() => 0,
        None => return Err(Error::Absent),
    };
    let errors = match typed.parse() {
        Err(errors) => errors,
        Ok(new) => {
            let agency: OrganisationId = typed.agency.parse().map_err(|_| Error::Absent)?;
            let scope = scope(&visit)?;
            let mut change = visit.change().await?;
            match actions::set_sender(&mut change, &scope, agency, &new).await {
                Ok(()) => {
                    change.finish().await?;
                    return see_other(&visit.address("/invoices/sender"));
                }
                Err(Refused::Rule(refusal)) => {
                    let mut errors = FieldErrors::default();
                    errors.add("prefix", refusal.sentence().0);
                    errors
                }
                Err(Refused::Error(error)) => return Err(error),
            }
        }
    };
    if let Some(form) = page.agencies.get_mut(place) {
        let agency = form.1.agency.clone();
        form.1 = SenderTyped { agency, ..typed };
        form.2 = errors;
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
