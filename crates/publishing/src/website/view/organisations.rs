//! Who takes part.

use attache_foundation::layout::facets::{Group, chosen, facet_form, pages, search_line, shown_of};
use attache_foundation::layout::{
    Entry, Figure, Frame, domain, empty, entries, invented, small_figures,
};
use attache_missions::organisations::kind;
use attache_platform::texts::Language;
use maud::{Markup, html};

use super::super::PublicOrganisation;
use super::super::pages::organisations::{OrganisationsPage, PAGE};
use super::{domains, label, of_terms};

/// How many take part, by kind; the companies by Region.
pub(in super::super) fn counts(frame: &Frame, page: &OrganisationsPage) -> Markup {
    let words = &frame.words;
    let parts: Vec<String> = page
        .regions
        .iter()
        .filter_map(|region| {
            let count = page.count(&["company"], Some(&region.term));
            let name = region.label.get(frame.language());
            let args = [("count", count.into()), ("region", name.into())];
            (count > 0).then(|| words.with("website-companies-of-region", &args))
        })
        .collect();
    let companies = page.count(&["company"], None);
    let said = words.with(
        "website-organisations-explained",
        &[
            ("count", companies.into()),
            ("parts", words.list(&parts).into()),
        ],
    );
    let figure = |kinds: &[&str], key: &str| {
        let count = page.count(kinds, None);
        (count > 0).then(|| Figure {
            value: words.number(i64::try_from(count).unwrap_or(i64::MAX)),
            label: words.with(key, &[("count", count.into())]),
            ..Figure::default()
        })
    };
    let shown = [
        figure(&["company"], "website-count-companies"),
        figure(&["federation", "chamber"], "website-count-federations"),
        figure(&["academic"], "website-count-academic"),
        page.administrations.map(|count| Figure {
            value: words.number(count),
            label: words.with("website-count-administrations", &[("count", count.into())]),
            ..Figure::default()
        }),
    ];
    html! {
        @if companies > 0 { p class="standfirst" { (said) } }
        (small_figures(&shown.into_iter().flatten().collect::<Vec<_>>()))
    }
}

pub(in super::super) fn organisations(frame: &Frame, page: &OrganisationsPage) -> Markup {
    if page.organisations.is_empty() {
        return empty(
            "organisation",
            &frame.say("website-organisations-none"),
            frame.say("website-organisations-none-how"),
        );
    }
    let address = frame.address("/organisations");
    let groups = groups(frame, page);
    let searched = page.chosen.one("q");
    let search = search_line(frame, &frame.say("website-search"), "", searched);
    html! {
        div class="with-facets" {
            div class="no-print" { (facet_form(frame, &address, &search, &groups)) }
            div class="stack" id="results" {
                (chosen(frame, &address, &groups, searched))
                (results(frame, page))
            }
        }
    }
}

fn groups(frame: &Frame, page: &OrganisationsPage) -> [Group; 3] {
    let by_kind = (frame.say("website-facet-kind"), "kind");
    let region = (frame.say("website-facet-region"), "region");
    let field = (frame.say("website-facet-domain"), "domain");
    let word = |value: &str| {
        let name = kind(&frame.words, value);
        (name.clone(), html! { (name) })
    };
    let plain = |_: &str, name: &str| html! { (name) };
    let regions = page.choices("region");
    let domains = page.choices("domain");
    [
        Group::new(by_kind, page.choices("kind"), word).by_name(&frame.words),
        of_terms(frame, region, regions, &page.regions, plain),
        of_terms(frame, field, domains, &page.domains, |term, name| {
            domain(term, name)
        }),
    ]
}

fn results(frame: &Frame, page: &OrganisationsPage) -> Markup {
    let shown = page.shown();
    if shown.is_empty() {
        return empty(
            "search",
            &frame.say("website-organisations-nothing"),
            html! {},
        );
    }
    let number = page.number(shown.len());
    let first = (number - 1) * PAGE;
    let here = shown.iter().skip(first).take(PAGE);
    let address = |number: usize| {
        let query = page.chosen.query_with("page", &number.to_string());
        format!("{}?{query}", frame.address("/organisations"))
    };
    let list: Vec<Entry> = here.map(|one| entry(frame, page, one)).collect();
    html! {
        (shown_of(frame, number, PAGE, shown.len()))
        (entries(None, &list))
        (pages(frame, number, shown.len().div_ceil(PAGE), address))
    }
}

/// What it tells of itself: its divisions, its own words, its website. Words that it did not write
/// in the reader's language stand as it wrote them, and say in which language that is.
fn told(frame: &Frame, one: &PublicOrganisation) -> Vec<Markup> {
    let sectors = one.sectors.iter();
    let mut more: Vec<Markup> = sectors
        .map(|division| html! { (frame.say(&format!("sectors-nace-{division}"))) })
        .collect();
    if let Some(text) = one.told.exactly(frame.language()) {
        more.push(html! { (text) });
    } else if let Some((language, text)) = fallback(one) {
        let name = frame.say(&format!("website-language-{}", language.code()));
        more.push(html! { span lang=(language.code()) { (text) } " (" (name) ")" });
    }
    if !one.website.is_empty() {
        more.push(html! { a href=(one.website) rel="nofollow noopener" { (one.website) } });
    }
    more
}

/// The language in which an organisation wrote, or else the first that it wrote in.
fn fallback(one: &PublicOrganisation) -> Option<(Language, &str)> {
    let languages = std::iter::once(one.written_in).chain(Language::ALL);
    let mut texts =
        languages.filter_map(|language| one.told.exactly(language).map(|text| (language, text)));
    texts.next()
}

fn entry(frame: &Frame, page: &OrganisationsPage, one: &PublicOrganisation) -> Entry {
    let mut more = vec![html! { (kind(&frame.words, &one.kind)) }];
    if let Some(region) = &one.region {
        more.push(html! { (label(frame, &page.regions, region)) });
    }
    if !one.city.is_empty() {
        more.push(html! { (one.city.get(frame.language())) });
    }
    more.extend(domains(frame, &page.domains, &one.domains));
    more.extend(told(frame, one));
    if one.synthetic {
        more.push(invented(&frame.words));
    }
    Entry {
        main: html! { (one.name.get(frame.language())) },
        more,
        ..Entry::default()
    }
}
