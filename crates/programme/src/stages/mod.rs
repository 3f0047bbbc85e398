//! From the first idea to the archive: the stages of a mission, and what each next one needs.

mod actions;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_platform::moment::{Date, Moment};

use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Route};
use attache_platform::web::{get, post};
use maud::Markup;

pub use actions::begin;

/// The addresses of a mission's stage.
pub fn routes() -> Vec<Route> {
    let stage = "/missions/{mission}/stage";
    vec![
        get(stage, Right::ManageMission, pages::show),
        post(stage, Right::ManageMission, pages::save),
    ]
}

/// Samples of the page, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::StagePage>("stages/show", frame)
}

/// Where a mission stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Somebody thought of it.
    Idea,
    /// A Region or the federal government asked for it.
    Proposed,
    /// It was asked for, and will not be.
    Rejected,
    /// It stands in the action plan.
    Approved,
    /// Budget, days and legs are being settled.
    Scoping,
    /// Companies can apply.
    CallOpen,
    /// Participants are chosen, the programme is put together.
    Composing,
    /// A first programme stands.
    ProgrammeReady,
    /// Programme and lists change no more without a notice.
    Frozen,
    /// The public knows.
    Announced,
    /// Its official days.
    InProgress,
    /// The last official activity is over.
    Closing,
    /// Everybody is home; what was begun is followed.
    FollowUp,
    /// It was reported on.
    Evaluated,
    /// Nothing changes any more.
    Archived,
    /// It will be on other days.
    Postponed,
    /// It will not be.
    Cancelled,
}

impl Stage {
    /// All of them: the course of a mission first, then the ways out of it.
    pub const ALL: [Stage; 17] = [
        Stage::Idea,
        Stage::Proposed,
        Stage::Approved,
        Stage::Scoping,
        Stage::CallOpen,
        Stage::Composing,
        Stage::ProgrammeReady,
        Stage::Frozen,
        Stage::Announced,
        Stage::InProgress,
        Stage::Closing,
        Stage::FollowUp,
        Stage::Evaluated,
        Stage::Archived,
        Stage::Postponed,
        Stage::Cancelled,
        Stage::Rejected,
    ];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Idea => "idea",
            Stage::Proposed => "proposed",
            Stage::Rejected => "rejected",
            Stage::Approved => "approved",
            Stage::Scoping => "scoping",
            Stage::CallOpen => "call_open",
            Stage::Composing => "composing",
            Stage::ProgrammeReady => "programme_ready",
            Stage::Frozen => "frozen",
            Stage::Announced => "announced",
            Stage::InProgress => "in_progress",
            Stage::Closing => "closing",
            Stage::FollowUp => "follow_up",
            Stage::Evaluated => "evaluated",
            Stage::Archived => "archived",
            Stage::Postponed => "postponed",
            Stage::Cancelled => "cancelled",
        }
    }

    /// The stage of a name.
    pub fn from_name(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// Something that a next stage needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    /// Somebody answers for every role that a mission of this kind must have.
    Owners,
    /// It is known where the mission goes.
    Destination,
    /// Its legs follow one another, day by day, over its official days.
    Legs,
    /// It has goals, and by what one sees that each was reached.
    Goals,
    /// It has domains to recruit for.
    Domains,
    /// Somebody takes part.
    Participants,
    /// Something is on the programme.
    Activities,
    /// Every activity stands in a leg, or is a transfer between two.
    Places,
    /// Exactly one person leads on each official day.
    Lead,
    /// Its name stands in all four languages.
    Label,
    /// Its first official day has come.
    Begun,
    /// Its last official day is over.
    Over,
    /// The last day of travel is over.
    Home,
    /// Its first official day is still to come.
    NewDays,
}

impl Need {
    fn name(self) -> &'static str {
        match self {
            Need::Owners => "owners",
            Need::Destination => "destination",
            Need::Legs => "legs",
            Need::Goals => "goals",
            Need::Domains => "domains",
            Need::Participants => "participants",
            Need::Activities => "activities",
            Need::Places => "places",
            Need::Lead => "lead",
            Need::Label => "label",
            Need::Begun => "begun",
            Need::Over => "over",
            Need::Home => "home",
            Need::NewDays => "new-days",
        }
    }
}

/// What is known of a mission when its next stage is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Facts {
    stage: Stage,
    kind: String,
    /// By the clock of its first leg.
    today: Date,
    first_day: Date,
    last_day: Date,
    travel_last_day: Date,
    country: String,
    /// In how many languages it has a name.
    label_languages: usize,
    /// First and last day of each leg, in order.
    legs: Vec<(Date, Date)>,
    goals: i64,
    /// Goals that nobody can see to be reached.
    goals_without_indicator: i64,
    domains: i64,
    participants: i64,
    activities: i64,
    /// Activities in no leg that are no transfer either.
    activities_nowhere: i64,
    /// The days of each lead.
    leads: Vec<(Date, Date)>,
    /// Roles that some organisation has.
    owner_roles: Vec<String>,
}

/// A step that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Transition {
    from: Stage,
    to: Stage,
    reason: String,
    at: Moment,
}
