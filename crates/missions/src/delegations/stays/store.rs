//! The SQL of stays.

use attache_foundation::history::By;
use attache_foundation::ids::{MissionId, PersonId};
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Result};
use attache_platform::database::{DatabaseError, Reads, sql};
use attache_platform::moment::{Date, Moment, zone};

use super::{LegDays, MissionDays, Stay, rules};

pub(super) async fn days(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<MissionDays>> {
    let query = sql(
        "select m.travel_first_day, m.travel_last_day, l.city, l.first_day, l.last_day, l.zone \
         from missions m join legs l on l.mission = m.id where m.id = $1 order by l.position",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let mut days = MissionDays {
        first: first.get("travel_first_day")?,
        last: first.get("travel_last_day")?,
        legs: Vec::new(),
    };
    for row in &rows {
        let name: String = row.get("zone")?;
        let unknown = || DatabaseError::Broken(format!("no such zone: {name}"));
        days.legs.push(LegDays {
            city: row.get("city")?,
            first: row.get("first_day")?,
            last: row.get("last_day")?,
            zone: zone(&name).ok_or_else(unknown)?,
        });
    }
    Ok(Some(days))
}

pub(super) async fn stays(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &Scope,
    days: &MissionDays,
) -> Result<Vec<Stay>> {
    let query = sql(
        "select p.id, trim(p.given_name || ' ' || p.family_name) as name, \
         o.name as organisation, p.region, p.arrives_at, p.leaves_at, \
         case when s.person is null then 0 else 1 end as said, \
         case when p.synthetic = 1 or p.source = 'application' then 1 else 0 end as told, \
         w.from_day as withdrawn \
         from people p join organisations o on o.id = p.organisation \
         left join stays s on s.person = p.id \
         left join withdrawals w on w.person = p.id and w.undone_at is null \
         where p.mission = $1 and p.category <> 'counterpart' \
         and ($2 = 'all' or ($2 = 'regions' and $3 like '%|' || p.region || '|%') \
         or ($2 = 'organisations' and $3 like '%|' || p.organisation || '|%') \
         or ($2 = 'person' and $3 = p.id)) order by p.family_name, p.given_name, p.id",
    );
    let (reach, of) = scope.bound();
    let rows = reads.rows(query.bind(mission).bind(reach).bind(of)).await?;
    rows.iter()
        .map(|row| {
            let (arrives_at, leaves_at) = (row.get("arrives_at")?, row.get("leaves_at")?);
            let (said, told): (bool, bool) = (row.get("said")?, row.get("told")?);
            Ok(Stay {
                person: row.get("id")?,
                name: row.get("name")?,
                organisation: row.get("organisation")?,
                region: row.get("region")?,
                arrives_at,
                leaves_at,
                first_day: rules::first_day(days, arrives_at),
                last_day: rules::last_day(days, leaves_at),
                said,
                known: said || told,
                withdrawn: row.get("withdrawn")?,
            })
        })
        .collect()
}

pub(super) async fn keep(
    change: &mut Change,
    person: PersonId,
    (first, last): (Date, Date),
    (arrives_at, leaves_at): (Moment, Moment),
) -> Result<()> {
    let by = match change.by() {
        By::Account(account) => account.to_string(),
        By::Itself => String::new(),
    };
    let (mission, now) = (change.mission()?, change.now());
    let query = sql(
        "insert into stays (person, mission, first_day, last_day, set_by, set_at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (person) do update set \
         first_day = excluded.first_day, last_day = excluded.last_day, \
         set_by = excluded.set_by, set_at = excluded.set_at",
    );
    let query = query.bind(person).bind(mission).bind(first).bind(last);
    change.execute(query.bind(by).bind(now)).await?;
    let query = sql("update people set arrives_at = $2, leaves_at = $3 where id = $1");
    let query = query.bind(person).bind(arrives_at).bind(leaves_at);
    change.execute(query).await?;
    Ok(())
}
