//! Telling people: what, whom, in which language.
//!
//! A notice is written in the change that causes it; its letter is made by a job, in the reader's
//! language, and lies in the outbox. One cause tells one person once.
//!
//! ```text
//!   kept ──a person──┐                      ┌─ a yes ─► sent
//!                    ▼                      │
//!   (job) ───► waiting ──claimed, then──► sending ─ a no for good ─► refused
//!                 ▲  │      handed over     │
//!                 │  └─ refused for good    ├─ a no for now ─► waiting, later
//!                 └─────── a person ─────── └─ no answer, or the worker died ─► uncertain
//! ```
//!
//! Connecting and naming the recipient come before the claim, so whatever fails there is tried
//! again; a letter that was being handed over is never sent again by itself.

mod letters;
mod rules;
mod store;

use attache_platform::database::Reads;
use attache_platform::jobs::NewJob;
use attache_platform::moment::Moment;
use attache_platform::texts::Language;
use attache_platform::web::{Error, Result};

use crate::history::Change;
use crate::ids::{MissionId, NoticeId, PersonId};
use crate::permissions::Data;
use crate::readings::Recorded;

/// The kind of job that writes the letter of a notice.
pub const LETTER_JOB: &str = "letter";

pub use letters::{again, send_letter, write_letter};

/// The kind of job that hands a letter to the mail server.
pub const SEND_JOB: &str = "send_letter";

/// Something that somebody is to be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub person: PersonId,
    pub mail: String,
    pub language: Language,
    /// The key of the sentence; `{key}-subject` is the letter's subject.
    pub key: &'static str,
    /// What the sentence is told: texts only, and nothing protected.
    pub args: Vec<(&'static str, String)>,
    /// Where to read on, without the language: `/missions/west-coast-2025/requests/…`.
    pub link: String,
    /// What caused it; the same cause tells the same person once.
    pub cause: String,
}

/// A notice as its reader finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub id: NoticeId,
    pub at: Moment,
    pub key: String,
    pub args: Vec<(String, String)>,
    pub link: String,
}

/// A letter in the outbox, as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Letter {
    notice: NoticeId,
    mail: String,
    language: Language,
    subject: String,
    body: String,
    at: Moment,
    state: LetterState,
    attempts: i64,
}

/// A letter in the outbox, without what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    pub notice: NoticeId,
    /// To whom.
    pub person: PersonId,
    pub mail: String,
    pub language: Language,
    pub at: Moment,
    pub state: LetterState,
    /// How often it was tried.
    pub attempts: i64,
    /// What the mail server said last, or why it did not say anything.
    pub answer: Option<String>,
}

/// What a letter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub language: Language,
    pub subject: String,
    pub body: String,
}

/// How a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterState {
    /// Written when there was no mail server.
    Kept,
    /// To be sent, now or at the next try.
    Waiting,
    /// Being handed over.
    Sending,
    /// The mail server took it.
    Sent,
    /// The mail server will never take it.
    Refused,
    /// Nobody knows whether the mail server took it.
    Uncertain,
}

impl LetterState {
    /// All of them, in the order in which they need a person.
    pub const ALL: [LetterState; 6] = [
        LetterState::Uncertain,
        LetterState::Refused,
        LetterState::Kept,
        LetterState::Waiting,
        LetterState::Sending,
        LetterState::Sent,
    ];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            LetterState::Kept => "kept",
            LetterState::Waiting => "waiting",
            LetterState::Sending => "sending",
            LetterState::Sent => "sent",
            LetterState::Refused => "refused",
            LetterState::Uncertain => "uncertain",
        }
    }

    fn from_name(name: &str) -> Option<LetterState> {
        LetterState::ALL
            .into_iter()
            .find(|state| state.name() == name)
    }

    /// Whether only a person can send it.
    pub fn needs_a_person(self) -> bool {
        matches!(
            self,
            LetterState::Kept | LetterState::Refused | LetterState::Uncertain
        )
    }
}

/// Tells somebody something, in the change that caused it. The letter follows as a job.
pub async fn tell(change: &mut Change, notice: &Notice) -> Result<()> {
    let id: NoticeId = change.id();
    if store::insert(change, id, notice).await? {
        let about = id.to_string();
        let key = format!("letter:{id}");
        let run_at = change.now();
        change
            .enqueue(NewJob {
                kind: LETTER_JOB,
                about: &about,
                key: &key,
                run_at,
            })
            .await?;
    }
    Ok(())
}

/// What a person was told, newest first.
pub async fn told(reads: &mut impl Reads, person: PersonId, most: i64) -> Result<Vec<Told>> {
    store::told(reads, person, most).await
}

/// How many letters of a mission stand how; states with none are left out.
pub async fn letter_counts(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(LetterState, i64)>> {
    store::letter_counts(reads, mission).await
}

/// The letters of a mission, newest first, those that need a person before all others.
pub async fn letters(
    reads: &mut impl Reads,
    mission: MissionId,
    most: i64,
) -> Result<Vec<Envelope>> {
    store::letters(reads, mission, most).await
}

/// One letter of a mission.
pub async fn envelope(
    reads: &mut impl Reads,
    mission: MissionId,
    letter: NoticeId,
) -> Result<Option<Envelope>> {
    store::envelope(reads, mission, letter).await
}

/// What a letter says, for whoever's reading of what was written to its person was recorded. The
/// link with which its reader answers is left out: it is theirs alone.
///
/// # Errors
/// The proof is of another reading: a fault.
pub async fn content(
    reads: &mut impl Reads,
    envelope: &Envelope,
    recorded: &Recorded,
) -> Result<Content> {
    let of = (recorded.person(), recorded.data());
    if of != (envelope.person, Data::MailsToPerson) {
        return Err(Error::fault("a letter with the proof of another reading"));
    }
    let found = store::letter(reads, envelope.notice).await?;
    let (_, letter) = found.ok_or(Error::Absent)?;
    Ok(Content {
        language: letter.language,
        subject: letter.subject,
        body: rules::without_links_of_ones_own(&letter.body),
    })
}

/// People who were told something before a moment of which the words are still kept.
pub async fn due(reads: &mut impl Reads, before: Moment) -> Result<Vec<(MissionId, PersonId)>> {
    store::due(reads, before).await
}

/// Empties what a person was told before a moment, and the letters about it: names, addresses and
/// bodies go; that they were told, and when, stays. Gives how many.
pub async fn forget(change: &mut Change, person: PersonId, before: Moment) -> Result<u64> {
    let all = store::told_before(change, person, before).await?;
    for (id, args) in &all {
        store::empty(change, *id, args).await?;
    }
    Ok(all.len() as u64)
}

/// The same for everything that one thing caused, whoever was told of it.
pub async fn forget_caused(change: &mut Change, by: &str) -> Result<u64> {
    let all = store::caused(change, by).await?;
    for (id, args) in &all {
        store::empty(change, *id, args).await?;
    }
    Ok(all.len() as u64)
}
