//! The verb: load a mission from a folder of tables, all of it or nothing.

use std::path::Path;

use attache_ceremony::agreements;
use attache_foundation::history::{By, Change};
use attache_foundation::ids::MissionId;
use attache_foundation::{App, Error};
use attache_meetings::requests;
use attache_missions::{delegations, mission, organisations};
use attache_platform::id::Id;
use attache_platform::texts::Words;
use attache_programme::{activities, venues};
use attache_results::figures;

use super::findings::{Findings, Problem};
use super::reading::{Everything, understand};
use super::table::Tables;

/// How far a load is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub rows_done: usize,
    pub rows: usize,
}

/// A mission that was loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    pub mission: MissionId,
    /// Its name in addresses.
    pub slug: String,
    /// How many rows all its tables had.
    pub rows: usize,
}

/// Why nothing was loaded.
#[derive(Clone, Debug)]
pub enum NotLoaded {
    /// Something is wrong with the tables, or a rule of a slice said no.
    Findings(Findings),
    /// Something broke, or the database is away.
    Broken(Error),
}

impl NotLoaded {
    /// A sentence for each reason, in the reader's language.
    pub fn worded(&self, words: &Words) -> Vec<String> {
        match self {
            NotLoaded::Findings(findings) => findings.worded(words),
            NotLoaded::Broken(error) => vec![words.with(error.key(), error.args())],
        }
    }
}

impl From<Findings> for NotLoaded {
    fn from(findings: Findings) -> NotLoaded {
        NotLoaded::Findings(findings)
    }
}

impl From<Error> for NotLoaded {
    fn from(error: Error) -> NotLoaded {
        match error {
            Error::Refusal { key, args, .. } => {
                NotLoaded::Findings(Findings::only(Problem { key, args }))
            }
            other => NotLoaded::Broken(other),
        }
    }
}

/// Loads the mission whose tables stand in `folder`, in one change: whoever looks, sees all of it
/// or nothing. Accounts are not made; nobody is written to. `watch` is told how far it is.
///
/// # Errors
/// Everything that is wrong with the tables, or the first rule that said no, such as a mission of
/// that name being there.
pub async fn load(
    app: &App,
    folder: &Path,
    mut watch: impl FnMut(Progress) + Send,
) -> Result<Loaded, NotLoaded> {
    let tables = Tables::read(folder)?;
    let rows = tables.rows();
    let all = understand(&tables, app.now(), app.chance())?;
    let slug = all.mission.slug.clone();
    let mission: MissionId = Id::new(app.now(), app.chance());
    let mut change = app.change(By::Itself, Some(mission)).await?;
    let mut rows_done = 0;
    let mut done = |part: usize| {
        rows_done += part;
        watch(Progress { rows_done, rows });
    };
    put(&mut change, all, &mut done).await?;
    change.finish().await?;
    watch(Progress {
        rows_done: rows,
        rows,
    });
    Ok(Loaded {
        mission,
        slug,
        rows,
    })
}

/// Hands each slice its own, in the order in which one refers to another.
async fn put(
    change: &mut Change,
    all: Everything,
    done: &mut (impl FnMut(usize) + Send),
) -> Result<(), Error> {
    mission::load(change, &all.mission, &all.legs).await?;
    done(all.legs.len() + 1);
    organisations::load(change, &all.organisations).await?;
    mission::load_owners(change, &all.owners).await?;
    done(all.organisations.len() + all.owners.len());
    delegations::load(change, &all.people, &all.capacities).await?;
    done(all.people.len() + all.capacities.len());
    venues::load(change, &all.venues, &all.rooms).await?;
    done(all.venues.len() + all.rooms.len());
    activities::load(change, &all.activities, &all.sessions, &all.attendances).await?;
    done(all.activities.len() + all.sessions.len() + all.attendances.len());
    let wishes = all.requests.len();
    requests::load(change, all.requests).await?;
    done(wishes);
    agreements::load(change, &all.agreements).await?;
    figures::load(change, &all.economic, &all.published).await?;
    done(all.agreements.len() + all.economic.len() + all.published.len());
    Ok(())
}
