//! Runs, plans and promises on both engines, from the press of the button to the meetings in
//! force.

mod capacity;
mod notice;
mod repair;

use attache_foundation::history::By;
use attache_foundation::ids::{MissionId, PersonId, PlanId, RequestId, RunId};
use attache_foundation::{App, Error};
use attache_platform::chance::Chance;
use attache_platform::database::{Query, Reads, Value, sql};
use attache_platform::id::Id;
use attache_platform::jobs;
use attache_platform::moment::Moment;
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, count, kits};

use super::rules::{self, Facts, Promise};
use super::*;
use crate::agenda::Placement;

const SETTINGS: RunSettings = RunSettings {
    seed: 1,
    rounds: 20_000,
};

fn plan_id(seed: u64) -> PlanId {
    Id::new(Moment(0), &Chance::from_seed(seed))
}

fn facts() -> Facts {
    Facts {
        is_published: false,
        parent: None,
        in_force: None,
        same_problem: true,
        accepts_difference: false,
        breaks_rules: false,
    }
}

#[test]
fn only_a_child_of_the_plan_in_force_replaces_it() {
    assert_eq!(rules::may_publish(&facts()), Ok(()));
    let (one, other) = (Some(plan_id(1)), Some(plan_id(2)));
    let child = Facts {
        parent: one,
        in_force: one,
        ..facts()
    };
    assert_eq!(rules::may_publish(&child), Ok(()));
    for in_force in [other, None] {
        let orphan = Facts { in_force, ..child };
        assert_eq!(rules::may_publish(&orphan), Err(Refusal::Overtaken));
    }
    let again = Facts {
        is_published: true,
        ..facts()
    };
    assert_eq!(rules::may_publish(&again), Err(Refusal::AlreadyPublished));
}

#[test]
fn a_changed_problem_is_accepted_knowingly_or_not_at_all() {
    let changed = Facts {
        same_problem: false,
        ..facts()
    };
    assert_eq!(rules::may_publish(&changed), Err(Refusal::ProblemChanged));
    let accepted = Facts {
        accepts_difference: true,
        ..changed
    };
    assert_eq!(rules::may_publish(&accepted), Ok(()));
    let broken = Facts {
        breaks_rules: true,
        ..accepted
    };
    assert_eq!(rules::may_publish(&broken), Err(Refusal::NoLongerFits));
}

#[test]
fn a_run_starts_alone_and_with_something_to_plan() {
    let run: RunId = Id::new(Moment(0), &Chance::from_seed(4));
    assert_eq!(rules::may_start(None, 1), Ok(()));
    assert_eq!(
        rules::may_start(Some(run), 1),
        Err(Refusal::Running { run: Some(run) })
    );
    assert_eq!(rules::may_start(None, 0), Err(Refusal::Empty));
}

fn promise(seed: u64, from: i64, table_number: i64, people: [u8; 2]) -> Promise<u8> {
    let chance = Chance::from_seed(seed);
    let request = Id::new(Moment(0), &chance);
    let activity = Id::new(Moment(0), &Chance::from_seed(99));
    let (starts_at, ends_at) = (Moment(from), Moment(from + 20));
    Promise {
        placement: Placement {
            request,
            activity,
            starts_at,
            ends_at,
            table_number,
        },
        people,
    }
}

#[test]
fn two_promises_do_not_share_a_table_or_a_person_at_one_hour() {
    let first = promise(1, 0, 4, [1, 2]);
    let clashes = [promise(2, 10, 4, [3, 4]), promise(3, 10, 5, [2, 3])];
    for clash in clashes {
        assert_eq!(
            rules::may_pin(&clash, &[promise(1, 0, 4, [1, 2])]),
            Err(Refusal::PinnedOver)
        );
    }
    for fine in [promise(2, 20, 4, [1, 2]), promise(3, 10, 5, [3, 4])] {
        assert_eq!(rules::may_pin(&fine, &[promise(1, 0, 4, [1, 2])]), Ok(()));
    }
    assert_eq!(
        rules::may_pin(&first, &[promise(1, 0, 4, [1, 2])]),
        Ok(()),
        "renewed"
    );
}

