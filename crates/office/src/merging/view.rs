//! How the page of two organisations that are one looks.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, Tone, notice, section};
use attache_missions::delegations;
use attache_missions::organisations::identifiers::{Identifier, Scheme};
use attache_missions::organisations::{self, Candidate};
use maud::{Markup, html};

use super::pages::MergingPage;
use super::rules::pairs;

pub(super) fn page(page: &MergingPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let found = pairs(&page.all);
    html! {
        @if let Some((key, args)) = &page.refused {
            (notice(Tone::Bad, html! { p { (frame.words.with(key, args)) } }))
        }
        (form.summary())
        p { (frame.say("merging-lead")) }
        (section(frame.say("merging-alike"), html! {
            @if found.is_empty() {
                p { (frame.say("merging-alike-none")) }
            } @else {
                (table(&frame.say("merging-alike-caption"), &columns(frame), &rows(&found, frame)))
            }
        }))
        (section(frame.say("merging-do"), merge(page, &form, frame)))
    }
}

fn columns(frame: &Frame) -> [Column; 4] {
    [
        Column::words(frame.say("merging-one")),
        Column::words(frame.say("merging-other")),
        Column::words(frame.say("merging-number")),
        Column::words(frame.say("merging-region")),
    ]
}

fn rows(found: &[(&Candidate, &Candidate)], frame: &Frame) -> Vec<Vec<Markup>> {
    let both = |one: String, other: String| match one == other || other.is_empty() {
        true => one,
        false => format!("{one} · {other}"),
    };
    let region = |of: &Candidate| {
        let region = of.region.as_deref();
        region.map_or(String::new(), |name| {
            delegations::region(&frame.words, name)
        })
    };
    let row = |(one, other): &(&Candidate, &Candidate)| {
        vec![
            html! { (one.name.get(frame.language())) },
            html! { (other.name.get(frame.language())) },
            html! { (both(number(one), number(other))) },
            html! { (both(region(one), region(other))) },
        ]
    };
    found.iter().map(row).collect()
}

/// The enterprise number as people read it.
fn number(of: &Candidate) -> String {
    let read = Identifier::read(Scheme::Enterprise, &of.number);
    read.map_or(String::new(), |number| number.shown())
}

fn merge(page: &MergingPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let mut all = vec![Choice::new("", frame.say("merging-none"))];
    all.extend(page.all.iter().map(|one| {
        let kind = organisations::kind(&frame.words, &one.kind);
        let parts = [one.name.get(frame.language()).to_owned(), kind, number(one)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Choice::new(one.id.to_string(), parts.join(" · "))
    }));
    let profiles = ["stays", "goes"]
        .map(|value| Choice::new(value, frame.say(&format!("merging-profile-{value}"))));
    html! {
        form class="form" method="post" action=(frame.address("/same-organisations")) {
            (frame.once())
            (form.select(&Field {
                name: "stays",
                label: frame.say("merging-stays"),
                value: &page.typed.stays,
                ..Field::default()
            }, &all))
            (form.select(&Field {
                name: "goes",
                label: frame.say("merging-goes"),
                hint: frame.say("merging-goes-hint"),
                value: &page.typed.goes,
                optional: false,
            }, &all))
            (form.one_of(&Field {
                name: "profile",
                label: frame.say("merging-profile"),
                hint: frame.say("merging-profile-hint"),
                value: &page.typed.profile,
                optional: true,
            }, &profiles))
            div class="choices" {
                label class="choice" {
                    input type="checkbox" name="sure" value="yes" id="sure"
                        checked[page.typed.sure == "yes"];
                    span { (frame.say("merging-sure")) }
                }
            }
            @if let Some(error) = form.errors.of("sure") {
                p class="field-error" { (frame.words.with(error.key, &error.args)) }
            }
            div {
                button class="button button-grave" { (frame.say("merging-button")) }
            }
        }
    }
}
