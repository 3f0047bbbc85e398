//! The first page of all.

use attache_foundation::layout::{Entry, Frame, empty, entries, figures, noted_section};
use maud::{Markup, html};

use super::super::PublishedMission;
use super::headline;

pub(in super::super) fn missions(frame: &Frame, missions: &[PublishedMission]) -> Markup {
    if missions.is_empty() {
        return empty(
            "calendar",
            &frame.say("website-home-none"),
            frame.say("website-home-none-how"),
        );
    }
    html! { @for mission in missions { (one(frame, mission)) } }
}

fn one(frame: &Frame, mission: &PublishedMission) -> Markup {
    let language = frame.language();
    let address = format!("/{}/missions/{}", language.code(), mission.slug);
    let heading = html! { a href=(address) { (mission.label.get(language)) } };
    let days = frame.words.days(mission.first_day, mission.last_day);
    let cities: Vec<String> = mission
        .cities
        .iter()
        .map(|city| city.get(language).to_owned())
        .collect();
    let cities = frame.words.list(&cities);
    let way = |path: &str, name: String, more: String| Entry {
        main: html! { a href={ (address) (path) } { (name) } },
        more: vec![html! { (more) }],
        ..Entry::default()
    };
    let ways = [
        way(
            "",
            frame.say("website-way-announcement"),
            frame.say("website-way-announcement-what"),
        ),
        way(
            "/programme",
            frame.say("website-programme-title"),
            frame.say("website-way-programme-what"),
        ),
        way(
            "/organisations",
            frame.say("website-organisations-title"),
            frame.say("website-way-organisations-what"),
        ),
        way(
            "/agreements",
            frame.say("website-way-agreements"),
            frame.say("website-way-agreements-what"),
        ),
        way(
            "/earlier-missions",
            frame.say("website-archive-title"),
            frame.say("website-way-archive-what"),
        ),
    ];
    noted_section(
        heading,
        html! { (days) @if !cities.is_empty() { " · " (cities) } },
        html! {
            @if !mission.figures.is_empty() {
                (figures(&headline(frame, &mission.figures)))
            }
            (entries(None, &ways))
            p class="note" { "#" (mission.hashtag) }
        },
    )
}
