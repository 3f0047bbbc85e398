//! The rules of planning, one file each, as they are meant: from scratch, without shortcuts.
//!
//! The referee and the explanations use these; the search has its own, faster form of them and
//! shares nothing with this module. Sentences for organisers stand in `docs/planning.md`.

mod availability;
pub(crate) mod days_changed;
mod every_wish;
pub(crate) mod fairness;
mod fits_session;
mod forbidden_pair;
mod frozen;
pub(crate) mod idle_gaps;
pub(crate) mod idle_stretches;
pub(crate) mod least_meetings;
mod most_meetings;
mod one_place_at_a_time;
mod order;
mod part_of_day;
mod pins_hold;
pub(crate) mod place_changes;
mod places_allowed;
mod roles;
mod slots_allowed;
mod standing;
mod stretches_apart;
mod table_free;
mod teams;
mod travel_time;
pub(crate) mod wishes_granted;

pub(crate) use standing::{Candidate, Sitting, Standing};

use crate::check::Finding;
use crate::problem::{PersonNo, WishNo};

/// A rule that no plan may break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A plan speaks of slots, places and wishes that exist.
    Known,
    /// A meeting stands at a place its wish allows.
    PlacesAllowed,
    /// A meeting begins in a slot and session its wish allows.
    SlotsAllowed,
    /// A meeting ends with its session at the latest.
    FitsSession,
    /// A meeting begins in the part of the day its wish asks for.
    PartOfDay,
    /// People who must not meet are not in one meeting.
    ForbiddenPair,
    /// A promise is kept.
    PinsHold,
    /// Nobody meets when they are not there.
    Availability,
    /// Nobody is in two places at once.
    OnePlaceAtATime,
    /// Everybody can reach their next commitment in time.
    TravelTime,
    /// A table that is open has one meeting at a time.
    TableFree,
    /// Nobody has more meetings than their most.
    MostMeetings,
    /// What must come after another does.
    Order,
    /// Who takes a role fits it, and nobody takes two.
    Roles,
    /// What begins before the horizon of a published plan is as published.
    Frozen,
    /// Every wish is granted, where that is demanded.
    EveryWish,
    /// Nobody waits much more often than somebody else, where that is demanded.
    StretchesApart,
}

impl Rule {
    /// Every rule, in the order of the documentation.
    pub const ALL: [Rule; 17] = [
        Rule::Known,
        Rule::PlacesAllowed,
        Rule::SlotsAllowed,
        Rule::FitsSession,
        Rule::PartOfDay,
        Rule::ForbiddenPair,
        Rule::PinsHold,
        Rule::Availability,
        Rule::OnePlaceAtATime,
        Rule::TravelTime,
        Rule::TableFree,
        Rule::MostMeetings,
        Rule::Order,
        Rule::Roles,
        Rule::Frozen,
        Rule::EveryWish,
        Rule::StretchesApart,
    ];

