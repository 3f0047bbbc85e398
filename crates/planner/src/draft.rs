//! A problem as people and files state it: ids and names, nothing resolved, nothing checked.
//!
//! The fields are those of the file format `attache-problem-1`; [`crate::Problem::new`] turns a
//! draft into a problem or says what is wrong with it.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::format::{object, optional_object};
use crate::limits::{self, bounded, optional_bounded};

/// Everything the planner needs to know, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Always the same; leave it to its default.
    pub format: ProblemFormat,
    /// What the problem is about, for people.
    #[serde(default)]
    pub title: String,
    /// Stretches of time in which meetings may stand.
    #[serde(deserialize_with = "bounded::<_, _, { limits::SLOTS }>")]
    pub slots: Vec<SlotDraft>,
    /// Where meetings and activities take place.
    #[serde(deserialize_with = "bounded::<_, _, { limits::PLACES }>")]
    pub places: Vec<PlaceDraft>,
    /// Minutes from place to place: row by row in the order of `places`.
    #[serde(deserialize_with = "bounded::<_, _, { limits::PLACES }>")]
    pub travel_minutes: Vec<Vec<u32>>,
    /// What persons have joined and cannot miss.
    #[serde(default, deserialize_with = "bounded::<_, _, { limits::ACTIVITIES }>")]
    pub activities: Vec<ActivityDraft>,
    /// Everybody who may meet.
    #[serde(deserialize_with = "bounded::<_, _, { limits::PERSONS }>")]
    pub persons: Vec<PersonDraft>,
    /// Who would like to meet whom.
    #[serde(deserialize_with = "bounded::<_, _, { limits::WISHES }>")]
    pub wishes: Vec<WishDraft>,
    /// Pairs of persons who must never sit in one meeting.
    #[serde(
        default,
        deserialize_with = "bounded::<_, _, { limits::FORBIDDEN_PAIRS }>"
    )]
    pub forbidden_pairs: Vec<[String; 2]>,
    /// What a plan must reach besides the rules that always hold.
    #[serde(
        default,
        skip_serializing_if = "Demands::is_nothing",
        deserialize_with = "object"
    )]
    pub demands: Demands,
    /// The plan that people know, to be changed as little as possible.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "optional_object"
    )]
    pub published: Option<PublishedDraft>,
    /// What counts how much.
    #[serde(default, deserialize_with = "object")]
    pub weights: Weights,
}

/// The name of the format of a draft, `attache-problem-1`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProblemFormat;

impl Serialize for ProblemFormat {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(crate::format::PROBLEM)
    }
}

impl<'de> Deserialize<'de> for ProblemFormat {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        crate::format::expect_name(from, crate::format::PROBLEM).map(|()| ProblemFormat)
    }
}

/// One slot: a stretch of one day, in one session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotDraft {
    /// Unique among slots.
    pub id: String,
    /// What people read, such as “Mon 6 Oct 09:20”.
    #[serde(default)]
    pub name: String,
    /// Day of the mission, from 0; days follow each other.
    pub day: u16,
    /// The session (half-day, block) it belongs to; its slots follow each other.
    pub session: String,
    /// City or leg, for people; which places are open is said by the places.
    #[serde(default)]
    pub city: String,
    /// Minutes after midnight, on the one clock that all slots and activities use.
    pub start_minute: u16,
    /// Minutes after midnight, after `start_minute`, 1440 at most.
    pub end_minute: u16,
}

/// A venue or room with numbered tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceDraft {
    /// Unique among places.
    pub id: String,
    /// What people read.
    #[serde(default)]
    pub name: String,
    /// City, for people.
    #[serde(default)]
    pub city: String,
    /// How many tables are open, for each slot in the order of `slots`; tables are numbered from 1.
    #[serde(deserialize_with = "bounded::<_, _, { limits::SLOTS }>")]
    pub tables: Vec<u16>,
}

/// Something on the programme that persons have joined.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityDraft {
    /// Unique among activities.
    pub id: String,
    /// What people read.
    #[serde(default)]
    pub name: String,
    /// Day of the mission, from 0.
    pub day: u16,
    /// Minutes after midnight.
    pub start_minute: u16,
    /// Minutes after midnight, after `start_minute`, 1440 at most.
    pub end_minute: u16,
    /// Id of the place.
    pub place: String,
}

