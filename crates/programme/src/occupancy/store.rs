//! All SQL about what is taken.

use std::ops::Range;

use attache_foundation::ids::MeetingId;
use attache_foundation::{Change, Result};
use attache_platform::database::{Reads, sql};

use super::Resource;

/// Inserts the ticks that nobody holds; gives how many that were.
pub(super) async fn insert(
    change: &mut Change,
    resource: Resource,
    ticks: &Range<i64>,
    holder: MeetingId,
) -> Result<u64> {
    let query = sql("with recursive stretch (tick) as (\
           select cast($3 as bigint) where cast($3 as bigint) < cast($4 as bigint) \
           union all select tick + 1 from stretch where tick + 1 < cast($4 as bigint)) \
         insert into occupancy (mission, resource, tick, holder) \
         select $1, $2, tick, $5 from stretch where true \
         on conflict (mission, resource, tick) do nothing");
    let query = query.bind(change.mission()?).bind(resource.to_string());
    let query = query.bind(ticks.start).bind(ticks.end).bind(holder);
    Ok(change.execute(query).await?)
}

/// The first tick of a stretch that another meeting holds, and which meeting.
pub(super) async fn first_of_another(
    change: &mut Change,
    resource: Resource,
    ticks: &Range<i64>,
    holder: MeetingId,
) -> Result<Option<(i64, MeetingId)>> {
    let query = sql(
        "select tick, holder from occupancy where mission = $1 and resource = $2 \
         and tick >= $3 and tick < $4 and holder <> $5 order by tick limit 1",
    );
    let query = query.bind(change.mission()?).bind(resource.to_string());
    let query = query.bind(ticks.start).bind(ticks.end).bind(holder);
    let Some(row) = change.row(query).await? else {
        return Ok(None);
    };
    Ok(Some((row.get("tick")?, row.get("holder")?)))
}

pub(super) async fn delete(change: &mut Change, holder: MeetingId) -> Result<()> {
    let query = sql("delete from occupancy where mission = $1 and holder = $2");
    let query = query.bind(change.mission()?).bind(holder);
    change.execute(query).await?;
    Ok(())
}
