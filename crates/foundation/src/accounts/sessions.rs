//! Sessions: opened with a secret of their own, seen at each request, ended everywhere at once.

use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::web::{Error, Result};

use super::{Strength, fingerprint, rules, store};
use crate::app::App;
use crate::history::{By, Change, Event};
use crate::ids::AccountId;
use crate::permissions::{self, Actor};

/// How long a session lasts, in seconds: twelve hours (ASVS 5.0, 7.3.2, for staff).
pub const SESSION_SECONDS: i64 = 12 * 3600;

/// How many characters of its digest name a session to its holder.
const NAME: usize = 16;

/// A session that was just opened: the secret for the cookie, which is kept nowhere else.
pub struct Opened {
    pub secret: String,
}

/// A session as its holder sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Names it among the holder's own.
    pub name: String,
    pub opened: Moment,
    pub seen: Moment,
    /// What kind of device, roughly, as a word that is worded later.
    pub device: String,
    pub strength: Strength,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// Who opens a session, how and where.
pub(super) struct Entry<'a> {
    pub account: AccountId,
    pub strength: Strength,
    /// What the browser calls itself.
    pub agent: &'a str,
    /// The secret of a session that the browser still holds; it ends.
    pub before: Option<&'a str>,
}

/// Opens a session inside a change: a new secret each time (ASVS 5.0, 7.2.4).
pub(super) async fn open(change: &mut Change, entry: &Entry<'_>) -> Result<Opened> {
    let secret = change.app().chance().token();
    if let Some(before) = entry.before {
        store::end_session(change, &fingerprint(before)).await?;
    }
    let until = change.now().plus_seconds(SESSION_SECONDS);
    store::end_over(change).await?;
    store::insert_session(change, &fingerprint(&secret), entry, until).await?;
    change.record(Event::SignedIn {
        account: entry.account,
    });
    Ok(Opened { secret })
}

/// Signs an account in as one that was chosen, not proven: for demonstrations and tests.
pub async fn sign_in(app: &App, account: AccountId) -> Result<Opened> {
    let mut change = app.change(By::Account(account), None).await?;
    let entry = Entry {
        account,
        strength: Strength::Chosen,
        agent: "",
        before: None,
    };
    let opened = open(&mut change, &entry).await?;
    change.finish().await?;
    Ok(opened)
}

/// Ends a session, everywhere and at once.
pub async fn sign_out(app: &App, secret: &str, account: AccountId) -> Result<()> {
    let mut change = app.change(By::Account(account), None).await?;
    store::end_session(&mut change, &fingerprint(secret)).await?;
    change.finish().await
}

/// Ends all sessions of an account, on every node, at their next request.
pub async fn end_all(change: &mut Change, account: AccountId) -> Result<()> {
    store::end_sessions(change, account).await?;
    change.record(Event::SessionsEnded { account });
    Ok(())
}

/// Ends one session of an account, by the name its holder knows it by.
pub(super) async fn end_named(change: &mut Change, account: AccountId, name: &str) -> Result<()> {
    let mine = store::sessions(change, account).await?;
    let found = mine
        .iter()
        .find(|session| session.fingerprint.get(..NAME) == Some(name));
    let found = found.ok_or(Error::Absent)?;
    store::end_session(change, &found.fingerprint).await
}

/// The sessions of an account, the last used first.
pub(super) async fn of_account(
    reads: &mut impl Reads,
    account: AccountId,
    secret: Option<&str>,
    now: Moment,
) -> Result<Vec<Session>> {
    let this = secret.map(fingerprint);
    let rows = store::sessions(reads, account).await?;
    let live = rows.into_iter().filter(|row| row.expires > now);
    let shown = live.map(|row| Session {
        name: row.fingerprint.chars().take(NAME).collect(),
        opened: row.opened,
        seen: row.seen,
        device: row.device,
        strength: row.strength,
        is_this: Some(&row.fingerprint) == this.as_ref(),
    });
    Ok(shown.collect())
}

/// How whoever holds this secret proved who they are.
pub async fn strength(
    reads: &mut impl Reads,
    secret: &str,
    now: Moment,
) -> Result<Option<Strength>> {
    let held = store::of_session(reads, &fingerprint(secret), now).await?;
    Ok(held.map(|held| held.strength))
}

/// Whoever holds this secret, with their roles as they are now; nobody when the session ended,
/// when its holder rested too long or is suspended.
pub async fn actor(reads: &mut impl Reads, secret: &str, now: Moment) -> Result<Option<Actor>> {
    Ok(found(reads, secret, now, false)
        .await?
        .map(|(actor, _)| actor))
}

/// The same, noting that the session is in use.
pub async fn holder(app: &App, secret: &str) -> Result<Option<Actor>> {
    let now = app.now();
    let required = app.settings().require_second_factor;
    let Some((actor, seen)) = found(&mut app.reads(), secret, now, required).await? else {
        return Ok(None);
    };
    if now >= seen.plus_seconds(rules::NOTED_SECONDS) {
        // Whoever only reads is served also when nothing can be written.
        if let Err(error) = note_seen(app, secret).await {
            tracing::warn!(%error, "a session could not be noted as used");
        }
    }
    Ok(Some(actor))
}

/// The holder of an account with their roles, as they would ask; nobody when it may not sign in.
pub(crate) async fn as_actor(
    reads: &mut impl Reads,
    account: AccountId,
    now: Moment,
) -> Result<Option<Actor>> {
    let Some(account) = store::active(reads, account).await? else {
        return Ok(None);
    };
    Ok(Some(Actor {
        grants: permissions::of_account(reads, account.id, now).await?,
        account: Some(account.id),
        name: account.name,
        person: account.person,
    }))
}

async fn note_seen(app: &App, secret: &str) -> Result<()> {
    let mut change = app.change(By::Itself, None).await?;
    store::note_seen(&mut change, &fingerprint(secret)).await?;
    change.finish().await
}

async fn found(
    reads: &mut impl Reads,
    secret: &str,
    now: Moment,
    required: bool,
) -> Result<Option<(Actor, Moment)>> {
    let Some(held) = store::of_session(reads, &fingerprint(secret), now).await? else {
        return Ok(None);
    };
    let grants = permissions::of_account(reads, held.account.id, now).await?;
    let is_staff = grants.iter().any(|grant| grant.role.is_staff());
    if rules::is_idle(is_staff, held.seen, now) {
        return Ok(None);
    }
    // Signed in, and nothing more: enough to set a second factor up.
    let grants = match is_staff && required && held.strength == Strength::Mail {
        true => Vec::new(),
        false => grants,
    };
    let actor = Actor {
        account: Some(held.account.id),
        name: held.account.name,
        person: held.account.person,
        grants,
    };
    Ok(Some((actor, held.seen)))
}
