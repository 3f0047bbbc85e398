//! The list of who was erased, a file beside the database: one line each, with ids only, each
//! sealing all lines before it. Lines are appended and reach the disk before anything is erased.

use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use attache_foundation::ids::PersonId;
use attache_foundation::{Error, Result};
use attache_platform::moment::Moment;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Somebody who was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// Counts from 1.
    pub number: u64,
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    pub person: PersonId,
    /// The digest of this line and of the seal before it, in hexadecimal.
    pub seal: String,
}

fn seal(before: &str, number: u64, at: i64, person: PersonId) -> String {
    let digest = Sha256::digest(format!("{before}\n{number}\n{at}\n{person}"));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads the list; none is there when nobody was erased yet. Half a line at its end, of a machine
/// that stopped there, is passed over: nothing was erased for it yet.
///
/// # Errors
/// A line was altered, taken out or put in, or the file cannot be read.
pub fn read(path: &Path) -> Result<Vec<Erased>> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::fault(error)),
    };
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    let mut all: Vec<Erased> = Vec::new();
    for (place, line) in whole.lines().enumerate() {
        let before = all.last().map_or("", |last| last.seal.as_str());
        let found = serde_json::from_str::<Erased>(line).ok();
        let found = found.filter(|one| {
            let follows = one.number == place as u64 + 1;
            follows && one.seal == seal(before, one.number, one.at, one.person)
        });
        let broken = || Error::conflict("erasure-list-broken", vec![("line", (place + 1).into())]);
        all.push(found.ok_or_else(broken)?);
    }
    Ok(all)
}

/// Adds somebody, unless they are there already.
///
/// # Errors
/// The list was altered, or cannot be written.
pub(super) fn append(path: &Path, person: PersonId, at: Moment) -> Result<()> {
    let all = read(path)?;
    if all.iter().any(|one| one.person == person) {
        return Ok(());
    }
    let number = all.len() as u64 + 1;
    let before = all.last().map_or("", |last| last.seal.as_str());
    let line = Erased {
        number,
        at: at.0,
        person,
        seal: seal(before, number, at.0, person),
    };
    let line = serde_json::to_string(&line).map_err(Error::fault)? + "\n";
    write(path, &line).map_err(Error::fault)
}

fn write(path: &Path, line: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    let opened = options.read(true).write(true).create(true).truncate(false);
    let mut file = opened.open(path)?;
    let text = std::fs::read_to_string(path)?;
    let whole = text.rfind('\n').map_or(0, |end| end as u64 + 1);
    file.set_len(whole)?;
    file.seek(SeekFrom::Start(whole))?;
    file.write_all(line.as_bytes())?;
    file.sync_all()
}