#[test]
fn a_seed_is_a_number_and_rounds_have_an_end() {
    let typed = |seed: &str, rounds: &str| pages::Typed {
        seed: seed.into(),
        rounds: rounds.into(),
        begin: "nothing".into(),
    };
    assert!(typed(" 7 ", "1000").parse().is_ok());
    assert!(typed("18446744073709551615", "1").parse().is_ok());
    for (seed, rounds) in [
        ("-1", "10"),
        ("x", "10"),
        ("1", "0"),
        ("1", "999999999999"),
        ("", ""),
    ] {
        assert!(typed(seed, rounds).parse().is_err(), "{seed} {rounds}");
    }
}

async fn accept_all(kit: &Kit, small: &Small) {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    change
        .execute(sql("update meeting_requests set state = 'accepted'"))
        .await
        .unwrap();
    change.finish().await.unwrap();
}

async fn planned(app: &App, mission: MissionId) -> PlanId {
    plan_now(app, mission, SETTINGS, |_| {}).await.unwrap().plan
}

async fn in_force_now(app: &App, mission: MissionId) -> Option<PlanId> {
    in_force(&mut app.reads(), mission)
        .await
        .unwrap()
        .map(|summary| summary.plan)
}

#[tokio::test]
async fn from_the_press_of_the_button_to_the_meetings_in_force() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        accept_all(&kit, &small).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let run = start_run(&mut change, SETTINGS, Begin::InForce)
            .await
            .unwrap();
        change.finish().await.unwrap();
        let job = jobs::claim(&kit.database, kit.app.now())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(job.kind, PLAN_JOB);
        work(&kit.app, &job).await.unwrap();

        let done = store::run(&mut kit.app.reads(), run)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(done.state, RunState::Done, "{}", kit.engine);
        let plan = done.plan.unwrap();
        let summary = summary(&mut kit.app.reads(), plan).await.unwrap().unwrap();
        assert_eq!(
            (summary.meetings, summary.wishes, summary.parent),
            (2, 2, None)
        );
        assert!(summary.value <= summary.bound);
        assert!(
            !store::score(&mut kit.app.reads(), plan)
                .await
                .unwrap()
                .is_empty()
        );
        assert_eq!(in_force_now(&kit.app, small.mission).await, None);

        publish_now(&kit.app, plan).await.unwrap();
        assert_eq!(in_force_now(&kit.app, small.mission).await, Some(plan));
        assert_eq!(
            count(&kit.database, "select count(*) from meetings").await,
            2
        );
        // Two people and a table, four ticks each, for each of the two meetings.
        assert_eq!(
            count(&kit.database, "select count(*) from occupancy").await,
            24
        );
        let changed = changed_people(&mut kit.app.reads(), plan).await.unwrap();
        let mut changed: Vec<PersonId> = changed.iter().map(|party| party.person).collect();
        changed.sort();
        let mut expected = vec![small.delegate, small.counterpart, small.other_counterpart];
        expected.sort();
        assert_eq!(changed, expected);
        let again = publish_now(&kit.app, plan).await;
        assert!(matches!(
            again,
            Err(Error::Refusal {
                key: "plans-refused-already-published",
                ..
            })
        ));
        let lines = "select count(*) from history where facts like '%plan_published%'";
        assert_eq!(count(&kit.database, lines).await, 1);
    }
}

/// Work must bear being done twice: a worker that was thought dead gives no second plan.
#[tokio::test]
async fn a_job_done_twice_gives_one_plan() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        start_run(&mut change, SETTINGS, Begin::InForce)
            .await
            .unwrap();
        let second = start_run(&mut change, SETTINGS, Begin::InForce).await;
        assert!(matches!(
            second,
            Err(Error::Refusal {
                key: "plans-refused-running",
                ..
            })
        ));
        change.finish().await.unwrap();
        let job = jobs::claim(&kit.database, kit.app.now())
            .await
            .unwrap()
            .unwrap();
        work(&kit.app, &job).await.unwrap();
        work(&kit.app, &job).await.unwrap();
        assert_eq!(
            count(&kit.database, "select count(*) from plans").await,
            1,
            "{}",
            kit.engine
        );
    }
}

