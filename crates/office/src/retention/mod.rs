//! How long everything is kept: the register of every column, the rules, and the daily sweep that
//! deletes what is due and says how much. A hold keeps one person's data, whatever is due.

mod actions;
mod kept;
mod pages;
mod register;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::PersonId;
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Result, Right, Route};
use attache_missions::dossiers::DossierClass;
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment};
use attache_platform::web::{get, post};
use maud::Markup;

pub(crate) use actions::unname;
pub use actions::{schedule, sweep, work};
pub use kept::{Holds, Keep, Kept, differences};
pub use register::REGISTER;
pub use rules::office_day;

/// The kind of the daily job.
pub const RETENTION_JOB: &str = "retention";

/// When something is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    Passport,
    Diet,
    Health,
    Identity,
    Emergency,
    Travel,
    Calendars,
    Applications,
    Drafts,
    Invoices,
    Messages,
    Letters,
    Sessions,
    SignIns,
    JobErrors,
    Readings,
    People,
}

impl Rule {
    /// All of them, in the order in which they are carried out.
    pub const ALL: [Rule; 17] = [
        Rule::Passport,
        Rule::Diet,
        Rule::Health,
        Rule::Identity,
        Rule::Emergency,
        Rule::Travel,
        Rule::Calendars,
        Rule::Applications,
        Rule::Drafts,
        Rule::Invoices,
        Rule::Messages,
        Rule::Letters,
        Rule::Sessions,
        Rule::SignIns,
        Rule::JobErrors,
        Rule::Readings,
        Rule::People,
    ];

    /// The name under which it is reported.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Passport => "passport",
            Rule::Diet => "diet",
            Rule::Health => "health",
            Rule::Identity => "identity",
            Rule::Emergency => "emergency",
            Rule::Travel => "travel",
            Rule::Calendars => "calendars",
            Rule::Applications => "applications",
            Rule::Drafts => "drafts",
            Rule::Invoices => "invoices",
            Rule::Messages => "messages",
            Rule::Letters => "letters",
            Rule::Sessions => "sessions",
            Rule::SignIns => "sign_ins",
            Rule::JobErrors => "job_errors",
            Rule::Readings => "readings",
            Rule::People => "people",
        }
    }

    /// The class of a travel file that the rule is about.
    pub fn class(self) -> Option<DossierClass> {
        DossierClass::from_name(self.name())
    }
}

/// What one sweep deleted by one rule in one mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swept {
    pub day: Date,
    /// The name of the rule.
    pub rule: String,
    /// How many values; never which.
    pub deleted: i64,
    /// Who signed it off, and when.
    pub signed: Option<(String, Moment)>,
}

/// Somebody whose data stays, whatever is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    pub person: PersonId,
    /// Empty where the reader may not know who it is.
    pub name: String,
    pub reason: String,
    pub placed_at: Moment,
}

/// Whether a person's data is held.
pub async fn is_held(reads: &mut impl Reads, person: PersonId) -> Result<bool> {
    Ok(store::held(reads).await?.contains(&person))
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    vec![
        get(
            "/missions/{mission}/retention",
            Right::SeeRetention,
            pages::show,
        ),
        post(
            "/missions/{mission}/retention/signature",
            Right::HoldData,
            pages::sign,
        ),
        post(
            "/missions/{mission}/retention/holds",
            Right::HoldData,
            pages::hold,
        ),
        post(
            "/missions/{mission}/retention/holds/{person}/end",
            Right::HoldData,
            pages::end_hold,
        ),
    ]
}

/// Samples of the page, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::RetentionPage>("retention/show", frame)
}
