//! An instance: its folder, its database, the product on it.

use std::path::Path;
use std::process::ExitCode;

use attache_foundation::app::{App, Seals, Settings};
use attache_office::erasure;
use attache_platform::chance::Chance;
use attache_platform::database::Database;
use attache_platform::moment::{Clock, Moment};
use attache_platform::seal::{Seal, SealError};
use attache_platform::texts::{Arg, Words};

use crate::arguments::Where;
use crate::failure::Failure;

/// The name of the database in the folder of an instance.
pub(crate) const DATABASE: &str = "attache.sqlite";

/// The name of the file with the keys in the folder of an instance.
const KEYS: &str = "attache.key";

/// The name of the file with the keys of what tells who people are.
const IDENTITY_KEYS: &str = "attache-identity.key";

/// The name of the list of who was erased: it stays when the database is restored.
const ERASURES: &str = "attache-erasures.log";

/// The name of the file with the shift of a demonstration's clock, in milliseconds.
pub(crate) const SHIFT: &str = "clock-shift-ms";

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

/// The product on a database, its schema brought up to date, and whoever the list in the folder
/// says was erased erased again, should an older copy have come back.
pub(crate) async fn open(
    data: &Path,
    database: Database,
    clock: Clock,
    seals: Seals,
    mut settings: Settings,
) -> Result<App, Failure> {
    let texts = attache_app::texts().map_err(Failure::broken)?;
    let chance = Chance::System;
    settings.erasures = Some(data.join(ERASURES));
    let app = attache_app::open(database, texts, clock, chance, seals, settings).await?;
    erasure::reapply(&app).await?;
    Ok(app)
}

/// The keys of an instance: in the file that is named, which must be there, else in its folder,
/// where they are made the first time. Nodes on one database must name the same file.
pub(crate) fn seals(wanted: &Where) -> Result<Seals, Failure> {
    let identity = wanted.identity_key_file.as_deref();
    Ok(Seals {
        accounts: seal(&wanted.data, KEYS, wanted.key_file.as_deref())?,
        identity: seal(&wanted.data, IDENTITY_KEYS, identity)?,
    })
}

/// The same in a folder where nothing else is named.
pub(crate) fn seals_in(data: &Path) -> Result<Seals, Failure> {
    Ok(Seals {
        accounts: seal(data, KEYS, None)?,
        identity: seal(data, IDENTITY_KEYS, None)?,
    })
}

fn seal(data: &Path, name: &str, named: Option<&Path>) -> Result<Seal, Failure> {
    let in_folder = data.join(name);
    let path = named.unwrap_or(&in_folder);
    let seal = match named {
        Some(path) => Seal::from_file(path, Chance::System),
        None => {
            make_folder(data)?;
            Seal::from_file_or_new(path, Chance::System)
        }
    };
    seal.map_err(|error| {
        let path = Arg::from(path.display().to_string());
        match error {
            SealError::File(cause) => Failure::wrong(
                "commands-key-file",
                vec![("path", path), ("cause", cause.into())],
            ),
            _ => Failure::wrong("commands-no-key", vec![("path", path)]),
        }
    })
}

/// The clock of an instance: the machine's, unless a demonstration in the folder plays in another
/// year. Its shift is kept in a file there, so that time goes on from one start to the next.
pub(crate) fn clock(data: &Path) -> Clock {
    let kept = std::fs::read_to_string(data.join(SHIFT)).ok();
    match kept.and_then(|text| text.trim().parse().ok()) {
        Some(by_ms) => Clock::Shifted { by_ms },
        None => Clock::System,
    }
}

/// The same, making the demonstration in the folder begin at `start`, if it has not begun.
pub(crate) fn clock_from(data: &Path, start: Moment) -> Result<Clock, Failure> {
    let file = data.join(SHIFT);
    if !file.exists() {
        let by_ms = start.0 - Clock::System.now().0;
        std::fs::write(&file, format!("{by_ms}\n"))
            .map_err(|error| Failure::file("commands-unwritable", &file, &error))?;
    }
    Ok(clock(data))
}

/// An instance that only a command of the operator looks at.
pub(crate) async fn for_command(wanted: &Where) -> Result<App, Failure> {
    let base_address = "http://localhost:8080".to_owned();
    let settings = Settings {
        base_address,
        ..Settings::default()
    };
    let database = existing(wanted).await?;
    let seals = seals(wanted)?;
    open(&wanted.data, database, clock(&wanted.data), seals, settings).await
}

/// `attache migrate`.
pub(crate) async fn migrate(wanted: &Where, words: &Words) -> Result<ExitCode, Failure> {
    let database = database(&wanted.data, wanted.database.as_deref()).await?;
    let done = database
        .migrate(&attache_app::migrations(), Clock::System.now())
        .await?;
    for step in &done {
        println!("{step}");
    }
    println!(
        "{}",
        words.with("commands-migrated", &[("steps", done.len().into())])
    );
    Ok(ExitCode::SUCCESS)
}
