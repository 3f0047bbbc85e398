//! The SQL of the names on the page of roles.

use attache_foundation::Result;
use attache_foundation::ids::{AccountId, MissionId};
use attache_platform::database::{Reads, sql};

use super::{Firm, Leg, Named, Somebody};

/// Everybody who may be given a role in a mission: who is of it, who holds or held a role in it,
/// and who has nothing to do with another. Whoever is only of another mission is not told of.
pub(super) async fn somebody(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Somebody>> {
    let query = sql(
        "select a.id, a.name from accounts a left join people p on p.id = a.person \
         where p.mission = $1 \
         or exists (select 1 from grants g where g.account = a.id and g.mission = $1) \
         or (a.person is null and not exists (select 1 from grants g where g.account = a.id)) \
         order by a.name, a.id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            Ok(Named {
                id: row.get("id")?,
                name: row.get("name")?,
            })
        })
        .collect()
}

/// The organisations that take part in a mission; the caller puts them in the order of names.
pub(super) async fn organisations(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Firm>> {
    let query = sql(
        "select o.id, o.name from participations t join organisations o on o.id = t.organisation \
         where t.mission = $1 order by o.id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            Ok(Named {
                id: row.get("id")?,
                name: row.get("name")?,
            })
        })
        .collect()
}

/// The legs of a mission, in their order.
pub(super) async fn legs(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Leg>> {
    let query = sql("select id, city from legs where mission = $1 order by position");
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            Ok(Leg {
                id: row.get("id")?,
                city: row.get("city")?,
            })
        })
        .collect()
}

/// The names of all who hold, held or gave a role in a mission.
pub(super) async fn names(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(AccountId, String)>> {
    let query = sql(
        "select distinct a.id, a.name from accounts a join grants g \
         on g.account = a.id or g.granted_by = a.id where g.mission = $1",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("name")?)))
        .collect()
}
