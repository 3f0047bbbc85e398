//! Short words about a thing: its state, its domain, where it comes from.

use attache_platform::texts::Words;
use maud::{Markup, Render, html};

use super::icons::icon;

/// A word in a frame.
pub fn tag(text: impl Render) -> Markup {
    html! { span class="tag" { (text) } }
}

/// How a thing stands; each has a colour and a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Asked, begun.
    Open,
    /// Waiting for somebody, or at work.
    Wait,
    /// Agreed, published, done.
    Good,
    /// Declined, failed.
    Bad,
    /// Withdrawn, lapsed, past.
    Over,
}

/// A state: a shape and its word.
pub fn state(standing: Standing, text: impl Render) -> Markup {
    let class = match standing {
        Standing::Open => "state state-open",
        Standing::Wait => "state state-wait",
        Standing::Good => "state state-good",
        Standing::Bad => "state state-bad",
        Standing::Over => "state state-over",
    };
    html! { span class=(class) { (text) } }
}

/// A domain by its term (`aero`, `clean`, `ai`, `bio`, `mob`, `creative`): colour, symbol, name.
pub fn domain(term: &str, name: impl Render) -> Markup {
    html! { span class={ "domain domain-" (term) } { (icon(term)) span { (name) } } }
}

/// A kind of activity by its term (`seminar`, `company_visit`, …) in the colour of its domain.
pub fn kind(term: &str, domain: Option<&str>, name: impl Render) -> Markup {
    html! {
        span class={ "domain" @if let Some(domain) = domain { " domain-" (domain) } } {
            (icon(term)) span { (name) }
        }
    }
}

/// Says that something is made up, wherever it is shown.
pub fn invented(words: &Words) -> Markup {
    html! { span class="invented" { (words.say("layout-invented")) } }
}
