//! Calls, for everybody.

use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{
    Entry, Frame, Standing as Look, empty, entries, facts, section, state,
};
use attache_platform::moment::Moment;
use maud::{Markup, html};

use super::super::form::{Per, Question, Stage};
use super::super::pages::calls::{CallPage, CallsPage};
use super::super::{Balance, Call, Phase};
use super::{group, moment};

pub(in super::super) fn lead(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("registration-calls-lead")) } }
}

pub(in super::super) fn list(page: &CallsPage, frame: &Frame) -> Markup {
    if page.calls.is_empty() {
        return empty(
            "list",
            &frame.say("registration-no-calls"),
            html! {
                p { (frame.say("registration-no-calls-why")) }
            },
        );
    }
    let all: Vec<Entry> = page
        .calls
        .iter()
        .map(|call| entry(call, page.now, frame))
        .collect();
    entries(None, &all)
}

fn entry(call: &Call, now: Moment, frame: &Frame) -> Entry {
    let address = frame.address(&format!("/calls/{}", call.id));
    Entry {
        main: html! { a href=(address) { (call.name.get(frame.language())) } },
        more: vec![
            html! { (call.agency.get(frame.language())) },
            html! { (deadline(call, now, frame)) },
            html! { (frame.words.with("registration-places", &[("count", call.places.into())])) },
        ],
        end: Some(phase(call, now, frame)),
        ..Entry::default()
    }
}

pub(super) fn phase(call: &Call, now: Moment, frame: &Frame) -> Markup {
    match call.phase(now) {
        Phase::Coming => state(Look::Wait, frame.say("registration-phase-coming")),
        Phase::Open => state(Look::Good, frame.say("registration-phase-open")),
        Phase::Closed => state(Look::Over, frame.say("registration-phase-closed")),
    }
}

/// How it stands and until when, said once.
fn standing(call: &Call, now: Moment, frame: &Frame) -> Markup {
    let look = match call.phase(now) {
        Phase::Coming => Look::Wait,
        Phase::Open => Look::Good,
        Phase::Closed => Look::Over,
    };
    state(look, deadline(call, now, frame))
}

pub(super) fn deadline(call: &Call, now: Moment, frame: &Frame) -> String {
    let (key, at) = match call.phase(now) {
        Phase::Coming => ("registration-opens", call.opens_at),
        Phase::Open => ("registration-closes", call.closes_at),
        Phase::Closed => ("registration-closed", call.closes_at),
    };
    frame
        .words
        .with(key, &[("when", moment(&frame.words, at).into())])
}

pub(in super::super) fn show(page: &CallPage, frame: &Frame) -> Markup {
    let call = &page.call;
    html! {
        p class="standfirst" { (call.intro.get(frame.language())) }
        p { (standing(call, page.now, frame)) }
        @if call.phase(page.now) == Phase::Open {
            p {
                a class="button button-main" href=(frame.address("/applications")) {
                    (frame.say("registration-apply"))
                }
            }
        }
        (facts(&terms(call, frame)))
        (section(frame.say("registration-criteria"), criteria(call, frame)))
        (section(frame.say("registration-asked"), html! {
            (asked(call, Stage::Apply, frame))
            h3 { (frame.say("registration-asked-accepted")) }
            p {
                (frame.words.with("registration-logistics-until", &[
                    ("when", moment(&frame.words, call.logistics_until).into()),
                ]))
            }
            (asked(call, Stage::Accepted, frame))
        }))
    }
}

fn terms(call: &Call, frame: &Frame) -> Vec<(String, Markup)> {
    let mut terms = vec![
        (
            frame.say("registration-places-name"),
            html! { (frame.words.number(call.places)) },
        ),
        (
            frame.say("registration-most-people"),
            html! { (frame.words.number(call.most_people)) },
        ),
        (
            frame.say("registration-offer-held"),
            html! {
                (frame.words.with("registration-hours", &[("count", call.offer_hours.into())]))
            },
        ),
    ];
    terms.extend(super::fees::facts(&call.form, frame));
    terms
}

fn criteria(call: &Call, frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("registration-criterion")),
        Column::numbers(frame.say("registration-weight")),
    ];
    let rows: Vec<Vec<Markup>> = call
        .form
        .criteria
        .iter()
        .map(|criterion| {
            vec![
                html! { (criterion.label.get(frame.language())) },
                html! { (frame.words.percent(criterion.weight * 10)) },
            ]
        })
        .collect();
    html! {
        (table(&frame.say("registration-criteria-caption"), &columns, &rows))
        (quotas(call, frame))
    }
}

/// The quotas of a call, and what is counted of the delegation as a whole.
fn quotas(call: &Call, frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("registration-quota-group")),
        Column::numbers(frame.say("registration-quota-least")),
        Column::numbers(frame.say("registration-quota-most")),
    ];
    let row = |quota: &Balance| {
        vec![
            html! { (group(call, quota, frame)) },
            html! { (frame.words.number(quota.least)) },
            html! { (frame.words.number(quota.most)) },
        ]
    };
    let rows: Vec<Vec<Markup>> = call.form.balances.iter().map(row).collect();
    html! {
        @if !rows.is_empty() {
            (table(&frame.say("registration-quotas-caption"), &columns, &rows))
        }
        @if call.form.questions.iter().any(|question| question.counted_only) {
            p { (frame.say("registration-counted-only")) }
        }
    }
}

fn asked(call: &Call, stage: Stage, frame: &Frame) -> Markup {
    let of: Vec<&Question> = call
        .form
        .questions
        .iter()
        .filter(|q| q.stage == stage)
        .collect();
    html! {
        ul {
            @for question in of {
                li {
                    (question.label.get(frame.language()))
                    @if question.per == Per::Person {
                        " · " (frame.say("registration-per-person"))
                    }
                    @if question.only_if.is_some() {
                        " · " (frame.say("registration-only-if"))
                    }
                }
            }
        }
    }
}
