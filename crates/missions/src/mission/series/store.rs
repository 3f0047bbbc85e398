//! The SQL of the series.

use attache_foundation::Result;
use attache_foundation::ids::MissionId;
use attache_platform::database::{self, Reads, Row, sql};
use attache_platform::texts::{Language, Localized};

use super::Member;

/// Every mission of the instance, and the earlier ones that this mission's tables tell of.
pub(super) async fn members(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<(Option<Member>, Vec<Member>)> {
    let query = sql(
        "select id, slug, label, first_day, last_day, country, state from missions \
         order by first_day, slug",
    );
    let rows = reads.rows(query).await?;
    let (mut own, mut all) = (None, Vec::new());
    for row in &rows {
        let id: MissionId = row.get("id")?;
        let cities = cities(reads, id).await?;
        let member = Member {
            label: row.get("label")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
            countries: vec![row.get("country")?],
            state: row.get("state")?,
            cities,
            slug: Some(row.get("slug")?),
        };
        if id == mission {
            own = Some(member.clone());
        }
        all.push(member);
    }
    let query = sql(
        "select label, first_day, last_day, countries, cities from earlier_missions \
         where mission = $1 order by first_day, code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let earlier: database::Result<Vec<Member>> = rows.iter().map(read).collect();
    all.extend(earlier?);
    Ok((own, all))
}

fn read(row: &Row) -> database::Result<Member> {
    let countries: String = row.get("countries")?;
    Ok(Member {
        label: row.get("label")?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        countries: serde_json::from_str(&countries).unwrap_or_default(),
        state: String::new(),
        cities: row.get("cities")?,
        slug: None,
    })
}

async fn cities(reads: &mut impl Reads, mission: MissionId) -> Result<Localized> {
    let query = sql("select city from legs where mission = $1 order by position");
    let rows = reads.rows(query.bind(mission)).await?;
    let mut names = Vec::new();
    for row in &rows {
        names.push(row.get::<Localized>("city")?);
    }
    let joined = Language::ALL.map(|language| {
        let names: Vec<&str> = names.iter().map(|name| name.get(language)).collect();
        names.join(";")
    });
    Ok(Localized::new([
        &joined[0], &joined[1], &joined[2], &joined[3],
    ]))
}
