//! The verbs: count what is owed, issue, credit, note what was paid.

use attache_foundation::history::By;
use attache_foundation::ids::{
    AccountId, ApplicationId, CallId, InvoiceId, OrganisationId, PersonId,
};
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::database::DatabaseError;
use attache_platform::moment::Date;
use attache_platform::texts::Arg;
use jiff::ToSpan;

use super::rules::{self, Refusal};
use super::store::{self, Reach};
use super::{Buyer, Invoice, Kind, Line, Owing, Payment, Sender};
use crate::registration;

/// A verb of this slice that was not done.
pub type Refused = attache_foundation::Refused<Refusal>;

/// What a verb gives.
pub type Outcome<T> = attache_foundation::Outcome<T, Refusal>;

/// Counts anew what every application to a call owes, by what is published of it now: what follows
/// from a publication, an offer that was taken and a withdrawal. Doing it twice changes nothing.
pub async fn charge(change: &mut Change, call: CallId) -> Result<()> {
    let mission = change.mission()?;
    let Some(call) = registration::call(change, mission, call).await? else {
        return Ok(());
    };
    let today = rules::day(change.now());
    for party in store::parties(change, call.id).await? {
        let handed_in = rules::day(party.submitted_at.unwrap_or_default());
        let price = rules::price(&call.form, &party.size, party.people, handed_in);
        let before = party.fee.unwrap_or_default();
        let fee = before.moved(price, &call.form.fee_terms, today);
        if fee != before {
            store::set_fee(change, party.application, fee).await?;
        }
    }
    Ok(())
}

/// The same for the call by which somebody came, if they came by one.
pub async fn charge_person(change: &mut Change, person: PersonId) -> Result<()> {
    match store::call_of(change, person).await? {
        Some((mission, call)) if mission == change.mission()? => charge(change, call).await,
        _ => Ok(()),
    }
}

/// Issues the invoice of an application: what it owes and was not invoiced yet. The reader was
/// shown `seen` cents; nothing is issued when it is another amount by now.
pub async fn issue(
    change: &mut Change,
    scope: &Scope,
    application: ApplicationId,
    seen: i64,
) -> Outcome<InvoiceId> {
    let owing = owing(change, scope, application, seen).await?;
    if owing.open() <= 0 {
        return Err(Refusal::NothingDue.into());
    }
    let sender = sender(change, scope, &owing).await?;
    let lines = lines(change, &owing).await?;
    let net = owing.open();
    let (vat_percent, issued_on) = (sender.vat.percent(), rules::day(change.now()));
    let vat = rules::vat(net, vat_percent);
    let (year, serial) = next(change, owing.agency, issued_on, Kind::Invoice).await?;
    let communication = rules::communication(year, serial);
    let invoice = Invoice {
        id: change.id(),
        application,
        agency: owing.agency,
        region: owing.region,
        kind: Kind::Invoice,
        credits: None,
        number: rules::number(Kind::Invoice, &sender.prefix, year, serial),
        communication: communication.ok_or_else(|| Error::fault("a number too large"))?,
        language: owing.language,
        issued_on,
        due_on: issued_on.saturating_add(sender.due_days.days()),
        sender,
        buyer: owing.buyer,
        lines,
        net,
        vat_percent,
        vat,
        total: net + vat,
        credited_net: 0,
        credited: 0,
        paid: 0,
    };
    store::insert(change, &invoice, (year, serial), &by(change)).await?;
    let invoice = invoice.id;
    change.record(Event::InvoiceIssued { invoice });
    Ok(invoice)
}

/// What an application owes, as the reader was shown it.
async fn owing(
    change: &mut Change,
    scope: &Scope,
    application: ApplicationId,
    seen: i64,
) -> Outcome<Owing> {
    let mission = change.mission()?;
    let found = store::owing(change, mission, &Reach::of(scope), Some(application)).await?;
    let found = found.into_iter().next().ok_or(Refusal::NothingDue)?;
    match found.open() == seen {
        true => Ok(found),
        false => Err(Refusal::Changed {
            name: found.buyer.name,
        }
        .into()),
    }
}

