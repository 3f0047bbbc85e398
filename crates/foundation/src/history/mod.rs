//! What happened: every change ends here, in a log that people can read and nobody can alter
//! unseen.

mod change;
mod event;
mod store;

use attache_platform::database::{Database, Reads};
use attache_platform::moment::Moment;
use attache_platform::web::Result;

pub use change::{By, Change};
pub use event::Event;
pub(crate) use store::seal;

use crate::ids::MissionId;

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Counts from 1 in each mission.
    pub number: i64,
    pub at: Moment,
    /// The name of whoever did it; empty when the product did it by itself.
    pub by: String,
    /// The event with its ids, as JSON.
    pub facts: String,
    /// The seal over this line and all before it, in hexadecimal.
    pub seal: String,
}

impl Entry {
    /// Which event it was: `meeting_requested`.
    pub fn kind(&self) -> String {
        let facts: serde_json::Value = serde_json::from_str(&self.facts).unwrap_or_default();
        facts["kind"].as_str().unwrap_or_default().to_owned()
    }
}

/// The latest lines of a mission's log, newest first.
pub async fn latest(reads: &mut impl Reads, mission: MissionId, most: i64) -> Result<Vec<Entry>> {
    store::latest(reads, mission, most).await
}

/// Where a log stops making sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tampered {
    pub scope: String,
    pub number: i64,
}

/// Reads all logs from their start and recomputes every seal; gives the first line of each log
/// that was altered, taken out or put in.
pub async fn verify(reads: &mut impl Reads) -> Result<Vec<Tampered>> {
    store::verify(reads).await
}

/// The triggers that keep the database from altering its logs and are missing: whatever was
/// altered without them shows in the seals, what was cut off or made anew only in heads that are
/// kept elsewhere.
pub async fn missing_guards(database: &mut Database) -> Result<Vec<&'static str>> {
    store::missing_guards(database).await
}

/// The last line of a log. Copied off the machine, it shows later what was cut off or made anew,
/// which the log alone cannot show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub scope: String,
    pub number: i64,
    /// The seal over that line and all before it, in hexadecimal.
    pub seal: String,
}

/// The head of each log, in the order of their scopes.
pub async fn heads(reads: &mut impl Reads) -> Result<Vec<Head>> {
    store::heads(reads).await
}

/// The earlier heads that are no longer lines of their logs.
pub async fn lost(reads: &mut impl Reads, earlier: &[Head]) -> Result<Vec<Tampered>> {
    let mut lost = Vec::new();
    for head in earlier {
        if !store::stands(reads, head).await? {
            let (scope, number) = (head.scope.clone(), head.number);
            lost.push(Tampered { scope, number });
        }
    }
    Ok(lost)
}
