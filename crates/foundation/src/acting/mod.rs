//! Looking at the product as somebody else, to help them: an organiser, for a quarter of an hour,
//! with a reason, changing nothing.
//!
//! ```text
//!   a reason, a second factor ─► begun ─► ended: by a button, by time, with the session or with
//!                                         the role that allows it, whichever comes first
//! ```
//!
//! Nothing is shown that the organiser's own roles do not show at once, so nothing sealed; and
//! nobody is looked at who sees more than the organiser does. The history has the beginning and
//! the end with both accounts, the log of readings the beginning, which the other person sees.

mod actions;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::web::{get, post};
use maud::Markup;

use crate::Route;
use crate::ids::{AccountId, MissionId};
use crate::layout::{Frame, render};
use crate::permissions::{Right, Role};

pub use actions::{END_JOB, expire, of};
pub use rules::{ACTING_SECONDS, Stopped};

/// Somebody looks at the product as somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    id: Id<Acting>,
    pub mission: MissionId,
    /// Who looks.
    pub by: AccountId,
    pub by_name: String,
    /// The roles of who looks, in this mission.
    own: Vec<Role>,
    /// As whom.
    pub holder: AccountId,
    pub holder_name: String,
    pub until: Moment,
}

impl Acting {
    /// Whether pages of a right are shown: what the own roles show at once, and all of it.
    pub fn shows(&self, right: Right) -> bool {
        rules::shows(&self.own, right)
    }

    /// What stops a request, if anything does: with a right, in a mission, by a path without its
    /// language, only reading or not.
    pub fn stops(
        &self,
        right: Right,
        mission: Option<MissionId>,
        path: &str,
        reads: bool,
    ) -> Option<Stopped> {
        let here = mission == Some(self.mission);
        rules::stops(&self.own, right, here, path, reads)
    }
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/missions/{mission}/acting", Right::ActFor, pages::show),
        post("/missions/{mission}/acting", Right::ActFor, pages::begin),
        post(rules::END, Right::SignedIn, pages::end),
    ]
}

/// Samples of the page, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::ActingPage>("acting/show", frame)
}