async fn sender(change: &mut Change, scope: &Scope, owing: &Owing) -> Outcome<Sender> {
    let mission = change.mission()?;
    let all = store::senders(change, mission, &Reach::of(scope)).await?;
    let found = all.into_iter().find(|(agency, ..)| *agency == owing.agency);
    let none = Refusal::NoSender {
        agency: owing.agency_name.clone(),
    };
    Ok(found.and_then(|(_, _, sender)| sender).ok_or(none)?)
}

async fn next(
    change: &mut Change,
    agency: OrganisationId,
    on: Date,
    kind: Kind,
) -> Result<(i64, i64)> {
    let year = i64::from(on.year());
    Ok((year, store::take_number(change, agency, year, kind).await?))
}

/// Who issues or notes something, as it is kept; the product itself issues nothing.
fn by(change: &Change) -> String {
    match change.by() {
        By::Account(account) => account.to_string(),
        By::Itself => String::new(),
    }
}

/// What is invoiced, line by line in the buyer's language. Together the lines are what is open: of
/// a first invoice each part of the fee, of a later one the difference.
async fn lines(change: &mut Change, owing: &Owing) -> Result<Vec<Line>> {
    let mission = change.mission()?;
    let words = change.app().words(owing.language);
    let label = store::mission_label(change, mission).await?;
    let label = label.get(owing.language).to_owned();
    let call = registration::call(change, mission, owing.call).await?;
    let call = call.ok_or(Error::Absent)?;
    let size = words.say(&format!("registration-size-{}", owing.size));
    let told: [(&str, Arg); 3] = [
        ("mission", label.into()),
        ("size", size.into()),
        ("count", owing.people.into()),
    ];
    let say = |key: &str| words.with(key, &told);
    let parts = rules::lines(&call.form, &owing.size, owing.people, owing.handed_in);
    let mut all: Vec<Line> = parts
        .into_iter()
        .map(|(what, count, cents)| Line {
            text: say(what.key()),
            count,
            cents,
        })
        .collect();
    if owing.kept > 0 {
        all.push(single(say("invoices-line-kept"), owing.kept));
    }
    let sum: i64 = all.iter().map(|line| line.count * line.cents).sum();
    if owing.invoiced != 0 || sum != owing.open() {
        all = vec![single(say("invoices-line-change"), owing.open())];
    }
    Ok(all)
}

fn single(text: String, cents: i64) -> Line {
    Line {
        text,
        count: 1,
        cents,
    }
}

/// Confirms what is to be given back to an application: credit notes for its invoices, the newest
/// first. The reader was shown `seen` cents.
pub async fn credit(
    change: &mut Change,
    scope: &Scope,
    application: ApplicationId,
    seen: i64,
) -> Outcome<Vec<InvoiceId>> {
    let owing = owing(change, scope, application, -seen).await?;
    let mut left = -owing.open();
    if left <= 0 {
        return Err(Refusal::NothingDue.into());
    }
    let mission = change.mission()?;
    let reach = Reach::of(scope);
    let all = store::invoices(change, mission, &reach, Some(application), None).await?;
    let mut issued = Vec::new();
    for invoice in all {
        let net = invoice.creditable().min(left);
        if net > 0 {
            let words = change.app().words(invoice.language);
            let text = words.say("invoices-line-refund");
            issued.push(take_back(change, &invoice, net, text).await?);
            left -= net;
        }
    }
    Ok(issued)
}

/// What follows from a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// What was taken back is due still: it comes back among what is to be invoiced.
    Owed,
    /// It is due no more.
    Waived,
}

