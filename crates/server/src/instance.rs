//! An instance: its folder, its database, the product on it.

use std::path::Path;
use std::process::ExitCode;

use attache_foundation::app::{App, Settings};
use attache_platform::chance::Chance;
use attache_platform::database::Database;
use attache_platform::moment::Clock;
use attache_platform::texts::{Arg, Words};

use crate::arguments::Where;
use crate::failure::Failure;

/// The name of the database in the folder of an instance.
pub(crate) const DATABASE: &str = "attache.sqlite";

/// Opens the database: the one that is named, else the one in the folder, which is made.
pub(crate) async fn database(data: &Path, named: Option<&str>) -> Result<Database, Failure> {
    if let Some(address) = named {
        return Ok(Database::postgres(address).await?);
    }
    make_folder(data)?;
    Ok(Database::sqlite(&data.join(DATABASE)).await?)
}

/// Opens a database that is there already.
pub(crate) async fn existing(wanted: &Where) -> Result<Database, Failure> {
    let file = wanted.data.join(DATABASE);
    if wanted.database.is_none() && !file.exists() {
        let path = Arg::from(wanted.data.display().to_string());
        return Err(Failure::wrong("commands-no-instance", vec![("path", path)]));
    }
    database(&wanted.data, wanted.database.as_deref()).await
}

/// Makes the folder of an instance and sees that it can be written to.
pub(crate) fn make_folder(data: &Path) -> Result<(), Failure> {
    let unwritable = |error| Failure::file("commands-folder-unwritable", data, &error);
    std::fs::create_dir_all(data).map_err(unwritable)?;
    let probe = data.join(".writable");
    std::fs::write(&probe, "").map_err(unwritable)?;
    std::fs::remove_file(&probe).map_err(unwritable)
}

/// The product on a database, its schema brought up to date.
pub(crate) async fn open(database: Database, settings: Settings) -> Result<App, Failure> {
    let texts = attache_app::texts().map_err(Failure::broken)?;
    let (clock, chance) = (Clock::System, Chance::System);
    Ok(attache_app::open(database, texts, clock, chance, settings).await?)
}

/// An instance that only a command of the operator looks at.
pub(crate) async fn for_command(wanted: &Where) -> Result<App, Failure> {
    let base_address = "http://localhost:8080".to_owned();
    open(existing(wanted).await?, Settings { base_address, demo: false }).await
}

/// `attache migrate`.
pub(crate) async fn migrate(wanted: &Where, words: &Words) -> Result<ExitCode, Failure> {
    let database = database(&wanted.data, wanted.database.as_deref()).await?;
    let done = database.migrate(&attache_app::migrations(), Clock::System.now()).await?;
    for step in &done {
        println!("{step}");
    }
    println!("{}", words.with("commands-migrated", &[("steps", done.len().into())]));
    Ok(ExitCode::SUCCESS)
}
