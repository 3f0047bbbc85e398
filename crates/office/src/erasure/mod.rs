//! Erasing a person: they ask, the organiser confirms (two people for an official), a job carries
//! it out and leaves a proof. Beside the database an append-only list says who was erased, so that
//! a restored backup brings nobody back.

mod actions;
mod list;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod view;

use std::collections::BTreeMap;

use attache_foundation::ids::{AccountId, MissionId, PersonId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Route};
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::web::{get, post};
use maud::Markup;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use actions::{ask, carry_out, confirm, reapply};
pub use list::{Erased, read as read_list};

/// The kind of job that carries an erasure out.
pub const ERASURE_JOB: &str = "erasure";

/// The id of an erasure.
pub type ErasureId = Id<Erasure>;

/// How an erasure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErasureState {
    Asked,
    Confirmed,
    Done,
}

impl ErasureState {
    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            ErasureState::Asked => "asked",
            ErasureState::Confirmed => "confirmed",
            ErasureState::Done => "done",
        }
    }

    fn from_name(name: &str) -> Option<ErasureState> {
        [
            ErasureState::Asked,
            ErasureState::Confirmed,
            ErasureState::Done,
        ]
        .into_iter()
        .find(|state| state.name() == name)
    }
}

/// A person who asked to be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    pub id: ErasureId,
    pub mission: MissionId,
    pub person: PersonId,
    /// Their name, or what stands in its place.
    pub name: String,
    pub state: ErasureState,
    /// How many people must confirm it.
    pub needs: i64,
    pub asked_at: Moment,
    pub first_by: Option<AccountId>,
    pub done_at: Option<Moment>,
    pub proof: Option<Proof>,
}

/// What was erased: counts and ids, no values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proof {
    pub erasure: String,
    pub person: String,
    /// RFC 3339, UTC.
    pub done_at: String,
    /// How many values went, by what they were.
    pub erased: BTreeMap<String, u64>,
    /// SHA-256 over all of the above, in hexadecimal.
    pub digest: String,
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    let right = Right::ConfirmErasure;
    vec![
        post("/my-data/erasure", Right::SignedIn, pages::ask),
        get("/missions/{mission}/erasures", right, pages::list),
        get("/missions/{mission}/erasures/{erasure}", right, pages::show),
        post(
            "/missions/{mission}/erasures/{erasure}/confirmation",
            right,
            pages::confirm,
        ),
        get(
            "/api/missions/{mission}/erasures/{erasure}",
            right,
            pages::proof,
        )
        .api("The proof of an erasure: what was erased, when, and its digest.")
        .gives::<Proof>(),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::ListPage>("erasure/list", frame);
    all.extend(render::<pages::ShowPage>("erasure/show", frame));
    all
}
