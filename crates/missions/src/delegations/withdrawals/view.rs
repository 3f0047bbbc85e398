//! The markup of withdrawals.

use std::collections::BTreeMap;

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Entry, Frame, entries, section};
use maud::{Markup, html};

use super::pages::WithdrawalsPage;
use super::{Known, REASONS, Withdrawn};

pub(super) fn page(page: &WithdrawalsPage, frame: &Frame) -> Markup {
    let all: Vec<Entry> = page.withdrawn.iter().map(|one| entry(one, frame)).collect();
    html! {
        p { (frame.say("delegations-withdrawals-lead")) }
        @if all.is_empty() {
            p { (frame.say("delegations-withdrawals-none")) }
        } @else {
            (section(frame.say("delegations-withdrawn"), entries(None, &all)))
        }
        (section(frame.say("delegations-note-withdrawal"), form(page, frame)))
    }
}

fn entry(one: &Withdrawn, frame: &Frame) -> Entry {
    let words = &frame.words;
    let from = [("day", words.day_name(one.from_day).into())];
    let mut more = vec![
        html! { (one.organisation.get(words.language())) },
        html! { (words.with("delegations-withdrawn-from", &from)) },
        html! { (words.say(&format!("delegations-reason-{}", one.reason))) },
    ];
    if one.with_group {
        more.push(html! { (words.say("delegations-with-group")) });
    }
    if let Some(name) = &one.substitute {
        let told = [("name", name.into())];
        more.push(html! { (words.with("delegations-substituted-by", &told)) });
    }
    if !one.note.is_empty() {
        more.push(html! { (one.note) });
    }
    Entry {
        main: html! { (one.name) },
        more,
        end: Some(html! {
            form method="post" action=(frame.address("/withdrawals/returns")) {
                input type="hidden" name="person" value=(one.person);
                button class="button button-small" {
                    (frame.say("delegations-comes-after-all"))
                    span class="hidden-visually" { ": " (one.name) }
                }
            }
        }),
        ..Entry::default()
    }
}

fn form(page: &WithdrawalsPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let language = frame.language();
    let none = || Choice::new("", frame.say("delegations-nobody-chosen"));
    let person = |one: &Known| {
        let name = format!("{} · {}", one.name, one.organisation_name.get(language));
        Choice::new(one.person.to_string(), name)
    };
    let mut people = vec![none()];
    people.extend(
        page.people
            .iter()
            .filter(|one| one.withdrawn.is_none())
            .map(person),
    );
    let groups: BTreeMap<&str, String> = page
        .people
        .iter()
        .map(|one| {
            let name = one.organisation_name.get(language);
            (name, one.organisation.to_string())
        })
        .collect();
    let mut organisations = vec![none()];
    organisations.extend(groups.into_iter().map(|(name, id)| Choice::new(id, name)));
    let mut reasons = vec![Choice::new("", frame.say("delegations-choose-reason"))];
    reasons.extend(
        REASONS
            .iter()
            .map(|reason| Choice::new(*reason, frame.say(&format!("delegations-reason-{reason}")))),
    );
    let typed = &page.typed;
    let field = |name: &'static str, label: &str, value, optional| Field {
        name,
        label: frame.say(label),
        hint: String::new(),
        value,
        optional,
    };
    html! {
        (form.summary())
        form class="form" method="post" action=(frame.address("/withdrawals")) {
            (form.select(
                &field("person", "delegations-field-person", &typed.person, true), &people))
            (form.select(
                &field("organisation", "delegations-field-group", &typed.organisation, true),
                &organisations))
            (form.moment(
                &field("from_day", "delegations-field-from-day", &typed.from_day, false), "date"))
            (form.select(
                &field("reason", "delegations-field-reason", &typed.reason, false), &reasons))
            (form.select(
                &field("substitute", "delegations-field-substitute", &typed.substitute, true),
                &people))
            (form.line(&Field {
                hint: frame.say("delegations-field-note-hint"),
                ..field("note", "delegations-field-note", &typed.note, true)
            }))
            div { button class="button" { (frame.say("delegations-note-it")) } }
        }
    }
}
