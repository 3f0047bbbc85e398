//! Symbols of our own, drawn once in `assets/icons.svg`.

use maud::{Markup, Render, html};

/// A symbol beside a text that says the same; readers of the screen hear only the text.
pub fn icon(name: &str) -> Markup {
    html! {
        svg class="icon" aria-hidden="true" focusable="false" {
            use href={ "/assets/icons.svg#" (name) } {}
        }
    }
}

/// A symbol and its text on one line.
pub fn with_icon(name: &str, text: impl Render) -> Markup {
    html! { span class="with-icon" { (icon(name)) span { (text) } } }
}

/// The mark beside the name of the house: an acute accent in three threads.
pub(super) fn mark() -> Markup {
    html! {
        svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            g fill="none" stroke-width="2.6" {
                path class="thread-black" d="M4.5 20 11 5" {}
                path class="thread-yellow" d="M8.5 20 15 5" {}
                path class="thread-red" d="M12.5 20 19 5" {}
            }
        }
    }
}

/// The same accent drawn large. Once in the house: in the head of a mission's front page.
pub fn thread() -> Markup {
    html! {
        svg class="title-thread" viewBox="0 0 120 150" aria-hidden="true" focusable="false" {
            g stroke-width="7" {
                path class="thread-black" d="M14 146 64 6" {}
                path class="thread-yellow" d="M32 146 82 6" {}
                path class="thread-red" d="M50 146 100 6" {}
            }
        }
    }
}
