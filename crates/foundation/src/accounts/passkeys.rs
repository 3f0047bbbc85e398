//! Passkeys (W3C Web Authentication, level 3): keys that stay on a person's device and sign only
//! for this site, after the device has made sure who holds it. Nothing has to be typed and nothing
//! can be given away to a page that only looks like this one.

use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::web::{Error, Result};
use serde_json::Value;
use sha2::{Digest, Sha256};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

use super::actions::Browser;
use super::sessions::{self, Entry, Opened};
use super::{Strength, fingerprint, rules, store};
use crate::app::App;
use crate::history::{By, Change, Event};
use crate::ids::AccountId;

/// The most passkeys of an account.
const MOST: usize = 20;

/// A passkey as its holder sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Names it among the holder's own.
    pub name: String,
    /// What kind of device it was made on, roughly.
    pub device: String,
    pub made: Moment,
    pub used: Option<Moment>,
}

/// What an authenticator was asked.
pub(super) struct Challenge {
    /// Whose passkey is to be added; nobody's when somebody signs in.
    pub account: Option<AccountId>,
    pub state: String,
    pub expires: Moment,
}

/// This site, as authenticators know it: by the host of its address, which must be a name.
fn site(app: &App) -> Option<Webauthn> {
    let origin = Url::parse(&app.settings().base_address).ok()?;
    let host = origin.domain()?;
    let site = WebauthnBuilder::new(host, &origin).ok()?;
    site.rp_name("Attaché").build().ok()
}

/// Whether passkeys work here at all: not where the address is a number.
pub(super) fn are_possible(app: &App) -> bool {
    site(app).is_some()
}

/// By which name authenticators know an account: it tells nothing, and is always the same.
fn handle(account: AccountId) -> Uuid {
    let digest = Sha256::digest(format!("passkey holder {account}").as_bytes());
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    Uuid::from_bytes(bytes)
}

fn name(credential: &[u8]) -> String {
    let text: String = credential
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    fingerprint(&text)
}

/// What an authenticator is asked, as its browser reads it, and the secret for that browser.
pub(super) struct Asked {
    pub options: Value,
    pub secret: String,
}

async fn ask(
    change: &mut Change,
    account: Option<AccountId>,
    options: Value,
    state: String,
) -> Result<Asked> {
    let secret = change.app().chance().token();
    let expires = change.now().plus_seconds(rules::LINK_SECONDS);
    let challenge = Challenge {
        account,
        state,
        expires,
    };
    store::insert_challenge(change, &fingerprint(&secret), &challenge).await?;
    Ok(Asked { options, secret })
}

/// Asks for a new passkey.
pub(super) async fn begin(change: &mut Change, account: AccountId, who: &str) -> Result<Asked> {
    let site = site(change.app()).ok_or(Error::Absent)?;
    let held = passkeys(change, account).await?;
    if held.len() >= MOST {
        return Err(Error::conflict("accounts-passkeys-many", Vec::new()));
    }
    let known = held.iter().map(|one| one.cred_id().clone()).collect();
    let begun = site.start_passkey_registration(handle(account), who, who, Some(known));
    let (options, state) = begun.map_err(Error::fault)?;
    let mut options = serde_json::to_value(options).map_err(Error::fault)?;
    // It must be found without anybody saying first who they are.
    let wanted = &mut options["publicKey"]["authenticatorSelection"];
    wanted["residentKey"] = "required".into();
    wanted["requireResidentKey"] = true.into();
    let state = serde_json::to_string(&state).map_err(Error::fault)?;
    ask(change, Some(account), options, state).await
}

/// Keeps a new passkey; says no when it is not what was asked for.
pub(super) async fn add(
    change: &mut Change,
    account: AccountId,
    secret: &str,
    typed: &str,
    agent: &str,
) -> Result<bool> {
    let site = site(change.app()).ok_or(Error::Absent)?;
    let asked = store::take_challenge(change, &fingerprint(secret)).await?;
    let now = change.now();
    let asked = asked.filter(|asked| asked.account == Some(account) && asked.expires > now);
    let answer: Option<RegisterPublicKeyCredential> = serde_json::from_str(typed).ok();
    let (Some(asked), Some(answer)) = (asked, answer) else {
        return Ok(false);
    };
    let state: PasskeyRegistration = serde_json::from_str(&asked.state).map_err(Error::fault)?;
    let passkey = match site.finish_passkey_registration(&answer, &state) {
        Ok(passkey) => passkey,
        Err(why) => {
            tracing::warn!(%why, "a new passkey is not what was asked for");
            return Ok(false);
        }
    };
    let name = name(passkey.cred_id());
    if store::passkey(change, &name).await?.is_some() {
        return Ok(false);
    }
    let held = serde_json::to_string(&passkey).map_err(Error::fault)?;
    let device = rules::device(agent);
    store::insert_passkey(change, &name, account, &held, device).await?;
    change.record(Event::PasskeyAdded { account });
    Ok(true)
}

