//! The proofs of the checks of an application.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Entry, Frame, entries, section};
use attache_platform::moment::Date;
use maud::{Markup, html};

use super::super::documents::{Document, Evidence};
use super::super::pages::evidence::EvidencePage;
use super::super::{GATES, PROOFS, form};
use super::documents::{facts, file};
use super::refused;

/// After so many days an agency mostly asks for a new extract.
const OLD_DAYS: i32 = 92;

pub(in super::super) fn evidence(page: &EvidencePage, frame: &Frame) -> Markup {
    let others: Vec<Entry> = documents(page, None, frame);
    html! {
        (refused(page.refusal.as_ref(), frame))
        p { (frame.say("registration-evidence-lead")) }
        @for gate in GATES {
            (section(frame.say(&format!("registration-gate-{gate}")), of_gate(page, gate, frame)))
        }
        @if !others.is_empty() {
            (section(frame.say("registration-documents-other"), entries(None, &others)))
        }
        (section(frame.say("registration-evidence-attach"), upload(page, frame)))
    }
}

fn of_gate(page: &EvidencePage, gate: &str, frame: &Frame) -> Markup {
    let proofs = page.evidence.iter().filter(|one| one.gate == gate);
    let mut all: Vec<Entry> = proofs.map(|one| proof(page, one, frame)).collect();
    all.extend(documents(page, Some(gate), frame));
    html! {
        @if all.is_empty() {
            p { (frame.say("registration-evidence-none")) }
        } @else {
            (entries(None, &all))
        }
    }
}

fn proof(page: &EvidencePage, one: &Evidence, frame: &Frame) -> Entry {
    let at = format!("/selection/{}/evidence/{}", page.application.id, one.id);
    let mut more = vec![
        html! { b { (frame.say(&format!("registration-proof-{}", one.what))) } },
        html! { (dated(one, page.today, frame)) },
    ];
    if !one.note.is_empty() {
        more.push(html! { (one.note) });
    }
    more.extend(facts(&one.file, frame));
    Entry {
        main: html! { a href=(frame.address(&at)) { (one.file.name) } },
        more,
        end: Some(html! {
            form method="post" action=(frame.address(&format!("{at}/removal"))) {
                (frame.once())
                button class="button button-small" name="do" value="remove" {
                    (frame.say("registration-file-remove"))
                    span class="hidden-visually" { ": " (one.file.name) }
                }
            }
        }),
        ..Entry::default()
    }
}

fn dated(one: &Evidence, today: Date, frame: &Frame) -> String {
    let told = [("day", frame.words.long_date(one.day).into())];
    let age = one.day.until(today).map_or(0, |span| span.get_days());
    match age > OLD_DAYS {
        true => frame.words.with("registration-evidence-old", &told),
        false => frame.words.with("registration-evidence-of", &told),
    }
}

/// What the applicant attached for a check, or for none.
fn documents(page: &EvidencePage, gate: Option<&str>, frame: &Frame) -> Vec<Entry> {
    let asked = |one: &Document| {
        let all = page.call.form.documents.iter();
        all.clone().find(|asked| asked.code == one.code)
    };
    let of_gate = |asked: Option<&form::Document>| match asked {
        Some(asked) => asked.gate.as_deref() == gate,
        None => gate.is_none(),
    };
    let all = page.documents.iter();
    all.filter(|one| of_gate(asked(one)))
        .map(|one| {
            let at = format!("/selection/{}/documents/{}", page.application.id, one.id);
            let label = asked(one).map(|asked| asked.label.get(frame.language()));
            let mut more = vec![
                html! { b { (frame.say("registration-document-of-applicant")) } },
                html! { (label.unwrap_or_default()) },
            ];
            more.extend(facts(&one.file, frame));
            Entry {
                main: html! { a href=(frame.address(&at)) { (one.file.name) } },
                more,
                ..Entry::default()
            }
        })
        .collect()
}

fn upload(page: &EvidencePage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let named = |prefix: &str, code: &str| {
        let label = frame.say(&format!("registration-{prefix}-{code}"));
        Choice::new(code, label)
    };
    let action = format!("/selection/{}/evidence", page.application.id);
    html! {
        (form.summary())
        form class="form" method="post" enctype="multipart/form-data"
            action=(frame.address(&action)) {
            (form.select(&Field {
                name: "gate",
                label: frame.say("registration-evidence-gate"),
                value: &page.typed.gate,
                ..Field::default()
            }, &GATES.map(|code| named("gate", code))))
            (form.select(&Field {
                name: "what",
                label: frame.say("registration-evidence-what"),
                value: &page.typed.what,
                ..Field::default()
            }, &PROOFS.map(|code| named("proof", code))))
            (form.moment(&Field {
                name: "day",
                label: frame.say("registration-evidence-day"),
                hint: frame.say("registration-evidence-day-hint"),
                value: &page.typed.day,
                optional: false,
            }, "date"))
            (form.line(&Field {
                name: "note",
                label: frame.say("registration-evidence-note"),
                value: &page.typed.note,
                optional: true,
                ..Field::default()
            }))
            (file(&form, frame))
            div {
                button class="button button-main" { (frame.say("registration-file-attach")) }
            }
        }
    }
}
