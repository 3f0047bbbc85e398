//! The markup of the pages about runs and plans.

use attache_foundation::ids::ActivityId;
use attache_foundation::layout::charts::{self, Legend, value_and_bound};
use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{
    Entry, Figure, Frame, Party, Standing, Tone, View, change, empty, entries, exchange, facts,
    figures, icon, noted_section, notice, section, small_figures, state, views,
};
use attache_platform::texts::Arg;
use maud::{Markup, html};

use super::matrices::{MatrixPage, Rows};
use super::pages::{LeftOutPage, ListPage, MeetingPage, PlanPage, Refused, RunPage, short};
use super::problem::Step;
use super::store::{LeftOut, Meeting, Run, SessionName};
use super::{DEFAULT_ROUNDS, RunState, Summary};
use crate::agenda::Placement;

pub(super) use super::matrix_view::matrix_page;

/// Seconds between two looks at a run, with a script and without one.
const LOOK_AGAIN_SECONDS: &str = "1";
const RELOAD_SECONDS: &str = "3";

/// At most so many lines of a difference are listed.
const MOST_LINES: usize = 40;

/// The way to a page about plans.
pub(super) fn trail(frame: &Frame) -> Vec<(String, String)> {
    vec![(frame.say("plans-title"), frame.address("/plans"))]
}

/// The way to a page below one plan.
pub(super) fn trail_below(frame: &Frame, plan: &Summary) -> Vec<(String, String)> {
    let mut trail = trail(frame);
    let name = frame
        .words
        .with("plans-plan-title", &[("short", short(plan).into())]);
    trail.push((name, address(frame, plan, "")));
    trail
}

/// An address below a plan.
pub(super) fn address(frame: &Frame, plan: &Summary, path: &str) -> String {
    frame.address(&format!("/plans/{}{path}", plan.plan))
}

fn refusal(refused: &Option<Refused>, frame: &Frame) -> Markup {
    html! {
        @if let Some((key, args)) = refused {
            (notice(Tone::Bad, html! { p { (frame.words.with(key, args)) } }))
        }
    }
}

