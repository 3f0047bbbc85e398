//! A copy as bytes.

use std::io::{Cursor, Read, Write};

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::Head;

/// What the first line of a copy begins with.
const MARK: &str = "attache-backup-1 ";

/// The name of the document inside.
const DOCUMENT: &str = "attache.jsonl";

/// Why bytes are no copy that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadArchive {
    /// They do not begin as a copy of ours does.
    NotOurs,
    /// They begin so, and something is missing, more or otherwise.
    Damaged,
}

/// A copy of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    pub head: Head,
    /// The rows, table by table.
    pub(super) lines: Vec<String>,
}

impl Archive {
    /// The rows as they are written, one a line, in the order of the tables of the head.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// The digest of the canonical document: two databases with the same rows have the same.
    pub fn digest(&self) -> String {
        let tables = self.head.tables.iter();
        let told = tables.map(|held| format!("{} {} {}", held.table, held.rows, held.digest));
        let told: Vec<String> = told.collect();
        digest(told.iter().map(String::as_str))
    }

    /// The copy as bytes to be written.
    ///
    /// # Errors
    /// Nothing but memory can be in the way.
    pub fn to_bytes(&self) -> std::io::Result<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().large_file(true);
        zip.start_file(DOCUMENT, options)?;
        writeln!(zip, "{}", serde_json::to_string(&self.head)?)?;
        for line in &self.lines {
            zip.write_all(line.as_bytes())?;
            zip.write_all(b"\n")?;
        }
        let body = zip.finish()?.into_inner();
        let mut bytes = format!("{MARK}{}\n", hex(&Sha256::digest(&body))).into_bytes();
        bytes.extend(body);
        Ok(bytes)
    }

    /// Reads a copy whole; every bit of it counts.
    ///
    /// # Errors
    /// See [`BadArchive`].
    pub fn read(bytes: &[u8]) -> Result<Archive, BadArchive> {
        let rest = bytes
            .strip_prefix(MARK.as_bytes())
            .ok_or(BadArchive::NotOurs)?;
        let (seal, rest) = rest.split_at_checked(64).ok_or(BadArchive::Damaged)?;
        let body = rest.strip_prefix(b"\n").ok_or(BadArchive::Damaged)?;
        if hex(&Sha256::digest(body)).as_bytes() != seal {
            return Err(BadArchive::Damaged);
        }
        let damaged = |_| BadArchive::Damaged;
        let mut zip = ZipArchive::new(Cursor::new(body)).map_err(damaged)?;
        let mut document = zip.by_name(DOCUMENT).map_err(damaged)?;
        let mut text = String::new();
        let read = document.read_to_string(&mut text);
        read.map_err(|_| BadArchive::Damaged)?;
        let mut lines = text.lines();
        let head = lines.next().ok_or(BadArchive::Damaged)?;
        let head: Head = serde_json::from_str(head).map_err(|_| BadArchive::Damaged)?;
        let archive = Archive {
            head,
            lines: lines.map(str::to_owned).collect(),
        };
        match archive.is_whole() {
            true => Ok(archive),
            false => Err(BadArchive::Damaged),
        }
    }

    /// Whether the lines are those that the head tells of.
    fn is_whole(&self) -> bool {
        let mut rest = self.lines.as_slice();
        for held in &self.head.tables {
            let count = usize::try_from(held.rows).unwrap_or(usize::MAX);
            let Some((own, after)) = rest.split_at_checked(count) else {
                return false;
            };
            if digest(own.iter().map(String::as_str)) != held.digest {
                return false;
            }
            rest = after;
        }
        rest.is_empty()
    }
}

/// SHA-256 over lines, in hexadecimal.
pub(super) fn digest<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut digest = Sha256::new();
    for line in lines {
        digest.update(line.as_bytes());
        digest.update(b"\n");
    }
    hex(&digest.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
