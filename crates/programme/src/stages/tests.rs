//! The course of a mission: what follows what, what is missing, and that a step is kept.

use attache_foundation::history::By;
use attache_testkit::{count, kits, small};
use jiff::civil::date;

use super::rules::{self, Refusal};
use super::{Facts, Need, Stage, actions, store};

/// A mission that has everything, on the day before it begins.
fn whole(stage: Stage) -> Facts {
    let (first_day, last_day) = (date(2025, 10, 5), date(2025, 10, 10));
    Facts {
        stage,
        kind: "royal_economic_mission".to_owned(),
        today: date(2025, 10, 4),
        first_day,
        last_day,
        travel_last_day: date(2025, 10, 12),
        country: "US".to_owned(),
        label_languages: 4,
        legs: vec![
            (first_day, date(2025, 10, 8)),
            (date(2025, 10, 9), last_day),
        ],
        goals: 6,
        goals_without_indicator: 0,
        domains: 6,
        participants: 527,
        activities: 78,
        activities_nowhere: 0,
        leads: vec![(first_day, last_day)],
        owner_roles: rules::required("royal_economic_mission")
            .iter()
            .map(|role| (*role).to_owned())
            .collect(),
    }
}

#[test]
fn a_mission_goes_from_idea_to_archive_and_no_step_can_be_left_out() {
    let course = &Stage::ALL[..14];
    for (place, stage) in course.iter().enumerate() {
        for (other, to) in course.iter().enumerate() {
            let mut facts = whole(*stage);
            facts.today = match to {
                Stage::InProgress => facts.first_day,
                Stage::Closing | Stage::FollowUp => date(2025, 10, 13),
                _ => facts.today,
            };
            let may = rules::may_go(&facts, *to, "");
            assert_eq!(
                may.is_ok(),
                other == place + 1,
                "{stage:?} to {to:?}: {may:?}"
            );
        }
    }
}

#[test]
fn each_thing_that_is_missing_is_named() {
    type Spoil = fn(&mut Facts);
    let spoiled: [(Stage, Stage, Need, Spoil); 12] = [
        (Stage::Idea, Stage::Proposed, Need::Destination, |f| {
            f.country.clear();
        }),
        (Stage::Proposed, Stage::Approved, Need::Owners, |f| {
            f.owner_roles.retain(|role| role != "protocol");
        }),
        (Stage::Scoping, Stage::CallOpen, Need::Legs, |f| {
            f.legs[1].0 = f.legs[0].1;
        }),
        (Stage::Scoping, Stage::CallOpen, Need::Legs, |f| {
            f.legs[1].0 = f.legs[1].1;
        }),
        (Stage::Scoping, Stage::CallOpen, Need::Goals, |f| {
            f.goals_without_indicator = 1;
        }),
        (Stage::Scoping, Stage::CallOpen, Need::Domains, |f| {
            f.domains = 0;
        }),
        (Stage::CallOpen, Stage::Composing, Need::Participants, |f| {
            f.participants = 0;
        }),
        (
            Stage::Composing,
            Stage::ProgrammeReady,
            Need::Activities,
            |f| {
                f.activities = 0;
            },
        ),
        (Stage::ProgrammeReady, Stage::Frozen, Need::Places, |f| {
            f.activities_nowhere = 1;
        }),
        (Stage::ProgrammeReady, Stage::Frozen, Need::Lead, |f| {
            f.leads.push(f.leads[0]);
        }),
        (Stage::Frozen, Stage::Announced, Need::Label, |f| {
            f.label_languages = 3;
        }),
        (Stage::Announced, Stage::InProgress, Need::Begun, |_| {}),
    ];
    for (from, to, need, spoil) in spoiled {
        let mut facts = whole(from);
        spoil(&mut facts);
        assert_eq!(
            rules::may_go(&facts, to, ""),
            Err(Refusal::Unmet(vec![need])),
            "{need:?}"
        );
    }
}

#[test]
fn leaving_the_course_asks_for_a_reason() {
    let facts = whole(Stage::Announced);
    for to in [Stage::Postponed, Stage::Cancelled] {
        assert_eq!(rules::may_go(&facts, to, ""), Err(Refusal::NoReason));
        assert_eq!(rules::may_go(&facts, to, "An election"), Ok(()));
    }
    let mut early = whole(Stage::InProgress);
    early.today = early.first_day;
    assert_eq!(
        rules::may_go(&early, Stage::Closing, ""),
        Err(Refusal::NoReason)
    );
    assert_eq!(rules::may_go(&early, Stage::Closing, "A storm"), Ok(()));
    let mut postponed = whole(Stage::Postponed);
    assert_eq!(rules::may_go(&postponed, Stage::Scoping, ""), Ok(()));
    postponed.today = postponed.first_day;
    let unmet = Err(Refusal::Unmet(vec![Need::NewDays]));
    assert_eq!(rules::may_go(&postponed, Stage::Scoping, ""), unmet);
}

#[test]
fn another_kind_of_mission_needs_other_roles() {
    let mut facts = whole(Stage::Approved);
    facts.owner_roles = vec!["coordinates".to_owned()];
    assert!(rules::may_go(&facts, Stage::Scoping, "").is_err());
    facts.kind = "prospection".to_owned();
    assert!(rules::may_go(&facts, Stage::Scoping, "").is_ok());
}

#[test]
fn every_stage_has_a_name_and_is_found_by_it() {
    for stage in Stage::ALL {
        assert_eq!(Stage::from_name(stage.name()), Some(stage));
    }
}

#[tokio::test]
async fn a_step_is_made_once_and_kept() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        for (from, to, done) in [
            (Stage::Announced, Stage::Postponed, true),
            (Stage::Announced, Stage::Postponed, true),
            (Stage::Announced, Stage::Cancelled, false),
        ] {
            let open = kit.app.change(By::Itself, Some(small.mission)).await;
            let mut change = open.unwrap();
            let made = actions::go_on(&mut change, (from, to), "An election").await;
            assert_eq!(made.unwrap().is_ok(), done, "{} {to:?}", kit.engine);
            change.finish().await.unwrap();
        }
        let mut reads = kit.app.reads();
        let steps = store::transitions(&mut reads, small.mission).await.unwrap();
        assert_eq!(steps.len(), 1);
        assert_eq!(
            (steps[0].from, steps[0].to),
            (Stage::Announced, Stage::Postponed)
        );
        let lines = "select count(*) from history where facts like '%mission_moved%'";
        assert_eq!(count(&kit.database, lines).await, 1);
    }
}

#[tokio::test]
async fn a_loaded_mission_stands_where_its_days_say() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        for (days, stage) in [
            (0, Stage::InProgress),
            (6, Stage::Closing),
            (30, Stage::FollowUp),
        ] {
            kit.clock.advance_seconds(days * 24 * 3600);
            let open = kit.app.change(By::Itself, Some(small.mission)).await;
            let mut change = open.unwrap();
            actions::begin(&mut change).await.unwrap();
            change.finish().await.unwrap();
            let now = kit.app.now();
            let facts = store::facts(&mut kit.app.reads(), small.mission, now).await;
            assert_eq!(facts.unwrap().unwrap().stage, stage, "{}", kit.engine);
        }
    }
}
