//! What those accepted pay: the fee by the rules of the call, invoices with numbers without gaps,
//! credit notes, payments.
//!
//! ```text
//!  selection published ─► fee ──an officer issues──► invoice ──payments──► paid
//!                          ▲                            │
//!  withdrawal ─────────────┘ (what stays due)           └──an officer confirms──► credit note
//! ```
//!
//! An invoice is never changed and never deleted before its time: what is wrong with it is
//! corrected by a credit note that names it. Nobody is named on it: it is of an organisation.

mod actions;
mod checks;
mod pages;
mod rules;
mod samples;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{ApplicationId, CallId, InvoiceId, OrganisationId, PersonId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::Date;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::{get, post};
use maud::Markup;
use serde::{Deserialize, Serialize};

pub use actions::{Again, Outcome, Refused};
pub use actions::{
    charge, charge_person, correct, credit, issue, note_payment, set_address, set_sender,
};
pub use rules::{Balance, Refusal, Standing, communication, is_account_number, price};
pub use store::{forget, forget_address};

/// How an agency treats value added tax. It declares it itself: whether a participation fee is
/// outside the scope of the tax follows from what the agency is and from its scheme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vat {
    /// The agency acts as a public authority and asks no tax (VAT Code, article 6).
    #[default]
    None,
    /// The standard rate of 21 % (royal decree no. 20 of 20 July 1970, article 1).
    Standard,
}

impl Vat {
    /// Both.
    pub const ALL: [Vat; 2] = [Vat::None, Vat::Standard];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Vat::None => "none",
            Vat::Standard => "standard",
        }
    }

    /// The treatment of a name.
    pub fn from_name(name: &str) -> Option<Vat> {
        Vat::ALL.into_iter().find(|vat| vat.name() == name)
    }

    /// The rate, in percent.
    pub fn percent(self) -> i64 {
        match self {
            Vat::None => 0,
            Vat::Standard => 21,
        }
    }
}

/// Who sends the invoices of an agency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// Stands in its numbers: capital letters and digits.
    pub prefix: String,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub town: String,
    /// As people read it: `0403.170.701`.
    pub enterprise_number: String,
    /// IBAN, without blanks.
    pub account_number: String,
    pub vat: Vat,
    /// Days from issue until an invoice is due.
    pub due_days: i64,
}

/// To whom an invoice goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Buyer {
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub town: String,
    pub enterprise_number: String,
    /// The buyer's own reference; may be empty.
    pub reference: String,
}

/// One line of an invoice, worded in the buyer's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub text: String,
    pub count: i64,
    /// Euro cents a piece, before VAT.
    pub cents: i64,
}

/// Whether it asks for money or gives it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Invoice,
    Credit,
}

impl Kind {
    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Invoice => "invoice",
            Kind::Credit => "credit",
        }
    }
}

/// An invoice or a credit note as it was issued, and what became of it. Amounts are euro cents;
/// those of a credit note are positive, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    pub id: InvoiceId,
    pub application: ApplicationId,
    pub agency: OrganisationId,
    pub region: String,
    pub kind: Kind,
    /// Of a credit note: the invoice that it corrects, and its number.
    pub credits: Option<(InvoiceId, String)>,
    pub number: String,
    /// Twelve digits; empty on a credit note.
    pub communication: String,
    pub language: Language,
    pub issued_on: Date,
    pub due_on: Date,
    pub sender: Sender,
    pub buyer: Buyer,
    pub lines: Vec<Line>,
    pub net: i64,
    pub vat_percent: i64,
    pub vat: i64,
    pub total: i64,
    /// What credit notes took back of it: before VAT, and in all.
    pub credited_net: i64,
    pub credited: i64,
    pub paid: i64,
}

/// A payment that an officer noted; with a minus it was paid back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    pub day: Date,
    pub cents: i64,
    /// The name of the account that noted it.
    pub by: String,
}

/// An application whose fee and invoices differ. Amounts are euro cents before VAT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owing {
    pub application: ApplicationId,
    pub call: CallId,
    pub agency: OrganisationId,
    pub agency_name: Localized,
    pub region: String,
    pub language: Language,
    pub size: String,
    /// How many take part.
    pub people: i64,
    pub buyer: Buyer,
    /// What those who take part cost, and what stays due of those who withdrew.
    pub price: i64,
    pub kept: i64,
    /// What an officer took back for good.
    pub waived: i64,
    /// What was invoiced, less what was credited.
    pub invoiced: i64,
    /// The day on which it was handed in.
    pub handed_in: Date,
}

impl Owing {
    /// What is to be invoiced still; with a minus, what is to be credited.
    pub fn open(&self) -> i64 {
        (self.price + self.kept - self.waived).max(0) - self.invoiced
    }
}

/// Whether an organisation sends invoices: their numbers are its own, whatever becomes of it.
pub async fn sends(reads: &mut impl Reads, agency: OrganisationId) -> Result<bool> {
    store::sends(reads, agency).await
}

/// Whose application an invoice is of, and somebody of it to write to.
///
/// # Errors
/// The database is away.
pub async fn addressee(
    reads: &mut impl Reads,
    invoice: InvoiceId,
) -> Result<Option<(ApplicationId, PersonId)>> {
    store::addressee(reads, invoice).await
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    let (see, issue) = (Right::SeeInvoices, Right::IssueInvoices);
    let mut all = vec![
        get("/missions/{mission}/invoices", see, pages::list::show),
        post(
            "/missions/{mission}/invoices/export",
            see,
            pages::list::export,
        ),
        get("/missions/{mission}/invoices/due", issue, pages::due::show),
        post("/missions/{mission}/invoices/due", issue, pages::due::issue),
        post(
            "/missions/{mission}/invoices/due/credits",
            issue,
            pages::due::credit,
        ),
        get(
            "/missions/{mission}/invoices/sender",
            issue,
            pages::sender::show,
        ),
        post(
            "/missions/{mission}/invoices/sender",
            issue,
            pages::sender::keep,
        ),
        get(
            "/missions/{mission}/invoices/{invoice}",
            see,
            pages::one::show,
        ),
        post(
            "/missions/{mission}/invoices/{invoice}/payments",
            issue,
            pages::one::pay,
        ),
        post(
            "/missions/{mission}/invoices/{invoice}/credit",
            issue,
            pages::one::correct,
        ),
    ];
    let mine = Right::SignedIn;
    all.extend([
        get(
            "/missions/{mission}/applications/{application}/invoices",
            mine,
            pages::mine::list,
        ),
        post(
            "/missions/{mission}/applications/{application}/invoices",
            mine,
            pages::mine::address,
        ),
        get(
            "/missions/{mission}/applications/{application}/invoices/{invoice}",
            mine,
            pages::mine::show,
        ),
    ]);
    all
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::list::ListPage>("invoices/list", frame);
    all.extend(render::<pages::due::DuePage>("invoices/due", frame));
    all.extend(render::<pages::sender::SenderPage>(
        "invoices/sender",
        frame,
    ));
    all.extend(render::<pages::one::OnePage>("invoices/one", frame));
    all.extend(render::<pages::mine::MinePage>("invoices/mine", frame));
    all.extend(render::<pages::mine::OwnPage>("invoices/own", frame));
    all
}
