//! An organisation's own page.

use attache_foundation::ids::{AccountId, OrganisationId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::{Data, Scope};
use attache_foundation::{Answer, Error, Result, Right, Visit};
use attache_platform::moment::Moment;
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::super::typed::Typed;
use super::super::{Applied, Colleague, Invitation, Member, samples, store, view};
use crate::delegations::stays::{self, Stay};
use crate::organisations::identifiers::Identifier;
use crate::organisations::{self, Known, NumberChange};
use crate::profiles::{self, Progress};

/// The organisation that an address names.
#[derive(Deserialize)]
pub(in super::super) struct At {
    organisation: String,
}

/// A number as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct TypedNumber {
    pub(in super::super) scheme: String,
    pub(in super::super) number: String,
}

/// What was typed into the forms of the page, and what is wrong with it.
#[derive(Default)]
pub(in super::super) struct Forms {
    pub(in super::super) invitation: Typed,
    pub(in super::super) number: TypedNumber,
    pub(in super::super) errors: FieldErrors,
}

/// One organisation, to whoever answers for it.
pub(in super::super) struct HomePage {
    pub(in super::super) organisation: Known,
    pub(in super::super) now: Moment,
    pub(in super::super) me: Option<AccountId>,
    pub(in super::super) progress: Option<Progress>,
    pub(in super::super) members: Vec<Member>,
    /// When each of them is there, as far as it is known.
    pub(in super::super) stays: Vec<Stay>,
    pub(in super::super) applied: Vec<Applied>,
    pub(in super::super) team: Vec<Colleague>,
    pub(in super::super) invitations: Vec<Invitation>,
    pub(in super::super) numbers: Vec<Identifier>,
    pub(in super::super) changes: Vec<NumberChange>,
    /// What may stand above it; nothing to whoever may not say so.
    pub(in super::super) parents: Option<Vec<(OrganisationId, Localized)>>,
    /// Whether the reader is not of the organisation: its officer, or the organiser.
    pub(in super::super) from_outside: bool,
    pub(in super::super) forms: Forms,
}

impl Page for HomePage {
    fn title(&self, words: &Words) -> String {
        self.organisation.name.get(words.language()).to_owned()
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::home::head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::home::page(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("profiles-title"), frame.address("/profiles"))]
    }

    fn samples() -> Vec<HomePage> {
        samples::homes()
    }
}

/// The organisation of an address, if the reader answers for it: its own managers, the officer of
/// its Region, the organiser. Whose profile somebody may read reaches further, and decides nothing
/// here.
pub(super) async fn found(visit: &Visit, at: &At) -> Result<Known> {
    let (mission, scope) = (visit.mission_id()?, visit.scope(Data::RoleGrants)?);
    let code = &at.organisation;
    let found = organisations::of_mission(&mut visit.reads(), mission, code, &scope).await?;
    found.ok_or(Error::Absent)
}

/// Whether the reader answers for more than organisations of their own.
pub(super) fn is_from_outside(visit: &Visit) -> Result<bool> {
    let scope = visit.scope(Data::RoleGrants)?;
    Ok(matches!(scope, Scope::All | Scope::Regions(_)))
}

pub(super) async fn page(visit: &Visit, organisation: Known, forms: Forms) -> Result<HomePage> {
    let (mission, id, now) = (visit.mission_id()?, organisation.id, visit.now());
    let mut reads = visit.reads();
    let parents = match visit.may(Right::ManageParticipants) {
        true => Some(organisations::possible_parents(&mut reads, id).await?),
        false => None,
    };
    let stays = match stays::mission_days(&mut reads, mission).await? {
        Some(days) => {
            let own = Scope::Organisations(vec![id]);
            stays::all(&mut reads, mission, &own, &days).await?
        }
        None => Vec::new(),
    };
    Ok(HomePage {
        now,
        stays,
        me: visit.actor.account,
        progress: profiles::progress(&mut reads, mission, &organisation.code).await?,
        members: store::members(&mut reads, mission, id).await?,
        applied: store::applied(&mut reads, mission, id).await?,
        team: store::team(&mut reads, mission, id, now).await?,
        invitations: store::invitations(&mut reads, mission, id).await?,
        numbers: organisations::numbers(&mut reads, id).await?,
        changes: organisations::number_changes(&mut reads, id).await?,
        parents,
        from_outside: is_from_outside(visit)?,
        organisation,
        forms,
    })
}

/// The page again, with what was typed and what is wrong with it.
pub(super) async fn again(visit: &Visit, organisation: Known, forms: Forms) -> Answer {
    let page = page(visit, organisation, forms).await?;
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Where the page of an organisation is.
pub(super) fn address(visit: &Visit, organisation: &Known) -> String {
    visit.address(&format!("/profiles/{}/home", organisation.code))
}

pub(in super::super) async fn show(visit: Visit, Path(at): Path<At>) -> Answer {
    let organisation = found(&visit, &at).await?;
    visit.page(&page(&visit, organisation, Forms::default()).await?)
}

/// Leads whoever answers for one organisation to its page, and others to the list of theirs.
pub(in super::super) async fn own(visit: Visit) -> Answer {
    let (mission, scope) = (visit.mission_id()?, visit.scope(Data::RoleGrants)?);
    let all = organisations::within(&mut visit.reads(), mission, &scope).await?;
    match all.as_slice() {
        [(code, _)] => see_other(&visit.address(&format!("/profiles/{code}/home"))),
        _ => see_other(&visit.address("/profiles")),
    }
}
