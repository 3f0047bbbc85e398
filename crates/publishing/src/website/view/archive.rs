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
        Column::words(frame.say("website-column-participants")),
        Column::words(frame.say("website-column-companies")),
        Column::words(frame.say("website-column-agreements")),
    ];
    let most = |of: fn(&EarlierMission) -> Count| {
        page.missions
            .iter()
            .filter_map(|mission| of(mission).value)
            .max()
            .unwrap_or(1)
    };
    let most = [
        most(|mission| mission.participants),
        most(|mission| mission.companies),
        most(|mission| mission.agreements),
    ];
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

fn row(frame: &Frame, mission: &EarlierMission, most: [i64; 3]) -> Vec<Markup> {
    let language = frame.language();
    let cities: Vec<String> = mission
        .cities
        .get(language)
        .split(';')
        .map(|city| city.trim().to_owned())
        .collect();
    let name = html! {
        a href={ "#" (mission.code) } { (mission.label.get(language)) }
        p class="note" {
            (frame.words.days(mission.first_day, mission.last_day)) br;
            (frame.words.list(&cities))
        }
    };
    let [participants, companies, agreements] = most;
    vec![
        name,
        counted(frame, mission.participants, participants),
        counted(frame, mission.companies, companies),
        counted(frame, mission.agreements, agreements),
    ]
}

/// A count with its qualifier and its bar; word of it when nobody counted.
fn counted(frame: &Frame, count: Count, most: i64) -> Markup {
    match count.value {
        Some(value) => html! {
            (count.qualifier.say(&frame.words, &frame.words.number(value)))
            (bar(value, most))
        },
        None => html! { span class="note" { (frame.say("website-not-found")) } },
    }
}

/// What is to be said about each count, and where it was read.
fn notes(frame: &Frame, page: &ArchivePage) -> Markup {
    let language = frame.language();
    html! {
        @for mission in &page.missions {
            div id=(mission.code) {
                h3 { (mission.label.get(language)) }
                @if !mission.note.is_empty() { p { (mission.note.get(language)) } }
                p class="source" {
                    (frame.say("website-source")) ": "
                    (source_links(frame, &page.sources, &mission.sources))
                }
            }
        }
    }
}
