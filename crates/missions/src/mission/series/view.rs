//! The markup of the missions before one.

use attache_foundation::layout::fields::{Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, section};
use attache_platform::web::FieldErrors;
use maud::{Markup, html};

use super::pages::SeriesPage;
use super::{Member, Nearness};

pub(super) fn page(page: &SeriesPage, frame: &Frame) -> Markup {
    html! {
        (section(frame.say("mission-series-before"), before(page, frame)))
        (section(frame.say("mission-series-place"), search(page, frame)))
    }
}

fn before(page: &SeriesPage, frame: &Frame) -> Markup {
    if page.before.is_empty() {
        return html! { p { (frame.say("mission-series-none")) } };
    }
    let mut columns = columns(frame);
    columns.push(Column::words(frame.say("mission-series-near")));
    let row = |(nearness, member): &(Nearness, Member)| {
        let key = match nearness {
            Nearness::SameState => "mission-series-same-state",
            Nearness::SameCountry => "mission-series-same-country",
            Nearness::Elsewhere => "mission-series-elsewhere",
        };
        let mut cells = cells(member, frame);
        cells.push(html! { (frame.say(key)) });
        cells
    };
    let rows: Vec<Vec<Markup>> = page.before.iter().map(row).collect();
    table(&frame.say("mission-series-before"), &columns, &rows)
}

fn columns(frame: &Frame) -> Vec<Column> {
    vec![
        Column::words(frame.say("mission-series-mission")),
        Column::words(frame.say("mission-first-day")),
        Column::words(frame.say("mission-last-day")),
        Column::words(frame.say("mission-series-cities")),
    ]
}

fn cells(member: &Member, frame: &Frame) -> Vec<Markup> {
    let language = frame.language();
    let label = member.label.get(language);
    let code = language.code();
    vec![
        html! {
            @if let Some(slug) = &member.slug {
                a href={ "/" (code) "/missions/" (slug) } { (label) }
            } @else { (label) }
        },
        html! { (frame.words.long_date(member.first_day)) },
        html! { (frame.words.long_date(member.last_day)) },
        html! { (member.cities.get(language).replace(';', ", ")) },
    ]
}

fn search(page: &SeriesPage, frame: &Frame) -> Markup {
    let errors = FieldErrors::default();
    let form = Form {
        words: &frame.words,
        errors: &errors,
    };
    let rows: Vec<Vec<Markup>> = page.found.iter().map(|one| cells(one, frame)).collect();
    html! {
        form class="form" method="get" action=(frame.address("/series")) {
            (form.line(&Field {
                name: "place",
                label: frame.say("mission-series-asked"),
                hint: frame.say("mission-series-asked-hint"),
                value: &page.place,
                optional: true,
            }))
            div { button class="button" { (frame.say("mission-series-find")) } }
        }
        @if rows.is_empty() {
            p { (frame.say("mission-series-not-found")) }
        } @else {
            (table(&frame.say("mission-series-place"), &columns(frame), &rows))
        }
    }
}