/// Somebody who may meet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonDraft {
    /// Unique among persons.
    pub id: String,
    /// What people read.
    #[serde(default)]
    pub name: String,
    /// For whom the person is there.
    #[serde(default)]
    pub organisation: String,
    /// Region of the organisation.
    #[serde(default)]
    pub region: String,
    /// Size class of the organisation.
    #[serde(default)]
    pub size_class: String,
    /// Delegation, host, exhibitor, visitor: whatever sides the problem has.
    #[serde(default)]
    pub side: String,
    /// Languages that the person interprets between; who has some is an interpreter, and nobody
    /// minds whether an interpreter waits, walks or has few meetings.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "bounded::<_, _, { limits::LANGUAGES }>"
    )]
    pub interprets: Vec<String>,
    /// Ids of slots in which the person cannot meet.
    #[serde(default, deserialize_with = "bounded::<_, _, { limits::SLOTS }>")]
    pub unavailable: Vec<String>,
    /// Ids of activities the person has joined.
    #[serde(default, deserialize_with = "bounded::<_, _, { limits::ACTIVITIES }>")]
    pub activities: Vec<String>,
    /// At most so many meetings in all.
    #[serde(default)]
    pub most_total: Option<u16>,
    /// At most so many meetings on one day.
    #[serde(default)]
    pub most_per_day: Option<u16>,
    /// The person should have at least so many meetings.
    #[serde(default)]
    pub least: u16,
}

/// When a meeting may begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartOfDay {
    /// Whenever.
    #[default]
    Any,
    /// Before noon.
    Morning,
    /// At noon or later.
    Afternoon,
}

impl<'de> Deserialize<'de> for PartOfDay {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match String::deserialize(from)?.as_str() {
            "any" => Ok(PartOfDay::Any),
            "morning" => Ok(PartOfDay::Morning),
            "afternoon" => Ok(PartOfDay::Afternoon),
            _ => Err(D::Error::custom("no part of the day")),
        }
    }
}

/// A promise about a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinDraft {
    /// Id of the slot in which it begins.
    #[serde(default)]
    pub slot: Option<String>,
    /// Id of the place.
    #[serde(default)]
    pub place: Option<String>,
    /// Number of the table; only with a slot and a place.
    #[serde(default)]
    pub table: Option<u16>,
}

/// A meeting as a plan puts it, by ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedMeetingDraft {
    /// Id of the wish.
    pub wish: String,
    /// Id of the slot in which it begins.
    pub slot: String,
    /// Id of the place.
    pub place: String,
    /// Number of the table, from 1.
    pub table: u16,
    /// Ids of those who take the roles of the wish: organisations first, then interpreters.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "bounded::<_, _, { limits::WISH_PERSONS }>"
    )]
    pub picked: Vec<String>,
}

/// A moment of the mission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MomentDraft {
    /// Day of the mission, from 0.
    pub day: u16,
    /// Minutes after midnight.
    pub minute: u16,
}

/// The plan that people know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedDraft {
    /// The meetings that stand in it.
    #[serde(deserialize_with = "bounded::<_, _, { limits::WISHES }>")]
    pub meetings: Vec<PublishedMeetingDraft>,
    /// What begins before this moment stays as it is.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "optional_object"
    )]
    pub frozen_until: Option<MomentDraft>,
}

/// What a plan must reach besides the rules that always hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Demands {
    /// Every wish is granted.
    pub every_wish: bool,
    /// The numbers of times that any two persons wait differ by so many at most.
    pub stretches_apart: Option<u16>,
}

impl Demands {
    /// Whether nothing is demanded.
    pub fn is_nothing(&self) -> bool {
        *self == Demands::default()
    }
}

