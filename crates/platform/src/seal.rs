//! What is kept sealed: texts that a stolen database must not give away.
//!
//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), a fresh nonce of 192 bits for each text. The
//! context (which field of which row) is authenticated with it, so that a sealed text moved to
//! another place does not open there. The keys stand in a file, one a line in hexadecimal: the
//! first seals, all open, so a key is replaced by putting a new one above it.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::chance::Chance;

/// Bytes of a key.
const KEY: usize = 32;

/// Bytes of a nonce.
const NONCE: usize = 24;

/// The version of the form of a sealed text.
const FORM: &str = "s1";

/// Why a text could not be sealed or opened, or the keys not be read.
#[derive(Debug, PartialEq, Eq)]
pub enum SealError {
    /// The file of the keys cannot be read or made.
    File(String),
    /// The file holds something other than keys of 64 hexadecimal digits, or none.
    NoKey,
    /// The text was sealed with a key that is not in the file.
    UnknownKey,
    /// The text is no sealed text, was altered, or belongs to another place.
    Broken,
}

impl std::fmt::Display for SealError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(why) => write!(f, "the file of the keys: {why}"),
            Self::NoKey => f.write_str("the file of the keys holds a line that is no key, or none"),
            Self::UnknownKey => f.write_str("sealed with a key that is not in the file"),
            Self::Broken => f.write_str("not sealed here, or altered since"),
        }
    }
}

impl std::error::Error for SealError {}

/// Seals and opens. Cheap to clone; the keys are wiped from memory with the last clone.
#[derive(Clone)]
pub struct Seal {
    keys: Arc<Vec<Key>>,
    chance: Chance,
}

struct Key {
    /// The first bytes of the key's digest, in hexadecimal: tells keys apart, not what they are.
    id: String,
    secret: Zeroizing<[u8; KEY]>,
}

impl Seal {
    /// Reads the keys from a file.
    ///
    /// # Errors
    /// The file cannot be read, or a line is no key.
    pub fn from_file(path: &Path, chance: Chance) -> Result<Seal, SealError> {
        let text = std::fs::read_to_string(path).map(Zeroizing::new);
        let text = text.map_err(|error| SealError::File(error.to_string()))?;
        let lines = text.lines().map(str::trim);
        let keys = lines
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| Key::read(line).ok_or(SealError::NoKey))
            .collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() {
            return Err(SealError::NoKey);
        }
        Ok(Seal {
            keys: Arc::new(keys),
            chance,
        })
    }

    /// Reads the keys from a file, which is made with one fresh key, readable by its owner only,
    /// when it is not there. A file that two processes make at once is made by one of them.
    ///
    /// # Errors
    /// The file cannot be made or read, or a line is no key.
    pub fn from_file_or_new(path: &Path, chance: Chance) -> Result<Seal, SealError> {
        use std::os::unix::fs::OpenOptionsExt;
        if !path.exists() {
            let fresh = Zeroizing::new(format!("{}\n", chance.token()));
            // Written beside and linked into place, so that nobody ever reads half a key.
            let beside = path.with_extension(format!("new-{}", std::process::id()));
            let mut options = std::fs::OpenOptions::new();
            let made = options.write(true).create(true).truncate(true).mode(0o600);
            let written = made.open(&beside).and_then(|mut file| {
                file.write_all(fresh.as_bytes())?;
                file.sync_all()
            });
            let linked = written.and_then(|()| std::fs::hard_link(&beside, path));
            let _ = std::fs::remove_file(&beside);
            match linked {
                Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
                    return Err(SealError::File(error.to_string()));
                }
                _ => {}
            }
        }
        Seal::from_file(path, chance)
    }

    /// A seal of one fresh key that dies with the process: for tests.
    pub fn passing(chance: &Chance) -> Seal {
        let mut secret = Zeroizing::new([0; KEY]);
        chance.fill(&mut secret[..]);
        Seal {
            keys: Arc::new(vec![Key::of(secret)]),
            chance: chance.clone(),
        }
    }

    /// Seals a text for one place, such as `accounts.totp:<id>`.
    ///
    /// # Errors
    /// The text is too long for the cipher (256 GiB).
    pub fn seal(&self, context: &str, plain: &str) -> Result<String, SealError> {
        let key = self.keys.first().ok_or(SealError::NoKey)?;
        let mut nonce = [0u8; NONCE];
        self.chance.fill(&mut nonce);
        let sealed = key.cipher().encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: plain.as_bytes(),
                aad: bound(&key.id, context).as_bytes(),
            },
        );
        let sealed = sealed.map_err(|_| SealError::Broken)?;
        let (nonce, sealed) = (hex(&nonce), hex(&sealed));
        Ok(format!("{FORM}.{}.{nonce}{sealed}", key.id))
    }

    /// Opens a text that was sealed for this place.
    ///
    /// # Errors
    /// The key is gone, or the text was altered or sealed for another place.
    pub fn open(&self, context: &str, text: &str) -> Result<Zeroizing<String>, SealError> {
        let (id, body) = text
            .strip_prefix(FORM)
            .and_then(|rest| rest.strip_prefix('.'))
            .and_then(|rest| rest.split_once('.'))
            .ok_or(SealError::Broken)?;
        let known = self.keys.iter().find(|key| key.id == id);
        let key = known.ok_or(SealError::UnknownKey)?;
        let body = unhex(body).ok_or(SealError::Broken)?;
        let (nonce, sealed) = body.split_at_checked(NONCE).ok_or(SealError::Broken)?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| SealError::Broken)?;
        let plain = key.cipher().decrypt(
            &XNonce::from(nonce),
            Payload {
                msg: sealed,
                aad: bound(&key.id, context).as_bytes(),
            },
        );
        let plain = plain.map_err(|_| SealError::Broken)?;
        let plain = String::from_utf8(plain).map_err(|_| SealError::Broken)?;
        Ok(Zeroizing::new(plain))
    }

    /// Whether a text was sealed with a key that is no longer the first: to be sealed anew.
    pub fn is_stale(&self, text: &str) -> bool {
        let first = self.keys.first().map(|key| key.id.as_str());
        text.split('.').nth(1) != first
    }
}

