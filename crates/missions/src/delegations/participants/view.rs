//! The markup of the list.

use attache_foundation::layout::charts::bar;
use attache_foundation::layout::fields::facet;
use attache_foundation::layout::tables::Column;
use attache_foundation::layout::{
    Entry, Frame, Standing, empty, entries, icon, invented, section, state, tables, with_icon,
};
use attache_platform::texts::Words;
use maud::{Markup, html};

use super::super::words::{category, function, region};
use super::pages::{ParticipantsPage, Shown};

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
    html! {
        div class="with-facets" {
            (find(page, frame))
            div id="results" class="stack" { (results(page, frame)) }
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

/// One form, so that searching keeps what was chosen and choosing keeps what was typed.
fn find(page: &ParticipantsPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    html! {
        form class="facets" method="get" role="search" action=(frame.address("/participants"))
            data-swap="#results" data-live {
            div class="search" {
                label class="hidden-visually" for="q" { (words.say("delegations-search")) }
                input class="input" type="search" name="q" id="q" maxlength="100"
                    value=(page.wanted.text) placeholder=(words.say("delegations-search"));
                button class="button" type="submit" {
                    (with_icon("search", words.say("delegations-search-go")))
                }
            }
            details class="facets-fold" open[is_narrowed(page)] {
                summary { (icon("filter")) (words.say("delegations-filter")) }
                div class="facets" { (choices(page, words)) }
            }
        }
    }
}

/// Whether something was chosen; the choices stay in sight then.
fn is_narrowed(page: &ParticipantsPage) -> bool {
    let wanted = &page.wanted;
    !(wanted.categories.is_empty() && wanted.regions.is_empty() && wanted.legs.is_empty())
}

fn choices(page: &ParticipantsPage, words: &Words) -> Markup {
    let wanted = &page.wanted;
    let categories = page.by_category.iter();
    let categories = categories.map(|(name, count)| (name, category(words, name), *count));
    let regions = page.by_region.iter();
    let regions = regions.map(|(name, count)| (name, region(words, name), *count));
    let legs = page.by_leg.iter();
    let legs =
        legs.map(|(code, city, count)| (code, city.get(words.language()).to_owned(), *count));
    html! {
        (group("category", words.say("delegations-by-category"), categories, &wanted.categories))
        @if page.held_to.is_none() {
            (group("region", words.say("delegations-by-region"), regions, &wanted.regions))
        }
        (group("leg", words.say("delegations-by-leg"), legs, &wanted.legs))
    }
}

fn group<'a>(
    name: &str,
    legend: String,
    choices: impl Iterator<Item = (&'a String, String, usize)>,
    chosen: &[String],
) -> Markup {
    html! {
        fieldset {
            legend { (legend) }
            @for (value, label, count) in choices {
                (facet(name, value, html! { (label) }, count, chosen.contains(value)))
            }
        }
    }
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
    html! {
        p { (words.with("delegations-found", &[("count", page.found.into())])) }
        (entries(None, &people))
        @if page.pages > 1 { (turning(page, frame)) }
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

/// The way to the page before and the page after, with everything else as it is.
fn turning(page: &ParticipantsPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let kept: Vec<&str> = frame
        .query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("page="))
        .collect();
    let to = |number: usize| {
        let mut pairs: Vec<String> = kept.iter().map(|pair| (*pair).to_owned()).collect();
        pairs.push(format!("page={number}"));
        format!("{}?{}", frame.address("/participants"), pairs.join("&"))
    };
    let args = [("page", page.page.into()), ("pages", page.pages.into())];
    html! {
        nav class="row" aria-label=(words.say("delegations-pages")) {
            @if page.page > 1 {
                a class="button button-small" href=(to(page.page - 1)) rel="prev" {
                    (with_icon("back", words.say("delegations-page-before")))
                }
            }
            span { (words.with("delegations-page", &args)) }
            @if page.page < page.pages {
                a class="button button-small" href=(to(page.page + 1)) rel="next" {
                    (with_icon("next", words.say("delegations-page-after")))
                }
            }
        }
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
