//! What a new plan does to the meetings in force.

use std::collections::BTreeMap;

use super::{Meeting, Placement};

/// What is to be done so that exactly the meetings of a plan are in force.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Steps {
    /// Meetings that stand nowhere any more.
    pub(super) cancelled: Vec<Meeting>,
    /// Meetings that stand elsewhere now, or stand again.
    pub(super) moved: Vec<(Meeting, Placement)>,
    /// Meetings that never stood before.
    pub(super) new: Vec<Placement>,
}

/// The steps from what is known to what a plan wants; what stays where it is needs none.
pub(super) fn steps(known: &[Meeting], wanted: &[Placement]) -> Steps {
    let mut left: BTreeMap<_, _> = known
        .iter()
        .map(|meeting| (meeting.placement.request, meeting))
        .collect();
    let mut steps = Steps::default();
    for placement in wanted {
        match left.remove(&placement.request) {
            None => steps.new.push(*placement),
            Some(meeting) if meeting.is_cancelled || meeting.placement != *placement => {
                steps.moved.push((*meeting, *placement));
            }
            Some(_) => {}
        }
    }
    steps.cancelled = left
        .into_values()
        .filter(|left| !left.is_cancelled)
        .copied()
        .collect();
    steps
}
