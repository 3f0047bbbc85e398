//! What is signed, announced or planned around a mission: parties, kind, state and source.
//!
//! An agreement may be under embargo. Until that moment only those who may see protocol know of
//! it: no page, count or feed for others is made from it.

mod names;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{ActivityId, AgreementId, MissionId, OrganisationId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Error, Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Localized;
use attache_platform::web::get;
use maud::Markup;

pub use names::{Attribution, Direction, Kind, State};

/// An agreement to load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAgreement {
    /// The name of its row in the mission's tables.
    pub code: String,
    pub kind: Kind,
    pub direction: Direction,
    pub state: State,
    pub attribution: Attribution,
    pub subject: Localized,
    /// A term of the mission's domains.
    pub domain: Option<String>,
    /// When it was or will be signed or announced.
    pub day: Option<Date>,
    /// The ceremony or visit at which it is signed.
    pub activity: Option<ActivityId>,
    pub embargo_until: Option<Moment>,
    pub synthetic: bool,
    /// Codes of the mission's sources, joined by `;`.
    pub source: String,
    /// In the order in which they are printed; at least one.
    pub parties: Vec<Party>,
}

/// A side of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// As it is printed.
    pub name: String,
    pub organisation: Option<OrganisationId>,
    /// The Region of a Belgian party.
    pub region: Option<String>,
}

/// An agreement as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub id: AgreementId,
    pub kind: Kind,
    pub direction: Direction,
    pub state: State,
    pub attribution: Attribution,
    pub subject: Localized,
    /// The term of its domain with its label.
    pub domain: Option<(String, Localized)>,
    pub day: Option<Date>,
    pub embargo_until: Option<Moment>,
    pub synthetic: bool,
    pub parties: Vec<Party>,
    pub sources: Vec<Source>,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub code: String,
    pub title: String,
    /// Empty for what is generally known.
    pub address: String,
}

/// Why an agreement is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    NoParty {
        agreement: String,
    },
    /// Whoever says that something was signed says when.
    SignedWithoutDay {
        agreement: String,
    },
    NoSource {
        agreement: String,
    },
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let (key, agreement) = match refusal {
            Refusal::NoParty { agreement } => ("agreements-refused-no-party", agreement),
            Refusal::SignedWithoutDay { agreement } => {
                ("agreements-refused-signed-without-day", agreement)
            }
            Refusal::NoSource { agreement } => ("agreements-refused-no-source", agreement),
        };
        Error::unprocessable(key, vec![("agreement", agreement.into())])
    }
}

/// Loads the agreements of the mission that is changed.
///
/// # Errors
/// An agreement without a party or a source, or one said to be signed without a day.
pub async fn load(change: &mut Change, agreements: &[NewAgreement]) -> Result<()> {
    let mission = change.mission()?;
    for agreement in agreements {
        rules::may_be_kept(agreement)?;
        store::insert(change, mission, agreement).await?;
    }
    Ok(())
}

/// Points at `into` whatever pointed at `from`, which turned out to be the same organisation.
pub async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    store::organisation_merged(change, from, into).await
}

/// What the public may know at `now`, signed ones first.
pub async fn public(
    reads: &mut impl Reads,
    mission: MissionId,
    now: Moment,
) -> Result<Vec<Agreement>> {
    let mut agreements = store::list(reads, mission, Some(now)).await?;
    agreements.retain(|agreement| rules::is_public(agreement, now));
    Ok(agreements)
}

/// The routes of the slice.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        get("/missions/{mission}/agreements", Right::Public, pages::list),
        get(
            "/missions/{mission}/agreements/register",
            Right::SeeProtocol,
            pages::register,
        ),
    ]
}

/// The samples of the slice's pages.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut samples = render::<pages::AgreementsPage>("agreements/list", frame);
    samples.extend(render::<pages::RegisterPage>("agreements/register", frame));
    samples
}
