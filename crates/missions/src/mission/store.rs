//! All SQL about missions.

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::layout::MissionHead;
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{DatabaseError, Reads, Row, sql};

use super::{
    NewEarlierMission, NewGoal, NewLeg, NewMission, NewOwner, NewSource, NewTerm, Refusal,
};

pub(super) async fn find(reads: &mut impl Reads, slug: &str) -> Result<Option<MissionHead>> {
    let query = sql("select id, slug, label from missions where slug = $1");
    read_head(reads.row(query.bind(slug)).await?.as_ref())
}

pub(super) async fn head(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<MissionHead>> {
    let query = sql("select id, slug, label from missions where id = $1");
    read_head(reads.row(query.bind(mission)).await?.as_ref())
}

fn read_head(row: Option<&Row>) -> Result<Option<MissionHead>> {
    let Some(row) = row else { return Ok(None) };
    Ok(Some(MissionHead {
        id: row.get("id")?,
        slug: row.get("slug")?,
        label: row.get("label")?,
    }))
}

pub(super) async fn insert(
    change: &mut Change,
    mission: MissionId,
    new: &NewMission,
) -> Result<()> {
    let query = sql(
        "insert into missions (id, slug, kind, label, first_day, last_day, travel_first_day, \
         travel_last_day, hashtag, country, state, relation, loaded_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    );
    let query = query
        .bind(mission)
        .bind(&new.slug)
        .bind(&new.kind)
        .bind(&new.label);
    let query = query.bind(new.first_day).bind(new.last_day);
    let query = query.bind(new.travel_first_day).bind(new.travel_last_day);
    let query = query.bind(&new.hashtag).bind(&new.country).bind(&new.state);
    let query = query.bind(&new.relation).bind(change.now());
    change.execute(query).await.map_err(|error| match error {
        DatabaseError::Violation { constraint } if constraint == "missions_slug" => {
            Refusal::AlreadyThere {
                slug: new.slug.clone(),
            }
            .into()
        }
        other => Error::from(other),
    })?;
    Ok(())
}

pub(super) async fn insert_source(
    change: &mut Change,
    mission: MissionId,
    new: &NewSource,
) -> Result<()> {
    let query = sql(
        "insert into mission_sources (mission, code, title, address, note) \
         values ($1, $2, $3, $4, $5)",
    );
    let query = query
        .bind(mission)
        .bind(&new.code)
        .bind(&new.title)
        .bind(&new.address);
    change.execute(query.bind(&new.note)).await?;
    Ok(())
}

pub(super) async fn insert_term(
    change: &mut Change,
    mission: MissionId,
    new: &NewTerm,
) -> Result<()> {
    let query = sql(
        "insert into mission_terms (mission, list, term, position, label) \
         values ($1, $2, $3, $4, $5)",
    );
    let query = query.bind(mission).bind(&new.list).bind(&new.term);
    change
        .execute(query.bind(new.position).bind(&new.label))
        .await?;
    Ok(())
}

pub(super) async fn insert_goal(
    change: &mut Change,
    mission: MissionId,
    new: &NewGoal,
) -> Result<()> {
    let query = sql(
        "insert into goals (mission, code, position, label, direction, indicator) \
         values ($1, $2, $3, $4, $5, $6)",
    );
    let query = query
        .bind(mission)
        .bind(&new.code)
        .bind(new.position)
        .bind(&new.text);
    change
        .execute(query.bind(&new.direction).bind(&new.indicator))
        .await?;
    Ok(())
}

pub(super) async fn insert_earlier(
    change: &mut Change,
    mission: MissionId,
    new: &NewEarlierMission,
) -> Result<()> {
    let query = sql(
        "insert into earlier_missions (mission, code, label, first_day, last_day, countries, \
         cities, participants, participants_qualifier, companies, companies_qualifier, \
         agreements, agreements_qualifier, note, source) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    );
    let countries = serde_json::to_string(&new.countries).map_err(Error::fault)?;
    let query = query.bind(mission).bind(&new.code).bind(&new.label);
    let query = query
        .bind(new.first_day)
        .bind(new.last_day)
        .bind(countries)
        .bind(&new.cities);
    let query = query
        .bind(new.participants.value)
        .bind(&new.participants.qualifier);
    let query = query
        .bind(new.companies.value)
        .bind(&new.companies.qualifier);
    let query = query
        .bind(new.agreements.value)
        .bind(&new.agreements.qualifier);
    change
        .execute(query.bind(&new.note).bind(&new.source))
        .await?;
    Ok(())
}

pub(super) async fn insert_leg(
    change: &mut Change,
    mission: MissionId,
    new: &NewLeg,
) -> Result<()> {
    let query = sql(
        "insert into legs (id, mission, code, position, city, first_day, last_day, zone, post, \
         latitude, longitude) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    );
    let query = query
        .bind(new.id)
        .bind(mission)
        .bind(&new.code)
        .bind(new.position);
    let query = query
        .bind(&new.city)
        .bind(new.first_day)
        .bind(new.last_day)
        .bind(&new.zone);
    change
        .execute(query.bind(&new.post).bind(new.latitude).bind(new.longitude))
        .await?;
    Ok(())
}

pub(super) async fn insert_owner(
    change: &mut Change,
    mission: MissionId,
    new: &NewOwner,
) -> Result<()> {
    let query = sql(
        "insert into owners (mission, organisation, role, level, position) \
         values ($1, $2, $3, $4, $5)",
    );
    let query = query
        .bind(mission)
        .bind(new.organisation)
        .bind(&new.role)
        .bind(&new.level);
    change.execute(query.bind(new.position)).await?;
    Ok(())
}

/// Points at `into` whatever of this slice pointed at `from`.
pub(super) async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for text in [
        "delete from owners where organisation = $1 and exists (select 1 from owners o \
         where o.mission = owners.mission and o.role = owners.role and o.organisation = $2)",
        "update owners set organisation = $2 where organisation = $1",
    ] {
        change.execute(sql(text).bind(from).bind(into)).await?;
    }
    Ok(())
}
