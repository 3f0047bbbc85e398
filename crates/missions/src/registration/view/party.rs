//! One person of a party.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Frame, section};
use maud::{Markup, html};

use super::super::Standing;
use super::super::pages::party::PersonPage;
use super::apply::one_person;
use super::{refused, standing};
use crate::delegations::REASONS;

pub(in super::super) fn person(page: &PersonPage, frame: &Frame) -> Markup {
    let who = page.person.standing;
    let is_gone = who == Standing::Withdrawn;
    html! {
        (refused(page.refusal.as_ref(), frame))
        p { (standing(frame, who)) " " (page.person.function) }
        @if !is_gone && who != Standing::Refused {
            (section(frame.say("registration-substitute"), substitute(page, frame)))
        }
        @if !is_gone {
            (section(frame.say("registration-leaves"), leaves(page, frame)))
        }
    }
}

fn base(page: &PersonPage) -> String {
    format!(
        "/applications/{}/people/{}",
        page.application.id, page.person.id
    )
}

fn substitute(page: &PersonPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.step.errors,
    };
    html! {
        p { (frame.say("registration-substitute-lead")) }
        (form.summary())
        form class="form" method="post"
            action=(frame.address(&format!("{}/substitute", base(page)))) {
            @for typed in &page.step.draft.people {
                (one_person(&page.step, 0, typed, &form, frame))
            }
            div {
                button class="button button-main" name="do" value="next" {
                    (frame.say("registration-substitute-do"))
                }
            }
        }
    }
}

fn leaves(page: &PersonPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.reason,
    };
    let mut reasons = vec![Choice::new("", frame.say("registration-choose"))];
    reasons.extend(
        REASONS.map(|code| Choice::new(code, frame.say(&format!("delegations-reason-{code}")))),
    );
    html! {
        p { (frame.say("registration-leaves-lead")) }
        (form.summary())
        form class="form" method="post"
            action=(frame.address(&format!("{}/withdrawal", base(page)))) {
            (form.select(&Field {
                name: "reason",
                label: frame.say("registration-leaves-reason"),
                ..Field::default()
            }, &reasons))
            div {
                button class="button button-grave" { (frame.say("registration-leaves-do")) }
            }
        }
    }
}
