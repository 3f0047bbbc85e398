//! The markup of the list.

use attache_foundation::layout::charts::bar;
use attache_foundation::layout::facets::{Group, chosen, facet_form, pages, search_line, shown_of};
use attache_foundation::layout::tables::Column;
use attache_foundation::layout::{
    Entry, Frame, Standing, empty, entries, invented, section, state, tables, with_icon,
};
use maud::{Markup, html};

use super::pages::{ParticipantsPage, Shown};
use super::{PER_PAGE, book};
use crate::delegations::{category, function, region};

pub(super) fn head(page: &ParticipantsPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let count = ("count", page.everybody.into());
    let sentence = match &page.held_to {
        None if page.own_organisation => {
            words.with("delegations-participants-of-organisation", &[count])
        }
        None => words.with("delegations-participants-all", &[count]),
        Some(own) => {
            let own = region(words, own).into();
            words.with(
                "delegations-participants-of-region",
                &[count, ("region", own)],
            )
        }
    };
    html! { p class="standfirst" { (sentence) } }
}

pub(super) fn page(page: &ParticipantsPage, frame: &Frame) -> Markup {
    let (address, groups) = (frame.address("/participants"), groups(page, frame));
    let label = frame.say("delegations-search");
    let search = search_line(frame, &label, "", page.chosen.one("q"));
    html! {
        div class="with-facets" {
            div class="no-print" { (facet_form(frame, &address, &search, &groups)) }
            div class="stack" id="results" {
                (chosen(frame, &address, &groups, page.chosen.one("q")))
                (results(page, frame))
            }
        }
        (by_region(page, frame))
        @if page.may_export { (export(frame)) }
    }
}

/// The buttons that give the list as a table.
fn export(frame: &Frame) -> Markup {
    section(
        frame.say("delegations-export"),
        html! {
            p { (frame.say("delegations-export-note")) }
            form class="row no-print" method="post"
                action=(frame.address("/participants/export")) {
                button class="button" name="format" value="xlsx" {
                    (with_icon("down", frame.say("delegations-export-xlsx")))
                }
                button class="button" name="format" value="csv" {
                    (with_icon("down", frame.say("delegations-export-csv")))
                }
            }
        },
    )
}

fn groups(page: &ParticipantsPage, frame: &Frame) -> Vec<Group> {
    let words = &frame.words;
    let of = book::FACETS.iter().zip(&page.facets);
    // Whoever sees one Region has no choice of it.
    let of = of.filter(|(facet, _)| **facet != "region" || page.held_to.is_none());
    of.map(|(facet, choices)| {
        let legend = words.say(&format!("delegations-by-{facet}"));
        Group::new((legend, facet), choices.clone(), |value| {
            let name = match *facet {
                "category" => category(words, value),
                "region" => region(words, value),
                _ => city(page, frame, value),
            };
            (name.clone(), html! { (name) })
        })
    })
    .collect()
}

fn city(page: &ParticipantsPage, frame: &Frame, code: &str) -> String {
    let known = page.legs.iter().find(|(leg, _)| leg == code);
    known
        .map_or(code, |(_, city)| city.get(frame.language()))
        .to_owned()
}

fn results(page: &ParticipantsPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.people.is_empty() {
        return empty(
            "people",
            &words.say("delegations-none"),
            html! {
                p { (words.say("delegations-none-more")) }
                a href=(frame.address("/participants")) { (words.say("delegations-show-all")) }
            },
        );
    }
    let people: Vec<Entry> = page
        .people
        .iter()
        .map(|shown| person(shown, frame))
        .collect();
    let address = |number: usize| {
        let query = page.chosen.query_with("page", &number.to_string());
        format!("{}?{query}", frame.address("/participants"))
    };
    html! {
        (shown_of(frame, page.number, PER_PAGE, page.found))
        (entries(None, &people))
        (pages(frame, page.number, page.found.div_ceil(PER_PAGE), address))
    }
}

fn person(shown: &Shown, frame: &Frame) -> Entry {
    let words = &frame.words;
    let style = shown.style.get(words.language());
    let office = if style.is_empty() {
        function(words, &shown.function)
    } else {
        style.to_owned()
    };
    let mut more = vec![
        html! { (office) },
        html! { (shown.organisation.get(words.language())) },
    ];
    if let Some(own) = &shown.region {
        more.push(html! { (region(words, own)) });
    }
    if let Some((first, last)) = shown.days {
        more.push(with_icon("calendar", words.days(first, last)));
    }
    if !shown.mail.is_empty() {
        more.push(with_icon(
            "mail",
            html! {
                a href={ "mailto:" (shown.mail) } { (shown.mail) }
            },
        ));
    }
    if let Some(day) = shown.withdrawn {
        let from = [("day", words.day_name(day).into())];
        let said = words.with("delegations-withdrew-from", &from);
        more.push(state(Standing::Over, said));
    }
    if shown.synthetic {
        more.push(invented(words));
    }
    Entry {
        main: html! { (shown.name.get(words.language())) },
        more,
        end: Some(html! { (category(words, &shown.category)) }),
        ..Entry::default()
    }
}

fn by_region(page: &ParticipantsPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.by_region.len() < 2 {
        return html! {};
    }
    let most = page
        .by_region
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or(0);
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut rows: Vec<Vec<Markup>> = page
        .by_region
        .iter()
        .map(|(name, count)| {
            let count = number(*count);
            vec![
                html! { (region(words, name)) },
                html! { (words.number(count)) },
                bar(count, number(most)),
            ]
        })
        .collect();
    rows.push(vec![
        html! { b { (words.say("delegations-total")) } },
        html! { b { (words.number(number(page.everybody))) } },
        html! {},
    ]);
    let columns = [
        Column::words(words.say("delegations-region")),
        Column::numbers(words.say("delegations-people")),
        Column::words(words.say("delegations-share")),
    ];
    let caption = words.say("delegations-by-region-note");
    section(
        words.say("delegations-by-region"),
        html! {
            (tables::table(&caption, &columns, &rows))
        },
    )
}
