//! How a page is divided, and the small lists that fill it.

use attache_platform::texts::Words;
use maud::{Markup, Render, html};

use super::icons::icon;

/// A ruled part of a page under its name.
pub fn section(heading: impl Render, body: Markup) -> Markup {
    part("section", html! { h2 { (heading) } }, body)
}

/// The same with a remark beside the name.
pub fn noted_section(heading: impl Render, note: impl Render, body: Markup) -> Markup {
    part("section", html! { h2 { (heading) } p { (note) } }, body)
}

/// The same with its name in the margin, where the page is wide enough.
pub fn margin_section(heading: impl Render, body: Markup) -> Markup {
    part("section section-margin", html! { h2 { (heading) } }, body)
}

fn part(class: &str, head: Markup, body: Markup) -> Markup {
    html! {
        section class=(class) {
            div class="section-head" { (head) }
            div class="stack" { (body) }
        }
    }
}

/// A main column and a narrower one, which follows it on a phone.
pub fn beside(main: Markup, aside: Markup) -> Markup {
    html! { div class="beside" { div { (main) } aside { (aside) } } }
}

/// Names and values of one thing. Pairs without a value are the caller's to leave out.
pub fn facts(pairs: &[(String, Markup)]) -> Markup {
    html! {
        dl class="facts" {
            @for (name, value) in pairs { div { dt { (name) } dd { (value) } } }
        }
    }
}

/// Other ways to look at the same: timeline, list, places.
pub struct View {
    pub icon: &'static str,
    pub label: String,
    pub href: String,
    pub current: bool,
}

/// The choice between views.
pub fn views(words: &Words, views: &[View]) -> Markup {
    html! {
        div class="views" role="group" aria-label=(words.say("layout-views")) {
            @for view in views {
                a href=(view.href) aria-current=[view.current.then_some("true")] {
                    (icon(view.icon)) (view.label)
                }
            }
        }
    }
}

/// A day to go to: its short name, its number, its month.
pub struct DayLink {
    pub weekday: String,
    pub day: i8,
    pub month: String,
    pub href: String,
    pub current: bool,
}

/// The days of a mission, to go from one to another.
pub fn days(words: &Words, days: &[DayLink]) -> Markup {
    html! {
        nav class="days" aria-label=(words.say("layout-days")) {
            @for day in days {
                a href=(day.href) aria-current=[day.current.then_some("date")] {
                    (day.weekday) b { (day.day) } (day.month)
                }
            }
        }
    }
}
