//! The last aim: when a plan is published, few persons find another day than the one they know.

use std::collections::BTreeMap;

use super::Standing;
use crate::problem::{PersonNo, PlaceNo, SlotNo, WishNo};
use crate::score::Score;

/// The meetings of each person on each day.
type Days = BTreeMap<(PersonNo, u16), Vec<(WishNo, SlotNo, PlaceNo)>>;

/// Counts the persons and days whose meetings are others than published, or elsewhere, or at
/// another time. The number of the table does not count; interpreters do.
pub(crate) fn count(standing: &Standing<'_>, score: &mut Score) {
    let Some(published) = standing.problem.published() else {
        return;
    };
    let known = Standing::new(standing.problem, &published.plan, &mut Vec::new());
    let (known, now) = (days(&known), days(standing));
    let changed = now.iter().filter(|&(at, day)| known.get(at) != Some(day));
    let gone = known.keys().filter(|at| !now.contains_key(at));
    score.days_changed = (changed.count() + gone.count()) as u32;
}

fn days(standing: &Standing<'_>) -> Days {
    let mut days = Days::new();
    for sitting in standing.sittings() {
        let day = standing.problem.slot(sitting.first).day;
        for person in standing.persons_of(sitting.wish) {
            let meeting = (sitting.wish, sitting.first, sitting.place);
            days.entry((person, day)).or_default().push(meeting);
        }
    }
    days
}
