//! The wings put together.
//!
//! The declared order of the wings, each of which may use those before it: foundation, missions,
//! programme, meetings, ceremony, on_site, results, publishing, office. Here alone every slice is
//! seen: `routes` lists what can be asked for, `consequences` what follows from what, `work` what
//! is done after the answer.

mod address;
mod assets;
mod consequences;
mod edge;
mod embedded;
mod error_page;
mod guard;
mod navigation;
mod once;
mod openapi;
mod routes;
mod start;
mod work;

use std::sync::Arc;

use attache_foundation::app::{App, Parts, Seals, Settings};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{accounts, acting};
use attache_platform::chance::Chance;
use attache_platform::database::{Database, DatabaseError};
use attache_platform::moment::Clock;
use attache_platform::texts::Texts;
use maud::Markup;

pub use edge::serve_forever;
pub use embedded::{migrations, texts};
pub use openapi::openapi;
pub use routes::{router, routes};
pub use work::{work_forever, work_through};

/// Every sample of every page, rendered, for the test that reads all of them in all languages.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    [
        accounts::samples(frame),
        acting::samples(frame),
        attache_missions::samples(frame),
        attache_programme::samples(frame),
        attache_meetings::samples(frame),
        attache_ceremony::samples(frame),
        attache_on_site::samples(frame),
        attache_results::samples(frame),
        attache_publishing::samples(frame),
        attache_office::samples(frame),
        render::<error_page::ErrorPage>("error", frame),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Puts the product together on a database, bringing its schema up to date first.
///
/// # Errors
/// The database is newer than this program, altered, or out of reach.
pub async fn open(
    database: Database,
    texts: Arc<Texts>,
    clock: Clock,
    chance: Chance,
    seals: impl Into<Seals>,
    settings: Settings,
) -> Result<App, DatabaseError> {
    database.migrate(&migrations(), clock.now()).await?;
    let consequences = consequences::follow;
    Ok(App::new(Parts {
        database,
        texts,
        clock,
        chance,
        seals: seals.into(),
        settings,
        consequences,
        pages: routes::has_page,
    }))
}
