//! The verbs: begin, go on.

use attache_foundation::{Change, Error, Event, Result};

use super::rules::{self, Refusal};
use super::{Stage, store};

/// Gives a mission that was just loaded the stage that its days mean.
pub async fn begin(change: &mut Change) -> Result<()> {
    let mission = change.mission()?;
    let now = change.now();
    let facts = store::facts(change, mission, now).await?;
    let Some(facts) = facts else { return Ok(()) };
    let days = (facts.first_day, facts.last_day, facts.travel_last_day);
    let stage = rules::when_loaded(facts.today, days.0, days.1, days.2);
    store::insert_transition(change, mission, (None, stage), "").await
}

/// Brings the mission that is changed to a stage. `from` is where whoever asks saw it: two who
/// press at once make one step.
pub(super) async fn go_on(
    change: &mut Change,
    (from, to): (Stage, Stage),
    reason: &str,
) -> Result<std::result::Result<(), Refusal>> {
    let mission = change.mission()?;
    let now = change.now();
    let facts = store::facts(change, mission, now)
        .await?
        .ok_or(Error::Absent)?;
    if facts.stage == to {
        return Ok(Ok(()));
    }
    if facts.stage != from {
        return Ok(Err(Refusal::NotNext));
    }
    if let Err(refusal) = rules::may_go(&facts, to, reason) {
        return Ok(Err(refusal));
    }
    store::insert_transition(change, mission, (Some(from), to), reason).await?;
    change.record(Event::MissionMoved {
        stage: to.name().to_owned(),
    });
    Ok(Ok(()))
}
