//! The SQL of the list.

use attache_foundation::ids::MissionId;
use attache_foundation::permissions::Scope;
use attache_platform::database::{DatabaseError, Reads, sql};
use attache_platform::moment::{Date, zone};
use attache_platform::web::Result;

use super::{Leg, Participant};

/// Those of a mission whom the scope includes. Local counterparts receive the mission and are not
/// of it.
pub(super) async fn participants(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &Scope,
) -> Result<Vec<Participant>> {
    let query = sql(
        "select p.id, p.given_name, p.family_name, p.style, p.category, p.function, \
         o.name as organisation, o.id as organisation_id, p.region, p.mail, \
         p.arrives_at, p.leaves_at, p.synthetic, \
         case when p.source = 'application' \
         or exists (select 1 from stays s where s.person = p.id) then 1 else 0 end as said, \
         (select w.from_day from withdrawals w where w.person = p.id and w.undone_at is null) \
         as withdrawn, \
         (select min(c.from_day) from capacities c where c.person = p.id) as from_day, \
         (select max(c.to_day) from capacities c where c.person = p.id) as to_day \
         from people p join organisations o on o.id = p.organisation \
         where p.mission = $1 and p.category <> 'counterpart' \
         and ($2 = 'all' or ($2 = 'regions' and $3 like '%|' || p.region || '|%') \
         or ($2 = 'organisations' and $3 like '%|' || p.organisation || '|%') \
         or ($2 = 'person' and $3 = p.id)) order by p.id",
    );
    // Who attends what is not known here: a post has a list of its own.
    let (reach, of) = scope.bound();
    let rows = reads.rows(query.bind(mission).bind(reach).bind(of)).await?;
    rows.iter()
        .map(|row| {
            Ok(Participant {
                person: row.get("id")?,
                given_name: row.get("given_name")?,
                family_name: row.get("family_name")?,
                style: row.get("style")?,
                category: row.get("category")?,
                function: row.get("function")?,
                organisation: row.get("organisation")?,
                organisation_id: row.get("organisation_id")?,
                region: row.get("region")?,
                mail: row.get("mail")?,
                arrives_at: row.get("arrives_at")?,
                leaves_at: row.get("leaves_at")?,
                official_days: row.get::<Option<Date>>("from_day")?.zip(row.get("to_day")?),
                withdrawn: row.get("withdrawn")?,
                synthetic: row.get("synthetic")?,
                said: row.get("said")?,
            })
        })
        .collect()
}

pub(super) async fn legs(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Leg>> {
    let query = sql(
        "select code, city, first_day, last_day, zone from legs where mission = $1 \
         order by position",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            let name: String = row.get("zone")?;
            let unknown = || DatabaseError::Broken(format!("no such zone: {name}"));
            Ok(Leg {
                code: row.get("code")?,
                city: row.get("city")?,
                first_day: row.get("first_day")?,
                last_day: row.get("last_day")?,
                zone: zone(&name).ok_or_else(unknown)?,
            })
        })
        .collect()
}
