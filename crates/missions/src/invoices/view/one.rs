//! The document, in the buyer's language, and for officers what can be done with it.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Frame, Tone, notice, section};
use attache_platform::moment::Date;
use attache_platform::texts::Words;
use maud::{Markup, html};

use super::super::pages::one::OnePage;
use super::super::rules::{shown_account, shown_communication};
use super::super::{Invoice, Kind, Line};
use super::standing;
use crate::money::euros;

pub(in super::super) fn head(one: &Invoice, today: Date, frame: &Frame) -> Markup {
    let balance = one.balance(today);
    let told = [("sum", euros(&frame.words, balance.open.abs()).into())];
    html! {
        p class="no-print" {
            (standing(frame, balance.standing))
            @if balance.open > 0 { " " (frame.words.with("invoices-still-open", &told)) }
            @if balance.open < 0 { " " (frame.words.with("invoices-to-pay-back", &told)) }
        }
    }
}

pub(in super::super) fn page(page: &OnePage, frame: &Frame) -> Markup {
    let one = &page.invoice;
    html! {
        (document(one, frame))
        div class="no-print stack" {
            (linked(page, frame))
            @if one.kind == Kind::Invoice {
                (section(frame.say("invoices-payments"), payments(page, frame)))
                @if page.may_issue && one.creditable() > 0 {
                    (section(frame.say("invoices-correct"), correction(page, frame)))
                }
            }
        }
    }
}

/// What an invoice must say (royal decree no. 1 of 29 December 1992, article 5): number, day, both
/// parties with address and number, what for, the amount before tax, the rate or why there is
/// none, the tax and the total.
pub(in super::super) fn document(one: &Invoice, frame: &Frame) -> Markup {
    let words = frame.words.in_language(one.language);
    let kind = match one.kind {
        Kind::Invoice => "invoices-kind-invoice",
        Kind::Credit => "invoices-kind-credit",
    };
    html! {
        article class="invoice" lang=(one.language.code()) {
            header class="invoice-head" {
                h2 { (words.say(kind)) " " (one.number) }
                address class="invoice-party" {
                    b { (one.sender.name) }
                    span { (one.sender.street) }
                    span { (one.sender.postcode) " " (one.sender.town) }
                    span { (words.say("invoices-enterprise-number")) " "
                        (one.sender.enterprise_number) }
                }
            }
            div class="invoice-head" {
                dl class="invoice-facts" { (facts(one, &words)) }
                address class="invoice-party" { (buyer(one, &words)) }
            }
            (lines(one, &words))
            @if one.vat_percent == 0 { p { (words.say("invoices-vat-none-says")) } }
            @if one.kind == Kind::Invoice { (how_to_pay(one, &words)) }
        }
    }
}

fn facts(one: &Invoice, words: &Words) -> Markup {
    html! {
        div { dt { (words.say("invoices-issued-on")) } dd { (words.long_date(one.issued_on)) } }
        @match &one.credits {
            Some((_, number)) => {
                div { dt { (words.say("invoices-credits")) } dd { (number) } }
            }
            None => {
                div {
                    dt { (words.say("invoices-due-on")) }
                    dd { (words.long_date(one.due_on)) }
                }
            }
        }
        @if !one.buyer.reference.is_empty() {
            div { dt { (words.say("invoices-reference")) } dd { (one.buyer.reference) } }
        }
    }
}

fn buyer(one: &Invoice, words: &Words) -> Markup {
    let buyer = &one.buyer;
    html! {
        b { (buyer.name) }
        @if !buyer.street.is_empty() { span { (buyer.street) } }
        @if !buyer.town.is_empty() { span { (buyer.postcode) " " (buyer.town) } }
        span { (words.say("invoices-enterprise-number")) " " (buyer.enterprise_number) }
    }
}

