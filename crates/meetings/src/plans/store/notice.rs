//! All SQL about the notice.

use attache_foundation::ids::MissionId;
use attache_foundation::{Change, Result};
use attache_platform::database::{DatabaseError, Reads, sql};

use crate::plans::Notice;

/// The notice of a mission: what the organiser said, else the usual one.
pub(in crate::plans) async fn notice(reads: &mut impl Reads, mission: MissionId) -> Result<Notice> {
    let query = sql("select minutes from plan_notices where mission = $1");
    let Some(row) = reads.row(query.bind(mission)).await? else {
        return Ok(Notice::USUAL);
    };
    let minutes: i64 = row.get("minutes")?;
    let broken = || DatabaseError::Broken(format!("no notice is {minutes} minutes long"));
    Ok(Notice::of_minutes(minutes).ok_or_else(broken)?)
}

pub(in crate::plans) async fn set_notice(change: &mut Change, notice: Notice) -> Result<()> {
    let query = sql(
        "insert into plan_notices (mission, minutes, set_at) values ($1, $2, $3) \
         on conflict (mission) do update set minutes = $2, set_at = $3",
    );
    let query = query.bind(change.mission()?).bind(notice.minutes());
    let now = change.now();
    change.execute(query.bind(now)).await?;
    Ok(())
}
