//! `attache load`: a mission from a folder of tables.

use std::path::Path;
use std::process::ExitCode;

use attache_office::exchange::{self, LoadRefusal};
use attache_platform::texts::{Arg, Words};

use crate::arguments::Load;
use crate::failure::Failure;
use crate::instance;
use crate::progress::Bar;

pub(crate) async fn run(wanted: &Load, words: &Words) -> Result<ExitCode, Failure> {
    let app = instance::for_command(&wanted.instance).await?;
    let bar = Bar::new(1, words, false);
    let loaded = exchange::load(&app, &wanted.folder, |progress| bar.tables(&progress)).await;
    bar.clear();
    let loaded = loaded.map_err(|refusal| refused(&wanted.folder, refusal, words))?;
    println!(
        "{}",
        words.with("commands-loaded", &[("mission", Arg::from(loaded.slug))])
    );
    Ok(ExitCode::SUCCESS)
}

/// Why a folder of tables was not loaded, with every finding on a line.
pub(crate) fn refused(folder: &Path, refusal: LoadRefusal, words: &Words) -> Failure {
    match refusal {
        LoadRefusal::Findings(findings) => {
            let path = Arg::from(folder.display().to_string());
            Failure::wrong("commands-tables-refused", vec![("path", path)])
                .with(findings.worded(words))
        }
        LoadRefusal::Error(error) => error.into(),
    }
}
