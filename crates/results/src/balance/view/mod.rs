//! The markup of the balance.

pub(super) mod balance;
pub(super) mod traces;

use attache_foundation::layout::fields::{Choice, Field};
use attache_foundation::layout::{Frame, View, views};
use attache_missions::mission::typed::Typed;
use maud::Markup;

/// The pages of the balance: address, icon, word.
const TABS: [(&str, &str, &str); 2] = [
    ("balance", "compare", "balance-title"),
    ("traces", "list", "balance-traces"),
];

/// The way from one page to the other.
pub(super) fn tabs(frame: &Frame, current: &str) -> Markup {
    let tab = |(path, icon, word): (&str, &'static str, &str)| View {
        icon,
        label: frame.say(word),
        href: frame.address(&format!("/{path}")),
        current: path == current,
    };
    views(&frame.words, &TABS.map(tab))
}

fn field<'a>(typed: &'a Typed, name: &'a str, label: &str, frame: &Frame) -> Field<'a> {
    Field {
        name,
        label: frame.say(label),
        value: typed.get(name),
        ..Field::default()
    }
}

/// Choices with one in front that says nothing yet.
fn choices(frame: &Frame, all: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    let first = Choice::new("", frame.say("balance-choose"));
    let rest = all.map(|(value, label)| Choice::new(value, label));
    std::iter::once(first).chain(rest).collect()
}
