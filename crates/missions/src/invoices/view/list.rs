//! The list of invoices.

use attache_foundation::layout::fields::facet;
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{
    Figure, Frame, Tone, empty, icon, notice, section, small_figures, with_icon,
};
use maud::{Markup, html};

use super::super::pages::list::ListPage;
use super::super::{Invoice, Kind};
use super::standing;
use crate::money::euros;

pub(in super::super) fn head(page: &ListPage, frame: &Frame) -> Markup {
    let figure = |cents: i64, key: &str| Figure {
        value: euros(&frame.words, cents),
        label: frame.say(key),
        ..Figure::default()
    };
    let totals = &page.totals;
    small_figures(&[
        figure(totals.open, "invoices-total-open"),
        figure(totals.overdue, "invoices-total-overdue"),
        figure(totals.paid, "invoices-total-paid"),
    ])
}

pub(in super::super) fn page(page: &ListPage, frame: &Frame) -> Markup {
    html! {
        @if page.may_issue { (to_do(page, frame)) }
        div class="with-facets" {
            (find(page, frame))
            div id="results" class="stack" { (results(page, frame)) }
        }
        @if !page.counts.is_empty() { (export(frame)) }
    }
}

fn to_do(page: &ListPage, frame: &Frame) -> Markup {
    let told = [("count", page.waiting.into())];
    let tone = if page.waiting > 0 {
        Tone::Wait
    } else {
        Tone::Plain
    };
    html! {
        (notice(tone, html! {
            p { (frame.words.with("invoices-waiting", &told)) }
            p class="row" {
                a href=(frame.address("/invoices/due")) { (frame.say("invoices-due-title")) }
                a href=(frame.address("/invoices/sender")) {
                    (frame.say("invoices-sender-title"))
                }
            }
        }))
    }
}

fn find(page: &ListPage, frame: &Frame) -> Markup {
    html! {
        form class="facets" method="get" role="search" action=(frame.address("/invoices"))
            data-swap="#results" data-live {
            div class="search" {
                label class="hidden-visually" for="q" { (frame.say("invoices-search")) }
                input class="input" type="search" name="q" id="q" maxlength="100"
                    value=(page.wanted.text) placeholder=(frame.say("invoices-search"));
                button class="button" type="submit" {
                    (with_icon("search", frame.say("invoices-search-go")))
                }
            }
            details class="facets-fold" open[!page.wanted.standings.is_empty()] {
                summary { (icon("filter")) (frame.say("invoices-filter")) }
                div class="facets" {
                    fieldset {
                        legend { (frame.say("invoices-standing")) }
                        @for (of, count) in &page.counts {
                            @let said = frame.say(&format!("invoices-standing-{}", of.name()));
                            @let chosen = page.wanted.standings.contains(of);
                            (facet("state", of.name(), html! { (said) }, *count, chosen))
                        }
                    }
                }
            }
        }
    }
}

fn results(page: &ListPage, frame: &Frame) -> Markup {
    if page.invoices.is_empty() {
        let body = html! { p { (frame.say("invoices-none-why")) } };
        return empty("list", &frame.say("invoices-none"), body);
    }
    let columns = [
        Column::words(frame.say("invoices-number")),
        Column::words(frame.say("invoices-buyer")),
        Column::words(frame.say("invoices-issued-on")),
        Column::words(frame.say("invoices-due-on")),
        Column::numbers(frame.say("invoices-total")),
        Column::numbers(frame.say("invoices-open")),
        Column::words(frame.say("invoices-standing")),
    ];
    let rows: Vec<Vec<Markup>> = page
        .invoices
        .iter()
        .map(|one| row(page, one, frame))
        .collect();
    let told = [("count", page.invoices.len().into())];
    table(
        &frame.words.with("invoices-caption", &told),
        &columns,
        &rows,
    )
}

fn row(page: &ListPage, one: &Invoice, frame: &Frame) -> Vec<Markup> {
    let words = &frame.words;
    let balance = one.balance(page.today);
    let address = frame.address(&format!("/invoices/{}", one.id));
    let is_note = one.kind == Kind::Credit;
    let total = if is_note { -one.total } else { one.total };
    vec![
        html! { a href=(address) { (one.number) } },
        html! { (one.buyer.name) },
        html! { (words.long_date(one.issued_on)) },
        html! { @if !is_note { (words.long_date(one.due_on)) } },
        html! { (euros(words, total)) },
        html! { @if balance.open != 0 { (euros(words, balance.open)) } },
        standing(frame, balance.standing),
    ]
}

/// The buttons that give the list as a sheet for the books.
fn export(frame: &Frame) -> Markup {
    section(
        frame.say("invoices-export"),
        html! {
            p { (frame.say("invoices-export-note")) }
            form class="row no-print" method="post" action=(frame.address("/invoices/export")) {
                button class="button" name="format" value="csv" {
                    (with_icon("down", frame.say("invoices-export-csv")))
                }
                button class="button" name="format" value="xlsx" {
                    (with_icon("down", frame.say("invoices-export-xlsx")))
                }
            }
        },
    )
}
