//! Who read whose protected data, when and why: one log for all of it, which holds ids only.
//!
//! ```text
//!   a reason is given ─► it holds for this person and this session, a quarter of an hour
//!        each reading ─► a line of the log, sealed over all before it, is committed
//!                        ─► a proof ─► the data
//! ```
//!
//! The data of others is handed out for a [`Recorded`] only, and only a committed line makes one,
//! so that what could not be recorded is not shown. The words of a reason may say something of the
//! person; they stand beside the log, which holds their digest, and can be deleted.

mod actions;
mod form;
mod rules;
mod store;
#[cfg(test)]
mod tests;

use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::web::Result;

use crate::history::{Change, Head, Tampered};
use crate::ids::{AccountId, MissionId, PersonId};
use crate::permissions::Data;

pub(crate) use actions::{Because, held, hold, no_reason, record};
pub use form::{TypedReason, fields, holding, said};
pub use rules::HELD_SECONDS;

/// Under this name it is noted that somebody looked at the product as somebody else.
pub const ACTED_AS: &str = "acted_as";

/// A proof that a reading was recorded, or needed not be: one's own.
#[derive(Debug)]
pub struct Recorded {
    person: PersonId,
    data: Data,
}

impl Recorded {
    pub(crate) fn new(person: PersonId, data: Data) -> Recorded {
        Recorded { person, data }
    }

    /// Whose data may be shown.
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// What may be shown of it.
    pub fn data(&self) -> Data {
        self.data
    }
}

/// For what somebody reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The person asked for it.
    Asked,
    /// Arranging the journey, rooms and meals.
    Journey,
    /// A host or an authority asks for it.
    Host,
    /// Somebody's safety, or an emergency.
    Safety,
    /// Something does not work, or is wrong.
    Support,
    Other,
}

impl Why {
    /// All of them, in the order of the form.
    pub const ALL: [Why; 6] = [
        Why::Asked,
        Why::Journey,
        Why::Host,
        Why::Safety,
        Why::Support,
        Why::Other,
    ];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Why::Asked => "asked",
            Why::Journey => "journey",
            Why::Host => "host",
            Why::Safety => "safety",
            Why::Support => "support",
            Why::Other => "other",
        }
    }

    /// The one of a name.
    pub fn from_name(name: &str) -> Option<Why> {
        Why::ALL.into_iter().find(|why| why.name() == name)
    }
}

/// Why somebody reads: one of a few, and words of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub why: Why,
    /// May be empty, unless it is another reason than those named.
    pub words: String,
}

/// A reason that was given and still holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub(crate) id: String,
    pub(crate) digest: String,
    pub reason: Reason,
    pub until: Moment,
}

impl Held {
    /// One, for the samples of pages.
    pub fn sample() -> Held {
        Held {
            id: String::new(),
            digest: String::new(),
            reason: Reason {
                why: Why::Host,
                words: "Visit list of the port".to_owned(),
            },
            until: Moment(1_759_500_900_000),
        }
    }
}

/// Who reads, in which mission and session.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    pub account: AccountId,
    /// Through which role, and of which Region's agency.
    pub role: &'a str,
    pub region: &'a str,
    pub mission: MissionId,
    /// The digest of the session's secret.
    pub session: &'a str,
}

/// Whose data it is: a person's, and, of somebody who is looked at as themselves, an account's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Concerned {
    pub person: Option<PersonId>,
    pub holder: Option<AccountId>,
}

/// One line of the log, as the person whose data it was is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub at: Moment,
    /// Empty for what was noted before roles were.
    pub role: String,
    pub region: String,
    /// The name of a row of the table of data, or [`ACTED_AS`].
    pub data: String,
    /// Nothing when none was needed, or when it is gone.
    pub reason: Option<Reason>,
}

/// What others read of a person, or did as the holder of an account, newest first.
pub async fn of(reads: &mut impl Reads, whose: Concerned, most: i64) -> Result<Vec<Reading>> {
    store::of(reads, whose, most).await
}

/// Deletes what was said to read, from before a moment; that it was read stays.
pub async fn forget_reasons(change: &mut Change, before: Moment) -> Result<u64> {
    store::forget_reasons(change, before).await
}

/// Deletes what was said to read of a person.
pub async fn erase(change: &mut Change, person: PersonId) -> Result<u64> {
    store::erase(change, person).await
}

/// What the logs of readings are called beside those of what happened.
const SCOPE: &str = "readings:";

/// Recomputes every seal, and the digest of each reason that is still there; gives the first line
/// of each log that was altered, taken out or put in.
pub async fn verify(reads: &mut impl Reads) -> Result<Vec<Tampered>> {
    actions::verify(reads).await
}

/// The last line of each log.
pub async fn heads(reads: &mut impl Reads) -> Result<Vec<Head>> {
    let mut heads = store::heads(reads).await?;
    for head in &mut heads {
        head.scope.insert_str(0, SCOPE);
    }
    Ok(heads)
}

/// Whether a head is of one of these logs.
pub fn is_of_readings(head: &Head) -> bool {
    head.scope.starts_with(SCOPE)
}

/// The earlier heads that are no longer lines of these logs; heads of other logs are passed by.
pub async fn lost(reads: &mut impl Reads, earlier: &[Head]) -> Result<Vec<Tampered>> {
    let mut lost = Vec::new();
    for head in earlier {
        let Some(scope) = head.scope.strip_prefix(SCOPE) else {
            continue;
        };
        if !store::stands(reads, scope, head).await? {
            let (scope, number) = (head.scope.clone(), head.number);
            lost.push(Tampered { scope, number });
        }
    }
    Ok(lost)
}
