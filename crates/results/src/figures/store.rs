//! All SQL of the figures.

use attache_foundation::ids::MissionId;
use attache_foundation::{Change, Result};
use attache_platform::database::{DatabaseError, Reads, Row, sql};

use super::{EconomicFigure, Live, PublishedFigure, Qualifier};

pub(super) async fn insert_economic(
    change: &mut Change,
    mission: MissionId,
    position: i64,
    figure: &EconomicFigure,
) -> Result<()> {
    let query = sql(
        "insert into economic_figures (mission, code, position, value, unit, qualifier, period, \
         direction, label, as_of, source) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    );
    let query = query.bind(mission).bind(&figure.code).bind(position);
    let query = query
        .bind(figure.value)
        .bind(&figure.unit)
        .bind(figure.qualifier.name());
    let query = query
        .bind(&figure.period)
        .bind(&figure.direction)
        .bind(&figure.label);
    change
        .execute(query.bind(figure.as_of).bind(&figure.source))
        .await?;
    Ok(())
}

pub(super) async fn insert_published(
    change: &mut Change,
    mission: MissionId,
    figure: &PublishedFigure,
) -> Result<()> {
    let query = sql(
        "insert into published_figures (mission, code, value, qualifier, as_of, published_by, \
         source) values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let query = query.bind(mission).bind(&figure.code).bind(figure.value);
    let query = query.bind(figure.qualifier.name()).bind(figure.as_of);
    change
        .execute(query.bind(&figure.published_by).bind(&figure.source))
        .await?;
    Ok(())
}

pub(super) async fn economic(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<EconomicFigure>> {
    let query = sql(
        "select code, value, unit, qualifier, period, direction, label, as_of, source \
         from economic_figures where mission = $1 order by position",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            Ok(EconomicFigure {
                code: row.get("code")?,
                value: row.get("value")?,
                unit: row.get("unit")?,
                qualifier: qualifier(row)?,
                period: row.get("period")?,
                direction: row.get("direction")?,
                label: row.get("label")?,
                as_of: row.get("as_of")?,
                source: row.get("source")?,
            })
        })
        .collect()
}

pub(super) async fn published(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<PublishedFigure>> {
    let query = sql(
        "select code, value, qualifier, as_of, published_by, source \
         from published_figures where mission = $1 order by code, as_of desc, published_by",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            Ok(PublishedFigure {
                code: row.get("code")?,
                value: row.get("value")?,
                qualifier: qualifier(row)?,
                as_of: row.get("as_of")?,
                published_by: row.get("published_by")?,
                source: row.get("source")?,
            })
        })
        .collect()
}

/// Everything that figures are held against, in one query. An organisation all of whose people
/// withdrew before the mission is not counted; one that has named nobody yet is.
pub(super) async fn live(reads: &mut impl Reads, mission: MissionId) -> Result<Live> {
    let query = sql(
        "select p.participants, o.companies, o.federations_and_chambers, \
           o.academic_institutions, a.activities, m.b2b_meetings \
         from (select count(*) as participants from people \
               where mission = $1 and category <> 'counterpart' and not exists \
                 (select 1 from withdrawals w join missions n on n.id = w.mission \
                 where w.person = people.id and w.undone_at is null \
                 and w.from_day <= n.first_day)) p \
         cross join (select \
               count(case when o.kind = 'company' then 1 end) as companies, \
               count(case when o.kind in ('federation', 'chamber') then 1 end) \
                 as federations_and_chambers, \
               count(case when o.kind = 'academic' then 1 end) as academic_institutions \
               from participations t join organisations o on o.id = t.organisation \
               where t.mission = $1 and (not exists (select 1 from people p \
               where p.mission = $1 and p.organisation = o.id) or exists \
                 (select 1 from people p where p.mission = $1 and p.organisation = o.id \
                 and not exists (select 1 from withdrawals w join missions n \
                 on n.id = w.mission where w.person = p.id and w.undone_at is null \
                 and w.from_day <= n.first_day)))) o \
         cross join (select count(*) as activities from activities where mission = $1) a \
         cross join (select count(*) as b2b_meetings from meetings \
               where mission = $1 and state = 'set') m",
    );
    let row = reads.row(query.bind(mission)).await?;
    let row = row.ok_or_else(|| DatabaseError::Broken("counts gave no row".into()))?;
    Ok(Live {
        participants: row.get("participants")?,
        companies: row.get("companies")?,
        federations_and_chambers: row.get("federations_and_chambers")?,
        academic_institutions: row.get("academic_institutions")?,
        activities: row.get("activities")?,
        b2b_meetings: row.get("b2b_meetings")?,
    })
}

/// How many administrations take part, where the mission counts them.
pub(super) async fn administrations(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<i64>> {
    let query = sql(
        "select (select count(*) from participations t join organisations o \
           on o.id = t.organisation where t.mission = m.id \
           and o.kind in ('administration', 'agency', 'post')) as administrations \
         from missions m where m.id = $1 and m.counts_administrations = 1",
    );
    let row = reads.row(query.bind(mission)).await?;
    Ok(row.map(|row| row.get("administrations")).transpose()?)
}

/// The companies that are counted, by the names of their Regions.
pub(super) async fn companies(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(String, i64)>> {
    let query = sql(
        "select coalesce(o.region, '') as region, count(*) as companies from participations t \
         join organisations o on o.id = t.organisation where t.mission = $1 \
         and o.kind = 'company' and (not exists (select 1 from people p where p.mission = $1 \
         and p.organisation = o.id) or exists (select 1 from people p where p.mission = $1 \
           and p.organisation = o.id and not exists (select 1 from withdrawals w \
           join missions n on n.id = w.mission where w.person = p.id \
           and w.undone_at is null and w.from_day <= n.first_day))) \
         group by coalesce(o.region, '') order by region",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| Ok((row.get("region")?, row.get("companies")?)))
        .collect()
}

fn qualifier(row: &Row) -> Result<Qualifier> {
    let name: String = row.get("qualifier")?;
    let unknown = || DatabaseError::Broken(format!("no such qualifier: {name}"));
    Ok(Qualifier::from_name(&name).ok_or_else(unknown)?)
}
