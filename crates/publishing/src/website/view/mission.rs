//! The front page of a mission: the announcement as a letter, and what stands around it.

use attache_foundation::layout::maps::{Place, sketch};
use attache_foundation::layout::timeline::{Stop, journey};
use attache_foundation::layout::{
    Entry, Figure, Frame, Tone, beside, domain, entries, figures, noted_section, notice, section,
};
use attache_platform::moment::{DateTime, Moment, zone};
use attache_platform::texts::Language;
use maud::{Markup, html};

use super::super::pages::mission::MissionPage;
use super::super::{Leg, PublicVenue};
use super::headline;
use crate::announcements::{Announcement, Part, Piece, Source};

/// Where the mission sets out from, and the clocks people at home live by.
const HOME_ZONE: &str = "Europe/Brussels";

pub(in super::super) fn led_by(frame: &Frame, page: &MissionPage) -> Markup {
    let language = frame.language();
    html! {
        @if let Some(lead) = &page.facts.lead {
            p class="standfirst" {
                (lead.style.get(language))
                @if let Some(capacity) = &lead.capacity { ", " (capacity.get(language)) }
            }
        }
    }
}

pub(in super::super) fn front(frame: &Frame, page: &MissionPage) -> Markup {
    html! {
        (in_figures(frame, page))
        (beside(letter(frame, page), html! { (journey_of(frame, page)) (domains(frame, page)) }))
        @for leg in &page.legs { (places(frame, leg, &page.venues)) }
    }
}

fn in_figures(frame: &Frame, page: &MissionPage) -> Markup {
    let words = &frame.words;
    let mut shown = headline(frame, &page.facts.figures);
    if let Some(jobs) = &page.facts.jobs {
        shown.push(Figure {
            qualifier: jobs.qualifier.word(words),
            value: jobs.amount(words),
            label: words.say("website-jobs"),
            source: jobs.direction.get(words.language()).to_owned(),
        });
    }
    if shown.is_empty() {
        return html! {};
    }
    noted_section(
        frame.say("website-in-figures"),
        frame.say("website-in-figures-note"),
        figures(&shown),
    )
}

/// The announcement, or word that it is not there in this language.
fn letter(frame: &Frame, page: &MissionPage) -> Markup {
    let editions = page.editions();
    let body = if editions.contains(&frame.language()) {
        let announcement = Announcement::new(&frame.words, &page.facts);
        html! {
            div class="letter" { @for part in &announcement.parts { (part_of(frame, part)) } }
            (sources(frame, &announcement.sources))
            p class="note" {
                a href=(frame.address("/announcement.txt")) { (frame.say("website-plain-text")) }
                " · "
                a href=(frame.address("/sources")) { (frame.say("website-all-sources")) }
            }
        }
    } else {
        not_yet(frame, &editions)
    };
    section(frame.say("website-way-announcement"), body)
}

fn not_yet(frame: &Frame, editions: &[Language]) -> Markup {
    let language = frame.language().own_name();
    let said = frame
        .words
        .with("website-edition-missing", &[("language", language.into())]);
    let address = |edition: &Language| format!("/{}{}", edition.code(), frame.path);
    html! {
        (notice(Tone::Wait, html! { p { (said) } }))
        @for edition in editions {
            p {
                a href=(address(edition)) hreflang=(edition.code()) lang=(edition.code()) {
                    (edition.own_name())
                }
            }
        }
    }
}

fn part_of(frame: &Frame, part: &Part) -> Markup {
    match part {
        Part::Heading(heading) => html! { h2 { (heading) } },
        Part::List(things) => html! { ul { @for thing in things { li { (thing) } } } },
        Part::Paragraph(pieces) => {
            html! { p { @for piece in pieces { (piece_of(frame, piece)) } } }
        }
    }
}

