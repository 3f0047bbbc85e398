//! The markup of what others see.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Entry, Frame, empty, entries, facts, icon, section};
use attache_foundation::readings;
use attache_platform::moment::{TimeZone, zone};
use maud::{Markup, html};

use super::{class_name, field_name, value};
use crate::dossiers::pages::{GrantsPage, ListPage, ShowPage};
use crate::dossiers::rules::Access;
use crate::dossiers::store::Participant;
use crate::dossiers::{DossierClass, DossierGrant};

pub(in crate::dossiers) fn list_head(page: &ListPage, frame: &Frame) -> Markup {
    let (complete, all) = page.complete;
    let args = [("complete", complete.into()), ("all", all.into())];
    html! {
        p class="standfirst" { (frame.words.with("dossiers-list-lead", &args)) }
        @if page.may_grant {
            p { a href=(frame.address("/dossier-grants")) { (frame.say("dossiers-grants")) } }
        }
    }
}

pub(in crate::dossiers) fn list(page: &ListPage, frame: &Frame) -> Markup {
    html! {
        form class="search" role="search" method="get" action=(frame.address("/dossiers")) {
            label class="field-label" for="q" { (frame.say("dossiers-search")) }
            div class="row" {
                input class="input" type="search" id="q" name="q" value=(page.query)
                    autocomplete="off";
                button class="button" { (icon("search")) (frame.say("dossiers-search-button")) }
            }
        }
        @if page.people.is_empty() {
            (empty("search", &frame.say("dossiers-nobody"), html! {
                p { (frame.say("dossiers-nobody-more")) }
            }))
        } @else {
            @let all: Vec<Entry> = page.people.iter().map(|one| line(one, frame)).collect();
            (entries(None, &all))
        }
        @if page.more > 0 {
            p { (frame.words.with("dossiers-more", &[("count", page.more.into())])) }
        }
        @if let Some(diets) = &page.diets { (counted(diets, frame)) }
    }
}

fn line(one: &Participant, frame: &Frame) -> Entry {
    let given = [("given", one.given.into())];
    Entry {
        main: html! {
            a href=(frame.address(&format!("/dossiers/{}", one.person))) { (one.name) }
        },
        more: vec![
            html! { (one.organisation.get(frame.language())) },
            html! { (frame.words.with("dossiers-given", &given)) },
        ],
        ..Entry::default()
    }
}

fn counted(diets: &[(&'static str, usize)], frame: &Frame) -> Markup {
    let words = &frame.words;
    let columns = [
        Column::words(words.say("dossiers-field-diet")),
        Column::numbers(words.say("dossiers-people")),
    ];
    let row = |(diet, count): &(&'static str, usize)| {
        vec![
            html! { (words.say(&format!("dossiers-diet-{diet}"))) },
            html! { (count) },
        ]
    };
    let rows: Vec<Vec<Markup>> = diets.iter().map(row).collect();
    let caption = words.say("dossiers-diets");
    let body = html! {
        p { (words.say("dossiers-diets-note")) }
        @if !rows.is_empty() { (table(&caption, &columns, &rows)) }
    };
    section(&caption, body)
}

pub(in crate::dossiers) fn show(page: &ShowPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let form = Form {
        words,
        errors: &page.errors,
    };
    let choices: Vec<Choice> = page
        .classes
        .iter()
        .map(|(class, access)| Choice {
            hint: match access {
                Access::ByGrant => words.say("dossiers-needs-grant"),
                _ => String::new(),
            },
            ..Choice::new(class.name(), class_name(words, *class))
        })
        .collect();
    let class = Field {
        name: "class",
        label: words.say("dossiers-read-what"),
        value: &page.class,
        ..Field::default()
    };
    let address = format!("/dossiers/{}", page.person.person);
    html! {
        @if let Some((class, found)) = &page.read {
            @let pairs: Vec<(String, Markup)> = class.fields().map(|field| {
                let one = found.iter().find(|one| one.field == field);
                let shown = one.map_or_else(
                    || words.say("dossiers-not-given"),
                    |one| value(words, field, &one.value),
                );
                (field_name(words, field), html! { (shown) })
            }).collect();
            (section(class_name(words, *class), facts(&pairs)))
        }
        (form.summary())
        form class="stack" method="post" action=(frame.address(&address)) {
            (form.one_of(&class, &choices))
            (readings::fields(&form, &page.typed, page.held.as_ref()))
            button class="button button-main" { (frame.say("dossiers-read")) }
        }
        @if page.may_grant {
            p {
                a href=(frame.address(&format!("/dossier-grants?person={}", page.person.person))) {
                    (frame.say("dossiers-grant-for"))
                }
            }
        }
    }
}

fn reason_field<'a>(frame: &Frame, typed: &'a str) -> Field<'a> {
    Field {
        name: "reason",
        label: frame.say("dossiers-reason"),
        hint: frame.say("dossiers-reason-hint"),
        value: typed,
        ..Field::default()
    }
}

