//! The one error that handlers return: a refusal, an absence, or a fault.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::database::DatabaseError;
use crate::texts::Arg;

/// Why there is no answer. The layer at the edge words it, as a page or as problem details.
#[derive(Clone, Debug)]
pub enum Error {
    /// A rule said no. The key and what it is told are worded in the reader's language.
    Refusal {
        status: StatusCode,
        key: &'static str,
        args: Vec<(&'static str, Arg)>,
    },
    /// There is no such thing, or none that this reader may know of: the two look the same.
    Absent,
    /// Nobody is signed in, and somebody must be.
    SignInFirst,
    /// Something broke; the cause is logged and never shown.
    Fault { cause: String },
    /// The database is away for the moment; asking again later is right.
    Unavailable { cause: String },
}

/// Of the name of a field that does not belong there, so many characters are said.
const LONGEST_NAME: usize = 60;

pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A refusal because of the state of things (409).
    pub fn conflict(key: &'static str, args: Vec<(&'static str, Arg)>) -> Error {
        Error::Refusal {
            status: StatusCode::CONFLICT,
            key,
            args,
        }
    }

    /// A refusal because of what was sent (422).
    pub fn unprocessable(key: &'static str, args: Vec<(&'static str, Arg)>) -> Error {
        Error::Refusal {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            key,
            args,
        }
    }

    /// A refusal of a field that does not belong where it was sent (422).
    pub fn unknown_field(field: &str) -> Error {
        let field: String = field.chars().take(LONGEST_NAME).collect();
        Error::unprocessable("error-unknown-field", vec![("field", Arg::from(field))])
    }

    /// A refusal because nobody may do that (403).
    pub fn forbidden(key: &'static str, args: Vec<(&'static str, Arg)>) -> Error {
        Error::Refusal {
            status: StatusCode::FORBIDDEN,
            key,
            args,
        }
    }

    /// A refusal because of too much in too little time (429), with the seconds to wait.
    pub fn too_many(seconds: i64) -> Error {
        Error::Refusal {
            status: StatusCode::TOO_MANY_REQUESTS,
            key: "error-try-later",
            args: vec![("seconds", Arg::from(seconds))],
        }
    }

    /// The seconds to wait, when that is what it says.
    pub fn wait_seconds(&self) -> Option<i64> {
        match self {
            Error::Refusal { status, args, .. } if *status == StatusCode::TOO_MANY_REQUESTS => {
                args.iter().find_map(|(_, arg)| match arg {
                    Arg::Number(seconds) => Some(*seconds),
                    _ => None,
                })
            }
            _ => None,
        }
    }

    /// A fault with its cause.
    pub fn fault(cause: impl std::fmt::Display) -> Error {
        Error::Fault {
            cause: cause.to_string(),
        }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Error::Refusal { status, .. } => *status,
            Error::Absent => StatusCode::NOT_FOUND,
            Error::SignInFirst => StatusCode::UNAUTHORIZED,
            Error::Fault { .. } => StatusCode::INTERNAL_SERVER_ERROR,
            Error::Unavailable { .. } => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The key of the sentence that says it.
    pub fn key(&self) -> &'static str {
        match self {
            Error::Refusal { key, .. } => key,
            Error::Absent => "error-absent",
            Error::SignInFirst => "error-sign-in-first",
            Error::Fault { .. } => "error-fault",
            Error::Unavailable { .. } => "error-unavailable",
        }
    }

    /// What the sentence is told.
    pub fn args(&self) -> &[(&'static str, Arg)] {
        match self {
            Error::Refusal { args, .. } => args,
            _ => &[],
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Refusal { key, args, .. } => write!(f, "refused: {key} {args:?}"),
            Error::Absent => f.write_str("no such thing"),
            Error::SignInFirst => f.write_str("nobody is signed in"),
            Error::Fault { cause } => write!(f, "fault: {cause}"),
            Error::Unavailable { cause } => write!(f, "unavailable: {cause}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<DatabaseError> for Error {
    fn from(error: DatabaseError) -> Error {
        match error {
            DatabaseError::Unavailable(cause) => Error::Unavailable { cause },
            other => Error::Fault {
                cause: other.to_string(),
            },
        }
    }
}

impl IntoResponse for Error {
    /// An empty answer that carries the error; the layer at the edge gives it a body.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
