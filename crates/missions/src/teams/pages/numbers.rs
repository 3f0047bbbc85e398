//! The numbers of an organisation, and whose it is.

use attache_foundation::ids::OrganisationId;
use attache_foundation::{Answer, Form, Result, Visit};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use serde::Deserialize;

use super::home::{At, Forms, TypedNumber, address, again, found};
use crate::organisations::identifiers::{Identifier, Scheme};
use crate::organisations::{self, Known};

/// The form that says whose an organisation is; empty for nobody's.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct TypedParent {
    parent: String,
}

/// The number that was typed, or what is wrong with it.
fn read(typed: &TypedNumber) -> std::result::Result<Identifier, FieldErrors> {
    let mut errors = FieldErrors::default();
    let Some(scheme) = Scheme::from_name(typed.scheme.trim()) else {
        errors.add("scheme", "teams-error-scheme");
        return Err(errors);
    };
    if typed.number.trim().is_empty() {
        errors.add("number", "teams-error-number");
        return Err(errors);
    }
    Identifier::read(scheme, &typed.number).map_err(|misread| {
        let (key, args) = misread.sentence();
        errors.add_with("number", key, args);
        errors
    })
}

async fn number_again(
    visit: &Visit,
    organisation: Known,
    number: TypedNumber,
    errors: FieldErrors,
) -> Answer {
    let forms = Forms {
        number,
        errors,
        ..Forms::default()
    };
    again(visit, organisation, forms).await
}

pub(in super::super) async fn add(
    visit: Visit,
    Path(at): Path<At>,
    Form(typed): Form<TypedNumber>,
) -> Answer {
    change_numbers(visit, at, typed, true).await
}

pub(in super::super) async fn remove(
    visit: Visit,
    Path(at): Path<At>,
    Form(typed): Form<TypedNumber>,
) -> Answer {
    change_numbers(visit, at, typed, false).await
}

async fn change_numbers(visit: Visit, at: At, typed: TypedNumber, adds: bool) -> Answer {
    let organisation = found(&visit, &at).await?;
    // A number that is kept is taken away as it stands there.
    let read = match adds {
        true => read(&typed),
        false => kept(&visit, &organisation, &typed).await?,
    };
    let identifier = match read {
        Ok(identifier) => identifier,
        Err(errors) => return number_again(&visit, organisation, typed, errors).await,
    };
    let mut change = visit.change().await?;
    let done = match adds {
        true => organisations::add_number(&mut change, organisation.id, &identifier).await?,
        false => organisations::remove_number(&mut change, organisation.id, &identifier).await?,
    };
    if let Err(refusal) = done {
        drop(change);
        let mut errors = FieldErrors::default();
        errors.add("number", refusal.key());
        return number_again(&visit, organisation, typed, errors).await;
    }
    change.finish().await?;
    see_other(&address(&visit, &organisation))
}

/// The number of the organisation that a button names.
async fn kept(
    visit: &Visit,
    organisation: &Known,
    typed: &TypedNumber,
) -> Result<std::result::Result<Identifier, FieldErrors>> {
    let all = organisations::numbers(&mut visit.reads(), organisation.id).await?;
    let mut all = all.into_iter();
    let same = |one: &Identifier| {
        one.scheme().name() == typed.scheme.as_str() && one.value() == typed.number.as_str()
    };
    Ok(all.find(same).ok_or_else(|| {
        let mut errors = FieldErrors::default();
        errors.add("number", "teams-error-number-gone");
        errors
    }))
}

pub(in super::super) async fn set_parent(
    visit: Visit,
    Path(at): Path<At>,
    Form(typed): Form<TypedParent>,
) -> Answer {
    let organisation = found(&visit, &at).await?;
    let parent: std::result::Result<Option<OrganisationId>, ()> = match typed.parent.trim() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| ()),
    };
    let refused = match parent {
        Ok(parent) => {
            let mut change = visit.change().await?;
            let done = organisations::set_parent(&mut change, &organisation, parent).await?;
            if done.is_ok() {
                change.finish().await?;
            }
            done.err().map(organisations::ParentRefusal::key)
        }
        Err(()) => Some(organisations::ParentRefusal::Unknown.key()),
    };
    let Some(key) = refused else {
        return see_other(&address(&visit, &organisation));
    };
    let mut errors = FieldErrors::default();
    errors.add("parent", key);
    let forms = Forms {
        errors,
        ..Forms::default()
    };
    again(&visit, organisation, forms).await
}
