//! The forms and buttons of a team.

use attache_foundation::ids::{AccountId, GrantId, InvitationId};
use attache_foundation::{Answer, Button, Error, Form, Visit};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use serde::Deserialize;

use super::super::actions;
use super::super::rules::Refusal;
use super::super::typed::Typed;
use super::home::{At, Forms, address, again, found, is_from_outside};
use crate::organisations::Known;

/// An invitation of an organisation.
#[derive(Deserialize)]
pub(in super::super) struct AtInvitation {
    invitation: String,
}

/// A role of somebody of an organisation.
#[derive(Deserialize)]
pub(in super::super) struct AtGrant {
    grant: String,
}

/// Who manages the organisation instead; empty for nobody.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Instead {
    instead: String,
}

fn refused(refusal: Refusal) -> FieldErrors {
    let mut errors = FieldErrors::default();
    let (field, key) = refusal.beside();
    errors.add(field, key);
    errors
}

pub(in super::super) async fn invite(
    visit: Visit,
    Path(at): Path<At>,
    Form(typed): Form<Typed>,
) -> Answer {
    let organisation = found(&visit, &at).await?;
    let wanted = match typed.parse() {
        Ok(wanted) => wanted,
        Err(errors) => {
            let forms = Forms {
                invitation: typed,
                errors,
                ..Forms::default()
            };
            return again(&visit, organisation, forms).await;
        }
    };
    let by = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut change = visit.change().await?;
    match actions::invite(&mut change, organisation.id, &wanted, by).await? {
        Ok(()) => change.finish().await?,
        Err(refusal) => {
            drop(change);
            let forms = Forms {
                invitation: typed,
                errors: refused(refusal),
                ..Forms::default()
            };
            return again(&visit, organisation, forms).await;
        }
    }
    see_other(&address(&visit, &organisation))
}

pub(in super::super) async fn renew(
    visit: Visit,
    Path(at): Path<At>,
    Path(of): Path<AtInvitation>,
    _: Button,
) -> Answer {
    let organisation = found(&visit, &at).await?;
    let id: InvitationId = of.invitation.parse().map_err(|_| Error::Absent)?;
    let by = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut change = visit.change().await?;
    actions::renew(&mut change, organisation.id, id, by).await?;
    change.finish().await?;
    see_other(&address(&visit, &organisation))
}

pub(in super::super) async fn withdraw(
    visit: Visit,
    Path(at): Path<At>,
    Path(of): Path<AtInvitation>,
    _: Button,
) -> Answer {
    let organisation = found(&visit, &at).await?;
    let id: InvitationId = of.invitation.parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    actions::withdraw(&mut change, organisation.id, id).await?;
    change.finish().await?;
    see_other(&address(&visit, &organisation))
}

pub(in super::super) async fn end(
    visit: Visit,
    Path(at): Path<At>,
    Path(of): Path<AtGrant>,
    Form(typed): Form<Instead>,
) -> Answer {
    let organisation = found(&visit, &at).await?;
    let grant: GrantId = of.grant.parse().map_err(|_| Error::Absent)?;
    let instead: Option<AccountId> = match typed.instead.trim() {
        "" => None,
        id => match id.parse() {
            Ok(id) => Some(id),
            Err(_) => return ended_not(&visit, organisation, Refusal::NotOfTeam).await,
        },
    };
    let outside = is_from_outside(&visit)?;
    let mut change = visit.change().await?;
    let at = (visit.mission_id()?, organisation.id);
    let left = match actions::end(&mut change, at, grant, instead, outside).await? {
        Ok(left) => left,
        Err(refusal) => {
            drop(change);
            return ended_not(&visit, organisation, refusal).await;
        }
    };
    change.finish().await?;
    // Whoever ended their own role may not see this page any more.
    match Some(left) == visit.actor.account {
        true => see_other(&visit.address("")),
        false => see_other(&address(&visit, &organisation)),
    }
}

async fn ended_not(visit: &Visit, organisation: Known, refusal: Refusal) -> Answer {
    let forms = Forms {
        errors: refused(refusal),
        ..Forms::default()
    };
    again(visit, organisation, forms).await
}
