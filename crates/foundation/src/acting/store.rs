//! All SQL about who looks as whom.

use attache_platform::database::{self, Reads, Row, sql};
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::web::Result;

use super::Acting;
use crate::history::Change;
use crate::ids::{AccountId, MissionId};

/// A row that is open.
pub(super) struct Open {
    pub(super) id: Id<Acting>,
    pub(super) mission: MissionId,
    pub(super) account: AccountId,
    pub(super) holder: AccountId,
    pub(super) until: Moment,
}

/// A session looks as one at a time.
pub(super) const ONE_OF_SESSION: &str = "actings_one_of_session";

pub(super) async fn insert(
    change: &mut Change,
    open: &Open,
    session: &str,
) -> database::Result<()> {
    let query = sql(
        "insert into actings (id, mission, account, session, holder, began_at, until) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let query = query.bind(open.id).bind(open.mission).bind(open.account);
    let query = query.bind(session).bind(open.holder).bind(change.now());
    change.execute(query.bind(open.until)).await?;
    Ok(())
}

/// What is over in a session and was not ended yet.
pub(super) async fn over(change: &mut Change, session: &str) -> Result<Vec<Open>> {
    let query = sql("select id, mission, account, holder, until from actings \
         where session = $1 and ended_at is null and until <= $2");
    let query = query.bind(session).bind(change.now());
    let rows = change.rows(query).await?;
    rows.iter().map(open).collect()
}

/// As whom a session looks at a moment.
pub(super) async fn of_session(
    reads: &mut impl Reads,
    session: &str,
    now: Moment,
) -> Result<Option<Open>> {
    let query = sql("select id, mission, account, holder, until from actings \
         where session = $1 and ended_at is null and until > $2");
    let row = reads.row(query.bind(session).bind(now)).await?;
    row.as_ref().map(open).transpose()
}

pub(super) async fn one(reads: &mut impl Reads, id: Id<Acting>) -> Result<Option<Open>> {
    let query = sql("select id, mission, account, holder, until from actings where id = $1");
    let row = reads.row(query.bind(id)).await?;
    row.as_ref().map(open).transpose()
}

fn open(row: &Row) -> Result<Open> {
    Ok(Open {
        id: row.get("id")?,
        mission: row.get("mission")?,
        account: row.get("account")?,
        holder: row.get("holder")?,
        until: row.get("until")?,
    })
}

/// Ends it; says whether it was open.
pub(super) async fn end(change: &mut Change, id: Id<Acting>) -> Result<bool> {
    let query = sql("update actings set ended_at = $2 where id = $1 and ended_at is null");
    Ok(change.execute(query.bind(id).bind(change.now())).await? == 1)
}

/// The accounts with a role that counts in a mission: id, name, role.
pub(super) async fn accounts(
    reads: &mut impl Reads,
    mission: MissionId,
    now: Moment,
) -> Result<Vec<(AccountId, String, String)>> {
    let query = sql("select a.id, a.name, g.role from accounts a \
         join grants g on g.account = a.id where g.mission = $1 and a.state = 'active' \
         and g.state = 'active' and g.starts_at <= $2 \
         and (g.ends_at is null or g.ends_at > $2) order by a.name, a.id, g.role");
    let rows = reads.rows(query.bind(mission).bind(now)).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("name")?, row.get("role")?)))
        .collect()
}
