//! Files that people attach: told by their bytes, limited, named, and kept as text.
//!
//! What a file is called and what a browser says of it is hostile until shown otherwise: neither
//! decides what it is. Only kinds are taken that cannot run anything where they are looked at,
//! and each must be whole: what stands behind the end of a document is a second file. Nothing in
//! here looks for malicious software; whoever opens a file opens it outside this product.

mod kind;
mod name;
#[cfg(test)]
mod tests;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::texts::Arg;

pub use kind::Kind;
pub use name::{clean, disposition};

/// The largest file that is taken, in bytes.
pub const LARGEST_FILE: usize = 5 * 1024 * 1024;

/// A file that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What it is called: without a folder, with the ending of its kind.
    pub name: String,
    pub kind: Kind,
    /// SHA-256 of the content, in hexadecimal.
    pub digest: String,
    pub content: Vec<u8>,
}

impl Taken {
    /// How large it is, in bytes.
    pub fn size(&self) -> i64 {
        i64::try_from(self.content.len()).unwrap_or(i64::MAX)
    }
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// None was chosen.
    Missing,
    /// It has no content.
    Empty,
    /// Larger than [`LARGEST_FILE`]; how large, in bytes.
    TooLarge { size: usize },
    /// It is one kind and its name says another.
    Mismatch { is: Kind, said: Kind },
    /// None of the kinds that are taken; what it is instead, where that can be told: `SVG`.
    Other { looks_like: Option<&'static str> },
    /// It ends before its content does.
    CutOff { kind: Kind },
    /// Something stands behind its end.
    Trailing { kind: Kind },
}

/// What is wrong with what was sent: how a server says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// It is not there (422).
    Missing,
    /// It is of another kind, or not whole (415).
    Kind,
    /// There is too much of it (413).
    Size,
}

impl NotTaken {
    /// The key of its sentence, and what that is told.
    pub fn sentence(self) -> (&'static str, Vec<(&'static str, Arg)>) {
        match self {
            NotTaken::Missing => ("files-missing", Vec::new()),
            NotTaken::Empty => ("files-empty", Vec::new()),
            NotTaken::TooLarge { size } => (
                "files-too-large",
                vec![
                    ("size", mebibytes(size).into()),
                    ("most", mebibytes(LARGEST_FILE).into()),
                ],
            ),
            NotTaken::Mismatch { is, said } => (
                "files-type-mismatch",
                vec![("is", is.name().into()), ("said", said.name().into())],
            ),
            NotTaken::Other { looks_like } => match looks_like {
                Some(kind) => ("files-type-other", vec![("kind", kind.into())]),
                None => ("files-type-unknown", Vec::new()),
            },
            NotTaken::CutOff { kind } => ("files-cut-off", vec![("kind", kind.name().into())]),
            NotTaken::Trailing { kind } => ("files-trailing", vec![("kind", kind.name().into())]),
        }
    }

    /// How a server says it.
    pub fn wrong(self) -> Wrong {
        match self {
            NotTaken::Missing | NotTaken::Empty => Wrong::Missing,
            NotTaken::TooLarge { .. } => Wrong::Size,
            _ => Wrong::Kind,
        }
    }
}

/// Mebibytes, rounded up, so that what is too large never looks as if it were not.
fn mebibytes(bytes: usize) -> usize {
    bytes.div_ceil(1024 * 1024)
}

/// Takes a file, or says why not. What it is called is only looked at to tell its sender that
/// they sent another file than they thought.
///
/// # Errors
/// See [`NotTaken`].
pub fn take(name: &str, content: Vec<u8>) -> Result<Taken, NotTaken> {
    if content.is_empty() {
        return Err(match name.trim() {
            "" => NotTaken::Missing,
            _ => NotTaken::Empty,
        });
    }
    if content.len() > LARGEST_FILE {
        let size = content.len();
        return Err(NotTaken::TooLarge { size });
    }
    let kind = kind::of(&content)?;
    if let Some(said) = name::said(name).filter(|said| *said != kind) {
        return Err(NotTaken::Mismatch { is: kind, said });
    }
    kind.whole(&content)?;
    let digest = Sha256::digest(&content);
    Ok(Taken {
        name: clean(name, kind),
        kind,
        digest: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        content,
    })
}

/// The content as a column of text holds it: base64 (RFC 4648, section 4).
pub fn to_text(content: &[u8]) -> String {
    STANDARD.encode(content)
}

/// The content of a column of text; nothing when it is none.
pub fn from_text(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}
