//! The markup of who a mission is.

use attache_foundation::layout::fields::{Choice, Form};
use attache_foundation::layout::{Frame, section};
use maud::{Markup, html};

use super::super::pages::identity::IdentityPage;
use super::{field, findings};
use crate::mission::typed::text_fields;

pub(in super::super) fn page(page: &IdentityPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let of = |name: &'static str, label: &str, hint: &str, optional: bool| {
        field(&page.typed, name, (label, hint), optional, frame)
    };
    let counted = ("mission-administrations", "mission-administrations-hint");
    let answer = |answer: &str| {
        let label = frame.say(&format!("mission-administrations-{answer}"));
        Choice::new(answer, label)
    };
    let travel = ("mission-travel-first-day", "mission-travel-hint");
    html! {
        (findings(&page.findings, frame))
        (section(frame.say("mission-change"), html! {
            (form.summary())
            form class="form" method="post" action=(frame.address("/identity")) {
                (text_fields(&form, &page.typed, ("label", "mission-label"), (false, false), frame))
                (form.line(&of("hashtag", "mission-hashtag", "mission-hashtag-hint", false)))
                (form.moment(&of("first_day", "mission-first-day", "", false), "date"))
                (form.moment(&of("last_day", "mission-last-day", "", false), "date"))
                (form.moment(&of("travel_first_day", travel.0, travel.1, false), "date"))
                (form.moment(&of("travel_last_day", "mission-travel-last-day", "", false), "date"))
                (form.line(&of("country", "mission-country", "mission-country-hint", false)))
                (form.line(&of("state", "mission-state", "mission-state-hint", true)))
                (form.line(&of("relation", "mission-relation", "mission-relation-hint", true)))
                (form.one_of(
                    &of("administrations", counted.0, counted.1, false),
                    &["no", "yes"].map(answer),
                ))
                div { button class="button" { (frame.say("mission-keep")) } }
            }
        }))
    }
}
