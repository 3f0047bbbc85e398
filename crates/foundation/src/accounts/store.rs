//! All SQL about accounts and sessions.

use attache_platform::database::{Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::Language;
use attache_platform::web::Result;

use super::Account;
use crate::history::Change;
use crate::ids::AccountId;
use crate::permissions::Role;

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
    account: AccountId,
    until: Moment,
) -> Result<()> {
    let query = sql(
        "insert into sessions (fingerprint, account, opened_at, expires_at) \
         values ($1, $2, $3, $4)",
    );
    let query = query
        .bind(fingerprint)
        .bind(account)
        .bind(change.now())
        .bind(until);
    change.execute(query).await?;
    Ok(())
}

pub(super) async fn end_session(change: &mut Change, fingerprint: &str) -> Result<()> {
    let query = sql("delete from sessions where fingerprint = $1");
    change.execute(query.bind(fingerprint)).await?;
    Ok(())
}

pub(super) async fn of_session(
    reads: &mut impl Reads,
    fingerprint: &str,
    now: Moment,
) -> Result<Option<Account>> {
    let query = sql("select a.id, a.name, a.language, a.person from sessions s \
         join accounts a on a.id = s.account where s.fingerprint = $1 and s.expires_at > $2");
    let row = reads.row(query.bind(fingerprint).bind(now)).await?;
    row.as_ref().map(account).transpose()
}

pub(super) async fn are_there(reads: &mut impl Reads) -> Result<bool> {
    Ok(reads.number(sql("select count(*) from accounts")).await? > 0)
}

/// The accounts that have a role, in the order of the table of roles.
pub(super) async fn with_roles(reads: &mut impl Reads) -> Result<Vec<(Account, Role)>> {
    let query = sql(
        "select a.id, a.name, a.language, a.person, min(g.role) as role from accounts a \
         join role_grants g on g.account = a.id \
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

pub(super) async fn of_person(
    reads: &mut impl Reads,
    person: crate::ids::PersonId,
) -> Result<Vec<AccountId>> {
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
    let query = sql("delete from sessions where account = $1");
    change.execute(query.bind(account)).await?;
    let query = sql("update accounts set name = $2, language = 'en' where id = $1");
    change.execute(query.bind(account).bind(name)).await?;
    Ok(())
}
