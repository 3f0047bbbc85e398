//! Calls for interest, and what is read of their mission.

use attache_foundation::ids::{CallId, MissionId, OrganisationId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{Reads, Row, sql};
use attache_platform::moment::Date;
use attache_platform::texts::Localized;

use super::super::form::CallForm;
use super::super::making::Whole;
use super::super::{Call, NewCall};

pub(in super::super) async fn insert_call(
    change: &mut Change,
    id: CallId,
    mission: MissionId,
    new: &NewCall,
) -> Result<()> {
    let query = sql(
        "insert into calls (id, mission, code, agency, region, name, intro, opens_at, closes_at, \
         logistics_until, grace_minutes, places, most_people, offer_hours, form) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    );
    let query = query
        .bind(id)
        .bind(mission)
        .bind(&new.code)
        .bind(new.agency);
    let query = query
        .bind(&new.region)
        .bind(&new.name.localized())
        .bind(&new.intro.localized());
    let query = query
        .bind(new.opens_at)
        .bind(new.closes_at)
        .bind(new.logistics_until);
    let query = query
        .bind(new.grace_minutes)
        .bind(new.places)
        .bind(new.most_people);
    change
        .execute(query.bind(new.offer_hours).bind(new.form.to_json()))
        .await?;
    Ok(())
}

pub(in super::super) async fn update_call(
    change: &mut Change,
    id: CallId,
    whole: &Whole,
) -> Result<()> {
    let query = sql(
        "update calls set name = $2, intro = $3, opens_at = $4, closes_at = $5, \
         logistics_until = $6, grace_minutes = $7, places = $8, most_people = $9, \
         offer_hours = $10, form = $11 where id = $1",
    );
    let query = query
        .bind(id)
        .bind(&whole.name.localized())
        .bind(&whole.intro.localized());
    let query = query
        .bind(whole.opens_at)
        .bind(whole.closes_at)
        .bind(whole.logistics_until);
    let query = query
        .bind(whole.grace_minutes)
        .bind(whole.places)
        .bind(whole.most_people);
    change
        .execute(query.bind(whole.offer_hours).bind(whole.form.to_json()))
        .await?;
    Ok(())
}

/// The agencies of a Region, by name, with their Region; of all with [`super::EVERYWHERE`].
pub(in super::super) async fn agencies(
    reads: &mut impl Reads,
    scope: &str,
) -> Result<Vec<(OrganisationId, Localized, String)>> {
    let query = sql(
        "select id, name, region from organisations where kind = 'agency' \
         and region is not null and ($1 = '*' or region = $1) order by code",
    );
    let rows = reads.rows(query.bind(scope)).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("name")?, row.get("region")?)))
        .collect()
}

/// The calls of a mission, by the names of their agencies.
pub(in super::super) async fn calls(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<Call>> {
    let query = sql(
        "select c.id, c.mission, o.name as agency, c.region, c.name, c.intro, c.opens_at, \
         c.closes_at, c.logistics_until, c.grace_minutes, c.places, c.most_people, \
         c.offer_hours, c.form from calls c join organisations o on o.id = c.agency \
         where c.mission = $1 order by c.closes_at, o.code, c.id",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter().map(read_call).collect()
}

/// A call of a Region; of any with [`super::EVERYWHERE`].
pub(in super::super) async fn call(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &str,
    call: CallId,
) -> Result<Option<Call>> {
    let query = sql(
        "select c.id, c.mission, o.name as agency, c.region, c.name, c.intro, c.opens_at, \
         c.closes_at, c.logistics_until, c.grace_minutes, c.places, c.most_people, \
         c.offer_hours, c.form from calls c join organisations o on o.id = c.agency \
         where c.mission = $1 and ($2 = '*' or c.region = $2) and c.id = $3",
    );
    let row = reads
        .row(query.bind(mission).bind(scope).bind(call))
        .await?;
    row.as_ref().map(read_call).transpose()
}

fn read_call(row: &Row) -> Result<Call> {
    Ok(Call {
        id: row.get("id")?,
        mission: row.get("mission")?,
        agency: row.get("agency")?,
        region: row.get("region")?,
        name: row.get("name")?,
        intro: row.get("intro")?,
        opens_at: row.get("opens_at")?,
        closes_at: row.get("closes_at")?,
        logistics_until: row.get("logistics_until")?,
        grace_minutes: row.get("grace_minutes")?,
        places: row.get("places")?,
        most_people: row.get("most_people")?,
        offer_hours: row.get("offer_hours")?,
        form: CallForm::parse(&row.get::<String>("form")?).map_err(Error::fault)?,
    })
}

/// The first and the last day on which somebody may travel with a mission, and the zone of the
/// clock of its first leg.
pub(in super::super) async fn travel_days(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<(Date, Date, String)> {
    let query = sql("select m.travel_first_day, m.travel_last_day, \
         (select zone from legs where mission = m.id order by position limit 1) as zone \
         from missions m where m.id = $1");
    let row = reads.row(query.bind(mission)).await?.ok_or(Error::Absent)?;
    let zone: Option<String> = row.get("zone")?;
    let days = (row.get("travel_first_day")?, row.get("travel_last_day")?);
    Ok((days.0, days.1, zone.unwrap_or_else(|| "UTC".to_owned())))
}

/// Points at `into` whatever of this slice pointed at `from`.
pub(in super::super) async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for text in ["update calls set agency = $2 where agency = $1"] {
        change.execute(sql(text).bind(from).bind(into)).await?;
    }
    Ok(())
}
