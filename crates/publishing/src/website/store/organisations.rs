//! The organisations that take part, as the public sees them.

use attache_foundation::Result;
use attache_foundation::ids::MissionId;
use attache_platform::database::{Reads, Row, sql};

use super::super::PublicOrganisation;
use super::list;

/// Who takes part in a mission; the caller puts the names in the order of a language.
pub(in super::super) async fn organisations(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<PublicOrganisation>> {
    let query = sql(
        "select o.code, o.kind, o.name, o.region, coalesce(o.city, '') as city, \
           coalesce(f.domains, '[]') as domains, o.synthetic \
         from participations t join organisations o on o.id = t.organisation \
         left join profiles f on f.mission = t.mission and f.organisation = t.organisation \
         where t.mission = $1 and coalesce(f.shown, 0) = 1 order by o.name, o.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let organisation = |row: &Row| {
        Ok(PublicOrganisation {
            code: row.get("code")?,
            kind: row.get("kind")?,
            name: row.get("name")?,
            region: row.get("region")?,
            city: row.get("city")?,
            domains: list(row, "domains")?,
            synthetic: row.get("synthetic")?,
        })
    };
    rows.iter().map(organisation).collect()
}
