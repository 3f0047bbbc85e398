//! The organisations that take part, as the public sees them.

use attache_foundation::Result;
use attache_foundation::ids::MissionId;
use attache_platform::database::{Reads, Row, sql};
use attache_platform::texts::Language;

use super::super::PublicOrganisation;
use super::list;

/// Who takes part in a mission; the caller puts the names in the order of a language.
pub(in super::super) async fn organisations(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<PublicOrganisation>> {
    let query = sql(
        "select o.code, o.kind, o.name, o.region, coalesce(o.city, '{}') as city, \
           coalesce(f.domains, '[]') as domains, coalesce(f.sectors, '[]') as sectors, \
           case when coalesce(f.excellence, '{}') <> '{}' then f.excellence \
             else coalesce(f.offer, '{}') end as told, \
           coalesce(f.written_in, '') as written_in, \
           coalesce(f.website, '') as website, o.synthetic \
         from participations t join organisations o on o.id = t.organisation \
         left join profiles f on f.mission = t.mission and f.organisation = t.organisation \
         where t.mission = $1 and coalesce(f.shown, 0) = 1 order by o.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let organisation = |row: &Row| {
        let written_in: String = row.get("written_in")?;
        Ok(PublicOrganisation {
            code: row.get("code")?,
            kind: row.get("kind")?,
            name: row.get("name")?,
            region: row.get("region")?,
            city: row.get("city")?,
            domains: list(row, "domains")?,
            sectors: list(row, "sectors")?,
            told: row.get("told")?,
            written_in: Language::from_code(&written_in).unwrap_or_default(),
            website: row.get("website")?,
            synthetic: row.get("synthetic")?,
        })
    };
    rows.iter().map(organisation).collect()
}
