//! Real databases and a whole product for tests: SQLite in a temporary folder, and PostgreSQL
//! where `ATTACHE_TEST_POSTGRES` names a server.
//!
//! A test that needs a database is written once and runs on every engine there is:
//!
//! ```ignore
//! #[tokio::test]
//! async fn asking_twice_is_asking_once() {
//!     for kit in attache_testkit::kits().await { … kit.app … }
//! }
//! ```

pub mod authenticator;
mod folder;
pub mod openid;
pub mod post;
pub mod sealed;
pub mod small;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use attache_foundation::app::{App, Consequences, Parts, Seals, Settings};
use attache_platform::chance::Chance;
use attache_platform::database::{Database, Engine, Migration, Reads, sql};
use attache_platform::moment::{Clock, Moment};
use attache_platform::seal::Seal;
use attache_platform::texts::{Language, Texts};

pub use folder::TemporaryFolder;

/// The environment variable that names a PostgreSQL server for tests, such as
/// `postgres://attache@127.0.0.1:5433/postgres`.
pub const POSTGRES: &str = "ATTACHE_TEST_POSTGRES";

/// A product on an empty, migrated database, with a clock that stands still.
pub struct Kit {
    /// `sqlite` or `postgres`, for messages.
    pub engine: &'static str,
    pub app: App,
    pub database: Database,
    pub clock: Clock,
    /// How another node reaches the database: an address, or a file.
    address: String,
    _folder: Option<TemporaryFolder>,
}

/// The first day of the reference mission, 09:00 in Brussels.
pub const THEN: Moment = Moment(1_759_647_600_000);

/// One kit an engine, with nothing following from events.
pub async fn kits() -> Vec<Kit> {
    kits_with(|_, _| Box::pin(async { Ok(()) })).await
}

/// One kit an engine, with these consequences.
pub async fn kits_with(consequences: Consequences) -> Vec<Kit> {
    let mut kits = vec![sqlite(consequences).await];
    match std::env::var(POSTGRES) {
        Ok(server) => kits.push(postgres(&server, consequences).await),
        Err(_) => eprintln!("{POSTGRES} is not set: tested on SQLite only"),
    }
    kits
}

/// One kit an engine, whose letters go to this mail server.
pub async fn kits_sending(post: &post::Post) -> Vec<Kit> {
    let settings = |kit: &Kit| Settings {
        mail: Some(post.server()),
        ..kit.app.settings().clone()
    };
    let mut kits = kits().await;
    for kit in &mut kits {
        kit.set(settings(kit));
    }
    kits
}

impl Kit {
    /// Connections of their own to the same database, as another node has them.
    pub async fn other_node(&self) -> Database {
        let other = match self.database.engine() {
            Engine::Sqlite => Database::sqlite(Path::new(&self.address)).await,
            Engine::Postgres => Database::postgres(&self.address).await,
        };
        other.expect("the database answers a second node")
    }

    /// The database's file, where it is one.
    pub fn file(&self) -> Option<&Path> {
        let is_file = self.database.engine() == Engine::Sqlite;
        is_file.then(|| Path::new(&self.address))
    }

    /// The product again, on the same database, as another operator would set it up. Its
    /// consequences are none.
    pub fn set(&mut self, settings: Settings) {
        self.app = App::new(Parts {
            database: self.database.clone(),
            texts: texts(),
            clock: self.clock.clone(),
            chance: self.app.chance().clone(),
            seals: self.app.seals(),
            settings,
            consequences: |_, _| Box::pin(async { Ok(()) }),
            pages: |_| true,
        });
    }
}

async fn sqlite(consequences: Consequences) -> Kit {
    let folder = TemporaryFolder::new();
    let file = folder.path().join("test.sqlite");
    let database = Database::sqlite(&file).await;
    let database = database.expect("a temporary file can be opened");
    let address = file.display().to_string();
    kit(database, address, Some(folder), consequences).await
}

async fn postgres(server: &str, consequences: Consequences) -> Kit {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("attache_test_{}_{number}", std::process::id());
    let (address, _) = server
        .rsplit_once('/')
        .expect("the address names a database");
    let root = Database::postgres(server)
        .await
        .expect("the test server answers");
    root.administer(&format!("create database {name}"))
        .await
        .expect("a database can be made");
    root.close().await;
    let address = format!("{address}/{name}");
    let database = Database::postgres(&address).await;
    let database = database.expect("the new database answers");
    kit(database, address, None, consequences).await
}

async fn kit(
    database: Database,
    address: String,
    folder: Option<TemporaryFolder>,
    consequences: Consequences,
) -> Kit {
    database
        .migrate(&migrations(), THEN)
        .await
        .expect("the schema is sound");
    let clock = Clock::set_to(THEN);
    let app = App::new(Parts {
        database: database.clone(),
        texts: texts(),
        clock: clock.clone(),
        chance: Chance::from_seed(1),
        seals: Seals {
            accounts: Seal::passing(&Chance::from_seed(3)),
            identity: Seal::passing(&Chance::from_seed(4)),
        },
        settings: Settings {
            base_address: "http://localhost:8080".into(),
            demo: true,
            ..Settings::default()
        },
        consequences,
        pages: |_| true,
    });
    let engine = match database.engine() {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    };
    Kit {
        engine,
        app,
        database,
        clock,
        address,
        _folder: folder,
    }
}

/// Takes away, as whoever may change the schema can, the triggers that keep rows as they are;
/// gives the statements that put them back.
pub async fn unguard(database: &Database) -> Vec<String> {
    let mut put_back = Vec::new();
    if database.engine() == Engine::Postgres {
        for table in ["history", "readings", "grants"] {
            let off = format!("alter table {table} disable trigger user");
            database.administer(&off).await.expect("switched off");
            put_back.push(format!("alter table {table} enable trigger user"));
        }
        return put_back;
    }
    let query = sql("select name, sql from sqlite_master where type = 'trigger' order by name");
    for row in database.clone().rows(query).await.expect("read") {
        let name: String = row.get("name").expect("a name");
        let off = format!("drop trigger {name}");
        database.administer(&off).await.expect("dropped");
        put_back.push(row.get("sql").expect("a statement"));
    }
    put_back
}

/// Alters what is guarded, as whoever may change the schema can without leaving a trace in it.
pub async fn alter(database: &Database, statement: &str) {
    let put_back = unguard(database).await;
    database.administer(statement).await.expect("altered");
    for text in put_back {
        database.administer(&text).await.expect("put back");
    }
}

/// How many rows a table has.
pub async fn count(database: &Database, query: &'static str) -> i64 {
    database.clone().number(sql(query)).await.expect("a count")
}

/// The migrations as they stand in the repository, in order.
pub fn migrations() -> Vec<Migration> {
    let mut steps: Vec<Migration> = files(&repository().join("migrations"))
        .into_iter()
        .map(|path| Migration {
            version: stem(&path),
            text: read(&path),
        })
        .collect();
    steps.sort_by(|one, other| one.version.cmp(&other.version));
    steps
}

/// The catalogues as they stand in the repository.
pub fn texts() -> Arc<Texts> {
    let mut catalogues = Vec::new();
    for language in Language::ALL {
        for path in files(&repository().join("locales").join(language.code())) {
            catalogues.push((language, read(&path)));
        }
    }
    Arc::new(Texts::new(&catalogues).expect("the catalogues are Fluent"))
}

/// The top of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("crates/testkit")
        .to_owned()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    paths
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a file of the repository can be read")
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .expect("a file has a name")
        .to_string_lossy()
        .into_owned()
}
