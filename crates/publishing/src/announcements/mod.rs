//! The public announcement of a mission, made from its data in every language.
//!
//! Nobody types a number, a date or a style into it: sentences stand in the catalogues, facts in
//! the tables. The same data give the same text, and no edition can say what another does not.

mod compose;
mod phrases;
mod plain;
mod rules;
mod sample;
mod store;
#[cfg(test)]
mod tests;

use attache_foundation::ids::MissionId;
use attache_foundation::{Error, Result};
use attache_platform::database::Reads;
use attache_platform::moment::Date;
use attache_platform::texts::{Language, Localized, Words};
use attache_results::figures::{EconomicFigure, PublishedFigure};

/// Everything that the announcement says.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnouncementFacts {
    /// "Belgian economic mission to the West Coast of the United States".
    pub label: Localized,
    pub first_day: Date,
    pub last_day: Date,
    /// ISO 3166-1, and ISO 3166-2 where one state is the host.
    pub country: String,
    pub state: String,
    /// In their order.
    pub legs: Vec<Stage>,
    pub lead: Option<Lead>,
    /// By precedence.
    pub ministers: Vec<Minister>,
    /// In their order, each once.
    pub organisers: Vec<Organiser>,
    pub figures: Vec<PublishedFigure>,
    /// Jobs that the relation supports.
    pub jobs: Option<EconomicFigure>,
    /// Whether administrations take part.
    pub administrations: bool,
    /// How many, where the mission counts them; else they are only named.
    pub administrations_counted: Option<i64>,
    pub goals: Vec<Localized>,
    pub domains: Vec<Localized>,
    pub relation_sectors: Vec<Localized>,
    pub host_strengths: Vec<Localized>,
    pub sport_events: Vec<Localized>,
    pub challenges: Vec<Localized>,
    /// All sources of the mission; the text names those it uses.
    pub sources: Vec<Source>,
}

/// A leg, as far as the public is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    pub city: Localized,
    pub first_day: Date,
    pub last_day: Date,
}

/// Who leads the mission, and as whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The formal style with the name.
    pub style: Localized,
    pub capacity: Option<Localized>,
}

/// A member of a government who travels with the mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minister {
    pub name: String,
    pub office: Localized,
    /// Of the federal government, else of a Region's.
    pub federal: bool,
}

/// Who organises the mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organiser {
    /// The name of its row; the catalogues know the official names of some.
    pub code: String,
    pub name: Localized,
    pub federal: bool,
}

/// Where something can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub code: String,
    pub title: String,
    /// Empty for what is generally known.
    pub address: String,
    pub note: String,
}

/// The announcement in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    pub title: String,
    pub parts: Vec<Part>,
    /// In the order of their numbers in the text, from 1.
    pub sources: Vec<Source>,
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Heading(String),
    Paragraph(Vec<Piece>),
    List(Vec<String>),
}

/// A stretch of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// A figure with the numbers of its sources.
    Figure {
        said: String,
        notes: Vec<usize>,
    },
}

/// Why an announcement is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A federal text for the public appears in Dutch and in French, or not at all.
    EditionMissing { language: Language },
    /// A figure that nobody can look up.
    SourceMissing { figure: String },
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        match refusal {
            Refusal::EditionMissing { language } => Error::conflict(
                "announcements-refused-edition",
                vec![("language", language.own_name().into())],
            ),
            Refusal::SourceMissing { figure } => Error::conflict(
                "announcements-refused-source",
                vec![("figure", figure.into())],
            ),
        }
    }
}

impl AnnouncementFacts {
    /// The languages in which every text of the facts is there.
    pub fn editions(&self) -> Vec<Language> {
        rules::editions(self)
    }

    /// Whether the announcement may appear.
    ///
    /// # Errors
    /// The Dutch or the French edition is missing, or a figure has no source to look up.
    pub fn may_be_published(&self) -> std::result::Result<(), Refusal> {
        rules::may_publish(self)
    }
}

impl Announcement {
    /// The text in the language of `words`. The same facts give the same text.
    pub fn new(words: &Words, facts: &AnnouncementFacts) -> Announcement {
        compose::announcement(words, facts)
    }

    /// The text for a letter: no markup, lines of 72 characters, sources at the end.
    pub fn plain(&self, words: &Words) -> String {
        plain::text(words, self)
    }
}

/// The facts of a mission.
///
/// # Errors
/// There is no such mission.
pub async fn facts(reads: &mut impl Reads, mission: MissionId) -> Result<AnnouncementFacts> {
    store::facts(reads, mission).await
}

/// The sources of a mission, by their codes.
pub async fn sources(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Source>> {
    store::sources(reads, mission).await
}

/// Facts to show what the text looks like.
pub(crate) use sample::facts as sample;