/// Takes a passkey away, by the name that its holder knows it by.
pub(super) async fn remove(change: &mut Change, account: AccountId, name: &str) -> Result<()> {
    if !store::forget_passkey(change, account, name).await? {
        return Err(Error::Absent);
    }
    change.record(Event::PasskeyRemoved { account });
    Ok(())
}

/// One's own, the oldest first.
pub(super) async fn of_account(reads: &mut impl Reads, account: AccountId) -> Result<Vec<Shown>> {
    let held = store::passkeys(reads, account).await?;
    Ok(held.into_iter().map(|(shown, _)| shown).collect())
}

/// Whether an account has one.
pub(super) async fn has(reads: &mut impl Reads, account: AccountId) -> Result<bool> {
    Ok(!store::passkeys(reads, account).await?.is_empty())
}

async fn passkeys(reads: &mut impl Reads, account: AccountId) -> Result<Vec<Passkey>> {
    let held = store::passkeys(reads, account).await?;
    held.iter()
        .map(|(_, held)| serde_json::from_str(held).map_err(Error::fault))
        .collect()
}

/// Asks whoever comes for a passkey: the same question for everybody, since nobody says who they
/// are before the answer.
pub(super) async fn begin_sign_in(app: &App, from: &str) -> Result<Asked> {
    let site = site(app).ok_or(Error::Absent)?;
    let (options, state) = site
        .start_discoverable_authentication()
        .map_err(Error::fault)?;
    let options = serde_json::to_value(options).map_err(Error::fault)?;
    let state = serde_json::to_string(&state).map_err(Error::fault)?;
    let mut change = app.change(By::Itself, None).await?;
    for (limit, whose) in rules::TRIES[1..].iter().zip([from, ""]) {
        change.spend(limit, whose).await?;
    }
    let asked = ask(&mut change, None, options, state).await?;
    change.finish().await?;
    Ok(asked)
}

/// Signs in whoever holds a passkey that is known here. The question is used up either way.
pub(super) async fn enter(
    app: &App,
    secret: &str,
    typed: &str,
    browser: &Browser<'_>,
) -> Result<Option<Opened>> {
    let mut change = app.change(By::Itself, None).await?;
    let asked = store::take_challenge(&mut change, &fingerprint(secret)).await?;
    change.finish().await?;
    let now = app.now();
    let asked = asked.filter(|asked| asked.account.is_none() && asked.expires > now);
    let answer: Option<PublicKeyCredential> = serde_json::from_str(typed).ok();
    let (Some(asked), Some(answer)) = (asked, answer) else {
        return Ok(None);
    };
    let name = name(answer.get_credential_id());
    let Some((account, held)) = store::passkey(&mut app.reads(), &name).await? else {
        return Ok(None);
    };
    let mut change = app.change(By::Account(account), None).await?;
    let mut passkey: Passkey = serde_json::from_str(&held).map_err(Error::fault)?;
    if !is_answered(app, account, &asked, &answer, &mut passkey)?
        || !store::is_active(&mut change, account).await?
    {
        return Ok(None);
    }
    let held = serde_json::to_string(&passkey).map_err(Error::fault)?;
    store::note_passkey(&mut change, &name, &held).await?;
    let entry = Entry {
        account,
        strength: Strength::Passkey,
        agent: browser.agent,
        before: browser.session,
    };
    let opened = sessions::open(&mut change, &entry).await?;
    change.finish().await?;
    Ok(Some(opened))
}

/// Whether the passkey signed what was asked, on this site, for the account whose it is.
fn is_answered(
    app: &App,
    account: AccountId,
    asked: &Challenge,
    answer: &PublicKeyCredential,
    passkey: &mut Passkey,
) -> Result<bool> {
    let site = site(app).ok_or(Error::Absent)?;
    let state: DiscoverableAuthentication =
        serde_json::from_str(&asked.state).map_err(Error::fault)?;
    let whose = site.identify_discoverable_authentication(answer);
    if whose.map(|(whose, _)| whose).ok() != Some(handle(account)) {
        return Ok(false);
    }
    let key = DiscoverableKey::from(&*passkey);
    match site.finish_discoverable_authentication_v2(answer, state, &key) {
        Ok(done) if done.user_verified() => {
            passkey.update_credential(&done);
            Ok(true)
        }
        Ok(_) => Ok(false),
        Err(why) => {
            tracing::warn!(%why, "a passkey did not sign what was asked");
            Ok(false)
        }
    }
}

/// Whether a session may add ways to prove who one is, or take them away. One that began with a
/// letter alone may not where there is a stronger way already: else whoever reads somebody's mail
/// would get around it.
pub(super) async fn may_change(
    change: &mut Change,
    account: AccountId,
    session: Option<&str>,
) -> Result<()> {
    let now = change.now();
    let strength = match session {
        Some(secret) => sessions::strength(change, secret, now).await?,
        None => None,
    };
    let weak = matches!(strength, None | Some(Strength::Mail));
    if weak && has(change, account).await? {
        return Err(Error::conflict("accounts-passkey-first", Vec::new()));
    }
    Ok(())
}
