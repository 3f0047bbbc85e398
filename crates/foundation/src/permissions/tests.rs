//! What the table gives.

use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;

use super::rules::may_give;
use super::{Actor, Data, Grant, Level, Reach, Refusal, Right, Role, Scope, Verb, Whose};
use crate::ids::{LegId, MissionId, OrganisationId, PersonId};

fn id<T>(seed: u64) -> Id<T> {
    Id::new(Moment(0), &Chance::from_seed(seed))
}

fn mission() -> MissionId {
    id(1)
}

fn actor(person: Option<PersonId>, grants: Vec<Grant>) -> Actor {
    Actor {
        person,
        grants,
        ..Actor::default()
    }
}

fn of(role: Role) -> Grant {
    Grant::of(role, mission())
}

/// What each role may ask for, as a person would say it; the table must give the same.
#[test]
fn rights_follow_from_the_table() {
    use Role::{
        Auditor, Counterpart, Delegate, OrganisationManager, Organiser, PostOfficer,
        ProtocolOfficer, RegionalOfficer, SecurityOfficer,
    };
    let all: [(Right, &[Role]); 17] = [
        (Right::ChooseListing, &[Delegate, Counterpart]),
        (Right::SeeLeg, &[Organiser, PostOfficer]),
        (Right::SeeOwnDay, &[Delegate, Counterpart]),
        (Right::AskForMeeting, &[Delegate]),
        (Right::AnswerMeetingRequest, &[Delegate, Counterpart]),
        (
            Right::SeeParticipants,
            &[
                Organiser,
                RegionalOfficer,
                OrganisationManager,
                ProtocolOfficer,
            ],
        ),
        (
            Right::SeeDirectory,
            &[
                Organiser,
                RegionalOfficer,
                Delegate,
                OrganisationManager,
                ProtocolOfficer,
                SecurityOfficer,
            ],
        ),
        (Right::SeeDesk, &[Organiser]),
        (Right::SeePlans, &[Organiser]),
        (Right::PlanMeetings, &[Organiser]),
        (Right::SeeProtocol, &[Organiser, ProtocolOfficer]),
        (Right::SeeHistory, &[Organiser, SecurityOfficer, Auditor]),
        (Right::SeeLetters, &[Organiser]),
        (Right::SeeRoles, &[Organiser, Auditor]),
        (Right::GiveRoles, &[Organiser]),
        (Right::ChangeOwnStay, &[Delegate]),
        (
            Right::ManageTeam,
            &[Organiser, RegionalOfficer, OrganisationManager],
        ),
    ];
    for (right, expected) in all {
        let given: Vec<Role> = Role::ALL
            .into_iter()
            .filter(|role| role.allows(right))
            .collect();
        assert_eq!(given, expected, "{right:?}");
    }
}

#[test]
fn whoever_runs_or_audits_the_instance_sees_no_content() {
    let content = [
        Data::MailAndPhone,
        Data::BirthAndNationality,
        Data::PassportNumber,
        Data::PassportScan,
        Data::Diet,
        Data::Health,
        Data::EmergencyContact,
        Data::Travel,
        Data::B2bRequest,
        Data::B2bSchedule,
        Data::B2bNotes,
        Data::DealValue,
        Data::VipTimes,
        Data::VipHealth,
        Data::VipConfidential,
        Data::MailsToPerson,
    ];
    for data in content {
        for role in [None, Some(Role::Auditor), Some(Role::Administrator)] {
            let access = data.access(role);
            assert!(access.level <= Level::Aggregate, "{data:?} {role:?}");
        }
    }
}

#[test]
fn a_cell_that_sees_nobody_has_no_letters_for_whose() {
    for data in Data::ALL {
        for role in Role::ALL.into_iter().map(Some).chain([None]) {
            let access = data.access(role);
            if access.level < Level::Ask && access.level != Level::Nothing {
                assert!(access.conditions.none(), "{data:?} {role:?}");
                assert_eq!(access.reach, Reach::All, "{data:?} {role:?}");
            }
        }
    }
}

#[test]
fn the_widest_scope_of_several_roles_counts() {
    let (person, firm): (PersonId, OrganisationId) = (id(2), id(3));
    let delegate = of(Role::Delegate);
    let manager = of(Role::OrganisationManager).for_organisation(firm);
    let officer = of(Role::RegionalOfficer);
    let scope = |grants, data| actor(Some(person), grants).scope(mission(), data);
    let registration = Data::Registration;
    assert_eq!(scope(vec![], registration), Scope::Nobody);
    assert_eq!(
        scope(vec![delegate.clone()], registration),
        Scope::Own(person)
    );
    let two = vec![delegate.clone(), manager];
    assert_eq!(scope(two, registration), Scope::Organisations(vec![firm]));
    let regions = vec![
        officer.clone().in_region("wallonia"),
        officer.clone().in_region("brussels"),
    ];
    let both = vec!["wallonia".to_owned(), "brussels".to_owned()];
    assert_eq!(scope(regions, registration), Scope::Regions(both));
    // An officer of no Region reaches nobody, but keeps what the other role gives.
    assert_eq!(
        scope(vec![officer, delegate], registration),
        Scope::Own(person)
    );
    let organiser = vec![of(Role::Organiser)];
    assert_eq!(scope(organiser.clone(), registration), Scope::All);
    let elsewhere = actor(Some(person), organiser).scope(id(9), registration);
    assert_eq!(
        elsewhere,
        Scope::Nobody,
        "a role counts in its mission only"
    );
    // What takes a reason gives no scope.
    let protocol = vec![of(Role::ProtocolOfficer)];
    assert_eq!(scope(protocol, Data::BirthAndNationality), Scope::Nobody);
}

