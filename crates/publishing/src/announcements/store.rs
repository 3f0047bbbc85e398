//! All SQL of the announcement: it reads, and writes nothing.

use attache_foundation::ids::MissionId;
use attache_foundation::{Error, Result};
use attache_platform::database::{Reads, Row, sql};
use attache_platform::texts::Localized;
use attache_results::figures;

use super::{AnnouncementFacts, Lead, Minister, Organiser, Source, Stage};

/// Everything the announcement says, in as many queries as there are kinds of facts.
pub(super) async fn facts(reads: &mut impl Reads, mission: MissionId) -> Result<AnnouncementFacts> {
    let query = sql("select label, first_day, last_day, country, state, \
           (select count(*) from participations t join organisations o on o.id = t.organisation \
            where t.mission = missions.id and o.kind = 'administration') as administrations \
         from missions where id = $1");
    let row = reads.row(query.bind(mission)).await?.ok_or(Error::Absent)?;
    let (lead, ministers) = officials(reads, mission).await?;
    let terms = terms(reads, mission).await?;
    let list = |name: &str| {
        let held = terms.iter().filter(|(list, _)| list == name);
        held.map(|(_, label)| label.clone()).collect::<Vec<_>>()
    };
    let economic = figures::economic(reads, mission).await?;
    Ok(AnnouncementFacts {
        label: row.get("label")?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        country: row.get("country")?,
        state: row.get("state")?,
        legs: legs(reads, mission).await?,
        lead,
        ministers,
        organisers: organisers(reads, mission).await?,
        figures: figures::published(reads, mission).await?,
        jobs: economic.into_iter().find(|figure| figure.unit == "jobs"),
        administrations: row.get::<i64>("administrations")? > 0,
        administrations_counted: figures::administrations(reads, mission).await?,
        goals: goals(reads, mission).await?,
        domains: list("domain"),
        relation_sectors: list("relation_sector"),
        host_strengths: list("host_strength"),
        sport_events: list("sport_event"),
        challenges: list("challenge"),
        sources: sources(reads, mission).await?,
    })
}

async fn legs(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Stage>> {
    let query =
        sql("select city, first_day, last_day from legs where mission = $1 order by position");
    let rows = reads.rows(query.bind(mission)).await?;
    let stage = |row: &Row| {
        Ok(Stage {
            city: row.get("city")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
        })
    };
    rows.iter().map(stage).collect()
}

/// The lead and the ministers by precedence, each with the capacity that is first in force.
async fn officials(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<(Option<Lead>, Vec<Minister>)> {
    let query = sql(
        "select p.category, p.given_name, p.family_name, p.style, p.region, c.capacity \
         from people p left join capacities c on c.person = p.id and c.from_day = \
           (select min(from_day) from capacities where person = p.id) \
         where p.mission = $1 and p.category in ('lead', 'minister') \
         order by coalesce(c.precedence, 999), p.code",
    );
    let (mut lead, mut ministers) = (None, Vec::new());
    for row in reads.rows(query.bind(mission)).await? {
        if row.get::<String>("category")? == "lead" {
            let (style, capacity) = (row.get("style")?, row.get("capacity")?);
            lead.get_or_insert(Lead { style, capacity });
            continue;
        }
        let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
        ministers.push(Minister {
            name: format!("{given} {family}").trim().to_owned(),
            office: row.get("style")?,
            federal: row.get::<Option<String>>("region")?.as_deref() == Some("federal"),
        });
    }
    Ok((lead, ministers))
}

/// Who decides, coordinates, recruits or organises B2B meetings, each once.
async fn organisers(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Organiser>> {
    let query = sql("select o.code, o.name, \
           case when min(w.level) = 'federal' then 1 else 0 end as federal \
         from owners w join organisations o on o.id = w.organisation \
         where w.mission = $1 \
           and w.role in ('decides', 'coordinates', 'recruits', 'organises_b2b') \
         group by o.code, o.name order by min(w.position)");
    let rows = reads.rows(query.bind(mission)).await?;
    let organiser = |row: &Row| {
        Ok(Organiser {
            code: row.get("code")?,
            name: row.get("name")?,
            federal: row.get("federal")?,
        })
    };
    rows.iter().map(organiser).collect()
}

async fn terms(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<(String, Localized)>> {
    let query =
        sql("select list, label from mission_terms where mission = $1 order by list, position");
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| Ok((row.get("list")?, row.get("label")?)))
        .collect()
}

async fn goals(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Localized>> {
    let query = sql("select label from goals where mission = $1 order by position");
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter().map(|row| Ok(row.get("label")?)).collect()
}

pub(super) async fn sources(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Source>> {
    let query = sql(
        "select code, title, address, note from mission_sources where mission = $1 order by code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let source = |row: &Row| {
        Ok(Source {
            code: row.get("code")?,
            title: row.get("title")?,
            address: row.get("address")?,
            note: row.get("note")?,
        })
    };
    rows.iter().map(source).collect()
}
