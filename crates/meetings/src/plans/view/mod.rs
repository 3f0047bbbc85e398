//! The markup of the pages about runs and plans, and what they share.

mod capacity;
mod curve;
mod left_out;
mod list;
mod matrix;
mod meeting;
mod notice;
mod plan;
mod run;
mod setbacks;

use attache_foundation::layout::{self, Figure, Frame, Tone, View, icon, notice, state, views};
use maud::{Markup, html};

use super::pages::{Refused, named};
use super::problem::Standing;
use super::{RunState, Summary};

pub(super) use capacity::capacity;
pub(super) use left_out::{left_out, left_out_request};
pub(super) use list::list;
pub(super) use matrix::matrix_page;
pub(super) use meeting::meeting;
pub(super) use plan::plan;
pub(super) use run::run;
pub(super) use setbacks::setbacks;

/// The way to a page about plans.
pub(super) fn trail(frame: &Frame) -> Vec<(String, String)> {
    vec![(frame.say("plans-title"), frame.address("/plans"))]
}

/// The way to a page below one plan.
pub(super) fn trail_below(frame: &Frame, plan: &Summary) -> Vec<(String, String)> {
    let mut trail = trail(frame);
    trail.push((named(plan, &frame.words), address(frame, plan, "")));
    trail
}

/// An address below a plan.
fn address(frame: &Frame, plan: &Summary, path: &str) -> String {
    frame.address(&format!("/plans/{}{path}", plan.plan))
}

fn refusal(refused: &Option<Refused>, frame: &Frame) -> Markup {
    html! {
        @if let Some((key, args)) = refused {
            (notice(Tone::Bad, layout::refusal(&frame.words, key, args)))
        }
    }
}

/// What no longer holds of the plan in force, and the way to mend it.
fn repair(standing: Standing, may_plan: bool, frame: &Frame) -> Markup {
    if standing.holds() {
        return html! { p class="note" { (frame.say("plans-holds")) } };
    }
    let told = |key: &str, count: usize| frame.words.with(key, &[("count", count.into())]);
    notice(
        Tone::Wait,
        html! {
            div class="stack" {
                p {
                    @if standing.broken > 0 { (told("plans-broken", standing.broken)) " " }
                    @if standing.new > 0 { (told("plans-waiting", standing.new)) }
                }
                @if may_plan {
                    form method="post" action=(frame.address("/repairs")) {
                        button class="button" { (icon("run")) (frame.say("plans-repair")) }
                    }
                    p class="note" { (frame.say("plans-repair-hint")) }
                }
            }
        },
    )
}

/// The ways to look at a plan; `current` is the end of the address.
fn looks(plan: &Summary, current: &str, frame: &Frame) -> Markup {
    let all = [
        ("plan", "plans-look-summary", ""),
        ("people", "plans-look-people", "/people"),
        ("table", "plans-look-tables", "/tables"),
        ("list", "plans-look-left-out", "/left-out"),
    ];
    let all = all.map(|(icon, key, path)| View {
        icon,
        label: frame.say(key),
        href: address(frame, plan, path),
        current: path == current,
    });
    views(&frame.words, &all)
}

fn rounds(rounds: u64, frame: &Frame) -> String {
    let rounds = i64::try_from(rounds).unwrap_or(i64::MAX);
    frame
        .words
        .with("plans-rounds", &[("rounds", rounds.into())])
}

fn run_state(of: RunState, frame: &Frame) -> Markup {
    let standing = match of {
        RunState::Waiting => layout::Standing::Open,
        RunState::Running | RunState::Stopping => layout::Standing::Wait,
        RunState::Done => layout::Standing::Good,
        RunState::Failed => layout::Standing::Bad,
    };
    state(
        standing,
        frame.say(&format!("plans-run-state-{}", of.name())),
    )
}

fn plan_state(plan: &Summary, is_in_force: bool, frame: &Frame) -> Markup {
    match (is_in_force, plan.published_at) {
        (true, _) => state(layout::Standing::Good, frame.say("plans-state-in-force")),
        (false, Some(_)) => state(layout::Standing::Over, frame.say("plans-state-replaced")),
        (false, None) => state(layout::Standing::Open, frame.say("plans-state-draft")),
    }
}

fn figure(frame: &Frame, value: String, key: &str) -> Figure {
    Figure {
        value,
        label: frame.say(key),
        ..Figure::default()
    }
}

fn of_plan(plan: &Summary, frame: &Frame) -> Vec<Figure> {
    let left_out = frame.words.number(plan.wishes - plan.meetings);
    vec![
        figure(
            frame,
            frame.words.number(plan.meetings),
            "plans-figure-meetings",
        ),
        figure(frame, left_out, "plans-figure-left-out"),
        figure(
            frame,
            frame.words.permille(plan.gap_permille),
            "plans-figure-gap",
        ),
    ]
}

fn priority(priority: i64, frame: &Frame) -> String {
    frame.say(&format!("requests-priority-{}", priority.clamp(1, 5)))
}
