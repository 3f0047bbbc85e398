//! What an organisation tells of itself in a mission: what it offers and looks for, in which
//! sectors, at which stage of the market; one profile an organisation and mission.

mod actions;
mod address;
mod pages;
mod parse;
mod rules;
mod samples;
mod sectors;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{MissionId, OrganisationId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::{get, post};
use maud::Markup;

pub use actions::load;

/// How far a profile is, and what it still lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub has: usize,
    pub of: usize,
    /// The keys of the names of its missing parts, in the order of the form.
    pub missing: Vec<&'static str>,
    /// One of [`crate::organisations::SIZES`].
    pub size: Option<String>,
    /// Whether the public may see it.
    pub shown: bool,
}

/// How far the profile of an organisation is in a mission; nothing when it has none.
pub async fn progress(
    reads: &mut impl Reads,
    mission: MissionId,
    code: &str,
) -> Result<Option<Progress>> {
    let everybody = Scope {
        all: true,
        ..Scope::default()
    };
    let profile = store::profile(reads, mission, code, &everybody).await?;
    Ok(profile.map(|profile| Progress {
        has: rules::completeness(&profile.told),
        of: rules::PARTS,
        missing: rules::missing(&profile.told),
        size: profile.told.size,
        shown: profile.told.shown,
    }))
}

/// In how many missions two organisations have a profile each.
pub async fn in_both(
    reads: &mut impl Reads,
    one: OrganisationId,
    other: OrganisationId,
) -> Result<i64> {
    store::in_both(reads, one, other).await
}

/// Points at `into` whatever pointed at `from`, which turned out to be the same organisation;
/// where both have a profile in a mission, that of `gives_way` goes.
pub async fn organisation_merged(
    change: &mut Change,
    pair: (OrganisationId, OrganisationId),
    gives_way: OrganisationId,
) -> Result<()> {
    store::organisation_merged(change, pair, gives_way).await
}

/// How far a company is on the market of the mission.
pub const STAGES: [&str; 4] = ["exploring", "first_sale", "growing", "established"];

/// The most signs of one text, in each language.
const LONGEST_TEXT: usize = 600;

/// How many sectors, and how many domains of the mission, a profile names at most.
const MOST_SECTORS: usize = 3;

/// The addresses of profiles.
pub fn routes() -> Vec<Route> {
    let one = "/missions/{mission}/organisations/{organisation}/profile";
    vec![
        get(
            "/missions/{mission}/profiles",
            Right::EditProfile,
            pages::list,
        ),
        get(one, Right::EditProfile, pages::show),
        post(one, Right::EditProfile, pages::save),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::ProfilesPage>("profiles/list", frame);
    all.extend(render::<pages::ProfilePage>("profiles/profile", frame));
    all
}

/// A text of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Text {
    Offer,
    Need,
    Excellence,
    Partners,
}

impl Text {
    const ALL: [Text; 4] = [Text::Offer, Text::Need, Text::Excellence, Text::Partners];

    /// The key of its name.
    fn name(self) -> &'static str {
        match self {
            Text::Offer => "profiles-offer",
            Text::Need => "profiles-need",
            Text::Excellence => "profiles-excellence",
            Text::Partners => "profiles-partners",
        }
    }

    /// The name of its field in the form, in a language.
    fn field(self, language: Language) -> &'static str {
        let names = match self {
            Text::Offer => ["offer_en", "offer_nl", "offer_fr", "offer_de"],
            Text::Need => ["need_en", "need_nl", "need_fr", "need_de"],
            Text::Excellence => [
                "excellence_en",
                "excellence_nl",
                "excellence_fr",
                "excellence_de",
            ],
            Text::Partners => ["partners_en", "partners_nl", "partners_fr", "partners_de"],
        };
        let of = Language::ALL.iter().position(|one| *one == language);
        names[of.unwrap_or(0)]
    }
}

/// What a profile says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    offer: Localized,
    need: Localized,
    excellence: Localized,
    partners: Localized,
    /// The language in which it was written; texts in others are translations.
    written_in: Language,
    /// Terms of the mission's list of domains.
    domains: Vec<String>,
    /// Divisions of NACE Rev. 2.1: `26`.
    sectors: Vec<String>,
    size: Option<String>,
    /// One of [`STAGES`].
    stage: Option<String>,
    /// Empty, or an address on the public web.
    website: String,
    /// Whether the public may see that it takes part.
    shown: bool,
}

impl Told {
    fn text(&self, text: Text) -> &Localized {
        match text {
            Text::Offer => &self.offer,
            Text::Need => &self.need,
            Text::Excellence => &self.excellence,
            Text::Partners => &self.partners,
        }
    }
}

/// What the form of a profile says: the organisation's names, and what it tells of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    name: Localized,
    told: Told,
}

/// A profile as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Profile {
    organisation: OrganisationId,
    code: String,
    name: Localized,
    region: Option<String>,
    told: Told,
    /// Counts the changes.
    version: i64,
}

/// Whose profiles somebody may change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Scope {
    /// Everybody's.
    all: bool,
    /// Those of a Region.
    region: Option<String>,
    /// Those of the organisations that they manage.
    own: Vec<OrganisationId>,
}
