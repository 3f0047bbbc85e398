//! The markup of letters to many.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{
    Entry, Frame, Standing, Tone, empty, entries, facts, notice, section, state, with_icon,
};
use attache_missions::delegations::{CATEGORIES, category, region};
use attache_platform::texts::Language;
use maud::{Markup, html};

use super::pages::{ComposePage, ListPage, Look, MessagePage, REGIONS, Typed};
use super::{HELD_SECONDS, MOST_ALONE, Message, State, rules};
use crate::desk::office_time;

pub(super) fn trail(frame: &Frame) -> Vec<(String, String)> {
    vec![(frame.say("messages-title"), frame.address("/messages"))]
}

pub(super) fn list_head(frame: &Frame) -> Markup {
    let most = ("most", MOST_ALONE.into());
    let minutes = ("minutes", (HELD_SECONDS / 60).into());
    html! {
        p class="standfirst" { (frame.words.with("messages-lead", &[most, minutes])) }
        p { a class="button button-main" href=(frame.address("/messages/new")) {
            (with_icon("mail", frame.say("messages-new")))
        } }
    }
}

pub(super) fn list(page: &ListPage, frame: &Frame) -> Markup {
    if page.messages.is_empty() {
        let more = frame.say("messages-none-more");
        return empty("mail", &frame.say("messages-none"), more);
    }
    let list: Vec<Entry> = page.messages.iter().map(|one| entry(one, frame)).collect();
    entries(None, &list)
}

fn entry(message: &Message, frame: &Frame) -> Entry {
    let count = [("count", message.recipients.into())];
    Entry {
        main: html! {
            a href=(frame.address(&format!("/messages/{}", message.id))) {
                (message.subject.get(frame.language()))
            }
        },
        more: vec![
            html! { (frame.words.with("messages-to", &count)) },
            html! { (message.written_by_name) },
            html! { (office_time(message.written_at, &frame.words)) },
        ],
        end: Some(standing(message.state, frame)),
        ..Entry::default()
    }
}

fn standing(at: State, frame: &Frame) -> Markup {
    let how = match at {
        State::Asked | State::Held => Standing::Wait,
        State::Sent => Standing::Good,
        State::Stopped => Standing::Bad,
    };
    state(how, frame.say(&format!("messages-state-{}", at.name())))
}

pub(super) fn compose(page: &ComposePage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let form = Form {
        words,
        errors: &page.errors,
    };
    let everybody = || Choice::new("", words.say("messages-everybody"));
    let mut categories = vec![everybody()];
    let known = CATEGORIES.iter().filter(|name| **name != "counterpart");
    categories.extend(known.map(|name| Choice::new(*name, category(words, name))));
    let mut regions = vec![everybody()];
    regions.extend(REGIONS.map(|name| Choice::new(name, region(words, name))));
    html! {
        (form.summary())
        @if let Some(look) = &page.look { (looked(look, frame)) }
        form class="form" method="post" action=(frame.address("/messages")) {
            (frame.once())
            (form.select(&Field {
                name: "category",
                label: words.say("messages-category"),
                value: &page.typed.category,
                ..Field::default()
            }, &categories))
            (form.select(&Field {
                name: "region",
                label: words.say("messages-region"),
                value: &page.typed.region,
                ..Field::default()
            }, &regions))
            p class="field-hint" { (words.say("messages-placeholders")) }
            ul class="row" { @for name in rules::allowed() { li { code { "{" (name) "}" } } } }
            @for language in Language::ALL { (texts(page, &form, language, frame)) }
            div class="row" {
                button class="button" name="look" value="yes" { (words.say("messages-look")) }
                button class="button button-main" { (words.say("messages-send")) }
            }
        }
    }
}

