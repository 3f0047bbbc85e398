//! The markup of the public pages, and the small pieces that several of them share.

pub(super) mod activity;
pub(super) mod archive;
pub(super) mod home;
pub(super) mod mission;
pub(super) mod organisations;
pub(super) mod programme;
pub(super) mod sources;

use attache_foundation::layout::facets::Group;
use attache_foundation::layout::{Figure, Frame, domain};
use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::{Words, clock_time};
use attache_platform::web::filter::Choice;
use attache_results::figures::{PublishedFigure, figure};
use maud::{Markup, html};

use super::pages::Sources;
use super::{PublicActivity, Term};

/// The order in which figures stand.
const ORDER: [&str; 6] = [
    "participants",
    "companies",
    "federations_and_chambers",
    "academic_institutions",
    "activities",
    "b2b_meetings",
];

/// The published figures of a mission in their order, each with who published it and when.
fn headline(frame: &Frame, published: &[PublishedFigure]) -> Vec<Figure> {
    let held = ORDER
        .iter()
        .filter_map(|code| published.iter().find(|one| one.code == *code));
    held.map(|printed| with_date(frame, printed)).collect()
}

fn with_date(frame: &Frame, printed: &PublishedFigure) -> Figure {
    let day = frame.words.short_day(printed.as_of);
    Figure {
        source: frame.words.with(
            "website-figure-as-of",
            &[
                ("by", printed.published_by.get(frame.language()).into()),
                ("day", day.into()),
            ],
        ),
        ..figure(&frame.words, printed)
    }
}

/// The name of a kind of activity.
pub(super) fn kind_name(words: &Words, kind: &str) -> String {
    words.say(&format!("website-kind-{kind}"))
}

/// The label of a term in the reader's language; the term itself if the mission has no such word.
fn label<'a>(frame: &Frame, terms: &'a [Term], term: &'a str) -> &'a str {
    let found = terms.iter().find(|known| known.term == term);
    found.map_or(term, |known| known.label.get(frame.language()))
}

/// The domains of a thing, each with its symbol.
fn domains(frame: &Frame, terms: &[Term], held: &[String]) -> Vec<Markup> {
    held.iter()
        .map(|term| domain(term, label(frame, terms, term)))
        .collect()
}

/// Beginning and end in minutes of the activity's day, by the clocks of its place.
fn minutes(activity: &PublicActivity) -> (i64, i64) {
    let here = zone(&activity.zone).unwrap_or(TimeZone::UTC);
    let of = |moment: Moment| {
        let local = moment.local(&here);
        let days = (local.date() - activity.day).get_days();
        i64::from(days) * 1440 + i64::from(local.hour()) * 60 + i64::from(local.minute())
    };
    (of(activity.starts_at), of(activity.ends_at))
}

/// "09:00–10:30".
fn hours(activity: &PublicActivity) -> String {
    let (from, to) = minutes(activity);
    format!("{}–{}", clock_time(from), clock_time(to % 1440))
}

/// Where things were read, each with a link where there is an address.
fn source_links(frame: &Frame, known: &Sources, codes: &[String]) -> Markup {
    let held: Vec<_> = codes.iter().filter_map(|code| known.get(code)).collect();
    html! {
        @if held.is_empty() { (frame.say("website-source-none")) }
        @for (place, source) in held.iter().enumerate() {
            @if place > 0 { ", " }
            @if source.address.is_empty() { (source.title) }
            @else { a href=(source.address) { (source.title) } }
        }
    }
}

/// A facet whose choices are words of a list of the mission, in the order of the list.
fn of_terms(
    frame: &Frame,
    facet: (String, &'static str),
    mut choices: Vec<Choice>,
    terms: &[Term],
    shown: impl Fn(&str, &str) -> Markup,
) -> Group {
    choices.sort_by_key(|choice| terms.iter().position(|known| known.term == choice.value));
    Group::new(facet, choices, |value| {
        let name = label(frame, terms, value).to_owned();
        let shown = shown(value, &name);
        (name, shown)
    })
}
