//! The markup of those who answer for a mission.

use attache_foundation::layout::fields::{Choice, Form};
use attache_foundation::layout::tables::{Column, sideways, table};
use attache_foundation::layout::{Entry, Frame, entries, icon, section};
use maud::{Markup, html};

use super::super::Owner;
use super::super::pages::owners::OwnersPage;
use super::field;
use crate::mission::{OWNER_LEVELS, OWNER_ROLES};

pub(in super::super) fn page(page: &OwnersPage, frame: &Frame) -> Markup {
    html! {
        p class="standfirst" { (frame.say("mission-owners-explained")) }
        @if page.owners.is_empty() {
            p { (frame.say("mission-owners-none")) }
        } @else {
            (sideways(&frame.say("mission-owners"), matrix(&page.owners, frame)))
            (removals(&page.owners, frame))
        }
        (form(page, frame))
    }
}

fn role(role: &str, frame: &Frame) -> String {
    frame.say(&format!("mission-role-{role}"))
}

fn level(level: &str, frame: &Frame) -> String {
    frame.say(&format!("mission-level-{level}"))
}

/// Organisations against what they answer for, in the order in which they come first.
fn matrix(owners: &[Owner], frame: &Frame) -> Markup {
    let mut columns = vec![
        Column::words(frame.say("mission-owner")),
        Column::words(frame.say("mission-level")),
    ];
    columns.extend(
        OWNER_ROLES
            .iter()
            .map(|one| Column::words(role(one, frame))),
    );
    let mut seen: Vec<&Owner> = Vec::new();
    for owner in owners {
        if !seen
            .iter()
            .any(|one| one.organisation == owner.organisation)
        {
            seen.push(owner);
        }
    }
    let has = |code: &str, role: &str| {
        owners
            .iter()
            .any(|one| one.organisation == code && one.role == role)
    };
    let row = |owner: &&Owner| {
        let mut cells = vec![
            html! { (owner.name.get(frame.language())) },
            html! { (level(&owner.level, frame)) },
        ];
        cells.extend(OWNER_ROLES.iter().map(|one| {
            html! {
                @if has(&owner.organisation, one) {
                    span class="with-icon" { (icon("check")) " " (frame.say("mission-yes")) }
                }
            }
        }));
        cells
    };
    let rows: Vec<Vec<Markup>> = seen.iter().map(row).collect();
    table(&frame.say("mission-owners"), &columns, &rows)
}

fn removals(owners: &[Owner], frame: &Frame) -> Markup {
    let line = |one: &Owner| Entry {
        main: html! { (one.name.get(frame.language())) },
        more: vec![html! { (role(&one.role, frame)) }],
        end: Some(html! {
            form method="post" action=(frame.address("/owners/removals")) {
                input type="hidden" name="answerer" value=(one.organisation);
                input type="hidden" name="task" value=(one.role);
                button class="button button-small" { (frame.say("mission-remove")) }
            }
        }),
        ..Entry::default()
    };
    let lines: Vec<Entry> = owners.iter().map(line).collect();
    section(frame.say("mission-owner-removals"), entries(None, &lines))
}

fn form(page: &OwnersPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let of = |name: &'static str, label: &str| field(&page.typed, name, (label, ""), false, frame);
    let candidates = page.candidates.iter();
    let candidates: Vec<Choice> = candidates
        .map(|(code, name)| Choice::new(code.as_str(), name.get(frame.language())))
        .collect();
    let roles = OWNER_ROLES.map(|one| Choice::new(one, role(one, frame)));
    let levels = OWNER_LEVELS.map(|one| Choice::new(one, level(one, frame)));
    section(
        frame.say("mission-owner-form"),
        html! {
            (form.summary())
            form class="form" method="post" action=(frame.address("/owners")) {
                (form.select(&of("answerer", "mission-owner"), &candidates))
                (form.select(&of("task", "mission-role"), &roles))
                (form.select(&of("government_level", "mission-level"), &levels))
                div { button class="button" { (frame.say("mission-keep")) } }
            }
        },
    )
}
