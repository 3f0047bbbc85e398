//! Who may decide.

use attache_platform::web::Error;

use super::{Approval, State};
use crate::ids::AccountId;

/// Why somebody may not decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Whoever asked for an act is not its second person.
    Own,
    /// It was decided, or withdrawn, before.
    Decided,
}

impl Refusal {
    /// The key of the sentence that says it.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::Own => "approvals-own",
            Refusal::Decided => "approvals-decided",
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::conflict(refusal.key(), Vec::new())
    }
}

/// Whether `by` may decide.
pub(super) fn may_decide(approval: &Approval, by: AccountId) -> Result<(), Refusal> {
    if approval.asked_by == Some(by) {
        return Err(Refusal::Own);
    }
    if approval.state != State::Asked {
        return Err(Refusal::Decided);
    }
    Ok(())
}
