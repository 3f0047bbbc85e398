//! The verbs: note that somebody, a group, does not come, who comes instead, that they do come.

use attache_foundation::ids::PersonId;
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::moment::{TimeZone, zone};

use super::rules::{self, Refusal};
use super::{Known, Wanted, Who, store};

/// Notes a withdrawal in the mission that is changed. `region` holds a regional officer to the
/// people of their Region; empty for whoever may note anybody's.
///
/// # Errors
/// [`Error::Absent`] for somebody who is not there or not theirs.
pub(super) async fn withdraw(
    change: &mut Change,
    region: &str,
    wanted: &Wanted,
) -> Result<std::result::Result<(), Refusal>> {
    let mission = change.mission()?;
    let days = store::days(change, mission).await?.ok_or(Error::Absent)?;
    if let Err(refusal) = rules::is_of_mission(wanted.from_day, days) {
        return Ok(Err(refusal));
    }
    let people = store::people(change, mission, region).await?;
    match wanted.who {
        Who::One { person, substitute } => {
            let find = |id: PersonId| people.iter().find(|one| one.person == id);
            let one = find(person).ok_or(Error::Absent)?;
            let other = substitute.map(|id| find(id).ok_or(Error::Absent));
            let other = other.transpose()?;
            if let Err(refusal) = rules::may_withdraw(one, other, wanted.from_day) {
                return Ok(Err(refusal));
            }
            store::insert(change, person, None, wanted).await?;
            change.record(Event::ParticipantWithdrawn { person });
            if let Some(other) = other {
                replace(change, one, other, wanted).await?;
            }
        }
        Who::Group(organisation) => {
            let all = people.iter().filter(|one| one.organisation == organisation);
            let group: Vec<Known> = all.cloned().collect();
            let left = match rules::of_group(&group) {
                Ok(left) => left,
                Err(refusal) => return Ok(Err(refusal)),
            };
            change.record(Event::GroupWithdrawn { organisation });
            for one in left {
                let person = one.person;
                store::insert(change, person, Some(organisation), wanted).await?;
                change.record(Event::ParticipantWithdrawn { person });
            }
        }
    }
    Ok(Ok(()))
}

/// Whoever comes instead takes over the capacity from that day on, and the lead with it; the days
/// before stay with whoever had them.
async fn replace(change: &mut Change, one: &Known, other: &Known, wanted: &Wanted) -> Result<()> {
    store::insert_substitution(change, one.person, other.person, wanted.from_day).await?;
    store::hand_over(change, one, other.person, wanted.from_day).await?;
    if one.leads {
        store::set_lead(change, other.person).await?;
    }
    change.record(Event::ParticipantSubstituted {
        person: one.person,
        by: other.person,
    });
    Ok(())
}

/// Takes a withdrawal back: they come after all. Doing it twice is doing it once. Whoever came
/// instead keeps what they took over.
///
/// # Errors
/// [`Error::Absent`] for somebody who is not there or not theirs.
pub(super) async fn take_back(change: &mut Change, region: &str, person: PersonId) -> Result<()> {
    let mission = change.mission()?;
    let people = store::people(change, mission, region).await?;
    if !people.iter().any(|one| one.person == person) {
        return Err(Error::Absent);
    }
    if store::undo(change, person).await? {
        change.record(Event::ParticipantReturned { person });
    }
    Ok(())
}

/// Somebody of the mission that is changed does not come after all, from today on: whoever has
/// not set out yet was never there, and of others the days before stay. Doing it twice is doing
/// it once.
///
/// # Errors
/// A conflict when they lead and nobody else does; [`Error::Absent`] for somebody not there.
pub async fn leave(
    change: &mut Change,
    person: PersonId,
    substitute: Option<PersonId>,
    reason: &str,
) -> Result<()> {
    let mission = change.mission()?;
    let (first, last) = store::days(change, mission).await?.ok_or(Error::Absent)?;
    let zone = zone(&store::zone(change, mission).await?).unwrap_or(TimeZone::UTC);
    let today = change.now().local(&zone).date();
    let wanted = Wanted {
        who: Who::One { person, substitute },
        from_day: today.clamp(first, last),
        reason: reason.to_owned(),
        note: String::new(),
    };
    match withdraw(change, "", &wanted).await? {
        Ok(()) | Err(Refusal::Already) => Ok(()),
        Err(refusal) => Err(Error::conflict(refusal.beside().1, Vec::new())),
    }
}

/// Somebody who withdrew from the mission that is changed comes after all.
pub async fn come_back(change: &mut Change, person: PersonId) -> Result<()> {
    take_back(change, "", person).await
}
