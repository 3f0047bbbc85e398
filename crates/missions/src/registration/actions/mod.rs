//! The verbs: of those who make calls, of those who apply, of those who choose.

mod applying;
mod bulk;
mod calls;
mod choosing;
mod filing;
mod importing;
mod joining;
mod party;
mod proposing;
mod publishing;

use attache_foundation::ids::CallId;
use attache_foundation::{Change, Error, Event, Result};

use super::rules::Refusal;
use super::{NewCall, store};

pub(super) use applying::limits;
pub use applying::{answer_logistics, answer_offer, expire_offer, keep, start, submit, withdraw};
pub(super) use bulk::would_be;
pub use bulk::{WouldBe, decide_all};
pub(super) use calls::{edit_call, make_call};
pub use choosing::{decide, score, set_gate};
pub(super) use filing::{attach_document, attach_evidence, remove_document, remove_evidence};
pub(super) use importing::dry_run;
pub(super) use importing::{Sent, import, map_columns, upload};
pub use joining::{join, tell_apart};
pub use party::{participant_back, participant_gone, substitute, withdraw_person};
pub(super) use proposing::proposals;
pub use proposing::{Proposed, take_over};
pub use publishing::publish;

/// A verb of this slice that was not done.
pub type Refused = attache_foundation::Refused<Refusal>;

/// What a verb gives.
pub type Outcome<T> = attache_foundation::Outcome<T, Refusal>;

/// Makes calls in the mission that is changed. Their agencies must have been loaded.
///
/// # Errors
/// A fault when the form of a call cannot be put as it stands.
pub async fn open_calls(change: &mut Change, calls: &[NewCall]) -> Result<Vec<CallId>> {
    let mission = change.mission()?;
    let mut made = Vec::new();
    for new in calls {
        new.form.check().map_err(Error::fault)?;
        let call = change.id();
        store::insert_call(change, call, mission, new).await?;
        change.record(Event::CallMade { call });
        made.push(call);
    }
    Ok(made)
}
