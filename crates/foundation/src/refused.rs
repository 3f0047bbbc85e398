//! Verbs that a rule of their slice may refuse.

use attache_platform::database::DatabaseError;
use attache_platform::web::Error;

/// What the rules of a slice refuse, each with its sentence.
pub trait Rule: Into<Error> {}

/// A verb that was not done: a rule said no, or something is absent or broken.
#[derive(Clone, Debug)]
pub enum Refused<R> {
    Rule(R),
    Error(Error),
}

/// What a verb gives that rules of type `R` may refuse.
pub type Outcome<T, R> = Result<T, Refused<R>>;

impl<R: Rule> From<R> for Refused<R> {
    fn from(refusal: R) -> Refused<R> {
        Refused::Rule(refusal)
    }
}

impl<R: Rule> From<Error> for Refused<R> {
    fn from(error: Error) -> Refused<R> {
        Refused::Error(error)
    }
}

impl<R: Rule> From<DatabaseError> for Refused<R> {
    fn from(error: DatabaseError) -> Refused<R> {
        Refused::Error(error.into())
    }
}

impl<R: Rule> From<Refused<R>> for Error {
    fn from(refused: Refused<R>) -> Error {
        match refused {
            Refused::Rule(refusal) => refusal.into(),
            Refused::Error(error) => error,
        }
    }
}
