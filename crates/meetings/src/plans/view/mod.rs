//! The markup of the pages about runs and plans, and what they share.

mod curve;
mod left_out;
mod list;
mod matrix;
mod meeting;
mod plan;
mod run;

use attache_foundation::layout::{Figure, Frame, Standing, Tone, View, notice, state, views};
use maud::{Markup, html};

use super::pages::{Refused, named};
use super::{RunState, Summary};

pub(super) use left_out::left_out;
pub(super) use list::list;
pub(super) use matrix::matrix_page;
pub(super) use meeting::meeting;
pub(super) use plan::plan;
pub(super) use run::run;

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
            (notice(Tone::Bad, html! { p { (frame.words.with(key, args)) } }))
        }
    }
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
        RunState::Waiting => Standing::Open,
        RunState::Running | RunState::Stopping => Standing::Wait,
        RunState::Done => Standing::Good,
        RunState::Failed => Standing::Bad,
    };
    state(
        standing,
        frame.say(&format!("plans-run-state-{}", of.name())),
    )
}

fn plan_state(plan: &Summary, is_in_force: bool, frame: &Frame) -> Markup {
    match (is_in_force, plan.published_at) {
        (true, _) => state(Standing::Good, frame.say("plans-state-in-force")),
        (false, Some(_)) => state(Standing::Over, frame.say("plans-state-replaced")),
        (false, None) => state(Standing::Open, frame.say("plans-state-draft")),
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
