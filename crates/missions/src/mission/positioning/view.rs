//! The markup of the bank of messages.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, section};
use maud::{Markup, html};

use super::pages::PositioningPage;
use super::rules::{by_place, flagged, may_use};
use super::{AUDIENCES, Message, STATES};
use crate::mission::typed::text_fields;

pub(super) fn page(page: &PositioningPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    html! {
        (form.summary())
        @if page.messages.is_empty() {
            p { (frame.say("mission-positioning-none")) }
        } @else {
            (bank(&page.messages, frame))
            (section(frame.say("mission-uses"), uses(page, &form, frame)))
        }
        (section(frame.say("mission-message-form"), message_form(page, &form, frame)))
    }
}

fn bank(messages: &[Message], frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("mission-message")),
        Column::words(frame.say("mission-audience")),
        Column::words(frame.say("mission-standing")),
        Column::words(frame.say("mission-change")),
    ];
    let row = |one: &Message| {
        let edit = frame.address(&format!("/positioning?short={}", one.code));
        vec![
            html! { (one.text.get(frame.language())) },
            html! { (frame.say(&format!("mission-audience-{}", one.audience))) },
            html! { (frame.say(&format!("mission-standing-{}", one.state))) },
            html! { a href=(edit) { (frame.say("mission-edit")) " " (one.code) } },
        ]
    };
    let rows: Vec<Vec<Markup>> = messages.iter().map(row).collect();
    table(&frame.say("mission-positioning"), &columns, &rows)
}

fn field<'a>(page: &'a PositioningPage, name: &'a str, label: &str, frame: &Frame) -> Field<'a> {
    Field {
        name,
        label: frame.say(label),
        value: page.typed.get(name),
        ..Field::default()
    }
}

/// Where messages are used, and where words stand that are not approved any more.
fn uses(page: &PositioningPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let language = frame.language();
    let places = by_place(&page.messages);
    let stale = flagged(&page.messages);
    let usable = page.messages.iter().filter(|one| may_use(one));
    let usable: Vec<Choice> = usable
        .map(|one| Choice::new(one.code.as_str(), one.text.get(language)))
        .collect();
    html! {
        @if !stale.is_empty() {
            p { (frame.words.with("mission-flagged", &[("count", stale.len().into())])) }
            ul {
                @for (message, place) in stale {
                    li { (place) ": " (message.text.get(language)) }
                }
            }
        }
        @for (place, messages) in places {
            h3 { (place) }
            ul { @for message in messages { li { (message.text.get(language)) } } }
        }
        form class="form" method="post" action=(frame.address("/positioning/uses")) {
            (form.select(&field(page, "used", "mission-message", frame), &usable))
            (form.line(&field(page, "used_in", "mission-used-in", frame)))
            div { button class="button" { (frame.say("mission-keep")) } }
        }
    }
}

fn message_form(page: &PositioningPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let audiences =
        AUDIENCES.map(|one| Choice::new(one, frame.say(&format!("mission-audience-{one}"))));
    let states = STATES.map(|one| Choice::new(one, frame.say(&format!("mission-standing-{one}"))));
    let code = Field {
        hint: frame.say("mission-code-hint"),
        ..field(page, "short", "mission-code", frame)
    };
    let wording = ("wording", "mission-message");
    html! {
        form class="form" method="post" action=(frame.address("/positioning")) {
            (form.line(&code))
            (text_fields(form, &page.typed, wording, (true, false), frame))
            (form.one_of(&field(page, "for_whom", "mission-audience", frame), &audiences))
            (form.one_of(&field(page, "standing", "mission-standing", frame), &states))
            div { button class="button" { (frame.say("mission-keep")) } }
        }
    }
}