fn piece_of(frame: &Frame, piece: &Piece) -> Markup {
    match piece {
        Piece::Text(text) => html! { (text) },
        Piece::Figure { said, notes } => html! {
            (said)
            @for note in notes {
                @let number = [("number", (*note).into())];
                @let name = frame.words.with("website-source-number", &number);
                sup { a href={ "#source-" (note) } aria-label=(name) { (note) } }
            }
        },
    }
}

fn sources(frame: &Frame, sources: &[Source]) -> Markup {
    html! {
        @if !sources.is_empty() {
            div class="source" {
                h2 { (frame.say("website-figure-sources")) }
                ol {
                    @for (number, source) in (1..).zip(sources) {
                        li id={ "source-" (number) } {
                            (number) ". "
                            @if source.address.is_empty() { (source.title) }
                            @else { a href=(source.address) { (source.title) } }
                        }
                    }
                }
            }
        }
    }
}

fn journey_of(frame: &Frame, page: &MissionPage) -> Markup {
    let words = &frame.words;
    let passed = |day| Stop {
        place: frame.say("website-home-city"),
        when: words.long_date(day),
        zone: String::new(),
        passed: true,
    };
    let stop = |leg: &Leg| Stop {
        place: leg.city.get(frame.language()).to_owned(),
        when: words.days(leg.first_day, leg.last_day),
        zone: clocks(frame, leg),
        passed: false,
    };
    let mut stops = vec![passed(page.travel.first_day)];
    stops.extend(page.legs.iter().map(stop));
    stops.push(passed(page.travel.last_day));
    section(
        frame.say("website-journey"),
        html! {
            (journey(words, &stops))
            p class="note" { "#" (page.travel.hashtag) }
        },
    )
}

/// How the clocks of a leg stand to those at home, on its first day.
fn clocks(frame: &Frame, leg: &Leg) -> String {
    let noon: DateTime = leg.first_day.at(12, 0, 0, 0);
    let at = |name: &str| zone(name).and_then(|zone| Moment::on_wall_clock(noon, &zone));
    let (Some(there), Some(home)) = (at(&leg.zone), at(HOME_ZONE)) else {
        return String::new();
    };
    let hours = (there.0 - home.0) / 3_600_000;
    match hours {
        0 => frame.say("website-clocks-same"),
        1.. => frame
            .words
            .with("website-clocks-behind", &[("hours", hours.into())]),
        _ => frame
            .words
            .with("website-clocks-ahead", &[("hours", (-hours).into())]),
    }
}

fn domains(frame: &Frame, page: &MissionPage) -> Markup {
    let way = |term: &str, label: &str| Entry {
        main: html! {
            a href={ (frame.address("/programme")) "?domain=" (term) } { (domain(term, label)) }
        },
        ..Entry::default()
    };
    let list: Vec<Entry> = page
        .domains
        .iter()
        .map(|known| way(&known.term, known.label.get(frame.language())))
        .collect();
    html! {
        @if !list.is_empty() {
            (section(frame.say("website-domains"), entries(None, &list)))
        }
    }
}

fn places(frame: &Frame, leg: &Leg, venues: &[PublicVenue]) -> Markup {
    let here = venues.iter().filter(|venue| venue.leg == leg.code);
    let places: Vec<Place> = here.map(|venue| place(frame, venue)).collect();
    if places.is_empty() {
        return html! {};
    }
    let city = leg.city.get(frame.language());
    let title = frame.words.with("website-places", &[("city", city.into())]);
    noted_section(
        &title,
        frame.say("website-places-note"),
        sketch(&title, &places),
    )
}

pub(super) fn place(frame: &Frame, venue: &PublicVenue) -> Place {
    let count = [("count", venue.activities.into())];
    Place {
        name: html! {
            (venue.name.get(frame.language()))
            @if venue.synthetic { " " (attache_foundation::layout::invented(&frame.words)) }
        },
        note: frame.words.with("website-activities", &count),
        latitude: venue.latitude,
        longitude: venue.longitude,
    }
}
