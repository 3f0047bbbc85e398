//! The fourth aim: few changes of place and few minutes on the way between meetings of a session.

use super::Standing;
use crate::score::Score;

/// Counts changes of place within sessions, and the minutes they take.
pub(crate) fn count(standing: &Standing<'_>, score: &mut Score) {
    let problem = standing.problem;
    for person in standing.guests() {
        for pair in standing.day(person).windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let same_session = problem.slot(from.first).session == problem.slot(to.first).session;
            if same_session && from.place != to.place {
                score.place_changes += 1;
                score.travel_minutes += u64::from(problem.travel_minutes(from.place, to.place));
            }
        }
    }
}
