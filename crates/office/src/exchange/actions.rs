//! The verb: load a mission from a folder of tables, all of it or nothing.

use std::path::Path;

use attache_ceremony::agreements;
use attache_foundation::history::{By, Change};
use attache_foundation::ids::MissionId;
use attache_foundation::{App, Error};
use attache_meetings::requests;
use attache_missions::{delegations, mission, organisations, profiles};
use attache_platform::id::Id;
use attache_programme::{activities, stages, venues};
use attache_results::figures;

use super::findings::{Findings, Problem};
use super::reading::{Everything, understand};
use super::table::Tables;

/// How far a load is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The table whose rows are next.
    pub table: &'static str,
    /// Rows that are written, of all tables together.
    pub done: u64,
    /// Rows of all tables together.
    pub of: u64,
}

/// A mission that was loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    pub mission: MissionId,
    /// Its name in addresses.
    pub slug: String,
}

/// Why nothing was loaded.
#[derive(Clone, Debug)]
pub enum LoadRefusal {
    /// Something is wrong with the tables, or a rule of a slice said no.
    Findings(Findings),
    /// Something broke, or the database is away.
    Error(Error),
}

impl From<Findings> for LoadRefusal {
    fn from(findings: Findings) -> LoadRefusal {
        LoadRefusal::Findings(findings)
    }
}

impl From<Error> for LoadRefusal {
    fn from(error: Error) -> LoadRefusal {
        match error {
            Error::Refusal { key, args, .. } => {
                LoadRefusal::Findings(Findings::only(Problem { key, args }))
            }
            other => LoadRefusal::Error(other),
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
    watch: impl FnMut(Progress) + Send,
) -> Result<Loaded, LoadRefusal> {
    let tables = Tables::read(folder)?;
    let all = understand(&tables, app.now(), app.chance())?;
    let slug = all.mission.slug.clone();
    let mission: MissionId = Id::new(app.now(), app.chance());
    let mut change = app.change(By::Itself, Some(mission)).await?;
    let mut steps = Steps {
        watch,
        done: 0,
        of: tables.rows() as u64,
    };
    put(&mut change, all, &mut steps).await?;
    change.finish().await?;
    Ok(Loaded { mission, slug })
}

/// Counts the rows that are written, and tells whoever watches.
struct Steps<W> {
    watch: W,
    done: u64,
    of: u64,
}

impl<W: FnMut(Progress)> Steps<W> {
    /// Says that `rows` rows are next, the most of them of this table.
    fn next(&mut self, table: &'static str, rows: usize) {
        (self.watch)(Progress {
            table,
            done: self.done,
            of: self.of,
        });
        self.done += rows as u64;
    }
}

/// Hands each slice its own, in the order in which one refers to another.
async fn put(
    change: &mut Change,
    all: Everything,
    steps: &mut Steps<impl FnMut(Progress) + Send>,
) -> Result<(), Error> {
    let new = &all.mission;
    let words = new.sources.len() + new.terms.len() + new.goals.len() + new.earlier.len();
    let words = words + new.opportunities.len();
    steps.next("mission", words + all.legs.len() + 1);
    mission::load(change, new, &all.legs).await?;
    steps.next("organisations", all.organisations.len() + all.owners.len());
    organisations::load(change, &all.organisations).await?;
    profiles::load(change, &all.organisations).await?;
    mission::load_owners(change, &all.owners).await?;
    steps.next("people", all.people.len() + all.capacities.len());
    delegations::load(change, &all.people, &all.capacities).await?;
    steps.next("venues", all.venues.len() + all.rooms.len());
    venues::load(change, &all.venues, &all.rooms).await?;
    let programme = all.activities.len() + all.sessions.len() + all.attendances.len();
    steps.next("activities", programme);
    activities::load(change, &all.activities, &all.sessions, &all.attendances).await?;
    stages::begin(change).await?;
    steps.next("wishes", all.requests.len());
    requests::load(change, all.requests).await?;
    steps.next(
        "agreements",
        all.agreements.len() + all.economic.len() + all.published.len(),
    );
    agreements::load(change, &all.agreements).await?;
    figures::load(change, &all.economic, &all.published).await
}
