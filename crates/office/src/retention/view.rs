//! The markup of what is kept how long.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Entry, Frame, entries, icon, section};
use maud::{Markup, html};

use super::pages::RetentionPage;
use super::rules::{self, From};
use super::{Hold, Rule, Swept};
use crate::desk::office_time;

pub(super) fn head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("retention-lead")) } }
}

pub(super) fn page(page: &RetentionPage, frame: &Frame) -> Markup {
    html! {
        (section(frame.say("retention-rules"), rule_table(frame)))
        (section(frame.say("retention-reports"), reports(page, frame)))
        (section(frame.say("retention-holds"), holds(page, frame)))
    }
}

fn rule_table(frame: &Frame) -> Markup {
    let words = &frame.words;
    let columns = [
        Column::words(words.say("retention-what")),
        Column::words(words.say("retention-how-long")),
    ];
    let row = |rule: Rule| {
        let (days, from) = rules::kept(rule);
        let key = match from {
            From::Mission => "retention-after-mission",
            From::Itself => "retention-after-itself",
        };
        vec![
            html! { (words.say(&format!("retention-rule-{}", rule.name()))) },
            html! { (words.with(key, &[("days", days.into())])) },
        ]
    };
    let rows: Vec<Vec<Markup>> = Rule::ALL.into_iter().map(row).collect();
    table(&words.say("retention-rules"), &columns, &rows)
}

fn reports(page: &RetentionPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let columns = [
        Column::words(words.say("retention-day")),
        Column::words(words.say("retention-what")),
        Column::numbers(words.say("retention-deleted")),
        Column::words(words.say("retention-signed")),
    ];
    let row = |report: &Swept| {
        let rule = format!("retention-rule-{}", report.rule);
        let signed = match &report.signed {
            Some((name, at)) => {
                let at = office_time(*at, words);
                words.with(
                    "retention-signed-by",
                    &[("name", name.into()), ("at", at.into())],
                )
            }
            None => words.say("retention-not-signed"),
        };
        vec![
            html! { (words.long_date(report.day)) },
            html! { (words.say(&rule)) },
            html! { (words.number(report.deleted)) },
            html! { (signed) },
        ]
    };
    if page.reports.is_empty() {
        return html! { p { (words.say("retention-no-reports")) } };
    }
    let rows: Vec<Vec<Markup>> = page.reports.iter().map(row).collect();
    let open = page.reports.iter().any(|report| report.signed.is_none());
    html! {
        (table(&words.say("retention-reports"), &columns, &rows))
        @if open && page.may_hold {
            form method="post" action=(frame.address("/retention/signature")) {
                button class="button" { (words.say("retention-sign")) }
            }
        }
    }
}

fn holds(page: &RetentionPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let held: Vec<Entry> = page
        .holds
        .iter()
        .map(|hold| held(hold, page.may_hold, frame))
        .collect();
    html! {
        p { (words.say("retention-holds-lead")) }
        @if held.is_empty() {
            p { (words.say("retention-no-holds")) }
        } @else {
            (entries(None, &held))
        }
        @if page.may_hold { (find(page, frame)) (hold_form(page, frame)) }
    }
}

fn held(hold: &Hold, may_end: bool, frame: &Frame) -> Entry {
    let words = &frame.words;
    let end = frame.address(&format!("/retention/holds/{}/end", hold.person));
    let name = [("name", hold.name.as_str().into())];
    Entry {
        main: html! {
            @if hold.name.is_empty() { (words.say("retention-somebody")) } @else { (hold.name) }
        },
        more: vec![
            html! { (hold.reason) },
            html! { (office_time(hold.placed_at, words)) },
        ],
        end: may_end.then(|| {
            html! {
                form method="post" action=(end) {
                    button class="button button-small"
                        aria-label=(words.with("retention-end-hold-of", &name)) {
                        (words.say("retention-end-hold"))
                    }
                }
            }
        }),
        ..Entry::default()
    }
}

fn find(page: &RetentionPage, frame: &Frame) -> Markup {
    html! {
        form class="search" role="search" method="get" action=(frame.address("/retention")) {
            label class="field-label" for="q" { (frame.say("retention-search")) }
            div class="row" {
                input class="input" type="search" id="q" name="q" value=(page.query)
                    autocomplete="off";
                button class="button" { (icon("search")) (frame.say("retention-search-button")) }
            }
        }
    }
}

fn hold_form(page: &RetentionPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.found.is_empty() && page.errors.is_empty() {
        return html! {};
    }
    let form = Form {
        words,
        errors: &page.errors,
    };
    let choices = page.found.iter();
    let choices: Vec<Choice> = choices
        .map(|(id, name)| Choice::new(id.to_string(), name))
        .collect();
    let person = Field {
        name: "person",
        label: words.say("retention-person"),
        value: &page.person,
        ..Field::default()
    };
    let reason = Field {
        name: "reason",
        label: words.say("retention-reason"),
        value: &page.reason,
        ..Field::default()
    };
    html! {
        (form.summary())
        form class="stack" method="post" action=(frame.address("/retention/holds")) {
            input type="hidden" name="q" value=(page.query);
            (form.one_of(&person, &choices))
            (form.line(&reason))
            button class="button" { (words.say("retention-hold")) }
        }
    }
}
