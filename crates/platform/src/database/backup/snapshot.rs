//! One unchanging view of a database.

use sqlx::postgres::Postgres;
use sqlx::sqlite::Sqlite;
use sqlx::{AssertSqlSafe, Transaction};

use super::super::query::broken;
use super::super::row::Row;
use super::super::{Database, Pools, Result, sql, unavailable};
use super::schema::{self, Table};

/// A transaction that only reads: what others commit meanwhile is not seen.
pub(super) enum Snapshot {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Snapshot {
    pub(super) async fn open(database: &Database) -> Result<Snapshot> {
        match &database.pools {
            Pools::Sqlite { readers, .. } => {
                let open = readers.begin().await.map_err(unavailable)?;
                Ok(Snapshot::Sqlite(open))
            }
            Pools::Postgres(pool) => {
                let begin = "begin isolation level repeatable read read only";
                let open = pool.begin_with(begin).await.map_err(unavailable)?;
                Ok(Snapshot::Postgres(open))
            }
        }
    }

    pub(super) async fn steps(&mut self) -> Result<Vec<(String, String)>> {
        let query = sql("select version, digest from schema_steps");
        let rows = match self {
            Snapshot::Sqlite(open) => query.on_sqlite(&mut **open).await?,
            Snapshot::Postgres(open) => query.on_postgres(&mut **open).await?,
        };
        let steps = rows
            .iter()
            .map(|row| Ok((row.get("version")?, row.get("digest")?)));
        let mut steps: Vec<(String, String)> = steps.collect::<Result<_>>()?;
        steps.sort();
        Ok(steps)
    }

    pub(super) async fn tables(&mut self) -> Result<Vec<Table>> {
        let rows = match self {
            Snapshot::Sqlite(open) => sql(schema::SQLITE_TABLES).on_sqlite(&mut **open).await?,
            Snapshot::Postgres(open) => {
                let query = sql(schema::POSTGRES_TABLES);
                query.on_postgres(&mut **open).await?
            }
        };
        schema::tables(&rows)
    }

    /// The rows of a table as lines, sorted as text.
    pub(super) async fn lines(&mut self, table: &Table) -> Result<Vec<String>> {
        let text = AssertSqlSafe(table.select());
        let rows = match self {
            Snapshot::Sqlite(open) => {
                let rows = sqlx::query(text).fetch_all(&mut **open).await;
                let rows = rows.map_err(|error| broken(&error, "copying"))?;
                rows.iter()
                    .map(Row::from_sqlite)
                    .collect::<Result<Vec<_>>>()
            }
            Snapshot::Postgres(open) => {
                let rows = sqlx::query(text).fetch_all(&mut **open).await;
                let rows = rows.map_err(|error| broken(&error, "copying"))?;
                rows.iter().map(Row::from_postgres).collect()
            }
        };
        schema::sorted(table, &rows?)
    }
}