/// Corrects a mistake in an invoice by a credit note that says why. `net` is in cents before VAT.
///
/// # Errors
/// A refusal when that is more than what is left of it.
pub async fn correct(
    change: &mut Change,
    scope: &Scope,
    invoice: InvoiceId,
    net: i64,
    why: &str,
    again: Again,
) -> Outcome<InvoiceId> {
    let found = one(change, scope, invoice).await?;
    if net <= 0 || net > found.creditable() {
        return Err(Refusal::NothingDue.into());
    }
    let words = change.app().words(found.language);
    let text = words.with("invoices-line-correction", &[("why", why.into())]);
    let id = take_back(change, &found, net, text).await?;
    if again == Again::Waived {
        store::waive(change, found.application, net).await?;
    }
    Ok(id)
}

async fn one(change: &mut Change, scope: &Scope, invoice: InvoiceId) -> Result<Invoice> {
    let mission = change.mission()?;
    let found = store::invoices(change, mission, &Reach::of(scope), None, Some(invoice)).await?;
    found.into_iter().next().ok_or(Error::Absent)
}

/// Issues a credit note for so much of an invoice. The last one takes back what is left of its
/// tax, so that no cent stays by rounding.
async fn take_back(change: &mut Change, of: &Invoice, net: i64, text: String) -> Result<InvoiceId> {
    let issued_on = rules::day(change.now());
    let vat = match net == of.creditable() {
        true => of.vat - (of.credited - of.credited_net),
        false => rules::vat(net, of.vat_percent),
    };
    let (year, serial) = next(change, of.agency, issued_on, Kind::Credit).await?;
    let note = Invoice {
        id: change.id(),
        kind: Kind::Credit,
        credits: Some((of.id, of.number.clone())),
        number: rules::number(Kind::Credit, &of.sender.prefix, year, serial),
        communication: String::new(),
        issued_on,
        due_on: issued_on,
        lines: vec![single(text, net)],
        net,
        vat,
        total: net + vat,
        ..of.clone()
    };
    store::insert(change, &note, (year, serial), &by(change)).await?;
    let invoice = note.id;
    change.record(Event::CreditNoteIssued { invoice });
    Ok(invoice)
}

/// Notes what was paid of an invoice, or with a minus what was paid back.
pub async fn note_payment(
    change: &mut Change,
    scope: &Scope,
    invoice: InvoiceId,
    day: Date,
    cents: i64,
) -> Outcome<()> {
    let found = one(change, scope, invoice).await?;
    if found.kind == Kind::Credit {
        return Err(Refusal::NothingDue.into());
    }
    let payment = Payment {
        day,
        cents,
        by: String::new(),
    };
    store::insert_payment(change, invoice, &payment, &by(change)).await?;
    change.record(Event::PaymentNoted { invoice });
    Ok(())
}

/// Says who sends the invoices of an agency from now on; what was issued stays as it is.
///
/// # Errors
/// Absent when the agency has no call in reach; a refusal when its prefix is another's.
pub async fn set_sender(
    change: &mut Change,
    scope: &Scope,
    agency: OrganisationId,
    new: &Sender,
) -> Outcome<()> {
    let mission = change.mission()?;
    let known = store::senders(change, mission, &Reach::of(scope)).await?;
    if !known.iter().any(|(id, ..)| *id == agency) {
        return Err(Error::Absent.into());
    }
    let done = store::set_sender(change, agency, new).await;
    done.map_err(|error| match error {
        DatabaseError::Violation { constraint } if constraint == store::PREFIX => {
            Refused::Rule(Refusal::PrefixTaken)
        }
        other => other.into(),
    })?;
    change.record(Event::InvoiceSenderChanged {
        organisation: agency,
    });
    Ok(())
}

/// Says to which address the invoices of one's own application go from now on.
pub async fn set_address(
    change: &mut Change,
    application: ApplicationId,
    by: AccountId,
    new: &Buyer,
) -> Result<()> {
    let mission = change.mission()?;
    let own = store::own(change, mission, by, application).await?;
    own.ok_or(Error::Absent)?;
    store::set_address(change, application, new).await?;
    change.record(Event::InvoiceAddressChanged { application });
    Ok(())
}
