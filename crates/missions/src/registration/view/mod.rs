//! How the pages of registration look.

pub(super) mod alike;
pub(super) mod apply;
pub(super) mod bulk;
pub(super) mod calls;
pub(super) mod desk;
pub(super) mod documents;
pub(super) mod evidence;
mod fees;
pub(super) mod importing;
pub(super) mod logistics;
pub(super) mod mine;
pub(super) mod party;
pub(super) mod review;
mod shortcuts;

use attache_foundation::layout::{self, Frame, Standing as Look, Tone, notice, state};
use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::{Words, clock_time};
use maud::{Markup, html};

use super::rules::Refusal;
use super::{Decision, Standing};

/// "Friday, 3 October, 18:00 (Brussels)": deadlines are those of the agencies.
fn moment(words: &Words, at: Moment) -> String {
    let brussels = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    let local = at.local(&brussels);
    let minutes = i64::from(local.hour()) * 60 + i64::from(local.minute());
    let told = [
        ("day", words.day_name(local.date()).into()),
        ("hour", clock_time(minutes).into()),
    ];
    words.with("registration-moment", &told)
}

/// Why something was not done.
fn refused(refusal: Option<&Refusal>, frame: &Frame) -> Markup {
    html! {
        @if let Some(refusal) = refusal {
            @let (key, args) = refusal.sentence();
            (notice(Tone::Bad, layout::refusal(&frame.words, key, &args)))
        }
    }
}

fn standing(frame: &Frame, of: Standing) -> Markup {
    let look = match of {
        Standing::Applied => Look::Open,
        Standing::Accepted => Look::Good,
        Standing::Waiting | Standing::Offered => Look::Wait,
        Standing::Refused => Look::Bad,
        Standing::Withdrawn => Look::Over,
    };
    state(
        look,
        frame.say(&format!("registration-standing-{}", of.name())),
    )
}

fn decision(frame: &Frame, of: Decision) -> Markup {
    let look = match of {
        Decision::Accept => Look::Good,
        Decision::Wait => Look::Wait,
        Decision::Refuse => Look::Bad,
    };
    state(
        look,
        frame.say(&format!("registration-decision-{}", of.name())),
    )
}

/// The name of the group of a quota: a size, or an answer to a question of the call.
fn group(call: &super::Call, quota: &super::Balance, frame: &Frame) -> String {
    if quota.by.is_empty() {
        return size(frame, &quota.group);
    }
    let question = call.form.questions.iter().find(|q| q.code == quota.by);
    let choices = question
        .map(super::form::Question::choices)
        .unwrap_or_default();
    let choice = choices.iter().find(|choice| choice.value == quota.group);
    choice.map_or_else(
        || quota.group.clone(),
        |choice| choice.label.get(frame.language()).to_owned(),
    )
}

pub(super) fn size(frame: &Frame, size: &str) -> String {
    match size {
        "large" => frame.say("registration-size-large"),
        _ => frame.say("registration-size-sme"),
    }
}
