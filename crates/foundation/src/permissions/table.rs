//! The rights that routes ask for, and the roles. Who holds a right follows from the table of
//! data: a right says what it reads or changes.

use super::access::{Reach, Verb};
use super::data::Data;

/// What a route asks for. Who holds it follows from [`Right::needs`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Right {
    /// Everybody, known or not.
    Public,
    /// Whoever is signed in.
    SignedIn,
    /// One's own day and calendar.
    SeeOwnDay,
    /// Asking somebody for a meeting, and withdrawing that.
    AskForMeeting,
    /// Answering a meeting request that one was sent.
    AnswerMeetingRequest,
    /// Where a mission stands, and bringing it further.
    ManageMission,
    /// What an organisation tells of itself: its managers their own, a regional officer those of
    /// the Region, the organiser all.
    EditProfile,
    /// What takes place in a leg, where, and who attends: an officer of its post that leg only.
    SeeLeg,
    /// Making two organisations that turn out to be one a single one.
    MergeOrganisations,
    /// The list of those who take part, a regional officer's own Region only.
    SeeParticipants,
    /// Taking that list out of the product, as a table.
    ExportParticipants,
    /// Finding people and organisations of the mission.
    SeeDirectory,
    /// Choosing what others see of oneself: whoever others may want to meet.
    ChooseListing,
    /// Making an agency's call for interest and editing it, a regional officer's own Region only.
    MakeCalls,
    /// What was applied for: gates, points and decisions, a regional officer's own Region only.
    ReviewApplications,
    /// Publishing what the agencies decided.
    PublishSelection,
    /// Invoices of those accepted, a regional officer's own Region only.
    SeeInvoices,
    /// Issuing and crediting them, noting payments, naming the sender.
    IssueInvoices,
    /// Noting who does not come and who comes instead, a regional officer for their own Region.
    ManageParticipants,
    /// The organiser's desk.
    SeeDesk,
    /// Planning runs, plans and what they leave out.
    SeePlans,
    /// Starting a run, pinning, publishing a plan.
    PlanMeetings,
    /// The official delegation and what is to be signed, before the public knows.
    SeeProtocol,
    /// Who did what, when.
    SeeHistory,
    /// Sending a letter that does not go by itself.
    SendLetters,
    /// Writing one letter to many.
    SendMessages,
    /// To whom letters went, and what stands above them.
    SeeLetters,
    /// Who holds which role.
    SeeRoles,
    /// Giving roles, ending them, and being the second person who agrees.
    GiveRoles,
    /// The team of an organisation: its managers their own, a regional officer those of the
    /// Region, the organiser all. It gives two roles only, and only for that organisation.
    ManageTeam,
    /// Saying when one is there oneself, and who comes along.
    ChangeOwnStay,
    /// Giving what one must for the journey, and taking it back.
    GiveDossier,
    /// Reading what participants gave, each class under its condition.
    ReadDossiers,
    /// Naming who may read what needs a name on a list.
    GrantDossiers,
    /// What is kept how long, what was deleted, who is held.
    SeeRetention,
    /// Holding a person's data, and signing off what was deleted.
    HoldData,
    /// Confirming that a person is erased.
    ConfirmErasure,
    /// Who read whose protected data, and why.
    SeeReadings,
    /// What a letter says, having said why.
    ReadLetters,
    /// Looking at the product as somebody else, to help them.
    ActFor,
}

/// What a right reads and changes, all of it, and of whom at least.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Needs {
    pub data: &'static [(Data, Verb)],
    /// How far the role must reach for the route to make sense: a list of everybody is no page
    /// for whoever sees only themselves.
    pub within: &'static [Reach],
    /// What the right leads to asks for by itself where the table says so; the role alone is enough
    /// to begin it.
    pub follows: Follows,
}

/// What an act asks for by itself before it is done.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Follows {
    pub second_person: bool,
    /// A reason, and a name on the list where there must be one.
    pub reason_and_name: bool,
}

/// Only oneself and where one takes part.
const PERSONALLY: &[Reach] = &[Reach::Own, Reach::Concerned];
/// Only oneself.
const OWN: &[Reach] = &[Reach::Own];
/// Others too, at least those of one's organisation.
const OTHERS: &[Reach] = &[Reach::Organisation, Reach::Agency, Reach::All];
/// A whole leg at least.
const LEG: &[Reach] = &[Reach::Leg, Reach::All];
/// Everybody.
const ALL: &[Reach] = &[Reach::All];

