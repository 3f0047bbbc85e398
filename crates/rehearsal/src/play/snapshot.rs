//! The state of a mission as the checks see it.

use std::collections::BTreeMap;

use attache_foundation::history;
use attache_foundation::ids::MissionId;
use attache_platform::database::Database;

use super::{Broken, store};

/// A call.
#[derive(Clone, Debug)]
pub(super) struct CallRow {
    pub(super) id: String,
    pub(super) places: i64,
}

/// Somebody who applied.
#[derive(Clone, Debug)]
pub(super) struct PersonRow {
    pub(super) id: String,
    pub(super) application: String,
    pub(super) call: String,
    pub(super) mail: String,
    pub(super) standing: String,
    /// Empty when nothing is decided that is not published.
    pub(super) decision: String,
    pub(super) waits_since: i64,
    pub(super) submitted_at: i64,
    pub(super) together: bool,
    /// Whether the application was taken back.
    pub(super) withdrawn: bool,
    /// How many gates were passed or waived.
    pub(super) gates: i64,
    pub(super) takes_part: bool,
}

/// Something that somebody was told.
#[derive(Clone, Debug)]
pub(super) struct NoticeRow {
    pub(super) id: String,
    pub(super) person: String,
    pub(super) key: String,
    pub(super) text: String,
    pub(super) cause: String,
    pub(super) told_at: i64,
}

/// A letter of the outbox.
#[derive(Clone, Debug)]
pub(super) struct LetterRow {
    pub(super) notice: String,
    pub(super) text: String,
    pub(super) state: String,
}

/// A line of the log.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) number: i64,
    pub(super) at: i64,
    pub(super) kind: String,
    /// The person, the application or the call that it is about.
    pub(super) about: String,
    pub(super) facts: String,
}

impl Line {
    pub(super) fn read(number: i64, at: i64, facts: String) -> Line {
        let read: serde_json::Value = serde_json::from_str(&facts).unwrap_or_default();
        let text = |name: &str| read[name].as_str().map(str::to_owned);
        let about = text("person").or_else(|| text("application"));
        Line {
            number,
            at,
            kind: text("kind").unwrap_or_default(),
            about: about.or_else(|| text("call")).unwrap_or_default(),
            facts,
        }
    }
}

/// Everything at one moment.
#[derive(Clone, Debug, Default)]
pub(super) struct Snapshot {
    pub(super) calls: Vec<CallRow>,
    pub(super) people: Vec<PersonRow>,
    /// How many rows of participants came from an application.
    pub(super) participants: i64,
    pub(super) notices: Vec<NoticeRow>,
    pub(super) letters: Vec<LetterRow>,
    /// The whole log, in its order.
    pub(super) lines: Vec<Line>,
    /// Lines whose seal does not hold.
    pub(super) tampered: usize,
    /// How often each kind of event must stand in the log.
    pub(super) done: BTreeMap<&'static str, i64>,
}

impl Snapshot {
    /// Takes in how things stand now; of the log only what is new.
    pub(super) async fn renew(
        &mut self,
        reads: &mut Database,
        mission: MissionId,
        done: &BTreeMap<&'static str, i64>,
    ) -> Result<(), Broken> {
        self.calls = store::calls(reads, mission).await?;
        self.people = store::people(reads, mission).await?;
        self.participants = store::participants(reads, mission).await?;
        self.notices = store::notices(reads, mission).await?;
        self.letters = store::letters(reads, mission).await?;
        let last = self.lines.last().map_or(0, |line| line.number);
        self.lines.extend(store::lines(reads, mission, last).await?);
        self.tampered = history::verify(reads).await?.len();
        self.done = done.clone();
        // Withdrawing comes from several sides, so its lines are held against its rows.
        let withdrawals = store::withdrawals(reads, mission).await?;
        self.done.insert("participant_withdrawn", withdrawals);
        Ok(())
    }
}