pub(in crate::dossiers) fn grants_head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("dossiers-grants-lead")) } }
}

pub(in crate::dossiers) fn grants(page: &GrantsPage, frame: &Frame) -> Markup {
    html! {
        @if page.grants.is_empty() {
            p { (frame.say("dossiers-grants-none")) }
        } @else {
            @let all: Vec<Entry> = page.grants.iter().map(|one| held(one, frame)).collect();
            (entries(None, &all))
        }
        (section(frame.say("dossiers-grant"), grant_form(page, frame)))
    }
}

fn held(grant: &DossierGrant, frame: &Frame) -> Entry {
    let words = &frame.words;
    let home = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    let day = words.long_date(grant.until.local(&home).date());
    let whose = grant.person_name.clone();
    let args = [("name", grant.account_name.as_str().into())];
    let end = frame.address(&format!("/dossier-grants/{}/end", grant.id));
    Entry {
        main: html! {
            (grant.account_name) ": " (class_name(words, grant.class))
        },
        more: vec![
            html! { (whose.unwrap_or_else(|| words.say("dossiers-everybody"))) },
            html! { (words.with("dossiers-until", &[("day", day.into())])) },
            html! { (grant.reason) },
        ],
        end: Some(html! {
            form method="post" action=(end) {
                button class="button button-small"
                    aria-label=(words.with("dossiers-end-grant-of", &args)) {
                    (words.say("dossiers-end-grant"))
                }
            }
        }),
        ..Entry::default()
    }
}

fn grant_form(page: &GrantsPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let form = Form {
        words,
        errors: &page.errors,
    };
    let field = |name: &'static str, label: &str, value: &'static str| Field {
        name,
        label: words.say(label),
        value,
        ..Field::default()
    };
    let accounts = page.accounts.iter().map(|(id, name, role)| {
        let role = words.say(&format!("dossiers-reader-{role}"));
        Choice::new(id.to_string(), format!("{name} ({role})"))
    });
    let accounts: Vec<Choice> = accounts.collect();
    let classes =
        DossierClass::ALL.map(|class| Choice::new(class.name(), class_name(words, class)));
    html! {
        (form.summary())
        form class="stack" method="post" action=(frame.address("/dossier-grants")) {
            @if let Some((person, name)) = &page.person {
                input type="hidden" name="person" value=(person);
                p { (words.with("dossiers-grant-only", &[("name", name.into())])) }
            }
            (form.select(&Field { value: &page.typed.account,
                ..field("account", "dossiers-grant-account", "") }, &accounts))
            (form.select(&Field { value: &page.typed.class,
                ..field("class", "dossiers-read-what", "") }, &classes))
            (form.moment(&Field { value: &page.typed.until,
                ..field("until", "dossiers-grant-until", "") }, "date"))
            (form.line(&reason_field(frame, &page.typed.reason)))
            button class="button" { (words.say("dossiers-grant-button")) }
        }
    }
}
