//! The markup of a mission's stage.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{
    Entry, Frame, LogLine, Standing, entries, icon, log, section, state,
};
use maud::{Markup, html};

use super::pages::StagePage;
use super::{Need, Stage, Transition, rules};

fn name(stage: Stage, frame: &Frame) -> String {
    frame.say(&format!("stages-is-{}", stage.name()))
}

fn standing(stage: Stage) -> Standing {
    match stage {
        Stage::Announced | Stage::InProgress => Standing::Good,
        Stage::Rejected | Stage::Cancelled => Standing::Bad,
        Stage::Postponed => Standing::Wait,
        Stage::Evaluated | Stage::Archived => Standing::Over,
        _ => Standing::Open,
    }
}

pub(super) fn head(page: &StagePage, frame: &Frame) -> Markup {
    let stage = page.facts.stage;
    html! { p { (state(standing(stage), name(stage, frame))) } }
}

pub(super) fn page(page: &StagePage, frame: &Frame) -> Markup {
    let next = rules::next(page.facts.stage);
    html! {
        @if next.is_empty() {
            p { (frame.say("stages-last")) }
        } @else {
            @for stage in next { (needs(page, *stage, frame)) }
            (form(page, next, frame))
        }
        @if !page.transitions.is_empty() {
            @let lines: Vec<LogLine> =
                page.transitions.iter().map(|step| line(step, frame)).collect();
            (section(frame.say("stages-so-far"), log(&lines)))
        }
    }
}

/// What a next stage needs, each ticked or not.
fn needs(page: &StagePage, stage: Stage, frame: &Frame) -> Markup {
    let guards = rules::guards(&page.facts, stage);
    let entry = |(need, met): &(Need, bool)| {
        let (symbol, said) = if *met {
            ("check", "met")
        } else {
            ("warning", "unmet")
        };
        Entry {
            main: html! {
                (icon(symbol)) " " (frame.say(&format!("stages-need-{}", need.name())))
            },
            end: Some(html! { (frame.say(&format!("stages-need-is-{said}"))) }),
            ..Entry::default()
        }
    };
    let all: Vec<Entry> = guards.iter().map(entry).collect();
    let heading = frame
        .words
        .with("stages-next", &[("stage", name(stage, frame).into())]);
    section(
        heading,
        html! {
            @if all.is_empty() {
                p { (frame.say("stages-need-nothing")) }
            } @else {
                (entries(None, &all))
            }
            @if rules::asks_reason(&page.facts, stage) {
                p { (frame.say("stages-need-reason")) }
            }
        },
    )
}

fn form(page: &StagePage, next: &[Stage], frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let choices: Vec<Choice> = next
        .iter()
        .map(|stage| Choice::new(stage.name(), name(*stage, frame)))
        .collect();
    section(
        frame.say("stages-go-on"),
        html! {
            (form.summary())
            form class="form" method="post" action=(frame.address("/stage")) {
                input type="hidden" name="from" value=(page.typed.from);
                (form.one_of(&Field {
                    name: "to",
                    label: frame.say("stages-to"),
                    value: &page.typed.to,
                    ..Field::default()
                }, &choices))
                (form.long_text(&Field {
                    name: "reason",
                    label: frame.say("stages-reason"),
                    hint: frame.say("stages-reason-hint"),
                    value: &page.typed.reason,
                    optional: true,
                }))
                div { button class="button" { (frame.say("stages-do")) } }
            }
        },
    )
}

fn line(step: &Transition, frame: &Frame) -> LogLine {
    let day = frame.words.day_name(
        step.at
            .local(&attache_platform::moment::TimeZone::UTC)
            .date(),
    );
    let told = [
        ("from", name(step.from, frame).into()),
        ("to", name(step.to, frame).into()),
    ];
    LogLine {
        when: day,
        instant: step.at.to_string(),
        what: html! {
            p { (frame.words.with("stages-step", &told)) }
            @if !step.reason.is_empty() { p class="note" { (step.reason) } }
        },
    }
}
