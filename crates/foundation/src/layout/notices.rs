//! What the house says to the reader.

use attache_platform::texts::{Arg, Words};
use maud::{Markup, Render, html};

use super::icons::icon;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    Plain,
    /// Something was done.
    Good,
    /// Something waits.
    Wait,
    /// Something is wrong.
    Bad,
}

/// A few words to the reader, read aloud when they appear.
pub fn notice(tone: Tone, body: impl Render) -> Markup {
    let (class, symbol) = match tone {
        Tone::Plain => ("notice", "info"),
        Tone::Good => ("notice notice-good", "check"),
        Tone::Wait => ("notice notice-wait", "clock"),
        Tone::Bad => ("notice notice-bad", "warning"),
    };
    let role = if tone == Tone::Bad { "alert" } else { "status" };
    html! { div class=(class) role=(role) { (icon(symbol)) div { (body) } } }
}

/// Why something was not done, with the key of the sentence as the code of the refusal: readers see
/// the sentence, and what helps them (a program, somebody at a telephone) goes by the code.
pub fn refusal(words: &Words, key: &str, args: &[(&str, Arg)]) -> Markup {
    html! { p data-code=(key) { (words.with(key, args)) } }
}

/// Stands where a list would stand, and says what would be in it and how to get there.
pub fn empty(symbol: &str, heading: &str, body: impl Render) -> Markup {
    html! { div class="empty" { (icon(symbol)) h2 { (heading) } div class="stack" { (body) } } }
}
