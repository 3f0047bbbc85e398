//! Everything that can happen, in the past tense. Slices record; only the product's
//! `consequences.rs` reacts.

use serde::Serialize;

use crate::ids::{AccountId, ActivityId, MissionId, NoticeId, PersonId, PlanId, RequestId, RunId};

/// Something that happened, with the ids of what it happened to and nothing protected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A mission was read from its tables.
    MissionLoaded { mission: MissionId },
    /// Somebody signed in.
    SignedIn { account: AccountId },
    /// The organiser sent a letter that did not go by itself.
    LetterSentAgain { letter: NoticeId },
    /// A participant gave something for the journey, or took it back.
    DossierChanged { person: PersonId },
    /// Somebody was named to read protected fields.
    DossierGranted { account: AccountId },
    /// What was kept long enough was deleted, so many values.
    DataSwept { values: u64 },
    /// The organiser signed off what was deleted.
    RetentionSigned { reports: u64 },
    /// The organiser keeps a person's data, whatever is due.
    HoldPlaced { person: PersonId },
    /// The organiser lets a person's data go when it is due.
    HoldEnded { person: PersonId },
    /// A person asked to be erased.
    ErasureAsked { person: PersonId },
    /// Somebody confirmed that a person is to be erased.
    ErasureConfirmed { person: PersonId },
    /// A person was erased.
    PersonErased { person: PersonId },
    /// A delegate asked somebody for a meeting.
    MeetingRequested { request: RequestId, to: PersonId },
    /// Who was asked said yes.
    MeetingRequestAccepted { request: RequestId, by: PersonId },
    /// Who was asked said no.
    MeetingRequestDeclined { request: RequestId, by: PersonId },
    /// Who had asked took it back.
    MeetingRequestWithdrawn { request: RequestId, by: PersonId },
    /// Nobody answered in time.
    MeetingRequestExpired { request: RequestId },
    /// The organiser noted that somebody cannot come to some sessions.
    PersonAbsent { person: PersonId },
    /// The organiser noted that somebody can come after all.
    PersonBack { person: PersonId },
    /// The organiser noted how many tables a session has lost.
    TablesLost { session: ActivityId },
    /// The organiser said how long before it begins a published meeting no longer changes.
    NoticeChanged { minutes: i64 },
    /// The organiser asked for a plan.
    PlanRunStarted { run: RunId },
    /// The organiser told a run to stop with what it has.
    PlanRunStopped { run: RunId },
    /// A run ended without a plan.
    PlanRunFailed { run: RunId },
    /// The organiser asked for the plan in force to be repaired.
    PlanRepairStarted { run: RunId },
    /// A run gave a plan.
    PlanDrafted { plan: PlanId, run: RunId },
    /// A run found nothing that a plan did not have already.
    PlanConfirmed { plan: PlanId, run: RunId },
    /// The organiser promised that a meeting stays where it is.
    MeetingPinned { request: RequestId },
    /// The organiser took that promise back.
    MeetingUnpinned { request: RequestId },
    /// A plan was put in force.
    PlanPublished { plan: PlanId },
}

impl Event {
    /// The event with its ids, as JSON.
    pub fn facts(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
