//! People who sign in: their accounts and their sessions.
//!
//! Whoever gives a mail address is answered the same, known or not. A letter goes to the address
//! with a link and a code, good for ten minutes and once. Reading the link does nothing, since
//! scanners of mail read it first; the button on its page signs in. The code is for the browser
//! that asked, where the letter is read elsewhere.

mod actions;
mod cookie;
mod openid;
mod pages;
mod passkeys;
mod rules;
mod second;
mod sessions;
mod store;
mod totp;

use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::texts::Language;
use attache_platform::web::{Error, Result, get, post};
use axum::http::HeaderMap;
use sha2::{Digest, Sha256};

use crate::Route;
use crate::app::App;
use crate::history::{Change, Event};
use crate::ids::{AccountId, PersonId};
use crate::layout::{Frame, render};
use crate::permissions;
use crate::permissions::Right;
use maud::Markup;

pub use cookie::session_secret;
pub use openid::Provider;

pub use actions::{SIGN_IN_JOB, send_sign_in};
pub use second::forget_all as forget_factors;
pub(crate) use sessions::as_actor;
pub use sessions::{
    Opened, SESSION_SECONDS, Session, actor, end_all, holder, sign_in, sign_out, strength,
};

/// How somebody proved who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Not at all: one of a demonstration's people.
    Chosen,
    /// By a letter to their address.
    Mail,
    /// By that, and by a code that changes every thirty seconds.
    Totp,
    /// At somebody else's door, which the operator trusts.
    OpenId,
    /// By a key on their device, which made sure who holds it.
    Passkey,
}

impl Strength {
    /// All of them.
    pub const ALL: [Strength; 5] = [
        Strength::Chosen,
        Strength::Mail,
        Strength::Totp,
        Strength::OpenId,
        Strength::Passkey,
    ];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Strength::Chosen => "chosen",
            Strength::Mail => "mail",
            Strength::Totp => "totp",
            Strength::OpenId => "openid",
            Strength::Passkey => "passkey",
        }
    }

    fn from_name(name: &str) -> Option<Strength> {
        Strength::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// Somebody who may sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub name: String,
    pub language: Language,
    /// Who this is in a mission, if anybody.
    pub person: Option<PersonId>,
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

/// Says at which address an account is written to and found; compared in lower case.
///
/// # Errors
/// It is no address, or another account's (a conflict).
pub async fn set_mail(change: &mut Change, account: AccountId, mail: &str) -> Result<()> {
    let Some(mail) = rules::typed_mail(mail) else {
        return Err(Error::unprocessable("accounts-no-mail", Vec::new()));
    };
    store::set_mail(change, account, &mail).await
}

/// Says who an account is. One that is somebody already stays who it is.
///
/// # Errors
/// It is somebody else (a conflict).
pub async fn be_person(change: &mut Change, account: AccountId, person: PersonId) -> Result<()> {
    match store::be_person(change, account, person).await? {
        true => Ok(()),
        false => Err(Error::conflict("accounts-somebody-else", Vec::new())),
    }
}

/// The account of a mail address, active or suspended.
pub async fn by_mail(reads: &mut impl Reads, mail: &str) -> Result<Option<AccountId>> {
    match rules::typed_mail(mail) {
        Some(mail) => store::by_mail(reads, &mail).await,
        None => Ok(None),
    }
}

/// Suspends an account: it cannot sign in, and whatever it has open ends, on every node.
pub async fn suspend(change: &mut Change, account: AccountId) -> Result<()> {
    store::set_state(change, account, "suspended").await?;
    store::end_sessions(change, account).await?;
    change.record(Event::AccountSuspended { account });
    Ok(())
}

/// Lets a suspended account sign in again.
pub async fn restore(change: &mut Change, account: AccountId) -> Result<()> {
    store::set_state(change, account, "active").await?;
    change.record(Event::AccountRestored { account });
    Ok(())
}

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    let mut routes = factor_routes();
    routes.extend([
        get("/sign-in", Right::Public, pages::door),
        post("/sign-in", Right::Public, pages::ask),
        get("/sign-in/code", Right::Public, pages::code::show),
        post("/sign-in/code", Right::Public, pages::code::enter),
        get("/sign-in/link/{secret}", Right::Public, pages::link::show),
        post("/sign-in/link/{secret}", Right::Public, pages::link::enter),
        post(
            "/sign-in/link/{secret}/renewal",
            Right::Public,
            pages::link::renew,
        ),
        get(
            "/sign-in/with/{provider}",
            Right::Public,
            pages::openid::leave,
        ),
        get(
            "/sign-in/with/{provider}/return",
            Right::Public,
            pages::openid::arrive,
        ),
        post("/sign-in/passkey", Right::Public, pages::passkeys::enter),
        post(
            "/sign-in/passkey/question",
            Right::Public,
            pages::passkeys::question,
        ),
        get("/sign-in/second", Right::Public, pages::second::step),
        post("/sign-in/second", Right::Public, pages::second::prove),
        get("/sessions", Right::SignedIn, pages::sessions::list),
        post("/sessions/end", Right::SignedIn, pages::sessions::end),
        post(
            "/sessions/end-all",
            Right::SignedIn,
            pages::sessions::end_all,
        ),
        post("/sign-out", Right::SignedIn, pages::leave),
    ]);
    routes
}

/// Of second factors and passkeys, for whoever is signed in.
fn factor_routes() -> Vec<Route> {
    vec![
        get("/second-factor", Right::SignedIn, pages::second::show),
        post(
            "/second-factor/begin",
            Right::SignedIn,
            pages::second::begin,
        ),
        post(
            "/second-factor/confirm",
            Right::SignedIn,
            pages::second::confirm,
        ),
        post(
            "/second-factor/remove",
            Right::SignedIn,
            pages::second::remove,
        ),
        post(
            "/second-factor/passkeys",
            Right::SignedIn,
            pages::passkeys::add,
        ),
        post(
            "/second-factor/passkeys/question",
            Right::SignedIn,
            pages::passkeys::begin,
        ),
        post(
            "/second-factor/passkeys/removal",
            Right::SignedIn,
            pages::passkeys::remove,
        ),
    ]
}

/// Every sample of every page of this slice, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    [
        render::<pages::DoorPage>("accounts/door", frame),
        render::<pages::code::CodePage>("accounts/code", frame),
        render::<pages::link::LinkPage>("accounts/link", frame),
        render::<pages::second::StepPage>("accounts/step", frame),
        render::<pages::second::FactorPage>("accounts/factor", frame),
        render::<pages::sessions::SessionsPage>("accounts/sessions", frame),
    ]
    .concat()
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

/// The digest of the secret of the reader's session, which names it without opening it.
pub fn session_digest(app: &App, headers: &HeaderMap) -> Option<String> {
    session_secret(app, headers).map(|secret| fingerprint(&secret))
}

/// The accounts of a person.
pub async fn of_person(reads: &mut impl Reads, person: PersonId) -> Result<Vec<AccountId>> {
    store::of_person(reads, person).await
}

/// Deletes the sessions that ended before a moment; gives how many.
pub async fn forget_sessions(change: &mut Change, ended_before: Moment) -> Result<u64> {
    store::remove_sessions(change, ended_before).await
}

/// Deletes requests to sign in, and sign-ins that stopped half-way, that were over before a moment;
/// gives how many.
pub async fn forget_sign_ins(change: &mut Change, over_before: Moment) -> Result<u64> {
    store::forget_sign_ins(change, over_before).await
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
