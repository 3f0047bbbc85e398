//! Applications that were told apart or joined.

use attache_foundation::ids::{AccountId, ApplicationId, PersonId};
use attache_foundation::{Change, Result};
use attache_platform::database::{Reads, sql};

pub(in super::super) async fn insert_apart(
    change: &mut Change,
    one: ApplicationId,
    other: ApplicationId,
    by: AccountId,
) -> Result<()> {
    let query = sql(
        "insert into applications_apart (one, other, by_account, at) values ($1, $2, $3, $4) \
         on conflict (one, other) do nothing",
    );
    let query = query.bind(one.min(other)).bind(one.max(other)).bind(by);
    let now = change.now();
    change.execute(query.bind(now)).await?;
    Ok(())
}

/// The applications that are not the same as this one, though they look so.
pub(in super::super) async fn apart(
    reads: &mut impl Reads,
    application: ApplicationId,
) -> Result<Vec<ApplicationId>> {
    let query = sql(
        "select case when one = $1 then other else one end as id from applications_apart \
         where one = $1 or other = $1",
    );
    let rows = reads.rows(query.bind(application)).await?;
    rows.iter().map(|row| Ok(row.get("id")?)).collect()
}

/// Puts somebody into another party; where that is of another call they wait for no place yet.
pub(in super::super) async fn move_applicant(
    change: &mut Change,
    person: PersonId,
    to: ApplicationId,
    position: i64,
    stays: bool,
) -> Result<()> {
    let query = sql(
        "update applicants set application = $2, position = $3, decision = null, reason = '', \
         standing = case when $4 = 1 then standing else 'applied' end, \
         waits_since = case when $4 = 1 then waits_since else null end where id = $1",
    );
    let query = query.bind(person).bind(to).bind(position).bind(stays);
    change.execute(query).await?;
    Ok(())
}

/// Withdraws an application in favour of the one that is kept.
pub(in super::super) async fn set_duplicate(
    change: &mut Change,
    application: ApplicationId,
    of: ApplicationId,
) -> Result<()> {
    let query = sql(
        "update applications set state = 'withdrawn', duplicate_of = $2, changed_at = $3 \
         where id = $1",
    );
    let now = change.now();
    let query = query.bind(application).bind(of).bind(now);
    change.execute(query).await?;
    Ok(())
}