/// What whoever plans the protocol works with.
const PROTOCOL: &[(Data, Verb)] = &[
    (Data::VipAttendance, Verb::See),
    (Data::DealExistence, Verb::See),
    (Data::SigningRunSheet, Verb::Change),
];

impl Right {
    /// All of them, in the order of the table.
    pub const ALL: &'static [Right] = &[
        Right::Public,
        Right::SignedIn,
        Right::SeeOwnDay,
        Right::AskForMeeting,
        Right::AnswerMeetingRequest,
        Right::ManageMission,
        Right::EditProfile,
        Right::SeeLeg,
        Right::MergeOrganisations,
        Right::SeeParticipants,
        Right::ExportParticipants,
        Right::SeeDirectory,
        Right::ChooseListing,
        Right::MakeCalls,
        Right::ReviewApplications,
        Right::PublishSelection,
        Right::SeeInvoices,
        Right::IssueInvoices,
        Right::ManageParticipants,
        Right::SeeDesk,
        Right::SeePlans,
        Right::PlanMeetings,
        Right::SeeProtocol,
        Right::SeeHistory,
        Right::SendLetters,
        Right::SendMessages,
        Right::SeeLetters,
        Right::SeeRoles,
        Right::GiveRoles,
        Right::ManageTeam,
        Right::ChangeOwnStay,
        Right::GiveDossier,
        Right::ReadDossiers,
        Right::GrantDossiers,
        Right::SeeRetention,
        Right::HoldData,
        Right::ConfirmErasure,
        Right::SeeReadings,
        Right::ReadLetters,
        Right::ActFor,
    ];

    /// What the right needs. Nothing for the two that need no role.
    pub const fn needs(self) -> Needs {
        let (data, within) = self.reads_and_changes();
        Needs {
            data,
            within,
            follows: Follows {
                second_person: matches!(self, Right::SendMessages | Right::ConfirmErasure),
                reason_and_name: matches!(
                    self,
                    Right::ReadDossiers | Right::GrantDossiers | Right::ReadLetters
                ),
            },
        }
    }

    const fn reads_and_changes(self) -> (&'static [(Data, Verb)], &'static [Reach]) {
        use Data::{
            AuditLog, B2bRequest, B2bSchedule, BirthAndNationality, BulkMail, DirectoryProfile,
            EmergencyContact, Erasure, Exports, Health, Invoices, MailAndPhone, MailsToPerson,
            MissionPage, OrganisationProfile, ParticipantProgramme, PassportNumber, ReadAudit,
            Registration, RegistrationDecision, RoleGrants, Travel,
        };
        use Verb::{Change, See};
        match self {
            Right::Public | Right::SignedIn => (&[], ALL),
            Right::SeeOwnDay => (&[(B2bRequest, Change), (B2bSchedule, See)], PERSONALLY),
            Right::AskForMeeting => (&[(B2bRequest, Change)], OWN),
            Right::AnswerMeetingRequest | Right::ChooseListing => {
                (&[(B2bRequest, Change)], PERSONALLY)
            }
            Right::ManageMission => (&[(MissionPage, Change)], ALL),
            Right::EditProfile => (&[(OrganisationProfile, Change)], OTHERS),
            Right::SeeLeg => (
                &[
                    (ParticipantProgramme, See),
                    (Registration, See),
                    (B2bSchedule, See),
                ],
                LEG,
            ),
            Right::MergeOrganisations => (&[(OrganisationProfile, Change)], ALL),
            Right::SeeParticipants => (&[(Registration, See), (DirectoryProfile, See)], OTHERS),
            Right::ExportParticipants => (&[(Exports, See), (Registration, See)], OTHERS),
            Right::SeeDirectory => (&[(DirectoryProfile, See)], ALL),
            Right::ManageParticipants | Right::MakeCalls => {
                (&[(RegistrationDecision, Change)], OTHERS)
            }
            Right::ReviewApplications => (
                &[(RegistrationDecision, Change), (Registration, See)],
                OTHERS,
            ),
            Right::PublishSelection => (&[(RegistrationDecision, Change)], ALL),
            Right::SeeInvoices => (&[(Invoices, See)], OTHERS),
            Right::IssueInvoices => (&[(Invoices, Change)], OTHERS),
            Right::SeeDesk => (&[(Registration, Change), (B2bSchedule, Change)], ALL),
            Right::SeePlans => (&[(B2bRequest, See), (B2bSchedule, See)], ALL),
            Right::PlanMeetings => (&[(B2bSchedule, Change)], ALL),
            Right::SeeProtocol => (PROTOCOL, ALL),
            Right::SeeHistory => (&[(AuditLog, See)], ALL),
            Right::SeeLetters => (&[(AuditLog, See), (MailAndPhone, See)], ALL),
            Right::SendMessages => (&[(BulkMail, Change)], OTHERS),
            Right::SendLetters => (&[(Registration, Change), (MailAndPhone, See)], ALL),
            Right::SeeRoles => (&[(RoleGrants, See)], ALL),
            Right::GiveRoles => (&[(RoleGrants, Change)], ALL),
            Right::ManageTeam => (&[(RoleGrants, Change)], OTHERS),
            Right::ChangeOwnStay => (&[(Registration, Change), (Travel, Change)], OWN),
            Right::GiveDossier => (&[(BirthAndNationality, Change)], OWN),
            Right::ReadDossiers => (&[(EmergencyContact, See)], OTHERS),
            Right::GrantDossiers => (&[(PassportNumber, See), (Health, See)], ALL),
            Right::SeeRetention => (&[(Erasure, See)], ALL),
            Right::HoldData | Right::ConfirmErasure => (&[(Erasure, Change)], ALL),
            Right::SeeReadings => (&[(ReadAudit, See)], ALL),
            Right::ActFor => (&[(Registration, Change), (RoleGrants, Change)], ALL),
            Right::ReadLetters => (
                &[(AuditLog, See), (MailAndPhone, See), (MailsToPerson, See)],
                ALL,
            ),
        }
    }
}

