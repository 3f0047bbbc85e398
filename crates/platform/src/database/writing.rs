//! The transaction of a change.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::postgres::{PgPool, Postgres};
use sqlx::sqlite::{Sqlite, SqlitePool};
use sqlx::{Row as _, Transaction};

use super::query::{Query, broken};
use super::row::Row;
use super::{DatabaseError, Reads, Result, unavailable};

pub(super) enum Open {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// An open transaction that holds its lock. Dropped, it has done nothing.
pub struct Writing {
    pub(super) open: Open,
    statements: Arc<AtomicU64>,
}

impl Writing {
    pub(super) async fn sqlite(writer: &SqlitePool, count: Arc<AtomicU64>) -> Result<Writing> {
        let open = writer
            .begin_with("begin immediate")
            .await
            .map_err(unavailable)?;
        Ok(Writing {
            open: Open::Sqlite(open),
            statements: count,
        })
    }

    pub(super) async fn postgres(
        pool: &PgPool,
        scope: &str,
        count: Arc<AtomicU64>,
    ) -> Result<Writing> {
        let mut open = pool.begin().await.map_err(unavailable)?;
        let lock = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
        let locked = sqlx::query(lock)
            .bind(scope.to_owned())
            .execute(&mut *open)
            .await;
        locked.map_err(|error| broken(&error, lock))?;
        Ok(Writing {
            open: Open::Postgres(open),
            statements: count,
        })
    }

    /// Runs a statement; gives the number of rows it changed.
    ///
    /// # Errors
    /// [`DatabaseError::Violation`] when a named constraint said no.
    pub async fn execute(&mut self, query: Query) -> Result<u64> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        let error = match &mut self.open {
            Open::Sqlite(open) => match query.for_sqlite().execute(&mut **open).await {
                Ok(done) => return Ok(done.rows_affected()),
                Err(error) => error,
            },
            Open::Postgres(open) => match query.for_postgres().execute(&mut **open).await {
                Ok(done) => return Ok(done.rows_affected()),
                Err(error) => error,
            },
        };
        Err(self.explain(error, query.text()).await)
    }

    /// Makes everything that was done here lasting, and lets the lock go.
    pub async fn commit(self) -> Result<()> {
        let done = match self.open {
            Open::Sqlite(open) => open.commit().await,
            Open::Postgres(open) => open.commit().await,
        };
        done.map_err(|error| broken(&error, "commit"))
    }

    /// Runs several statements without parameters, as migrations need.
    pub(super) async fn script(&mut self, text: &str) -> Result<()> {
        let text = sqlx::AssertSqlSafe(text.to_owned());
        let done = match &mut self.open {
            Open::Sqlite(open) => sqlx::raw_sql(text).execute(&mut **open).await.map(|_| ()),
            Open::Postgres(open) => sqlx::raw_sql(text).execute(&mut **open).await.map(|_| ()),
        };
        done.map_err(|error| broken(&error, "a migration"))
    }

    /// Finds the name of the constraint that said no. PostgreSQL tells it; SQLite names the
    /// columns of a unique index, so the index is looked up by them.
    async fn explain(&mut self, error: sqlx::Error, statement: &str) -> DatabaseError {
        let sqlx::Error::Database(said) = &error else {
            return broken(&error, statement);
        };
        if let Some(constraint) = said.constraint() {
            return DatabaseError::Violation {
                constraint: constraint.to_owned(),
            };
        }
        let message = said.message();
        if let Some(name) = message.strip_prefix("CHECK constraint failed: ") {
            return DatabaseError::Violation {
                constraint: name.to_owned(),
            };
        }
        if let Some(columns) = message.strip_prefix("UNIQUE constraint failed: ")
            && let Open::Sqlite(open) = &mut self.open
            && let Ok(name) = unique_index(open, columns).await
        {
            return DatabaseError::Violation { constraint: name };
        }
        if message.starts_with("FOREIGN KEY constraint failed") {
            return DatabaseError::Violation {
                constraint: "foreign_key".to_owned(),
            };
        }
        broken(&error, statement)
    }
}

/// The name of the unique index on `columns`, written `table.one, table.two`.
async fn unique_index(
    open: &mut Transaction<'static, Sqlite>,
    columns: &str,
) -> std::result::Result<String, sqlx::Error> {
    let table = columns.split('.').next().unwrap_or_default().to_owned();
    let prefix = format!("{table}.");
    let plain: Vec<&str> = columns
        .split(", ")
        .map(|c| c.trim_start_matches(&prefix))
        .collect();
    let row = sqlx::query(
        "select l.name from pragma_index_list($1) l where l.\"unique\" = 1 and \
         (select group_concat(i.name, ',') from pragma_index_info(l.name) i) = $2",
    )
    .bind(table)
    .bind(plain.join(","))
    .fetch_one(&mut **open)
    .await?;
    row.try_get(0)
}

impl Reads for Writing {
    async fn rows(&mut self, query: Query) -> Result<Vec<Row>> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        match &mut self.open {
            Open::Sqlite(open) => query.on_sqlite(&mut **open).await,
            Open::Postgres(open) => query.on_postgres(&mut **open).await,
        }
    }
}
