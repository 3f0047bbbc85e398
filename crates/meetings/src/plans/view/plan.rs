//! One plan in figures, what it changes, and putting it in force.

use attache_foundation::ids::ActivityId;
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{
    Entry, Frame, Tone, change, entries, facts, figures, noted_section, notice, section,
    small_figures,
};
use attache_platform::texts::Arg;
use maud::{Markup, html};

use super::curve::curve;
use super::{address, figure, looks, of_plan, plan_state, refusal, repair, rounds};
use crate::agenda::Placement;
use crate::plans::Summary;
use crate::plans::pages::PlanPage;
use crate::plans::problem::Said;
use crate::plans::store::{Meeting, SessionName};

/// At most so many lines of a difference are listed.
const MOST_LINES: usize = 40;

pub(in crate::plans) fn plan(page: &PlanPage, frame: &Frame) -> Markup {
    html! {
        (refusal(&page.refused, frame))
        div class="row" {
            (plan_state(&page.plan, page.is_in_force, frame))
            (looks(&page.plan, "", frame))
        }
        (figures(&of_plan(&page.plan, frame)))
        p { (reached(&page.plan, frame)) }
        @if page.is_in_force { (repair(page.standing, page.may_plan, frame)) }
        (publication(page, frame))
        @if page.compared { (differences(page, frame)) }
        (section(frame.say("plans-score"), score(page, frame)))
        (section(frame.say("plans-search"), html! {
            @if let Some(last) = page.steps.last() { (curve(&page.steps, last, frame)) }
            (facts(&about_plan(page, frame)))
        }))
    }
}

/// How much of the best possible the plan has at least, in words.
fn reached(plan: &Summary, frame: &Frame) -> String {
    if plan.gap_permille == 0 {
        return frame.say("plans-proven");
    }
    let reached = frame.words.permille(1000 - plan.gap_permille);
    let told = [("reached", reached.into())];
    frame.words.with("plans-reached", &told)
}

fn publication(page: &PlanPage, frame: &Frame) -> Markup {
    if page.plan.published_at.is_some() || !page.may_plan {
        return html! {};
    }
    if page.is_same_as_in_force {
        return notice(
            Tone::Plain,
            html! { p { (frame.say("plans-same-as-in-force")) } },
        );
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
    let told = [("count", Arg::from(page.difference.people.len()))];
    html! {
        p { (frame.words.with("plans-people-told", &told)) }
        details {
            summary class="button button-main" { (frame.say("plans-publish")) }
            form class="form" method="post" action=(address(frame, &page.plan, "/publication")) {
                @if !page.same_problem {
                    (notice(Tone::Wait, html! { p { (frame.say("plans-problem-changed")) } }))
                    label class="choice" {
                        input type="checkbox" name="accept_difference" value="yes";
                        span { (frame.say("plans-accept-difference")) }
                    }
                }
                p { (frame.say("plans-publish-final")) }
                div {
                    button class="button button-grave" {
                        (frame.words.with("plans-publish-sure", &told))
                    }
                }
            }
        }
    }
}

fn differences(page: &PlanPage, frame: &Frame) -> Markup {
    let found = &page.difference;
    let note = match page.is_in_force {
        true => frame.say("plans-against-parent"),
        false => frame.say("plans-against-in-force"),
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
                figure(frame, count(found.people.len()), "plans-figure-people"),
            ]))
            (moved(page, frame))
            (listed(page, "plans-gone", &found.gone, frame))
            (listed(page, "plans-new", &found.new, frame))
            (people(page, frame))
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

/// Those whose day changes, by name.
fn people(page: &PlanPage, frame: &Frame) -> Markup {
    let mut names: Vec<&String> = page.difference.people.values().collect();
    frame.words.sort_by_name(&mut names, |name| name.as_str());
    let all = names.into_iter().map(|name| Entry {
        main: html! { (name) },
        ..Entry::default()
    });
    folded("plans-whose-day", all.collect(), frame)
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
                    @let more = count - MOST_LINES;
                    p { (frame.words.with("plans-and-more", &[("count", more.into())])) }
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
        ("place", Arg::from(session.place.get(frame.language()))),
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
                html! { (part(said, frame)) },
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
    table(&frame.say("plans-points"), &columns, &rows)
}

/// What a line of the score is called. Of unequal shares the points are all there is to say.
fn part(said: &Said, frame: &Frame) -> String {
    let unequal = said.key().strip_prefix("planning-part-fair-");
    unequal.map_or_else(
        || said.worded(&frame.words),
        |of| frame.say(&format!("plans-unequal-{of}")),
    )
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
            frame.say("plans-searched"),
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
