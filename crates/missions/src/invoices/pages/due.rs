//! What is to be invoiced and what is to be given back, before any of it is issued.

use attache_foundation::ids::{ApplicationId, OrganisationId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::texts::{Localized, Words};
use attache_platform::web::see_other;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Refused};
use super::super::rules::{self, Refusal};
use super::super::store::{self, Reach};
use super::super::{Owing, Sender, samples, view};
use super::{scope, status};

/// What would be issued.
pub(in super::super) struct DuePage {
    pub(in super::super) owing: Vec<Owing>,
    /// The agencies in reach, and who sends their invoices.
    pub(in super::super) senders: Vec<(OrganisationId, Localized, Option<Sender>)>,
    pub(in super::super) refusal: Option<Refusal>,
}

impl DuePage {
    /// Who would send an invoice, once the agency has said so.
    pub(in super::super) fn sender(&self, owing: &Owing) -> Option<&Sender> {
        let of = self.senders.iter().find(|(id, ..)| *id == owing.agency);
        of.and_then(|(_, _, sender)| sender.as_ref())
    }

    /// The tax on what would be issued, and the total.
    pub(in super::super) fn with_vat(&self, owing: &Owing) -> (i64, i64) {
        let percent = self.sender(owing).map_or(0, |sender| sender.vat.percent());
        let vat = rules::vat(owing.open(), percent);
        (vat, owing.open() + vat)
    }
}

async fn page(visit: &Visit, refusal: Option<Refusal>) -> Result<DuePage> {
    let (mission, reach) = (visit.mission_id()?, Reach::of(&scope(visit)?));
    let mut reads = visit.reads();
    Ok(DuePage {
        owing: store::owing(&mut reads, mission, &reach, None).await?,
        senders: store::senders(&mut reads, mission, &reach).await?,
        refusal,
    })
}

pub(in super::super) async fn show(visit: Visit) -> Answer {
    visit.page(&page(&visit, None).await?)
}

/// What a line of the form names: an application, and the cents that the reader was shown.
fn named(value: &str) -> Result<(ApplicationId, i64)> {
    let bad = || Error::unprocessable("error-bad-body", Vec::new());
    let (id, cents) = value.split_once(':').ok_or_else(bad)?;
    let id = id.parse().map_err(|_| bad())?;
    Ok((id, cents.parse().map_err(|_| bad())?))
}

/// Issues the invoices that are ticked, or the one whose button was pressed: all of them, or none.
pub(in super::super) async fn issue(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let (mut ticked, mut only) = (Vec::new(), None);
    for (name, value) in &sent {
        match name.as_str() {
            "application" => ticked.push(named(value)?),
            "only" => only = Some(named(value)?),
            other => {
                let field = other.chars().take(60).collect::<String>();
                let args = vec![("field", field.into())];
                return Err(Error::unprocessable("error-unknown-field", args));
            }
        }
    }
    if let Some(only) = only {
        ticked = vec![only];
    }
    if ticked.is_empty() {
        return refused(&visit, Refusal::NobodyTicked).await;
    }
    let scope = scope(&visit)?;
    let mut change = visit.change().await?;
    for (application, seen) in ticked {
        match actions::issue(&mut change, &scope, application, seen).await {
            Ok(_) => {}
            Err(Refused::Rule(refusal)) => {
                drop(change);
                return refused(&visit, refusal).await;
            }
            Err(Refused::Error(error)) => return Err(error),
        }
    }
    change.finish().await?;
    see_other(&visit.address("/invoices"))
}

/// Which credit is confirmed.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Confirming {
    application: String,
}

/// Confirms what is to be given back to one application.
pub(in super::super) async fn credit(visit: Visit, Form(sent): Form<Confirming>) -> Answer {
    if sent.application.is_empty() {
        return refused(&visit, Refusal::NobodyTicked).await;
    }
    let (application, seen) = named(&sent.application)?;
    let scope = scope(&visit)?;
    let mut change = visit.change().await?;
    match actions::credit(&mut change, &scope, application, seen).await {
        Ok(_) => {
            change.finish().await?;
            see_other(&visit.address("/invoices"))
        }
        Err(Refused::Rule(refusal)) => {
            drop(change);
            refused(&visit, refusal).await
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

async fn refused(visit: &Visit, refusal: Refusal) -> Answer {
    let code = status(&refusal);
    visit.page_with(code, &page(visit, Some(refusal)).await?)
}

impl Page for DuePage {
    fn title(&self, words: &Words) -> String {
        words.say("invoices-due-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::due::head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::due::page(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("invoices-title"), frame.address("/invoices"))]
    }

    fn samples() -> Vec<DuePage> {
        samples::dues()
    }
}
