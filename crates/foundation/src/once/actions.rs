//! Noting keys, giving first answers again, forgetting.

use std::sync::atomic::Ordering;

use attache_platform::database::Writing;
use attache_platform::jobs::{self, Job, NewJob};
use attache_platform::moment::Moment;
use attache_platform::web::{Error, Result};

use super::{Answered, Once, Standing, rules, store};
use crate::app::App;

/// The kind of the job that forgets old keys.
pub const CLEAN_JOB: &str = "forget_keys";

const DAY_SECONDS: i64 = 86_400;

/// Notes the key of a request in the transaction of its effect, unless a change of the same
/// request did so before; whoever notes one sees to it that it is forgotten.
///
/// # Errors
/// Another request with this key was first: nothing may be done.
pub(crate) async fn begin(writing: &mut Writing, once: &Once, app: &App) -> Result<()> {
    if once.is_kept() {
        return Ok(());
    }
    let now = app.now();
    if !store::note(writing, once, now).await? {
        once.met.store(true, Ordering::Release);
        return Err(Error::conflict("error-key-under-way", Vec::new()));
    }
    let run_at = now.plus_seconds(rules::KEPT_SECONDS + DAY_SECONDS);
    let day = now.0 / (DAY_SECONDS * 1000);
    let job = NewJob {
        kind: CLEAN_JOB,
        about: "",
        key: &format!("{CLEAN_JOB}:{day}"),
        run_at,
    };
    let id = jobs::new_id(now, app.chance());
    Ok(jobs::enqueue(writing, id, job).await?)
}

/// How the key of a request stands.
pub async fn standing(app: &App, once: &Once) -> Result<Standing> {
    let Some(kept) = store::find(&mut app.reads(), once).await? else {
        return Ok(Standing::Fresh);
    };
    if kept.digest != once.digest {
        return Ok(Standing::Reused);
    }
    if let Some(sealed) = kept.answer {
        let plain = app.seal().open(&place(once), &sealed);
        let plain = plain.map_err(Error::fault)?;
        let answered = serde_json::from_str(&plain).map_err(Error::fault)?;
        return Ok(Standing::Answered(answered));
    }
    let over = kept.done_at.plus_seconds(rules::LONGEST_ANSWER_SECONDS);
    Ok(if app.now() < over {
        Standing::UnderWay
    } else {
        Standing::Done
    })
}

/// Keeps the answer of a request that was carried out, sealed: it may hold what its reader alone
/// may see.
pub async fn keep_answer(app: &App, once: &Once, answered: &Answered) -> Result<()> {
    if answered.body.len() > rules::MOST_BODY {
        return Ok(());
    }
    let plain = serde_json::to_string(answered).map_err(Error::fault)?;
    let sealed = app
        .seal()
        .seal(&place(once), &plain)
        .map_err(Error::fault)?;
    let mut writing = app.reads().write(&once.principal).await?;
    store::keep_answer(&mut writing, once, &sealed).await?;
    Ok(writing.commit().await?)
}

/// Where an answer is sealed for.
fn place(once: &Once) -> String {
    format!("requests_done.answer:{}:{}", once.principal, once.digest)
}

/// Forgets the keys that are older than seven days.
pub async fn clean(app: &App, job: &Job) -> Result<()> {
    let before: Moment = app.now().plus_seconds(-rules::KEPT_SECONDS);
    let mut writing = app.reads().write("requests_done").await?;
    store::forget(&mut writing, before).await?;
    jobs::finish(&mut writing, job).await?;
    Ok(writing.commit().await?)
}
