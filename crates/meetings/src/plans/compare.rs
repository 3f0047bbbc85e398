//! What one plan changes against another: moved, new, gone, and for how many people.

use std::collections::BTreeMap;

use attache_foundation::ids::PersonId;

use super::store::Meeting;
use crate::agenda::Placement;

/// A meeting that stands elsewhere than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) meeting: Meeting,
    pub(super) was: Placement,
}

/// The difference between two plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) moved: Vec<Moved>,
    pub(super) new: Vec<Meeting>,
    pub(super) gone: Vec<Meeting>,
    /// Those who have another day than before, with their names.
    pub(super) people: BTreeMap<PersonId, String>,
}

/// What `now` changes against `before`.
pub(super) fn difference(before: &[Meeting], now: &[Meeting]) -> Difference {
    let mut left: BTreeMap<_, &Meeting> = before
        .iter()
        .map(|meeting| (meeting.placement.request, meeting))
        .collect();
    let mut found = Difference::default();
    for meeting in now {
        match left.remove(&meeting.placement.request) {
            None => found.new.push(meeting.clone()),
            Some(old) if old.placement != meeting.placement => {
                found.moved.push(Moved {
                    meeting: meeting.clone(),
                    was: old.placement,
                });
            }
            Some(_) => {}
        }
    }
    found.gone = left.into_values().cloned().collect();
    let moved = found.moved.iter().map(|moved| &moved.meeting);
    let touched = moved.chain(&found.new).chain(&found.gone);
    found.people = touched
        .flat_map(|meeting| [&meeting.asker, &meeting.asked])
        .map(|who| (who.person, who.name.clone()))
        .collect();
    found
}