#[tokio::test]
async fn the_same_seed_gives_the_same_plan() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        accept_all(&kit, &small).await;
        let one = plan_now(&kit.app, small.mission, SETTINGS, |_| {})
            .await
            .unwrap();
        let other = plan_now(&kit.app, small.mission, SETTINGS, |_| {})
            .await
            .unwrap();
        assert_eq!(
            (one.plan, one.digest, one.value),
            (other.plan, other.digest, other.value),
            "{}",
            kit.engine
        );
        let drafts = "select count(*) from plans";
        assert_eq!(count(&kit.database, drafts).await, 1, "no second draft");
        let lines = "select count(*) from history where facts like '%plan_confirmed%'";
        assert_eq!(count(&kit.database, lines).await, 1);
        publish_now(&kit.app, one.plan).await.unwrap();
        let third = planned(&kit.app, small.mission).await;
        assert_eq!(third, one.plan, "nor one of the plan in force");
        withdraw_anyway(&kit, &small, small.asked_request).await;
        let control = planned(&kit.app, small.mission).await;
        assert_ne!(
            control, one.plan,
            "the control: another problem, another plan"
        );
        let control = summary(&mut kit.app.reads(), control).await.unwrap();
        assert_eq!(control.unwrap().number, 2);
    }
}

/// A second draft with the same meetings, as two runs side by side could leave it.
async fn copied(kit: &Kit, plan: PlanId) -> PlanId {
    let copy = plan_id(77);
    let mut writing = kit.database.write("a copy").await.unwrap();
    let plans = sql(
        "insert into plans (id, mission, run, parent, problem_digest, digest, meetings, wishes, \
         value, bound, gap_permille, score, seed, rounds, stopped, made_at, number) \
         select $2, mission, run, parent, problem_digest, digest, meetings, wishes, \
         value, bound, gap_permille, score, seed, rounds, stopped, made_at, number + 1 \
         from plans where id = $1",
    );
    writing.execute(plans.bind(plan).bind(copy)).await.unwrap();
    let placements = sql(
        "insert into plan_placements (plan, request, activity, starts_at, ends_at, table_number) \
         select $2, request, activity, starts_at, ends_at, table_number \
         from plan_placements where plan = $1",
    );
    writing
        .execute(placements.bind(plan).bind(copy))
        .await
        .unwrap();
    writing.commit().await.unwrap();
    copy
}

/// Two plans of one parent race to be published: one wins, and nothing of the other stands.
#[tokio::test]
async fn of_two_plans_that_race_one_is_published() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        accept_all(&kit, &small).await;
        let one = planned(&kit.app, small.mission).await;
        let other = copied(&kit, one).await;
        let (app, rival) = (kit.app.clone(), kit.app.clone());
        let (first, second) = tokio::join!(
            tokio::spawn(async move { publish_now(&app, one).await }),
            tokio::spawn(async move { publish_now(&rival, other).await }),
        );
        let won = [first.unwrap(), second.unwrap()];
        assert_eq!(won.iter().filter(|done| done.is_ok()).count(), 1, "{won:?}");
        let lost = won.into_iter().find_map(std::result::Result::err);
        assert!(matches!(
            lost,
            Some(Error::Refusal {
                key: "plans-refused-overtaken",
                ..
            })
        ));
        let published = "select count(*) from plans where published_at is not null";
        assert_eq!(count(&kit.database, published).await, 1, "{}", kit.engine);
        assert_eq!(
            count(&kit.database, "select count(*) from meetings").await,
            2
        );
    }
}

/// The chain is kept by the indexes even where no rule was asked.
#[tokio::test]
async fn the_indexes_alone_keep_the_chain_single() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let one = planned(&kit.app, small.mission).await;
        copied(&kit, one).await;
        let all = "update plans set published_at = 1";
        let kept = kit
            .database
            .write("a lock of its own")
            .await
            .unwrap()
            .execute(sql(all))
            .await;
        assert!(kept.is_err(), "{}", kit.engine);
        for index in store::ONE_CHAIN {
            kit.database
                .administer(&format!("drop index {index}"))
                .await
                .unwrap();
        }
        let kept = kit
            .database
            .write("a lock of its own")
            .await
            .unwrap()
            .execute(sql(all))
            .await;
        assert!(kept.is_ok(), "the control: without the indexes both stand");
    }
}

