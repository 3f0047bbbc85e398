//! The page of roles, its form and its buttons.

use std::collections::BTreeMap;

use attache_foundation::ids::{AccountId, GrantId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::{self, GrantState, Held};
use attache_foundation::{Answer, Button, Error, Form, Result, Right, Role, Visit, approvals};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::parse::Typed;
use super::{Firm, Leg, Named, Shown, Somebody, Standing, actions, store, view};

/// Who holds which role.
pub(super) struct RolesPage {
    pub(super) roles: Vec<Shown>,
    /// What the form offers; nothing to whoever may only look.
    pub(super) form: Option<Offered>,
}

/// What the form offers, and what was typed into it.
pub(super) struct Offered {
    pub(super) people: Vec<Somebody>,
    pub(super) organisations: Vec<Firm>,
    pub(super) legs: Vec<Leg>,
    pub(super) typed: Typed,
    pub(super) errors: FieldErrors,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    visit.page(&page)
}

async fn page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<RolesPage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let may_give = visit.may(Right::GiveRoles);
    let held = permissions::in_mission(&mut reads, mission).await?;
    let names = store::names(&mut reads, mission).await?;
    let names: BTreeMap<AccountId, String> = names.into_iter().collect();
    let mut organisations = store::organisations(&mut reads, mission).await?;
    let words = &visit.words;
    words.sort_by_name(&mut organisations, |firm| firm.name.get(words.language()));
    let legs = store::legs(&mut reads, mission).await?;
    let waiting = approvals::waiting(&mut reads, mission).await?;
    let shown = |held: &Held| {
        let subject = held.id.to_string();
        let waits = waiting.iter().find(|one| one.subject == subject);
        let standing = match (held.state, waits) {
            (GrantState::Pending, Some(approval)) => Standing::Waits {
                approval: approval.id,
                decides: may_give && approval.asked_by != visit.actor.account,
            },
            _ if held.is_in_force(visit.now()) => Standing::InForce,
            (GrantState::Active, _) if visit.now() < held.starts_at => Standing::Later,
            _ => Standing::Over,
        };
        shown(
            held,
            standing,
            &names,
            (&organisations, &legs, words.language()),
        )
    };
    let roles = held.iter().map(shown).collect();
    let form = match may_give {
        true => Some(Offered {
            people: store::somebody(&mut reads, mission).await?,
            organisations,
            legs,
            typed,
            errors,
        }),
        false => None,
    };
    Ok(RolesPage { roles, form })
}

fn shown(
    held: &Held,
    standing: Standing,
    names: &BTreeMap<AccountId, String>,
    (organisations, legs, language): (&[Firm], &[Leg], Language),
) -> Shown {
    let name = |account| names.get(&account).cloned().unwrap_or_default();
    let firm = organisations
        .iter()
        .find(|firm| Some(firm.id) == held.grant.organisation);
    let leg = legs.iter().find(|leg| Some(leg.id) == held.grant.leg);
    Shown {
        grant: held.id,
        name: name(held.account),
        role: held.grant.role,
        region: held.grant.region.clone(),
        organisation: firm.map_or("", |firm| firm.name.get(language)).to_owned(),
        leg: leg.map(|leg| leg.city.clone()),
        given_by: held.granted_by.map(name).unwrap_or_default(),
        starts_at: held.starts_at,
        ends_at: held.ends_at,
        standing,
    }
}

pub(super) async fn give(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let wanted = match typed.parse(visit.mission_id()?, visit.now()) {
        Ok(wanted) => wanted,
        Err(errors) => return again(&visit, typed, errors).await,
    };
    let mut change = visit.change().await?;
    if let Err(refusal) = actions::give(&mut change, &wanted).await? {
        drop(change);
        let mut errors = FieldErrors::default();
        errors.add(refusal.field(), refusal.key());
        return again(&visit, typed, errors).await;
    }
    change.finish().await?;
    see_other(&visit.address("/roles"))
}

/// The form again, with what was typed and what is wrong with it.
async fn again(visit: &Visit, typed: Typed, errors: FieldErrors) -> Answer {
    let page = page(visit, typed, errors).await?;
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

#[derive(Deserialize)]
pub(super) struct AtGrant {
    grant: String,
}

pub(super) async fn end(visit: Visit, Path(at): Path<AtGrant>, _: Button) -> Answer {
    let grant: GrantId = at.grant.parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    permissions::end(&mut change, grant).await?;
    change.finish().await?;
    see_other(&visit.address("/roles"))
}

#[derive(Deserialize)]
pub(super) struct AtApproval {
    approval: String,
}

/// Why somebody does not agree; may stay empty.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Reason {
    reason: String,
}

pub(super) async fn agree(visit: Visit, Path(at): Path<AtApproval>, _: Button) -> Answer {
    decide(&visit, &at, true, "").await
}

pub(super) async fn refuse(
    visit: Visit,
    Path(at): Path<AtApproval>,
    Form(typed): Form<Reason>,
) -> Answer {
    let reason: String = typed.reason.trim().to_owned();
    if reason.chars().count() > approvals::LONGEST_REASON {
        let most = approvals::LONGEST_REASON.into();
        return Err(Error::unprocessable(
            "roles-reason-long",
            vec![("most", most)],
        ));
    }
    decide(&visit, &at, false, &reason).await
}

async fn decide(visit: &Visit, at: &AtApproval, agrees: bool, reason: &str) -> Answer {
    let approval = at.approval.parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    actions::decide(&mut change, approval, agrees, reason).await?;
    change.finish().await?;
    see_other(&visit.address("/roles"))
}

impl Page for RolesPage {
    fn title(&self, words: &Words) -> String {
        words.say("roles-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<RolesPage> {
        let mut errors = FieldErrors::default();
        for (field, key) in [
            ("account", "roles-error-account"),
            ("role", "roles-error-role"),
            ("from", "roles-error-day"),
        ] {
            errors.add(field, key);
        }
        let standings = [
            Standing::InForce,
            Standing::Later,
            waits(true),
            waits(false),
            Standing::Over,
        ];
        let roles = Role::ALL.into_iter().zip(standings.iter().cycle());
        let full = RolesPage {
            roles: roles
                .map(|(role, standing)| sample(role, standing))
                .collect(),
            form: Some(Offered {
                people: vec![Named {
                    id: id(),
                    name: "Jan Maes".to_owned(),
                }],
                organisations: vec![Named {
                    id: id(),
                    name: "Brass & Bytes".into(),
                }],
                legs: vec![Leg {
                    id: id(),
                    city: Localized::new(["Los Angeles"; 4]),
                }],
                typed: Typed::default(),
                errors,
            }),
        };
        let looked_at = RolesPage {
            roles: vec![sample(Role::Organiser, &Standing::InForce)],
            form: None,
        };
        vec![full, looked_at]
    }
}

fn waits(decides: bool) -> Standing {
    Standing::Waits {
        approval: id(),
        decides,
    }
}

fn id<T>() -> Id<T> {
    Id::new(Moment(0), &Chance::from_seed(1))
}

fn sample(role: Role, standing: &Standing) -> Shown {
    Shown {
        grant: id(),
        name: "Jan Maes".to_owned(),
        role,
        region: (role == Role::RegionalOfficer).then(|| "flanders".to_owned()),
        organisation: String::new(),
        leg: (role == Role::PostOfficer).then(|| Localized::new(["Los Angeles"; 4])),
        given_by: "Sophie Claes".to_owned(),
        starts_at: Moment(1_759_500_000_000),
        ends_at: Some(Moment(1_760_500_000_000)),
        standing: standing.clone(),
    }
}
