//! The SQL about the instance.

use attache_foundation::ids::MissionId;
use attache_platform::database::{Reads, sql};
use attache_platform::web::{Error, Result};

/// What is counted in an instance.
pub(super) struct Counts {
    pub(super) schema_steps: i64,
    pub(super) missions: i64,
    pub(super) jobs_waiting: i64,
    pub(super) jobs_given_up: i64,
    pub(super) letters: i64,
}

pub(super) async fn counts(reads: &mut impl Reads) -> Result<Counts> {
    let query = sql(
        "select (select count(*) from schema_steps) as schema_steps, \
         (select count(*) from missions) as missions, \
         (select count(*) from jobs where state in ('waiting', 'held')) as jobs_waiting, \
         (select count(*) from jobs where state = 'given_up') as jobs_given_up, \
         (select count(*) from letters) as letters",
    );
    let row = reads
        .row(query)
        .await?
        .ok_or_else(|| Error::fault("counts gave no row"))?;
    Ok(Counts {
        schema_steps: row.get("schema_steps")?,
        missions: row.get("missions")?,
        jobs_waiting: row.get("jobs_waiting")?,
        jobs_given_up: row.get("jobs_given_up")?,
        letters: row.get("letters")?,
    })
}

/// How many letters of a mission were written, and how many notices still wait for theirs.
pub(super) async fn letters(reads: &mut impl Reads, mission: MissionId) -> Result<(i64, i64)> {
    let query = sql(
        "select (select count(*) from letters where mission = $1) as written, \
         (select count(*) from notices n where n.mission = $1 \
         and not exists (select 1 from letters l where l.notice = n.id)) as to_write",
    );
    let row = reads.row(query.bind(mission)).await?;
    let row = row.ok_or_else(|| Error::fault("counts gave no row"))?;
    Ok((row.get("written")?, row.get("to_write")?))
}
