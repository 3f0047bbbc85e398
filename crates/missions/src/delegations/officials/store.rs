//! The SQL of the official delegation.

use attache_foundation::ids::MissionId;
use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_platform::moment::zone;
use attache_platform::web::Result;

use super::{Capacity, Official, Stretch};

/// Everybody who leads, governs or represents, in order of precedence; those without a capacity
/// last.
pub(super) async fn officials(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Official>> {
    let query = sql(
        "select p.given_name, p.family_name, p.category, p.style, o.name as organisation, \
         p.arrives_at, p.leaves_at, p.synthetic, c.capacity, c.precedence, c.government, \
         c.from_day, c.to_day, c.replaces \
         from people p join organisations o on o.id = p.organisation \
         left join capacities c on c.person = p.id \
         where p.mission = $1 and (p.category in ('lead', 'minister', 'official') \
         or c.person is not null) \
         order by coalesce(c.precedence, 1000000), c.from_day, p.family_name",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            let given: String = row.get("given_name")?;
            let family: String = row.get("family_name")?;
            let stay = if row.get("synthetic")? {
                Some((row.get("arrives_at")?, row.get("leaves_at")?))
            } else {
                None
            };
            Ok(Official {
                name: format!("{given} {family}").trim().to_owned(),
                is_called_by_style: family.is_empty(),
                leads: row.get::<String>("category")? == "lead",
                style: row.get("style")?,
                organisation: row.get("organisation")?,
                stay,
                capacity: capacity(row)?,
            })
        })
        .collect()
}

fn capacity(row: &Row) -> Result<Option<Capacity>> {
    let Some(precedence) = row.get("precedence")? else {
        return Ok(None);
    };
    Ok(Some(Capacity {
        name: row.get("capacity")?,
        precedence,
        government: row.get("government")?,
        from_day: row.get("from_day")?,
        to_day: row.get("to_day")?,
        replaces: row
            .get::<Option<String>>("replaces")?
            .filter(|name| !name.is_empty()),
    }))
}

/// The official days of the mission, on the clock of its first leg.
pub(super) async fn stretch(reads: &mut impl Reads, mission: MissionId) -> Result<Option<Stretch>> {
    let query = sql(
        "select m.first_day, m.last_day, l.zone from missions m join legs l on l.mission = m.id \
         where m.id = $1 order by l.position limit 1",
    );
    let Some(row) = reads.row(query.bind(mission)).await? else {
        return Ok(None);
    };
    let name: String = row.get("zone")?;
    let unknown = || DatabaseError::Broken(format!("no such zone: {name}"));
    Ok(Some(Stretch {
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        zone: zone(&name).ok_or_else(unknown)?,
    }))
}
