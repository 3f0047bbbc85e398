//! The ways through the product, for whoever may go them.

use attache_foundation::acting::Acting;
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

/// For whoever manages an organisation; others who may change its team find it among all.
const OWN_ORGANISATION: &str = "/my-organisation";

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
    ("navigation-post", "/post", Right::SeeLeg, PEOPLE),
    (
        "navigation-invoices",
        "/invoices",
        Right::SeeInvoices,
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
        "navigation-listing",
        "/directory/mine",
        Right::ChooseListing,
        OWN,
    ),
    (
        "navigation-withdrawals",
        "/withdrawals",
        Right::ManageParticipants,
        PEOPLE,
    ),
    (
        "navigation-stays",
        "/stays",
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
        "navigation-my-organisation",
        OWN_ORGANISATION,
        Right::ManageTeam,
        OWN,
    ),
    ("navigation-my-stay", "/my-stay", Right::ChangeOwnStay, OWN),
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
    ("navigation-acting", "/acting", Right::ActFor, OFFICE),
    ("navigation-history", "/history", Right::SeeHistory, OFFICE),
    (
        "navigation-readings",
        "/readings",
        Right::SeeReadings,
        OFFICE,
    ),
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
    ("/post", Right::SeeLeg),
    ("/participants", Right::SeeParticipants),
    ("/directory", Right::SeeDirectory),
    ("/history", Right::SeeHistory),
    ("/profiles", Right::EditProfile),
];

/// The ways in a mission that are open to whoever asks.
pub(crate) fn items(
    actor: &Actor,
    mission: Option<&MissionHead>,
    acting: Option<&Acting>,
) -> Vec<NavigationItem> {
    let Some(mission) = mission else {
        return Vec::new();
    };
    let manages = actor.organisations(mission.id).next().is_some();
    let open = WAYS
        .iter()
        .filter(|(_, path, _, _)| manages || *path != OWN_ORGANISATION)
        .filter(|(_, _, right, _)| actor.may(*right, Some(mission.id)))
        .filter(|(_, _, right, _)| acting.is_none_or(|acting| acting.shows(*right)));
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
