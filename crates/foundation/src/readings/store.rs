//! All SQL about readings, and what their seals cover.

use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::web::Result;

use super::{Concerned, Reader, Reading, Reason, Why, rules};
use crate::history::{Change, Head, seal};
use crate::ids::{MissionId, PersonId};

/// A line of the log.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) scope: String,
    pub(super) number: i64,
    pub(super) at: Moment,
    pub(super) account: String,
    pub(super) role: String,
    pub(super) region: String,
    pub(super) person: String,
    pub(super) holder: String,
    pub(super) data: String,
    pub(super) reason: String,
    pub(super) reason_digest: String,
    pub(super) seal: String,
}

impl Line {
    /// The seal of this line after a line sealed `before`.
    pub(super) fn sealed_after(&self, before: &str) -> String {
        let (number, at) = (self.number.to_string(), self.at.0.to_string());
        seal(&[
            before,
            &self.scope,
            &number,
            &at,
            &self.account,
            &self.role,
            &self.region,
            &self.person,
            &self.holder,
            &self.data,
            &self.reason,
            &self.reason_digest,
        ])
    }
}

/// The digest of a reason under its salt, as the log holds it.
pub(super) fn digest(salt: &str, why: &str, words: &str) -> String {
    seal(&[salt, why, words])
}

pub(super) async fn last(change: &mut Change, scope: &str) -> Result<Option<(i64, String)>> {
    let query =
        sql("select number, seal from readings where scope = $1 order by number desc limit 1");
    let row = change.row(query.bind(scope)).await?;
    row.map(|row| Ok((row.get("number")?, row.get("seal")?)))
        .transpose()
}

