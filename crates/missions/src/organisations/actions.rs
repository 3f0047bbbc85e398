//! The verbs: load, identify.

use attache_foundation::ids::OrganisationId;
use attache_foundation::{Change, Error, Result};

use super::identifiers::Identifier;
use super::{NewOrganisation, Refusal, rules, store};

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

/// Makes two organisations one: whatever this slice keeps of `from` is `into`'s from now on. Other
/// slices have verbs of their own for what they keep.
///
/// # Errors
/// A refusal when they are not two, one belongs to the other, or each has a number of its own.
pub async fn merge(change: &mut Change, from: OrganisationId, into: OrganisationId) -> Result<()> {
    let (goes, stays) = (
        store::known(change, from).await?,
        store::known(change, into).await?,
    );
    let (goes, stays) = (goes.ok_or(Error::Absent)?, stays.ok_or(Error::Absent)?);
    let parents = store::parents(change).await?;
    rules::may_merge(&goes, &stays, &parents)?;
    store::merge(change, from, into).await
}

/// An organisation that is known already takes part in the mission that is changed.
pub async fn take_part(change: &mut Change, organisation: OrganisationId) -> Result<()> {
    let mission = change.mission()?;
    store::insert_participation(change, mission, organisation).await
}
