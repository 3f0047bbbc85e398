//! The desk of those who choose.

use attache_foundation::layout::charts::bar;
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Entry, Frame, empty, entries, section};
use maud::{Markup, html};

use super::super::balance::{self, Counted};
use super::super::pages::desk::{DeskPage, Line};
use super::super::{Applicant, Application, Balance, Call};
use super::shortcuts::help;
use super::{decision, group, refused, size, standing};

pub(in super::super) fn lead(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("registration-desk-lead")) } }
}

pub(in super::super) fn desk(page: &DeskPage, frame: &Frame) -> Markup {
    html! {
        (refused(page.refusal.as_ref(), frame))
        (section(frame.say("registration-quota"), meters(page, frame)))
        (section(frame.say("registration-queue"), html! {
            @if page.lines.is_empty() {
                (empty("check", &frame.say("registration-queue-empty"), html! {
                    p { (frame.say("registration-queue-empty-why")) }
                }))
            } @else {
                @let all: Vec<Entry> = page.lines.iter().map(|l| line(page, l, frame)).collect();
                (help(&["j", "k", "x", "a", "w", "r", "?"], frame))
                form method="post" action=(frame.address("/selection/preview"))
                    data-shortcuts="queue" {
                    (entries(Some("queue"), &all))
                    div class="form" { (super::bulk::fields(frame)) }
                }
            }
        }))
        @if !page.proposed.is_empty() {
            (section(frame.say("registration-proposal"), proposal(page, frame)))
        }
        @if page.may_publish && !page.calls.is_empty() {
            (section(frame.say("registration-publication"), publication(page, frame)))
        }
        (section(frame.say("registration-calls"), calls(page, frame)))
        p {
            a href=(frame.address("/selection/import")) { (frame.say("registration-import-link")) }
        }
    }
}

/// The calls of those who choose, to edit, and the way to a new one.
fn calls(page: &DeskPage, frame: &Frame) -> Markup {
    let language = frame.language();
    html! {
        ul {
            @for call in &page.calls {
                li {
                    a href=(frame.address(&format!("/calls/{}/edit", call.id))) {
                        (frame.say("registration-call-edit"))
                        ": " (call.name.get(language)) " · " (call.agency.get(language))
                    }
                }
            }
        }
        p { a href=(frame.address("/calls/new")) { (frame.say("registration-call-new")) } }
    }
}

fn of_call<'a>(page: &'a DeskPage, call: &'a Call) -> impl Iterator<Item = &'a Line> {
    page.lines
        .iter()
        .filter(move |line| line.application.call == call.id)
}

fn holding<'a>(lines: impl Iterator<Item = &'a Line>) -> i64 {
    let people = lines.flat_map(|line| &line.application.people);
    i64::try_from(people.filter(|person| person.holds_place()).count()).unwrap_or(0)
}

/// Places taken of each call, and by whom: a table whose bars say the same.
fn meters(page: &DeskPage, frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("registration-of-whom")),
        Column::numbers(frame.say("registration-taken")),
        Column::numbers(frame.say("registration-left")),
        Column::words(""),
    ];
    let mut rows = Vec::new();
    for call in &page.calls {
        let taken = holding(of_call(page, call));
        rows.push(vec![
            html! { (call.agency.get(frame.language())) },
            html! { (frame.words.number(taken)) },
            html! { (frame.words.number(call.places - taken)) },
            bar(taken, call.places),
        ]);
        for of in crate::organisations::SIZES {
            let is_quota = |b: &Balance| b.by.is_empty() && b.group == of;
            if call.form.balances.iter().any(is_quota) {
                continue;
            }
            let taken_by = holding(of_call(page, call).filter(|l| l.application.size == of));
            rows.push(vec![
                html! { (call.agency.get(frame.language())) " · " (size(frame, of)) },
                html! { (frame.words.number(taken_by)) },
                html! {},
                bar(taken_by, call.places),
            ]);
        }
        let all: Vec<&Application> = of_call(page, call).map(|l| &l.application).collect();
        for quota in &call.form.balances {
            let has = balance::held(quota, &all);
            rows.push(vec![
                html! {
                    (call.agency.get(frame.language())) " · " (group(call, quota, frame)) br;
                    (bounds(quota, frame))
                },
                html! { (frame.words.number(has)) },
                html! { (frame.words.number((quota.most - has).max(0))) },
                bar(has, quota.most),
            ]);
        }
    }
    html! {
        (table(&frame.say("registration-quota-caption"), &columns, &rows))
        @for call in &page.calls { (only_counted(page, call, frame)) }
    }
}

/// "At least 2, at most 6."
fn bounds(quota: &Balance, frame: &Frame) -> String {
    let told = [("least", quota.least.into()), ("most", quota.most.into())];
    frame.words.with("registration-quota-bounds", &told)
}

