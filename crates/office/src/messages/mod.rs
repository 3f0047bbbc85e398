//! One letter to many: written once, read by a second officer when it goes to many, and held for
//! two minutes in which it can still be stopped.
//!
//! ```text
//!   asked ──a second officer──► held ──two minutes──► sent
//!     └──────── refused ────────► stopped ◄── stopped ──┘ (not once it is sent)
//! ```
//!
//! Nothing protected can stand in it: a placeholder for a protected field is refused when the
//! letter is written, and the people it goes to are fixed then too.

mod actions;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{AccountId, ApprovalId, MessageId, MissionId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Route};
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;
use attache_platform::web::{get, post};
use maud::Markup;

pub use actions::{confirmed, rejected, send, write};

/// The kind of job that hands a message to the outbox.
pub const MESSAGE_JOB: &str = "message";

/// The kind of act for which a second officer is asked.
pub const MESSAGE_APPROVAL: &str = "message";

/// To more people than this, a second officer must confirm.
pub const MOST_ALONE: usize = 50;

/// For so long, in seconds, a message can be stopped before it goes.
pub const HELD_SECONDS: i64 = 120;

/// How a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits for a second officer.
    Asked,
    /// Goes by itself unless somebody stops it.
    Held,
    Sent,
    /// Refused by the second officer, or stopped.
    Stopped,
}

impl State {
    /// All of them.
    pub const ALL: [State; 4] = [State::Asked, State::Held, State::Sent, State::Stopped];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Held => "held",
            State::Sent => "sent",
            State::Stopped => "stopped",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A letter to many.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Message {
    id: MessageId,
    mission: MissionId,
    subject: Localized,
    body: Localized,
    state: State,
    written_by: Option<AccountId>,
    /// The name of whoever wrote it.
    written_by_name: String,
    written_at: Moment,
    approval: Option<ApprovalId>,
    /// When it goes, or went.
    goes_at: Option<Moment>,
    recipients: i64,
}

/// What a message says, in as many languages as it was written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub subject: Localized,
    pub body: Localized,
}

/// Whom a message goes to: of each list at least one must fit; an empty list asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whom {
    pub categories: Vec<String>,
    pub regions: Vec<String>,
}

/// The addresses of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get(
            "/missions/{mission}/messages",
            Right::SendMessages,
            pages::list,
        ),
        get(
            "/missions/{mission}/messages/new",
            Right::SendMessages,
            pages::compose,
        ),
        post(
            "/missions/{mission}/messages",
            Right::SendMessages,
            pages::write,
        ),
        get(
            "/missions/{mission}/messages/{message}",
            Right::SendMessages,
            pages::show,
        ),
        post(
            "/missions/{mission}/messages/{message}/confirmation",
            Right::SendMessages,
            pages::confirm,
        ),
        post(
            "/missions/{mission}/messages/{message}/stop",
            Right::SendMessages,
            pages::stop,
        ),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::ListPage>("messages/list", frame);
    all.extend(render::<pages::ComposePage>("messages/new", frame));
    all.extend(render::<pages::MessagePage>("messages/message", frame));
    all
}
