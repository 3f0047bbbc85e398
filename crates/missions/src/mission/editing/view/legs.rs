//! The markup of a mission's legs.

use attache_foundation::layout::fields::{Choice, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, section};
use maud::{Markup, html};

use super::super::pages::legs::LegsPage;
use super::{field, findings};
use crate::mission::typed::text_fields;

pub(in super::super) fn page(page: &LegsPage, frame: &Frame) -> Markup {
    html! {
        @if !page.legs.is_empty() { (list(page, frame)) }
        (findings(&page.findings, frame))
        (form(page, frame))
    }
}

fn list(page: &LegsPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let columns = [
        Column::words(frame.say("mission-city")),
        Column::words(frame.say("mission-first-day")),
        Column::words(frame.say("mission-last-day")),
        Column::words(frame.say("mission-zone")),
        Column::words(frame.say("mission-post")),
        Column::words(frame.say("mission-change")),
    ];
    let rows = page.legs.iter().map(|leg| {
        let edit = frame.address(&format!("/legs?leg={}", leg.code));
        vec![
            html! { (leg.city.get(frame.language())) },
            html! { (words.long_date(leg.first_day)) },
            html! { (words.long_date(leg.last_day)) },
            html! { (leg.zone) },
            html! { (page.post(leg, frame.language())) },
            html! { a href=(edit) { (frame.say("mission-edit")) " " (leg.code) } },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    table(&frame.say("mission-legs"), &columns, &rows)
}

fn form(page: &LegsPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let of = |name: &'static str, label: &str, hint: &str, optional: bool| {
        field(&page.typed, name, (label, hint), optional, frame)
    };
    let posts = posts(page, frame);
    section(
        frame.say("mission-leg-form"),
        html! {
            (form.summary())
            form class="form" method="post" action=(frame.address("/legs")) {
                (form.line(&of("leg", "mission-code", "mission-code-hint", false)))
                (text_fields(&form, &page.typed, ("city", "mission-city"), (false, false), frame))
                (form.moment(&of("first_day", "mission-first-day", "", false), "date"))
                (form.moment(&of("last_day", "mission-last-day", "", false), "date"))
                (form.line(&of("zone", "mission-zone", "mission-zone-hint", false)))
                (form.select(&of("post", "mission-post", "mission-post-hint", true), &posts))
                (form.line(&of("latitude", "mission-latitude", "mission-degrees-hint", false)))
                (form.line(&of("longitude", "mission-longitude", "mission-degrees-hint", false)))
                div { button class="button" { (frame.say("mission-keep")) } }
            }
        },
    )
}

/// Who can lead; what is typed stays to be seen, whether anybody knows it or not.
fn posts(page: &LegsPage, frame: &Frame) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", frame.say("mission-post-none"))];
    let known = page.posts.iter();
    choices.extend(known.map(|(code, name)| Choice::new(code, name.get(frame.language()))));
    let typed = page.typed.get("post");
    if !choices.iter().any(|choice| choice.value == typed) {
        choices.push(Choice::new(typed, typed));
    }
    choices
}
