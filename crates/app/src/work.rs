//! What is done after the answer: jobs, each by the slice that knows it.

use std::time::Duration;

use attache_foundation::{App, Error, Result, accounts, acting, notices, once};
use attache_meetings::{plans, requests};
use attache_missions::registration;
use attache_office::{erasure, messages, retention};
use attache_platform::jobs::{self, Job};

/// How long a worker rests when there is nothing to do.
const REST: Duration = Duration::from_millis(250);

/// Does jobs until the task is dropped. Several may run side by side, here and on other nodes.
pub async fn work_forever(app: App) {
    let mut swept = None;
    loop {
        let today = retention::office_day(app.now());
        if swept != Some(today) {
            match retention::schedule(&app).await {
                Ok(()) => swept = Some(today),
                Err(error) => tracing::error!(%error, "the daily sweep cannot be asked for"),
            }
        }
        match work_once(&app).await {
            Ok(true) => {}
            Ok(false) => tokio::time::sleep(REST).await,
            Err(error) => {
                tracing::error!(%error, "the jobs are out of reach");
                tokio::time::sleep(REST * 8).await;
            }
        }
    }
}

/// Does all jobs that are due, then returns how many: for commands that end, and for tests.
pub async fn work_through(app: &App) -> Result<usize> {
    let mut done = 0;
    while work_once(app).await? {
        done += 1;
    }
    Ok(done)
}

/// Does one job, if one is due. A job that fails is tried again later.
async fn work_once(app: &App) -> Result<bool> {
    let Some(job) = jobs::claim(&app.reads(), app.now()).await? else {
        return Ok(false);
    };
    if let Err(error) = work(app, &job).await {
        tracing::warn!(kind = job.kind, attempt = job.attempt, %error, "a job failed");
        jobs::fail(&app.reads(), &job, &error.to_string(), app.now()).await?;
    }
    Ok(true)
}

/// Every kind of job.
async fn work(app: &App, job: &Job) -> Result<()> {
    match job.kind.as_str() {
        notices::LETTER_JOB => notices::write_letter(app, job).await,
        accounts::SIGN_IN_JOB => accounts::send_sign_in(app, job).await,
        acting::END_JOB => acting::expire(app, job).await,
        notices::SEND_JOB => notices::send_letter(app, job).await,
        messages::MESSAGE_JOB => messages::send(app, job).await,
        registration::OFFER_JOB => registration::expire_offer(app, job).await,
        retention::RETENTION_JOB => retention::work(app, job).await,
        erasure::ERASURE_JOB => erasure::carry_out(app, job).await,
        requests::EXPIRY_JOB => requests::expire(app, job).await,
        plans::PLAN_JOB => plans::work(app, job).await,
        once::CLEAN_JOB => once::clean(app, job).await,
        other => Err(Error::fault(format!(
            "nobody knows jobs of the kind {other}"
        ))),
    }
}
