//! Choosing from a long list: facets with how many each choice would show, and the list's pages.

use attache_platform::texts::Words;
use attache_platform::web::filter::Choice;
use maud::{Markup, html};

use super::fields::facet;
use super::frame::Frame;
use super::icons::{icon, with_icon};
use super::tags::tag;

/// A facet with its choices as the reader sees them, in the order in which they stand.
pub struct Group {
    legend: String,
    field: &'static str,
    choices: Vec<Worded>,
}

/// A choice with its name, in words and as it is shown.
struct Worded {
    choice: Choice,
    name: String,
    shown: Markup,
}

impl Group {
    /// A facet whose choices stand as they come.
    pub fn new(
        (legend, field): (String, &'static str),
        choices: Vec<Choice>,
        word: impl Fn(&str) -> (String, Markup),
    ) -> Group {
        let worded = |choice: Choice| {
            let (name, shown) = word(&choice.value);
            Worded {
                choice,
                name,
                shown,
            }
        };
        Group {
            legend,
            field,
            choices: choices.into_iter().map(worded).collect(),
        }
    }

    /// The same with its choices in the order of their names.
    pub fn by_name(mut self, words: &Words) -> Group {
        words.sort_by_name(&mut self.choices, |worded| &worded.name);
        self
    }

    fn fieldset(&self) -> Markup {
        html! {
            @if !self.choices.is_empty() {
                fieldset {
                    legend { (self.legend) }
                    @for Worded { choice, shown, .. } in &self.choices {
                        @let Choice { value, count, checked } = choice;
                        (facet(self.field, value, shown.clone(), *count, *checked))
                    }
                }
            }
        }
    }
}

/// A search and its facets in one form, so that searching keeps what was chosen and choosing keeps
/// what was typed. It works without the script and follows at once with it. `before`, a search or
/// what else the address says, stays in sight; the groups are folded on a phone.
pub fn facet_form(frame: &Frame, address: &str, before: &Markup, groups: &[Group]) -> Markup {
    html! {
        form class="facets" method="get" action=(address) data-swap="#results" data-live="" {
            (before)
            details class="facets-fold" {
                summary { (icon("filter")) (frame.say("layout-filter")) }
                div class="facets" {
                    @for group in groups { (group.fieldset()) }
                    div class="row" {
                        button class="button" { (frame.say("layout-filter-apply")) }
                        a href=(address) { (frame.say("layout-filter-all")) }
                    }
                }
            }
        }
    }
}

/// The line to search in, with its button.
pub fn search_line(frame: &Frame, label: &str, hint: &str, typed: &str) -> Markup {
    html! {
        div class="search" role="search" {
            label class="field-label" for="q" { (label) }
            @if !hint.is_empty() { p class="field-hint" id="q-hint" { (hint) } }
            input class="input" type="search" id="q" name="q" maxlength="100"
                aria-describedby=[(!hint.is_empty()).then_some("q-hint")] value=(typed);
            button class="button" type="submit" {
                (with_icon("search", frame.say("layout-search")))
            }
        }
    }
}

/// What was chosen, above what it shows, and the way back to everything.
pub fn chosen(frame: &Frame, address: &str, groups: &[Group], searched: &str) -> Markup {
    let ticked = groups.iter().flat_map(|group| &group.choices);
    let names: Vec<&str> = ticked
        .filter(|worded| worded.choice.checked)
        .map(|worded| worded.name.as_str())
        .chain(Some(searched).filter(|searched| !searched.is_empty()))
        .collect();
    html! {
        @if !names.is_empty() {
            p class="row" {
                @for name in names { (tag(name)) }
                a href=(address) { (frame.say("layout-filter-all")) }
            }
        }
    }
}

/// Which things of how many a page shows, counting from 1.
pub fn shown_of(frame: &Frame, number: usize, page_size: usize, found: usize) -> Markup {
    let first = (number - 1) * page_size + 1;
    let args = [
        ("first", first.into()),
        ("last", found.min(number * page_size).into()),
        ("count", found.into()),
    ];
    html! { p role="status" { (frame.words.with("layout-shown-of", &args)) } }
}

/// The ways to the other pages of a list: the first, the last and those around this one.
pub fn pages(
    frame: &Frame,
    number: usize,
    last: usize,
    address: impl Fn(usize) -> String,
) -> Markup {
    html! {
        @if last > 1 {
            nav class="row no-print" aria-label=(frame.say("layout-pages")) {
                @for place in places(number, last) {
                    @match place {
                        None => span aria-hidden="true" { "…" },
                        Some(here) if here == number => {
                            span class="tag" aria-current="page" { (here) }
                        }
                        Some(other) => a href=(address(other)) { (other) },
                    }
                }
            }
        }
    }
}

/// The pages worth a link, and nothing where some are left out.
fn places(number: usize, last: usize) -> Vec<Option<usize>> {
    let near = |other: &usize| *other == 1 || *other == last || other.abs_diff(number) <= 2;
    let mut places: Vec<Option<usize>> = Vec::new();
    for other in (1..=last).filter(near) {
        if places
            .last()
            .is_some_and(|before| *before != Some(other - 1))
        {
            places.push(None);
        }
        places.push(Some(other));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn a_long_list_shows_its_ends_and_where_one_is() {
        let some = |pages: &[usize]| pages.iter().map(|page| Some(*page)).collect::<Vec<_>>();
        assert_eq!(places(1, 3), some(&[1, 2, 3]));
        let mut middle = some(&[1, 48, 49, 50, 51, 52, 1000]);
        middle.insert(1, None);
        middle.insert(7, None);
        assert_eq!(places(50, 1000), middle);
    }
}
