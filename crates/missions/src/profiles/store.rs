//! All SQL about profiles.

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{self, Query, Reads, Row, sql};
use attache_platform::texts::{Language, Localized};

use super::{Profile, Scope, Told};

fn list(texts: &[String]) -> Result<String> {
    serde_json::to_string(texts).map_err(Error::fault)
}

fn told(query: Query, told: &Told) -> Result<Query> {
    let query = query.bind(&told.offer).bind(&told.need);
    let query = query.bind(&told.excellence).bind(&told.partners);
    let query = query.bind(told.written_in.code());
    let query = query.bind(list(&told.domains)?).bind(list(&told.sectors)?);
    let query = query.bind(told.size.as_deref()).bind(told.stage.as_deref());
    Ok(query.bind(&told.website).bind(told.shown))
}

pub(super) async fn insert(
    change: &mut Change,
    organisation: OrganisationId,
    new: &Told,
) -> Result<()> {
    let query = sql(
        "insert into profiles (mission, organisation, offer, need, excellence, partners, \
         written_in, domains, sectors, size, stage, website, shown, version, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14)",
    );
    let query = told(query.bind(change.mission()?).bind(organisation), new)?;
    let now = change.now();
    change.execute(query.bind(now)).await?;
    Ok(())
}

pub(super) async fn update(
    change: &mut Change,
    organisation: OrganisationId,
    version: i64,
    new: &Told,
) -> Result<()> {
    let query = sql(
        "update profiles set offer = $3, need = $4, excellence = $5, partners = $6, \
         written_in = $7, domains = $8, sectors = $9, size = $10, stage = $11, website = $12, \
         shown = $13, version = $14, changed_at = $15 where mission = $1 and organisation = $2",
    );
    let query = told(query.bind(change.mission()?).bind(organisation), new)?;
    let now = change.now();
    change.execute(query.bind(version).bind(now)).await?;
    Ok(())
}

/// Binds a scope: whether all, a Region or none, and organisations by their ids.
fn within(query: Query, scope: &Scope) -> Query {
    let own: Vec<String> = scope.own.iter().map(ToString::to_string).collect();
    let region = scope.region.as_deref().unwrap_or_default();
    query.bind(scope.all).bind(region).bind(own.join(" "))
}

/// The profiles of those who take part, within a scope; the caller puts them in
/// the order of their names.
pub(super) async fn profiles(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &Scope,
) -> Result<Vec<Profile>> {
    let query = sql(
        "select o.id, o.code, o.name, o.region, f.* from profiles f \
         join organisations o on o.id = f.organisation \
         where f.mission = $1 and (cast($2 as bigint) = 1 or o.region = $3 \
         or $4 like '%' || o.id || '%') \
         and exists (select 1 from participations t where t.mission = f.mission \
         and t.organisation = o.id) order by o.code",
    );
    let rows = reads.rows(within(query.bind(mission), scope)).await?;
    let all: database::Result<Vec<Profile>> = rows.iter().map(read).collect();
    Ok(all?)
}

/// The profile of an organisation, if it is within the scope.
pub(super) async fn profile(
    reads: &mut impl Reads,
    mission: MissionId,
    code: &str,
    scope: &Scope,
) -> Result<Option<Profile>> {
    let query = sql(
        "select o.id, o.code, o.name, o.region, f.* from profiles f \
         join organisations o on o.id = f.organisation \
         where f.mission = $1 and (cast($2 as bigint) = 1 or o.region = $3 \
         or $4 like '%' || o.id || '%') \
         and o.id = (select coalesce(c.merged_into, c.id) from organisations c \
         where c.code = $5)",
    );
    let query = within(query.bind(mission), scope).bind(code);
    let row = reads.row(query).await?;
    Ok(row.as_ref().map(read).transpose()?)
}

fn read(row: &Row) -> database::Result<Profile> {
    let terms = |column: &str| -> database::Result<Vec<String>> {
        let text: String = row.get(column)?;
        Ok(serde_json::from_str(&text).unwrap_or_default())
    };
    let language: String = row.get("written_in")?;
    Ok(Profile {
        organisation: row.get("id")?,
        code: row.get("code")?,
        name: row.get("name")?,
        region: row.get("region")?,
        told: Told {
            offer: row.get("offer")?,
            need: row.get("need")?,
            excellence: row.get("excellence")?,
            partners: row.get("partners")?,
            written_in: Language::from_code(&language).unwrap_or_default(),
            domains: terms("domains")?,
            sectors: terms("sectors")?,
            size: row.get("size")?,
            stage: row.get("stage")?,
            website: row.get("website")?,
            shown: row.get("shown")?,
        },
        version: row.get("version")?,
    })
}

/// The names of the mission's domains by their terms.
pub(super) async fn domains(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(String, Localized)>> {
    let query = sql(
        "select term, label from mission_terms where mission = $1 and list = 'domain' \
         order by position",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<_> = rows
        .iter()
        .map(|row| Ok((row.get("term")?, row.get("label")?)))
        .collect();
    Ok(all?)
}

/// The missions in which both organisations have a profile.
pub(super) async fn in_both(
    reads: &mut impl Reads,
    one: OrganisationId,
    other: OrganisationId,
) -> Result<i64> {
    let query = sql(
        "select count(*) from profiles f join profiles g on g.mission = f.mission \
         where f.organisation = $1 and g.organisation = $2",
    );
    Ok(reads.number(query.bind(one).bind(other)).await?)
}

/// Points at `into` whatever of this slice pointed at `from`; where both have a profile in a
/// mission, that of `gives_way` goes.
pub(super) async fn organisation_merged(
    change: &mut Change,
    (from, into): (OrganisationId, OrganisationId),
    gives_way: OrganisationId,
) -> Result<()> {
    let query = sql(
        "delete from profiles where organisation = $1 and exists (select 1 from profiles f \
         where f.mission = profiles.mission and f.organisation in ($2, $3) \
         and f.organisation <> $1)",
    );
    let query = query.bind(gives_way).bind(from).bind(into);
    change.execute(query).await?;
    let query = sql("update profiles set organisation = $2 where organisation = $1");
    change.execute(query.bind(from).bind(into)).await?;
    Ok(())
}