    /// The name used in files and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Known => "known",
            Rule::PlacesAllowed => "places_allowed",
            Rule::SlotsAllowed => "slots_allowed",
            Rule::FitsSession => "fits_session",
            Rule::PartOfDay => "part_of_day",
            Rule::ForbiddenPair => "forbidden_pair",
            Rule::PinsHold => "pins_hold",
            Rule::Availability => "availability",
            Rule::OnePlaceAtATime => "one_place_at_a_time",
            Rule::TravelTime => "travel_time",
            Rule::TableFree => "table_free",
            Rule::MostMeetings => "most_meetings",
            Rule::Order => "order",
            Rule::Roles => "roles",
            Rule::Frozen => "frozen",
            Rule::EveryWish => "every_wish",
            Rule::StretchesApart => "stretches_apart",
        }
    }

    /// Key of the rule's name for people.
    pub fn title_key(self) -> &'static str {
        match self {
            Rule::Known => "planning-rule-known",
            Rule::PlacesAllowed => "planning-rule-places-allowed",
            Rule::SlotsAllowed => "planning-rule-slots-allowed",
            Rule::FitsSession => "planning-rule-fits-session",
            Rule::PartOfDay => "planning-rule-part-of-day",
            Rule::ForbiddenPair => "planning-rule-forbidden-pair",
            Rule::PinsHold => "planning-rule-pins-hold",
            Rule::Availability => "planning-rule-availability",
            Rule::OnePlaceAtATime => "planning-rule-one-place-at-a-time",
            Rule::TravelTime => "planning-rule-travel-time",
            Rule::TableFree => "planning-rule-table-free",
            Rule::MostMeetings => "planning-rule-most-meetings",
            Rule::Order => "planning-rule-order",
            Rule::Roles => "planning-rule-roles",
            Rule::Frozen => "planning-rule-frozen",
            Rule::EveryWish => "planning-rule-every-wish",
            Rule::StretchesApart => "planning-rule-stretches-apart",
        }
    }

    /// Key of the sentence that tells of a breach.
    pub(crate) fn finding_key(self) -> &'static str {
        match self {
            Rule::Known => "planning-finding-known",
            Rule::PlacesAllowed => "planning-finding-places-allowed",
            Rule::SlotsAllowed => "planning-finding-slots-allowed",
            Rule::FitsSession => "planning-finding-fits-session",
            Rule::PartOfDay => "planning-finding-part-of-day",
            Rule::ForbiddenPair => "planning-finding-forbidden-pair",
            Rule::PinsHold => "planning-finding-pins-hold",
            Rule::Availability => "planning-finding-availability",
            Rule::OnePlaceAtATime => "planning-finding-one-place-at-a-time",
            Rule::TravelTime => "planning-finding-travel-time",
            Rule::TableFree => "planning-finding-table-free",
            Rule::MostMeetings => "planning-finding-most-meetings",
            Rule::Order => "planning-finding-order",
            Rule::Roles => "planning-finding-roles",
            Rule::Frozen => "planning-finding-frozen",
            Rule::EveryWish => "planning-finding-every-wish",
            Rule::StretchesApart => "planning-finding-stretches-apart",
        }
    }

    /// Key of the sentence that tells how often the rule stood in the way of a wish.
    pub(crate) fn reason_key(self) -> &'static str {
        match self {
            Rule::Known => "planning-reason-known",
            Rule::PlacesAllowed => "planning-reason-places-allowed",
            Rule::SlotsAllowed => "planning-reason-slots-allowed",
            Rule::FitsSession => "planning-reason-fits-session",
            Rule::PartOfDay => "planning-reason-part-of-day",
            Rule::ForbiddenPair => "planning-reason-forbidden-pair",
            Rule::PinsHold => "planning-reason-pins-hold",
            Rule::Availability => "planning-reason-availability",
            Rule::OnePlaceAtATime => "planning-reason-one-place-at-a-time",
            Rule::TravelTime => "planning-reason-travel-time",
            Rule::TableFree => "planning-reason-table-free",
            Rule::MostMeetings => "planning-reason-most-meetings",
            Rule::Order => "planning-reason-order",
            Rule::Roles => "planning-reason-roles",
            Rule::Frozen => "planning-reason-frozen",
            Rule::EveryWish => "planning-reason-every-wish",
            Rule::StretchesApart => "planning-reason-stretches-apart",
        }
    }
}

/// What stands in the way of a candidate: the persons and the meetings concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Blocker {
    pub(crate) persons: Vec<PersonNo>,
    pub(crate) wishes: Vec<WishNo>,
    /// Whether it would stand in the way without these meetings too.
    pub(crate) firm: bool,
}

impl Blocker {
    /// A blocker that concerns nobody in particular.
    fn plain() -> Option<Blocker> {
        Some(Blocker::default())
    }

    /// A blocker that concerns persons, unless there are none.
    fn of_persons(persons: Vec<PersonNo>) -> Option<Blocker> {
        if persons.is_empty() {
            None
        } else {
            Some(Blocker {
                persons,
                wishes: Vec::new(),
                firm: true,
            })
        }
    }
}

/// A rule as the referee and the explanations see it.
pub(crate) struct Law {
    pub(crate) rule: Rule,
    /// Every breach in a plan.
    pub(crate) breaches: fn(&Standing<'_>, &mut Vec<Finding>),
    /// Whether it keeps a wish that is left out from a slot and place, and through whom.
    pub(crate) blocks: fn(&Standing<'_>, &Candidate) -> Option<Blocker>,
}

/// The laws, those that depend on the wish alone first.
pub(crate) const LAWS: [Law; 16] = [
    places_allowed::LAW,
    slots_allowed::LAW,
    fits_session::LAW,
    part_of_day::LAW,
    roles::LAW,
    forbidden_pair::LAW,
    pins_hold::LAW,
    frozen::LAW,
    availability::LAW,
    one_place_at_a_time::LAW,
    travel_time::LAW,
    table_free::LAW,
    most_meetings::LAW,
    order::LAW,
    every_wish::LAW,
    stretches_apart::LAW,
];
