//! The second factor: set up, proven at sign-in, taken away.

use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::web::{Error, Result};

use super::sessions::{self, Entry, Opened};
use super::{Strength, fingerprint, passkeys, rules, store, totp};
use crate::app::App;
use crate::history::{By, Change, Event};
use crate::ids::AccountId;
use crate::permissions;

/// How many recovery codes there are at a time.
pub(super) const RECOVERY_CODES: usize = 10;

/// A second factor as it is kept.
pub(super) struct Factor {
    pub sealed: String,
    pub confirmed: Option<Moment>,
    pub last_step: i64,
}

/// Somebody who proved one thing.
pub(super) struct Step {
    pub account: AccountId,
    pub next: String,
    pub tries: i64,
    pub expires: Moment,
}

/// How somebody stands with their second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    None,
    /// The secret is shown until a first code proves that it arrived.
    Begun(String),
    /// In use, with so many recovery codes left.
    Used(i64),
}

fn context(account: AccountId) -> String {
    format!("second_factors.sealed:{account}")
}

fn recovery_digest(account: AccountId, code: &str) -> String {
    fingerprint(&format!("{account} {code}"))
}

/// Whether an account has a second factor in use.
pub(super) async fn has(reads: &mut impl Reads, account: AccountId) -> Result<bool> {
    let factor = store::factor(reads, account).await?;
    Ok(factor.is_some_and(|factor| factor.confirmed.is_some()))
}

/// Whether an account belongs to those who run a mission.
pub(super) async fn is_staff(
    reads: &mut impl Reads,
    account: AccountId,
    now: Moment,
) -> Result<bool> {
    let grants = permissions::of_account(reads, account, now).await?;
    Ok(grants.iter().any(|grant| grant.role.is_staff()))
}

pub(super) async fn standing(app: &App, account: AccountId) -> Result<Standing> {
    let mut reads = app.reads();
    let Some(factor) = store::factor(&mut reads, account).await? else {
        return Ok(Standing::None);
    };
    if factor.confirmed.is_some() {
        let left = store::recovery_left(&mut reads, account).await?;
        return Ok(Standing::Used(left));
    }
    let secret = app.seal().open(&context(account), &factor.sealed);
    Ok(Standing::Begun(secret.map_err(Error::fault)?.to_string()))
}

/// Begins: a fresh secret, in place of one that was never confirmed.
pub(super) async fn begin(change: &mut Change, account: AccountId) -> Result<()> {
    if has(change, account).await? {
        return Err(Error::conflict("accounts-factor-there", Vec::new()));
    }
    let secret = totp::secret(change.app().chance());
    let sealed = change.app().seal().seal(&context(account), &secret);
    store::put_factor(change, account, &sealed.map_err(Error::fault)?).await
}

/// A first code proves that the secret arrived. Gives the recovery codes, which are shown once;
/// nothing when the code is not the one.
pub(super) async fn confirm(
    change: &mut Change,
    account: AccountId,
    typed: &str,
) -> Result<Option<Vec<String>>> {
    change.spend(&rules::TRIES[0], &account.to_string()).await?;
    let factor = store::factor(change, account).await?.ok_or(Error::Absent)?;
    if factor.confirmed.is_some() {
        return Err(Error::conflict("accounts-factor-there", Vec::new()));
    }
    if !take_code(change, account, &factor, typed).await? {
        return Ok(None);
    }
    store::confirm_factor(change, account).await?;
    store::forget_recovery(change, account).await?;
    let chance = change.app().chance().clone();
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| rules::code(&chance)).collect();
    for code in &codes {
        store::insert_recovery(change, &recovery_digest(account, code), account).await?;
    }
    change.record(Event::SecondFactorAdded { account });
    Ok(Some(
        codes.iter().map(|code| rules::printed(code)).collect(),
    ))
}

