//! One run: how far it is, drawn, or how it ended.

use attache_foundation::layout::{Figure, Frame, Tone, facts, figures, icon, notice, section};
use maud::{Markup, html};

use super::curve::curve;
use super::{figure, rounds, run_state};
use crate::plans::RunState;
use crate::plans::pages::{RunPage, named};
use crate::plans::problem::Step;

/// Seconds between two looks at a run, with a script and without one.
const LOOK_AGAIN_SECONDS: &str = "1";
const RELOAD_SECONDS: &str = "3";

pub(in crate::plans) fn run(page: &RunPage, frame: &Frame) -> Markup {
    let run = &page.run;
    let is_open = run.state.is_open();
    html! {
        @if is_open {
            noscript { meta http-equiv="refresh" content=(RELOAD_SECONDS); }
        }
        div id="run" class="stack" data-poll=[is_open.then_some(LOOK_AGAIN_SECONDS)] {
            div class="row" {
                (run_state(run.state, frame))
                @if page.may_plan && matches!(run.state, RunState::Waiting | RunState::Running) {
                    form method="post" action=(frame.address(&format!("/runs/{}/stop", run.id))) {
                        button class="button" { (icon("stop")) (frame.say("plans-stop")) }
                    }
                }
                @if let Some(plan) = run.plan {
                    a class="button button-main" href=(frame.address(&format!("/plans/{plan}"))) {
                        (icon("plan")) (frame.say("plans-see"))
                    }
                }
            }
            @match page.steps.last() {
                Some(last) => {
                    (figures(&of_step(page, last, frame)))
                    (curve(&page.steps, last, frame))
                }
                None if is_open => p { (frame.say("plans-run-begins")) },
                None => {}
            }
            (failure(page, frame))
            @if let Some(plan) = page.known.as_ref().filter(|_| !is_open) {
                @let told = [("plan", named(plan, &frame.words).into())];
                (notice(Tone::Plain, html! {
                    p { (frame.words.with("plans-run-confirmed", &told)) }
                }))
            }
            (section(frame.say("plans-run-about"), facts(&about_run(page, frame))))
        }
    }
}

fn of_step(page: &RunPage, step: &Step, frame: &Frame) -> Vec<Figure> {
    let missing = (step.bound - step.value).max(0);
    let gap = (missing * 1000 + step.bound.max(1) - 1) / step.bound.max(1);
    let granted = Figure {
        source: frame
            .words
            .with("plans-of-accepted", &[("count", page.accepted.into())]),
        ..figure(
            frame,
            frame.words.number(step.granted.into()),
            "plans-figure-meetings",
        )
    };
    vec![
        granted,
        figure(frame, frame.words.number(step.value), "plans-figure-value"),
        figure(frame, frame.words.number(step.bound), "plans-figure-bound"),
        figure(frame, frame.words.permille(gap), "plans-figure-gap"),
    ]
}

fn failure(page: &RunPage, frame: &Frame) -> Markup {
    html! {
        @if page.run.state == RunState::Failed {
            (notice(Tone::Bad, html! {
                @if page.run.failure.is_empty() {
                    p { (frame.say("plans-run-interrupted")) }
                } @else {
                    p { (frame.say("plans-run-contradicts")) }
                    ul { @for said in &page.run.failure { li { (said.worded(&frame.words)) } } }
                }
            }))
        }
    }
}

fn about_run(page: &RunPage, frame: &Frame) -> Vec<(String, Markup)> {
    let run = &page.run;
    let mut pairs = vec![
        (
            frame.say("plans-run-started"),
            html! { (page.clock.say(&frame.words, run.started_at)) },
        ),
        (
            frame.say("plans-field-seed"),
            html! { (run.seed.to_string()) },
        ),
        (
            frame.say("plans-searched"),
            html! { (rounds(run.rounds, frame)) },
        ),
    ];
    pairs.push((
        frame.say("plans-field-begin"),
        html! { (frame.say(&format!("plans-begin-{}", run.begin.name()))) },
    ));
    if let Some(at) = run.ended_at {
        pairs.push((
            frame.say("plans-run-ended"),
            html! { (page.clock.say(&frame.words, at)) },
        ));
    }
    pairs
}
