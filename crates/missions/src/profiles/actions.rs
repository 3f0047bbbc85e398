//! The verbs: load, change.

use attache_foundation::ids::OrganisationId;
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::texts::Language;

use super::{Edit, Profile, Scope, Told, rules, store};
use crate::organisations::{self, NewOrganisation};

/// Loads what organisations told for the mission that is changed. They must have been loaded.
pub async fn load(change: &mut Change, organisations: &[NewOrganisation]) -> Result<()> {
    for one in organisations {
        let has = |language: &Language| one.offer.exactly(*language).is_some();
        let told = Told {
            offer: one.offer.clone(),
            need: one.need.clone(),
            excellence: attache_platform::texts::Localized::default(),
            partners: attache_platform::texts::Localized::default(),
            written_in: Language::ALL.into_iter().find(has).unwrap_or_default(),
            domains: one.domains.clone(),
            sectors: Vec::new(),
            size: one.size.clone(),
            stage: None,
            website: String::new(),
            shown: true,
        };
        store::insert(change, one.id, &told).await?;
    }
    Ok(())
}

/// What came of an attempt to change a profile.
pub(super) enum Outcome {
    Changed,
    /// Somebody changed it since the form was made; this is what stands there now.
    Meanwhile(Box<Profile>),
}

/// Changes the profile of an organisation within the scope, if it is still of that version. What
/// says the same as before changes nothing.
///
/// # Errors
/// [`Error::Absent`] when there is no such profile within the scope.
pub(super) async fn change_profile(
    change: &mut Change,
    code: &str,
    scope: &Scope,
    (version, edit): (i64, &Edit),
) -> Result<Outcome> {
    let mission = change.mission()?;
    let kept = store::profile(change, mission, code, scope).await?;
    let kept = kept.ok_or(Error::Absent)?;
    let Edit { name, told } = edit;
    if kept.told == *told && kept.name == *name {
        return Ok(Outcome::Changed);
    }
    if !rules::is_current(version, kept.version) {
        return Ok(Outcome::Meanwhile(Box::new(kept)));
    }
    let organisation: OrganisationId = kept.organisation;
    if kept.name != *name {
        organisations::rename(change, organisation, name).await?;
    }
    store::update(change, organisation, version + 1, told).await?;
    change.record(Event::ProfileChanged { organisation });
    Ok(Outcome::Changed)
}
