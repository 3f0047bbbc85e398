//! The verb: load.

use attache_foundation::{Change, Result};

use super::{NewActivity, NewAttendance, NewSession, store};

/// Loads the programme of the mission that is changed. Its venues, organisations and people must
/// have been loaded.
pub async fn load(
    change: &mut Change,
    activities: &[NewActivity],
    sessions: &[NewSession],
    attendances: &[NewAttendance],
) -> Result<()> {
    let mission = change.mission()?;
    for activity in activities {
        store::insert(change, mission, activity).await?;
    }
    for session in sessions {
        store::insert_session(change, session).await?;
    }
    for attendance in attendances {
        store::insert_attendance(change, attendance).await?;
    }
    Ok(())
}
