//! Reading an itinerary; making and withdrawing the secret address of its calendar.

use attache_foundation::ids::{MissionId, PersonId};
use attache_foundation::{Change, Right, Role};
use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::web::{Error, Result};
use sha2::{Digest, Sha256};

use super::{Address, Itinerary, store};

/// Everything that a person does in a mission. Four queries, however much that is.
///
/// # Errors
/// [`Error::Absent`] when the person does not belong to the mission.
pub async fn itinerary(
    reads: &mut impl Reads,
    mission: MissionId,
    person: PersonId,
) -> Result<Itinerary> {
    let who = store::traveller(reads, mission, person)
        .await?
        .ok_or(Error::Absent)?;
    let legs = store::legs(reads, mission).await?;
    if legs.is_empty() {
        return Err(Error::fault("a mission without legs has no clock"));
    }
    let mut items = store::activities(reads, person, &legs).await?;
    items.extend(store::meetings(reads, person, &legs).await?);
    items.sort_by_key(|item| (item.starts_at, item.ends_at));
    Ok(Itinerary { who, legs, items })
}

/// Whether the person has a calendar with an address.
pub(super) async fn has_calendar(reads: &mut impl Reads, person: PersonId) -> Result<bool> {
    store::has_feed(reads, person).await
}

/// Makes the secret address of a person's calendar. An earlier one stops working.
pub async fn make_calendar(change: &mut Change, person: PersonId) -> Result<Address> {
    let secret = change.app().chance().token();
    store::put_feed(change, person, &fingerprint(&secret)).await?;
    Ok(Address(format!(
        "{}/calendar/{secret}",
        change.app().settings().base_address
    )))
}

/// Withdraws it: whoever holds the address finds nothing any more.
pub async fn withdraw_calendar(change: &mut Change, person: PersonId) -> Result<()> {
    store::end_feed(change, person).await
}

/// The itinerary that a calendar's secret opens.
///
/// # Errors
/// [`Error::Absent`] for a secret that was never given or was withdrawn, and while its person may
/// not see their own day: suspended, or without a role that is in force.
pub(super) async fn of_secret(
    reads: &mut impl Reads,
    secret: &str,
    now: Moment,
) -> Result<Itinerary> {
    let held = store::of_feed(reads, &fingerprint(secret), now).await?;
    let may = |name: &str| Role::from_name(name).is_some_and(|role| role.allows(Right::SeeOwnDay));
    let found = held.into_iter().find(|(_, _, role)| may(role));
    let (mission, person, _) = found.ok_or(Error::Absent)?;
    itinerary(reads, mission, person).await
}

/// What is kept of a secret, so that a stolen database opens no calendar.
fn fingerprint(secret: &str) -> String {
    Sha256::digest(secret.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
