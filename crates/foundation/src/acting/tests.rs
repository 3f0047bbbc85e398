//! Who may look as whom, and at what.

use super::rules::{Refusal, is_proven, may_look, shows, stops};
use super::*;
use crate::accounts::Strength;

const OWN: &[Role] = &[Role::Organiser];

#[test]
fn nobody_is_looked_at_who_sees_more_or_was_agreed_to_by_two() {
    for role in [
        Role::Delegate,
        Role::OrganisationManager,
        Role::Counterpart,
        Role::RegionalOfficer,
        Role::DoorStaff,
        Role::Press,
        Role::Organiser,
    ] {
        assert_eq!(may_look(OWN, &[role]), Ok(()), "{role:?}");
    }
    for role in [
        Role::ProtocolOfficer,
        Role::SecurityOfficer,
        Role::Auditor,
        Role::Administrator,
    ] {
        let both = [Role::Delegate, role];
        assert_eq!(may_look(OWN, &both), Err(Refusal::SeesMore), "{role:?}");
    }
    assert_eq!(may_look(OWN, &[]), Err(Refusal::Nobody));
    // A delegate who could begin would see what only an organiser sees.
    let delegate = &[Role::Delegate];
    assert_eq!(may_look(delegate, OWN), Err(Refusal::SeesMore));
}

#[test]
fn nothing_is_shown_that_takes_a_reason_or_a_name_on_a_list() {
    for sealed in [
        Right::GiveDossier,
        Right::ReadDossiers,
        Right::GrantDossiers,
        Right::ReadLetters,
        Right::SeeReadings,
    ] {
        assert!(!shows(OWN, sealed), "{sealed:?}");
    }
    for open in [Right::SeeOwnDay, Right::EditProfile, Right::SeeDirectory] {
        assert!(shows(OWN, open), "{open:?}");
    }
}

#[test]
fn only_reading_goes_through_and_only_here() {
    let day = |here, reads| stops(OWN, Right::SeeOwnDay, here, "/missions/m/day", reads);
    assert_eq!(day(true, true), None);
    assert_eq!(day(true, false), Some(Stopped::Changes));
    assert_eq!(day(false, true), Some(Stopped::Sealed));
    let own = |path, reads| stops(OWN, Right::SignedIn, false, path, reads);
    for path in ["/my-data", "/api/my-data", "/sessions", "/second-factor"] {
        assert_eq!(own(path, true), Some(Stopped::Sealed), "{path}");
    }
    assert_eq!(own("/start", true), None);
    assert_eq!(own("/acting/end", false), None);
    assert_eq!(own("/sign-out", false), None);
    assert_eq!(own("/sessions/end-all", false), Some(Stopped::Changes));
}

#[test]
fn a_letter_alone_does_not_prove_enough() {
    let proven = |strength| is_proven(Some(strength), false);
    assert!(proven(Strength::Totp) && proven(Strength::Passkey) && proven(Strength::OpenId));
    assert!(!proven(Strength::Mail) && !proven(Strength::Chosen));
    assert!(is_proven(Some(Strength::Chosen), true), "a demonstration");
    assert!(!is_proven(None, true));
}