#[test]
fn an_officer_of_a_post_reaches_the_legs_that_the_role_names() {
    let [here, there]: [LegId; 2] = [id(7), id(8)];
    let officer = of(Role::PostOfficer);
    let scope = |grants| actor(None, grants).scope(mission(), Data::ParticipantProgramme);
    assert_eq!(
        scope(vec![officer.clone()]),
        Scope::Nobody,
        "no leg, nothing"
    );
    let one = officer.clone().in_leg(here);
    assert_eq!(scope(vec![one.clone()]), Scope::Legs(vec![here]));
    let two = vec![one.clone(), officer.clone().in_leg(there)];
    assert_eq!(scope(two), Scope::Legs(vec![here, there]));
    let sees = |leg| {
        let whose = Whose {
            leg: Some(leg),
            ..Whose::default()
        };
        actor(None, vec![one.clone()]).sees(mission(), Data::B2bSchedule, &whose)
    };
    assert!(sees(here) && !sees(there));
    let give = |grant: &Grant| may_give(&[], grant, Moment(1), None, Moment(1));
    assert_eq!(give(&officer), Err(Refusal::LegMissing));
    assert_eq!(give(&one), Ok(()));
}

#[test]
fn a_field_is_seen_by_those_whose_cell_reaches_it() {
    let (me, other): (PersonId, PersonId) = (id(2), id(4));
    let theirs = Whose {
        person: Some(other),
        region: Some("flanders"),
        ..Whose::default()
    };
    let agreed = Whose {
        agreed: true,
        ..theirs
    };
    let own = Whose {
        person: Some(me),
        ..Whose::default()
    };
    let sees = |grant: Grant, whose: &Whose| {
        actor(Some(me), vec![grant]).sees(mission(), Data::MailAndPhone, whose)
    };
    let delegate = of(Role::Delegate);
    assert!(sees(delegate.clone(), &own));
    assert!(sees(delegate.clone(), &agreed));
    assert!(!sees(delegate, &theirs));
    let officer = of(Role::RegionalOfficer);
    assert!(sees(officer.clone().in_region("flanders"), &theirs));
    assert!(!sees(officer.clone().in_region("wallonia"), &theirs));
    assert!(!sees(officer, &theirs));
    // A security officer is named one by one and gives a reason: a role alone shows nothing.
    assert!(!sees(of(Role::SecurityOfficer), &agreed));
    let nobody = Actor::default();
    assert!(!nobody.sees(mission(), Data::MailAndPhone, &Whose::default()));
    assert!(!nobody.sees(mission(), Data::DirectoryProfile, &theirs));
    assert!(nobody.sees(mission(), Data::DirectoryProfile, &agreed));
}

#[test]
fn roles_that_see_everybody_stand_alone() {
    let now = Moment(1_000);
    let give = |held: &[Grant], new: &Grant| may_give(held, new, now, None, now);
    let organiser = of(Role::Organiser);
    let one = std::slice::from_ref(&organiser);
    for alone in [Role::Auditor, Role::Administrator] {
        assert_eq!(give(&[], &of(alone)), Ok(()));
        assert_eq!(give(one, &of(alone)), Err(Refusal::NotTogether));
        assert_eq!(give(&[of(alone)], &organiser), Err(Refusal::NotTogether));
    }
    let elsewhere = Grant::of(Role::Delegate, id(9));
    assert_eq!(
        give(&[elsewhere], &of(Role::Auditor)),
        Err(Refusal::NotTogether)
    );
    assert_eq!(give(one, &of(Role::Delegate)), Ok(()));
    assert_eq!(give(one, &organiser), Err(Refusal::AlreadyHeld));
    assert_eq!(
        give(&[], &of(Role::RegionalOfficer)),
        Err(Refusal::RegionMissing)
    );
    let manager = of(Role::OrganisationManager);
    assert_eq!(give(&[], &manager), Err(Refusal::OrganisationMissing));
    let firms = [id(5), id(6)].map(|firm| manager.clone().for_organisation(firm));
    assert_eq!(
        give(&firms[..1], &firms[1]),
        Ok(()),
        "several organisations"
    );
    let ends = |until| may_give(&[], &organiser, Moment(10), Some(Moment(until)), now);
    assert_eq!(ends(10), Err(Refusal::EndsBeforeItStarts));
    assert_eq!(ends(11), Err(Refusal::EndsInThePast));
    assert_eq!(ends(1_001), Ok(()));
}

#[test]
fn changing_is_more_than_seeing() {
    for data in Data::ALL {
        for role in Role::ALL {
            let access = data.access(Some(role));
            assert!(!access.gives(Verb::Change) || access.gives(Verb::See));
        }
    }
}

#[test]
fn a_scope_is_bound_by_its_kind_and_between_bars() {
    let (firm, leg, person) = (id(5), id(6), id(7));
    let regions = vec!["flanders".to_owned(), "brussels".to_owned()];
    for (scope, kind, of) in [
        (Scope::Nobody, "nobody", String::new()),
        (Scope::All, "all", String::new()),
        (Scope::Own(person), "person", person.to_string()),
        (
            Scope::Organisations(vec![firm]),
            "organisations",
            format!("|{firm}|"),
        ),
        (Scope::Legs(vec![leg]), "legs", format!("|{leg}|")),
        (
            Scope::Regions(regions),
            "regions",
            "|flanders|brussels|".to_owned(),
        ),
        // Nothing that a query looks for stands between two bars.
        (Scope::Regions(Vec::new()), "regions", "||".to_owned()),
    ] {
        assert_eq!(scope.bound(), (kind, of));
    }
}
