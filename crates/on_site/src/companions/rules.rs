//! Who may still say when somebody is there, and what does not fit.

use attache_missions::delegations::stays::{MissionDays, Stay};
use attache_platform::moment::{Date, Moment, TimeZone};

use super::Outside;
use crate::itineraries::{Itinerary, What};

/// So many accompany one participant at most.
pub(super) const MOST_COMPANIONS: usize = 3;

/// The longest name, in characters.
pub(super) const LONGEST_NAME: usize = 120;

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sayer {
    Oneself,
    /// The officer of the Region.
    Officer,
    Organiser,
}

/// Whether somebody may still say when a participant is there. `deadline`: until when hotels and
/// transfers can be changed; none is set for those who came by no call, so the mission's first day
/// stands for it.
pub(super) fn may_say(who: Sayer, deadline: Moment, now: Moment) -> bool {
    who == Sayer::Organiser || now < deadline
}

/// Why a companion is not kept; each belongs to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// As many accompany the participant as may.
    TooMany,
    /// A day is none of the mission.
    Day,
    /// The last day is before the first.
    Backwards,
}

impl Refusal {
    /// The field beside which it stands, and its sentence.
    pub(super) fn beside(self) -> (&'static str, &'static str) {
        match self {
            Refusal::TooMany => ("given_name", "companions-error-too-many"),
            Refusal::Day => ("from", "companions-error-day-of-mission"),
            Refusal::Backwards => ("until", "companions-error-backwards"),
        }
    }
}

/// Whether somebody may come along besides `others` from a day until another.
pub(super) fn may_come(
    days: &MissionDays,
    others: usize,
    first: Date,
    last: Date,
) -> Result<(), Refusal> {
    if others >= MOST_COMPANIONS {
        return Err(Refusal::TooMany);
    }
    if first < days.first || days.last < last || last < days.first || days.last < first {
        return Err(Refusal::Day);
    }
    match last < first {
        true => Err(Refusal::Backwards),
        false => Ok(()),
    }
}

/// The first moment of a mission, travel included: until then those who came by no call change
/// their days themselves.
pub(super) fn beginning(days: &MissionDays) -> Moment {
    let zone = days.legs.first().map(|leg| leg.zone.clone());
    let midnight = days.first.at(0, 0, 0, 0);
    Moment::on_wall_clock(midnight, &zone.unwrap_or(TimeZone::UTC)).unwrap_or_default()
}

/// What somebody is to do before they are there or after they left. Others than they themselves
/// are told nothing of what only protocol may know.
pub(super) fn outside(itinerary: &Itinerary, stay: &Stay, is_own: bool) -> Vec<Outside> {
    let missed = itinerary.items.iter().filter(|item| {
        let before = item.starts_at < stay.arrives_at;
        item.stands() && (before || item.ends_at > stay.leaves_at)
    });
    let told = missed.filter_map(|item| {
        let (title, with) = match &item.what {
            What::Activity(joined) => {
                let open = matches!(&*joined.visibility, "public" | "participants");
                (is_own || open).then(|| (joined.title.clone(), String::new()))?
            }
            What::Meeting(met) => (met.session_title.clone(), met.with.name.clone()),
        };
        let local = item.starts_at.local(&itinerary.leg_of(item).zone);
        Some(Outside {
            title,
            with,
            day: local.date(),
            minute: i64::from(local.hour()) * 60 + i64::from(local.minute()),
        })
    });
    told.collect()
}