#[tokio::test]
async fn a_new_plan_moves_only_what_moves() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        accept_all(&kit, &small).await;
        let first = planned(&kit.app, small.mission).await;
        publish_now(&kit.app, first).await.unwrap();
        let ids = "select count(*) from meetings where sequence = 0 and state = 'set'";
        assert_eq!(count(&kit.database, ids).await, 2);

        withdraw_anyway(&kit, &small, small.asked_request).await;
        let second = planned(&kit.app, small.mission).await;
        let kept = summary(&mut kit.app.reads(), second)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((kept.parent, kept.meetings), (Some(first), 1));
        publish_now(&kit.app, second).await.unwrap();
        let cancelled = "select count(*) from meetings where sequence = 1 and state = 'cancelled'";
        assert_eq!(count(&kit.database, cancelled).await, 1, "{}", kit.engine);
        assert_eq!(
            count(&kit.database, "select count(*) from occupancy").await,
            12
        );
        let placed = "select count(*) from meeting_requests where placed_at is not null";
        assert_eq!(count(&kit.database, placed).await, 1);
        let changed = changed_people(&mut kit.app.reads(), second).await.unwrap();
        assert!(
            changed
                .iter()
                .any(|party| party.person == small.other_counterpart)
        );
    }
}

async fn withdraw_anyway(kit: &Kit, small: &Small, request: RequestId) {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    let query = sql("update meeting_requests set state = 'withdrawn' where id = $1");
    change.execute(query.bind(request)).await.unwrap();
    change.finish().await.unwrap();
}

#[tokio::test]
async fn what_changed_since_a_plan_was_made_must_be_accepted() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        accept_all(&kit, &small).await;
        let plan = planned(&kit.app, small.mission).await;
        withdraw_anyway(&kit, &small, small.asked_request).await;
        let refused = publish_now(&kit.app, plan).await;
        assert!(matches!(
            refused,
            Err(Error::Refusal {
                key: "plans-refused-problem-changed",
                ..
            })
        ));
        assert_eq!(
            count(&kit.database, "select count(*) from meetings").await,
            0
        );
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        publish(&mut change, plan, true).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(
            count(&kit.database, "select count(*) from meetings").await,
            1
        );
    }
}

/// Moves the second meeting of a plan onto the first: the same table, the same delegate, the same
/// hour. The unique key of the plan is taken away, as a fault of ours would.
async fn spoil(kit: &Kit, plan: PlanId) {
    let placements = store::placements(&mut kit.app.reads(), plan).await.unwrap();
    let [first, second] = placements[..] else {
        panic!("{placements:?}")
    };
    let query = sql(
        "update plan_placements set activity = $3, starts_at = $4, ends_at = $5, \
         table_number = $6 where plan = $1 and request = $2",
    );
    let values: [Value; 6] = [
        plan.into(),
        second.request.into(),
        first.activity.into(),
        first.starts_at.into(),
        first.ends_at.into(),
        (first.table_number % 3 + 1).into(),
    ];
    let query = values.into_iter().fold(query, Query::bind);
    let mut writing = kit.database.write("a fault").await.unwrap();
    writing.execute(query).await.unwrap();
    writing.commit().await.unwrap();
}

#[tokio::test]
async fn a_plan_with_somebody_twice_is_stopped_by_the_referee() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        accept_all(&kit, &small).await;
        let plan = planned(&kit.app, small.mission).await;
        spoil(&kit, plan).await;
        let refused = publish_now(&kit.app, plan).await;
        assert!(matches!(
            refused,
            Err(Error::Refusal {
                key: "plans-refused-no-longer-fits",
                ..
            })
        ));
        assert_eq!(
            count(&kit.database, "select count(*) from meetings").await,
            0
        );
    }
}

