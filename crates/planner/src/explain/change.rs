//! Changes that could make room for a meeting: what each asks of people, and how it is made.

use super::Obstacle;
use crate::draft::{Draft, PartOfDay, PinDraft};
use crate::problem::{ActivityNo, PersonNo, Pin, PlaceNo, Problem, SlotNo, Wish, WishNo};

/// One change of a problem. Nobody is ever asked to meet whom they must not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// One more table is open.
    MoreTables { slot: SlotNo, place: PlaceNo },
    /// The wish allows the part of the day.
    AnyPartOfDay,
    /// The wish allows the slot and its session.
    AllowTime { slot: SlotNo },
    /// The wish allows the place.
    AllowPlace { place: PlaceNo },
    /// Somebody accepts one more meeting in all.
    RaiseMost { person: PersonNo },
    /// Somebody accepts one more meeting on a day.
    RaiseMostOfDay { person: PersonNo },
    /// Somebody is there in a slot.
    BeThere { person: PersonNo, slot: SlotNo },
    /// Somebody leaves an activity out.
    LeaveActivity {
        person: PersonNo,
        activity: ActivityNo,
    },
    /// The wish is promised the slot and place; nobody has to agree to that.
    Promise { slot: SlotNo, place: PlaceNo },
}

/// What changes cost those who must agree to them, to try the cheapest first: a table is a matter
/// of furniture, a preference is asked again, a person's time is dearer, and what others lose is
/// dearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Costs {
    /// One more table in one slot.
    pub more_tables: i64,
    /// A wish asked to do without its part of the day, its slots or sessions, or its places.
    pub any_part_of_day: i64,
    pub allow_time: i64,
    pub allow_place: i64,
    /// Somebody asked for one more meeting than they accept.
    pub raise_most: i64,
    /// Somebody asked to be there in one more slot.
    pub be_there: i64,
    /// Somebody asked to miss an activity.
    pub leave_activity: i64,
    /// A meeting pushed aside, besides the points it is worth.
    pub push: i64,
}

impl Default for Costs {
    fn default() -> Self {
        Costs {
            more_tables: 10,
            any_part_of_day: 15,
            allow_time: 15,
            allow_place: 15,
            raise_most: 20,
            be_there: 30,
            leave_activity: 50,
            push: 1_000,
        }
    }
}

impl Change {
    /// The change that takes an obstacle away at a slot and place; nothing where none is offered.
    pub(super) fn against(obstacle: Obstacle, slot: SlotNo, place: PlaceNo) -> Option<Change> {
        Some(match obstacle {
            Obstacle::Place => Change::AllowPlace { place },
            Obstacle::Time => Change::AllowTime { slot },
            Obstacle::PartOfDay => Change::AnyPartOfDay,
            Obstacle::Tables { slot } => Change::MoreTables { slot, place },
            Obstacle::Most { person } => Change::RaiseMost { person },
            Obstacle::MostOfDay { person } => Change::RaiseMostOfDay { person },
            Obstacle::Away { person, slot } => Change::BeThere { person, slot },
            Obstacle::Activity {
                person, activity, ..
            } => Change::LeaveActivity { person, activity },
            Obstacle::Meeting { .. }
            | Obstacle::Order { .. }
            | Obstacle::Short
            | Obstacle::Forbidden { .. }
            | Obstacle::Promised
            | Obstacle::Frozen
            | Obstacle::Nobody { .. } => return None,
        })
    }

    /// What the change costs.
    pub(super) fn cost(self, costs: &Costs) -> i64 {
        match self {
            Change::MoreTables { .. } => costs.more_tables,
            Change::AnyPartOfDay => costs.any_part_of_day,
            Change::AllowTime { .. } => costs.allow_time,
            Change::AllowPlace { .. } => costs.allow_place,
            Change::RaiseMost { .. } | Change::RaiseMostOfDay { .. } => costs.raise_most,
            Change::BeThere { .. } => costs.be_there,
            Change::LeaveActivity { .. } => costs.leave_activity,
            Change::Promise { .. } => 0,
        }
    }

    /// Makes the change in a problem; `wish` is the one that is wanted.
    pub(super) fn make(self, problem: &mut Problem, wish: WishNo) {
        let own = &mut problem.wishes[wish.index()];
        match self {
            Change::MoreTables { slot, place } => {
                problem.places[place.index()].tables[slot.index()] += 1;
            }
            Change::AnyPartOfDay => own.part_of_day = PartOfDay::Any,
            Change::AllowTime { slot } => {
                let session = problem.slots[slot.index()].session;
                include(&mut own.slots, slot);
                include(&mut own.sessions, session);
            }
            Change::AllowPlace { place } => include(&mut own.places, place),
            Change::RaiseMost { person } => {
                more(&mut problem.persons[person.index()].most_total);
            }
            Change::RaiseMostOfDay { person } => {
                more(&mut problem.persons[person.index()].most_per_day);
            }
            Change::BeThere { person, slot } => {
                problem.persons[person.index()]
                    .unavailable
                    .retain(|&away| away != slot);
            }
            Change::LeaveActivity { person, activity } => {
                problem.persons[person.index()]
                    .activities
                    .retain(|&joined| joined != activity);
            }
            Change::Promise { slot, place } => promise(own, slot, place),
        }
    }

    /// Makes the change in the draft of a problem, by ids.
    pub(super) fn make_in(self, problem: &Problem, wish: WishNo, draft: &mut Draft) {
        let slot_id = |slot: SlotNo| problem.slot(slot).id.clone();
        let place_id = |place: PlaceNo| problem.place(place).id.clone();
        let own = &mut draft.wishes[wish.index()];
        match self {
            Change::MoreTables { slot, place } => {
                draft.places[place.index()].tables[slot.index()] += 1;
            }
            Change::AnyPartOfDay => own.part_of_day = PartOfDay::Any,
            Change::AllowTime { slot } => {
                let session = problem.sessions()[problem.slot(slot).session as usize].clone();
                include(&mut own.slots, slot_id(slot));
                include(&mut own.sessions, session);
            }
            Change::AllowPlace { place } => include(&mut own.places, place_id(place)),
            Change::RaiseMost { person } => more(&mut draft.persons[person.index()].most_total),
            Change::RaiseMostOfDay { person } => {
                more(&mut draft.persons[person.index()].most_per_day);
            }
            Change::BeThere { person, slot } => {
                let id = slot_id(slot);
                draft.persons[person.index()]
                    .unavailable
                    .retain(|away| *away != id);
            }
            Change::LeaveActivity { person, activity } => {
                let id = &problem.activity(activity).id;
                draft.persons[person.index()]
                    .activities
                    .retain(|joined| joined != id);
            }
            Change::Promise { slot, place } => {
                own.pin = Some(PinDraft {
                    slot: Some(slot_id(slot)),
                    place: Some(place_id(place)),
                    table: None,
                });
            }
        }
    }
}

/// Adds something to a list of what is allowed; everything is allowed without a list.
fn include<T: PartialEq>(list: &mut Option<Vec<T>>, item: T) {
    if let Some(list) = list
        && !list.contains(&item)
    {
        list.push(item);
    }
}

fn more(most: &mut Option<u16>) {
    if let Some(most) = most {
        *most = most.saturating_add(1);
    }
}

fn promise(wish: &mut Wish, slot: SlotNo, place: PlaceNo) {
    wish.pin = Some(Pin {
        slot: Some(slot),
        place: Some(place),
        table: None,
    });
}
