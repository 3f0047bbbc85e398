//! All SQL about accounts and sessions.

mod keys;

use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::Language;
use attache_platform::web::{Error, Result};

use super::actions::Request;
use super::second::{Factor, Step};
use super::sessions::Entry;
use super::{Account, Strength, rules};
use crate::history::Change;
use crate::ids::{AccountId, PersonId, SignInId};
use crate::permissions::Role;

pub(super) use keys::*;

pub(super) async fn insert(change: &mut Change, account: &Account) -> Result<()> {
    let query = sql(
        "insert into accounts (id, name, language, person, created_at) \
         values ($1, $2, $3, $4, $5)",
    );
    let query = query
        .bind(account.id)
        .bind(&account.name)
        .bind(account.language.code());
    change
        .execute(query.bind(account.person).bind(change.now()))
        .await?;
    Ok(())
}

pub(super) async fn insert_session(
    change: &mut Change,
    fingerprint: &str,
    entry: &Entry<'_>,
    until: Moment,
) -> Result<()> {
    let query = sql("insert into sessions \
         (fingerprint, account, opened_at, expires_at, last_seen_at, device, strength) \
         values ($1, $2, $3, $4, $3, $5, $6)");
    let query = query.bind(fingerprint).bind(entry.account);
    let query = query.bind(change.now()).bind(until);
    let device = rules::device(entry.agent);
    let query = query.bind(device).bind(entry.strength.name());
    change.execute(query).await?;
    Ok(())
}

