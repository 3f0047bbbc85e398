//! What is read of organisations that may be one; it writes nothing.

use attache_foundation::Result;
use attache_foundation::ids::{MissionId, OrganisationId};
use attache_platform::database::{self, Reads, sql};

/// The missions in which two organisations have anything.
pub(super) async fn missions(
    reads: &mut impl Reads,
    [one, other]: [OrganisationId; 2],
) -> Result<Vec<MissionId>> {
    let query = sql(
        "select mission from participations where organisation in ($1, $2) \
         union select mission from people where organisation in ($1, $2) \
         union select mission from profiles where organisation in ($1, $2) \
         union select mission from owners where organisation in ($1, $2) \
         union select mission from calls where agency in ($1, $2) \
         union select mission from grants where organisation in ($1, $2) \
         union select mission from invitations where organisation in ($1, $2) \
         union select mission from activities where organiser in ($1, $2) or host in ($1, $2)",
    );
    let rows = reads.rows(query.bind(one).bind(other)).await?;
    let all: database::Result<Vec<MissionId>> = rows.iter().map(|row| row.get("mission")).collect();
    Ok(all?)
}
