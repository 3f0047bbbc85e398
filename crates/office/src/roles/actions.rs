//! Giving a role to somebody whom the mission knows, and being the second person.

use attache_foundation::ids::ApprovalId;
use attache_foundation::permissions::{self, GrantState, Refusal};
use attache_foundation::{Change, Error, Result, approvals};

use super::parse::Wanted;
use super::store;

/// Gives the role, or asks a second person for it.
pub(super) async fn give(
    change: &mut Change,
    wanted: &Wanted,
) -> Result<std::result::Result<GrantState, Refusal>> {
    let mission = change.mission()?;
    let known = store::somebody(change, mission).await?;
    if !known.iter().any(|one| one.id == wanted.account) {
        return Ok(Err(Refusal::NobodyLikeThat));
    }
    if let Some(organisation) = wanted.grant.organisation {
        let firms = store::organisations(change, mission).await?;
        if !firms.iter().any(|firm| firm.id == organisation) {
            return Ok(Err(Refusal::OrganisationMissing));
        }
    }
    if let Some(leg) = wanted.grant.leg {
        let legs = store::legs(change, mission).await?;
        if !legs.iter().any(|one| one.id == leg) {
            return Ok(Err(Refusal::LegMissing));
        }
    }
    let Wanted {
        account,
        grant,
        from,
        until,
    } = wanted;
    permissions::give(change, *account, grant, *from, *until).await
}

/// Decides on a role as the second person. Other acts are decided where they are at home.
pub(super) async fn decide(
    change: &mut Change,
    approval: ApprovalId,
    agrees: bool,
    reason: &str,
) -> Result<()> {
    let mission = change.mission()?;
    let found = approvals::find(change, mission, approval).await?;
    let of_role = found.filter(|found| found.kind == permissions::ROLE_APPROVAL);
    of_role.ok_or(Error::Absent)?;
    approvals::decide(change, approval, agrees, reason).await?;
    Ok(())
}
