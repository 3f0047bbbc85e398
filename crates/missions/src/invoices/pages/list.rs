//! The list of invoices, with its sums, and the same as a sheet for the books.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Event, Form, Right, Visit};
use attache_platform::moment::Date;
use attache_platform::sheets;
use attache_platform::texts::Words;
use attache_platform::web::attachment;
use axum::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::super::rules::{self, Standing, Totals};
use super::super::store::{self, Reach};
use super::super::{Invoice, Kind, samples, view};
use super::{scope, today};
use crate::money::plain;

/// Invoices and credit notes.
pub(in super::super) struct ListPage {
    pub(in super::super) today: Date,
    /// Those that were asked for, newest first.
    pub(in super::super) invoices: Vec<Invoice>,
    /// How many there are of each standing, whatever was asked for.
    pub(in super::super) counts: Vec<(Standing, usize)>,
    pub(in super::super) wanted: Wanted,
    /// Of all in reach.
    pub(in super::super) totals: Totals,
    /// How many applications wait for an invoice or a credit note.
    pub(in super::super) waiting: usize,
    pub(in super::super) may_issue: bool,
}

/// What the filter says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Wanted {
    pub(in super::super) text: String,
    pub(in super::super) standings: Vec<Standing>,
}

impl Wanted {
    /// Reads an address; what it does not know is left out.
    fn of(pairs: &[(String, String)]) -> Wanted {
        let mut wanted = Wanted::default();
        for (name, value) in pairs {
            match name.as_str() {
                "q" => wanted.text = value.trim().chars().take(100).collect(),
                "state" => {
                    let known = Standing::ALL.into_iter().find(|one| one.name() == value);
                    wanted.standings.extend(known);
                }
                _ => {}
            }
        }
        wanted
    }

    fn finds(&self, one: &Invoice, today: Date) -> bool {
        let standing = one.balance(today).standing;
        let text = self.text.to_lowercase();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let said = one.buyer.name.to_lowercase().contains(&text)
            || one.number.to_lowercase().contains(&text)
            || (digits.len() >= 6 && one.communication.contains(&digits));
        said && (self.standings.is_empty() || self.standings.contains(&standing))
    }
}

pub(in super::super) async fn show(
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let (mission, reach, today) = (
        visit.mission_id()?,
        Reach::of(&scope(&visit)?),
        today(&visit),
    );
    let mut reads = visit.reads();
    let mut invoices = store::invoices(&mut reads, mission, &reach, None, None).await?;
    let wanted = Wanted::of(&pairs);
    let standings = invoices.iter().map(|one| one.balance(today).standing);
    let standings: Vec<Standing> = standings.collect();
    let count = |of: Standing| standings.iter().filter(|one| **one == of).count();
    let counts = Standing::ALL.map(|of| (of, count(of)));
    let totals = rules::totals(&invoices, today);
    invoices.retain(|one| wanted.finds(one, today));
    let may_issue = visit.may(Right::IssueInvoices);
    let waiting = match may_issue {
        true => store::owing(&mut reads, mission, &reach, None).await?.len(),
        false => 0,
    };
    visit.page(&ListPage {
        today,
        invoices,
        counts: counts.into_iter().filter(|(_, count)| *count > 0).collect(),
        wanted,
        totals,
        waiting,
        may_issue,
    })
}

/// As what the sheet is wanted.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct As {
    format: String,
}

/// Gives the list as a sheet; that it was taken out stands in the history.
pub(in super::super) async fn export(visit: Visit, Form(wanted): Form<As>) -> Answer {
    let (mission, reach, today) = (
        visit.mission_id()?,
        Reach::of(&scope(&visit)?),
        today(&visit),
    );
    let mut change = visit.change().await?;
    let mut all = store::invoices(&mut change, mission, &reach, None, None).await?;
    all.reverse();
    let words = &visit.words;
    let header = COLUMNS.map(|key| words.say(key));
    let rows: Vec<Vec<String>> = all.iter().map(|one| row(words, one, today)).collect();
    let name = format!("{}-invoices", visit.mission()?.slug);
    let (name, kind, content) = match wanted.format.as_str() {
        "csv" => (
            format!("{name}.csv"),
            "text/csv; charset=utf-8",
            sheets::csv(&header, &rows).into_bytes(),
        ),
        "xlsx" => (
            format!("{name}.xlsx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            sheets::xlsx("invoices", &header, &rows).map_err(Error::fault)?,
        ),
        _ => return Err(Error::unprocessable("error-bad-body", Vec::new())),
    };
    change.record(Event::InvoicesExported { mission });
    change.finish().await?;
    attachment(&name, kind, content)
}

const COLUMNS: [&str; 15] = [
    "invoices-number",
    "invoices-kind",
    "invoices-credits",
    "invoices-issued-on",
    "invoices-due-on",
    "invoices-buyer",
    "invoices-enterprise-number",
    "invoices-reference",
    "invoices-communication",
    "invoices-net",
    "invoices-vat-percent",
    "invoices-vat",
    "invoices-total",
    "invoices-paid",
    "invoices-standing",
];

/// One line for the books; what a credit note takes back stands with a minus.
fn row(words: &Words, one: &Invoice, today: Date) -> Vec<String> {
    let (sign, kind) = match one.kind {
        Kind::Invoice => (1, "invoices-kind-invoice"),
        Kind::Credit => (-1, "invoices-kind-credit"),
    };
    let standing = one.balance(today).standing;
    let credits = one.credits.as_ref().map(|(_, number)| number.clone());
    vec![
        one.number.clone(),
        words.say(kind),
        credits.unwrap_or_default(),
        one.issued_on.to_string(),
        one.due_on.to_string(),
        one.buyer.name.clone(),
        one.buyer.enterprise_number.clone(),
        one.buyer.reference.clone(),
        one.communication.clone(),
        plain(sign * one.net),
        one.vat_percent.to_string(),
        plain(sign * one.vat),
        plain(sign * one.total),
        plain(one.paid),
        words.say(&format!("invoices-standing-{}", standing.name())),
    ]
}

impl Page for ListPage {
    fn title(&self, words: &Words) -> String {
        words.say("invoices-title")
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
