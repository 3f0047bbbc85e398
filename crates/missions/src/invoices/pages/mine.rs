//! The invoices of one's own application, and to which address they go.

use attache_foundation::ids::{AccountId, ApplicationId, InvoiceId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::moment::Date;
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;

use super::super::actions;
use super::super::checks::AddressTyped;
use super::super::store::{self, Reach};
use super::super::{Invoice, samples, view};
use super::today;

/// The invoices of an application.
pub(in super::super) struct MinePage {
    pub(in super::super) today: Date,
    pub(in super::super) application: ApplicationId,
    pub(in super::super) name: String,
    pub(in super::super) invoices: Vec<Invoice>,
    pub(in super::super) typed: AddressTyped,
    pub(in super::super) errors: FieldErrors,
}

/// One of them.
pub(in super::super) struct OwnPage {
    pub(in super::super) today: Date,
    pub(in super::super) invoice: Invoice,
}

fn account(visit: &Visit) -> Result<AccountId> {
    visit.actor.account.ok_or(Error::SignInFirst)
}

async fn page(visit: &Visit, application: &str) -> Result<MinePage> {
    let id: ApplicationId = application.parse().map_err(|_| Error::Absent)?;
    let (mission, account) = (visit.mission_id()?, account(visit)?);
    let mut reads = visit.reads();
    let name = store::own(&mut reads, mission, account, id).await?;
    let reach = Reach::account(account);
    let address = store::address(&mut reads, id).await?;
    Ok(MinePage {
        today: today(visit),
        application: id,
        name: name.ok_or(Error::Absent)?,
        invoices: store::invoices(&mut reads, mission, &reach, Some(id), None).await?,
        typed: AddressTyped::of(&address.unwrap_or_default()),
        errors: FieldErrors::default(),
    })
}

pub(in super::super) async fn list(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Answer {
    visit.page(&page(&visit, &id).await?)
}

/// Keeps the address to which invoices go from now on.
pub(in super::super) async fn address(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
    Form(typed): Form<AddressTyped>,
) -> Answer {
    let mut page = page(&visit, &id).await?;
    match typed.parse() {
        Ok(new) => {
            let mut change = visit.change().await?;
            actions::set_address(&mut change, page.application, account(&visit)?, &new).await?;
            change.finish().await?;
            let id = page.application;
            see_other(&visit.address(&format!("/applications/{id}/invoices")))
        }
        Err(errors) => {
            page.typed = typed;
            page.errors = errors;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(in super::super) async fn show(
    visit: Visit,
    Path((_, _, id, invoice)): Path<(String, String, String, String)>,
) -> Answer {
    let application: ApplicationId = id.parse().map_err(|_| Error::Absent)?;
    let invoice: InvoiceId = invoice.parse().map_err(|_| Error::Absent)?;
    let (mission, reach) = (visit.mission_id()?, Reach::account(account(&visit)?));
    let mut reads = visit.reads();
    let (of, only) = (Some(application), Some(invoice));
    let found = store::invoices(&mut reads, mission, &reach, of, only).await?;
    visit.page(&OwnPage {
        today: today(&visit),
        invoice: found.into_iter().next().ok_or(Error::Absent)?,
    })
}

impl Page for MinePage {
    fn title(&self, words: &Words) -> String {
        words.say("invoices-title")
    }

    fn kicker(&self, _words: &Words) -> Option<String> {
        Some(self.name.clone())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::mine::list(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        let own = frame.address(&format!("/applications/{}", self.application));
        let mine = frame.say("registration-mine");
        vec![
            (mine, frame.address("/applications")),
            (self.name.clone(), own),
        ]
    }

    fn samples() -> Vec<MinePage> {
        samples::mines()
    }
}

impl Page for OwnPage {
    fn title(&self, _words: &Words) -> String {
        self.invoice.number.clone()
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::one::head(&self.invoice, self.today, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::one::document(&self.invoice, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        let all = format!("/applications/{}/invoices", self.invoice.application);
        let mine = frame.say("registration-mine");
        vec![
            (mine, frame.address("/applications")),
            (frame.say("invoices-title"), frame.address(&all)),
        ]
    }

    fn samples() -> Vec<OwnPage> {
        samples::owns()
    }
}
