//! Lists of things, one ruled entry each, and logs of what happened.

use maud::{Markup, Render, html};

/// One thing in a list.
#[derive(Default)]
pub struct Entry {
    /// A number in the margin; for lists of what needs attention.
    pub count: Option<String>,
    /// The main line, mostly a link.
    pub main: Markup,
    /// Short pieces of the second line.
    pub more: Vec<Markup>,
    /// What stands at the end: a state, a button.
    pub end: Option<Markup>,
    /// Not seen yet.
    pub new: bool,
}

/// A list of things. `id` is what a filter or a swap takes hold of.
pub fn entries(id: Option<&str>, entries: &[Entry]) -> Markup {
    let counted = entries.iter().any(|entry| entry.count.is_some());
    let class = if counted {
        "entries attention"
    } else {
        "entries"
    };
    html! {
        ul class=(class) id=[id] { @for entry in entries { (one(entry)) } }
    }
}

fn one(entry: &Entry) -> Markup {
    html! {
        li class={ "entry" @if entry.new { " entry-new" } } {
            @if let Some(count) = &entry.count { span class="entry-count" { (count) } }
            p class="entry-main" { (entry.main) }
            @if !entry.more.is_empty() {
                p class="entry-more" { @for piece in &entry.more { span { (piece) } } }
            }
            @if let Some(end) = &entry.end { div class="entry-end" { (end) } }
        }
    }
}

/// One thing that happened.
pub struct LogLine {
    /// When, in words.
    pub when: String,
    /// The same for machines, as in a `datetime` attribute.
    pub instant: String,
    pub what: Markup,
}

/// What happened, line by line.
pub fn log(lines: &[LogLine]) -> Markup {
    html! {
        ol class="log" {
            @for line in lines {
                li class="log-line" {
                    time datetime=(line.instant) { (line.when) }
                    div { (line.what) }
                }
            }
        }
    }
}

/// What stood before and what stands now; either side may be missing.
pub fn change(was: Option<impl Render>, is: Option<impl Render>) -> Markup {
    html! {
        @if let Some(was) = was { del class="was" { (was) } " " }
        @if let Some(is) = is { ins class="is" { (is) } }
    }
}

/// Two parties face to face, as on an invitation.
pub fn exchange(one: &Party, between: Markup, other: &Party) -> Markup {
    html! {
        div class="exchange" {
            (party(one))
            p class="exchange-between" { (between) }
            (party(other))
        }
    }
}

/// A side of a meeting: the organisation, and lines about who comes for it.
pub struct Party {
    pub name: Markup,
    pub lines: Vec<String>,
}

fn party(party: &Party) -> Markup {
    html! {
        p class="exchange-party" {
            b { (party.name) }
            @for line in &party.lines { span { (line) } }
        }
    }
}
