//! Copies of a whole database, the same for both engines: made in one snapshot while others write,
//! put back into an empty database only, refused when a bit of it is another.
//!
//! A copy is a line `attache-backup-1 <SHA-256 of what follows>`, then a ZIP with one document of
//! lines: the head (steps of the schema, tables, columns, rows and digest of each), then the rows
//! table by table as JSON lists in the order of the columns, sorted as text. The same rows give the
//! same document on both engines, so that two databases can be compared by its digest.

mod archive;
mod schema;
mod snapshot;

use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;

use super::query::{Value, broken};
use super::writing::Open;
use super::{Database, DatabaseError, Migration, Reads, Result, Writing, sql};
use crate::moment::Moment;

pub use archive::{Archive, BadArchive};
use schema::{Kind, Table};

/// What a copy holds of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub table: String,
    pub columns: Vec<String>,
    pub rows: u64,
    /// SHA-256 over the lines of the table, in hexadecimal.
    pub digest: String,
}

/// The head of a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Versions and digests of the steps of the schema.
    pub steps: Vec<(String, String)>,
    pub tables: Vec<Held>,
}

impl Head {
    /// How many rows all tables have.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// Why a copy was not put back.
#[derive(Debug)]
pub enum NotRestored {
    /// There is something in the database already.
    NotEmpty,
    /// The copy was made by a program with other steps of the schema; the first that differs.
    OtherVersion {
        version: String,
    },
    /// The rows that arrived are not those that left: nothing was kept.
    Differs {
        table: String,
    },
    Database(DatabaseError),
}

impl From<DatabaseError> for NotRestored {
    fn from(error: DatabaseError) -> NotRestored {
        NotRestored::Database(error)
    }
}

impl Database {
    /// Copies everything in one snapshot; nobody who writes waits for it.
    pub async fn back_up(&self) -> Result<Archive> {
        let mut snapshot = snapshot::Snapshot::open(self).await?;
        let steps = snapshot.steps().await?;
        let (mut tables, mut lines) = (Vec::new(), Vec::new());
        for table in snapshot.tables().await? {
            let rows = snapshot.lines(&table).await?;
            tables.push(held(&table, &rows));
            lines.extend(rows);
        }
        Ok(Archive {
            head: Head { steps, tables },
            lines,
        })
    }

    /// Puts a copy into an empty database, making the schema first.
    ///
    /// # Errors
    /// The database is not empty, the copy is of another version, or what arrived differs from
    /// what left; nothing is kept then but the empty tables.
    pub async fn restore(
        &self,
        archive: &Archive,
        steps: &[Migration],
        now: Moment,
    ) -> std::result::Result<(), NotRestored> {
        let mut snapshot = snapshot::Snapshot::open(self).await?;
        let there = snapshot.tables().await?;
        drop(snapshot);
        if !there.is_empty() {
            return Err(NotRestored::NotEmpty);
        }
        if let Some(version) = other_step(&archive.head.steps, steps) {
            return Err(NotRestored::OtherVersion { version });
        }
        self.migrate(steps, now).await?;
        let mut writing = self.write("schema").await?;
        writing.put_back(archive).await?;
        let mut lines = archive.lines.iter();
        for held in &archive.head.tables {
            let table = Table::of(&mut writing, &held.table).await?;
            let arrived = schema::lines(&mut writing, &table).await?;
            let left = lines.by_ref().take(usize::try_from(held.rows).unwrap_or(0));
            if !left.eq(arrived.iter()) {
                let table = held.table.clone();
                return Err(NotRestored::Differs { table });
            }
        }
        writing.commit().await?;
        Ok(())
    }
}

/// The first step that one of the two does not have, or has otherwise.
fn other_step(held: &[(String, String)], ours: &[Migration]) -> Option<String> {
    let ours: Vec<(String, String)> = ours
        .iter()
        .map(|step| (step.version.clone(), step.digest()))
        .collect();
    let differs = |one: &&(String, String), others: &[(String, String)]| !others.contains(one);
    let theirs = held.iter().find(|one| differs(one, &ours));
    let found = theirs.or_else(|| ours.iter().find(|one| differs(one, held)));
    found.map(|(version, _)| version.clone())
}

fn held(table: &Table, rows: &[String]) -> Held {
    let columns = table.columns.iter().map(|(name, _)| name.clone());
    Held {
        table: table.name.clone(),
        columns: columns.collect(),
        rows: rows.len() as u64,
        digest: archive::digest(rows.iter().map(String::as_str)),
    }
}

impl Writing {
    /// Puts all rows back; who refers to whom is looked at when all are there.
    async fn put_back(&mut self, archive: &Archive) -> Result<()> {
        let later = self.check_later().await?;
        let mut lines = archive.lines.iter();
        for held in &archive.head.tables {
            let table = Table::of(self, &held.table).await?;
            let names: Vec<&str> = table
                .columns
                .iter()
                .map(|(name, _)| name.as_str())
                .collect();
            if names != held.columns {
                let what = format!("the table {} has other columns", table.name);
                return Err(DatabaseError::Broken(what));
            }
            let text = table.insert();
            for line in lines.by_ref().take(usize::try_from(held.rows).unwrap_or(0)) {
                let values = table.read(line)?;
                self.insert(&text, values).await?;
            }
        }
        self.check_now(&later).await
    }