/// Two or more persons who would like to meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WishDraft {
    /// Unique among wishes.
    pub id: String,
    /// What people read; without it, the names of the persons.
    #[serde(default)]
    pub name: String,
    /// Ids of those who meet; the engine does not care who asked.
    #[serde(
        default,
        deserialize_with = "bounded::<_, _, { limits::WISH_PERSONS }>"
    )]
    pub persons: Vec<String>,
    /// Organisations that take part, each with one representative whom the engine picks: somebody
    /// of that organisation who is no interpreter. Persons and organisations are two or more.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "bounded::<_, _, { limits::WISH_PERSONS }>"
    )]
    pub organisations: Vec<String>,
    /// The interpreters needed: for each the languages, all of which that one must speak.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "bounded::<_, _, { limits::WISH_PERSONS }>"
    )]
    pub interpreters: Vec<Vec<String>>,
    /// How much it is wanted.
    pub weight: u32,
    /// Whether every side wants it.
    #[serde(default)]
    pub mutual: bool,
    /// How many consecutive slots of one session it takes.
    #[serde(default = "one")]
    pub length_slots: u8,
    /// When it may begin.
    #[serde(default)]
    pub part_of_day: PartOfDay,
    /// Ids of the places it may stand at; all places when absent.
    #[serde(
        default,
        deserialize_with = "optional_bounded::<_, _, { limits::PLACES }>"
    )]
    pub places: Option<Vec<String>>,
    /// Ids of the slots it may begin in; all slots when absent.
    #[serde(
        default,
        deserialize_with = "optional_bounded::<_, _, { limits::SLOTS }>"
    )]
    pub slots: Option<Vec<String>>,
    /// Sessions it may stand in; all sessions when absent.
    #[serde(
        default,
        deserialize_with = "optional_bounded::<_, _, { limits::SLOTS }>"
    )]
    pub sessions: Option<Vec<String>>,
    /// A promise to keep.
    #[serde(default, deserialize_with = "optional_object")]
    pub pin: Option<PinDraft>,
    /// Ids of wishes that, when granted too, must have ended before this one begins.
    #[serde(default, deserialize_with = "bounded::<_, _, { limits::AFTER }>")]
    pub after: Vec<String>,
}

fn one() -> u8 {
    1
}

impl Default for WishDraft {
    fn default() -> Self {
        WishDraft {
            id: String::new(),
            name: String::new(),
            persons: Vec::new(),
            organisations: Vec::new(),
            interpreters: Vec::new(),
            weight: 1,
            mutual: false,
            length_slots: 1,
            part_of_day: PartOfDay::Any,
            places: None,
            slots: None,
            sessions: None,
            pin: None,
            after: Vec::new(),
        }
    }
}

/// What counts how much, in points. The levels stand in order of importance; the default values
/// keep them apart as long as weights of wishes are of the order of 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    /// Points for each unit of weight of a granted wish.
    pub granted: u32,
    /// Points more for a granted wish that is mutual.
    pub mutual: u32,
    /// Points lost for each meeting a person has fewer than their least.
    pub below_least: u32,
    /// Points that unequal shares of persons weigh: see [`crate::Groups`].
    pub fair_persons: u32,
    /// The same for organisations.
    pub fair_organisations: u32,
    /// The same for Regions.
    pub fair_regions: u32,
    /// The same for size classes.
    pub fair_size_classes: u32,
    /// Points lost for each free slot between two meetings of one person in one session.
    pub idle_gap: u32,
    /// Points lost each time that somebody waits between two meetings of one session, however
    /// long, and whether or not they are free meanwhile.
    pub idle_stretch: u32,
    /// Points lost when a person changes place between two meetings of one session.
    pub place_change: u32,
    /// Points lost for each minute travelled at such a change.
    pub travel_minute: u32,
    /// Points lost for each person and day whose meetings are not as published.
    pub day_changed: u32,
}

impl Weights {
    /// Weights under which nothing counts.
    pub const NOTHING: Weights = Weights {
        granted: 0,
        mutual: 0,
        below_least: 0,
        fair_persons: 0,
        fair_organisations: 0,
        fair_regions: 0,
        fair_size_classes: 0,
        idle_gap: 0,
        idle_stretch: 0,
        place_change: 0,
        travel_minute: 0,
        day_changed: 0,
    };
}

impl Default for Weights {
    fn default() -> Self {
        Weights {
            granted: 100,
            mutual: 1_000,
            below_least: 400,
            fair_persons: 40,
            fair_organisations: 20,
            fair_regions: 10,
            fair_size_classes: 10,
            idle_gap: 20,
            idle_stretch: 0,
            place_change: 30,
            travel_minute: 1,
            day_changed: 10,
        }
    }
}