fn lines(one: &Invoice, words: &Words) -> Markup {
    let percent = words.percent(one.vat_percent * 10);
    let vat = words.with("invoices-vat-at", &[("percent", percent.into())]);
    html! {
        table class="table invoice-lines" {
            caption class="hidden-visually" { (words.say("invoices-lines")) }
            thead {
                tr {
                    th scope="col" { (words.say("invoices-line")) }
                    th scope="col" class="number" { (words.say("invoices-count")) }
                    th scope="col" class="number" { (words.say("invoices-each")) }
                    th scope="col" class="number" { (words.say("invoices-amount")) }
                }
            }
            tbody { @for line in &one.lines { (line_row(line, words)) } }
            tfoot {
                tr {
                    th scope="row" colspan="3" { (words.say("invoices-net")) }
                    td class="number" { (euros(words, one.net)) }
                }
                @if one.vat_percent > 0 {
                    tr {
                        th scope="row" colspan="3" { (vat) }
                        td class="number" { (euros(words, one.vat)) }
                    }
                }
                tr {
                    th scope="row" colspan="3" { (words.say("invoices-total")) }
                    td class="number" { (euros(words, one.total)) }
                }
            }
        }
    }
}

fn line_row(line: &Line, words: &Words) -> Markup {
    html! {
        tr {
            th scope="row" { (line.text) }
            td class="number" { (words.number(line.count)) }
            td class="number" { (euros(words, line.cents)) }
            td class="number" { (euros(words, line.count * line.cents)) }
        }
    }
}

fn how_to_pay(one: &Invoice, words: &Words) -> Markup {
    let told = [
        ("sum", euros(words, one.total).into()),
        ("day", words.long_date(one.due_on).into()),
        ("account", shown_account(&one.sender.account_number).into()),
        ("name", (&one.sender.name).into()),
    ];
    html! {
        p { (words.with("invoices-pay", &told)) }
        p class="invoice-communication" {
            span { (words.say("invoices-communication")) } " "
            b { (shown_communication(&one.communication)) }
        }
    }
}

/// The invoice that a credit note corrects, and the credit notes of an invoice.
fn linked(page: &OnePage, frame: &Frame) -> Markup {
    html! {
        @if let Some((id, number)) = &page.invoice.credits {
            p {
                a href=(frame.address(&format!("/invoices/{id}"))) {
                    (frame.words.with("invoices-of-invoice", &[("number", number.into())]))
                }
            }
        }
        @if !page.notes.is_empty() {
            (notice(Tone::Plain, html! {
                p { (frame.say("invoices-credited-by")) }
                ul {
                    @for (id, number) in &page.notes {
                        li { a href=(frame.address(&format!("/invoices/{id}"))) { (number) } }
                    }
                }
            }))
        }
    }
}

fn payments(page: &OnePage, frame: &Frame) -> Markup {
    let words = &frame.words;
    html! {
        @if page.payments.is_empty() {
            p { (frame.say("invoices-payments-none")) }
        } @else {
            ul {
                @for payment in &page.payments {
                    li {
                        (words.long_date(payment.day)) ": " (euros(words, payment.cents))
                        @if !payment.by.is_empty() { " · " (payment.by) }
                    }
                }
            }
        }
        @if page.may_issue { (payment_form(page, frame)) }
    }
}

fn payment_form(page: &OnePage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let day = Field {
        name: "day",
        label: frame.say("invoices-payment-day"),
        value: &page.payment.day,
        ..Field::default()
    };
    let amount = Field {
        name: "amount",
        label: frame.say("invoices-payment-amount"),
        hint: frame.say("invoices-payment-amount-hint"),
        value: &page.payment.amount,
        ..Field::default()
    };
    let address = format!("/invoices/{}/payments", page.invoice.id);
    html! {
        form class="form" method="post" action=(frame.address(&address)) {
            (frame.once())
            (form.moment(&day, "date"))
            (form.line(&amount))
            button class="button" { (frame.say("invoices-payment-note")) }
        }
    }
}

fn correction(page: &OnePage, frame: &Frame) -> Markup {
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
    let typed = &page.correction;
    let choices = ["owed", "waived"]
        .map(|name| Choice::new(name, frame.say(&format!("invoices-again-{name}"))));
    let address = format!("/invoices/{}/credit", page.invoice.id);
    html! {
        p { (frame.say("invoices-correct-lead")) }
        form class="form" method="post" action=(frame.address(&address)) {
            (frame.once())
            (form.line(&field("net", "invoices-credit-net", &typed.net)))
            (form.line(&Field {
                hint: frame.say("invoices-credit-why-hint"),
                ..field("why", "invoices-credit-reason", &typed.why)
            }))
            (form.one_of(&field("again", "invoices-again", &typed.again), &choices))
            button class="button button-grave" { (frame.say("invoices-credit-issue")) }
        }
    }
}