/// Takes away what is over.
pub(super) async fn end_over(change: &mut Change) -> Result<()> {
    let query = sql("delete from sessions where expires_at <= $1");
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

pub(super) async fn end_sessions(change: &mut Change, account: AccountId) -> Result<()> {
    let query = sql("delete from sessions where account = $1");
    change.execute(query.bind(account)).await?;
    Ok(())
}

pub(super) async fn note_seen(change: &mut Change, fingerprint: &str) -> Result<()> {
    let query = sql("update sessions set last_seen_at = $2 where fingerprint = $1");
    change
        .execute(query.bind(fingerprint).bind(change.now()))
        .await?;
    Ok(())
}

/// A session as it is kept.
pub(super) struct Kept {
    pub fingerprint: String,
    pub opened: Moment,
    pub expires: Moment,
    pub seen: Moment,
    pub device: String,
    pub strength: Strength,
}

pub(super) async fn sessions(reads: &mut impl Reads, account: AccountId) -> Result<Vec<Kept>> {
    let query = sql(
        "select fingerprint, opened_at, expires_at, last_seen_at, device, strength \
         from sessions where account = $1 order by last_seen_at desc, fingerprint",
    );
    let rows = reads.rows(query.bind(account)).await?;
    rows.iter()
        .map(|row| {
            Ok(Kept {
                fingerprint: row.get("fingerprint")?,
                opened: row.get("opened_at")?,
                expires: row.get("expires_at")?,
                seen: row.get("last_seen_at")?,
                device: row.get("device")?,
                strength: strength(row)?,
            })
        })
        .collect()
}

fn strength(row: &Row) -> Result<Strength> {
    let strength: String = row.get("strength")?;
    Strength::from_name(&strength)
        .ok_or_else(|| Error::fault(format!("no such strength: {strength}")))
}

pub(super) async fn set_mail(change: &mut Change, account: AccountId, mail: &str) -> Result<()> {
    let query = sql("update accounts set mail = $2 where id = $1");
    match change.execute(query.bind(account).bind(mail)).await {
        Err(DatabaseError::Violation { constraint }) if constraint == "accounts_mail" => {
            Err(Error::conflict("accounts-mail-taken", Vec::new()))
        }
        done => Ok(done.map(|_| ())?),
    }
}

/// Gives whether the account is that person now.
pub(super) async fn be_person(
    change: &mut Change,
    account: AccountId,
    person: PersonId,
) -> Result<bool> {
    let query =
        sql("update accounts set person = $2 where id = $1 and (person is null or person = $2)");
    Ok(change.execute(query.bind(account).bind(person)).await? == 1)
}

pub(super) async fn set_state(
    change: &mut Change,
    account: AccountId,
    state: &'static str,
) -> Result<()> {
    let query = sql("update accounts set state = $2 where id = $1");
    match change.execute(query.bind(account).bind(state)).await? {
        0 => Err(Error::Absent),
        _ => Ok(()),
    }
}

pub(super) async fn by_mail(reads: &mut impl Reads, mail: &str) -> Result<Option<AccountId>> {
    let query = sql("select id from accounts where mail = $1");
    let row = reads.row(query.bind(mail)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

/// One that may sign in, by its address.
pub(super) async fn active_by_mail(
    reads: &mut impl Reads,
    mail: &str,
) -> Result<Option<AccountId>> {
    let query = sql("select id from accounts where mail = $1 and state = 'active'");
    let row = reads.row(query.bind(mail)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

pub(super) async fn is_active(reads: &mut impl Reads, account: AccountId) -> Result<bool> {
    let query = sql("select count(*) from accounts where id = $1 and state = 'active'");
    Ok(reads.number(query.bind(account)).await? == 1)
}

pub(super) async fn end_session(change: &mut Change, fingerprint: &str) -> Result<()> {
    let query = sql("delete from sessions where fingerprint = $1");
    change.execute(query.bind(fingerprint)).await?;
    Ok(())
}

/// An account that may sign in.
pub(super) async fn active(
    reads: &mut impl Reads,
    account_id: AccountId,
) -> Result<Option<Account>> {
    let query =
        sql("select id, name, language, person from accounts where id = $1 and state = 'active'");
    let row = reads.row(query.bind(account_id)).await?;
    row.as_ref().map(account).transpose()
}

pub(super) async fn of_session(
    reads: &mut impl Reads,
    fingerprint: &str,
    now: Moment,
) -> Result<Option<Held>> {
    let query = sql(
        "select a.id, a.name, a.language, a.person, s.last_seen_at, s.strength \
         from sessions s \
         join accounts a on a.id = s.account \
         where s.fingerprint = $1 and s.expires_at > $2 and a.state = 'active'",
    );
    let row = reads.row(query.bind(fingerprint).bind(now)).await?;
    row.map(|row| {
        Ok(Held {
            account: account(&row)?,
            seen: row.get("last_seen_at")?,
            strength: strength(&row)?,
        })
    })
    .transpose()
}

/// Who holds a session, and when it was last noted as used.
pub(super) struct Held {
    pub account: Account,
    pub seen: Moment,
    pub strength: Strength,
}

pub(super) async fn are_there(reads: &mut impl Reads) -> Result<bool> {
    Ok(reads.number(sql("select count(*) from accounts")).await? > 0)
}

/// The accounts that have a role, in the order of the table of roles.
pub(super) async fn with_roles(reads: &mut impl Reads) -> Result<Vec<(Account, Role)>> {
    let query = sql(
        "select a.id, a.name, a.language, a.person, min(g.role) as role from accounts a \
         join grants g on g.account = a.id and g.state = 'active' \
         group by a.id, a.name, a.language, a.person order by a.name",
    );
    let rows = reads.rows(query).await?;
    let known = rows.iter().filter_map(|row| {
        let role = Role::from_name(&row.get::<String>("role").ok()?)?;
        Some(account(row).map(|account| (account, role)))
    });
    let mut known = known.collect::<Result<Vec<_>>>()?;
    known.sort_by_key(|(_, role)| *role);
    Ok(known)
}

fn account(row: &Row) -> Result<Account> {
    let language: String = row.get("language")?;
    Ok(Account {
        id: row.get("id")?,
        name: row.get("name")?,
        language: Language::from_code(&language).unwrap_or_default(),
        person: row.get("person")?,
    })
}

/// An address of somebody who may sign in, for a demonstration: the first by the alphabet.
pub(super) async fn mail_to_try(reads: &mut impl Reads) -> Result<Option<String>> {
    let query = sql(
        "select mail from accounts where state = 'active' and mail is not null \
         order by mail limit 1",
    );
    let row = reads.row(query).await?;
    Ok(row.map(|row| row.get("mail")).transpose()?)
}

pub(super) async fn insert_request(
    change: &mut Change,
    request: &Request,
    link: &str,
    browser: &str,
) -> Result<()> {
    let query = sql(
        "insert into sign_in_requests (id, link, browser, code, mail, language, next, account, \
         tries, sealed, asked_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let query = query.bind(request.id).bind(link).bind(browser);
    let query = query.bind(&request.code).bind(&request.mail);
    let query = query.bind(request.language.code()).bind(&request.next);
    let query = query.bind(request.account).bind(request.tries);
    let query = query.bind(request.sealed.clone());
    let query = query.bind(change.now()).bind(request.expires);
    change.execute(query).await?;
    Ok(())
}

/// Takes away requests that were over before a moment.
pub(super) async fn forget_requests(change: &mut Change, before: Moment) -> Result<()> {
    let query = sql("delete from sign_in_requests where expires_at < $1");
    change.execute(query.bind(before)).await?;
    Ok(())
}

pub(super) async fn forget_sign_ins(change: &mut Change, before: Moment) -> Result<u64> {
    let requests = sql("delete from sign_in_requests where expires_at < $1");
    let requests = change.execute(requests.bind(before)).await?;
    let steps = sql("delete from sign_in_steps where expires_at < $1");
    Ok(requests + change.execute(steps.bind(before)).await?)
}

pub(super) async fn request(reads: &mut impl Reads, id: SignInId) -> Result<Option<Request>> {
    let query = sql(
        "select id, account, mail, language, next, code, tries, sealed, \
         expires_at, used_at from sign_in_requests where id = $1",
    );
    let row = reads.row(query.bind(id)).await?;
    row.as_ref().map(read_request).transpose()
}

pub(super) async fn request_of_link(reads: &mut impl Reads, link: &str) -> Result<Option<Request>> {
    let query = sql(
        "select id, account, mail, language, next, code, tries, sealed, \
         expires_at, used_at from sign_in_requests where link = $1",
    );
    let row = reads.row(query.bind(link)).await?;
    row.as_ref().map(read_request).transpose()
}

/// The last request that a browser made.
pub(super) async fn last_request(reads: &mut impl Reads, browser: &str) -> Result<Option<Request>> {
    let query = sql(
        "select id, account, mail, language, next, code, tries, sealed, \
         expires_at, used_at from sign_in_requests where browser = $1 \
         order by asked_at desc, id desc limit 1",
    );
    let row = reads.row(query.bind(browser)).await?;
    row.as_ref().map(read_request).transpose()
}

fn read_request(row: &Row) -> Result<Request> {
    let language: String = row.get("language")?;
    Ok(Request {
        id: row.get("id")?,
        account: row.get("account")?,
        mail: row.get("mail")?,
        language: Language::from_code(&language).unwrap_or_default(),
        next: row.get("next")?,
        code: row.get("code")?,
        tries: row.get("tries")?,
        sealed: row.get("sealed")?,
        expires: row.get("expires_at")?,
        used: row.get("used_at")?,
    })
}

pub(super) async fn count_try(change: &mut Change, id: SignInId) -> Result<()> {
    let query = sql("update sign_in_requests set tries = tries + 1 where id = $1");
    change.execute(query.bind(id)).await?;
    Ok(())
}

/// Forgets link and code in clear, once the letter was sent or never will be.
pub(super) async fn unseal(change: &mut Change, id: SignInId) -> Result<()> {
    let query = sql("update sign_in_requests set sealed = null where id = $1");
    change.execute(query.bind(id)).await?;
    Ok(())
}

pub(super) async fn use_up(change: &mut Change, id: SignInId) -> Result<()> {
    let query = sql("update sign_in_requests set used_at = $2, sealed = null where id = $1");
    change.execute(query.bind(id).bind(change.now())).await?;
    Ok(())
}

pub(super) async fn factor(reads: &mut impl Reads, account: AccountId) -> Result<Option<Factor>> {
    let query =
        sql("select sealed, confirmed_at, last_step from second_factors where account = $1");
    let row = reads.row(query.bind(account)).await?;
    row.map(|row| {
        Ok(Factor {
            sealed: row.get("sealed")?,
            confirmed: row.get("confirmed_at")?,
            last_step: row.get("last_step")?,
        })
    })
    .transpose()
}

pub(super) async fn put_factor(
    change: &mut Change,
    account: AccountId,
    sealed: &str,
) -> Result<()> {
    forget_factor(change, account).await?;
    let query = sql(
        "insert into second_factors (account, sealed, made_at, last_step) \
         values ($1, $2, $3, 0)",
    );
    let query = query.bind(account).bind(sealed).bind(change.now());
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn confirm_factor(change: &mut Change, account: AccountId) -> Result<()> {
    let query = sql("update second_factors set confirmed_at = $2 where account = $1");
    change
        .execute(query.bind(account).bind(change.now()))
        .await?;
    Ok(())
}

pub(super) async fn note_step(change: &mut Change, account: AccountId, step: i64) -> Result<()> {
    let query = sql("update second_factors set last_step = $2 where account = $1");
    change.execute(query.bind(account).bind(step)).await?;
    Ok(())
}

pub(super) async fn forget_factor(change: &mut Change, account: AccountId) -> Result<()> {
    let query = sql("delete from second_factors where account = $1");
    change.execute(query.bind(account)).await?;
    Ok(())
}

pub(super) async fn recovery_left(reads: &mut impl Reads, account: AccountId) -> Result<i64> {
    let query = sql("select count(*) from recovery_codes where account = $1 and used_at is null");
    Ok(reads.number(query.bind(account)).await?)
}

pub(super) async fn insert_recovery(
    change: &mut Change,
    digest: &str,
    account: AccountId,
) -> Result<()> {
    let query = sql("insert into recovery_codes (digest, account) values ($1, $2)");
    change.execute(query.bind(digest).bind(account)).await?;
    Ok(())
}

/// Uses up a recovery code; says whether it was there.
pub(super) async fn use_recovery(change: &mut Change, digest: &str) -> Result<bool> {
    let query = sql("update recovery_codes set used_at = $2 where digest = $1 and used_at is null");
    let used = change
        .execute(query.bind(digest).bind(change.now()))
        .await?;
    Ok(used == 1)
}

pub(super) async fn forget_recovery(change: &mut Change, account: AccountId) -> Result<()> {
    let query = sql("delete from recovery_codes where account = $1");
    change.execute(query.bind(account)).await?;
    Ok(())
}

/// Keeps that somebody proved one thing; what is over goes.
pub(super) async fn insert_step(change: &mut Change, browser: &str, step: &Step) -> Result<()> {
    let over = sql("delete from sign_in_steps where expires_at <= $1");
    change.execute(over.bind(change.now())).await?;
    let query = sql(
        "insert into sign_in_steps (browser, account, next, tries, expires_at) \
         values ($1, $2, $3, $4, $5)",
    );
    let query = query.bind(browser).bind(step.account).bind(&step.next);
    let query = query.bind(step.tries).bind(step.expires);
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn step(reads: &mut impl Reads, browser: &str) -> Result<Option<Step>> {
    let query =
        sql("select account, next, tries, expires_at from sign_in_steps where browser = $1");
    let row = reads.row(query.bind(browser)).await?;
    row.map(|row| {
        Ok(Step {
            account: row.get("account")?,
            next: row.get("next")?,
            tries: row.get("tries")?,
            expires: row.get("expires_at")?,
        })
    })
    .transpose()
}

pub(super) async fn count_step(change: &mut Change, browser: &str) -> Result<()> {
    let query = sql("update sign_in_steps set tries = tries + 1 where browser = $1");
    change.execute(query.bind(browser)).await?;
    Ok(())
}

pub(super) async fn forget_step(change: &mut Change, browser: &str) -> Result<()> {
    let query = sql("delete from sign_in_steps where browser = $1");
    change.execute(query.bind(browser)).await?;
    Ok(())
}

pub(super) async fn of_person(reads: &mut impl Reads, person: PersonId) -> Result<Vec<AccountId>> {
    let query = sql("select id from accounts where person = $1 order by id");
    let rows = reads.rows(query.bind(person)).await?;
    rows.iter().map(|row| Ok(row.get("id")?)).collect()
}

pub(super) async fn remove_sessions(change: &mut Change, ended_before: Moment) -> Result<u64> {
    let query = sql("delete from sessions where expires_at < $1");
    Ok(change.execute(query.bind(ended_before)).await?)
}

/// The account keeps its id, under a name that tells nothing, and opens nothing.
pub(super) async fn erase(change: &mut Change, account: AccountId, name: &str) -> Result<()> {
    for gone in [
        // Asked before the account was known, with the same address.
        sql(
            "delete from sign_in_requests where exists (select 1 from accounts a \
             where a.id = $1 and a.mail = sign_in_requests.mail)",
        ),
        sql("delete from sessions where account = $1"),
        sql("delete from second_factors where account = $1"),
        sql("delete from recovery_codes where account = $1"),
        sql("delete from sign_in_steps where account = $1"),
        sql("delete from sign_in_requests where account = $1"),
        sql("delete from account_bindings where account = $1"),
        sql("delete from passkey_challenges where account = $1"),
        sql("delete from passkeys where account = $1"),
    ] {
        change.execute(gone.bind(account)).await?;
    }
    let query = sql("update accounts set name = $2, language = 'en', mail = null where id = $1");
    change.execute(query.bind(account).bind(name)).await?;
    Ok(())
}
