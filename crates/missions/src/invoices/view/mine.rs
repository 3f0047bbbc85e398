//! The invoices of one's own application.

use attache_foundation::layout::fields::{Field, Form};
use attache_foundation::layout::{Entry, Frame, empty, entries, section};
use maud::{Markup, html};

use super::super::pages::mine::MinePage;
use super::super::{Invoice, Kind};
use super::standing;
use crate::money::euros;

pub(in super::super) fn list(page: &MinePage, frame: &Frame) -> Markup {
    html! {
        @if page.invoices.is_empty() {
            (empty("list", &frame.say("invoices-mine-none"), html! {
                p { (frame.say("invoices-mine-none-why")) }
            }))
        } @else {
            @let entry = |one| entry(page, one, frame);
            @let all: Vec<Entry> = page.invoices.iter().map(entry).collect();
            (entries(None, &all))
        }
        (section(frame.say("invoices-address"), address(page, frame)))
    }
}

fn entry(page: &MinePage, one: &Invoice, frame: &Frame) -> Entry {
    let words = &frame.words;
    let kind = match one.kind {
        Kind::Invoice => "invoices-kind-invoice",
        Kind::Credit => "invoices-kind-credit",
    };
    let address = format!("/applications/{}/invoices/{}", page.application, one.id);
    let day = match one.kind {
        Kind::Invoice => ("invoices-due-by", one.due_on),
        Kind::Credit => ("invoices-issued-at", one.issued_on),
    };
    let told = [("day", words.long_date(day.1).into())];
    Entry {
        main: html! {
            a href=(frame.address(&address)) { (words.say(kind)) " " (one.number) }
        },
        more: vec![
            html! { (euros(words, one.total)) },
            html! { (words.with(day.0, &told)) },
        ],
        end: Some(standing(frame, one.balance(page.today).standing)),
        ..Entry::default()
    }
}

fn address(page: &MinePage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let field = |name: &'static str, key: &str, value| Field {
        name,
        label: frame.say(key),
        value,
        ..Field::default()
    };
    let typed = &page.typed;
    let action = format!("/applications/{}/invoices", page.application);
    html! {
        p { (frame.say("invoices-address-lead")) }
        form class="form" method="post" action=(frame.address(&action)) {
            (form.summary())
            (form.line(&field("street", "invoices-street", &typed.street)))
            (form.line(&field("postcode", "invoices-postcode", &typed.postcode)))
            (form.line(&field("town", "invoices-town", &typed.town)))
            (form.line(&Field {
                hint: frame.say("invoices-reference-hint"),
                optional: true,
                ..field("reference", "invoices-reference", &typed.reference)
            }))
            button class="button" { (frame.say("invoices-address-keep")) }
        }
    }
}
