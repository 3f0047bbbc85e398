//! Telling people: what, whom, in which language.
//!
//! A notice is written in the change that causes it; its letter is made by a job, in the reader's
//! language, and lies in the outbox. One cause tells one person once.

mod store;

use attache_platform::database::Reads;
use attache_platform::jobs::{Job, NewJob};
use attache_platform::moment::Moment;
use attache_platform::texts::{Arg, Language};
use attache_platform::web::{Error, Result};

use crate::app::App;
use crate::history::{By, Change};
use crate::ids::{MissionId, NoticeId, PersonId};

/// The kind of job that writes the letter of a notice.
pub const LETTER_JOB: &str = "letter";

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

/// A letter in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub notice: NoticeId,
    pub mail: String,
    pub language: Language,
    pub subject: String,
    pub body: String,
    pub at: Moment,
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

/// Writes the letter of a notice: the work of a [`LETTER_JOB`].
pub async fn write_letter(app: &App, job: &Job) -> Result<()> {
    let id: NoticeId = job.about.parse().map_err(Error::fault)?;
    let stored = store::stored(&mut app.reads(), id)
        .await?
        .ok_or(Error::Absent)?;
    let words = app.words(stored.language);
    let args: Vec<(&str, Arg)> = stored
        .args
        .iter()
        .map(|(name, text)| (name.as_str(), Arg::from(text)))
        .collect();
    let address = format!(
        "{}/{}{}",
        app.settings().base_address,
        stored.language.code(),
        stored.link
    );
    let sentence = words.with(&stored.key, &args);
    let letter = Letter {
        notice: id,
        mail: stored.mail,
        language: stored.language,
        subject: words.with(&format!("{}-subject", stored.key), &args),
        body: words.with(
            "notices-letter",
            &[
                ("sentence", Arg::from(sentence)),
                ("address", Arg::from(address)),
            ],
        ),
        at: app.now(),
    };
    let mut change = app.change(By::Itself, Some(stored.mission)).await?;
    store::insert_letter(&mut change, &letter).await?;
    change.finish_job(job).await?;
    change.finish().await
}

/// What a person was told, newest first.
pub async fn told(reads: &mut impl Reads, person: PersonId, most: i64) -> Result<Vec<Told>> {
    store::told(reads, person, most).await
}

/// The letters of a mission, newest first.
pub async fn letters(reads: &mut impl Reads, mission: MissionId, most: i64) -> Result<Vec<Letter>> {
    store::letters(reads, mission, most).await
}