/// What somebody is in a mission.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Coordinates the whole mission.
    Organiser,
    /// Recruits and accompanies the companies of one Region.
    RegionalOfficer,
    /// Travels with the mission.
    Delegate,
    /// Answers for an organisation: its profile, its people, its application.
    OrganisationManager,
    /// Receives the mission, on the host's side.
    Counterpart,
    /// Answers for precedence, ceremony and the official delegation.
    ProtocolOfficer,
    /// Answers for the safety of those who travel.
    SecurityOfficer,
    /// Stands at a door.
    DoorStaff,
    /// Reports on the mission.
    Press,
    /// Looks at who did what, and changes nothing.
    Auditor,
    /// Runs the instance, and sees no content.
    Administrator,
    /// Receives one leg of the mission at an embassy or a consulate.
    PostOfficer,
}

impl Role {
    /// All of them, in the order of the table.
    pub const ALL: [Role; 12] = [
        Role::Organiser,
        Role::RegionalOfficer,
        Role::Delegate,
        Role::OrganisationManager,
        Role::Counterpart,
        Role::ProtocolOfficer,
        Role::SecurityOfficer,
        Role::DoorStaff,
        Role::Press,
        Role::Auditor,
        Role::Administrator,
        Role::PostOfficer,
    ];

    /// Whether it is held by people who run a mission, whose sessions end when they rest and who
    /// may have to prove who they are twice.
    pub fn is_staff(self) -> bool {
        !matches!(
            self,
            Role::Delegate | Role::Counterpart | Role::OrganisationManager | Role::Press
        )
    }

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Role::Organiser => "organiser",
            Role::RegionalOfficer => "regional_officer",
            Role::Delegate => "delegate",
            Role::OrganisationManager => "organisation_manager",
            Role::Counterpart => "counterpart",
            Role::ProtocolOfficer => "protocol_officer",
            Role::SecurityOfficer => "security_officer",
            Role::DoorStaff => "door_staff",
            Role::Press => "press",
            Role::Auditor => "auditor",
            Role::Administrator => "administrator",
            Role::PostOfficer => "post_officer",
        }
    }

    /// The role of a name.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether the role holds the right: whether it gives all that the right needs at once.
    pub fn allows(self, right: Right) -> bool {
        let needs = right.needs();
        needs.data.iter().all(|(data, verb)| {
            let mut access = data.access(Some(self));
            access.conditions.two_people &= !needs.follows.second_person;
            access.conditions.reason &= !needs.follows.reason_and_name;
            access.conditions.named &= !needs.follows.reason_and_name;
            access.gives_at_once(*verb) && needs.within.contains(&access.reach)
        })
    }
}
