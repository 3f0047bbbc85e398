//! People who sign in: their accounts and their sessions.

mod cookie;
mod pages;
mod store;

use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::texts::Language;
use attache_platform::web::{Result, get, post};
use sha2::{Digest, Sha256};

use crate::Route;
use crate::app::App;
use crate::history::{By, Change, Event};
use crate::ids::{AccountId, PersonId};
use crate::layout::{Frame, render};
use crate::permissions::{self, Actor, Right};
use maud::Markup;

pub use cookie::session_secret;

/// How long a session lasts, in seconds: twelve hours (ASVS 5.0, 7.3.2, for staff).
pub const SESSION_SECONDS: i64 = 12 * 3600;

/// Somebody who may sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub name: String,
    pub language: Language,
    /// Who this is in a mission, if anybody.
    pub person: Option<PersonId>,
}

/// A session that was just opened: the secret for the cookie, which is kept nowhere else.
pub struct Opened {
    pub secret: String,
}

/// Makes an account.
pub async fn open_account(
    change: &mut Change,
    name: &str,
    language: Language,
    person: Option<PersonId>,
) -> Result<AccountId> {
    let account = Account {
        id: change.id(),
        name: name.to_owned(),
        language,
        person,
    };
    store::insert(change, &account).await?;
    Ok(account.id)
}

/// Signs an account in.
pub async fn sign_in(app: &App, account: AccountId) -> Result<Opened> {
    let secret = app.chance().token();
    let mut change = app.change(By::Account(account), None).await?;
    let until = change.now().plus_seconds(SESSION_SECONDS);
    store::insert_session(&mut change, &fingerprint(&secret), account, until).await?;
    change.record(Event::SignedIn { account });
    change.finish().await?;
    Ok(Opened { secret })
}

/// Ends a session, everywhere and at once.
pub async fn sign_out(app: &App, secret: &str, account: AccountId) -> Result<()> {
    let mut change = app.change(By::Account(account), None).await?;
    store::end_session(&mut change, &fingerprint(secret)).await?;
    change.finish().await
}

/// Whoever holds this secret, with their roles as they are now; nobody when the session ended.
pub async fn actor(reads: &mut impl Reads, secret: &str, now: Moment) -> Result<Option<Actor>> {
    let Some(account) = store::of_session(reads, &fingerprint(secret), now).await? else {
        return Ok(None);
    };
    let grants = permissions::of_account(reads, account.id).await?;
    Ok(Some(Actor {
        account: Some(account.id),
        name: account.name,
        person: account.person,
        grants,
    }))
}

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/sign-in", Right::Public, pages::door),
        post("/sign-in", Right::Public, pages::enter),
        post("/sign-out", Right::SignedIn, pages::leave),
    ]
}

/// Every sample of every page of this slice, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::DoorPage>("accounts/door", frame)
}

/// Whether anybody can sign in yet.
pub async fn are_there(reads: &mut impl Reads) -> Result<bool> {
    store::are_there(reads).await
}

/// What is kept of a secret, so that a stolen database opens no session.
fn fingerprint(secret: &str) -> String {
    Sha256::digest(secret.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The accounts of a person.
pub async fn of_person(reads: &mut impl Reads, person: PersonId) -> Result<Vec<AccountId>> {
    store::of_person(reads, person).await
}

/// Deletes the sessions that ended before a moment; gives how many.
pub async fn forget_sessions(change: &mut Change, ended_before: Moment) -> Result<u64> {
    store::remove_sessions(change, ended_before).await
}

/// Takes an account from whoever it was: no sessions, no roles, a name that tells nothing. Its id
/// stays, because history names it.
pub async fn erase(change: &mut Change, account: AccountId) -> Result<()> {
    let name = pseudonym(&account.to_string());
    store::erase(change, account, &name).await?;
    permissions::withdraw_all(change, account).await
}

/// What stands in place of a name: the end of an id, which tells nothing of whom it was.
pub fn pseudonym(id: &str) -> String {
    let tail = id.len().saturating_sub(6);
    format!("#{}", id.get(tail..).unwrap_or_default())
}
