//! The markup of a mission's goals.

use attache_foundation::layout::fields::{Choice, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, section};
use maud::{Markup, html};

use super::super::pages::goals::GoalsPage;
use super::{field, findings};
use crate::mission::GOAL_DIRECTIONS;
use crate::mission::typed::text_fields;

pub(in super::super) fn page(page: &GoalsPage, frame: &Frame) -> Markup {
    html! {
        @if page.goals.is_empty() {
            p { (frame.say("mission-goals-none")) }
        } @else {
            (list(page, frame))
        }
        (findings(&page.findings, frame))
        (form(page, frame))
    }
}

fn list(page: &GoalsPage, frame: &Frame) -> Markup {
    let language = frame.language();
    let columns = [
        Column::words(frame.say("mission-goal")),
        Column::words(frame.say("mission-direction")),
        Column::words(frame.say("mission-indicator")),
        Column::words(frame.say("mission-change")),
    ];
    let rows = page.goals.iter().map(|goal| {
        let edit = frame.address(&format!("/goals?goal={}", goal.code));
        vec![
            html! { (goal.text.get(language)) },
            html! { (frame.say(&format!("mission-direction-{}", goal.direction))) },
            html! { (goal.indicator.get(language)) },
            html! {
                a href=(edit) { (frame.say("mission-edit")) " " (goal.code) }
                form method="post" action=(frame.address("/goals/removals")) {
                    input type="hidden" name="goal" value=(goal.code);
                    button class="button button-small" {
                        (frame.say("mission-remove")) " " (goal.code)
                    }
                }
            },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    table(&frame.say("mission-goals"), &columns, &rows)
}

fn form(page: &GoalsPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let of = |name: &'static str, label: &str, hint: &str| {
        field(&page.typed, name, (label, hint), false, frame)
    };
    let directions =
        GOAL_DIRECTIONS.map(|one| Choice::new(one, frame.say(&format!("mission-direction-{one}"))));
    section(
        frame.say("mission-goal-form"),
        html! {
            (form.summary())
            form class="form" method="post" action=(frame.address("/goals")) {
                (form.line(&of("goal", "mission-code", "mission-code-hint")))
                (text_fields(
                    &form, &page.typed, ("goal_text", "mission-goal"), (false, false), frame,
                ))
                (form.one_of(&of("points", "mission-direction", ""), &directions))
                (text_fields(
                    &form, &page.typed, ("sign", "mission-indicator"), (false, false), frame,
                ))
                div { button class="button" { (frame.say("mission-keep")) } }
            }
        },
    )
}
