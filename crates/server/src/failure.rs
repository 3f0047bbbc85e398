//! Why a command did not do what it was asked: one sentence and an exit code.

use std::path::Path;
use std::process::ExitCode;

use attache_foundation::Error;
use attache_platform::database::DatabaseError;
use attache_platform::texts::{Arg, Words};

/// Exit code: the referee found something.
pub(crate) const FOUND: u8 = 1;
/// Exit code: what was given is wrong.
const WRONG: u8 = 2;
/// Exit code: the machine is in the way.
const IN_THE_WAY: u8 = 3;
/// Exit code: something broke.
const BROKEN: u8 = 4;
/// Exit code: stopped by Ctrl-C, with the best answer so far written.
pub(crate) const INTERRUPTED: u8 = 5;

/// A failure, worded when it is printed.
#[derive(Debug)]
pub(crate) struct Failure {
    code: u8,
    key: &'static str,
    args: Vec<(&'static str, Arg)>,
    /// Sentences that are worded already, one a line, after the first.
    more: Vec<String>,
}

impl Failure {
    /// What was given is wrong.
    pub(crate) fn wrong(key: &'static str, args: Vec<(&'static str, Arg)>) -> Failure {
        Failure {
            code: WRONG,
            key,
            args,
            more: Vec::new(),
        }
    }

    /// The referee found something, so that what was asked makes no sense.
    pub(crate) fn found(key: &'static str, args: Vec<(&'static str, Arg)>) -> Failure {
        Failure {
            code: FOUND,
            key,
            args,
            more: Vec::new(),
        }
    }

    /// The machine is in the way.
    pub(crate) fn in_the_way(key: &'static str, args: Vec<(&'static str, Arg)>) -> Failure {
        Failure {
            code: IN_THE_WAY,
            key,
            args,
            more: Vec::new(),
        }
    }

    /// Something broke.
    pub(crate) fn broken(cause: impl std::fmt::Display) -> Failure {
        let cause = Arg::from(cause.to_string());
        Failure {
            code: BROKEN,
            key: "commands-broken",
            args: vec![("cause", cause)],
            more: Vec::new(),
        }
    }

    /// The same, with sentences that say more.
    pub(crate) fn with(mut self, more: Vec<String>) -> Failure {
        self.more = more;
        self
    }

    /// A file that cannot be read or written.
    pub(crate) fn file(key: &'static str, path: &Path, error: &std::io::Error) -> Failure {
        let path = Arg::from(path.display().to_string());
        let code = if error.kind() == std::io::ErrorKind::NotFound {
            WRONG
        } else {
            IN_THE_WAY
        };
        let args = vec![("path", path), ("cause", Arg::from(cause(error)))];
        Failure {
            code,
            key,
            args,
            more: Vec::new(),
        }
    }

    pub(crate) fn worded(&self, words: &Words) -> String {
        let mut sentences = vec![plain(&words.with(self.key, &self.args))];
        sentences.extend(
            self.more
                .iter()
                .map(|sentence| format!("  {}", plain(sentence))),
        );
        sentences.join("\n")
    }

    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }
}

/// A sentence whose words from files cannot steer the terminal.
pub(crate) fn plain(sentence: &str) -> String {
    let shown = sentence.chars().map(|letter| {
        if letter.is_control() {
            '\u{fffd}'
        } else {
            letter
        }
    });
    shown.collect()
}

/// What the system says, without its number.
fn cause(error: &std::io::Error) -> String {
    let said = error.to_string();
    said.split(" (os error")
        .next()
        .unwrap_or_default()
        .to_lowercase()
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        match error {
            Error::Refusal { key, args, .. } => Failure::wrong(key, args),
            Error::Fault { cause } => Failure::broken(cause),
            Error::Unavailable { cause } => {
                Failure::in_the_way("commands-database-away", vec![("cause", Arg::from(cause))])
            }
            other => Failure::wrong(other.key(), Vec::new()),
        }
    }
}

impl From<DatabaseError> for Failure {
    fn from(error: DatabaseError) -> Failure {
        match error {
            DatabaseError::Newer { version } => Failure::in_the_way(
                "commands-database-newer",
                vec![("version", Arg::from(version))],
            ),
            DatabaseError::Altered { version } => Failure::in_the_way(
                "commands-database-altered",
                vec![("version", Arg::from(version))],
            ),
            DatabaseError::Unavailable(cause) => {
                Failure::in_the_way("commands-database-away", vec![("cause", Arg::from(cause))])
            }
            other => Failure::broken(other),
        }
    }
}
