//! The ways through the product, for whoever may go them.

use attache_foundation::layout::{MissionHead, NavigationItem};
use attache_foundation::{Actor, Right};

/// Key of the word, address below the mission, right.
const WAYS: &[(&str, &str, Right)] = &[
    ("navigation-desk", "/desk", Right::SeeDesk),
    ("navigation-stage", "/stage", Right::ManageMission),
    ("navigation-identity", "/identity", Right::ManageMission),
    ("navigation-series", "/series", Right::ManageMission),
    (
        "navigation-opportunities",
        "/opportunities",
        Right::ManageMission,
    ),
    (
        "navigation-positioning",
        "/positioning",
        Right::ManageMission,
    ),
    ("navigation-balance", "/balance", Right::ManageMission),
    ("navigation-traces", "/traces", Right::ManageMission),
    ("navigation-day", "/day", Right::SeeOwnDay),
    (
        "navigation-requests",
        "/requests",
        Right::AnswerMeetingRequest,
    ),
    ("navigation-plans", "/plans", Right::SeePlans),
    (
        "navigation-selection",
        "/selection",
        Right::ReviewApplications,
    ),
    (
        "navigation-participants",
        "/participants",
        Right::SeeParticipants,
    ),
    ("navigation-directory", "/directory", Right::SeeDirectory),
    (
        "navigation-withdrawals",
        "/withdrawals",
        Right::ManageParticipants,
    ),
    ("navigation-profiles", "/profiles", Right::EditProfile),
    ("navigation-delegation", "/delegation", Right::SeeProtocol),
    (
        "navigation-register",
        "/agreements/register",
        Right::SeeProtocol,
    ),
    ("navigation-messages", "/messages", Right::SendMessages),
    ("navigation-letters", "/letters", Right::SeeLetters),
    ("navigation-history", "/history", Right::SeeHistory),
    ("navigation-roles", "/roles", Right::SeeRoles),
    ("navigation-applications", "/applications", Right::SignedIn),
    ("navigation-announcement", "", Right::Public),
    ("navigation-calls", "/calls", Right::Public),
    ("navigation-programme", "/programme", Right::Public),
    ("navigation-organisations", "/organisations", Right::Public),
    ("navigation-agreements", "/agreements", Right::Public),
    ("navigation-archive", "/earlier-missions", Right::Public),
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
        .filter(|(_, _, right)| actor.may(*right, Some(mission.id)));
    open.map(|(key, path, _)| NavigationItem {
        key,
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
