//! The ways through the product, for whoever may go them.

use attache_foundation::layout::{MissionHead, NavigationItem};
use attache_foundation::{Actor, Right};

/// What one does oneself.
const OWN: &str = "navigation-part-own";
/// The mission as a whole, and its meetings.
const MISSION: &str = "navigation-part-mission";
/// Who comes, for whom, chosen how.
const PEOPLE: &str = "navigation-part-people";
/// What is written to whom, who may what, what happened.
const OFFICE: &str = "navigation-part-office";
/// What everybody may read.
const PUBLIC: &str = "navigation-part-public";

/// Key of the word, address below the mission, right, and the part of the work.
const WAYS: &[(&str, &str, Right, &str)] = &[
    ("navigation-day", "/day", Right::SeeOwnDay, OWN),
    (
        "navigation-requests",
        "/requests",
        Right::AnswerMeetingRequest,
        OWN,
    ),
    ("navigation-desk", "/desk", Right::SeeDesk, MISSION),
    ("navigation-plans", "/plans", Right::SeePlans, MISSION),
    ("navigation-stage", "/stage", Right::ManageMission, MISSION),
    (
        "navigation-identity",
        "/identity",
        Right::ManageMission,
        MISSION,
    ),
    (
        "navigation-series",
        "/series",
        Right::ManageMission,
        MISSION,
    ),
    (
        "navigation-opportunities",
        "/opportunities",
        Right::ManageMission,
        MISSION,
    ),
    (
        "navigation-positioning",
        "/positioning",
        Right::ManageMission,
        MISSION,
    ),
    (
        "navigation-balance",
        "/balance",
        Right::ManageMission,
        MISSION,
    ),
    (
        "navigation-traces",
        "/traces",
        Right::ManageMission,
        MISSION,
    ),
    (
        "navigation-selection",
        "/selection",
        Right::ReviewApplications,
        PEOPLE,
    ),
    (
        "navigation-participants",
        "/participants",
        Right::SeeParticipants,
        PEOPLE,
    ),
    (
        "navigation-directory",
        "/directory",
        Right::SeeDirectory,
        PEOPLE,
    ),
    (
        "navigation-withdrawals",
        "/withdrawals",
        Right::ManageParticipants,
        PEOPLE,
    ),
    (
        "navigation-profiles",
        "/profiles",
        Right::EditProfile,
        PEOPLE,
    ),
    (
        "navigation-same-organisations",
        "/same-organisations",
        Right::MergeOrganisations,
        PEOPLE,
    ),
    (
        "navigation-delegation",
        "/delegation",
        Right::SeeProtocol,
        PEOPLE,
    ),
    (
        "navigation-my-journey",
        "/my-journey",
        Right::GiveDossier,
        OWN,
    ),
    (
        "navigation-dossiers",
        "/dossiers",
        Right::ReadDossiers,
        PEOPLE,
    ),
    (
        "navigation-register",
        "/agreements/register",
        Right::SeeProtocol,
        MISSION,
    ),
    (
        "navigation-messages",
        "/messages",
        Right::SendMessages,
        OFFICE,
    ),
    ("navigation-letters", "/letters", Right::SeeLetters, OFFICE),
    ("navigation-roles", "/roles", Right::SeeRoles, OFFICE),
    ("navigation-history", "/history", Right::SeeHistory, OFFICE),
    (
        "navigation-applications",
        "/applications",
        Right::SignedIn,
        OWN,
    ),
    ("navigation-announcement", "", Right::Public, PUBLIC),
    ("navigation-calls", "/calls", Right::Public, PUBLIC),
    ("navigation-programme", "/programme", Right::Public, PUBLIC),
    (
        "navigation-organisations",
        "/organisations",
        Right::Public,
        PUBLIC,
    ),
    (
        "navigation-agreements",
        "/agreements",
        Right::Public,
        PUBLIC,
    ),
    (
        "navigation-archive",
        "/earlier-missions",
        Right::Public,
        PUBLIC,
    ),
    (
        "navigation-retention",
        "/retention",
        Right::SeeRetention,
        OFFICE,
    ),
    (
        "navigation-erasures",
        "/erasures",
        Right::ConfirmErasure,
        OFFICE,
    ),
];

/// Where each kind of person begins, the first that is theirs.
const STARTS: &[(&str, Right)] = &[
    ("/desk", Right::SeeDesk),
    ("/day", Right::SeeOwnDay),
    ("/delegation", Right::SeeProtocol),
    ("/participants", Right::SeeParticipants),
    ("/directory", Right::SeeDirectory),
    ("/history", Right::SeeHistory),
    ("/profiles", Right::EditProfile),
];

/// The ways in a mission that are open to whoever asks.
pub(crate) fn items(actor: &Actor, mission: Option<&MissionHead>) -> Vec<NavigationItem> {
    let Some(mission) = mission else {
        return Vec::new();
    };
    let open = WAYS
        .iter()
        .filter(|(_, _, right, _)| actor.may(*right, Some(mission.id)));
    open.map(|(key, path, _, part)| NavigationItem {
        key,
        part,
        path: format!("/missions/{}{path}", mission.slug),
    })
    .collect()
}

/// The address, below the mission, at which whoever signed in begins.
pub(crate) fn start(actor: &Actor, mission: &MissionHead) -> &'static str {
    let may = |right| actor.may(right, Some(mission.id));
    STARTS
        .iter()
        .find(|(_, right)| may(*right))
        .map_or("", |(path, _)| path)
}
