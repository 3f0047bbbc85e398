//! Runs and plans, and the form to start a run.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{
    Entry, Frame, empty, entries, figures, icon, noted_section, section,
};
use maud::{Markup, html};

use super::notice::notice;
use super::{address, of_plan, plan_state, refusal, repair, rounds, run_state};
use crate::plans::pages::{ListPage, named};
use crate::plans::store::Run;
use crate::plans::{Begin, DEFAULT_ROUNDS, Summary};

pub(in crate::plans) fn list(page: &ListPage, frame: &Frame) -> Markup {
    html! {
        (refusal(&page.refused, frame))
        @if let Some(plan) = &page.in_force {
            (section(frame.say("plans-in-force"), html! {
                (figures(&of_plan(plan, frame)))
                p { a href=(address(frame, plan, "")) { (frame.say("plans-see")) } }
                (repair(page.standing, page.may_plan, frame))
                @if page.may_plan {
                    p {
                        a href=(frame.address("/setbacks")) { (frame.say("plans-setbacks-link")) }
                    }
                }
            }))
        }
        @if page.may_plan { (start_form(page, frame)) }
        (section(frame.say("plans-runs"), html! {
            @if page.runs.is_empty() {
                (empty("run", &frame.say("plans-no-runs"), html! {
                    p { (frame.say("plans-no-runs-why")) }
                }))
            } @else {
                @let runs: Vec<Entry> =
                    page.runs.iter().map(|run| run_entry(page, run, frame)).collect();
                (entries(None, &runs))
            }
        }))
        @if !page.plans.is_empty() {
            (section(frame.say("plans-plans"), html! { (plan_table(page, frame)) }))
        }
        @if page.may_plan { (notice(page, frame)) }
    }
}

fn start_form(page: &ListPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let note = frame
        .words
        .with("plans-accepted", &[("count", page.accepted.into())]);
    noted_section(
        frame.say("plans-new-run"),
        note,
        html! {
            (form.summary())
            form class="form" method="post" action=(frame.address("/runs")) {
                (frame.once())
                (form.one_of(&Field {
                    name: "rounds",
                    label: frame.say("plans-field-rounds"),
                    value: &page.typed.rounds,
                    ..Field::default()
                }, &efforts(frame)))
                @if page.in_force.is_some() {
                    (form.one_of(&Field {
                        name: "begin",
                        label: frame.say("plans-field-begin"),
                        value: &page.typed.begin,
                        ..Field::default()
                    }, &beginnings(frame)))
                }
                (form.number(&Field {
                    name: "seed",
                    label: frame.say("plans-field-seed"),
                    hint: frame.say("plans-field-seed-hint"),
                    value: &page.typed.seed,
                    optional: false,
                }))
                div {
                    button class="button button-main" { (icon("run")) (frame.say("plans-start")) }
                }
            }
            p { a href=(frame.address("/capacity")) { (frame.say("plans-capacity-link")) } }
        },
    )
}

fn beginnings(frame: &Frame) -> [Choice; 2] {
    Begin::ALL.map(|begin| Choice {
        value: begin.name().to_owned(),
        label: frame.say(&format!("plans-begin-{}", begin.name())),
        hint: frame.say(&format!("plans-begin-hint-{}", begin.name())),
    })
}

fn efforts(frame: &Frame) -> [Choice; 3] {
    [
        (DEFAULT_ROUNDS, "plans-effort-quick"),
        (10 * DEFAULT_ROUNDS, "plans-effort-thorough"),
        (60 * DEFAULT_ROUNDS, "plans-effort-long"),
    ]
    .map(|(rounds, key)| Choice::new(rounds.to_string(), frame.say(key)))
}

fn run_entry(page: &ListPage, run: &Run, frame: &Frame) -> Entry {
    let when = page.clock.say(&frame.words, run.started_at);
    let seed = frame
        .words
        .with("plans-seed", &[("seed", run.seed.to_string().into())]);
    Entry {
        main: html! { a href=(frame.address(&format!("/runs/{}", run.id))) { (when) } },
        more: vec![html! { (seed) }, html! { (rounds(run.rounds, frame)) }],
        end: Some(run_state(run.state, frame)),
        new: false,
        count: None,
    }
}

fn plan_table(page: &ListPage, frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("plans-column-plan")),
        Column::words(frame.say("plans-column-made")),
        Column::numbers(frame.say("plans-column-meetings")),
        Column::numbers(frame.say("plans-column-left-out")),
        Column::numbers(frame.say("plans-column-gap")),
        Column::words(frame.say("plans-column-state")),
    ];
    let in_force = page.in_force.as_ref().map(|plan| plan.plan);
    let row = |plan: &Summary| {
        vec![
            html! { a href=(address(frame, plan, "")) { (named(plan, &frame.words)) } },
            html! { (page.clock.say(&frame.words, plan.made_at)) },
            html! { (frame.words.number(plan.meetings)) },
            html! { (frame.words.number(plan.wishes - plan.meetings)) },
            html! { (frame.words.permille(plan.gap_permille)) },
            plan_state(plan, in_force == Some(plan.plan), frame),
        ]
    };
    let rows: Vec<Vec<Markup>> = page.plans.iter().map(row).collect();
    table(&frame.say("plans-newest-first"), &columns, &rows)
}
