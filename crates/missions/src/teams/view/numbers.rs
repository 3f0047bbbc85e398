//! The markup of an organisation's numbers, and of whose it is.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Entry, Frame, LogLine, entries, log};
use maud::{Markup, html};

use super::super::pages::home::HomePage;
use super::{base, moment};
use crate::organisations::NumberChange;
use crate::organisations::identifiers::{Identifier, Scheme};

fn kind(scheme: Scheme) -> String {
    format!("organisations-scheme-{}", scheme.name())
}

pub(in super::super) fn numbers(page: &HomePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let words = &frame.words;
    let all: Vec<Entry> = page
        .numbers
        .iter()
        .map(|one| number(page, one, frame))
        .collect();
    let schemes = Scheme::ALL.map(|one| Choice::new(one.name(), words.say(&kind(one))));
    let typed = &page.forms.number;
    html! {
        p { (words.say("teams-numbers-lead")) }
        (entries(None, &all))
        form class="form" method="post" action={ (base(page, frame)) "/numbers" } {
            (form.select(&Field {
                name: "scheme",
                label: words.say("teams-scheme"),
                value: &typed.scheme,
                ..Field::default()
            }, &schemes))
            (form.line(&Field {
                name: "number",
                label: words.say("teams-number"),
                hint: words.say("teams-number-hint"),
                value: &typed.number,
                optional: false,
            }))
            div { button class="button" { (words.say("teams-add-number")) } }
        }
        @if !page.changes.is_empty() {
            h3 { (words.say("teams-number-changes")) }
            @let lines: Vec<LogLine> = page.changes.iter().map(|one| line(one, frame)).collect();
            (log(&lines))
        }
    }
}

fn number(page: &HomePage, one: &Identifier, frame: &Frame) -> Entry {
    let words = &frame.words;
    let shown = one.shown();
    Entry {
        main: html! { (shown) },
        more: vec![html! { (words.say(&kind(one.scheme()))) }],
        end: Some(html! {
            form method="post" action={ (base(page, frame)) "/numbers/removal" } {
                input type="hidden" name="scheme" value=(one.scheme().name());
                input type="hidden" name="number" value=(one.value());
                button class="button button-small" {
                    (words.say("teams-remove-number"))
                    span class="hidden-visually" { " " (shown) }
                }
            }
        }),
        ..Entry::default()
    }
}

fn line(one: &NumberChange, frame: &Frame) -> LogLine {
    let key = match one.added {
        true => "teams-number-added",
        false => "teams-number-removed",
    };
    let args = [
        ("kind", frame.say(&kind(one.identifier.scheme())).into()),
        ("number", one.identifier.shown().into()),
        ("name", one.by.as_str().into()),
    ];
    LogLine {
        when: moment(one.at, &frame.words),
        instant: one.at.to_string(),
        what: html! { (frame.words.with(key, &args)) },
    }
}

pub(in super::super) fn parent(page: &HomePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let words = &frame.words;
    let one = &page.organisation;
    let now = match &one.parent_name {
        Some(name) => words.with(
            "teams-parent-is",
            &[("organisation", name.get(words.language()).into())],
        ),
        None => words.say("teams-parent-none"),
    };
    let Some(parents) = &page.parents else {
        return html! { p { (now) } p class="field-hint" { (words.say("teams-parent-ask")) } };
    };
    let mut choices = vec![Choice::new("", words.say("teams-parent-nobody"))];
    choices.extend(
        parents
            .iter()
            .map(|(id, name)| Choice::new(id.to_string(), name.get(words.language()))),
    );
    let value = one.parent.map(|id| id.to_string()).unwrap_or_default();
    html! {
        p { (now) }
        form class="form" method="post" action={ (base(page, frame)) "/parent" } {
            (form.select(&Field {
                name: "parent",
                label: words.say("teams-parent-choose"),
                hint: words.say("teams-parent-hint"),
                value: &value,
                optional: true,
            }, &choices))
            div { button class="button" { (words.say("teams-parent-save")) } }
        }
    }
}
