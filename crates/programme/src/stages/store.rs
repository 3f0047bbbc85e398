//! The SQL of stages.

use attache_foundation::ids::MissionId;
use attache_foundation::{Change, Result};
use attache_platform::database::{self, DatabaseError, Query, Reads, Row, sql};
use attache_platform::moment::{Date, Moment, zone};
use attache_platform::texts::{Language, Localized};

use super::{Facts, Stage, Transition};

fn stage(name: &str) -> database::Result<Stage> {
    Stage::from_name(name).ok_or_else(|| DatabaseError::Broken(format!("no such stage: {name}")))
}

/// Everything that the next stage depends on; nothing while the mission has no leg, whose clock
/// says which day it is.
pub(super) async fn facts(
    reads: &mut impl Reads,
    mission: MissionId,
    now: Moment,
) -> Result<Option<Facts>> {
    let query = sql(
        "select coalesce((select t.to_stage from mission_transitions t where t.mission = m.id \
           order by t.number desc limit 1), 'announced') as stage, m.kind, \
         m.label, m.first_day, m.last_day, m.travel_last_day, m.country, \
         (select count(*) from goals g where g.mission = m.id) as goals, \
         (select count(*) from goals g where g.mission = m.id and g.indicator = '{}') as bare, \
         (select count(*) from mission_terms t where t.mission = m.id and t.list = 'domain') \
           as domains, \
         (select count(*) from people p where p.mission = m.id and p.category <> 'counterpart') \
           as participants, \
         (select count(*) from activities a where a.mission = m.id) as activities, \
         (select count(*) from activities a where a.mission = m.id and a.leg is null \
           and a.kind <> 'transfer') as nowhere \
         from missions m where m.id = $1",
    );
    let Some(row) = reads.row(query.bind(mission)).await? else {
        return Ok(None);
    };
    let legs = sql(
        "select first_day, last_day, zone from legs where mission = $1 \
         order by position",
    );
    let legs = reads.rows(legs.bind(mission)).await?;
    let zone_name = legs.first().map(|leg| leg.get::<String>("zone"));
    let clock = zone_name.transpose()?.and_then(|name| zone(&name));
    let Some(clock) = clock else { return Ok(None) };
    let leads = sql(
        "select c.from_day as first_day, c.to_day as last_day from capacities c \
         join people p on p.id = c.person where p.mission = $1 and p.category = 'lead'",
    );
    let roles = sql("select distinct role from owners where mission = $1 order by role");
    let roles = reads.rows(roles.bind(mission)).await?;
    let owner_roles: database::Result<Vec<String>> =
        roles.iter().map(|row| row.get("role")).collect();
    let label: Localized = row.get("label")?;
    let named = Language::ALL
        .into_iter()
        .filter(|language| label.exactly(*language).is_some());
    Ok(Some(Facts {
        stage: stage(&row.get::<String>("stage")?)?,
        kind: row.get("kind")?,
        today: now.local(&clock).date(),
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        travel_last_day: row.get("travel_last_day")?,
        country: row.get("country")?,
        label_languages: named.count(),
        legs: days(&legs)?,
        goals: row.get("goals")?,
        goals_without_indicator: row.get("bare")?,
        domains: row.get("domains")?,
        participants: row.get("participants")?,
        activities: row.get("activities")?,
        activities_nowhere: row.get("nowhere")?,
        leads: stretches(reads, leads.bind(mission)).await?,
        owner_roles: owner_roles?,
    }))
}

async fn stretches(reads: &mut impl Reads, query: Query) -> Result<Vec<(Date, Date)>> {
    Ok(days(&reads.rows(query).await?)?)
}

fn days(rows: &[Row]) -> database::Result<Vec<(Date, Date)>> {
    rows.iter()
        .map(|row| Ok((row.get("first_day")?, row.get("last_day")?)))
        .collect()
}

pub(super) async fn insert_transition(
    change: &mut Change,
    mission: MissionId,
    (from, to): (Option<Stage>, Stage),
    reason: &str,
) -> Result<()> {
    let query = sql(
        "insert into mission_transitions (mission, number, from_stage, to_stage, reason, at) \
         values ($1, (select count(*) from mission_transitions where mission = $1) + 1, $2, $3, \
         $4, $5)",
    );
    let query = query
        .bind(mission)
        .bind(from.map_or("", Stage::name))
        .bind(to.name());
    let now = change.now();
    change.execute(query.bind(reason).bind(now)).await?;
    Ok(())
}

/// The steps that were made, newest first.
pub(super) async fn transitions(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<Transition>> {
    let query = sql(
        "select from_stage, to_stage, reason, at from mission_transitions where mission = $1 \
         and from_stage <> '' order by number desc",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let all: database::Result<Vec<Transition>> = rows
        .iter()
        .map(|row| {
            Ok(Transition {
                from: stage(&row.get::<String>("from_stage")?)?,
                to: stage(&row.get::<String>("to_stage")?)?,
                reason: row.get("reason")?,
                at: row.get("at")?,
            })
        })
        .collect();
    Ok(all?)
}
