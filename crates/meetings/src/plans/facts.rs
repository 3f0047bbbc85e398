//! What a planning problem is made of, as it stands in the tables.

use std::collections::BTreeSet;

use attache_foundation::ids::{ActivityId, PersonId, RequestId, RoomId, VenueId};
use attache_platform::moment::Moment;
use attache_programme::venues::Site;

use super::Notice;
use crate::agenda::Placement;
use crate::hours::Clock;
use crate::requests::PartOfDay;

/// One reading of everything the planner must know.
pub(super) struct Facts {
    /// The mission's label, in English as the format for machines is.
    pub(super) title: String,
    /// The clock of the first leg, on which all hours of the problem are told.
    pub(super) clock: Clock,
    pub(super) sessions: Vec<Session>,
    pub(super) venues: Vec<Venue>,
    pub(super) people: Vec<Person>,
    pub(super) requests: Vec<Request>,
    pub(super) activities: Vec<Activity>,
    pub(super) attendances: Vec<(ActivityId, PersonId)>,
    /// Sessions in which somebody cannot be met after all.
    pub(super) absences: BTreeSet<(PersonId, ActivityId)>,
    pub(super) pins: Vec<Pin>,
    pub(super) published: Option<Published>,
}

/// The plan in force: people arranged their days by it.
pub(super) struct Published {
    pub(super) placements: Vec<Placement>,
    /// What begins before this moment stays as it is.
    pub(super) frozen_until: Moment,
}

impl Published {
    /// What a reading of the plan in force at `now` holds fast: whatever begins before the notice
    /// is over, reckoned from the next full quarter of an hour, so that what is planned and judged
    /// within one quarter agrees. Long before a mission that is nothing.
    pub(super) fn new(placements: Vec<Placement>, now: Moment, notice: Notice) -> Published {
        const QUARTER_MS: i64 = 15 * 60 * 1_000;
        let quarter = Moment((now.0 + QUARTER_MS - 1).div_euclid(QUARTER_MS) * QUARTER_MS);
        Published {
            placements,
            frozen_until: quarter.plus_seconds(notice.minutes() * 60),
        }
    }
}

/// A B2B session in a room with tables.
pub(super) struct Session {
    pub(super) activity: ActivityId,
    pub(super) code: String,
    pub(super) slot_minutes: i64,
    pub(super) pause_minutes: i64,
    pub(super) first_slot_at: Moment,
    pub(super) slots: i64,
    pub(super) tables: i64,
    pub(super) room: RoomId,
    pub(super) room_code: String,
    pub(super) room_name: String,
    pub(super) venue: VenueId,
    /// The city of its leg.
    pub(super) city: String,
}

impl Session {
    /// When a slot begins and ends, counted from 0.
    pub(super) fn slot(&self, number: i64) -> (Moment, Moment) {
        let step = (self.slot_minutes + self.pause_minutes) * 60;
        let starts_at = self.first_slot_at.plus_seconds(number * step);
        (starts_at, starts_at.plus_seconds(self.slot_minutes * 60))
    }
}

/// A venue of the mission.
pub(super) struct Venue {
    pub(super) site: Site,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) city: String,
}

/// Somebody with an accepted request.
pub(super) struct Person {
    pub(super) id: PersonId,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) region: String,
    pub(super) size: String,
    /// Whether they receive the mission.
    pub(super) is_host: bool,
    pub(super) arrives_at: Moment,
    pub(super) leaves_at: Moment,
}

/// An accepted request.
pub(super) struct Request {
    pub(super) id: RequestId,
    pub(super) code: String,
    pub(super) asker: PersonId,
    pub(super) asked: PersonId,
    pub(super) priority: i64,
    pub(super) length_minutes: i64,
    pub(super) part_of_day: PartOfDay,
}

/// An activity that some of the people attend; no B2B session.
pub(super) struct Activity {
    pub(super) id: ActivityId,
    pub(super) code: String,
    pub(super) title: String,
    pub(super) starts_at: Moment,
    pub(super) ends_at: Moment,
    pub(super) venue: Option<VenueId>,
}

/// A promise that a meeting stays where it is.
#[derive(Clone, Copy)]
pub(super) struct Pin {
    pub(super) request: RequestId,
    pub(super) activity: ActivityId,
    pub(super) starts_at: Moment,
    pub(super) table_number: i64,
}
