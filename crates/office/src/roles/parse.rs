//! The form of a new role as it is typed, and what it means.

use attache_foundation::Role;
use attache_foundation::ids::{AccountId, LegId, MissionId, OrganisationId};
use attache_foundation::permissions::Grant;
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::web::FieldErrors;
use serde::Deserialize;

/// Days of roles are those of this clock.
const OFFICE: &str = "Europe/Brussels";

/// The Regions that have officers.
pub(super) const REGIONS: [&str; 3] = ["flanders", "wallonia", "brussels"];

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Typed {
    pub(super) account: String,
    pub(super) role: String,
    pub(super) region: String,
    pub(super) organisation: String,
    pub(super) leg: String,
    pub(super) from: String,
    pub(super) until: String,
}

/// A role for somebody, from a moment until another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) account: AccountId,
    pub(super) grant: Grant,
    pub(super) from: Moment,
    pub(super) until: Option<Moment>,
}

impl Typed {
    /// What the form asks for, or everything that is wrong with it. A Region, an organisation or
    /// a leg counts for the role that needs one.
    pub(super) fn parse(&self, mission: MissionId, now: Moment) -> Result<Wanted, FieldErrors> {
        let mut errors = FieldErrors::default();
        let account = self.account.trim().parse().ok();
        if account.is_none() {
            errors.add("account", "roles-error-account");
        }
        let role = Role::from_name(self.role.trim());
        if role.is_none() {
            errors.add("role", "roles-error-role");
        }
        let region = match self.region.trim() {
            typed if role == Some(Role::RegionalOfficer) && REGIONS.contains(&typed) => {
                Some(typed.to_owned())
            }
            _ => None,
        };
        let organisation: Option<OrganisationId> = match role {
            Some(Role::OrganisationManager) => self.organisation.trim().parse().ok(),
            _ => None,
        };
        let leg: Option<LegId> = match role {
            Some(Role::PostOfficer) => self.leg.trim().parse().ok(),
            _ => None,
        };
        let from = day(&self.from, Some, &mut errors, "from");
        let until = day(&self.until, |day| day.tomorrow().ok(), &mut errors, "until");
        match (account, role) {
            (Some(account), Some(role)) if errors.is_empty() => Ok(Wanted {
                account,
                grant: Grant {
                    role,
                    mission,
                    region,
                    organisation,
                    leg,
                },
                from: from.unwrap_or(now).max(now),
                until,
            }),
            _ => Err(errors),
        }
    }
}

/// The first moment of the day that follows from a typed one; nothing when none was typed.
fn day(
    typed: &str,
    of: impl Fn(Date) -> Option<Date>,
    errors: &mut FieldErrors,
    field: &'static str,
) -> Option<Moment> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let zone = zone(OFFICE).unwrap_or(TimeZone::UTC);
    let date: Option<Date> = typed.parse().ok();
    let within = date.filter(|date| (2000..=2100).contains(&date.year()));
    let first = within.and_then(of);
    let moment = first.and_then(|day| Moment::on_wall_clock(day.at(0, 0, 0, 0), &zone));
    if moment.is_none() {
        errors.add(field, "roles-error-day");
    }
    moment
}
