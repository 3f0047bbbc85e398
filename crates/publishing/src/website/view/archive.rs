//! The archive: a table whose bars are its chart.

use attache_foundation::layout::charts::bar;
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, empty, section};
use maud::{Markup, html};

use super::super::pages::archive::ArchivePage;
use super::super::{Count, EarlierMission};
use super::source_links;

pub(in super::super) fn missions(frame: &Frame, page: &ArchivePage) -> Markup {
    if page.missions.is_empty() {
        return empty(
            "archive",
            &frame.say("website-archive-none"),
            frame.say("website-archive-none-how"),
        );
    }
    let columns = [
        Column::words(frame.say("website-column-mission")),
        Column::words(frame.say("website-column-cities")),
        Column::numbers(frame.say("website-column-participants")),
        Column::words(""),
        Column::numbers(frame.say("website-column-companies")),
        Column::numbers(frame.say("website-column-agreements")),
    ];
    let counts = page
        .missions
        .iter()
        .filter_map(|mission| mission.participants.value);
    let most = counts.max().unwrap_or(1);
    let rows: Vec<Vec<Markup>> = page
        .missions
        .iter()
        .map(|mission| row(frame, mission, most))
        .collect();
    html! {
        (table(&frame.say("website-archive-caption"), &columns, &rows))
        (section(frame.say("website-archive-notes"), notes(frame, page)))
    }
}

fn row(frame: &Frame, mission: &EarlierMission, most: i64) -> Vec<Markup> {
    let language = frame.language();
    let cities: Vec<&str> = mission
        .cities
        .get(language)
        .split(';')
        .map(str::trim)
        .collect();
    vec![
        html! { a href={ "#" (mission.code) } { (mission.label.get(language)) } },
        html! { (cities.join(", ")) },
        counted(frame, mission.participants),
        html! { @if let Some(value) = mission.participants.value { (bar(value, most)) } },
        counted(frame, mission.companies),
        counted(frame, mission.agreements),
    ]
}

/// A count with its qualifier; a dash where no source has one.
fn counted(frame: &Frame, count: Count) -> Markup {
    let words = &frame.words;
    html! {
        @match count.value {
            Some(value) => (count.qualifier.say(words, &words.number(value))),
            None => {
                span aria-hidden="true" { "–" }
                span class="hidden-visually" { (frame.say("website-not-found")) }
            }
        }
    }
}

/// What is to be said about each count, and where it was read.
fn notes(frame: &Frame, page: &ArchivePage) -> Markup {
    let language = frame.language();
    html! {
        @for mission in &page.missions {
            div id=(mission.code) {
                h3 { (mission.label.get(language)) }
                p { (frame.words.days(mission.first_day, mission.last_day)) }
                @if !mission.note.is_empty() { p { (mission.note.get(language)) } }
                p class="source" {
                    (frame.say("website-source")) ": "
                    (source_links(frame, &page.sources, &mission.sources))
                }
            }
        }
    }
}
