//! The one way in which anything changes.

use attache_platform::database::{self, DatabaseError, Query, Reads, Row, Writing};
use attache_platform::id::Id;
use attache_platform::jobs::{self, NewJob};
use attache_platform::limits::{self, Limit};
use attache_platform::moment::Moment;
use attache_platform::web::{Error, Result};

use super::event::Event;
use super::store;
use crate::app::App;
use crate::ids::{AccountId, MissionId};
use crate::once;

/// Who changes something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    Account(AccountId),
    /// The product by itself: a job, a deadline, a command of the operator.
    Itself,
}

/// One actor, one moment, one transaction, ending in history. A change that is dropped has done
/// nothing. Inside it nothing waits for the network: letters and planning are jobs.
pub struct Change {
    writing: Writing,
    app: App,
    by: By,
    mission: Option<MissionId>,
    now: Moment,
    events: Vec<Event>,
}

impl Change {
    pub(crate) async fn open(app: &App, by: By, mission: Option<MissionId>) -> Result<Change> {
        let scope = scope(mission);
        let mut writing = app.reads().write(&scope).await?;
        if let Some(once) = app.once() {
            once::begin(&mut writing, once, app).await?;
        }
        let now = app.now();
        Ok(Change {
            writing,
            app: app.clone(),
            by,
            mission,
            now,
            events: Vec::new(),
        })
    }

    /// The moment of the change.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Who changes something.
    pub fn by(&self) -> &By {
        &self.by
    }

    /// The mission that is changed.
    ///
    /// # Errors
    /// The change was opened for no mission: a fault of ours.
    pub fn mission(&self) -> Result<MissionId> {
        let none = || DatabaseError::Broken("a change of no mission".into());
        Ok(self.mission.ok_or_else(none)?)
    }

    /// The running product.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// A new id, of this moment.
    pub fn id<T>(&self) -> Id<T> {
        Id::new(self.now, self.app.chance())
    }

    /// Runs a statement; gives the number of rows it changed.
    ///
    /// # Errors
    /// [`DatabaseError::Violation`] names the constraint that said no, for the slice to turn into
    /// its refusal.
    pub async fn execute(&mut self, query: Query) -> database::Result<u64> {
        self.writing.execute(query).await
    }

    /// Notes what happened. It is written, and its consequences follow, when the change finishes.
    pub fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Asks for work to be done after the commit. The same key twice is one job.
    pub async fn enqueue(&mut self, job: NewJob<'_>) -> Result<()> {
        let id = jobs::new_id(self.now, self.app.chance());
        jobs::enqueue(&mut self.writing, id, job).await?;
        Ok(())
    }

    /// Counts one more of what is limited.
    ///
    /// # Errors
    /// A refusal with the seconds to wait, when it is too many.
    pub async fn spend(&mut self, limit: &Limit, whose: &str) -> Result<()> {
        match limits::take(&mut self.writing, limit, whose, self.now).await? {
            Some(seconds) => Err(Error::too_many(seconds)),
            None => Ok(()),
        }
    }

    /// Says that the job which this change carries out is done.
    pub async fn finish_job(&mut self, job: &jobs::Job) -> Result<()> {
        Ok(jobs::finish(&mut self.writing, job).await?)
    }

    /// Empties what was said about failures of old work; gives how many.
    pub async fn forget_job_errors(&mut self, before: Moment) -> Result<u64> {
        Ok(jobs::forget_errors(&mut self.writing, before).await?)
    }

    /// Writes history, lets the consequences follow, and commits. Consequences may record events
    /// of their own; those are followed too.
    pub async fn finish(mut self) -> Result<()> {
        let follow = self.app.consequences();
        let mut next = 0;
        while let Some(event) = self.events.get(next).cloned() {
            store::append(&mut self, &event).await?;
            follow(&mut self, &event).await?;
            next += 1;
        }
        self.writing.commit().await?;
        if let Some(once) = self.app.once() {
            once.note_kept();
        }
        Ok(())
    }

    pub(super) fn scope(&self) -> String {
        scope(self.mission)
    }
}

/// What a change locks, and which log it ends in: a mission's, or that of the whole instance.
fn scope(mission: Option<MissionId>) -> String {
    mission.map_or_else(|| "instance".to_owned(), |mission| mission.to_string())
}

impl Reads for Change {
    async fn rows(&mut self, query: Query) -> database::Result<Vec<Row>> {
        self.writing.rows(query).await
    }
}
