//! The markup of choosing as whom to look.

use maud::{Markup, html};

use super::pages::ActingPage;
use crate::layout::fields::{Choice, Field, Form};
use crate::layout::{Frame, empty, icon};
use crate::permissions::Role;
use crate::readings;

pub(super) fn head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("acting-lead")) } }
}

pub(super) fn page(page: &ActingPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    html! {
        form class="search" role="search" method="get" action=(frame.address("/acting")) {
            label class="field-label" for="q" { (words.say("acting-search")) }
            div class="row" {
                input class="input" type="search" id="q" name="q" value=(page.query)
                    autocomplete="off" maxlength="100";
                button class="button" { (icon("search")) (words.say("acting-search-button")) }
            }
        }
        @if !page.people.is_empty() || !page.errors.is_empty() {
            (choose(page, frame))
        } @else if !page.query.is_empty() {
            (empty("search", &words.say("acting-nobody"), html! {
                p { (words.say("acting-nobody-more")) }
            }))
        }
    }
}

fn choose(page: &ActingPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let form = Form {
        words,
        errors: &page.errors,
    };
    let role = |role: &Role| words.say(&format!("roles-role-{}", role.name()));
    let choices: Vec<Choice> = page
        .people
        .iter()
        .map(|(account, name, roles)| Choice {
            hint: words.list(&roles.iter().map(role).collect::<Vec<_>>()),
            ..Choice::new(account.to_string(), name)
        })
        .collect();
    let account = Field {
        name: "account",
        label: words.say("acting-account"),
        value: &page.account,
        ..Field::default()
    };
    html! {
        (form.summary())
        form class="stack" method="post" action=(frame.address("/acting")) {
            input type="hidden" name="q" value=(page.query);
            (form.one_of(&account, &choices))
            @if page.more > 0 {
                p { (words.with("acting-more", &[("count", page.more.into())])) }
            }
            (readings::fields(&form, &page.typed, None))
            button class="button button-main" { (words.say("acting-begin")) }
        }
    }
}
