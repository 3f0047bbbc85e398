//! All SQL of the log, and the seal that chains its lines.

use attache_platform::database::{Database, Engine, Query, Reads, sql};
use attache_platform::moment::Moment;
use attache_platform::web::Result;
use sha2::{Digest, Sha256};

use super::change::{By, Change};
use super::event::Event;
use super::{Entry, Head, Tampered};
use crate::ids::MissionId;

/// The seal before the first line.
const BEGINNING: &str = "";

pub(super) async fn append(change: &mut Change, event: &Event) -> Result<()> {
    let scope = change.scope();
    let last =
        sql("select number, seal from history where scope = $1 order by number desc limit 1");
    let last = change.row(last.bind(&scope)).await?;
    let (number, before) = match last {
        Some(row) => (row.get::<i64>("number")? + 1, row.get("seal")?),
        None => (1, BEGINNING.to_owned()),
    };
    let by = match change.by() {
        By::Account(account) => account.to_string(),
        By::Itself => String::new(),
    };
    let line = Line {
        scope: &scope,
        number,
        at: change.now(),
        by: &by,
        facts: &event.facts(),
    };
    let insert = sql(
        "insert into history (scope, number, at, by_account, facts, seal) \
         values ($1, $2, $3, $4, $5, $6)",
    );
    let insert = insert.bind(&scope).bind(number).bind(line.at).bind(&by);
    let insert = insert.bind(line.facts).bind(line.seal(&before));
    change.execute(insert).await?;
    Ok(())
}

/// What a seal covers.
struct Line<'a> {
    scope: &'a str,
    number: i64,
    at: Moment,
    by: &'a str,
    facts: &'a str,
}

impl Line<'_> {
    /// The seal of this line after a line sealed `before`: altering any line breaks all after it.
    fn seal(&self, before: &str) -> String {
        let number = self.number.to_string();
        let at = self.at.0.to_string();
        seal(&[before, self.scope, &number, &at, self.by, self.facts])
    }
}

/// A digest over several texts, none of which can pass for part of another, in hexadecimal.
pub(crate) fn seal(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_be_bytes());
        digest.update(part.as_bytes());
    }
    let digest = digest.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) async fn latest(
    reads: &mut impl Reads,
    mission: MissionId,
    most: i64,
) -> Result<Vec<Entry>> {
    let query = sql(
        "select h.number, h.at, coalesce(a.name, '') as by_name, h.facts, h.seal \
         from history h left join accounts a on a.id = h.by_account \
         where h.scope = $1 order by h.number desc limit $2",
    );
    let rows = reads.rows(query.bind(mission).bind(most)).await?;
    rows.iter()
        .map(|row| {
            Ok(Entry {
                number: row.get("number")?,
                at: row.get("at")?,
                by: row.get("by_name")?,
                facts: row.get("facts")?,
                seal: row.get("seal")?,
            })
        })
        .collect()
}

pub(super) async fn verify(reads: &mut impl Reads) -> Result<Vec<Tampered>> {
    let query = sql(
        "select scope, number, at, by_account, facts, seal from history order by scope, number",
    );
    let mut found: Vec<Tampered> = Vec::new();
    let (mut scope_before, mut seal_before, mut expected) = (String::new(), String::new(), 1);
    for row in reads.rows(query).await? {
        let scope: String = row.get("scope")?;
        if scope != scope_before {
            (scope_before, seal_before, expected) = (scope.clone(), BEGINNING.to_owned(), 1);
        }
        let (number, by, facts): (i64, String, String) = (
            row.get("number")?,
            row.get("by_account")?,
            row.get("facts")?,
        );
        let line = Line {
            scope: &scope,
            number,
            at: row.get("at")?,
            by: &by,
            facts: &facts,
        };
        let seal: String = row.get("seal")?;
        let sound = number == expected && line.seal(&seal_before) == seal;
        let known = found.last().is_some_and(|tampered| tampered.scope == scope);
        if !sound && !known {
            found.push(Tampered { scope, number });
        }
        (seal_before, expected) = (seal, number + 1);
    }
    Ok(found)
}

/// The triggers that a database should have, by its engine.
const SQLITE_GUARDS: [&str; 7] = [
    "grants_as_given",
    "history_not_altered",
    "history_not_deleted",
    "history_not_replaced",
    "readings_not_altered",
    "readings_not_deleted",
    "readings_not_replaced",
];
const POSTGRES_GUARDS: [&str; 3] = [
    "grants_as_given",
    "history_not_altered",
    "readings_not_altered",
];

/// The triggers that are not there, that are switched off or that refuse nothing.
pub(super) async fn missing_guards(database: &mut Database) -> Result<Vec<&'static str>> {
    let (wanted, query): (&[&'static str], Query) = match database.engine() {
        Engine::Sqlite => (
            &SQLITE_GUARDS,
            sql("select name from sqlite_master where type = 'trigger' \
                 and lower(sql) like '%raise(abort%'"),
        ),
        Engine::Postgres => (
            &POSTGRES_GUARDS,
            sql("select t.tgname::text as name from pg_trigger t \
                 join pg_class c on c.oid = t.tgrelid \
                 join pg_namespace n on n.oid = c.relnamespace \
                 join pg_proc p on p.oid = t.tgfoid where n.nspname = current_schema() \
                 and t.tgenabled in ('O', 'A') and not t.tgisinternal \
                 and p.prosrc like '%raise exception%'"),
        ),
    };
    let rows = database.rows(query).await?;
    let there: std::result::Result<Vec<String>, _> =
        rows.iter().map(|row| row.get("name")).collect();
    let there = there?;
    let missing = wanted.iter().copied();
    Ok(missing
        .filter(|name| !there.iter().any(|one| one == name))
        .collect())
}

pub(super) async fn heads(reads: &mut impl Reads) -> Result<Vec<Head>> {
    let query = sql(
        "select h.scope, h.number, h.seal from history h where h.number = \
         (select max(m.number) from history m where m.scope = h.scope) order by h.scope",
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

/// Whether a head is still a line of its log.
pub(super) async fn stands(reads: &mut impl Reads, head: &Head) -> Result<bool> {
    let query = sql("select count(*) from history where scope = $1 and number = $2 and seal = $3");
    let query = query.bind(&head.scope).bind(head.number);
    Ok(reads.number(query.bind(&head.seal)).await? == 1)
}
