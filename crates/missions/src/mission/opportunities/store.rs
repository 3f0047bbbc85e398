//! The SQL of events of others.

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::{Change, Result};
use attache_platform::database::{self, Reads, Row, sql};
use attache_platform::texts::Localized;

use super::{Interest, Opportunity};

pub(super) async fn all(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Opportunity>> {
    let query = sql(
        "select code, name, organiser, hosts, first_day, last_day, needs, \
         offers_until, source from opportunities where mission = $1 order by first_day, code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &Row| {
        Ok(Opportunity {
            code: row.get("code")?,
            name: row.get("name")?,
            organiser: row.get("organiser")?,
            hosts: row.get("hosts")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
            needs: row.get("needs")?,
            offers_until: row.get("offers_until")?,
            source: row.get("source")?,
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

pub(super) async fn keep(change: &mut Change, one: &Opportunity) -> Result<()> {
    let mission = change.mission()?;
    let query = sql("delete from opportunities where mission = $1 and code = $2");
    change.execute(query.bind(mission).bind(&one.code)).await?;
    let query = sql(
        "insert into opportunities (mission, code, name, organiser, hosts, \
         first_day, last_day, needs, offers_until, source) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    );
    let query = query.bind(mission).bind(&one.code).bind(&one.name);
    let query = query.bind(&one.organiser).bind(&one.hosts);
    let query = query.bind(one.first_day).bind(one.last_day);
    let until = one.offers_until.map(|day| day.to_string());
    let query = query.bind(&one.needs).bind(until).bind(&one.source);
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn interests(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Interest>> {
    let query = sql(
        "select i.opportunity, o.code, o.name, o.region, i.offer from interests i \
         join organisations o on o.id = i.organisation where i.mission = $1 \
         order by i.opportunity, o.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &Row| {
        Ok(Interest {
            opportunity: row.get("opportunity")?,
            company: row.get("code")?,
            name: row.get("name")?,
            region: row.get("region")?,
            offer: row.get("offer")?,
        })
    };
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

/// Companies that take part, as code and name.
pub(super) async fn companies(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(String, Localized)>> {
    let query = sql(
        "select o.code, o.name from participations p join organisations o \
         on o.id = p.organisation and o.kind = 'company' where p.mission = $1 \
         order by o.code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let read = |row: &Row| Ok((row.get("code")?, row.get("name")?));
    let all: database::Result<_> = rows.iter().map(read).collect();
    Ok(all?)
}

/// Without an offer, the interest ends.
pub(super) async fn keep_interest(
    change: &mut Change,
    opportunity: &str,
    organisation: OrganisationId,
    offer: Option<&str>,
) -> Result<()> {
    let mission = change.mission()?;
    let query = sql(
        "delete from interests where mission = $1 and opportunity = $2 \
         and organisation = $3",
    );
    let query = query.bind(mission).bind(opportunity).bind(organisation);
    change.execute(query).await?;
    let Some(offer) = offer else {
        return Ok(());
    };
    let query = sql(
        "insert into interests (mission, opportunity, organisation, offer) \
         values ($1, $2, $3, $4)",
    );
    let query = query.bind(mission).bind(opportunity).bind(organisation);
    change.execute(query.bind(offer)).await?;
    Ok(())
}

/// Points at `into` whatever of this slice pointed at `from`.
pub(super) async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for text in [
        "delete from interests where organisation = $1 and exists (select 1 from interests i \
         where i.mission = interests.mission and i.opportunity = interests.opportunity \
         and i.organisation = $2)",
        "update interests set organisation = $2 where organisation = $1",
    ] {
        change.execute(sql(text).bind(from).bind(into)).await?;
    }
    Ok(())
}
