//! The archive of earlier missions.

use attache_foundation::Result;
use attache_foundation::ids::MissionId;
use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_results::figures::Qualifier;

use super::super::{Count, EarlierMission};
use super::codes;

/// The missions before this one, the latest first.
pub(in super::super) async fn earlier_missions(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<EarlierMission>> {
    let query = sql(
        "select code, label, first_day, last_day, cities, participants, participants_qualifier, \
           companies, companies_qualifier, agreements, agreements_qualifier, note, source \
         from earlier_missions where mission = $1 order by first_day desc, code",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let earlier = |row: &Row| {
        Ok(EarlierMission {
            code: row.get("code")?,
            label: row.get("label")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
            cities: row.get("cities")?,
            participants: count(row, "participants", "participants_qualifier")?,
            companies: count(row, "companies", "companies_qualifier")?,
            agreements: count(row, "agreements", "agreements_qualifier")?,
            note: row.get("note")?,
            sources: codes(row, "source")?,
        })
    };
    rows.iter().map(earlier).collect()
}

fn count(row: &Row, value: &str, qualifier: &str) -> Result<Count> {
    let name: String = row.get(qualifier)?;
    let unknown = || DatabaseError::Broken(format!("no such qualifier: {name}"));
    let qualifier = Qualifier::from_name(&name).ok_or_else(unknown)?;
    Ok(Count {
        value: row.get(value)?,
        qualifier,
    })
}
