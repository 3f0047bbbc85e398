//! Files of an application: the documents that its call asks for, and the dated proofs of its
//! checks. Pure.

use attache_foundation::ids::{DocumentId, EvidenceId};
use attache_platform::files::{Kind, NotTaken, Wrong};
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Arg;
use axum::http::StatusCode;

use super::form::CallForm;
use super::rules::{Refusal, may_submit};
use super::{Call, State, form};

/// So many files may be attached to one application, proofs included.
pub(super) const MOST_FILES: i64 = 20;

/// So many bytes the files of one application have together.
pub(super) const MOST_BYTES: i64 = 25 * 1024 * 1024;

/// So many bytes all files of a mission have together.
pub(super) const MOST_OF_MISSION: i64 = 2 * 1024 * 1024 * 1024;

/// A file as it is kept, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) name: String,
    pub(super) kind: Kind,
    /// In bytes.
    pub(super) size: i64,
    pub(super) digest: String,
    pub(super) by: String,
    pub(super) at: Moment,
}

/// A document that an applicant attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Document {
    pub(super) id: DocumentId,
    /// Which of the call's documents it is, by its code.
    pub(super) code: String,
    pub(super) file: Kept,
}

/// A proof that an officer attached to a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    pub(super) id: EvidenceId,
    /// One of [`super::GATES`].
    pub(super) gate: String,
    /// One of [`super::PROOFS`].
    pub(super) what: String,
    /// The day that the proof itself names.
    pub(super) day: Date,
    pub(super) note: String,
    pub(super) file: Kept,
}

/// A proof as an officer describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proof {
    pub(super) gate: String,
    pub(super) what: String,
    pub(super) day: Date,
    pub(super) note: String,
}

/// How much is attached already, to an application or in its mission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) files: i64,
    pub(super) bytes: i64,
    pub(super) of_mission: i64,
}

/// Why a file is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NotKept {
    NotTaken(NotTaken),
    /// Exactly this file is there already, under this name.
    Twice {
        name: String,
    },
    TooMany,
    TooMuch,
    /// The mission has no room left; only its operator can change that.
    NoRoom,
}

impl NotKept {
    /// The key of its sentence, and what that is told.
    pub(super) fn sentence(&self) -> (&'static str, Vec<(&'static str, Arg)>) {
        let mebibytes = MOST_BYTES / (1024 * 1024);
        match self {
            NotKept::NotTaken(why) => why.sentence(),
            NotKept::Twice { name } => ("registration-file-twice", vec![("name", name.into())]),
            NotKept::TooMany => ("registration-file-many", vec![("most", MOST_FILES.into())]),
            NotKept::TooMuch => ("registration-file-much", vec![("most", mebibytes.into())]),
            NotKept::NoRoom => ("registration-file-no-room", Vec::new()),
        }
    }

    /// The status of the form that is given back with it.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            NotKept::NotTaken(why) => match why.wrong() {
                Wrong::Missing => StatusCode::UNPROCESSABLE_ENTITY,
                Wrong::Kind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
                Wrong::Size => StatusCode::PAYLOAD_TOO_LARGE,
            },
            NotKept::Twice { .. } | NotKept::TooMany | NotKept::NoRoom => StatusCode::CONFLICT,
            NotKept::TooMuch => StatusCode::PAYLOAD_TOO_LARGE,
        }
    }
}

impl From<NotTaken> for NotKept {
    fn from(why: NotTaken) -> NotKept {
        NotKept::NotTaken(why)
    }
}

/// Whether so many bytes more may be attached.
pub(super) fn fits(held: Held, size: i64) -> Result<(), NotKept> {
    match held {
        _ if held.files >= MOST_FILES => Err(NotKept::TooMany),
        _ if held.bytes + size > MOST_BYTES => Err(NotKept::TooMuch),
        _ if held.of_mission + size > MOST_OF_MISSION => Err(NotKept::NoRoom),
        _ => Ok(()),
    }
}

/// Whether documents may be added: to a draft while it may be handed in, afterwards as long as the
/// agency waits for answers, since an officer may find one missing.
pub(super) fn may_attach(call: &Call, state: State, now: Moment) -> Result<(), Refusal> {
    match state {
        State::Draft => may_submit(call, now),
        State::Submitted if now < call.logistics_until => Ok(()),
        State::Submitted => Err(Refusal::AnswersClosed),
        State::Withdrawn => Err(Refusal::NotDraft),
    }
}

/// The documents that a call cannot do without and that are not attached.
pub(super) fn missing<'a>(form: &'a CallForm, attached: &[Document]) -> Vec<&'a form::Document> {
    let is_there = |code: &str| attached.iter().any(|one| one.code == code);
    let asked = form.documents.iter();
    asked
        .filter(|one| one.required && !is_there(&one.code))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_on_the_application_and_on_the_mission() {
        let held = |files, bytes, of_mission| Held {
            files,
            bytes,
            of_mission,
        };
        let cases = [
            (held(0, 0, 0), 1, Ok(())),
            (held(19, MOST_BYTES - 1, 0), 1, Ok(())),
            (held(20, 0, 0), 1, Err(NotKept::TooMany)),
            (held(1, MOST_BYTES, 0), 1, Err(NotKept::TooMuch)),
            (held(1, 1, MOST_OF_MISSION), 1, Err(NotKept::NoRoom)),
        ];
        for (held, size, wanted) in cases {
            assert_eq!(fits(held, size), wanted, "{held:?}");
        }
    }
}