impl std::fmt::Debug for Seal {
    /// The keys are never shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Seal of {} keys", self.keys.len())
    }
}

impl Key {
    fn read(line: &str) -> Option<Key> {
        let bytes = Zeroizing::new(unhex(line)?);
        let secret: [u8; KEY] = bytes.as_slice().try_into().ok()?;
        Some(Key::of(Zeroizing::new(secret)))
    }

    fn of(secret: Zeroizing<[u8; KEY]>) -> Key {
        let mut digest = Sha256::new();
        digest.update(b"the name of a key");
        digest.update(&secret[..]);
        Key {
            id: hex(&digest.finalize()[..4]),
            secret,
        }
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.secret).into())
    }
}

/// What is authenticated beside the text.
fn bound(id: &str, context: &str) -> String {
    format!("{FORM}.{id}.{context}")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes().chunks(2);
    digits
        .map(|pair| {
            let [high, low] = pair else { return None };
            let high = char::from(*high).to_digit(16)?;
            let low = char::from(*low).to_digit(16)?;
            u8::try_from(high << 4 | low).ok()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(seed: u64) -> Seal {
        Seal::passing(&Chance::from_seed(seed))
    }

    #[test]
    fn what_was_sealed_opens_in_its_place_and_nowhere_else() {
        let seal = seal(1);
        let text = seal.seal("people.passport:1", "EH 123456 – Zoë").unwrap();
        assert!(!text.contains("123456"));
        let opened = seal.open("people.passport:1", &text).unwrap();
        assert_eq!(*opened, "EH 123456 – Zoë");
        let elsewhere = seal.open("people.passport:2", &text);
        assert_eq!(elsewhere.unwrap_err(), SealError::Broken);
        let again = seal.seal("people.passport:1", "EH 123456 – Zoë").unwrap();
        assert_ne!(text, again, "a nonce is never used twice");
    }

    #[test]
    fn every_alteration_is_noticed() {
        let seal = seal(2);
        let text = seal.seal("x", "secret").unwrap();
        for place in 0..text.len() {
            let mut altered = text.clone().into_bytes();
            altered[place] = if altered[place] == b'0' { b'1' } else { b'0' };
            let altered = String::from_utf8(altered).unwrap();
            assert!(seal.open("x", &altered).is_err(), "place {place}");
        }
        for short in ["", "s1", "s1.", "s1.00000000.", "s1.00000000.00", "x.y.z"] {
            assert!(seal.open("x", short).is_err(), "{short}");
        }
        assert!(seal.open("x", &text[..text.len() - 2]).is_err());
    }

    #[test]
    fn keys_rotate_and_a_lost_key_is_said() {
        let folder = std::env::temp_dir().join(format!("attache-seal-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("key");
        let chance = Chance::from_seed(3);
        let old = Seal::from_file_or_new(&path, chance.clone()).unwrap();
        let text = old.seal("x", "secret").unwrap();
        let again = Seal::from_file_or_new(&path, chance.clone()).unwrap();
        assert_eq!(*again.open("x", &text).unwrap(), "secret");
        let kept = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, format!("# new\n{}\n{kept}", chance.token())).unwrap();
        let both = Seal::from_file(&path, chance.clone()).unwrap();
        assert_eq!(*both.open("x", &text).unwrap(), "secret");
        assert!(both.is_stale(&text));
        let fresh = both.seal("x", "secret").unwrap();
        assert!(!both.is_stale(&fresh));
        assert_eq!(old.open("x", &fresh).unwrap_err(), SealError::UnknownKey);
        std::fs::write(&path, "not a key\n").unwrap();
        assert_eq!(
            Seal::from_file(&path, chance).unwrap_err(),
            SealError::NoKey
        );
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_file_is_its_owners_only() {
        use std::os::unix::fs::PermissionsExt;
        let path = std::env::temp_dir().join(format!("attache-key-{}", std::process::id()));
        Seal::from_file_or_new(&path, Chance::from_seed(4)).unwrap();
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        std::fs::remove_file(&path).unwrap();
    }
}
