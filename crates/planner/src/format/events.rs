//! The format `attache-events-1`: what has happened since a plan was published.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::draft::{MomentDraft, WishDraft};
use crate::fault::Fault;
use crate::format::{object, optional_object};
use crate::limits::bounded;

/// Events in one file at most.
pub const MOST_EVENTS: usize = 1_000;

/// What has happened, by ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Events {
    /// Always the same; leave it to its default.
    pub format: EventsFormat,
    /// What begins before this moment stays as it is, unless an event makes it impossible: “now”,
    /// or as long as it takes to tell people.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "optional_object"
    )]
    pub frozen_until: Option<MomentDraft>,
    /// In the order in which they take effect.
    #[serde(deserialize_with = "bounded::<_, _, MOST_EVENTS>")]
    pub events: Vec<Event>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// Somebody is not there: in some slots, on a day, or at all.
    PersonAbsent {
        /// Id of the person.
        person: String,
        /// The day; every day when neither this nor slots are given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<u16>,
        /// Ids of slots.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        slots: Option<Vec<String>>,
    },
    /// Somebody arrives in the course of a day.
    PersonLate {
        person: String,
        day: u16,
        /// Minutes after midnight.
        until_minute: u16,
    },
    /// Somebody leaves in the course of a day.
    PersonLeaves {
        person: String,
        day: u16,
        /// Minutes after midnight.
        from_minute: u16,
    },
    /// A place cannot be used.
    RoomClosed {
        /// Id of the place.
        place: String,
        /// The day; every day when neither this nor slots are given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<u16>,
        /// Ids of slots.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        slots: Option<Vec<String>>,
    },
    /// A place has fewer tables.
    TablesLost {
        place: String,
        /// How many fewer.
        tables: u16,
        /// The day; every day when neither this nor slots are given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<u16>,
        /// Ids of slots.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        slots: Option<Vec<String>>,
    },
    /// An activity takes place at another time or place. What is not given stays.
    ActivityMoved {
        /// Id of the activity.
        activity: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<u16>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start_minute: Option<u16>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        end_minute: Option<u16>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<String>,
    },
    /// Somebody would like one more meeting.
    NewWish {
        #[serde(deserialize_with = "object")]
        wish: Box<WishDraft>,
    },
    /// A meeting is no longer wanted.
    WishWithdrawn {
        /// Id of the wish.
        wish: String,
    },
}

/// The name of the format, `attache-events-1`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventsFormat;

impl Serialize for EventsFormat {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(super::EVENTS)
    }
}

impl<'de> Deserialize<'de> for EventsFormat {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::expect_name(from, super::EVENTS).map(|()| EventsFormat)
    }
}

/// Reads events in the format `attache-events-1`. Whether a problem has what they name is for
/// [`crate::repair::repair`] to say.
///
/// # Errors
/// One fault when the text is not of the format.
pub fn read_events(text: &[u8]) -> Result<Events, Vec<Fault>> {
    super::parse(text, super::EVENTS)
}

/// Writes events in the format `attache-events-1`, indented for people.
pub fn write_events(events: &Events) -> String {
    let mut text =
        serde_json::to_string_pretty(events).expect("events have only texts and numbers");
    text.push('\n');
    text
}
