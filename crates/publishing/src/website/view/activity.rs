//! One public activity.

use attache_foundation::layout::maps::sketch;
use attache_foundation::layout::{Frame, Tone, beside, facts, icon, invented, notice, section};
use maud::{Markup, html};

use super::super::PublicActivity;
use super::super::pages::activity::ActivityPage;
use super::mission::place;
use super::{domains, hours, source_links};

/// The day and the hours, by whose clocks.
pub(in super::super) fn when(frame: &Frame, activity: &PublicActivity) -> Markup {
    let day = frame.words.full_date(activity.day);
    let city = activity.city.get(frame.language());
    let local = frame
        .words
        .with("website-local-time", &[("city", city.into())]);
    html! {
        p class="standfirst" {
            (day) ", "
            time datetime=(activity.starts_at) { (hours(activity)) }
            " (" (local) ")"
        }
        @if activity.synthetic { p { (invented(&frame.words)) } }
    }
}

pub(in super::super) fn activity(frame: &Frame, page: &ActivityPage) -> Markup {
    let main = section(
        frame.say("website-activity-about"),
        html! {
            @if page.activity.times_invented {
                (notice(Tone::Plain, html! { p { (frame.say("website-times-illustrative")) } }))
            }
            (facts(&known(frame, page)))
            p class="row" {
                a class="button" href=(frame.address("/programme")) {
                    (icon("back")) (frame.say("website-back-to-programme"))
                }
            }
        },
    );
    if page.venues.is_empty() {
        return main;
    }
    let heading = frame.say("website-where");
    let places: Vec<_> = page
        .venues
        .iter()
        .map(|venue| place(frame, venue))
        .collect();
    let around = html! {
        (sketch(&heading, &places))
        p class="note" { (frame.say("website-places-note")) }
    };
    beside(main, section(&heading, around))
}

fn known(frame: &Frame, page: &ActivityPage) -> Vec<(String, Markup)> {
    let one = &page.activity;
    let city = one.city.get(frame.language());
    let mut pairs = vec![(
        frame.say("website-column-place"),
        html! { @if let Some(venue) = &one.venue { (venue.get(frame.language())) ", " } (city) },
    )];
    let room = one
        .room
        .as_ref()
        .map(|room| room.get(frame.language()).to_owned());
    let later = one.room_follows.then(|| frame.say("website-room-later"));
    if let Some(room) = room.or(later) {
        pairs.push((frame.say("website-room"), html! { (room) }));
    }
    if !one.domains.is_empty() {
        let tags = domains(frame, &page.domains, &one.domains);
        pairs.push((
            frame.say("website-facet-domain"),
            html! {
                span class="row" { @for tag in tags { (tag) } }
            },
        ));
    }
    for (key, name) in [
        ("website-organiser", &one.organiser),
        ("website-host", &one.host),
    ] {
        if let Some(name) = name {
            pairs.push((frame.say(key), html! { (name.get(frame.language())) }));
        }
    }
    let audience = frame.say(&format!("website-audience-{}", one.audience));
    pairs.push((frame.say("website-audience"), html! { (audience) }));
    if !one.languages.is_empty() {
        let names: Vec<String> = one
            .languages
            .iter()
            .map(|code| language(frame, code))
            .collect();
        pairs.push((
            frame.say("website-languages"),
            html! { (frame.words.list(&names)) },
        ));
    }
    pairs.push((
        frame.say("website-source"),
        source_links(frame, &page.sources, &one.sources),
    ));
    pairs
}

fn language(frame: &Frame, code: &str) -> String {
    let key = format!("website-language-{code}");
    if frame.words.knows(&key) {
        frame.words.say(&key)
    } else {
        code.to_owned()
    }
}
