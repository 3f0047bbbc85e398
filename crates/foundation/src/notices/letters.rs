//! Writing letters and handing them to the mail server.

use attache_platform::jobs::{Job, NewJob};
use attache_platform::mail::{self, Failure};
use attache_platform::texts::Arg;
use attache_platform::web::{Error, Result};

use super::rules::{Fate, fate};
use super::{Letter, LetterState, SEND_JOB, store};
use crate::app::App;
use crate::history::{By, Change};
use crate::ids::{MissionId, NoticeId};

/// Writes the letter of a notice: the work of a [`super::LETTER_JOB`]. Where there is a mail
/// server, it is asked for in the same change that the letter be sent.
pub async fn write_letter(app: &App, job: &Job) -> Result<()> {
    let id: NoticeId = job.about.parse().map_err(Error::fault)?;
    let stored = store::stored(&mut app.reads(), id)
        .await?
        .ok_or(Error::Absent)?;
    if stored.mail == store::EMPTIED {
        return done(app, job, stored.mission).await;
    }
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
    let goes = app.settings().mail.is_some();
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
        state: match goes {
            true => LetterState::Waiting,
            false => LetterState::Kept,
        },
        attempts: 0,
    };
    let mut change = app.change(By::Itself, Some(stored.mission)).await?;
    store::insert_letter(&mut change, &letter).await?;
    if goes {
        let now = change.now();
        ask_to_send(&mut change, id, 0, now).await?;
    }
    change.finish_job(job).await?;
    change.finish().await
}

/// Asks for a try, the one after `attempts` others.
async fn ask_to_send(
    change: &mut Change,
    id: NoticeId,
    attempts: i64,
    run_at: attache_platform::moment::Moment,
) -> Result<()> {
    let about = id.to_string();
    let key = format!("send:{id}:{attempts}");
    let job = NewJob {
        kind: SEND_JOB,
        about: &about,
        key: &key,
        run_at,
    };
    change.enqueue(job).await
}

/// Hands a letter to the mail server: the work of a [`SEND_JOB`].
///
/// What the server says before the letter itself goes over the line is certain. Then the letter
/// is claimed, by a change of its own, and handed over; a worker that dies there leaves it
/// claimed, and whoever takes up its job finds that nobody knows.
pub async fn send_letter(app: &App, job: &Job) -> Result<()> {
    let id: NoticeId = job.about.parse().map_err(Error::fault)?;
    let found = store::letter(&mut app.reads(), id).await?;
    let (mission, letter) = found.ok_or(Error::Absent)?;
    if letter.mail == store::EMPTIED {
        return done(app, job, mission).await;
    }
    let Some(server) = &app.settings().mail else {
        return settle(app, job, mission, &letter, kept()).await;
    };
    match letter.state {
        LetterState::Waiting => {}
        LetterState::Sending => {
            let fate = fate(Err(died()), letter.attempts, app.now());
            return settle(app, job, mission, &letter, fate).await;
        }
        _ => return done(app, job, mission).await,
    }
    let id = id.to_string();
    let message = mail::Letter {
        id: &id,
        to: &letter.mail,
        subject: &letter.subject,
        body: &letter.body,
        at: letter.at,
    };
    let attempt = letter.attempts + 1;
    let ready = match server.open(&message).await {
        Ok(ready) => ready,
        Err(failure) => {
            let fate = fate(Err(failure), attempt, app.now());
            return settle(app, job, mission, &letter, fate).await;
        }
    };
    let Some(claimed) = claim(app, mission, &letter).await? else {
        return done(app, job, mission).await;
    };
    let fate = fate(ready.send().await, attempt, app.now());
    settle(app, job, mission, &claimed, fate).await
}

/// Claims a letter for handing it over; nothing when somebody else did. The claim is committed
/// when this returns.
async fn claim(app: &App, mission: MissionId, letter: &Letter) -> Result<Option<Letter>> {
    let mut change = app.change(By::Itself, Some(mission)).await?;
    let from = (LetterState::Waiting, letter.attempts);
    let to = (LetterState::Sending, letter.attempts + 1);
    if !store::set_state(&mut change, letter.notice, from, to, None).await? {
        return Ok(None);
    }
    change.finish().await?;
    Ok(Some(Letter {
        state: to.0,
        attempts: to.1,
        ..letter.clone()
    }))
}

/// Keeps what became of a letter, and asks for the next try if there is to be one.
async fn settle(
    app: &App,
    job: &Job,
    mission: MissionId,
    letter: &Letter,
    fate: Fate,
) -> Result<()> {
    let mut change = app.change(By::Itself, Some(mission)).await?;
    let attempts = match letter.state {
        LetterState::Waiting => letter.attempts + 1,
        _ => letter.attempts,
    };
    let answer = Some(fate.answer.as_str());
    let to = (fate.state, attempts);
    let from = (letter.state, letter.attempts);
    let mut moved = store::set_state(&mut change, letter.notice, from, to, answer).await?;
    if !moved && letter.state == LetterState::Sending && fate.state == LetterState::Sent {
        // Somebody took this worker for dead; it knows better.
        let thought = (LetterState::Uncertain, letter.attempts);
        moved = store::set_state(&mut change, letter.notice, thought, to, answer).await?;
    }
    if let Some(again) = fate.again
        && moved
    {
        ask_to_send(&mut change, letter.notice, attempts, again).await?;
    }
    change.finish_job(job).await?;
    change.finish().await
}

async fn done(app: &App, job: &Job, mission: MissionId) -> Result<()> {
    let mut change = app.change(By::Itself, Some(mission)).await?;
    change.finish_job(job).await?;
    change.finish().await
}

/// The mail server was taken away from the settings: the letter stays here until a person sends it.
fn kept() -> Fate {
    Fate {
        state: LetterState::Kept,
        answer: String::new(),
        again: None,
    }
}

fn died() -> Failure {
    Failure::Uncertain("the worker stopped while handing it over".to_owned())
}

/// A person sends a letter that does not go by itself. It says no when there is nothing to send
/// it with, when it went or is going by itself, and when it is another mission's.
pub async fn again(change: &mut Change, id: NoticeId) -> Result<()> {
    let mission = change.mission()?;
    let found = store::letter(change, id).await?;
    let found = found.filter(|(of, _)| *of == mission);
    let (_, letter) = found.ok_or(Error::Absent)?;
    if change.app().settings().mail.is_none() {
        return Err(Error::conflict("notices-no-server", Vec::new()));
    }
    let from = (letter.state, letter.attempts);
    let to = (LetterState::Waiting, letter.attempts);
    let goes = letter.state.needs_a_person() && letter.mail != store::EMPTIED;
    if !goes || !store::set_state(change, id, from, to, None).await? {
        return Err(Error::conflict("notices-goes-by-itself", Vec::new()));
    }
    let now = change.now();
    let key = format!("send:{id}:{}:{}", letter.attempts, now.0);
    let about = id.to_string();
    let job = NewJob {
        kind: SEND_JOB,
        about: &about,
        key: &key,
        run_at: now,
    };
    change.enqueue(job).await
}
