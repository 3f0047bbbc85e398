//! The verbs: say who comes along, and that nobody does.

use attache_foundation::ids::{CompanionId, PersonId};
use attache_foundation::{Change, Error, Event, Result};
use attache_missions::delegations::stays;

use super::rules::{self, Refusal};
use super::store;
use super::typed::Wanted;

/// Notes that somebody accompanies a participant of the mission that is changed.
pub(super) async fn declare(
    change: &mut Change,
    person: PersonId,
    wanted: &Wanted,
) -> Result<std::result::Result<(), Refusal>> {
    let mission = change.mission()?;
    let days = stays::mission_days(change, mission).await?;
    let days = days.ok_or(Error::Absent)?;
    let others = store::companions(change, mission, person).await?.len();
    let (first, last) = (wanted.first_day, wanted.last_day);
    if let Err(refusal) = rules::may_come(&days, others, first, last) {
        return Ok(Err(refusal));
    }
    store::insert(change, person, wanted).await?;
    change.record(Event::CompanionDeclared { person });
    Ok(Ok(()))
}

/// Notes that somebody does not come along after all: nothing of them is kept.
///
/// # Errors
/// [`Error::Absent`] when they do not accompany that participant.
pub(super) async fn withdraw(
    change: &mut Change,
    person: PersonId,
    companion: CompanionId,
) -> Result<()> {
    if !store::remove(change, person, companion).await? {
        return Err(Error::Absent);
    }
    change.record(Event::CompanionWithdrawn { person });
    Ok(())
}
