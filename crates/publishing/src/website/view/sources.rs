//! Economic figures with their sources, and the list of all sources.

use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Entry, Frame, empty, entries, section};
use attache_results::figures::EconomicFigure;
use maud::{Markup, html};

use super::super::pages::sources::SourcesPage;
use super::source_links;
use crate::announcements::Source;

pub(in super::super) fn sources(frame: &Frame, page: &SourcesPage) -> Markup {
    if page.sources.is_empty() {
        return empty(
            "archive",
            &frame.say("website-sources-none"),
            frame.say("website-sources-none-how"),
        );
    }
    let list: Vec<Entry> = page
        .sources
        .values()
        .map(|source| entry(frame, source))
        .collect();
    html! {
        @if !page.figures.is_empty() { (figures(frame, page)) }
        (section(frame.say("website-sources-all"), entries(None, &list)))
    }
}

fn figures(frame: &Frame, page: &SourcesPage) -> Markup {
    let columns = [
        Column::words(frame.say("website-column-figure")),
        Column::words(frame.say("website-column-value")),
        Column::words(frame.say("website-column-scope")),
        Column::words(frame.say("website-column-period")),
        Column::words(frame.say("website-source")),
    ];
    let rows: Vec<Vec<Markup>> = page
        .figures
        .iter()
        .map(|figure| row(frame, page, figure))
        .collect();
    section(
        frame.say("website-economic-figures"),
        table(&frame.say("website-economic-figures"), &columns, &rows),
    )
}

fn row(frame: &Frame, page: &SourcesPage, figure: &EconomicFigure) -> Vec<Markup> {
    let language = frame.language();
    let codes: Vec<String> = figure.source.split(';').map(str::to_owned).collect();
    let day = frame.words.long_date(figure.as_of);
    let as_of = frame.words.with("website-as-of", &[("day", day.into())]);
    vec![
        html! { (figure.label.get(language)) },
        html! { (figure.say(&frame.words)) },
        html! { (figure.direction.get(language)) },
        html! { @if figure.period.is_empty() { (as_of) } @else { (figure.period) } },
        source_links(frame, &page.sources, &codes),
    ]
}

fn entry(frame: &Frame, source: &Source) -> Entry {
    let main = html! {
        @if source.address.is_empty() { (source.title) }
        @else { a href=(source.address) { (source.title) } }
    };
    let mut more = vec![html! { (source.code) }];
    if source.address.is_empty() {
        more.push(html! { (frame.say("website-source-no-address")) });
    }
    if !source.note.is_empty() {
        more.push(note(&source.note));
    }
    Entry {
        main,
        more,
        ..Entry::default()
    }
}

/// A note, whose address, if it ends in one, becomes a link under the name of its host.
fn note(note: &str) -> Markup {
    let Some(at) = note.find("https://") else {
        return html! { (note) };
    };
    let (words, address) = note.split_at(at);
    let host = address
        .trim_start_matches("https://")
        .split('/')
        .next()
        .unwrap_or(address);
    html! { (words) a href=(address) { (host) } }
}
