//! What is to be invoiced and to be given back.

use attache_foundation::layout::{Entry, Frame, Tone, empty, entries, notice, section};
use maud::{Markup, html};

use super::super::Owing;
use super::super::pages::due::DuePage;
use super::refused;
use crate::money::euros;

pub(in super::super) fn head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("invoices-due-lead")) } }
}

pub(in super::super) fn page(page: &DuePage, frame: &Frame) -> Markup {
    let (due, back): (Vec<&Owing>, Vec<&Owing>) = page.owing.iter().partition(|one| one.open() > 0);
    html! {
        (refused(page.refusal.as_ref(), frame))
        (without_sender(page, frame))
        (section(frame.say("invoices-to-issue"), html! {
            @if due.is_empty() {
                (empty("check", &frame.say("invoices-nothing-due"), html! {
                    p { (frame.say("invoices-nothing-due-why")) }
                }))
            } @else {
                (issue(page, &due, frame))
            }
        }))
        @if !back.is_empty() {
            (section(frame.say("invoices-to-credit"), html! {
                p { (frame.say("invoices-to-credit-lead")) }
                @let all: Vec<Entry> = back.iter().map(|one| credit(one, frame)).collect();
                (entries(None, &all))
            }))
        }
    }
}

fn without_sender(page: &DuePage, frame: &Frame) -> Markup {
    let missing: Vec<&str> = page
        .senders
        .iter()
        .filter(|(_, _, sender)| sender.is_none())
        .map(|(_, name, _)| name.get(frame.language()))
        .collect();
    html! {
        @for agency in missing {
            @let told = [("agency", agency.into())];
            (notice(Tone::Wait, html! {
                p { (frame.words.with("invoices-refused-no-sender", &told)) }
                p {
                    a href=(frame.address("/invoices/sender")) {
                        (frame.say("invoices-sender-title"))
                    }
                }
            }))
        }
    }
}

/// The preview: one press issues everything that is ticked, another only one of them.
fn issue(page: &DuePage, due: &[&Owing], frame: &Frame) -> Markup {
    let all: Vec<Entry> = due.iter().map(|one| entry(page, one, frame)).collect();
    let sum: i64 = due.iter().map(|one| page.with_vat(one).1).sum();
    let told = [
        ("count", due.len().into()),
        ("sum", euros(&frame.words, sum).into()),
    ];
    html! {
        form method="post" action=(frame.address("/invoices/due")) {
            (entries(None, &all))
            p { (frame.words.with("invoices-issue-sum", &told)) }
            button class="button button-main" { (frame.say("invoices-issue-ticked")) }
        }
    }
}

fn entry(page: &DuePage, one: &Owing, frame: &Frame) -> Entry {
    let words = &frame.words;
    let (vat, total) = page.with_vat(one);
    let value = format!("{}:{}", one.application, one.open());
    let size = words.say(&format!("registration-size-{}", one.size));
    let mut more = vec![
        html! { (size) },
        html! {
            (words.with("registration-people-count", &[("count", one.people.into())]))
        },
        html! { (one.agency_name.get(frame.language())) },
        html! {
            (words.with("invoices-net-and-vat", &[
                ("net", euros(words, one.open()).into()),
                ("vat", euros(words, vat).into()),
            ]))
        },
    ];
    if one.invoiced != 0 {
        let told = [("sum", euros(words, one.invoiced).into())];
        more.push(html! { (words.with("invoices-invoiced-already", &told)) });
    }
    if one.buyer.street.is_empty() {
        more.push(html! { (words.say("invoices-no-address")) });
    }
    Entry {
        main: html! {
            label class="choice" {
                input type="checkbox" name="application" value=(value) checked;
                span { (one.buyer.name) }
            }
        },
        more,
        end: Some(html! {
            b { (euros(words, total)) } " "
            button class="button button-small" name="only" value=(value) {
                (frame.say("invoices-issue-one"))
                span class="hidden-visually" { ": " (one.buyer.name) }
            }
        }),
        ..Entry::default()
    }
}

fn credit(one: &Owing, frame: &Frame) -> Entry {
    let words = &frame.words;
    let back = -one.open();
    let told = [
        ("invoiced", euros(words, one.invoiced).into()),
        ("kept", euros(words, one.price + one.kept).into()),
        ("count", one.people.into()),
    ];
    Entry {
        main: html! { (one.buyer.name) },
        more: vec![
            html! { (one.agency_name.get(frame.language())) },
            html! { (words.with("invoices-credit-why", &told)) },
        ],
        end: Some(html! {
            form method="post" action=(frame.address("/invoices/due/credits")) {
                input type="hidden" name="application"
                    value={ (one.application) ":" (back) };
                b { (euros(words, back)) } " "
                button class="button button-small" {
                    (frame.say("invoices-credit-confirm"))
                    span class="hidden-visually" { ": " (one.buyer.name) }
                }
            }
        }),
        ..Entry::default()
    }
}
