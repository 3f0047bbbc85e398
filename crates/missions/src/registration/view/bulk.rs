//! One decision about many parties.

use attache_foundation::layout::charts::bar;
use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, section};
use attache_platform::web::FieldErrors;
use maud::{Markup, html};

use super::super::actions::WouldBe;
use super::super::pages::bulk::BulkPage;
use super::super::{Application, Call, Decision, REASONS};
use super::desk::stands;
use super::{decision, refused, size};
use crate::organisations::SIZES;

/// The fields below the queue: what to decide about all that are ticked.
pub(super) fn fields(frame: &Frame) -> Markup {
    let none = FieldErrors::default();
    let form = Form {
        words: &frame.words,
        errors: &none,
    };
    let decisions: Vec<Choice> = Decision::ALL
        .iter()
        .map(|d| {
            let label = frame.say(&format!("registration-decide-{}", d.name()));
            Choice::new(d.name(), label)
        })
        .collect();
    let mut reasons = vec![Choice::new("", frame.say("registration-reason-none"))];
    reasons.extend(
        REASONS.map(|code| Choice::new(code, frame.say(&format!("registration-reason-{code}")))),
    );
    html! {
        p { (frame.say("registration-bulk-lead")) }
        (form.one_of(&Field {
            name: "decision",
            label: frame.say("registration-bulk-decision"),
            ..Field::default()
        }, &decisions))
        (form.select(&Field {
            name: "reason",
            label: frame.say("registration-field-reason"),
            hint: frame.say("registration-field-reason-hint"),
            optional: true,
            ..Field::default()
        }, &reasons))
        div { button class="button" { (frame.say("registration-bulk-preview")) } }
    }
}

pub(in super::super) fn bulk(page: &BulkPage, frame: &Frame) -> Markup {
    let stand = || page.lines.iter().filter(|line| line.refusal.is_none());
    let count = [("count", stand().count().into())];
    html! {
        (refused(page.refusal.as_ref(), frame))
        p { (frame.say("registration-bulk-why")) }
        (section(frame.say("registration-bulk-lines"), lines(page, frame)))
        (section(frame.say("registration-quota"), places(page, frame)))
        @if stand().next().is_some() {
            form method="post" action=(frame.address("/selection/decisions")) {
                @for line in stand() {
                    input type="hidden" name="application" value=(line.application.id);
                }
                input type="hidden" name="decision" value=(page.decision.name());
                input type="hidden" name="reason" value=(page.reason);
                button class="button button-main" {
                    (frame.words.with("registration-bulk-do", &count))
                }
            }
        }
        p { a href=(frame.address("/selection")) { (frame.say("registration-bulk-back")) } }
    }
}

fn lines(page: &BulkPage, frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("registration-party")),
        Column::numbers(frame.say("registration-party-people")),
        Column::words(frame.say("registration-bulk-now")),
        Column::words(frame.say("registration-bulk-then")),
    ];
    let row = |line: &WouldBe| {
        let one = &line.application;
        let then = match &line.refusal {
            None => decision(frame, page.decision),
            Some(refusal) => {
                let (key, args) = refusal.sentence();
                html! { (frame.words.with(key, &args)) }
            }
        };
        vec![
            html! { (one.name) },
            html! { (one.coming().count()) },
            html! { @for person in one.coming() { (stands(person, frame)) " " } },
            then,
        ]
    };
    let rows: Vec<Vec<Markup>> = page.lines.iter().map(row).collect();
    table(&frame.say("registration-bulk-caption"), &columns, &rows)
}

/// How many people of an application hold a place, now and after what would be decided.
fn held(page: &BulkPage, one: &Application) -> (i64, i64) {
    let now = one.people.iter().filter(|p| p.holds_place()).count();
    let mut lines = page.lines.iter();
    let changed = lines.any(|l| l.application.id == one.id && l.refusal.is_none());
    let then = match (changed, page.decision) {
        (true, Decision::Accept) => one.coming().count(),
        (true, _) => 0,
        (false, _) => now,
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(0);
    (number(now), number(then))
}

/// Places taken of each call and by each size, now and then.
fn places(page: &BulkPage, frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("registration-of-whom")),
        Column::numbers(frame.say("registration-bulk-now")),
        Column::numbers(frame.say("registration-bulk-then")),
        Column::numbers(frame.say("registration-left")),
        Column::words(""),
    ];
    let sum = |call: &Call, of: Option<&str>| {
        let all = page.all.iter().filter(|one| one.call == call.id);
        let all = all.filter(|one| of.is_none_or(|of| one.size == of));
        all.map(|one| held(page, one))
            .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    };
    let number = |count: i64| html! { (frame.words.number(count)) };
    let mut rows = Vec::new();
    for call in &page.calls {
        let (now, then) = sum(call, None);
        rows.push(vec![
            html! { (call.agency.get(frame.language())) },
            number(now),
            number(then),
            number(call.places - then),
            bar(then, call.places),
        ]);
        for of in SIZES {
            let (now, then) = sum(call, Some(of));
            let name = html! { (call.agency.get(frame.language())) " · " (size(frame, of)) };
            rows.push(vec![
                name,
                number(now),
                number(then),
                html! {},
                bar(then, call.places),
            ]);
        }
    }
    table(&frame.say("registration-bulk-places"), &columns, &rows)
}
