//! SQL about passkeys, and about whom other doors know.

use attache_platform::database::{Reads, sql};
use attache_platform::web::Result;

use crate::accounts::passkeys::{Challenge, Shown};
use crate::history::Change;
use crate::ids::AccountId;

/// The account that is bound to whom a provider knows.
pub(in crate::accounts) async fn bound(
    reads: &mut impl Reads,
    issuer: &str,
    subject: &str,
) -> Result<Option<AccountId>> {
    let query = sql("select account from account_bindings where issuer = $1 and subject = $2");
    let row = reads.row(query.bind(issuer).bind(subject)).await?;
    Ok(row.map(|row| row.get("account")).transpose()?)
}

/// As whom a provider knows an account.
pub(in crate::accounts) async fn subject(
    reads: &mut impl Reads,
    issuer: &str,
    account: AccountId,
) -> Result<Option<String>> {
    let query = sql("select subject from account_bindings where issuer = $1 and account = $2");
    let row = reads.row(query.bind(issuer).bind(account)).await?;
    Ok(row.map(|row| row.get("subject")).transpose()?)
}

pub(in crate::accounts) async fn bind(
    change: &mut Change,
    issuer: &str,
    subject: &str,
    account: AccountId,
) -> Result<()> {
    let query = sql(
        "insert into account_bindings (issuer, subject, account, bound_at) \
         values ($1, $2, $3, $4)",
    );
    let query = query.bind(issuer).bind(subject).bind(account);
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

/// Keeps what an authenticator was asked; what is over goes.
pub(in crate::accounts) async fn insert_challenge(
    change: &mut Change,
    browser: &str,
    challenge: &Challenge,
) -> Result<()> {
    let over = sql("delete from passkey_challenges where expires_at <= $1");
    change.execute(over.bind(change.now())).await?;
    let query = sql(
        "insert into passkey_challenges (browser, account, state, expires_at) \
         values ($1, $2, $3, $4)",
    );
    let query = query.bind(browser).bind(challenge.account);
    let query = query.bind(&challenge.state).bind(challenge.expires);
    change.execute(query).await?;
    Ok(())
}

/// Gives what a browser's authenticator was asked, once.
pub(in crate::accounts) async fn take_challenge(
    change: &mut Change,
    browser: &str,
) -> Result<Option<Challenge>> {
    let query = sql("select account, state, expires_at from passkey_challenges where browser = $1");
    let Some(row) = change.row(query.bind(browser)).await? else {
        return Ok(None);
    };
    let taken = sql("delete from passkey_challenges where browser = $1");
    change.execute(taken.bind(browser)).await?;
    Ok(Some(Challenge {
        account: row.get("account")?,
        state: row.get("state")?,
        expires: row.get("expires_at")?,
    }))
}

/// The passkeys of an account, the oldest first, each with what WebAuthn needs of it.
pub(in crate::accounts) async fn passkeys(
    reads: &mut impl Reads,
    account: AccountId,
) -> Result<Vec<(Shown, String)>> {
    let query = sql("select name, device, made_at, used_at, held from passkeys \
         where account = $1 order by made_at, name");
    let rows = reads.rows(query.bind(account)).await?;
    rows.iter()
        .map(|row| {
            let shown = Shown {
                name: row.get("name")?,
                device: row.get("device")?,
                made: row.get("made_at")?,
                used: row.get("used_at")?,
            };
            Ok((shown, row.get("held")?))
        })
        .collect()
}

/// Whose a passkey is, and what WebAuthn needs of it.
pub(in crate::accounts) async fn passkey(
    reads: &mut impl Reads,
    name: &str,
) -> Result<Option<(AccountId, String)>> {
    let query = sql("select account, held from passkeys where name = $1");
    let row = reads.row(query.bind(name)).await?;
    row.map(|row| Ok((row.get("account")?, row.get("held")?)))
        .transpose()
}

pub(in crate::accounts) async fn insert_passkey(
    change: &mut Change,
    name: &str,
    account: AccountId,
    held: &str,
    device: &str,
) -> Result<()> {
    let query = sql(
        "insert into passkeys (name, account, held, device, made_at) \
         values ($1, $2, $3, $4, $5)",
    );
    let query = query.bind(name).bind(account).bind(held).bind(device);
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

/// Notes that a passkey was used, with its counter.
pub(in crate::accounts) async fn note_passkey(
    change: &mut Change,
    name: &str,
    held: &str,
) -> Result<()> {
    let query = sql("update passkeys set held = $2, used_at = $3 where name = $1");
    let query = query.bind(name).bind(held).bind(change.now());
    change.execute(query).await?;
    Ok(())
}

/// Takes a passkey away; says whether it was there.
pub(in crate::accounts) async fn forget_passkey(
    change: &mut Change,
    account: AccountId,
    name: &str,
) -> Result<bool> {
    let query = sql("delete from passkeys where account = $1 and name = $2");
    Ok(change.execute(query.bind(account).bind(name)).await? == 1)
}
