//! Reading, and the one lock and transaction of a change, alike on SQLite and on PostgreSQL.
//!
//! One SQL text serves both engines: `$1` parameters; columns are `text`, `bigint` or
//! `double precision`; truth is 0 or 1. A statement is a `&'static str`, so nothing that people
//! type can become SQL.

mod backup;
mod migrations;
mod query;
mod row;
mod writing;

use std::future::Future;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::Connection as _;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

pub use backup::{Archive, BadArchive, Head, Held, NotRestored};
pub use migrations::Migration;
pub use query::{Query, Value, sql};
pub use row::{FromValue, Row};
pub use writing::Writing;

/// Connections that read at the same time.
const READERS: u32 = 4;

/// After so long a rest a connection is asked whether it still stands before it is used.
const RESTED: Duration = Duration::from_secs(2);

/// What can go wrong below a slice.
#[derive(Debug)]
pub enum DatabaseError {
    /// A named constraint said no; the slice that knows the name turns it into a refusal.
    Violation { constraint: String },
    /// The database was made by a newer version of this program.
    Newer { version: String },
    /// A migration that was applied reads differently now.
    Altered { version: String },
    /// The database cannot be reached or opened.
    Unavailable(String),
    /// Anything else: a fault of ours or of the disk.
    Broken(String),
}

impl std::fmt::Display for DatabaseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Violation { constraint } => write!(f, "the constraint {constraint} is violated"),
            Self::Newer { version } => {
                write!(
                    f,
                    "the database was made by a newer version (it has step {version})"
                )
            }
            Self::Altered { version } => write!(f, "step {version} of the schema was altered"),
            Self::Unavailable(why) => write!(f, "the database is out of reach: {why}"),
            Self::Broken(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for DatabaseError {}

pub type Result<T> = std::result::Result<T, DatabaseError>;

/// Which engine stands below. No slice needs to know; `doctor` says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    Sqlite,
    Postgres,
}

#[derive(Clone)]
enum Pools {
    /// Many readers and the one writer that SQLite allows.
    Sqlite {
        readers: SqlitePool,
        writer: SqlitePool,
    },
    Postgres(PgPool),
}

/// A database. Cloning it is cheap; all clones share the connections.
#[derive(Clone)]
pub struct Database {
    pools: Pools,
    statements: Arc<AtomicU64>,
}

/// Something that can be asked: a [`Database`], or a change in the making.
pub trait Reads: Send {
    /// All rows of a query.
    fn rows(&mut self, query: Query) -> impl Future<Output = Result<Vec<Row>>> + Send;

    /// The first row of a query, if there is one.
    fn row(&mut self, query: Query) -> impl Future<Output = Result<Option<Row>>> + Send {
        async { Ok(self.rows(query).await?.into_iter().next()) }
    }

    /// The only number in the only row, such as a count.
    fn number(&mut self, query: Query) -> impl Future<Output = Result<i64>> + Send {
        async {
            let row = self.row(query).await?;
            let row = row.ok_or_else(|| DatabaseError::Broken("a count gave no row".into()))?;
            row.at::<i64>(0)
        }
    }
}

impl Database {
    /// Opens the SQLite file at `path`, making it if need be. Every commit reaches the disk before
    /// it is acknowledged (`synchronous = full`).
    pub async fn sqlite(path: &Path) -> Result<Database> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            // What is deleted is overwritten, so that the file does not keep it.
            .pragma("secure_delete", "on")
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10));
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await
            .map_err(unavailable)?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .test_before_acquire(false)
            .connect_with(options.read_only(true).create_if_missing(false))
            .await
            .map_err(unavailable)?;
        Ok(Database::on(Pools::Sqlite { readers, writer }))
    }

    /// Connects to PostgreSQL at an address such as `postgres://user@host/name`.
    pub async fn postgres(address: &str) -> Result<Database> {
        let options = PgConnectOptions::from_str(address).map_err(unavailable)?;
        let pool = PgPoolOptions::new()
            .max_connections(READERS * 4)
            .acquire_timeout(Duration::from_secs(10))
            // Asking before every statement whether the server is there costs as much as the
            // statement; one that rested for a while is asked.
            .test_before_acquire(false)
            .before_acquire(|connection, rested| {
                Box::pin(async move {
                    if rested.idle_for > RESTED {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect_with(options)
            .await
            .map_err(unavailable)?;
        Ok(Database::on(Pools::Postgres(pool)))
    }

    fn on(pools: Pools) -> Database {
        Database {
            pools,
            statements: Arc::new(AtomicU64::new(0)),
        }
    }

    /// Which engine stands below.
    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// How many statements were run since the start. Tests hold a page to a number of queries.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Opens the one transaction of a change and takes its lock: the only writer there is on
    /// SQLite, the only writer of `scope` (a mission, say) on PostgreSQL. What a rule reads inside
    /// stays true until the commit.
    pub async fn write(&self, scope: &str) -> Result<Writing> {
        let statements = Arc::clone(&self.statements);
        match &self.pools {
            Pools::Sqlite { writer, .. } => Writing::sqlite(writer, statements).await,
            Pools::Postgres(pool) => Writing::postgres(pool, scope, statements).await,
        }
    }

    /// Runs one statement outside any transaction, such as making a database on a test server.
    /// The text is the operator's, never a reader's.
    pub async fn administer(&self, statement: &str) -> Result<()> {
        let text = sqlx::AssertSqlSafe(statement.to_owned());
        let done = match &self.pools {
            Pools::Sqlite { writer, .. } => sqlx::raw_sql(text).execute(writer).await.map(|_| ()),
            Pools::Postgres(pool) => sqlx::raw_sql(text).execute(pool).await.map(|_| ()),
        };
        done.map_err(|error| query::broken(&error, "an operator's statement"))
    }

    /// Closes all connections, waiting for what is under way.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Reads for Database {
    async fn rows(&mut self, query: Query) -> Result<Vec<Row>> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        match &self.pools {
            Pools::Sqlite { readers, .. } => query.on_sqlite(readers).await,
            Pools::Postgres(pool) => query.on_postgres(pool).await,
        }
    }
}

fn unavailable(error: sqlx::Error) -> DatabaseError {
    DatabaseError::Unavailable(error.to_string())
}
