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
}

impl Right {
    /// All of them, in the order of the table.
    pub const ALL: [Right; 12] = [
        Right::Public,
        Right::SignedIn,
        Right::SeeOwnDay,
        Right::AskForMeeting,
        Right::AnswerMeetingRequest,
        Right::SeeParticipants,
        Right::SeeDesk,
        Right::SeePlans,
        Right::PlanMeetings,
        Right::SeeProtocol,
        Right::SeeHistory,
        Right::SendLetters,
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
    /// Receives the mission, on the host's side.
    Counterpart,
    /// Answers for precedence, ceremony and the official delegation.
    ProtocolOfficer,
}

impl Role {
    /// All of them, in the order of the table.
    pub const ALL: [Role; 5] = [
        Role::Organiser,
        Role::RegionalOfficer,
        Role::Delegate,
        Role::Counterpart,
        Role::ProtocolOfficer,
    ];

    /// Whether it is held by people who run a mission, whose sessions end when they rest and who
    /// may have to prove who they are twice.
    pub fn is_staff(self) -> bool {
        !matches!(self, Role::Delegate | Role::Counterpart)
    }

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Role::Organiser => "organiser",
            Role::RegionalOfficer => "regional_officer",
            Role::Delegate => "delegate",
            Role::Counterpart => "counterpart",
            Role::ProtocolOfficer => "protocol_officer",
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
            Right::SeeDesk | Right::PlanMeetings | Right::SeeHistory => {
                matches!(self, Role::Organiser)
            }
            Right::SendLetters => matches!(self, Role::Organiser),
            Right::SeePlans => matches!(self, Role::Organiser),
            Right::SeeProtocol => matches!(self, Role::Organiser | Role::ProtocolOfficer),
        }
    }
}
