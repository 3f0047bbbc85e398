//! All SQL of the public pages: what is published, and nothing that is not.

mod archive;
mod organisations;
mod programme;

use attache_foundation::ids::{MissionId, PublicationId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{DatabaseError, Reads, Row, sql};

use super::{Leg, PublishedMission, Term, Travel};

pub(super) use archive::earlier_missions;
pub(super) use organisations::organisations;
pub(super) use programme::{activities, activity, venues};

pub(super) async fn insert_publication(
    change: &mut Change,
    id: PublicationId,
    mission: MissionId,
    kind: &str,
) -> Result<()> {
    let query =
        sql("insert into publications (id, mission, kind, published_at) values ($1, $2, $3, $4)");
    let query = query.bind(id).bind(mission).bind(kind);
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

/// The publication in force: the last one.
pub(super) async fn publication(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<PublicationId>> {
    let query = sql("select id from publications where mission = $1 \
         order by published_at desc, id desc limit 1");
    let row = reads.row(query.bind(mission)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

/// The last publication of all missions.
pub(super) async fn latest_publication(reads: &mut impl Reads) -> Result<Option<PublicationId>> {
    let query = sql("select id from publications order by published_at desc, id desc limit 1");
    Ok(reads
        .row(query)
        .await?
        .map(|row| row.get("id"))
        .transpose()?)
}

/// The missions that published something, the latest first.
pub(super) async fn missions(reads: &mut impl Reads) -> Result<Vec<PublishedMission>> {
    let query = sql(
        "select m.id, m.slug, m.label, m.first_day, m.last_day, m.hashtag, l.city \
         from missions m left join legs l on l.mission = m.id \
         where exists (select 1 from publications p where p.mission = m.id) \
         order by m.first_day desc, m.slug, l.position",
    );
    let mut missions: Vec<PublishedMission> = Vec::new();
    for row in reads.rows(query).await? {
        let slug: String = row.get("slug")?;
        if missions.last().is_none_or(|last| last.slug != slug) {
            missions.push(PublishedMission {
                id: row.get("id")?,
                slug,
                label: row.get("label")?,
                first_day: row.get("first_day")?,
                last_day: row.get("last_day")?,
                hashtag: row.get("hashtag")?,
                cities: Vec::new(),
                figures: Vec::new(),
            });
        }
        if let (Some(last), Some(city)) = (missions.last_mut(), row.get("city")?) {
            last.cities.push(city);
        }
    }
    Ok(missions)
}

/// The legs of a mission, in their order.
pub(super) async fn legs(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Leg>> {
    let query = sql(
        "select code, city, first_day, last_day, zone from legs where mission = $1 \
         order by position",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let leg = |row: &Row| {
        Ok(Leg {
            code: row.get("code")?,
            city: row.get("city")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
            zone: row.get("zone")?,
        })
    };
    rows.iter().map(leg).collect()
}

/// The words of one of a mission's lists, in their order.
pub(super) async fn terms(
    reads: &mut impl Reads,
    mission: MissionId,
    list: &str,
) -> Result<Vec<Term>> {
    let query = sql(
        "select term, label from mission_terms where mission = $1 and list = $2 \
         order by position",
    );
    let rows = reads.rows(query.bind(mission).bind(list)).await?;
    rows.iter()
        .map(|row| {
            Ok(Term {
                term: row.get("term")?,
                label: row.get("label")?,
            })
        })
        .collect()
}

/// The travel days and the hashtag of a mission.
pub(super) async fn travel(reads: &mut impl Reads, mission: MissionId) -> Result<Travel> {
    let query =
        sql("select hashtag, travel_first_day, travel_last_day from missions where id = $1");
    let row = reads.row(query.bind(mission)).await?.ok_or(Error::Absent)?;
    Ok(Travel {
        hashtag: row.get("hashtag")?,
        first_day: row.get("travel_first_day")?,
        last_day: row.get("travel_last_day")?,
    })
}

/// A list of words kept as JSON.
fn list(row: &Row, column: &str) -> Result<Vec<String>> {
    let text: String = row.get(column)?;
    let unreadable = |error| DatabaseError::Broken(format!("bad {column}: {error}"));
    Ok(serde_json::from_str(&text).map_err(unreadable)?)
}

/// Codes joined by `;`.
fn codes(row: &Row, column: &str) -> Result<Vec<String>> {
    let text: String = row.get(column)?;
    let codes = text
        .split(';')
        .map(str::trim)
        .filter(|code| !code.is_empty());
    Ok(codes.map(str::to_owned).collect())
}