/// Behind the referee stands the claim: put in force past the referee, the same plan is stopped
/// by occupancy; with the claims taken away it would stand, which is the control.
#[tokio::test]
async fn a_plan_with_somebody_twice_is_stopped_by_occupancy_too() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        accept_all(&kit, &small).await;
        let plan = planned(&kit.app, small.mission).await;
        spoil(&kit, plan).await;
        let placements = store::placements(&mut kit.app.reads(), plan).await.unwrap();
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let refused = agenda::put_in_force(&mut change, plan, &placements).await;
        let key = Error::from(refused.unwrap_err()).key().to_owned();
        assert_eq!(key, "occupancy-person-taken", "{}", kit.engine);
        drop(change);

        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        for placement in &placements {
            insert_unclaimed(&mut change, plan, placement).await;
        }
        change.finish().await.unwrap();
        assert_eq!(
            double_booked(&kit).await,
            1,
            "the control: unclaimed, it stands twice"
        );
    }
}

async fn insert_unclaimed(change: &mut attache_foundation::Change, plan: PlanId, at: &Placement) {
    let query = sql(
        "insert into meetings (id, mission, request, plan, activity, starts_at, ends_at, \
         table_number, sequence, state, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 'set', 0)",
    );
    let id: attache_foundation::ids::MeetingId = change.id();
    let mission = change.mission().unwrap();
    let query = query
        .bind(id)
        .bind(mission)
        .bind(at.request)
        .bind(plan)
        .bind(at.activity);
    let query = query
        .bind(at.starts_at)
        .bind(at.ends_at)
        .bind(at.table_number);
    change.execute(query).await.unwrap();
}

/// Pairs of meetings in force at one time that share a person.
async fn double_booked(kit: &Kit) -> i64 {
    let query = sql(
        "select count(*) from meetings m join meeting_requests r on r.id = m.request \
         join meetings n on n.id > m.id join meeting_requests q on q.id = n.request \
         where m.state = 'set' and n.state = 'set' \
         and m.starts_at < n.ends_at and n.starts_at < m.ends_at \
         and (r.asker in (q.asker, q.asked) or r.asked in (q.asker, q.asked))",
    );
    kit.app.reads().number(query).await.unwrap()
}

#[tokio::test]
async fn a_promise_holds_in_every_new_plan_until_it_is_taken_back() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        accept_all(&kit, &small).await;
        let first = planned(&kit.app, small.mission).await;
        let request = small.accepted_request;
        let placed = |all: Vec<Placement>| all.into_iter().find(|one| one.request == request);
        let promised = placed(
            store::placements(&mut kit.app.reads(), first)
                .await
                .unwrap(),
        );
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        pin(&mut change, first, request).await.unwrap();
        change.finish().await.unwrap();
        for seed in 2..6 {
            let settings = RunSettings { seed, ..SETTINGS };
            let plan = plan_now(&kit.app, small.mission, settings, |_| {})
                .await
                .unwrap()
                .plan;
            let meetings = store::meetings(&mut kit.app.reads(), plan).await.unwrap();
            let pinned = meetings
                .iter()
                .find(|one| one.is_pinned)
                .map(|one| one.placement);
            assert_eq!(pinned, promised, "{}", kit.engine);
        }
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        unpin(&mut change, request).await.unwrap();
        unpin(&mut change, request).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(
            count(&kit.database, "select count(*) from plan_pins").await,
            0
        );
        let lines = "select count(*) from history where facts like '%unpinned%'";
        assert_eq!(count(&kit.database, lines).await, 1);
    }
}

