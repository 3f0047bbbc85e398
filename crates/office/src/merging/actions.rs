//! The verb: merge.

use attache_ceremony::agreements;
use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::{Change, Event, Result, permissions};
use attache_missions::{
    delegations, invoices, mission, organisations, profiles, registration, teams,
};
use attache_platform::database::Reads;
use attache_programme::activities;
use attache_results::balance;

use super::{Merging, Refusal, store};

/// Makes two organisations one. `organises` says of a mission whether whoever asks organises it:
/// what happens to an organisation happens in every mission that it takes part in.
///
/// # Errors
/// A refusal of this slice or of organisations, and nothing is changed then.
pub async fn merge(
    change: &mut Change,
    merging: Merging,
    organises: impl Fn(MissionId) -> bool,
) -> Result<()> {
    let Merging { stays, goes, .. } = merging;
    let missions = store::missions(change, [stays, goes]).await?;
    if !missions.into_iter().all(organises) {
        return Err(Refusal::Elsewhere.into());
    }
    if invoices::sends(change, goes).await? {
        return Err(Refusal::Sender.into());
    }
    let gives_way = match merging.profile_of {
        None if profiles::in_both(change, stays, goes).await? > 0 => {
            return Err(Refusal::TwoProfiles.into());
        }
        Some(kept) if kept == goes => stays,
        _ => goes,
    };
    // A new slice that points at organisations adds its line here; a test finds it out.
    organisations::merge(change, goes, stays).await?;
    mission::organisation_merged(change, goes, stays).await?;
    profiles::organisation_merged(change, (goes, stays), gives_way).await?;
    delegations::organisation_merged(change, goes, stays).await?;
    registration::organisation_merged(change, goes, stays).await?;
    teams::organisation_merged(change, goes, stays).await?;
    activities::organisation_merged(change, goes, stays).await?;
    agreements::organisation_merged(change, goes, stays).await?;
    balance::organisation_merged(change, goes, stays).await?;
    permissions::organisation_merged(change, goes, stays).await?;
    change.record(Event::OrganisationsMerged {
        organisation: stays,
        merged: goes,
    });
    Ok(())
}

/// The missions in which something of an organisation is shown anew once it was merged.
pub async fn changed_in(
    reads: &mut impl Reads,
    organisation: OrganisationId,
) -> Result<Vec<MissionId>> {
    store::missions(reads, [organisation, organisation]).await
}
