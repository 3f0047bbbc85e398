//! Everything that can happen, in the past tense. Slices record; only the product's
//! `consequences.rs` reacts.

use serde::Serialize;

use crate::ids::*;

/// Something that happened, with the ids of what it happened to and nothing protected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A mission was read from its tables.
    MissionLoaded { mission: MissionId },
    /// Who the mission is, its legs, its goals or its owners were changed.
    MissionChanged { mission: MissionId },
    /// What served a goal, what came of an agreement or how far a company came was noted.
    ResultsNoted { mission: MissionId },
    /// The mission came to another stage.
    MissionMoved { stage: String },
    /// An organisation tells something else of itself.
    ProfileChanged { organisation: OrganisationId },
    /// A register's number of an organisation was added, corrected or taken away.
    IdentifierChanged { organisation: OrganisationId },
    /// Another organisation stands above an organisation, or none.
    ParentChanged { organisation: OrganisationId },
    /// Two organisations turned out to be one: what pointed at `merged` points at the other.
    OrganisationsMerged {
        organisation: OrganisationId,
        merged: OrganisationId,
    },
    /// Somebody does not come, or leaves before the end.
    ParticipantWithdrawn { person: PersonId },
    /// Everybody of an organisation who was still coming does not.
    GroupWithdrawn { organisation: OrganisationId },
    /// Somebody who had withdrawn comes after all.
    ParticipantReturned { person: PersonId },
    /// It was said from which day until which somebody is there.
    StayChanged { person: PersonId },
    /// A participant said who accompanies them.
    CompanionDeclared { person: PersonId },
    /// A participant is not accompanied after all.
    CompanionWithdrawn { person: PersonId },
    /// Somebody comes instead of another.
    ParticipantSubstituted { person: PersonId, by: PersonId },
    /// Somebody signed in.
    SignedIn { account: AccountId },
    /// Somebody ended all of an account's sessions.
    SessionsEnded { account: AccountId },
    /// An account was suspended.
    AccountSuspended { account: AccountId },
    /// A suspended account may sign in again.
    AccountRestored { account: AccountId },
    /// Somebody set up a second factor.
    SecondFactorAdded { account: AccountId },
    /// Somebody took their second factor away.
    SecondFactorRemoved { account: AccountId },
    /// A recovery code was used in place of a second factor.
    RecoveryCodeUsed { account: AccountId },
    /// Somebody added a passkey.
    PasskeyAdded { account: AccountId },
    /// Somebody took a passkey away.
    PasskeyRemoved { account: AccountId },
    /// An account was bound to whom another door knows, when they first came through it.
    ProviderBound { account: AccountId },
    /// The organiser sent a letter that did not go by itself.
    LetterSentAgain { letter: NoticeId },
    /// Somebody was given a role, in force from its first moment on.
    RoleGiven { grant: GrantId, account: AccountId },
    /// A role of somebody was ended, or no longer asked for.
    RoleEnded { grant: GrantId, account: AccountId },
    /// Somebody was invited to the team of an organisation, or written to again.
    ColleagueInvited { invitation: InvitationId },
    /// An invitation was taken back.
    InvitationWithdrawn { invitation: InvitationId },
    /// Somebody accepted an invitation.
    InvitationAccepted {
        invitation: InvitationId,
        account: AccountId,
    },
    /// An act was asked for that needs a second person.
    ApprovalAsked { approval: ApprovalId },
    /// A second person agreed to an act.
    ApprovalGiven { approval: ApprovalId },
    /// Somebody began to look at the product as the holder of another account.
    ActingBegun { by: AccountId, account: AccountId },
    /// Somebody no longer looks at the product as the holder of another account.
    ActingEnded { by: AccountId, account: AccountId },
    /// A second person did not agree to an act.
    ApprovalRefused { approval: ApprovalId },
    /// Somebody took a list of participants out of the product.
    ParticipantsExported { people: i64 },
    /// An officer wrote to many.
    MessageWritten { message: MessageId },
    /// Somebody stopped a message before it went.
    MessageStopped { message: MessageId },
    /// A message was handed to the outbox.
    MessageSent { message: MessageId },
    /// An agency asked who would come.
    CallMade { call: CallId },
    /// An agency changed its call.
    CallChanged { call: CallId },
    /// Somebody answered a call for an organisation.
    ApplicationSubmitted { application: ApplicationId },
    /// Who had applied took it back.
    ApplicationWithdrawn { application: ApplicationId },
    /// An officer noted what a check of an organisation found.
    ApplicationChecked { application: ApplicationId },
    /// An officer said that two applications are not the same, though they look so.
    ApplicationsToldApart {
        application: ApplicationId,
        other: ApplicationId,
    },
    /// An officer kept one of two applications that are the same; the other is withdrawn.
    ApplicationsJoined {
        application: ApplicationId,
        duplicate: ApplicationId,
    },
    /// Somebody of a party is now of the one that was kept in its place.
    ApplicantMoved { person: PersonId },
    /// Somebody's party was withdrawn because another one is the same.
    ApplicantDuplicate { person: PersonId },
    /// The party of somebody was kept in place of another that is the same.
    PartyJoined { person: PersonId },
    /// Somebody attached a document to an application, or a proof to one of its checks.
    FileAttached { application: ApplicationId },
    /// Somebody took a document or a proof away.
    FileRemoved { application: ApplicationId },
    /// A reviewer gave points.
    ApplicationScored { application: ApplicationId },
    /// An agency decided about an application, which is not yet published.
    ApplicationDecided { application: ApplicationId },
    /// Somebody who applied has a place.
    ApplicantAccepted { person: PersonId },
    /// Somebody who applied is on the waiting list.
    ApplicantWaits { person: PersonId },
    /// Somebody who applied has no place.
    ApplicantRefused { person: PersonId },
    /// Somebody of a party does not come after all.
    ApplicantWithdrawn { person: PersonId },
    /// Somebody else of a party comes instead.
    ApplicantSubstituted { person: PersonId, by: PersonId },
    /// An agency made applications of a spreadsheet.
    ApplicationsImported { import: ImportId },
    /// An agency took its applications out as a spreadsheet.
    ApplicationsExported { mission: MissionId },
    /// Those accepted of a party answered all that they are asked.
    LogisticsAnswered { application: ApplicationId },
    /// A place that became free is held for somebody of the waiting list.
    PlaceOffered { person: PersonId },
    /// A place was given back, or an offer was not taken.
    PlaceFreed { person: PersonId },
    /// What the agency of a call decided was published.
    SelectionPublished { call: CallId },
    /// Somebody of a call takes part, or does not any more, by an offer or a withdrawal.
    ParticipantsChanged { call: CallId },
    /// An agency said who sends its invoices, and how.
    InvoiceSenderChanged { organisation: OrganisationId },
    /// Whoever applied said to which address the invoice goes.
    InvoiceAddressChanged { application: ApplicationId },
    /// An agency issued an invoice.
    InvoiceIssued { invoice: InvoiceId },
    /// An agency issued a credit note.
    CreditNoteIssued { invoice: InvoiceId },
    /// An officer noted what was paid.
    PaymentNoted { invoice: InvoiceId },
    /// Somebody took the list of invoices out of the product.
    InvoicesExported { mission: MissionId },
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
    /// Somebody chose what others see of them in the directory.
    ListingChosen { person: PersonId },
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
