//! Figures that the mission publishes, each with its qualifier, its date and its source.
//!
//! A published figure is frozen: registrations go on, the figure stays what was printed. What was
//! printed must be true of what was counted on that day ("more than 500" of 527, never of 499),
//! and the organiser sees how far the count has moved since.

mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;
mod words;

use attache_foundation::ids::MissionId;
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Error, Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::Date;
use attache_platform::texts::Localized;
use attache_platform::web::get;
use maud::Markup;

pub use words::{decimal, figure};

/// How a number is meant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Qualifier {
    /// The number itself.
    Exact,
    /// A round number close to it, above or below.
    About,
    /// The number is larger.
    MoreThan,
    /// The number is a little smaller.
    Nearly,
}

impl Qualifier {
    /// All of them.
    pub const ALL: [Qualifier; 4] = [
        Qualifier::Exact,
        Qualifier::About,
        Qualifier::MoreThan,
        Qualifier::Nearly,
    ];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Qualifier::Exact => "exact",
            Qualifier::About => "about",
            Qualifier::MoreThan => "more_than",
            Qualifier::Nearly => "nearly",
        }
    }

    /// The qualifier of a name; a number without one is exact.
    pub fn from_name(name: &str) -> Option<Qualifier> {
        if name.is_empty() {
            return Some(Qualifier::Exact);
        }
        Qualifier::ALL
            .into_iter()
            .find(|qualifier| qualifier.name() == name)
    }
}

/// A figure about an economy or a relation, which others counted.
#[derive(Clone, Debug, PartialEq)]
pub struct EconomicFigure {
    pub code: String,
    pub value: f64,
    /// `jobs`, `people`, `companies`, `EUR`, `USD`, `percent` or `rank`.
    pub unit: String,
    pub qualifier: Qualifier,
    /// The year it is about; empty where the source names none.
    pub period: String,
    /// Who sells to whom, or whose figure it is.
    pub direction: Localized,
    pub label: Localized,
    pub as_of: Date,
    /// Codes of the mission's sources, joined by `;`. Never empty.
    pub source: String,
}

/// An economic figure to load, in the order in which it is shown.
pub type NewEconomicFigure = EconomicFigure;

/// A figure of the mission as it was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFigure {
    /// What was counted: `participants`, `companies`, `federations_and_chambers`,
    /// `academic_institutions`, `activities` or `b2b_meetings`.
    pub code: String,
    /// The number as printed: 500 in "more than 500".
    pub value: i64,
    pub qualifier: Qualifier,
    pub as_of: Date,
    pub published_by: Localized,
    /// Codes of the mission's sources, joined by `;`. Never empty.
    pub source: String,
}

/// A published figure to load.
pub type NewPublishedFigure = PublishedFigure;

/// What the mission counts now, by the codes of its published figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Live {
    pub participants: i64,
    pub companies: i64,
    pub federations_and_chambers: i64,
    pub academic_institutions: i64,
    pub activities: i64,
    pub b2b_meetings: i64,
}

impl Live {
    /// The count behind a published figure, if it is one of ours.
    pub fn of(&self, code: &str) -> Option<i64> {
        match code {
            "participants" => Some(self.participants),
            "companies" => Some(self.companies),
            "federations_and_chambers" => Some(self.federations_and_chambers),
            "academic_institutions" => Some(self.academic_institutions),
            "activities" => Some(self.activities),
            "b2b_meetings" => Some(self.b2b_meetings),
            _ => None,
        }
    }
}

/// A printed figure beside what is counted now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub figure: PublishedFigure,
    /// Nothing for a figure that the product does not count.
    pub live: Option<i64>,
    /// What is counted now less what was printed.
    pub difference: Option<i64>,
    /// Whether the words that were printed would still be true.
    pub still_true: bool,
    /// Whether a later figure of the same kind replaced this one.
    pub replaced: bool,
}

/// Why a figure is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The words would not be true of the count.
    Untrue {
        figure: String,
        said: i64,
        qualifier: Qualifier,
        exact: i64,
    },
    /// Nobody could look it up.
    NoSource { figure: String },
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        match refusal {
            Refusal::Untrue {
                figure,
                said,
                qualifier,
                exact,
            } => Error::unprocessable(
                "figures-refused-untrue",
                vec![
                    ("figure", figure.into()),
                    ("said", said.into()),
                    ("qualifier", qualifier.name().into()),
                    ("exact", exact.into()),
                ],
            ),
            Refusal::NoSource { figure } => {
                Error::unprocessable("figures-refused-no-source", vec![("figure", figure.into())])
            }
        }
    }
}

/// Loads the figures of the mission that is changed. People, organisations and activities come
/// first, because what was printed is held against what is counted.
///
/// # Errors
/// A figure without a source, or one whose words are not true of the count. The number of B2B
/// meetings is not held against anything: it is announced before they are planned.
pub async fn load(
    change: &mut Change,
    economic: &[NewEconomicFigure],
    published: &[NewPublishedFigure],
) -> Result<()> {
    let mission = change.mission()?;
    for (position, figure) in (1_i64..).zip(economic) {
        rules::may_cite(&figure.code, &figure.source)?;
        store::insert_economic(change, mission, position, figure).await?;
    }
    let live = store::live(change, mission).await?;
    for figure in published {
        rules::may_cite(&figure.code, &figure.source)?;
        let counted = live
            .of(&figure.code)
            .filter(|_| figure.code != "b2b_meetings");
        if let Some(exact) = counted.filter(|_| !rules::is_replaced(figure, published)) {
            rules::may_publish(&figure.code, figure.value, figure.qualifier, exact)?;
        }
        store::insert_published(change, mission, figure).await?;
    }
    Ok(())
}

/// The economic figures of a mission, in their order.
pub async fn economic(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<EconomicFigure>> {
    store::economic(reads, mission).await
}

/// The figures in force: of each kind the one printed last.
pub async fn published(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<PublishedFigure>> {
    let mut all = store::published(reads, mission).await?;
    let every = all.clone();
    all.retain(|figure| !rules::is_replaced(figure, &every));
    Ok(all)
}

/// Every figure ever printed beside what is counted now.
pub async fn comparisons(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Comparison>> {
    let published = store::published(reads, mission).await?;
    let live = store::live(reads, mission).await?;
    Ok(rules::compare(&published, &live))
}

/// What the mission counts now.
pub async fn live(reads: &mut impl Reads, mission: MissionId) -> Result<Live> {
    store::live(reads, mission).await
}

/// How many administrations, agencies and posts take part, where the mission counts them for the
/// public; nothing where it does not, as is usual.
pub async fn administrations(reads: &mut impl Reads, mission: MissionId) -> Result<Option<i64>> {
    store::administrations(reads, mission).await
}

/// The companies that the mission counts now, by Region, as an announcement splits them.
pub async fn companies(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<(String, i64)>> {
    store::companies(reads, mission).await
}

/// The routes of the slice.
pub(crate) fn routes() -> Vec<Route> {
    vec![get(
        "/missions/{mission}/figures",
        Right::SeeDesk,
        pages::show,
    )]
}

/// The samples of the slice's page.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::FiguresPage>("figures/show", frame)
}
