//! The SQL that reads a mission's log of readings; the log itself is written by the foundation.

use attache_foundation::Result;
use attache_foundation::ids::MissionId;
use attache_foundation::readings::{Reason, Why};
use attache_platform::database::{Reads, Row, sql};
use attache_platform::moment::Moment;

/// One line, with the names that the reader may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: i64,
    pub(super) at: Moment,
    pub(super) role: String,
    pub(super) region: String,
    pub(super) data: String,
    pub(super) account: String,
    pub(super) reader: String,
    /// The id of whose data it was: a person's, or else an account's.
    pub(super) concerned: String,
    pub(super) name: String,
    pub(super) reason: Option<Reason>,
}

/// What is asked for; empty is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) data: String,
    pub(super) role: String,
}

/// The newest lines of a mission.
pub(super) async fn lines(
    reads: &mut impl Reads,
    mission: MissionId,
    wanted: &Wanted,
    most: i64,
) -> Result<Vec<Line>> {
    let query = sql(
        "select r.number, r.at, r.role, r.region, r.data, r.account, \
         coalesce(a.name, '') as reader, \
         case r.person when '' then r.holder else r.person end as concerned, \
         coalesce(p.given_name || ' ' || p.family_name, h.name, '') as name, s.why, s.words \
         from readings r left join accounts a on a.id = r.account \
         left join people p on p.id = r.person left join accounts h on h.id = r.holder \
         left join reading_reasons s on s.id = r.reason where r.scope = $1 \
         and ($2 = '' or r.data = $2) and ($3 = '' or r.role = $3) \
         order by r.number desc limit $4",
    );
    let query = query.bind(mission).bind(&wanted.data).bind(&wanted.role);
    let rows = reads.rows(query.bind(most)).await?;
    rows.iter().map(line).collect()
}

fn line(row: &Row) -> Result<Line> {
    let why: Option<String> = row.get("why")?;
    let words: Option<String> = row.get("words")?;
    let why = why.as_deref().and_then(Why::from_name);
    let name: String = row.get("name")?;
    Ok(Line {
        number: row.get("number")?,
        at: row.get("at")?,
        role: row.get("role")?,
        region: row.get("region")?,
        data: row.get("data")?,
        account: row.get("account")?,
        reader: row.get("reader")?,
        concerned: row.get("concerned")?,
        name: name.trim().to_owned(),
        reason: why.map(|why| Reason {
            why,
            words: words.unwrap_or_default(),
        }),
    })
}

/// How often each kind of data was read through each role.
pub(super) async fn counts(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(String, String, i64)>> {
    let query = sql(
        "select data, role, count(*) as readings from readings where scope = $1 \
         group by data, role order by data, role",
    );
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| Ok((row.get("data")?, row.get("role")?, row.get("readings")?)))
        .collect()
}
