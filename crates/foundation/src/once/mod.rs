//! Sending again does it once: whoever sends a request may put a key of their own on it.
//!
//! ```text
//!   the key is unknown ─► the request is carried out; key and effect are one commit
//!   known, same request ─► the first answer again
//!   known, other request ─► refused (422)
//!   known, no answer yet ─► under way (409), later: done, but its answer was lost (409)
//! ```
//!
//! A key counts for one principal: an account, or whoever holds a link of their own. It comes in
//! the header `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07), or in the hidden
//! field `once` of a form, and is kept for seven days.
//!
//! The key is written by the change that has the effect, so that a program that dies leaves both
//! or neither. The answer follows in a transaction of its own: dying between the two loses the
//! answer, never the knowledge that it was done.

mod actions;
mod rules;
mod store;

use std::sync::atomic::{AtomicBool, Ordering};

use attache_platform::web::Error;

pub(crate) use actions::begin;
pub use actions::{CLEAN_JOB, clean, keep_answer, standing};
pub use rules::{FIELD, KeyError, digest, of_link, take_field, valid_key};

/// One request with a key on it.
#[derive(Debug)]
pub struct Once {
    principal: String,
    key: String,
    digest: String,
    /// Whether a change of this request was committed, and the key with it.
    kept: AtomicBool,
    /// Whether a change of this request found that the key stands there already.
    met: AtomicBool,
    /// Whether its answer is given once and kept nowhere.
    unkept: AtomicBool,
}

impl Once {
    /// A request of a principal, with its key and its digest.
    pub fn new(principal: String, key: String, digest: String) -> Once {
        Once {
            principal,
            key,
            digest,
            kept: AtomicBool::new(false),
            met: AtomicBool::new(false),
            unkept: AtomicBool::new(false),
        }
    }

    /// Whether the request changed something.
    pub fn is_kept(&self) -> bool {
        self.kept.load(Ordering::Acquire)
    }

    /// Whether another request with the key was first.
    pub fn was_met(&self) -> bool {
        self.met.load(Ordering::Acquire)
    }

    /// Whether the answer must not be kept to be given again: it holds what may be handed out only
    /// when that is recorded.
    pub fn is_unkept(&self) -> bool {
        self.unkept.load(Ordering::Acquire)
    }

    pub(crate) fn keep_no_answer(&self) {
        self.unkept.store(true, Ordering::Release);
    }

    pub(crate) fn note_kept(&self) {
        self.kept.store(true, Ordering::Release);
    }
}

/// The answer that was given first.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Answered {
    pub status: u16,
    /// Where it sent its reader; may be empty.
    pub location: String,
    /// The type of the body; may be empty.
    pub kind: String,
    pub body: String,
}

/// How a key stands for a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody used it: the request is carried out.
    Fresh,
    /// The request was carried out; this was the answer.
    Answered(Answered),
    /// It is being carried out, or was a moment ago.
    UnderWay,
    /// It was carried out, and its answer was lost.
    Done,
    /// Another request was carried out under this key.
    Reused,
}

impl Standing {
    /// What is refused because of how the key stands, if that is so.
    pub fn refusal(&self) -> Option<Error> {
        match self {
            Standing::Fresh | Standing::Answered(_) => None,
            Standing::UnderWay => Some(Error::conflict("error-key-under-way", Vec::new())),
            Standing::Done => Some(Error::conflict("error-key-done", Vec::new())),
            Standing::Reused => Some(Error::unprocessable("error-key-reused", Vec::new())),
        }
    }
}