pub(super) fn list(page: &ListPage, frame: &Frame) -> Markup {
    html! {
        (refusal(&page.refused, frame))
        @if let Some(plan) = &page.in_force {
            (section(frame.say("plans-in-force"), html! {
                (figures(&of_plan(plan, frame)))
                p { a href=(address(frame, plan, "")) { (frame.say("plans-see")) } }
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
                (form.one_of(&Field {
                    name: "rounds",
                    label: frame.say("plans-field-rounds"),
                    value: &page.typed.rounds,
                    ..Field::default()
                }, &efforts(frame)))
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
        },
    )
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
            html! { a href=(address(frame, plan, "")) { (short(plan)) } },
            html! { (page.clock.say(&frame.words, plan.made_at)) },
            html! { (frame.words.number(plan.meetings)) },
            html! { (frame.words.number(plan.wishes - plan.meetings)) },
            html! { (frame.words.permille(plan.gap_permille)) },
            plan_state(plan, in_force == Some(plan.plan), frame),
        ]
    };
    let rows: Vec<Vec<Markup>> = page.plans.iter().map(row).collect();
    table(&frame.say("plans-plans"), &columns, &rows)
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

pub(super) fn run(page: &RunPage, frame: &Frame) -> Markup {
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

fn curve(steps: &[Step], last: &Step, frame: &Frame) -> Markup {
    let milliseconds = |step: &Step| i64::try_from(step.elapsed_ms).unwrap_or(i64::MAX);
    let drawn: Vec<charts::Step> = steps
        .iter()
        .map(|step| charts::Step {
            at_milliseconds: milliseconds(step),
            value: step.value,
            bound: step.bound,
        })
        .collect();
    let told = [
        ("seconds", Arg::from((milliseconds(last) + 500) / 1000)),
        ("value", Arg::from(last.value)),
        ("bound", Arg::from(last.bound)),
    ];
    let legend = Legend {
        title: frame.say("plans-curve"),
        value: frame.say("plans-figure-value"),
        bound: frame.say("plans-figure-bound"),
        summary: frame.words.with("plans-curve-summary", &told),
    };
    value_and_bound(&frame.words, &drawn, &legend)
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
            frame.say("plans-field-rounds"),
            html! { (rounds(run.rounds, frame)) },
        ),
    ];
    if let Some(at) = run.ended_at {
        pairs.push((
            frame.say("plans-run-ended"),
            html! { (page.clock.say(&frame.words, at)) },
        ));
    }
    pairs
}

pub(super) fn plan(page: &PlanPage, frame: &Frame) -> Markup {
    html! {
        (refusal(&page.refused, frame))
        div class="row" {
            (plan_state(&page.plan, page.is_in_force, frame))
            (looks(&page.plan, "", frame))
        }
        (figures(&of_plan(&page.plan, frame)))
        (publication(page, frame))
        @if page.compared || page.is_in_force { (differences(page, frame)) }
        (section(frame.say("plans-score"), html! {
            (score(page, frame))
            (facts(&about_plan(page, frame)))
        }))
    }
}

/// The ways to look at a plan; `current` is the end of the address.
pub(super) fn looks(plan: &Summary, current: &str, frame: &Frame) -> Markup {
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

fn publication(page: &PlanPage, frame: &Frame) -> Markup {
    if page.plan.published_at.is_some() || !page.may_plan {
        return html! {};
    }
    if page.is_overtaken {
        return notice(
            Tone::Wait,
            html! { p { (frame.say("plans-refused-overtaken")) } },
        );
    }
    if !page.findings.is_empty() {
        return notice(
            Tone::Bad,
            html! {
                p { (frame.say("plans-refused-no-longer-fits")) }
                ul {
                    @for said in page.findings.iter().take(MOST_LINES) {
                        li { (said.worded(&frame.words)) }
                    }
                }
            },
        );
    }
    let told = [("count", Arg::from(page.difference.people))];
    html! {
        form class="form" method="post" action=(address(frame, &page.plan, "/publication")) {
            @if !page.same_problem {
                (notice(Tone::Wait, html! { p { (frame.say("plans-problem-changed")) } }))
                label class="choice" {
                    input type="checkbox" name="accept_difference" value="yes";
                    span { (frame.say("plans-accept-difference")) }
                }
            }
            div class="row" {
                button class="button button-main" { (frame.say("plans-publish")) }
                p { (frame.words.with("plans-people-told", &told)) }
            }
        }
    }
}

fn differences(page: &PlanPage, frame: &Frame) -> Markup {
    let found = &page.difference;
    let note = match (page.is_in_force, page.compared) {
        (true, true) => frame.say("plans-against-parent"),
        (true, false) => frame.say("plans-first"),
        (false, _) => frame.say("plans-against-in-force"),
    };
    let count = |number: usize| {
        frame
            .words
            .number(i64::try_from(number).unwrap_or(i64::MAX))
    };
    noted_section(
        frame.say("plans-changes"),
        note,
        html! {
            (small_figures(&[
                figure(frame, count(found.moved.len()), "plans-figure-moved"),
                figure(frame, count(found.new.len()), "plans-figure-new"),
                figure(frame, count(found.gone.len()), "plans-figure-gone"),
                figure(frame, count(found.people), "plans-figure-people"),
            ]))
            @if page.compared {
                (moved(page, frame))
                (listed(page, "plans-gone", &found.gone, frame))
                (listed(page, "plans-new", &found.new, frame))
            }
        },
    )
}

fn moved(page: &PlanPage, frame: &Frame) -> Markup {
    let line = |(meeting, was): (&Meeting, &Placement)| Entry {
        main: html! { (names(meeting)) },
        more: vec![change(
            Some(place(&page.sessions, was, frame)),
            Some(place(&page.sessions, &meeting.placement, frame)),
        )],
        ..Entry::default()
    };
    let moved = page
        .difference
        .moved
        .iter()
        .map(|one| (&one.meeting, &one.was));
    let all: Vec<Entry> = moved.map(line).collect();
    folded("plans-moved", all, frame)
}

fn listed(page: &PlanPage, key: &str, meetings: &[Meeting], frame: &Frame) -> Markup {
    let line = |meeting: &Meeting| Entry {
        main: html! { (names(meeting)) },
        more: vec![html! { (place(&page.sessions, &meeting.placement, frame)) }],
        ..Entry::default()
    };
    folded(key, meetings.iter().map(line).collect(), frame)
}

/// A list that is long at times, folded.
fn folded(key: &str, mut all: Vec<Entry>, frame: &Frame) -> Markup {
    let count = all.len();
    all.truncate(MOST_LINES);
    html! {
        @if count > 0 {
            details {
                summary { (frame.words.with(key, &[("count", count.into())])) }
                (entries(None, &all))
                @if count > MOST_LINES {
                    p { (frame.words.with("plans-and-more", &[("count", (count - MOST_LINES).into())])) }
                }
            }
        }
    }
}

fn names(meeting: &Meeting) -> String {
    format!("{} – {}", meeting.asker.name, meeting.asked.name)
}

/// "Monday, 6 October, 14:00–14:20, table 5, Harbour Hall".
fn place(sessions: &[SessionName], at: &Placement, frame: &Frame) -> String {
    let named = |activity: ActivityId| sessions.iter().find(|one| one.activity == activity);
    let Some(session) = named(at.activity) else {
        return String::new();
    };
    let told = [
        (
            "day",
            Arg::from(frame.words.day_name(session.clock.at(at.starts_at).day)),
        ),
        (
            "hours",
            Arg::from(session.clock.span(at.starts_at, at.ends_at)),
        ),
        ("table", Arg::from(at.table_number)),
        ("place", Arg::from(&session.place)),
    ];
    frame.words.with("plans-place", &told)
}

fn score(page: &PlanPage, frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("plans-column-part")),
        Column::numbers(frame.say("plans-column-points")),
    ];
    let mut rows: Vec<Vec<Markup>> = page
        .score
        .iter()
        .map(|(said, points)| {
            vec![
                html! { (said.worded(&frame.words)) },
                html! { (frame.words.number(*points)) },
            ]
        })
        .collect();
    for (key, points) in [
        ("plans-figure-value", page.plan.value),
        ("plans-figure-bound", page.plan.bound),
    ] {
        rows.push(vec![
            html! { b { (frame.say(key)) } },
            html! { b { (frame.words.number(points)) } },
        ]);
    }
    table(&frame.say("plans-score"), &columns, &rows)
}

