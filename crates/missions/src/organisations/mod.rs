//! Companies, agencies, ministries, chambers and universities: who they are, and whether they
//! take part in a mission.

mod actions;
pub mod identifiers;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod words;

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::permissions::Scope;
use attache_foundation::{Error, Result};
use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;
use identifiers::Identifier;

pub use actions::{add_number, load, merge, remove_number, rename, set_parent, take_part};
pub use rules::{NumberRefusal, ParentRefusal};
pub use words::kind;

/// An organisation of a mission, as whoever answers for it sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: OrganisationId,
    pub code: String,
    /// One of [`KINDS`].
    pub kind: String,
    pub name: Localized,
    /// One of [`REGIONS`]; none for those of the host country.
    pub region: Option<String>,
    pub city: Option<Localized>,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// Whose it is.
    pub parent: Option<OrganisationId>,
    pub parent_name: Option<Localized>,
}

/// A number of a register that came to an organisation, or left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberChange {
    pub identifier: Identifier,
    /// Whether it was added; else it was taken away.
    pub added: bool,
    /// The name of the account; empty when it is gone.
    pub by: String,
    pub at: Moment,
}

/// The organisation of a mission that tables call `code`, if the scope reaches it.
pub async fn of_mission(
    reads: &mut impl Reads,
    mission: MissionId,
    code: &str,
    scope: &Scope,
) -> Result<Option<Known>> {
    store::of_mission(reads, mission, code, scope).await
}

/// The organisations of a mission that a scope reaches, as code and name, by name.
pub async fn within(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &Scope,
) -> Result<Vec<(String, Localized)>> {
    store::within(reads, mission, scope).await
}

/// Organisations that may stand above another: those of the instance, by name.
pub async fn possible_parents(
    reads: &mut impl Reads,
    of: OrganisationId,
) -> Result<Vec<(OrganisationId, Localized)>> {
    store::possible_parents(reads, of).await
}

/// Under which numbers registers know an organisation.
pub async fn numbers(
    reads: &mut impl Reads,
    organisation: OrganisationId,
) -> Result<Vec<Identifier>> {
    store::numbers(reads, organisation).await
}

/// Which numbers came and went, the newest first.
pub async fn number_changes(
    reads: &mut impl Reads,
    organisation: OrganisationId,
) -> Result<Vec<NumberChange>> {
    store::number_changes(reads, organisation).await
}

/// The organisation that tables call `code`.
pub async fn coded(reads: &mut impl Reads, code: &str) -> Result<Option<OrganisationId>> {
    store::coded(reads, code).await
}

/// What everybody may know of the organisation with a number: its name and its Region, once it
/// takes part in a mission, which is announced with those who do.
pub async fn known_publicly(
    reads: &mut impl Reads,
    number: &Identifier,
) -> Result<Option<(Localized, Option<String>)>> {
    store::known_publicly(reads, number).await
}

/// An organisation as somebody who merges two of them sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub id: OrganisationId,
    pub name: Localized,
    pub kind: String,
    pub region: Option<String>,
    /// The Belgian enterprise number as it is kept; empty where none is known.
    pub number: String,
    /// What it was merged into, if it was.
    pub merged_into: Option<OrganisationId>,
}

/// An organisation, whatever became of it.
pub async fn candidate(reads: &mut impl Reads, id: OrganisationId) -> Result<Option<Candidate>> {
    store::candidate(reads, id).await
}

/// Those that take part in a mission, by their names.
pub async fn taking_part(reads: &mut impl Reads, mission: MissionId) -> Result<Vec<Candidate>> {
    store::taking_part(reads, mission).await
}

/// What an organisation can be.
pub const KINDS: [&str; 11] = [
    "company",
    "federation",
    "chamber",
    "academic",
    "administration",
    "agency",
    "post",
    "host_authority",
    "local_partner",
    "counterpart",
    "subsidiary",
];

/// The most signs of a name in one language.
pub const LONGEST_NAME: usize = 150;

/// The Regions that a Belgian organisation can belong to, and the federal level.
pub const REGIONS: [&str; 4] = ["flanders", "wallonia", "brussels", "federal"];

/// How large a company can be, by the European definition of small and medium-sized ones
/// (recommendation 2003/361/EC).
pub const SIZES: [&str; 2] = ["sme", "large"];

/// An organisation as the tables of a mission tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOrganisation {
    pub id: OrganisationId,
    /// The name of the row; also how exports call it.
    pub code: String,
    /// One of [`KINDS`].
    pub kind: String,
    /// In the languages in which it has one of its own; most companies have one for all.
    pub name: Localized,
    /// One of [`REGIONS`]; none for those of the host country.
    pub region: Option<String>,
    /// One of [`SIZES`], where it is known.
    pub size: Option<String>,
    /// Terms of the mission's list of domains.
    pub domains: Vec<String>,
    /// As each language calls it.
    pub city: Option<Localized>,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// Under which numbers registers know it.
    pub identifiers: Vec<Identifier>,
    /// For a subsidiary or a post: whose it is.
    pub parent: Option<OrganisationId>,
    pub offer: Localized,
    pub need: Localized,
    /// Whether it takes part in the mission that is loaded.
    pub participates: bool,
    pub synthetic: bool,
    /// Codes of the mission's sources, joined by `;`, or `generated`.
    pub source: String,
}

/// Why an organisation is not loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// One of this name is there, from an earlier mission.
    AlreadyThere { code: String },
    /// Another one has the same number in a register.
    NumberTaken { code: String },
    /// A subsidiary or a post of nobody.
    NoParent { code: String },
    /// Its parent, or the parent of that one, is itself.
    AboveItself { code: String },
    /// Merged with itself, or with one that was merged already.
    NotTwo { name: String },
    /// It belongs to the other: a subsidiary is not its parent.
    Belongs { name: String },
    /// The two have enterprise numbers of their own: the register knows two.
    TwoNumbers { one: String, other: String },
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let (key, code) = match refusal {
            Refusal::NotTwo { name } => ("organisations-not-two", name),
            Refusal::Belongs { name } => ("organisations-belongs", name),
            Refusal::TwoNumbers { one, other } => {
                let told = vec![("one", one.into()), ("other", other.into())];
                return Error::conflict("organisations-two-numbers", told);
            }
            Refusal::AlreadyThere { code } => ("organisations-already-there", code),
            Refusal::NumberTaken { code } => ("organisations-number-taken", code),
            Refusal::NoParent { code } => ("organisations-no-parent", code),
            Refusal::AboveItself { code } => ("organisations-above-itself", code),
        };
        Error::conflict(key, vec![("organisation", code.into())])
    }
}
