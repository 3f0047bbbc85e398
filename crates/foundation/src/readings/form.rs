//! The fields in which somebody says why they read, and how it is said to others.

use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::{Words, clock_time};
use attache_platform::web::FieldErrors;
use maud::{Markup, html};
use serde::Deserialize;

use super::{Held, Reason, Why, rules};
use crate::layout::fields::{Choice, Field, Form};

/// A reason as it was chosen and typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypedReason {
    pub why: String,
    pub reason: String,
}

impl TypedReason {
    /// Whether nothing was chosen or typed.
    pub fn is_empty(&self) -> bool {
        self.why.is_empty() && self.reason.trim().is_empty()
    }

    /// The reason as it is kept.
    ///
    /// # Errors
    /// What is wrong with it, beside `why` and `reason`.
    pub fn parse(&self) -> Result<Reason, FieldErrors> {
        rules::reason(&self.why, &self.reason)
    }
}

/// The two fields. While a reason holds they may stay empty.
pub fn fields(form: &Form, typed: &TypedReason, held: Option<&Held>) -> Markup {
    let words = form.words;
    let mut choices = vec![Choice::new("", words.say("readings-why-none"))];
    choices.extend(Why::ALL.map(|why| Choice::new(why.name(), name(words, why))));
    let optional = held.is_some();
    let why = Field {
        name: "why",
        label: words.say("readings-why"),
        value: &typed.why,
        optional,
        ..Field::default()
    };
    let reason = Field {
        name: "reason",
        label: words.say("readings-words"),
        hint: words.say("readings-words-hint"),
        value: &typed.reason,
        optional: true,
    };
    html! {
        @if let Some(held) = held { p { (holding(words, held)) } }
        (form.select(&why, &choices))
        (form.line(&reason))
    }
}

/// Which reason holds, and until when.
pub fn holding(words: &Words, held: &Held) -> String {
    let (reason, until) = (said(words, &held.reason), clock(held.until));
    let args = [("reason", reason.into()), ("until", until.into())];
    words.with("readings-held", &args)
}

/// The time of day in the office.
fn clock(at: Moment) -> String {
    let local = at.local(&zone("Europe/Brussels").unwrap_or(TimeZone::UTC));
    clock_time(i64::from(local.hour()) * 60 + i64::from(local.minute()))
}

fn name(words: &Words, why: Why) -> String {
    words.say(&format!("readings-why-{}", why.name()))
}

/// A reason in words.
pub fn said(words: &Words, reason: &Reason) -> String {
    let why = name(words, reason.why);
    match (reason.words.as_str(), reason.why) {
        ("", _) => why,
        (said, Why::Other) => said.to_owned(),
        (said, _) => words.with(
            "readings-reason",
            &[("why", why.into()), ("words", said.into())],
        ),
    }
}
