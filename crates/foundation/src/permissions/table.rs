//! The table. `docs/recorded/permissions.md` shows it as ticks and crosses.

/// What a route asks for. Who holds it stands in [`Role::allows`].
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
    /// The list of those who take part, a regional officer's own Region only.
    SeeParticipants,
    /// Finding people and organisations of the mission.
    SeeDirectory,
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
}

impl Right {
    /// All of them, in the order of the table.
    pub const ALL: [Right; 19] = [
        Right::Public,
        Right::SignedIn,
        Right::SeeOwnDay,
        Right::AskForMeeting,
        Right::AnswerMeetingRequest,
        Right::SeeParticipants,
        Right::SeeDirectory,
        Right::SeeDesk,
        Right::SeePlans,
        Right::PlanMeetings,
        Right::SeeProtocol,
        Right::SeeHistory,
        Right::SendLetters,
        Right::GiveDossier,
        Right::ReadDossiers,
        Right::GrantDossiers,
        Right::SeeRetention,
        Right::HoldData,
        Right::ConfirmErasure,
    ];
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
}

impl Role {
    /// All of them, in the order of the table.
    pub const ALL: [Role; 11] = [
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
    ];

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
        }
    }

    /// The role of a name.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }

    /// The table: whether the role holds the right. What is not written here is denied.
    pub fn allows(self, right: Right) -> bool {
        match right {
            Right::Public | Right::SignedIn => true,
            Right::SeeOwnDay => matches!(self, Role::Delegate | Role::Counterpart),
            Right::AskForMeeting => matches!(self, Role::Delegate),
            Right::AnswerMeetingRequest => matches!(self, Role::Counterpart | Role::Delegate),
            Right::SeeParticipants => matches!(
                self,
                Role::Organiser | Role::RegionalOfficer | Role::ProtocolOfficer
            ),
            Right::SeeDirectory => matches!(
                self,
                Role::Organiser
                    | Role::RegionalOfficer
                    | Role::Delegate
                    | Role::OrganisationManager
                    | Role::ProtocolOfficer
                    | Role::SecurityOfficer
            ),
            Right::SeeDesk | Right::SeePlans | Right::PlanMeetings => {
                matches!(self, Role::Organiser)
            }
            Right::SeeHistory => matches!(self, Role::Organiser | Role::Auditor),
            Right::SendLetters => matches!(self, Role::Organiser),
            Right::GiveDossier => matches!(self, Role::Delegate),
            Right::ReadDossiers => matches!(
                self,
                Role::Organiser
                    | Role::RegionalOfficer
                    | Role::ProtocolOfficer
                    | Role::SecurityOfficer
            ),
            Right::GrantDossiers => matches!(self, Role::Organiser | Role::ProtocolOfficer),
            Right::SeeRetention => matches!(self, Role::Organiser | Role::Auditor),
            Right::HoldData => matches!(self, Role::Organiser),
            Right::ConfirmErasure => matches!(self, Role::Organiser | Role::ProtocolOfficer),
            Right::SeeProtocol => matches!(self, Role::Organiser | Role::ProtocolOfficer),
        }
    }
}
