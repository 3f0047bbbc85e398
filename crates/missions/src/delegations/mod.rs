//! Who travels and who receives: people, their organisation, how long they stay, and in which
//! capacity officials take part.

mod actions;
mod officials;
pub mod stays;
mod store;
#[cfg(test)]
mod tests;
mod withdrawals;
mod words;

use attache_foundation::ids::{MissionId, OrganisationId, PersonId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::{get, post};
use maud::Markup;

pub use actions::load;
pub use withdrawals::{
    REASONS, Wanted, Who, come_back, is_replaced, leave, take_back, withdraw, withdrawn_from,
};
pub use words::{category, function, government, region};

/// Points at `into` whatever pointed at `from`, which turned out to be the same organisation.
pub async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    store::organisation_merged(change, from, into).await
}

/// The name of a person, as it is said; nothing when there is no such person.
pub async fn name(reads: &mut impl Reads, person: PersonId) -> Result<Option<String>> {
    store::name(reads, person).await
}

/// The organisation for which somebody takes part.
pub async fn organisation_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<Option<OrganisationId>> {
    store::organisation_of(reads, person).await
}

/// The person whom the tables of a mission call `code`.
pub async fn coded(
    reads: &mut impl Reads,
    mission: MissionId,
    code: &str,
) -> Result<Option<PersonId>> {
    store::coded(reads, mission, code).await
}

/// People whose mission ended before a day and who still go by their name.
pub async fn due(reads: &mut impl Reads, ended_before: Date) -> Result<Vec<(MissionId, PersonId)>> {
    store::due(reads, ended_before).await
}

/// Whether there is such a person, still with their name.
pub async fn is_named(reads: &mut impl Reads, person: PersonId) -> Result<bool> {
    store::is_named(reads, person).await
}

/// The mission of a person, and what they are in it: one of [`CATEGORIES`].
pub async fn mission_and_category(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<Option<(MissionId, String)>> {
    store::mission_and_category(reads, person).await
}

/// Takes name, address, function and public office from a person. Category, Region, organisation
/// and stay remain, so that no figure changes, and so do meetings, with somebody unnamed.
pub async fn erase(change: &mut Change, person: PersonId) -> Result<u64> {
    let name = attache_foundation::accounts::pseudonym(&person.to_string());
    store::erase(change, person, &name).await
}

/// The addresses of the lists of people.
pub fn routes() -> Vec<Route> {
    vec![
        get(
            "/missions/{mission}/delegation",
            Right::SeeProtocol,
            officials::show,
        ),
        get(
            "/missions/{mission}/withdrawals",
            Right::ManageParticipants,
            withdrawals::list,
        ),
        post(
            "/missions/{mission}/withdrawals",
            Right::ManageParticipants,
            withdrawals::note,
        ),
        post(
            "/missions/{mission}/withdrawals/returns",
            Right::ManageParticipants,
            withdrawals::undo,
        ),
    ]
}

/// Samples of the lists of people, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<officials::DelegationPage>("delegations/official", frame);
    all.extend(render::<withdrawals::WithdrawalsPage>(
        "delegations/withdrawals",
        frame,
    ));
    all
}

/// What somebody can be in a mission.
pub const CATEGORIES: [&str; 9] = [
    "lead",
    "minister",
    "official",
    "business",
    "academic",
    "federation",
    "administration",
    "staff",
    "counterpart",
];

/// The governments of which an official can be a member.
pub const GOVERNMENTS: [&str; 4] = ["federal", "flanders", "wallonia", "brussels"];

/// A person as the tables of a mission tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    pub id: PersonId,
    /// The name of the row, unique in the mission.
    pub code: String,
    /// One of [`CATEGORIES`].
    pub category: String,
    pub given_name: String,
    /// Empty for members of a royal family.
    pub family_name: String,
    /// The form of address or the public office of an official; empty for others.
    pub style: Localized,
    /// What they do where they work: `export_manager`.
    pub function: String,
    pub organisation: OrganisationId,
    pub region: Option<String>,
    pub language: Language,
    /// Empty for those whom the product never writes to.
    pub mail: String,
    /// From when and until when they are at the mission's disposal.
    pub arrives_at: Moment,
    pub leaves_at: Moment,
    pub photo_refused: bool,
    pub synthetic: bool,
    pub source: String,
}

/// In which capacity an official takes part, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCapacity {
    pub person: PersonId,
    pub capacity: Localized,
    /// Lower goes first.
    pub precedence: i64,
    /// One of [`GOVERNMENTS`].
    pub government: Option<String>,
    pub from_day: Date,
    pub to_day: Date,
    /// The name of the official who was expected instead.
    pub replaces: Option<String>,
    pub source: String,
}
