//! Who is where and when: windows with a place, and whether a person can keep two of them.

use std::collections::BTreeMap;

use crate::moment::{self, Minutes};
use crate::table::{Row, Table, Trouble};
use crate::travel::{self, Place};

/// A window of time in one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stay {
    /// When it begins.
    pub starts: Minutes,
    /// When it ends.
    pub ends: Minutes,
    /// Where it is.
    pub place: Place,
}

impl Stay {
    /// Whether one person can do both, travel between them included.
    #[must_use]
    pub fn agrees_with(&self, other: &Stay) -> bool {
        let (first, second) = if self.starts <= other.starts {
            (self, other)
        } else {
            (other, self)
        };
        first.ends + travel::minutes(first.place, second.place) <= second.starts
    }
}

/// The places of all venues, by id.
///
/// # Errors
/// When a venue has no coordinates.
pub fn places(venues: &Table) -> Result<BTreeMap<&str, Place>, Trouble> {
    let mut places = BTreeMap::new();
    for row in venues.rows() {
        let id = row.get("venue")?;
        let place = Place::read(row.get("latitude")?, row.get("longitude")?)
            .ok_or_else(|| Trouble::new(format!("the venue \"{id}\" has no coordinates")))?;
        places.insert(id, place);
    }
    Ok(places)
}

/// When and where an activity takes place.
///
/// A transfer counts at the place where it begins: whoever takes it has no other appointment that
/// evening, as after any way between the legs.
///
/// # Errors
/// When its day, times or venue cannot be read.
pub fn stay(activity: Row<'_>, places: &BTreeMap<&str, Place>) -> Result<Stay, Trouble> {
    let id = activity.get("activity")?;
    let unclear = |what: &str| Trouble::new(format!("the {what} of activity \"{id}\" is unclear"));
    let day = activity.get("day")?;
    let starts = moment::at(day, activity.get("starts")?).ok_or_else(|| unclear("start"))?;
    let ends = moment::at(day, activity.get("ends")?).ok_or_else(|| unclear("end"))?;
    let place = *places
        .get(activity.get("venue")?)
        .ok_or_else(|| unclear("venue"))?;
    Ok(Stay {
        starts,
        ends,
        place,
    })
}

/// When a person is there, from arrival to departure.
///
/// # Errors
/// When one of the moments cannot be read.
pub fn presence(person: Row<'_>) -> Result<(Minutes, Minutes), Trouble> {
    let read = |column: &str| {
        let text = person.get(column)?;
        moment::read(text).ok_or_else(|| {
            let id = person.get("person").unwrap_or_default();
            Trouble::new(format!("{column} of \"{id}\" is \"{text}\", not a moment"))
        })
    };
    Ok((read("arrives")?, read("leaves")?))
}

/// The slots of a B2B session, each as a stay at its venue.
///
/// # Errors
/// When the session's numbers or its first slot cannot be read.
pub fn slots(session: Row<'_>, whole: Stay) -> Result<Vec<Stay>, Trouble> {
    let minutes = |column: &str| -> Result<Minutes, Trouble> {
        let text = session.get(column)?;
        text.parse()
            .map_err(|_| Trouble::new(format!("{column} is \"{text}\", not a number")))
    };
    let (length, pause) = (minutes("slot_minutes")?, minutes("pause_minutes")?);
    let first = session.get("first_slot")?;
    let midnight = whole.starts - whole.starts % (24 * 60);
    let first = moment::at("2025-10-00", first)
        .ok_or_else(|| Trouble::new(format!("the first slot is \"{first}\", not a time")))?;
    let slot = |turn: Minutes| {
        let starts = midnight + first + turn * (length + pause);
        Stay {
            starts,
            ends: starts + length,
            ..whole
        }
    };
    Ok((0..minutes("slots")?).map(slot).collect())
}
