//! All SQL of editing a mission.

use attache_foundation::ids::{LegId, MissionId, OrganisationId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{self, DatabaseError, Query, Reads, sql};
use attache_platform::texts::Localized;

use super::{Goal, Identity, Leg, Owner, Placed};

pub(super) async fn identity(reads: &mut impl Reads, mission: MissionId) -> Result<Identity> {
    let query = sql(
        "select label, hashtag, first_day, last_day, travel_first_day, travel_last_day, country, \
         state, relation, counts_administrations from missions where id = $1",
    );
    let row = reads.row(query.bind(mission)).await?.ok_or(Error::Absent)?;
    Ok(Identity {
        label: row.get("label")?,
        hashtag: row.get("hashtag")?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        travel_first_day: row.get("travel_first_day")?,
        travel_last_day: row.get("travel_last_day")?,
        country: row.get("country")?,
        state: row.get("state")?,
        relation: row.get("relation")?,
        counts_administrations: row.get("counts_administrations")?,
    })
}

pub(super) async fn update_identity(change: &mut Change, identity: &Identity) -> Result<()> {
    let query = sql(
        "update missions set label = $2, hashtag = $3, first_day = $4, last_day = $5, \
         travel_first_day = $6, travel_last_day = $7, country = $8, state = $9, relation = $10, \
         counts_administrations = $11 where id = $1",
    );
    let query = query.bind(change.mission()?).bind(&identity.label);
    let query = query.bind(&identity.hashtag).bind(identity.first_day);
    let query = query
        .bind(identity.last_day)
        .bind(identity.travel_first_day)
        .bind(identity.travel_last_day);
    let query = query.bind(&identity.country).bind(&identity.state);
    let query = query.bind(&identity.relation);
    change
        .execute(query.bind(identity.counts_administrations))
        .await?;
    Ok(())
}

pub(super) async fn legs(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Leg>> {
    let query = sql(
        "select code, city, first_day, last_day, zone, post, latitude, longitude from legs \
         where mission = $1 order by first_day, position",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &database::Row| {
        Ok(Leg {
            code: row.get("code")?,
            city: row.get("city")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
            zone: row.get("zone")?,
            post: row.get("post")?,
            latitude: row.get("latitude")?,
            longitude: row.get("longitude")?,
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

fn leg_told(query: Query, leg: &Leg) -> Query {
    let query = query.bind(&leg.code).bind(&leg.city);
    let query = query.bind(leg.first_day).bind(leg.last_day);
    let query = query.bind(&leg.zone).bind(&leg.post);
    query.bind(leg.latitude).bind(leg.longitude)
}

/// Whether there was such a leg.
pub(super) async fn update_leg(change: &mut Change, leg: &Leg) -> Result<bool> {
    let query = sql(
        "update legs set city = $3, first_day = $4, last_day = $5, zone = $6, post = $7, \
         latitude = $8, longitude = $9 where mission = $1 and code = $2",
    );
    let query = leg_told(query.bind(change.mission()?), leg);
    Ok(change.execute(query).await? > 0)
}

pub(super) async fn insert_leg(change: &mut Change, leg: &Leg) -> Result<()> {
    let query = sql(
        "insert into legs (mission, code, city, first_day, last_day, zone, post, latitude, \
         longitude, id, position) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
         (select coalesce(max(l.position), 0) + 1 from legs l where l.mission = $1))",
    );
    let id: LegId = change.id();
    let query = leg_told(query.bind(change.mission()?), leg).bind(id);
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn placed(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Placed>> {
    let query = sql(
        "select a.title, a.kind, a.day, l.code from activities a left join legs l on l.id = a.leg \
         where a.mission = $1 order by a.starts_at, a.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &database::Row| {
        let kind: String = row.get("kind")?;
        Ok(Placed {
            title: row.get("title")?,
            leg: row.get("code")?,
            is_transfer: kind == "transfer",
            day: row.get("day")?,
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

pub(super) async fn goals(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Goal>> {
    let query = sql(
        "select code, label, direction, indicator from goals where mission = $1 \
         order by position, code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &database::Row| {
        Ok(Goal {
            code: row.get("code")?,
            text: row.get("label")?,
            direction: row.get("direction")?,
            indicator: row.get("indicator")?,
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

/// Whether there was such a goal.
pub(super) async fn update_goal(change: &mut Change, goal: &Goal) -> Result<bool> {
    let query = sql(
        "update goals set label = $3, direction = $4, indicator = $5 \
         where mission = $1 and code = $2",
    );
    let query = query.bind(change.mission()?).bind(&goal.code);
    let query = query.bind(&goal.text).bind(&goal.direction);
    Ok(change.execute(query.bind(&goal.indicator)).await? > 0)
}

pub(super) async fn insert_goal(change: &mut Change, goal: &Goal) -> Result<()> {
    let query = sql(
        "insert into goals (mission, code, label, direction, indicator, position) \
         values ($1, $2, $3, $4, $5, \
         (select coalesce(max(g.position), 0) + 1 from goals g where g.mission = $1))",
    );
    let query = query.bind(change.mission()?).bind(&goal.code);
    let query = query.bind(&goal.text).bind(&goal.direction);
    change.execute(query.bind(&goal.indicator)).await?;
    Ok(())
}

/// Whether there was such a goal.
pub(super) async fn delete_goal(change: &mut Change, code: &str) -> Result<bool> {
    let query = sql("delete from goals where mission = $1 and code = $2");
    let query = query.bind(change.mission()?).bind(code);
    Ok(change.execute(query).await? > 0)
}

pub(super) async fn owners(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Owner>> {
    let query = sql("select o.code, o.name, w.role, w.level from owners w \
         join organisations o on o.id = w.organisation where w.mission = $1 \
         order by w.position, o.code, w.role");
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &database::Row| {
        Ok(Owner {
            organisation: row.get("code")?,
            name: row.get("name")?,
            role: row.get("role")?,
            level: row.get("level")?,
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

/// The organisations that can answer for something, as code and name, in no order of names.
pub(super) async fn candidates(reads: &mut impl Reads) -> Result<Vec<(String, Localized)>> {
    let query = sql("select code, name from organisations \
         where kind in ('administration', 'agency', 'post', 'federation', 'chamber') \
         order by code");
    let rows = reads.rows(query).await?;
    let read = |row: &database::Row| Ok((row.get("code")?, row.get("name")?));
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

/// Organisations that can lead at a leg, as code and name.
pub(super) async fn posts(reads: &mut impl Reads) -> Result<Vec<(String, Localized)>> {
    let query = sql("select code, name from organisations \
         where kind in ('post', 'agency', 'administration', 'host_authority') order by code");
    let rows = reads.rows(query).await?;
    let read = |row: &database::Row| Ok((row.get("code")?, row.get("name")?));
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

/// Whether the organisation did not answer for that before.
pub(super) async fn insert_owner(
    change: &mut Change,
    organisation: OrganisationId,
    (role, level): (&str, &str),
) -> Result<bool> {
    let query = sql(
        "insert into owners (mission, organisation, role, level, position) \
         select $1, $2, $3, $4, (select coalesce(max(w.position), 0) + 1 from owners w \
         where w.mission = $1) where not exists (select 1 from owners w \
         where w.mission = $1 and w.organisation = $2 and w.role = $3)",
    );
    let query = query.bind(change.mission()?).bind(organisation);
    match change.execute(query.bind(role).bind(level)).await {
        Ok(rows) => Ok(rows > 0),
        Err(DatabaseError::Violation { .. }) => Ok(false),
        Err(other) => Err(other.into()),
    }
}

/// Whether it did answer for that.
pub(super) async fn delete_owner(
    change: &mut Change,
    organisation: OrganisationId,
    role: &str,
) -> Result<bool> {
    let query = sql("delete from owners where mission = $1 and organisation = $2 and role = $3");
    let query = query.bind(change.mission()?).bind(organisation).bind(role);
    Ok(change.execute(query).await? > 0)
}
