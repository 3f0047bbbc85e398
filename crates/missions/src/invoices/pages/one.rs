//! One invoice for those who look after it: the document, what was paid, what can be corrected.

use attache_foundation::ids::InvoiceId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Right, Visit};
use attache_platform::moment::Date;
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;

use super::super::actions;
use super::super::checks::{CorrectionTyped, PaymentTyped};
use super::super::store::{self, Reach};
use super::super::{Invoice, Payment, samples, view};
use super::{scope, today};
use crate::money::plain;

/// An invoice or a credit note.
pub(in super::super) struct OnePage {
    pub(in super::super) today: Date,
    pub(in super::super) invoice: Invoice,
    /// Credit notes that name it.
    pub(in super::super) notes: Vec<(InvoiceId, String)>,
    pub(in super::super) payments: Vec<Payment>,
    pub(in super::super) may_issue: bool,
    pub(in super::super) payment: PaymentTyped,
    pub(in super::super) correction: CorrectionTyped,
    pub(in super::super) errors: FieldErrors,
}

type Named = Path<(String, String, String)>;

async fn page(visit: &Visit, invoice: &str) -> Result<OnePage> {
    let id: InvoiceId = invoice.parse().map_err(|_| Error::Absent)?;
    let (mission, reach, today) = (visit.mission_id()?, Reach::of(&scope(visit)?), today(visit));
    let mut reads = visit.reads();
    let found = store::invoices(&mut reads, mission, &reach, None, Some(id)).await?;
    let invoice = found.into_iter().next().ok_or(Error::Absent)?;
    let of = Some(invoice.application);
    let notes = store::invoices(&mut reads, mission, &reach, of, None).await?;
    let notes = notes.into_iter().filter(|note| {
        let of = note.credits.as_ref().map(|(of, _)| *of);
        of == Some(id)
    });
    Ok(OnePage {
        today,
        notes: notes.map(|note| (note.id, note.number)).collect(),
        payments: store::payments(&mut reads, id).await?,
        may_issue: visit.may(Right::IssueInvoices),
        payment: PaymentTyped {
            day: today.to_string(),
            amount: plain(invoice.balance(today).open.max(0)),
        },
        correction: CorrectionTyped {
            net: plain(invoice.creditable()),
            ..CorrectionTyped::default()
        },
        errors: FieldErrors::default(),
        invoice,
    })
}

pub(in super::super) async fn show(visit: Visit, Path((_, _, invoice)): Named) -> Answer {
    visit.page(&page(&visit, &invoice).await?)
}

pub(in super::super) async fn pay(
    visit: Visit,
    Path((_, _, invoice)): Named,
    Form(typed): Form<PaymentTyped>,
) -> Answer {
    let mut page = page(&visit, &invoice).await?;
    match typed.parse(&page.invoice, page.today) {
        Ok((day, cents)) => {
            let scope = scope(&visit)?;
            let mut change = visit.change().await?;
            let id = page.invoice.id;
            actions::note_payment(&mut change, &scope, id, day, cents).await?;
            change.finish().await?;
            see_other(&visit.address(&format!("/invoices/{id}")))
        }
        Err(errors) => {
            page.payment = typed;
            page.errors = errors;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(in super::super) async fn correct(
    visit: Visit,
    Path((_, _, invoice)): Named,
    Form(typed): Form<CorrectionTyped>,
) -> Answer {
    let mut page = page(&visit, &invoice).await?;
    match typed.parse(&page.invoice) {
        Ok((net, why, again)) => {
            let scope = scope(&visit)?;
            let mut change = visit.change().await?;
            let id = page.invoice.id;
            let note = actions::correct(&mut change, &scope, id, net, &why, again).await?;
            change.finish().await?;
            see_other(&visit.address(&format!("/invoices/{note}")))
        }
        Err(errors) => {
            page.correction = typed;
            page.errors = errors;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

impl Page for OnePage {
    fn title(&self, _words: &Words) -> String {
        self.invoice.number.clone()
    }

    fn kicker(&self, _words: &Words) -> Option<String> {
        Some(self.invoice.buyer.name.clone())
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::one::head(&self.invoice, self.today, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::one::page(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("invoices-title"), frame.address("/invoices"))]
    }

    fn samples() -> Vec<OnePage> {
        samples::ones()
    }
}