/// A promise at an hour that the programme lost ends the run with a sentence, not with a plan.
#[tokio::test]
async fn facts_that_contradict_each_other_end_a_run_with_a_sentence() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let plan = planned(&kit.app, small.mission).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        pin(&mut change, plan, small.accepted_request)
            .await
            .unwrap();
        let shorter = "update b2b_sessions set first_slot_at = first_slot_at + 60000";
        change.execute(sql(shorter)).await.unwrap();
        change.finish().await.unwrap();
        let refused = plan_now(&kit.app, small.mission, SETTINGS, |_| {}).await;
        assert!(matches!(
            refused,
            Err(Error::Refusal {
                key: "plans-refused-contradiction",
                ..
            })
        ));
        let runs = store::runs(&mut kit.app.reads(), small.mission)
            .await
            .unwrap();
        let failed = runs
            .iter()
            .find(|run| run.state == RunState::Failed)
            .unwrap();
        let words = kit.app.words(attache_platform::texts::Language::En);
        let said = failed.failure[0].worded(&words);
        assert!(said.starts_with("One promised meeting"), "{said}");
    }
}

/// A run that is told to stop ends at once with the best plan it has.
#[tokio::test]
async fn a_run_that_is_told_to_stop_ends_with_what_it_has() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        crowd(&kit, &small).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let run = start_run(
            &mut change,
            RunSettings {
                seed: 1,
                rounds: MOST_ROUNDS,
            },
            Begin::Nothing,
        )
        .await;
        let run = run.unwrap();
        change.finish().await.unwrap();
        let job = jobs::claim(&kit.database, kit.app.now())
            .await
            .unwrap()
            .unwrap();
        let app = kit.app.clone();
        let working = tokio::spawn(async move { work(&app, &job).await });
        while store::progress(&mut kit.app.reads(), run)
            .await
            .unwrap()
            .is_empty()
        {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        stop_run(&mut change, run).await.unwrap();
        change.finish().await.unwrap();
        working.await.unwrap().unwrap();
        let ended = store::run(&mut kit.app.reads(), run)
            .await
            .unwrap()
            .unwrap();
        let plan = summary(&mut kit.app.reads(), ended.plan.unwrap())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(plan.stopped, "cancelled", "{}", kit.engine);
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        // Told too late, the run stays as it ended.
        stop_run(&mut change, run).await.unwrap();
        change.finish().await.unwrap();
        let still = store::run(&mut kit.app.reads(), run).await.unwrap();
        assert_eq!(still.unwrap().state, RunState::Done);
    }
}

/// Far more accepted requests than the session has places for, so that no plan reaches its bound.
async fn crowd(kit: &Kit, small: &Small) {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    let mut people = Vec::new();
    for number in 0..40 {
        let id: PersonId = change.id();
        let (code, like) = match number % 2 {
            0 => (format!("delegate-{number}"), small.delegate),
            _ => (format!("counterpart-{number}"), small.counterpart),
        };
        let query = sql(
            "insert into people (id, mission, code, category, given_name, family_name, style, \
             function, organisation, region, language, mail, arrives_at, leaves_at, \
             photo_refused, synthetic, source) select $1, mission, $2, category, given_name, $2, \
             style, function, organisation, region, language, mail, arrives_at, leaves_at, \
             photo_refused, 1, 'generated' from people where id = $3",
        );
        change
            .execute(query.bind(id).bind(code).bind(like))
            .await
            .unwrap();
        people.push(id);
    }
    let mut wanted = Vec::new();
    for (number, pair) in (0..).zip(people.iter().step_by(2).flat_map(|one| {
        people
            .iter()
            .skip(1)
            .step_by(2)
            .map(move |other| (*one, *other))
    })) {
        wanted.push(requests::NewRequest {
            code: format!("crowd-{number}"),
            asker: pair.0,
            asked: pair.1,
            priority: 1 + number % 5,
            length_minutes: if number % 7 == 0 { 40 } else { 20 },
            part_of_day: requests::PartOfDay::Any,
            message: String::new(),
            state: requests::State::Accepted,
            asked_at: small::FIRST_SLOT,
        });
    }
    requests::load(&mut change, wanted).await.unwrap();
    change.finish().await.unwrap();
}

