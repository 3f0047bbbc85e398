//! The ids of everything that has one. They stand together because an event names things of
//! every wing, and the log of events is below all of them.

use attache_platform::id::Id;

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $id:ident of $thing:ident;)+) => {
        $($(#[doc = $doc])+ pub type $id = Id<thing::$thing>;)+

        /// Names for the compiler to tell ids apart; nobody makes a value of them.
        pub mod thing {
            $(pub enum $thing {})+
        }
    };
}

ids! {
    /// Somebody who signs in.
    AccountId of Account;
    /// A role that somebody was given.
    GrantId of Grant;
    /// An act that waits for a second person.
    ApprovalId of Approval;
    /// That somebody may join an organisation's team.
    InvitationId of Invitation;
    /// Somebody's wish to sign in.
    SignInId of SignIn;
    /// A mission.
    MissionId of Mission;
    /// An ordered stage of a mission, in one place.
    LegId of Leg;
    /// A company, agency, ministry, chamber or university.
    OrganisationId of Organisation;
    /// A delegate, an official or a local counterpart, in one mission.
    PersonId of Person;
    /// Somebody who accompanies a participant.
    CompanionId of Companion;
    /// An agency's call for interest in a mission.
    CallId of Call;
    /// What an organisation answers to a call.
    ApplicationId of Application;
    /// An invoice, or a credit note.
    InvoiceId of Invoice;
    /// A spreadsheet of applications.
    ImportId of ApplicationImport;
    /// A document that an applicant attached.
    DocumentId of Document;
    /// A proof that an officer attached to a check.
    EvidenceId of Evidence;
    /// A building or a place with an address.
    VenueId of Venue;
    /// A room in a venue.
    RoomId of Room;
    /// Anything on the programme.
    ActivityId of Activity;
    /// One side's wish to meet another.
    RequestId of MeetingRequest;
    /// What two or more parties will do.
    MeetingId of Meeting;
    /// The making of a plan.
    RunId of PlanRun;
    /// Which meeting, when, at which table.
    PlanId of Plan;
    /// What is signed.
    AgreementId of Agreement;
    /// A letter to many.
    MessageId of Message;
    /// Something that somebody is told.
    NoticeId of Notice;
    /// An act that put a plan or a version in force.
    PublicationId of Publication;
}