fn about_plan(page: &PlanPage, frame: &Frame) -> Vec<(String, Markup)> {
    let plan = &page.plan;
    let mut pairs = vec![
        (
            frame.say("plans-made"),
            html! { (page.clock.say(&frame.words, plan.made_at)) },
        ),
        (
            frame.say("plans-field-seed"),
            html! { (plan.seed.to_string()) },
        ),
        (
            frame.say("plans-field-rounds"),
            html! { (rounds(u64::try_from(plan.rounds).unwrap_or(0), frame)) },
        ),
        (
            frame.say("plans-stopped"),
            html! { (frame.say(&format!("plans-stopped-{}", plan.stopped))) },
        ),
        (frame.say("plans-digest"), html! { code { (plan.digest) } }),
    ];
    if let Some(at) = plan.published_at {
        pairs.push((
            frame.say("plans-published"),
            html! { (page.clock.say(&frame.words, at)) },
        ));
    }
    pairs
}

pub(super) fn left_out(page: &LeftOutPage, frame: &Frame) -> Markup {
    let all: Vec<Entry> = page
        .left_out
        .iter()
        .map(|one| left_out_entry(one, frame))
        .collect();
    html! {
        (looks(&page.plan, "/left-out", frame))
        @if all.is_empty() {
            (empty("check", &frame.say("plans-nothing-left-out"), html! {
                p { (frame.say("plans-nothing-left-out-why")) }
            }))
        } @else {
            p class="standfirst" { (frame.say("plans-left-out-why")) }
            (entries(Some("left-out"), &all))
        }
    }
}

fn left_out_entry(one: &LeftOut, frame: &Frame) -> Entry {
    let mut more = vec![
        html! { (one.asker.organisation) " – " (one.asked.organisation) },
        html! { (priority(one.priority, frame)) },
    ];
    more.push(html! {
        @for said in &one.reasons { (said.worded(&frame.words)) " " }
    });
    Entry {
        main: html! { (one.asker.name) " – " (one.asked.name) },
        more,
        ..Entry::default()
    }
}

fn priority(priority: i64, frame: &Frame) -> String {
    frame.say(&format!("requests-priority-{}", priority.clamp(1, 5)))
}

pub(super) fn meeting(page: &MeetingPage, frame: &Frame) -> Markup {
    let (meeting, at) = (&page.meeting, &page.meeting.placement);
    let below = format!("/meetings/{}", at.request);
    let act = |verb: &str, label: String| {
        html! {
            form method="post" action=(address(frame, &page.plan, &format!("{below}/{verb}"))) {
                button class="button" { (icon("pin")) (label) }
            }
        }
    };
    let side = |who: &super::store::Who| Party {
        name: html! { (who.organisation) },
        lines: vec![who.name.clone()],
    };
    html! {
        (refusal(&page.refused, frame))
        (exchange(&side(&meeting.asker), between(page, frame), &side(&meeting.asked)))
        (section(frame.say("plans-promise"), html! {
            @if meeting.is_pinned {
                (notice(Tone::Good, html! { p { (frame.say("plans-pinned")) } }))
                @if page.may_plan { (act("release", frame.say("plans-unpin"))) }
            } @else {
                p { (frame.say("plans-unpinned")) }
                @if page.may_plan { (act("pin", frame.say("plans-pin"))) }
            }
        }))
        (section(frame.say("plans-meeting-about"), facts(&about_meeting(page, frame))))
    }
}

fn between(page: &MeetingPage, frame: &Frame) -> Markup {
    let at = &page.meeting.placement;
    html! {
        (icon("table"))
        @if let Some(session) = &page.session {
            span { (session.clock.span(at.starts_at, at.ends_at)) }
        }
        span { (frame.words.with("plans-table", &[("table", at.table_number.into())])) }
    }
}

fn about_meeting(page: &MeetingPage, frame: &Frame) -> Vec<(String, Markup)> {
    let meeting = &page.meeting;
    let mut pairs = Vec::new();
    if let Some(session) = &page.session {
        let at = &meeting.placement;
        pairs.push((
            frame.say("plans-when"),
            html! { (session.clock.say(&frame.words, at.starts_at)) },
        ));
        pairs.push((frame.say("plans-where"), html! { (session.place) }));
        pairs.push((
            frame.say("plans-session"),
            html! { (session.title.get(frame.language())) },
        ));
    }
    let wanted = priority(meeting.priority, frame);
    pairs.push((frame.say("plans-wanted"), html! { (wanted) }));
    pairs
}

/// What the rows of a matrix are called.
pub(super) fn rows_key(page: &MatrixPage) -> &'static str {
    match page.rows {
        Rows::Delegates => "plans-delegates",
        Rows::Counterparts => "plans-counterparts",
        Rows::Tables => "plans-look-tables",
    }
}
