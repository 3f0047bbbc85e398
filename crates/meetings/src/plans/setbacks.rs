//! What comes between after a programme is made: somebody cannot come, a session loses tables.
//! Noting it changes no plan; it changes what a plan is judged by.

use attache_foundation::ids::{ActivityId, PersonId};
use attache_foundation::{Change, Error, Event, Result};

use super::store;
use attache_platform::moment::Date;

/// Notes that somebody cannot be met in some sessions. Doing it twice is doing it once.
///
/// # Errors
/// [`Error::Absent`] when the mission has no such person or session.
pub async fn note_absence(
    change: &mut Change,
    person: PersonId,
    sessions: &[ActivityId],
) -> Result<()> {
    let mission = change.mission()?;
    if !store::takes_part(change, mission, person).await? {
        return Err(Error::Absent);
    }
    let mut noted = 0;
    for session in sessions {
        if store::session_tables(change, mission, *session)
            .await?
            .is_none()
        {
            return Err(Error::Absent);
        }
        noted += store::insert_absence(change, person, *session).await?;
    }
    if noted > 0 {
        change.record(Event::PersonAbsent { person });
    }
    Ok(())
}

/// Notes that somebody is gone from a day on: they cannot be met in any session of that day or
/// later.
pub async fn note_gone(change: &mut Change, person: PersonId, from_day: Date) -> Result<()> {
    let mission = change.mission()?;
    let sessions = store::sessions_from(change, mission, from_day).await?;
    note_absence(change, person, &sessions).await
}

/// Notes that somebody can come after all. Doing it twice is doing it once.
pub async fn note_return(change: &mut Change, person: PersonId) -> Result<()> {
    let mission = change.mission()?;
    if store::delete_absences(change, mission, person).await? > 0 {
        change.record(Event::PersonBack { person });
    }
    Ok(())
}

/// Notes how many tables a session has lost in all; none gives them all back.
///
/// # Errors
/// [`Error::Absent`] when the mission has no such session; a sentence when it never had so many.
pub async fn note_lost_tables(change: &mut Change, session: ActivityId, lost: i64) -> Result<()> {
    let mission = change.mission()?;
    let tables = store::session_tables(change, mission, session).await?;
    let tables = tables.ok_or(Error::Absent)?;
    if !(0..=tables).contains(&lost) {
        let most = vec![("most", tables.into())];
        return Err(Error::unprocessable("plans-error-lost", most));
    }
    if store::set_lost_tables(change, session, lost).await? {
        change.record(Event::TablesLost { session });
    }
    Ok(())
}
