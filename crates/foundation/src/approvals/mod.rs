//! Acts that need a second person. One asks, another decides; nobody decides on their own act.
//!
//! ```text
//!   asked ─► given        the act is carried out by what follows from `ApprovalGiven`
//!     ├────► refused
//!     └────► withdrawn
//! ```

mod actions;
mod rules;
mod store;

#[cfg(test)]
mod tests;

use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::web::Result;

use crate::ids::{AccountId, ApprovalId, MissionId};

pub use actions::{ask, decide, withdraw};
pub use rules::Refusal;

/// The longest reason that may go with a decision, in characters.
pub const LONGEST_REASON: usize = 300;

/// How an approval stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Asked,
    Given,
    Refused,
    Withdrawn,
}

impl State {
    /// All of them.
    pub const ALL: [State; 4] = [State::Asked, State::Given, State::Refused, State::Withdrawn];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Given => "given",
            State::Refused => "refused",
            State::Withdrawn => "withdrawn",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// An act that waits for a second person, or waited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    pub id: ApprovalId,
    pub mission: MissionId,
    /// Which act: a word of the slice that asked.
    pub kind: String,
    /// The id of what the act is about.
    pub subject: String,
    /// Who asked; nobody when the product did.
    pub asked_by: Option<AccountId>,
    pub asked_at: Moment,
    pub state: State,
}

/// An approval of a mission, if there is such a one.
pub async fn find(
    reads: &mut impl Reads,
    mission: MissionId,
    approval: ApprovalId,
) -> Result<Option<Approval>> {
    store::find(reads, mission, approval).await
}

/// What waits for a second person in a mission, the oldest first.
pub async fn waiting(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Approval>> {
    store::waiting(reads, mission).await
}