/// Answers that are only counted, for the delegation as a whole.
fn only_counted(page: &DeskPage, call: &Call, frame: &Frame) -> Markup {
    let all: Vec<&Application> = of_call(page, call).map(|l| &l.application).collect();
    let counted = balance::counted(call, &all);
    let said = |one: &Counted| -> Option<(String, String)> {
        let question = call
            .form
            .questions
            .iter()
            .find(|q| q.code == one.question)?;
        let choice = |value: &String| {
            let known = question.choices().iter().find(|one| one.value == *value);
            known
                .map_or("", |one| one.label.get(frame.language()))
                .to_owned()
        };
        let said = match &one.counts {
            None => frame.say("registration-counted-few"),
            Some(counts) => {
                let each = counts.iter().map(|(value, count)| {
                    let told = [("what", choice(value).into()), ("count", (*count).into())];
                    frame.words.with("registration-counted-about", &told)
                });
                each.collect::<Vec<_>>().join(", ")
            }
        };
        Some((question.label.get(frame.language()).to_owned(), said))
    };
    html! {
        @for (label, said) in counted.iter().filter_map(said) {
            p class="note" { (call.agency.get(frame.language())) " · " (label) ": " (said) }
        }
    }
}

fn line(page: &DeskPage, line: &Line, frame: &Frame) -> Entry {
    let one = &line.application;
    let call = page.calls.iter().find(|call| call.id == one.call);
    let mut more = vec![html! { (size(frame, &one.size)) }];
    if let Some(call) = call {
        more.push(html! { (call.agency.get(frame.language())) });
    }
    let count = [("count", one.people.len().into())];
    more.push(html! { (frame.words.with("registration-people-count", &count)) });
    if line.gates_open > 0 {
        let open = [("count", line.gates_open.into())];
        more.push(html! { (frame.words.with("registration-gates-open", &open)) });
    }
    if line.gates_failed > 0 {
        let failed = [("count", line.gates_failed.into())];
        more.push(html! { (frame.words.with("registration-gates-failed", &failed)) });
    }
    Entry {
        main: html! {
            label class="choice" {
                input type="checkbox" name="application" value=(one.id);
                span class="hidden-visually" {
                    (frame.say("registration-bulk-tick")) " " (one.name)
                }
            }
            a href=(frame.address(&format!("/selection/{}", one.id))) { (one.name) }
        },
        more,
        end: Some(html! { @for person in &one.people { (stands(person, frame)) " " } }),
        new: line.needs_decision(),
        ..Entry::default()
    }
}

/// What is decided and not published, else what was published.
pub(super) fn stands(person: &Applicant, frame: &Frame) -> Markup {
    match person.decision {
        Some(draft) => html! { (decision(frame, draft)) },
        None => standing(frame, person.standing),
    }
}

fn publication(page: &DeskPage, frame: &Frame) -> Markup {
    html! {
        p { (frame.say("registration-publication-lead")) }
        @for call in &page.calls {
            @let drafts = of_call(page, call).flat_map(|l| &l.application.people)
                .filter(|p| p.decision.is_some()).count();
            @let agency = call.agency.get(frame.language());
            @let told = [("agency", agency.into()), ("count", drafts.into())];
            form method="post" action=(frame.address("/selection/publication")) {
                input type="hidden" name="call" value=(call.id);
                p { (frame.words.with("registration-publication-preview", &told)) }
                button class="button" disabled[drafts == 0] {
                    (frame.words.with("registration-publish", &told[..1]))
                }
            }
        }
    }
}

/// What the criteria propose, party by party with the reason, before anything of it is decided.
fn proposal(page: &DeskPage, frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("registration-party")),
        Column::numbers(frame.say("registration-party-people")),
        Column::numbers(frame.say("registration-party-in")),
        Column::words(frame.say("registration-party-why")),
    ];
    html! {
        p { (frame.say("registration-proposal-lead")) }
        @for call in &page.calls {
            @let of_call = || page.proposed.iter().filter(|one| one.application.call == call.id);
            @if of_call().next().is_some() {
                @let rows: Vec<Vec<Markup>> = of_call().map(|one| {
                    let why = format!("registration-why-{}", one.proposal.reason.name());
                    vec![
                        html! { (one.application.name) },
                        html! { (one.application.people.len()) },
                        html! { (one.proposal.accepted) },
                        html! { (frame.say(&why)) },
                    ]
                }).collect();
                @let agency = [("agency", call.agency.get(frame.language()).into())];
                (table(&frame.words.with("registration-proposal-of", &agency), &columns, &rows))
                form method="post" action=(frame.address("/selection/proposal")) {
                    input type="hidden" name="call" value=(call.id);
                    button class="button" {
                        (frame.words.with("registration-proposal-take", &agency))
                    }
                }
            }
        }
    }
}
