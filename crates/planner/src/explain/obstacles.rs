//! The things that may stand in the way of a meeting at a slot and place.

use crate::problem::{ActivityNo, PersonNo, SlotNo, WishNo};
use crate::rules::Rule;

/// One thing that stands in the way of a meeting; without it, the rule would have nothing to say
/// there, as far as this person or this other meeting goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// The wish does not allow the place.
    Place,
    /// The wish does not allow to begin in the slot, or to stand in its session.
    Time,
    /// The wish asks for another part of the day.
    PartOfDay,
    /// The session ends before the meeting would.
    Short,
    /// The two must never meet.
    Forbidden { one: PersonNo, other: PersonNo },
    /// The wish is promised another slot or place.
    Promised,
    /// What begins then stays as it is published.
    Frozen,
    /// Somebody is not there in a slot.
    Away { person: PersonNo, slot: SlotNo },
    /// Somebody is at an activity, or on the way to or from it.
    Activity {
        person: PersonNo,
        activity: ActivityNo,
        far: bool,
    },
    /// Somebody is in another meeting, or on the way to or from it.
    Meeting {
        person: PersonNo,
        wish: WishNo,
        far: bool,
    },
    /// Every table is taken in a slot.
    Tables { slot: SlotNo },
    /// Somebody has as many meetings as they accept in all.
    Most { person: PersonNo },
    /// Somebody has as many meetings as they accept on the day.
    MostOfDay { person: PersonNo },
    /// A meeting that must come before or after would stand in the wrong order.
    Order { wish: WishNo },
    /// Nobody is left for a role.
    Nobody { role: u8 },
}

impl Obstacle {
    /// The rule that says so.
    pub fn rule(&self) -> Rule {
        match self {
            Obstacle::Place => Rule::PlacesAllowed,
            Obstacle::Time => Rule::SlotsAllowed,
            Obstacle::PartOfDay => Rule::PartOfDay,
            Obstacle::Short => Rule::FitsSession,
            Obstacle::Forbidden { .. } => Rule::ForbiddenPair,
            Obstacle::Promised => Rule::PinsHold,
            Obstacle::Frozen => Rule::Frozen,
            Obstacle::Away { .. } => Rule::Availability,
            Obstacle::Activity { far: true, .. } | Obstacle::Meeting { far: true, .. } => {
                Rule::TravelTime
            }
            Obstacle::Activity { .. } | Obstacle::Meeting { .. } => Rule::OnePlaceAtATime,
            Obstacle::Tables { .. } => Rule::TableFree,
            Obstacle::Most { .. } | Obstacle::MostOfDay { .. } => Rule::MostMeetings,
            Obstacle::Order { .. } => Rule::Order,
            Obstacle::Nobody { .. } => Rule::Roles,
        }
    }

    /// The persons concerned: one, both of a forbidden pair, or nobody in particular.
    pub fn people(&self) -> impl Iterator<Item = PersonNo> + use<> {
        let (one, other) = match *self {
            Obstacle::Away { person, .. }
            | Obstacle::Activity { person, .. }
            | Obstacle::Meeting { person, .. }
            | Obstacle::Most { person }
            | Obstacle::MostOfDay { person } => (Some(person), None),
            Obstacle::Forbidden { one, other } => (Some(one), Some(other)),
            _ => (None, None),
        };
        one.into_iter().chain(other)
    }

    /// Whether the wish itself says so: such a slot and place is no candidate.
    pub(crate) fn is_own(&self) -> bool {
        matches!(
            self,
            Obstacle::Place | Obstacle::Time | Obstacle::PartOfDay | Obstacle::Short
        )
    }
}
