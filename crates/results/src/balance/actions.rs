//! The verbs: trace, show, follow, note a stage.

use attache_foundation::{Change, Error, Event, Result};
use attache_missions::organisations;

use super::{Outcome, Trace, store};

/// Something serves a goal or a challenge, or does not any more.
pub(super) async fn trace(change: &mut Change, trace: &Trace, serves: bool) -> Result<()> {
    let changed = if serves {
        store::insert_trace(change, trace).await?
    } else {
        store::delete_trace(change, trace).await?
    };
    if changed {
        let mission = change.mission()?;
        change.record(Event::ResultsNoted { mission });
    }
    Ok(())
}

/// An activity shows what Belgium excels in.
pub(super) async fn showcase(
    change: &mut Change,
    activity: &str,
    told: (&str, &str),
) -> Result<()> {
    store::keep_showcase(change, activity, told).await?;
    let mission = change.mission()?;
    change.record(Event::ResultsNoted { mission });
    Ok(())
}

/// Somebody sees to what becomes of an agreement.
pub(super) async fn follow_up(change: &mut Change, outcome: &Outcome) -> Result<()> {
    store::keep_follow_up(change, outcome).await?;
    let mission = change.mission()?;
    change.record(Event::ResultsNoted { mission });
    Ok(())
}

/// How far a company was after the mission.
///
/// # Errors
/// [`Error::Absent`] when there is no such organisation.
pub(super) async fn note_stage(change: &mut Change, code: &str, stage: &str) -> Result<()> {
    let organisation = organisations::coded(change, code).await?;
    let organisation = organisation.ok_or(Error::Absent)?;
    store::keep_stage(change, organisation, stage).await?;
    let mission = change.mission()?;
    change.record(Event::ResultsNoted { mission });
    Ok(())
}
