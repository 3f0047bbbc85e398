//! Asking for a second person, and being one.

use attache_platform::web::{Error, Result};

use super::{Approval, State, rules, store};
use crate::history::{By, Change, Event};
use crate::ids::ApprovalId;

/// Asks for a second person.
pub async fn ask(change: &mut Change, kind: &str, subject: &str) -> Result<ApprovalId> {
    let approval = Approval {
        id: change.id(),
        mission: change.mission()?,
        kind: kind.to_owned(),
        subject: subject.to_owned(),
        asked_by: match change.by() {
            By::Account(account) => Some(*account),
            By::Itself => None,
        },
        asked_at: change.now(),
        state: State::Asked,
    };
    store::insert(change, &approval).await?;
    let approval = approval.id;
    change.record(Event::ApprovalAsked { approval });
    Ok(approval)
}

/// Decides as the second person; gives what was decided on. What was agreed to is carried out by
/// what follows from the event, in the same change.
///
/// # Errors
/// There is no such approval in the mission, it was decided before, or one's own was to be.
pub async fn decide(
    change: &mut Change,
    approval: ApprovalId,
    agrees: bool,
    reason: &str,
) -> Result<Approval> {
    let By::Account(by) = *change.by() else {
        return Err(Error::fault("only somebody can be the second person"));
    };
    let mission = change.mission()?;
    let found = store::find(change, mission, approval).await?;
    let found = found.ok_or(Error::Absent)?;
    rules::may_decide(&found, by)?;
    let state = if agrees { State::Given } else { State::Refused };
    store::decide(change, approval, state, Some(by), reason).await?;
    change.record(if agrees {
        Event::ApprovalGiven { approval }
    } else {
        Event::ApprovalRefused { approval }
    });
    Ok(found)
}

/// Takes back whatever waits for a second person about a subject.
pub async fn withdraw(change: &mut Change, kind: &str, subject: &str) -> Result<()> {
    store::withdraw(change, kind, subject).await
}