/// A crowded plan keeps every rule twice over: the referee finds nothing, and the tables have
/// nobody and nothing twice.
#[tokio::test]
async fn a_crowded_plan_has_nobody_and_no_table_twice() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        crowd(&kit, &small).await;
        let made = plan_now(&kit.app, small.mission, SETTINGS, |_| {})
            .await
            .unwrap();
        assert!(made.meetings >= 20 && made.meetings <= 24, "{made:?}");
        publish_now(&kit.app, made.plan).await.unwrap();
        assert_eq!(double_booked(&kit).await, 0, "{}", kit.engine);
        let tables = "select count(*) from (select activity, starts_at, table_number from meetings \
                      group by activity, starts_at, table_number having count(*) > 1) as twice";
        assert_eq!(count(&kit.database, tables).await, 0);
        let left_out = store::left_out(&mut kit.app.reads(), made.plan)
            .await
            .unwrap();
        assert_eq!(
            i64::try_from(left_out.len()).unwrap(),
            made.wishes - made.meetings
        );
        assert!(left_out.iter().all(|one| !one.reasons.is_empty()));
        for language in attache_platform::texts::Language::ALL {
            let words = kit.app.words(language);
            for said in left_out.iter().flat_map(|one| &one.reasons) {
                assert!(!said.worded(&words).contains('⟦'));
            }
        }
    }
}

#[tokio::test]
async fn the_ready_made_people_are_found() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut reads = kit.app.reads();
        assert_eq!(
            busiest_delegate(&mut reads, small.mission).await.unwrap(),
            None
        );
        let asked = most_asked_counterpart(&mut reads, small.mission)
            .await
            .unwrap();
        assert_eq!(asked, Some(small.other_counterpart));
        let plan = planned(&kit.app, small.mission).await;
        publish_now(&kit.app, plan).await.unwrap();
        let busiest = busiest_delegate(&mut reads, small.mission).await.unwrap();
        assert_eq!(busiest, Some(small.delegate));
    }
}

/// A run that a kill left open does not stand in the way of a command.
#[tokio::test]
async fn what_a_kill_left_open_is_closed() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let left = start_run(&mut change, SETTINGS, Begin::InForce)
            .await
            .unwrap();
        change.finish().await.unwrap();
        planned(&kit.app, small.mission).await;
        let left = store::run(&mut kit.app.reads(), left)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(left.state, RunState::Failed, "{}", kit.engine);
        let job = jobs::claim(&kit.database, kit.app.now())
            .await
            .unwrap()
            .unwrap();
        work(&kit.app, &job).await.unwrap();
        assert_eq!(count(&kit.database, "select count(*) from plans").await, 1);
    }
}

/// Presses the button and does the work; gives the plan.
async fn run_from(kit: &Kit, small: &Small, begin: Begin, seed: u64) -> PlanId {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    let settings = RunSettings { seed, ..SETTINGS };
    let run = start_run(&mut change, settings, begin).await.unwrap();
    change.finish().await.unwrap();
    let job = jobs::claim(&kit.database, kit.app.now())
        .await
        .unwrap()
        .unwrap();
    work(&kit.app, &job).await.unwrap();
    let done = store::run(&mut kit.app.reads(), run).await.unwrap();
    done.unwrap().plan.unwrap()
}

/// How many meetings stand elsewhere in one plan than in another.
async fn moved(kit: &Kit, one: PlanId, other: PlanId) -> i64 {
    let query = sql(
        "select count(*) from plan_placements a join plan_placements b on b.request = a.request \
         where a.plan = $1 and b.plan = $2 and (a.activity <> b.activity \
         or a.starts_at <> b.starts_at or a.table_number <> b.table_number)",
    );
    kit.app
        .reads()
        .number(query.bind(one).bind(other))
        .await
        .unwrap()
}

/// One more request is accepted shortly before the mission: nobody else's day changes.
#[tokio::test]
async fn one_more_request_moves_nobody() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        crowd(&kit, &small).await;
        let first = planned(&kit.app, small.mission).await;
        publish_now(&kit.app, first).await.unwrap();
        accept_all(&kit, &small).await;
        let second = run_from(&kit, &small, Begin::InForce, 5).await;
        assert_eq!(moved(&kit, first, second).await, 0, "{}", kit.engine);
        let control = run_from(&kit, &small, Begin::Nothing, 6).await;
        assert!(
            moved(&kit, first, control).await > 0,
            "from nothing many move"
        );
    }
}
