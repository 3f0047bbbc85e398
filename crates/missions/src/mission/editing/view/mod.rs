//! The markup of editing a mission.

pub(super) mod goals;
pub(super) mod identity;
pub(super) mod legs;
pub(super) mod owners;

use attache_foundation::layout::fields::Field;
use attache_foundation::layout::{Frame, Tone, View, notice, section, views};
use maud::{Markup, html};

use super::Finding;
use crate::mission::typed::Typed;

/// The pages of editing: address, icon, word.
const TABS: [(&str, &str, &str); 4] = [
    ("identity", "info", "mission-identity"),
    ("legs", "place", "mission-legs"),
    ("goals", "list", "mission-goals"),
    ("owners", "organisation", "mission-owners"),
];

/// The way from one page of editing to another.
pub(super) fn tabs(frame: &Frame, current: &str) -> Markup {
    let tab = |(path, icon, word): (&str, &'static str, &str)| View {
        icon,
        label: frame.say(word),
        href: frame.address(&format!("/{path}")),
        current: path == current,
    };
    views(&frame.words, &TABS.map(tab))
}

/// A field that must be filled in unless it is optional.
fn field<'a>(
    typed: &'a Typed,
    name: &'a str,
    (label, hint): (&str, &str),
    optional: bool,
    frame: &Frame,
) -> Field<'a> {
    let hint = if hint.is_empty() {
        String::new()
    } else {
        frame.say(hint)
    };
    Field {
        name,
        label: frame.say(label),
        hint,
        value: typed.get(name),
        optional,
    }
}

/// What should be put right, a sentence each.
fn findings(findings: &[Finding], frame: &Frame) -> Markup {
    section(
        frame.say("mission-findings"),
        html! {
            @if findings.is_empty() {
                (notice(Tone::Good, frame.say("mission-findings-none")))
            } @else {
                ul { @for one in findings { li { (sentence(one, frame)) } } }
            }
        },
    )
}

fn sentence(finding: &Finding, frame: &Frame) -> String {
    let words = &frame.words;
    let language = words.language();
    match finding {
        Finding::NoLegs => words.say("mission-finding-no-legs"),
        Finding::Gap(first, last) if first == last => {
            let args = [("day", words.long_date(*first).into())];
            words.with("mission-finding-gap-day", &args)
        }
        Finding::Gap(first, last) => {
            let (from, to) = (words.long_date(*first), words.long_date(*last));
            words.with(
                "mission-finding-gap",
                &[("from", from.into()), ("to", to.into())],
            )
        }
        Finding::Overlap(one, other) => {
            let (one, other) = (one.get(language), other.get(language));
            let args = [("one", one.into()), ("other", other.into())];
            words.with("mission-finding-overlap", &args)
        }
        Finding::Alike(one, other) => {
            let (one, other) = (one.get(language), other.get(language));
            let args = [("one", one.into()), ("other", other.into())];
            words.with("mission-finding-alike", &args)
        }
        Finding::LegOutside(what) => about("mission-finding-outside", what.get(language), frame),
        Finding::Nowhere(what) => about("mission-finding-nowhere", what.get(language), frame),
        Finding::WrongDay(what) => about("mission-finding-wrong-day", what.get(language), frame),
        Finding::NoIndicator(what) => {
            about("mission-finding-no-indicator", what.get(language), frame)
        }
    }
}

fn about(key: &'static str, what: &str, frame: &Frame) -> String {
    frame.words.with(key, &[("what", what.into())])
}