/// Subject and text in one language; open where something stands or is wrong.
fn texts(page: &ComposePage, form: &Form<'_>, language: Language, frame: &Frame) -> Markup {
    let words = &frame.words;
    let (subject, body) = page.typed.of(language);
    let (subject_field, body_field) = Typed::fields(language);
    let wrong = [subject_field, body_field]
        .iter()
        .any(|field| page.errors.of(field).is_some());
    let open = wrong || !subject.is_empty() || !body.is_empty() || language == frame.language();
    let name = language.own_name();
    html! {
        details open[open] {
            summary { (name) }
            (form.line(&Field {
                name: subject_field,
                label: words.with("messages-subject", &[("language", name.into())]),
                value: subject,
                ..Field::default()
            }))
            (form.long_text(&Field {
                name: body_field,
                label: words.with("messages-body", &[("language", name.into())]),
                value: body,
                ..Field::default()
            }))
        }
    }
}

/// What would go to whom.
fn looked(look: &Look, frame: &Frame) -> Markup {
    let words = &frame.words;
    let count = [("count", look.recipients.into())];
    html! {
        (notice(Tone::Plain, html! {
            p { (words.with("messages-would-go", &count)) }
            @if look.needs_second { p { (words.say("messages-needs-second")) } }
        }))
        @for (language, count, subject, body) in &look.samples {
            (section(
                words.with("messages-as-read", &[
                    ("language", language.own_name().into()),
                    ("count", (*count).into()),
                ]),
                letter(subject, body, *language),
            ))
        }
    }
}

fn letter(subject: &str, body: &str, language: Language) -> Markup {
    html! {
        article lang=(language.code()) class="stack" {
            h3 { (subject) }
            @for part in body.split("\n\n") { p { (part) } }
        }
    }
}

pub(super) fn message_head(page: &MessagePage, frame: &Frame) -> Markup {
    html! { p { (standing(page.message.state, frame)) } }
}

pub(super) fn message(page: &MessagePage, frame: &Frame) -> Markup {
    let message = &page.message;
    let words = &frame.words;
    let said = Language::ALL.into_iter().filter_map(|language| {
        let subject = message.subject.exactly(language)?;
        Some((language, subject, message.body.get(language)))
    });
    let mut about = vec![
        (
            words.say("messages-recipients"),
            html! { (words.number(message.recipients)) },
        ),
        (
            words.say("messages-written"),
            html! { (message.written_by_name) ", " (office_time(message.written_at, words)) },
        ),
    ];
    if let Some(at) = message.goes_at {
        about.push((
            words.say("messages-goes"),
            html! { (office_time(at, words)) },
        ));
    }
    html! {
        (acts(page, frame))
        (facts(&about))
        @for (language, subject, body) in said {
            (section(language.own_name(), letter(subject, body, language)))
        }
    }
}

/// What the reader can do with the message as it stands.
fn acts(page: &MessagePage, frame: &Frame) -> Markup {
    let message = &page.message;
    let at = frame.address(&format!("/messages/{}", message.id));
    let words = &frame.words;
    let stop = html! {
        form method="post" action={ (at) "/stop" } {
            button class="button" { (words.say("messages-stop")) }
        }
    };
    match message.state {
        State::Asked if page.own => html! {
            (notice(Tone::Wait, html! { p { (words.say("messages-waits-for-second")) } (stop) }))
        },
        State::Asked => notice(
            Tone::Wait,
            html! {
                p { (words.with("messages-please-confirm", &[
                    ("count", message.recipients.into()),
                ])) }
                form class="row" method="post" action={ (at) "/confirmation" } {
                    (frame.once())
                    button class="button button-main" name="agrees" value="yes" {
                        (words.say("messages-confirm"))
                    }
                    button class="button" name="agrees" value="no" {
                        (words.say("messages-refuse"))
                    }
                }
            },
        ),
        State::Held => {
            let left = message
                .goes_at
                .map_or(0, |goes| (goes.0 - page.now.0) / 1000);
            let args = [("seconds", left.max(0).into())];
            notice(
                Tone::Wait,
                html! { p { (words.with("messages-held", &args)) } (stop) },
            )
        }
        State::Sent | State::Stopped => html! {},
    }
}
