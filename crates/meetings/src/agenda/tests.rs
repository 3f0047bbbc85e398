//! What a new plan does to the meetings in force.

use attache_foundation::ids::{ActivityId, MeetingId, RequestId};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;

use super::rules::{Steps, steps};
use super::{Meeting, Placement};

fn id<T>(seed: u64) -> Id<T> {
    Id::new(Moment(0), &Chance::from_seed(seed))
}

fn placement(request: u64, table_number: i64) -> Placement {
    let (request, activity): (RequestId, ActivityId) = (id(request), id(1));
    Placement {
        request,
        activity,
        starts_at: Moment(0),
        ends_at: Moment(20),
        table_number,
    }
}

fn meeting(request: u64, table_number: i64, is_cancelled: bool) -> Meeting {
    let meeting: MeetingId = id(1_000 + request);
    Meeting {
        id: meeting,
        placement: placement(request, table_number),
        sequence: 0,
        is_cancelled,
    }
}

#[test]
fn what_stays_where_it_is_is_left_alone() {
    assert_eq!(
        steps(&[meeting(1, 4, false)], &[placement(1, 4)]),
        Steps::default()
    );
}

#[test]
fn what_stands_elsewhere_moves_and_keeps_its_name() {
    let (old, wanted) = (meeting(1, 4, false), placement(1, 5));
    let expected = Steps {
        moved: vec![(old, wanted)],
        ..Steps::default()
    };
    assert_eq!(steps(&[old], &[wanted]), expected);
}

#[test]
fn what_is_gone_is_cancelled_once() {
    let old = meeting(1, 4, false);
    let expected = Steps {
        cancelled: vec![old],
        ..Steps::default()
    };
    assert_eq!(steps(&[old, meeting(2, 5, true)], &[]), expected);
}

#[test]
fn what_was_cancelled_comes_back_under_its_name_and_what_never_was_is_new() {
    let old = meeting(1, 4, true);
    let expected = Steps {
        moved: vec![(old, placement(1, 4))],
        new: vec![placement(2, 1)],
        ..Steps::default()
    };
    assert_eq!(steps(&[old], &[placement(1, 4), placement(2, 1)]), expected);
}