/// Takes the second factor away, for whoever can prove it once more.
pub(super) async fn remove(change: &mut Change, account: AccountId, typed: &str) -> Result<bool> {
    change.spend(&rules::TRIES[0], &account.to_string()).await?;
    if !prove(change, account, typed).await? {
        return Ok(false);
    }
    store::forget_factor(change, account).await?;
    store::forget_recovery(change, account).await?;
    change.record(Event::SecondFactorRemoved { account });
    Ok(true)
}

/// Takes away all that somebody would prove themselves with besides their mail, and ends their
/// sessions: for the operator, when a device and its recovery codes are lost. The next letter signs
/// them in, and those who run a mission are asked to set a second factor up again.
pub async fn forget_all(change: &mut Change, account: AccountId) -> Result<()> {
    for held in passkeys::of_account(change, account).await? {
        passkeys::remove(change, account, &held.name).await?;
    }
    if has(change, account).await? {
        change.record(Event::SecondFactorRemoved { account });
    }
    store::forget_factor(change, account).await?;
    store::forget_recovery(change, account).await?;
    sessions::end_all(change, account).await
}

/// Whether what was typed is the code of now, or a recovery code that was not used yet.
async fn prove(change: &mut Change, account: AccountId, typed: &str) -> Result<bool> {
    let Some(factor) = store::factor(change, account).await? else {
        return Ok(false);
    };
    if take_code(change, account, &factor, typed).await? {
        return Ok(true);
    }
    let digest = recovery_digest(account, &rules::typed_code(typed));
    if store::use_recovery(change, &digest).await? {
        change.record(Event::RecoveryCodeUsed { account });
        return Ok(true);
    }
    Ok(false)
}

async fn take_code(
    change: &mut Change,
    account: AccountId,
    factor: &Factor,
    typed: &str,
) -> Result<bool> {
    let secret = change.app().seal().open(&context(account), &factor.sealed);
    let secret = secret.map_err(Error::fault)?;
    let Some(step) = totp::step(&secret, typed, factor.last_step, change.now()) else {
        return Ok(false);
    };
    store::note_step(change, account, step).await?;
    Ok(true)
}

/// Somebody proved one thing and has a second factor: gives the secret for their browser, which
/// opens nothing but the page of the second step.
pub(super) async fn ask(change: &mut Change, account: AccountId, next: &str) -> Result<String> {
    let secret = change.app().chance().token();
    let step = Step {
        account,
        next: next.to_owned(),
        tries: 0,
        expires: change.now().plus_seconds(rules::LINK_SECONDS),
    };
    store::insert_step(change, &fingerprint(&secret), &step).await?;
    Ok(secret)
}

/// What came of the second step.
pub(super) enum Second {
    In(Opened, String),
    Wrong(i64),
    Over,
}

/// Tries the second step.
pub(super) async fn enter(
    app: &App,
    secret: &str,
    typed: &str,
    browser: &super::actions::Browser<'_>,
) -> Result<Second> {
    let held = fingerprint(secret);
    let Some(step) = store::step(&mut app.reads(), &held).await? else {
        return Ok(Second::Over);
    };
    let account = step.account;
    let mut change = app.change(By::Account(account), None).await?;
    let whose = account.to_string();
    super::actions::spend(&mut change, &rules::TRIES, &whose, browser.from).await?;
    let now = change.now();
    let step = store::step(&mut change, &held).await?;
    let live = step.filter(|step| step.expires > now && step.tries < rules::CODE_TRIES);
    let (Some(step), true) = (live, store::is_active(&mut change, account).await?) else {
        change.finish().await?;
        return Ok(Second::Over);
    };
    if prove(&mut change, account, typed).await? {
        store::forget_step(&mut change, &held).await?;
        let entry = Entry {
            account,
            strength: Strength::Totp,
            agent: browser.agent,
            before: browser.session,
        };
        let opened = sessions::open(&mut change, &entry).await?;
        change.finish().await?;
        return Ok(Second::In(opened, step.next));
    }
    store::count_step(&mut change, &held).await?;
    change.finish().await?;
    Ok(match rules::CODE_TRIES - step.tries - 1 {
        0 => Second::Over,
        left => Second::Wrong(left),
    })
}
