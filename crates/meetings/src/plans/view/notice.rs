//! The form that sets the notice.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Frame, section};
use maud::{Markup, html};

use crate::plans::notice::{Notice, Unit};
use crate::plans::pages::ListPage;

pub(super) fn notice(page: &ListPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.notice_errors,
    };
    let days = [("days", (Notice::MOST_MINUTES / (24 * 60)).into())];
    section(
        frame.say("plans-notice"),
        html! {
            p { (frame.say("plans-notice-why")) }
            (form.summary())
            form class="form" method="post" action=(frame.address("/notice")) {
                (form.number(&Field {
                    name: "notice",
                    label: frame.say("plans-field-notice"),
                    hint: frame.words.with("plans-field-notice-hint", &days),
                    value: &page.notice.notice,
                    optional: false,
                }))
                (form.one_of(&Field {
                    name: "unit",
                    label: frame.say("plans-field-notice-unit"),
                    value: &page.notice.unit,
                    ..Field::default()
                }, &units(frame)))
                div { button class="button" { (frame.say("plans-notice-set")) } }
            }
        },
    )
}

fn units(frame: &Frame) -> [Choice; 2] {
    Unit::ALL.map(|unit| {
        let name = frame.say(&format!("plans-notice-{}", unit.name()));
        Choice::new(unit.name(), name)
    })
}
