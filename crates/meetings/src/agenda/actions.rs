//! The verb: put a plan's meetings in force.

use attache_foundation::ids::{MeetingId, PlanId};
use attache_foundation::{Change, Error, Result};
use attache_programme::occupancy::{self, NotClaimed, Resource};

use super::{Placement, rules, store};

/// Makes the meetings of a plan the ones in force: sets, moves and cancels meetings, and claims
/// the time of both people and of the table, all in this change. What stays is not touched.
///
/// # Errors
/// [`NotClaimed::Taken`] when somebody or a table is taken twice; the change must be dropped.
pub async fn put_in_force(
    change: &mut Change,
    plan: PlanId,
    wanted: &[Placement],
) -> std::result::Result<(), NotClaimed> {
    let mission = change.mission()?;
    let known = store::meetings(change, mission).await?;
    let steps = rules::steps(&known, wanted);
    for meeting in &steps.cancelled {
        occupancy::release(change, meeting.id).await?;
        store::cancel(change, plan, meeting).await?;
    }
    for (meeting, _) in &steps.moved {
        occupancy::release(change, meeting.id).await?;
    }
    for (meeting, placement) in &steps.moved {
        claim(change, meeting.id, placement).await?;
        store::move_to(change, plan, meeting, placement).await?;
    }
    for placement in &steps.new {
        let id = change.id();
        claim(change, id, placement).await?;
        store::insert(change, plan, id, placement).await?;
    }
    Ok(())
}

/// Claims both people and the table for a meeting.
async fn claim(
    change: &mut Change,
    meeting: MeetingId,
    at: &Placement,
) -> std::result::Result<(), NotClaimed> {
    for resource in resources(change, at).await? {
        occupancy::claim(change, resource, at.starts_at, at.ends_at, meeting).await?;
    }
    Ok(())
}

async fn resources(change: &mut Change, at: &Placement) -> Result<[Resource; 3]> {
    let found = store::resources(change, at).await?;
    let (asker, asked, room) =
        found.ok_or_else(|| Error::fault("a meeting without its people or its room"))?;
    Ok([
        Resource::Person(asker),
        Resource::Person(asked),
        Resource::Table(room, at.table_number),
    ])
}