pub(super) async fn insert(change: &mut Change, line: &Line) -> Result<()> {
    let query = sql(
        "insert into readings (scope, number, at, account, role, region, person, holder, data, \
         reason, reason_digest, seal) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let query = query.bind(&line.scope).bind(line.number).bind(line.at);
    let query = query.bind(&line.account).bind(&line.role);
    let query = query.bind(&line.region).bind(&line.person);
    let query = query.bind(&line.holder).bind(&line.data);
    let query = query.bind(&line.reason).bind(&line.reason_digest);
    change.execute(query.bind(&line.seal)).await?;
    Ok(())
}

/// The lines of one log, or of all of them, from their start.
pub(super) async fn lines(reads: &mut impl Reads, scope: Option<&str>) -> Result<Vec<Line>> {
    let query = sql(
        "select scope, number, at, account, role, region, person, holder, data, reason, \
         reason_digest, seal from readings where $1 = '' or scope = $1 order by scope, number",
    );
    let rows = reads.rows(query.bind(scope.unwrap_or_default())).await?;
    rows.iter().map(line).collect()
}

fn line(row: &Row) -> Result<Line> {
    Ok(Line {
        scope: row.get("scope")?,
        number: row.get("number")?,
        at: row.get("at")?,
        account: row.get("account")?,
        role: row.get("role")?,
        region: row.get("region")?,
        person: row.get("person")?,
        holder: row.get("holder")?,
        data: row.get("data")?,
        reason: row.get("reason")?,
        reason_digest: row.get("reason_digest")?,
        seal: row.get("seal")?,
    })
}

/// The digests of the reasons that are still there, by their ids.
pub(super) async fn digests(
    reads: &mut impl Reads,
) -> Result<std::collections::BTreeMap<String, String>> {
    let query = sql("select id, why, words, salt from reading_reasons where salt <> ''");
    let rows = reads.rows(query).await?;
    rows.iter()
        .map(|row| {
            let (why, words): (String, String) = (row.get("why")?, row.get("words")?);
            let salt: String = row.get("salt")?;
            Ok((row.get("id")?, digest(&salt, &why, &words)))
        })
        .collect()
}

pub(super) async fn insert_reason(
    change: &mut Change,
    reader: &Reader<'_>,
    person: Option<PersonId>,
    id: &str,
    reason: &Reason,
    salt: &str,
) -> Result<()> {
    let query = sql(
        "insert into reading_reasons (id, mission, account, person, session, why, words, salt, \
         given_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    );
    let person = person.map(|person| person.to_string());
    let query = query.bind(id).bind(reader.mission).bind(reader.account);
    let query = query.bind(person.unwrap_or_default()).bind(reader.session);
    let query = query.bind(reason.why.name()).bind(&reason.words).bind(salt);
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

/// The newest reason that was given for a person in a session after a moment.
pub(super) async fn held(
    reads: &mut impl Reads,
    session: &str,
    mission: MissionId,
    person: PersonId,
    after: Moment,
) -> Result<Option<super::Held>> {
    let query = sql(
        "select id, why, words, salt, given_at from reading_reasons where session = $1 \
         and person = $2 and mission = $3 and given_at > $4 \
         order by given_at desc, id desc limit 1",
    );
    let query = query.bind(session).bind(person).bind(mission);
    let row = reads.row(query.bind(after)).await?;
    row.map(|row| {
        let (why, words): (String, String) = (row.get("why")?, row.get("words")?);
        let salt: String = row.get("salt")?;
        Ok(super::Held {
            id: row.get("id")?,
            digest: digest(&salt, &why, &words),
            reason: reason(&why, words)?,
            until: rules::holds_until(row.get("given_at")?),
        })
    })
    .transpose()
}

fn reason(why: &str, words: String) -> Result<Reason> {
    let unknown = || DatabaseError::Broken(format!("no such reason to read: {why}"));
    let why = Why::from_name(why).ok_or_else(unknown)?;
    Ok(Reason { why, words })
}

pub(super) async fn of(
    reads: &mut impl Reads,
    whose: Concerned,
    most: i64,
) -> Result<Vec<Reading>> {
    let query = sql(
        "select r.at, r.role, r.region, r.data, s.why, s.words from readings r \
         left join reading_reasons s on s.id = r.reason \
         where (r.person <> '' and r.person = $1) or (r.holder <> '' and r.holder = $2) \
         order by r.at desc, r.number desc limit $3",
    );
    let id = |id: Option<String>| id.unwrap_or_default();
    let query = query.bind(id(whose.person.map(|id| id.to_string())));
    let query = query.bind(id(whose.holder.map(|id| id.to_string())));
    let rows = reads.rows(query.bind(most)).await?;
    rows.iter()
        .map(|row| {
            let why: Option<String> = row.get("why")?;
            let words: Option<String> = row.get("words")?;
            Ok(Reading {
                at: row.get("at")?,
                role: row.get("role")?,
                region: row.get("region")?,
                data: row.get("data")?,
                reason: why
                    .map(|why| reason(&why, words.unwrap_or_default()))
                    .transpose()?,
            })
        })
        .collect()
}

pub(super) async fn forget_reasons(change: &mut Change, before: Moment) -> Result<u64> {
    let query = sql("delete from reading_reasons where given_at < $1");
    Ok(change.execute(query.bind(before)).await?)
}

pub(super) async fn erase(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql("delete from reading_reasons where person = $1");
    Ok(change.execute(query.bind(person)).await?)
}

pub(super) async fn heads(reads: &mut impl Reads) -> Result<Vec<Head>> {
    let query = sql(
        "select r.scope, r.number, r.seal from readings r where r.number = \
         (select max(m.number) from readings m where m.scope = r.scope) and r.seal <> '' \
         order by r.scope",
    );
    let rows = reads.rows(query).await?;
    rows.iter()
        .map(|row| {
            Ok(Head {
                scope: row.get("scope")?,
                number: row.get("number")?,
                seal: row.get("seal")?,
            })
        })
        .collect()
}

pub(super) async fn stands(reads: &mut impl Reads, scope: &str, head: &Head) -> Result<bool> {
    let query = sql("select count(*) from readings where scope = $1 and number = $2 and seal = $3");
    let query = query.bind(scope).bind(head.number).bind(&head.seal);
    Ok(reads.number(query).await? == 1)
}
