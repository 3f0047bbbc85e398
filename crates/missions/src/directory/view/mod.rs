//! The markup of the directory.

pub(super) mod listing;

use attache_foundation::layout::facets::{Group, chosen, facet_form, pages, search_line, shown_of};
use attache_foundation::layout::{Entry, Frame, domain, empty, entries, invented, with_icon};
use maud::{Markup, html};

use super::pages::{DirectoryPage, PER_PAGE};
use super::{Listed, Whom, book};
use crate::delegations::{function, region};
use crate::organisations;

pub(super) fn head(page: &DirectoryPage, frame: &Frame) -> Markup {
    let counts = [
        ("people", page.people.into()),
        ("organisations", page.organisations.into()),
    ];
    html! {
        p class="standfirst" { (frame.words.with("directory-lead", &counts)) }
        @if page.may_choose {
            p { a href=(frame.address("/directory/mine")) { (frame.say("directory-mine")) } }
        }
    }
}

pub(super) fn page(page: &DirectoryPage, frame: &Frame) -> Markup {
    let address = frame.address("/directory");
    let groups = groups(page, frame);
    html! {
        div class="with-facets" {
            div class="no-print" {
                (facet_form(frame, &address, &search(page, frame), &groups))
            }
            div class="stack" id="results" {
                (chosen(frame, &address, &groups, page.chosen.one("q")))
                (results(page, frame))
            }
        }
    }
}

fn search(page: &DirectoryPage, frame: &Frame) -> Markup {
    let label = frame.say("layout-search");
    let hint = frame.say("directory-search-hint");
    search_line(frame, &label, &hint, page.chosen.one("q"))
}

fn groups(page: &DirectoryPage, frame: &Frame) -> Vec<Group> {
    let of = book::FACETS.iter().zip(&page.facets);
    of.map(|(facet, choices)| {
        let legend = frame.say(&format!("directory-by-{facet}"));
        let group = Group::new((legend, facet), choices.clone(), |value| {
            let name = value_name(page, frame, facet, value);
            let shown = match *facet {
                "domain" => domain(value, &name),
                _ => html! { (name) },
            };
            (name, shown)
        });
        group.by_name(&frame.words)
    })
    .collect()
}

fn value_name(page: &DirectoryPage, frame: &Frame, facet: &str, value: &str) -> String {
    match facet {
        "what" => frame.say(&format!("directory-what-{value}")),
        "kind" => organisations::kind(&frame.words, value),
        _ => named(page, frame, facet, value),
    }
}

/// The name of a word of the mission's lists.
fn named(page: &DirectoryPage, frame: &Frame, list: &str, code: &str) -> String {
    let known = page.names.get(list).into_iter().flatten();
    let label = known.clone().find(|named| named.code == code);
    match label {
        Some(named) => named.label.get(frame.language()).to_owned(),
        None if list == "region" => region(&frame.words, code),
        None => code.to_owned(),
    }
}

fn results(page: &DirectoryPage, frame: &Frame) -> Markup {
    if page.shown.is_empty() {
        return empty(
            "search",
            &frame.say("directory-nothing"),
            frame.say("directory-nothing-more"),
        );
    }
    let list: Vec<Entry> = page
        .shown
        .iter()
        .map(|one| entry(page, frame, one))
        .collect();
    let address = |number: usize| {
        let query = page.chosen.query_with("page", &number.to_string());
        format!("{}?{query}", frame.address("/directory"))
    };
    html! {
        (shown_of(frame, page.number, PER_PAGE, page.found))
        (entries(None, &list))
        (pages(frame, page.number, page.found.div_ceil(PER_PAGE), address))
    }
}

fn entry(page: &DirectoryPage, frame: &Frame, one: &Listed) -> Entry {
    let mut more = Vec::new();
    if let Whom::Person(_) = one.whom {
        if !one.function.is_empty() {
            more.push(html! { (function(&frame.words, &one.function)) });
        }
        more.push(html! { (one.organisation.get(frame.language())) });
    }
    if !one.city.is_empty() {
        more.push(html! { (one.city.get(frame.language())) });
    }
    if let Some(own) = &one.region {
        more.push(html! { (named(page, frame, "region", own)) });
    }
    if let Whom::Organisation(_) = one.whom {
        let terms = one.domains.iter();
        more.extend(terms.map(|term| domain(term, named(page, frame, "domain", term))));
        for (key, text) in [
            ("directory-offers", &one.offer),
            ("directory-needs", &one.need),
        ] {
            let text = text.get(frame.language());
            if !text.is_empty() {
                more.push(html! { (frame.words.with(key, &[("text", text.into())])) });
            }
        }
    }
    if !one.mail.is_empty() {
        let link = html! { a href={ "mailto:" (one.mail) } { (one.mail) } };
        more.push(with_icon("mail", link));
    }
    if !one.phone.is_empty() {
        let to: String = one
            .phone
            .chars()
            .filter(|sign| !sign.is_whitespace())
            .collect();
        more.push(html! { a href={ "tel:" (to) } { (one.phone) } });
    }
    if one.synthetic {
        more.push(invented(&frame.words));
    }
    Entry {
        main: html! { (one.name.get(frame.language())) },
        more,
        end: Some(html! { (organisations::kind(&frame.words, &one.kind)) }),
        ..Entry::default()
    }
}
