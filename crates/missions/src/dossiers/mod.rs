//! What a participant gives for the journey: who they are, their passport, what they eat, what
//! they need. Each value is sealed by itself; who may read it, why and until when stands in
//! [`rules`].

mod actions;
mod nations;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{AccountId, MissionId, PersonId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::permissions::Data;
use attache_foundation::{Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment};
use attache_platform::web::{get, post};
use maud::Markup;

pub use actions::{Own, due, erase, forget_grants, own, purge};
pub use rules::keep_days;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DossierField {
    BirthDate,
    Nationality,
    PassportNumber,
    PassportExpires,
    Diet,
    Needs,
    EmergencyContact,
    TravelWishes,
}

impl DossierField {
    /// All of them, in the order of the form.
    pub const ALL: [DossierField; 8] = [
        DossierField::BirthDate,
        DossierField::Nationality,
        DossierField::PassportNumber,
        DossierField::PassportExpires,
        DossierField::Diet,
        DossierField::Needs,
        DossierField::EmergencyContact,
        DossierField::TravelWishes,
    ];

    /// The name under which it is kept, and of its field in the form.
    pub fn name(self) -> &'static str {
        match self {
            DossierField::BirthDate => "birth_date",
            DossierField::Nationality => "nationality",
            DossierField::PassportNumber => "passport_number",
            DossierField::PassportExpires => "passport_expires",
            DossierField::Diet => "diet",
            DossierField::Needs => "needs",
            DossierField::EmergencyContact => "emergency_contact",
            DossierField::TravelWishes => "travel_wishes",
        }
    }

    /// The field of a name.
    pub fn from_name(name: &str) -> Option<DossierField> {
        DossierField::ALL
            .into_iter()
            .find(|field| field.name() == name)
    }

    /// With what it is read and kept.
    pub fn class(self) -> DossierClass {
        match self {
            DossierField::BirthDate | DossierField::Nationality => DossierClass::Identity,
            DossierField::PassportNumber | DossierField::PassportExpires => DossierClass::Passport,
            DossierField::Diet => DossierClass::Diet,
            DossierField::Needs => DossierClass::Health,
            DossierField::EmergencyContact => DossierClass::Emergency,
            DossierField::TravelWishes => DossierClass::Travel,
        }
    }
}

/// Fields that the same people may read, for the same reasons, equally long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DossierClass {
    Identity,
    Passport,
    Diet,
    Health,
    Emergency,
    Travel,
}

impl DossierClass {
    /// All of them.
    pub const ALL: [DossierClass; 6] = [
        DossierClass::Identity,
        DossierClass::Passport,
        DossierClass::Diet,
        DossierClass::Health,
        DossierClass::Emergency,
        DossierClass::Travel,
    ];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            DossierClass::Identity => "identity",
            DossierClass::Passport => "passport",
            DossierClass::Diet => "diet",
            DossierClass::Health => "health",
            DossierClass::Emergency => "emergency",
            DossierClass::Travel => "travel",
        }
    }

    /// The class of a name.
    pub fn from_name(name: &str) -> Option<DossierClass> {
        DossierClass::ALL
            .into_iter()
            .find(|class| class.name() == name)
    }

    /// The row of the table of data that says who reads it.
    pub fn data(self) -> Data {
        match self {
            DossierClass::Identity => Data::BirthAndNationality,
            DossierClass::Passport => Data::PassportNumber,
            DossierClass::Diet => Data::Diet,
            DossierClass::Health => Data::Health,
            DossierClass::Emergency => Data::EmergencyContact,
            DossierClass::Travel => Data::Travel,
        }
    }

    /// The fields of the class.
    pub fn fields(self) -> impl Iterator<Item = DossierField> {
        DossierField::ALL
            .into_iter()
            .filter(move |field| field.class() == self)
    }
}

/// What somebody can eat, as it is counted.
pub const DIETS: [&str; 9] = [
    "everything",
    "vegetarian",
    "vegan",
    "pescatarian",
    "halal",
    "kosher",
    "gluten_free",
    "lactose_free",
    "other",
];

/// Somebody may read a class that needs a name on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct DossierGrant {
    id: attache_platform::id::Id<DossierGrant>,
    /// Whose; nothing: everybody's.
    person: Option<PersonId>,
    person_name: Option<String>,
    account: AccountId,
    account_name: String,
    class: DossierClass,
    until: Moment,
    reason: String,
}

/// The last day of a mission, from which its data is kept so many days more.
pub async fn last_day(reads: &mut impl Reads, mission: MissionId) -> Result<Option<Date>> {
    store::last_day(reads, mission).await
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    let (give, see) = (Right::GiveDossier, Right::ReadDossiers);
    vec![
        get("/missions/{mission}/my-journey", give, pages::own),
        post("/missions/{mission}/my-journey", give, pages::give),
        post(
            "/missions/{mission}/my-journey/passport",
            give,
            pages::passport,
        ),
        post(
            "/missions/{mission}/my-journey/{field}/withdrawal",
            give,
            pages::withdraw,
        ),
        get("/missions/{mission}/dossiers", see, pages::list),
        get("/missions/{mission}/dossiers/{person}", see, pages::show),
        post("/missions/{mission}/dossiers/{person}", see, pages::read),
        get(
            "/missions/{mission}/dossier-grants",
            Right::GrantDossiers,
            pages::grants,
        ),
        post(
            "/missions/{mission}/dossier-grants",
            Right::GrantDossiers,
            pages::grant,
        ),
        post(
            "/missions/{mission}/dossier-grants/{grant}/end",
            Right::GrantDossiers,
            pages::end_grant,
        ),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::OwnPage>("dossiers/own", frame);
    all.extend(render::<pages::ListPage>("dossiers/list", frame));
    all.extend(render::<pages::ShowPage>("dossiers/show", frame));
    all.extend(render::<pages::GrantsPage>("dossiers/grants", frame));
    all
}
