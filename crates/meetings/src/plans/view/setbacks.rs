//! Who cannot come, which tables are lost, and the forms to note it.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Entry, Frame, entries, section};
use maud::{Markup, html};

use crate::plans::pages::{EVERY, SetbacksPage};
use crate::plans::store::{Absence, SessionName};

pub(in crate::plans) fn setbacks(page: &SetbacksPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    html! {
        p { (frame.say("plans-setbacks-why")) }
        (form.summary())
        (section(frame.say("plans-absences"), html! {
            @if !page.absences.is_empty() {
                @let all: Vec<Entry> =
                    page.absences.iter().map(|one| absence(page, one, frame)).collect();
                (entries(None, &all))
            }
            (absence_form(page, &form, frame))
        }))
        (section(frame.say("plans-lost-tables"), html! {
            @if !page.lost.is_empty() {
                @let all: Vec<Entry> =
                    page.lost.iter().filter_map(|one| lost(page, *one, frame)).collect();
                (entries(None, &all))
            }
            (tables_form(page, &form, frame))
        }))
    }
}

/// "Mon 6 Oct · B2B meetings".
fn named(session: &SessionName, frame: &Frame) -> String {
    let day = session
        .starts
        .first()
        .map(|start| session.clock.at(*start).day);
    let day = day.map_or_else(String::new, |day| frame.words.day_name(day));
    format!("{day} · {}", session.title.get(frame.language()))
}

fn absence(page: &SetbacksPage, one: &Absence, frame: &Frame) -> Entry {
    let missed = page
        .sessions
        .iter()
        .filter(|session| one.sessions.contains(&session.activity));
    let mut more = vec![html! { (one.who.organisation.get(frame.language())) }];
    if one.sessions.len() == page.sessions.len() {
        more.push(html! { (frame.say("plans-every-session")) });
    } else {
        more.extend(missed.map(|session| html! { (named(session, frame)) }));
    }
    Entry {
        main: html! { (one.who.name) },
        more,
        end: Some(html! {
            form method="post" action=(frame.address("/setbacks/returns")) {
                input type="hidden" name="person" value=(one.who.person);
                button class="button button-small" {
                    (frame.say("plans-present"))
                    span class="hidden-visually" { ": " (one.who.name) }
                }
            }
        }),
        ..Entry::default()
    }
}

fn lost(
    page: &SetbacksPage,
    (activity, tables): (attache_foundation::ids::ActivityId, i64),
    frame: &Frame,
) -> Option<Entry> {
    let mut sessions = page.sessions.iter();
    let session = sessions.find(|session| session.activity == activity)?;
    let told = [("count", tables.into()), ("of", session.tables.into())];
    Some(Entry {
        main: html! { (named(session, frame)) },
        more: vec![html! { (frame.words.with("plans-tables-lost", &told)) }],
        ..Entry::default()
    })
}

fn absence_form(page: &SetbacksPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let mut people = vec![Choice::new("", frame.say("plans-choose"))];
    people.extend(page.people.iter().map(|who| {
        let name = format!("{} · {}", who.name, who.organisation.get(frame.language()));
        Choice::new(who.person.to_string(), name)
    }));
    let mut sessions = vec![Choice::new(EVERY, frame.say("plans-every-session"))];
    sessions.extend(choices(page, frame));
    html! {
        form class="form" method="post" action=(frame.address("/setbacks/absences")) {
            (form.select(&Field {
                name: "person",
                label: frame.say("plans-field-person"),
                value: &page.typed.person,
                ..Field::default()
            }, &people))
            (form.select(&Field {
                name: "absent_from",
                label: frame.say("plans-field-absent-from"),
                value: &page.typed.absent_from,
                ..Field::default()
            }, &sessions))
            div { button class="button" { (frame.say("plans-note-absence")) } }
        }
    }
}

fn choices(page: &SetbacksPage, frame: &Frame) -> Vec<Choice> {
    let choice =
        |session: &SessionName| Choice::new(session.activity.to_string(), named(session, frame));
    page.sessions.iter().map(choice).collect()
}

fn tables_form(page: &SetbacksPage, form: &Form<'_>, frame: &Frame) -> Markup {
    html! {
        form class="form" method="post" action=(frame.address("/setbacks/tables")) {
            (form.select(&Field {
                name: "session",
                label: frame.say("plans-session"),
                value: &page.typed.session,
                ..Field::default()
            }, &choices(page, frame)))
            (form.number(&Field {
                name: "lost",
                label: frame.say("plans-field-lost"),
                hint: frame.say("plans-field-lost-hint"),
                value: &page.typed.lost,
                optional: false,
            }))
            div { button class="button" { (frame.say("plans-note-lost")) } }
        }
    }
}
