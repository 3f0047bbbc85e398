//! The official delegation: who leads, who accompanies, in which order and in which capacity.

mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_platform::moment::{Date, Moment, TimeZone};
use attache_platform::texts::{Language, Localized};

pub(super) use pages::{DelegationPage, show};

/// A member of the official delegation.
#[derive(Clone, Debug)]
struct Official {
    name: String,
    /// Whether there is no family name, so that the style is the name.
    is_called_by_style: bool,
    /// Whether this is who leads the mission.
    leads: bool,
    /// The public office or the form of address.
    style: Localized,
    organisation: Localized,
    /// From when and until when they are there. Only of people who were made up: no source tells
    /// the hours of a real one.
    stay: Option<(Moment, Moment)>,
    /// In which capacity they take part, if that was settled.
    capacity: Option<Capacity>,
}

impl Official {
    /// What they are called: members of a royal family by their style, which holds the name.
    fn called(&self, language: Language) -> &str {
        let style = self.style.get(language);
        if self.is_called_by_style && !style.is_empty() {
            style
        } else {
            &self.name
        }
    }
}

/// In which capacity somebody takes part, and on which days.
#[derive(Clone, Debug)]
struct Capacity {
    name: Localized,
    /// Lower goes first.
    precedence: i64,
    government: Option<String>,
    from_day: Date,
    to_day: Date,
    /// Who was expected instead.
    replaces: Option<String>,
}

/// The days that must have one lead each, and the clock on which they are days.
#[derive(Clone, Debug)]
struct Stretch {
    first_day: Date,
    last_day: Date,
    zone: TimeZone,
}

/// Something that protocol should settle.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Concern {
    /// Nobody leads on a day.
    NoLead(Date),
    /// Two people lead on a day.
    TwoLeads(Date),
    /// Somebody's capacity is not settled.
    NoCapacity(String),
    /// Two people with overlapping days stand at one place of the order.
    SamePlace(String, String),
}
