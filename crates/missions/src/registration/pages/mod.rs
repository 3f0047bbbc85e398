//! The pages: calls for everybody, applications for those who apply, the desk of those who choose.

pub(super) mod alike;
pub(super) mod apply;
pub(super) mod bulk;
pub(super) mod calls;
pub(super) mod desk;
pub(super) mod documents;
pub(super) mod evidence;
pub(super) mod exporting;
pub(super) mod importing;
pub(super) mod logistics;
pub(super) mod mine;
pub(super) mod party;
pub(super) mod review;

use attache_foundation::ids::AccountId;
use attache_foundation::{Error, Result, Visit};
use axum::http::StatusCode;

use super::rules::{self, Refusal};

/// Whoever is signed in.
fn account(visit: &Visit) -> Result<AccountId> {
    visit.actor.account.ok_or(Error::SignInFirst)
}

/// Refuses a form with fields that it does not have, whoever sends it.
fn only(sent: &[(String, String)], known: impl Fn(&str) -> bool) -> Result<()> {
    match sent.iter().find(|(name, _)| !known(name)) {
        None => Ok(()),
        Some((name, _)) => {
            let field = name.chars().take(60).collect::<String>();
            let args = vec![("field", field.into())];
            Err(Error::unprocessable("error-unknown-field", args))
        }
    }
}

/// The Region whose applications the reader may see.
pub(super) fn scope(visit: &Visit) -> Result<String> {
    rules::scope(&visit.actor, visit.mission_id()?).ok_or(Error::Absent)
}

/// The status of a page that shows a refusal.
fn status(refusal: &Refusal) -> StatusCode {
    Error::from(refusal.clone()).status()
}
