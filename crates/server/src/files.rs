//! Files in and out, whole or not at all.

use std::io::Read;
use std::path::Path;

use attache_platform::texts::Arg;

use crate::failure::Failure;

/// The largest file that is read, in bytes: the largest published instances are a tenth of it.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// Reads a whole file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |error: std::io::Error| Failure::file("commands-unreadable", path, &error);
    let is_file = std::fs::metadata(path).map_err(unreadable)?.is_file();
    if !is_file {
        let path = Arg::from(path.display().to_string());
        return Err(Failure::wrong("commands-no-file", vec![("path", path)]));
    }
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST_BYTES {
        let path = Arg::from(path.display().to_string());
        let most = Arg::from(i64::try_from(MOST_BYTES >> 20).unwrap_or(i64::MAX));
        return Err(Failure::wrong(
            "commands-file-too-large",
            vec![("path", path), ("most", most)],
        ));
    }
    Ok(bytes)
}

/// Writes a whole file beside its place and moves it there, so that nobody ever sees half of it.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    write_bytes(path, text.as_bytes())
}

/// The same for what is no text.
pub(crate) fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let unwritable = |error: std::io::Error| Failure::file("commands-unwritable", path, &error);
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let beside = path.with_file_name(name);
    std::fs::write(&beside, bytes).map_err(unwritable)?;
    std::fs::rename(&beside, path).map_err(unwritable)
}

/// Whether two paths lead to one file.
pub(crate) fn are_one(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        // What is not there yet has only its name.
        _ => one == other,
    }
}
