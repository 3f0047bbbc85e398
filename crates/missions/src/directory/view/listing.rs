//! The markup of what somebody shows of themselves.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Frame, section};
use maud::{Markup, html};

use super::super::pages::listing::ListingPage;

pub(in super::super) fn head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("directory-mine-lead")) } }
}

pub(in super::super) fn page(page: &ListingPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let typed = &page.typed;
    let answers = |name: &str| {
        ["yes", "no"].map(|answer| {
            let key = format!("directory-mine-{name}-{answer}");
            Choice::new(answer, frame.say(&key))
        })
    };
    let field = |name: &'static str, label: String, hint: String, value| Field {
        name,
        label,
        hint,
        value,
        ..Field::default()
    };
    let plain = |name: &'static str, value| {
        let label = frame.say(&format!("directory-mine-{name}"));
        field(name, label, String::new(), value)
    };
    let address = [("mail", page.address.as_str().into())];
    let mail = frame.words.with("directory-mine-mail-hint", &address);
    let mail = field("mail", frame.say("directory-mine-mail"), mail, &typed.mail);
    let number = Field {
        hint: frame.say("directory-mine-number-hint"),
        optional: true,
        ..plain("number", &typed.number)
    };
    section(
        frame.say("directory-mine-choose"),
        html! {
            (form.summary())
            form class="form" method="post" action=(frame.address("/directory/mine")) {
                (form.one_of(&plain("listed", &typed.listed), &answers("listed")))
                (form.one_of(&plain("function", &typed.function), &answers("shown")))
                (form.one_of(&plain("offers", &typed.offers), &answers("shown")))
                (form.one_of(&mail, &answers("shown")))
                (form.one_of(&plain("phone", &typed.phone), &answers("shown")))
                (form.line(&number))
                p class="note" { (frame.say("directory-mine-note")) }
                div { button class="button button-main" { (frame.say("directory-mine-keep")) } }
            }
        },
    )
}
