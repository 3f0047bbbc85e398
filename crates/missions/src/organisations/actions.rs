//! The verbs: load, identify, rename, set above.

use std::collections::BTreeMap;

use attache_foundation::ids::OrganisationId;
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::texts::Localized;

use super::identifiers::Identifier;
use super::rules::{NumberRefusal, ParentRefusal};
use super::{Known, NewOrganisation, Refusal, rules, store};

/// Loads organisations, and that some of them take part in the mission that is changed. A parent
/// may stand after its subsidiary.
///
/// # Errors
/// A refusal when one is there already, has the number of another, belongs to a kind that needs a
/// parent and has none, or is above itself.
pub async fn load(change: &mut Change, organisations: &[NewOrganisation]) -> Result<()> {
    let mission = change.mission()?;
    rules::may_load(organisations)?;
    for organisation in organisations {
        store::insert(change, organisation).await?;
        for identifier in &organisation.identifiers {
            let code = || organisation.code.clone();
            if !identify(change, organisation.id, identifier).await? {
                return Err(Refusal::NumberTaken { code: code() }.into());
            }
        }
        if organisation.participates {
            store::insert_participation(change, mission, organisation.id).await?;
        }
    }
    for organisation in organisations {
        if let Some(parent) = organisation.parent {
            store::set_parent(change, organisation.id, parent).await?;
        }
    }
    Ok(())
}

/// Notes under which number a register knows an organisation, and the enterprise number that it
/// holds. Gives whether it is this organisation's: another's number is left where it is.
async fn identify(
    change: &mut Change,
    organisation: OrganisationId,
    identifier: &Identifier,
) -> Result<bool> {
    let mut numbers = vec![identifier.clone()];
    numbers.extend(identifier.enterprise().filter(|own| own != identifier));
    for number in &numbers {
        match store::holder(change, number).await? {
            Some(holder) if holder != organisation => return Ok(false),
            Some(_) => {}
            None => store::insert_identifier(change, organisation, number).await?,
        }
    }
    Ok(true)
}

/// Calls an organisation otherwise from now on, in each language in which a name is given.
pub async fn rename(
    change: &mut Change,
    organisation: OrganisationId,
    name: &Localized,
) -> Result<()> {
    store::set_name(change, organisation, name).await
}

/// Makes two organisations one: whatever this slice keeps of `from` is `into`'s from now on. Other
/// slices have verbs of their own for what they keep.
///
/// # Errors
/// A refusal when they are not two, one belongs to the other, or each has a number of its own.
pub async fn merge(change: &mut Change, from: OrganisationId, into: OrganisationId) -> Result<()> {
    let (goes, stays) = (
        store::candidate(change, from).await?,
        store::candidate(change, into).await?,
    );
    let (goes, stays) = (goes.ok_or(Error::Absent)?, stays.ok_or(Error::Absent)?);
    let (parents, _) = store::parents(change).await?;
    rules::may_merge(&goes, &stays, &parents)?;
    store::merge(change, from, into).await
}

/// An organisation that is known already takes part in the mission that is changed.
pub async fn take_part(change: &mut Change, organisation: OrganisationId) -> Result<()> {
    let mission = change.mission()?;
    store::insert_participation(change, mission, organisation).await
}

/// Notes a further number of an organisation, and the enterprise number that it holds. Noting it
/// twice is noting it once.
///
/// # Errors
/// The rules say no ([`NumberRefusal`] within), or the database is away.
pub async fn add_number(
    change: &mut Change,
    organisation: OrganisationId,
    identifier: &Identifier,
) -> Result<std::result::Result<(), NumberRefusal>> {
    let kept = store::numbers(change, organisation).await?;
    if let Err(refusal) = rules::may_add(&kept, identifier) {
        return Ok(Err(refusal));
    }
    if !identify(change, organisation, identifier).await? {
        return Ok(Err(NumberRefusal::Elsewhere));
    }
    let now = store::numbers(change, organisation).await?;
    let new: Vec<&Identifier> = now.iter().filter(|one| !kept.contains(one)).collect();
    for one in &new {
        store::note_number(change, organisation, one, true).await?;
    }
    if !new.is_empty() {
        change.record(Event::IdentifierChanged { organisation });
    }
    Ok(Ok(()))
}

/// Takes a number away that is not this organisation's. Taking it away twice is doing it once.
///
/// # Errors
/// The rules say no ([`NumberRefusal`] within), or the database is away.
pub async fn remove_number(
    change: &mut Change,
    organisation: OrganisationId,
    identifier: &Identifier,
) -> Result<std::result::Result<(), NumberRefusal>> {
    let kept = store::numbers(change, organisation).await?;
    if let Err(refusal) = rules::may_remove(&kept, identifier) {
        return Ok(Err(refusal));
    }
    if store::remove_number(change, organisation, identifier).await? {
        store::note_number(change, organisation, identifier, false).await?;
        change.record(Event::IdentifierChanged { organisation });
    }
    Ok(Ok(()))
}

/// Says whose an organisation is, or that it is nobody's.
///
/// # Errors
/// The rules say no ([`ParentRefusal`] within), or the database is away.
pub async fn set_parent(
    change: &mut Change,
    organisation: &Known,
    parent: Option<OrganisationId>,
) -> Result<std::result::Result<(), ParentRefusal>> {
    let (parents, all): (BTreeMap<_, _>, _) = store::parents(change).await?;
    if parent.is_some_and(|parent| !all.contains(&parent)) {
        return Ok(Err(ParentRefusal::Unknown));
    }
    if let Err(refusal) = rules::may_stand_above(&parents, organisation, parent) {
        return Ok(Err(refusal));
    }
    if organisation.parent != parent {
        store::change_parent(change, organisation.id, parent).await?;
        let organisation = organisation.id;
        change.record(Event::ParentChanged { organisation });
    }
    Ok(Ok(()))
}
