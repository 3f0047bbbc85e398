//! The markup of events of others.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, section};
use maud::{Markup, html};

use super::Opportunity;
use super::pages::{OpportunitiesPage, rows};
use crate::mission::typed::text_fields;

pub(super) fn page(page: &OpportunitiesPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    html! {
        (form.summary())
        @if page.all.is_empty() {
            p { (frame.say("mission-opportunities-none")) }
        } @else {
            (events(&page.all, frame))
        }
        (section(frame.say("mission-interests"), interests(page, &form, frame)))
        (section(frame.say("mission-opportunity-form"), event_form(page, &form, frame)))
    }
}

fn events(all: &[Opportunity], frame: &Frame) -> Markup {
    let language = frame.language();
    let columns = [
        Column::words(frame.say("mission-list-event")),
        Column::words(frame.say("mission-event-organiser")),
        Column::words(frame.say("mission-series-cities")),
        Column::words(frame.say("mission-first-day")),
        Column::words(frame.say("mission-last-day")),
        Column::words(frame.say("mission-event-needs")),
        Column::words(frame.say("mission-event-until")),
        Column::words(frame.say("mission-change")),
    ];
    let row = |one: &Opportunity| {
        let edit = frame.address(&format!("/opportunities?event={}", one.code));
        let until = one.offers_until.map(|day| frame.words.long_date(day));
        vec![
            html! { (one.name.get(language)) },
            html! { (one.organiser) },
            html! { (one.hosts.get(language)) },
            html! { (frame.words.long_date(one.first_day)) },
            html! { (frame.words.long_date(one.last_day)) },
            html! { (one.needs.get(language)) },
            html! { (until.unwrap_or_default()) },
            html! { a href=(edit) { (frame.say("mission-edit")) " " (one.code) } },
        ]
    };
    let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
    table(&frame.say("mission-opportunities"), &columns, &rows)
}

fn interests(page: &OpportunitiesPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let columns = ["event", "company", "region", "offer"]
        .map(|name| Column::words(frame.say(&format!("mission-list-{name}"))));
    let listed = rows(&page.all, &page.interests, &frame.words);
    let listed: Vec<Vec<Markup>> = listed
        .iter()
        .map(|row| row.iter().map(|cell| html! { (cell) }).collect())
        .collect();
    html! {
        @if listed.is_empty() {
            p { (frame.say("mission-interests-none")) }
        } @else {
            (table(&frame.say("mission-interests"), &columns, &listed))
            p { a href=(frame.address("/opportunities.csv")) { (frame.say("mission-list-csv")) } }
        }
        @if !page.all.is_empty() { (interest_form(page, form, frame)) }
    }
}

fn field<'a>(page: &'a OpportunitiesPage, name: &'a str, label: &str, frame: &Frame) -> Field<'a> {
    Field {
        name,
        label: frame.say(label),
        value: page.typed.get(name),
        ..Field::default()
    }
}

fn interest_form(page: &OpportunitiesPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let language = frame.language();
    let events: Vec<Choice> = page
        .all
        .iter()
        .map(|one| Choice::new(one.code.as_str(), one.name.get(language)))
        .collect();
    let companies: Vec<Choice> = page
        .companies
        .iter()
        .map(|(code, name)| Choice::new(code.as_str(), name.get(language)))
        .collect();
    let answers = ["yes", "no"]
        .map(|answer| Choice::new(answer, frame.say(&format!("mission-wants-{answer}"))));
    let offer = Field {
        optional: true,
        ..field(page, "could_offer", "mission-list-offer", frame)
    };
    html! {
        form class="form" method="post" action=(frame.address("/opportunities/interests")) {
            (form.select(&field(page, "wanted", "mission-list-event", frame), &events))
            (form.select(&field(page, "company", "mission-list-company", frame), &companies))
            (form.line(&offer))
            (form.one_of(&field(page, "wants", "mission-wants", frame), &answers))
            div { button class="button" { (frame.say("mission-keep")) } }
        }
    }
}

fn event_form(page: &OpportunitiesPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let of = |name: &'static str, label: &str| field(page, name, label, frame);
    let texts = |before: &str, label: &str, optional: bool| {
        text_fields(form, &page.typed, (before, label), (false, optional), frame)
    };
    let code = Field {
        hint: frame.say("mission-code-hint"),
        ..of("event", "mission-code")
    };
    let until = Field {
        optional: true,
        ..of("taken_until", "mission-event-until")
    };
    html! {
        form class="form" method="post" action=(frame.address("/opportunities")) {
            (form.line(&code))
            (texts("event_name", "mission-label", false))
            (form.line(&of("run_by", "mission-event-organiser")))
            (texts("held_in", "mission-series-cities", false))
            (form.moment(&of("begins_on", "mission-first-day"), "date"))
            (form.moment(&of("ends_on", "mission-last-day"), "date"))
            (texts("needed", "mission-event-needs", true))
            (form.moment(&until, "date"))
            (form.line(&of("told_by", "mission-event-source")))
            div { button class="button" { (frame.say("mission-keep")) } }
        }
    }
}
