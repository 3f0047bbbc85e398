//! How the instance is: its log, its letters, its health.

mod api;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod view;

use attache_foundation::history::{self, Tampered};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{App, Result, Right, Route, readings};
use attache_platform::database::Engine;
use attache_platform::web::{get, post};
use maud::Markup;

/// The addresses of the log, the outbox and the health of the instance.
pub fn routes() -> Vec<Route> {
    vec![
        get(
            "/missions/{mission}/history",
            Right::SeeHistory,
            pages::history,
        ),
        get(
            "/missions/{mission}/letters",
            Right::SeeLetters,
            pages::letters,
        ),
        get(
            "/missions/{mission}/letters/{letter}",
            Right::ReadLetters,
            pages::letter,
        ),
        post(
            "/missions/{mission}/letters/{letter}",
            Right::ReadLetters,
            pages::give_reason,
        ),
        post(
            "/missions/{mission}/letters/{letter}/send",
            Right::SendLetters,
            pages::send_letter,
        ),
        get("/api/health", Right::Public, api::health)
            .api("Whether the instance answers and its database can be read.")
            .gives::<api::Alive>(),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::HistoryPage>("administration/history", frame);
    all.extend(render::<pages::LettersPage>(
        "administration/letters",
        frame,
    ));
    all.extend(render::<pages::LetterPage>("administration/letter", frame));
    all
}

/// How an instance is, for whoever runs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    pub engine: Engine,
    /// Steps of the schema that were applied.
    pub schema_steps: i64,
    pub missions: i64,
    /// Work to be done, also what a worker holds at the moment.
    pub jobs_waiting: i64,
    /// Work that failed too often.
    pub jobs_given_up: i64,
    /// Letters in the outbox.
    pub letters: i64,
    /// The first line of each log that was altered; empty when all are sound.
    pub tampered: Vec<Tampered>,
    /// The triggers that keep logs from being altered and are missing.
    pub unguarded: Vec<&'static str>,
}

/// Looks at everything that can be wrong with an instance, the whole log included.
pub async fn health(app: &App) -> Result<Health> {
    let mut reads = app.reads();
    let counts = store::counts(&mut reads).await?;
    let mut tampered = history::verify(&mut reads).await?;
    tampered.extend(readings::verify(&mut reads).await?);
    Ok(Health {
        engine: reads.engine(),
        schema_steps: counts.schema_steps,
        missions: counts.missions,
        jobs_waiting: counts.jobs_waiting,
        jobs_given_up: counts.jobs_given_up,
        letters: counts.letters,
        tampered,
        unguarded: history::missing_guards(&mut reads).await?,
    })
}