    async fn insert(&mut self, text: &str, values: Vec<Value>) -> Result<()> {
        macro_rules! run {
            ($open:expr) => {{
                let mut query = sqlx::query(AssertSqlSafe(text.to_owned()));
                for value in values {
                    query = match value {
                        Value::Int(value) => query.bind(value),
                        Value::Float(value) => query.bind(value),
                        Value::Text(value) => query.bind(value),
                    };
                }
                query.execute(&mut **$open).await.map(|_| ())
            }};
        }
        let done = match &mut self.open {
            Open::Sqlite(open) => run!(open),
            Open::Postgres(open) => run!(open),
        };
        done.map_err(|error| broken(&error, "putting a row back"))
    }

    /// Lets rows be put back in any order; gives what has to be undone.
    async fn check_later(&mut self) -> Result<Vec<(String, String)>> {
        if matches!(self.open, Open::Sqlite(_)) {
            self.script("pragma defer_foreign_keys = on").await?;
            return Ok(Vec::new());
        }
        let query = sql(
            "select r.relname::text as tbl, c.conname::text as con from pg_constraint c \
             join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace \
             where c.contype = 'f' and n.nspname = current_schema() order by 1, 2",
        );
        let rows = self.rows(query).await?;
        let mut all: Vec<(String, String)> = Vec::new();
        for row in &rows {
            let (table, constraint) = (row.get("tbl")?, row.get("con")?);
            let text = format!(
                "alter table \"{table}\" alter constraint \"{constraint}\" \
                 deferrable initially deferred"
            );
            self.script(&text).await?;
            all.push((table, constraint));
        }
        Ok(all)
    }

    async fn check_now(&mut self, later: &[(String, String)]) -> Result<()> {
        if later.is_empty() {
            return Ok(());
        }
        self.script("set constraints all immediate").await?;
        for (table, constraint) in later {
            let text =
                format!("alter table \"{table}\" alter constraint \"{constraint}\" not deferrable");
            self.script(&text).await?;
        }
        Ok(())
    }
}

impl Kind {
    /// A JSON value as a parameter of this kind.
    fn value(self, value: &serde_json::Value) -> Option<Value> {
        use serde_json::Value as Json;
        Some(match (self, value) {
            (Kind::Int, Json::Null) => Value::Int(None),
            (Kind::Float, Json::Null) => Value::Float(None),
            (Kind::Text, Json::Null) => Value::Text(None),
            (Kind::Int, value) => Value::Int(Some(value.as_i64()?)),
            (Kind::Float, value) => Value::Float(Some(value.as_f64()?)),
            (Kind::Text, value) => Value::Text(Some(value.as_str()?.to_owned())),
        })
    }
}
