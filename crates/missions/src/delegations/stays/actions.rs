//! The verb: say when somebody is there.

use attache_foundation::ids::PersonId;
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::moment::Date;

use super::rules::{self, StayRefusal};
use super::store;

/// Says from which day until which somebody of the mission that is changed is there, both
/// included. An hour that is known of a day which stays is kept. Saying it twice is saying it
/// once.
///
/// # Errors
/// The rules say no ([`StayRefusal`] within); [`Error::Absent`] for somebody not there or not in
/// the scope.
pub async fn set(
    change: &mut Change,
    person: PersonId,
    scope: &Scope,
    (first, last): (Date, Date),
) -> Result<std::result::Result<(), StayRefusal>> {
    let mission = change.mission()?;
    let days = store::days(change, mission).await?.ok_or(Error::Absent)?;
    let all = store::stays(change, mission, scope, &days).await?;
    let one = all.into_iter().find(|one| one.person == person);
    let one = one.ok_or(Error::Absent)?;
    if let Err(refusal) = rules::may_stay(&days, first, last) {
        return Ok(Err(refusal));
    }
    let (same_first, same_last) = (one.first_day == first, one.last_day == last);
    if one.said && same_first && same_last {
        return Ok(Ok(()));
    }
    let arrives_at = match same_first {
        true => one.arrives_at,
        false => rules::begin(&days, first),
    };
    let leaves_at = match same_last {
        true => one.leaves_at,
        false => rules::end(&days, last),
    };
    store::keep(change, person, (first, last), (arrives_at, leaves_at)).await?;
    change.record(Event::StayChanged { person });
    Ok(Ok(()))
}
