//! What stands beside the meetings in people's days, as far as their slots show it.

use std::collections::BTreeMap;

use attache_foundation::Result;
use attache_foundation::ids::{MissionId, PersonId};
use attache_platform::database::{self, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;

/// Everybody's stay, and what they attend while meetings are held.
pub(in crate::plans) struct Beside {
    pub(in crate::plans) stays: BTreeMap<PersonId, Stay>,
    pub(in crate::plans) engaged: BTreeMap<PersonId, Vec<Engaged>>,
}

/// When somebody is there at all.
pub(in crate::plans) struct Stay {
    /// Whether they receive the mission.
    pub(in crate::plans) is_host: bool,
    pub(in crate::plans) arrives_at: Moment,
    pub(in crate::plans) leaves_at: Moment,
}

/// An activity that somebody attends.
pub(in crate::plans) struct Engaged {
    pub(in crate::plans) title: Localized,
    pub(in crate::plans) starts_at: Moment,
    pub(in crate::plans) ends_at: Moment,
}

/// Two queries, of which the second reads only what overlaps the slots of a session.
pub(in crate::plans) async fn beside(reads: &mut impl Reads, mission: MissionId) -> Result<Beside> {
    let people = sql("select id, category, arrives_at, leaves_at from people where mission = $1");
    let rows = reads.rows(people.bind(mission)).await?;
    let stays: database::Result<_> = rows.iter().map(read_stay).collect();
    let query = sql("select t.person, a.title, a.starts_at, a.ends_at \
         from activities a join attendances t on t.activity = a.id where a.mission = $1 \
         and not exists (select 1 from b2b_sessions s where s.activity = a.id) \
         and exists (select 1 from b2b_sessions s join activities b on b.id = s.activity \
         where b.mission = a.mission and s.first_slot_at < a.ends_at and a.starts_at < \
         s.first_slot_at + s.slots * (s.slot_minutes + s.pause_minutes) * 60000) \
         order by a.starts_at, a.code");
    let mut engaged: BTreeMap<PersonId, Vec<Engaged>> = BTreeMap::new();
    for row in &reads.rows(query.bind(mission)).await? {
        let person = row.get("person")?;
        engaged.entry(person).or_default().push(Engaged {
            title: row.get("title")?,
            starts_at: row.get("starts_at")?,
            ends_at: row.get("ends_at")?,
        });
    }
    Ok(Beside {
        stays: stays?,
        engaged,
    })
}

fn read_stay(row: &Row) -> database::Result<(PersonId, Stay)> {
    let stay = Stay {
        is_host: row.get::<String>("category")? == "counterpart",
        arrives_at: row.get("arrives_at")?,
        leaves_at: row.get("leaves_at")?,
    };
    Ok((row.get("id")?, stay))
}
