//! The markup of choosing whom to meet, and of the form to ask them.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{
    self, Entry, Frame, Tone, domain, empty, entries, icon, notice, section,
};
use maud::{Markup, html};

use super::{minutes, part_of_day, priority};
use crate::requests::pages::{Found, NewPage};
use crate::requests::parse::lengths;
use crate::requests::rules::Refusal;
use crate::requests::store::Other;
use crate::requests::{LONGEST_MESSAGE, PartOfDay};

pub(in crate::requests) fn new(page: &NewPage, frame: &Frame) -> Markup {
    html! {
        @if let Some(refusal) = page.refusal { (refused(refusal, frame)) }
        @if let Some(chosen) = &page.chosen {
            (form(page, chosen, frame))
        } @else {
            @if page.is_written() {
                (written(page, frame))
            } @else {
                @if !page.typed.to.trim().is_empty() {
                    (notice(Tone::Bad, html! { p { (frame.say("requests-error-to")) } }))
                }
                (search(page, frame))
            }
        }
    }
}

fn refused(refusal: Refusal, frame: &Frame) -> Markup {
    let (key, args) = refusal.sentence();
    notice(
        Tone::Bad,
        html! {
            (layout::refusal(&frame.words, key, &args))
            @if let Refusal::AlreadyOpen { first: Some(first) } = refusal {
                p {
                    a href=(frame.address(&format!("/requests/{first}"))) {
                        (frame.say("requests-see-first"))
                    }
                }
            }
        },
    )
}

fn search(page: &NewPage, frame: &Frame) -> Markup {
    html! {
        form class="search" role="search" method="get" action=(frame.address("/requests/new"))
            data-swap="#found" data-live {
            label class="field-label" for="q" { (frame.say("requests-search")) }
            div class="row" {
                input class="input" type="search" id="q" name="q" value=(page.query)
                    autocomplete="off" aria-describedby="q-hint";
                button class="button" { (icon("search")) (frame.say("requests-search-button")) }
            }
            p class="field-hint" id="q-hint" { (frame.say("requests-search-hint")) }
        }
        div id="found" class="stack" {
            @if page.found.is_empty() {
                (empty("search", &frame.say("requests-nobody"), html! {
                    p { (frame.say("requests-nobody-why")) }
                }))
            } @else {
                @let all: Vec<Entry> =
                    page.found.iter().map(|found| candidate(page, found, frame)).collect();
                (entries(None, &all))
            }
            @if page.more > 0 {
                p { (frame.words.with("requests-more", &[("count", page.more.into())])) }
            }
        }
    }
}

fn candidate(page: &NewPage, found: &Found, frame: &Frame) -> Entry {
    let other = &found.other;
    let ask = frame.address(&format!("/requests/new?to={}", other.person));
    let end = match found.open {
        Some(open) => html! {
            a class="button button-small" href=(frame.address(&format!("/requests/{open}"))) {
                (frame.say("requests-see-first"))
            }
        },
        None => html! {
            a class="button button-small" href=(ask) {
                (frame.say("requests-choose"))
                span class="hidden-visually" { " " (other.name) }
            }
        },
    };
    Entry {
        main: html! { b { (other.organisation.get(frame.language())) } " · " (other.name) },
        more: about(page, other, frame),
        end: Some(end),
        new: false,
        count: None,
    }
}

/// What is known of somebody's organisation.
fn about(page: &NewPage, other: &Other, frame: &Frame) -> Vec<Markup> {
    let mut more = Vec::new();
    if !other.city.is_empty() {
        more.push(html! { (other.city.get(frame.language())) });
    }
    for (term, label) in page
        .domains
        .iter()
        .filter(|(term, _)| other.domains.contains(term))
    {
        more.push(domain(term, label.get(frame.language())));
    }
    if !other.offer.is_empty() {
        more.push(html! { (other.offer.get(frame.language())) });
    }
    if !other.need.is_empty() {
        let need = other.need.get(frame.language());
        more.push(html! { (frame.words.with("requests-seeks", &[("need", need.into())])) });
    }
    more
}

fn form(page: &NewPage, chosen: &Other, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    html! {
        (form.summary())
        (section(chosen.organisation.get(frame.language()), html! {
            ul class="entries" {
                li class="entry" {
                    p class="entry-main" { (chosen.name) }
                    p class="entry-more" {
                        @for piece in about(page, chosen, frame) { span { (piece) } }
                    }
                    div class="entry-end" {
                        a href=(frame.address("/requests/new")) {
                            (frame.say("requests-choose-other"))
                        }
                    }
                }
            }
        }))
        form class="form" method="post" action=(frame.address("/requests")) {
            (frame.once())
            input type="hidden" id="to" name="to" value=(page.typed.to);
            (questions(page, &form, frame))
        }
    }
}

/// A request that was written to nobody: it keeps what it says while somebody is chosen.
fn written(page: &NewPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let named = |other: &Other| {
        format!(
            "{} · {}",
            other.organisation.get(frame.language()),
            other.name
        )
    };
    let mut choices = vec![Choice::new("", frame.say("requests-choose-somebody"))];
    choices.extend(
        page.choices
            .iter()
            .map(|other| Choice::new(other.person.to_string(), named(other))),
    );
    html! {
        (form.summary())
        form class="form" method="post" action=(frame.address("/requests")) {
            (frame.once())
            (form.select(&Field {
                name: "to",
                label: frame.say("requests-field-to"),
                value: &page.typed.to,
                ..Field::default()
            }, &choices))
            (questions(page, &form, frame))
        }
    }
}

/// Everything a request says beside whom it is to.
fn questions(page: &NewPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let most = LONGEST_MESSAGE.into();
    html! {
            (form.one_of(&Field {
                name: "priority",
                label: frame.say("requests-field-priority"),
                hint: frame.say("requests-field-priority-hint"),
                value: &page.typed.priority,
                optional: false,
            }, &priorities(frame)))
            (form.one_of(&Field {
                name: "length_minutes",
                label: frame.say("requests-field-length"),
                value: &page.typed.length_minutes,
                ..Field::default()
            }, &lengths(page.slot_minutes).map(|length| {
                Choice::new(length.to_string(), minutes(frame, length))
            })))
            (form.one_of(&Field {
                name: "part_of_day",
                label: frame.say("requests-field-part-of-day"),
                value: &page.typed.part_of_day,
                ..Field::default()
            }, &PartOfDay::ALL.map(|part| Choice::new(part.name(), part_of_day(frame, part)))))
            (form.long_text(&Field {
                name: "message",
                label: frame.say("requests-field-message"),
                hint: frame.words.with("requests-field-message-hint", &[("most", most)]),
                value: &page.typed.message,
                optional: true,
            }))
            div { button class="button button-main" { (frame.say("requests-send")) } }
    }
}

fn priorities(frame: &Frame) -> [Choice; 5] {
    [5, 4, 3, 2, 1].map(|value| Choice::new(value.to_string(), priority(frame, value)))
}
