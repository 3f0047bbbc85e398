//! Who holds which role in a mission: giving roles, ending them, and the second person.

mod access;
mod actions;
mod pages;
mod parse;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::ids::{AccountId, ApprovalId, GrantId, LegId, OrganisationId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Right, Role, Route};
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;
use attache_platform::web::{get, post};
use maud::Markup;

/// The addresses of roles.
pub fn routes() -> Vec<Route> {
    let (see, give) = (Right::SeeRoles, Right::GiveRoles);
    vec![
        get("/missions/{mission}/roles", see, pages::list),
        post("/missions/{mission}/roles", give, pages::give),
        get("/missions/{mission}/roles/{grant}", see, access::show),
        post("/missions/{mission}/roles/{grant}/end", give, pages::end),
        post(
            "/missions/{mission}/approvals/{approval}/agreement",
            give,
            pages::agree,
        ),
        post(
            "/missions/{mission}/approvals/{approval}/refusal",
            give,
            pages::refuse,
        ),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::RolesPage>("roles/list", frame);
    all.extend(render::<access::AccessPage>("roles/access", frame));
    all
}

/// A role as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    grant: GrantId,
    name: String,
    role: Role,
    region: Option<String>,
    organisation: String,
    /// The city of the leg that an officer of a post receives.
    leg: Option<Localized>,
    /// Who gave it; empty when it came with the mission.
    given_by: String,
    starts_at: Moment,
    ends_at: Option<Moment>,
    standing: Standing,
}

/// How a role stands at the moment.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    InForce,
    /// It begins later.
    Later,
    /// It waits for a second person.
    Waits {
        approval: ApprovalId,
        /// Whether the reader may be that person.
        decides: bool,
    },
    Over,
}

/// Somebody or something that the form offers.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named<T, N = String> {
    id: T,
    name: N,
}

type Somebody = Named<AccountId>;
type Firm = Named<OrganisationId, Localized>;

/// A leg of the mission, by its city.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Leg {
    id: LegId,
    city: Localized,
}
