//! `attache backup` and `attache restore`.

use std::path::Path;
use std::process::ExitCode;

use attache_platform::database::{Archive, BadArchive, NotRestored};
use attache_platform::moment::Clock;
use attache_platform::texts::{Arg, Words};

use crate::arguments::Copy;
use crate::failure::Failure;
use crate::{files, instance};

fn told(path: &Path) -> (&'static str, Arg) {
    ("path", Arg::from(path.display().to_string()))
}

/// Copies everything in the database into one file, while others go on writing.
pub(crate) async fn back_up(wanted: &Copy, words: &Words) -> Result<ExitCode, Failure> {
    let database = instance::existing(&wanted.instance).await?;
    let archive = database.back_up().await?;
    database.close().await;
    let bytes = archive.to_bytes().map_err(Failure::broken)?;
    files::write_bytes(&wanted.file, &bytes)?;
    let rows = i64::try_from(archive.head.rows()).unwrap_or(i64::MAX);
    let args = [
        told(&wanted.file),
        ("tables", archive.head.tables.len().into()),
        ("rows", rows.into()),
        ("digest", archive.digest().into()),
    ];
    println!("{}", words.with("commands-backed-up", &args));
    Ok(ExitCode::SUCCESS)
}

/// Puts a copy back into an empty database, then erases again whoever was erased since.
pub(crate) async fn restore(wanted: &Copy, words: &Words) -> Result<ExitCode, Failure> {
    let bytes = files::read(&wanted.file)?;
    let archive = Archive::read(&bytes).map_err(|bad| {
        let key = match bad {
            BadArchive::NotOurs => "commands-no-backup",
            BadArchive::Damaged => "commands-damaged-backup",
        };
        Failure::wrong(key, vec![told(&wanted.file)])
    })?;
    let named = wanted.instance.database.as_deref();
    let database = instance::database(&wanted.instance.data, named).await?;
    let steps = attache_app::migrations();
    let restored = database
        .restore(&archive, &steps, Clock::System.now())
        .await;
    database.close().await;
    restored.map_err(|why| match why {
        NotRestored::NotEmpty => Failure::wrong("commands-not-empty", Vec::new()),
        NotRestored::OtherVersion { version } => {
            let args = vec![told(&wanted.file), ("version", version.into())];
            Failure::wrong("commands-other-version", args)
        }
        NotRestored::Differs { table } => Failure::broken(format!(
            "the rows of {table} arrived otherwise than they left"
        )),
        NotRestored::Database(error) => error.into(),
    })?;
    // Opening applies the list of who was erased; nothing is served before.
    let app = instance::for_command(&wanted.instance).await?;
    let rows = i64::try_from(archive.head.rows()).unwrap_or(i64::MAX);
    let args = [
        ("tables", archive.head.tables.len().into()),
        ("rows", rows.into()),
        ("digest", archive.digest().into()),
    ];
    println!("{}", words.with("commands-restored", &args));
    app.reads().close().await;
    Ok(ExitCode::SUCCESS)
}
