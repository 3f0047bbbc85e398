//! What happens to a plan in force when the facts change: it is said, it can be repaired, and
//! nobody's day changes who was not hit.

use std::collections::BTreeSet;

use attache_foundation::ids::PersonId;

use super::super::problem::Standing;
use super::*;

/// How the plan in force stands now.
async fn standing(kit: &Kit, small: &Small) -> Standing {
    let mut reads = kit.app.reads();
    let plan = in_force(&mut reads, small.mission).await.unwrap().unwrap();
    let placements = store::placements(&mut reads, plan.plan).await.unwrap();
    let left_out = store::left_out_requests(&mut reads, plan.plan)
        .await
        .unwrap();
    let stated = run::stated(&mut reads, small.mission, kit.app.now()).await;
    let stated = stated.unwrap().map_err(|_| "contradiction").unwrap();
    stated.standing(&placements, &left_out)
}

async fn execute(kit: &Kit, small: &Small, query: Query) {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    change.execute(query).await.unwrap();
    change.finish().await.unwrap();
}

/// Presses the button and does the work; gives the plan.
async fn repaired(kit: &Kit, small: &Small) -> PlanId {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    let run = start_repair(&mut change).await.unwrap();
    change.finish().await.unwrap();
    let job = jobs::claim(&kit.database, kit.app.now())
        .await
        .unwrap()
        .unwrap();
    work(&kit.app, &job).await.unwrap();
    let done = store::run(&mut kit.app.reads(), run).await.unwrap();
    done.unwrap().plan.unwrap()
}

/// Those whose meetings in one plan are not those in another.
async fn changed(kit: &Kit, one: PlanId, other: PlanId) -> BTreeSet<PersonId> {
    let one = store::meetings(&mut kit.app.reads(), one).await.unwrap();
    let other = store::meetings(&mut kit.app.reads(), other).await.unwrap();
    let differ = |these: &[store::Meeting], those: &[store::Meeting]| {
        let gone = these.iter().filter(|one| {
            let same = |other: &&store::Meeting| other.placement == one.placement;
            those.iter().find(same).is_none()
        });
        gone.flat_map(|one| [one.asker.person, one.asked.person])
            .collect::<Vec<_>>()
    };
    let all = [differ(&one, &other), differ(&other, &one)].concat();
    all.into_iter().collect()
}

#[tokio::test]
async fn somebody_who_cannot_come_changes_nobody_elses_day() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let refused = start_repair(&mut change).await;
        assert_eq!(refused.unwrap_err().key(), "plans-refused-nothing-in-force");
        drop(change);
        crowd(&kit, &small).await;
        let first = planned(&kit.app, small.mission).await;
        publish_now(&kit.app, first).await.unwrap();
        assert!(standing(&kit, &small).await.holds(), "{}", kit.engine);

        let meetings = store::meetings(&mut kit.app.reads(), first).await.unwrap();
        let absent = meetings[0].asked.person;
        let theirs = |meeting: &&store::Meeting| {
            [meeting.asker.person, meeting.asked.person].contains(&absent)
        };
        let hit: BTreeSet<PersonId> = meetings
            .iter()
            .filter(theirs)
            .flat_map(|meeting| [meeting.asker.person, meeting.asked.person])
            .collect();
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        for _ in 0..2 {
            note_absence(&mut change, absent, &[small.session])
                .await
                .unwrap();
        }
        let elsewhere = note_absence(&mut change, absent, &[small.visit]).await;
        assert!(
            matches!(elsewhere, Err(Error::Absent)),
            "a visit has no slots"
        );
        change.finish().await.unwrap();
        let lines = "select count(*) from history where facts like '%person_absent%'";
        assert_eq!(count(&kit.database, lines).await, 1);
        let stands = standing(&kit, &small).await;
        assert_eq!(stands.broken, meetings.iter().filter(theirs).count());

        let mended = repaired(&kit, &small).await;
        let kept = store::meetings(&mut kit.app.reads(), mended).await.unwrap();
        assert!(!kept.iter().any(|meeting| theirs(&meeting)));
        let before: BTreeSet<_> = meetings.iter().map(|one| one.placement.request).collect();
        let others = changed(&kit, first, mended).await;
        let newly = kept
            .iter()
            .filter(|one| !before.contains(&one.placement.request))
            .flat_map(|one| [one.asker.person, one.asked.person]);
        let few = hit.len() / 5;
        let known: BTreeSet<PersonId> = newly.chain(hit).collect();
        let others = others.difference(&known).count();
        assert!(others <= few, "{}: {others} others moved", kit.engine);
        publish_now(&kit.app, mended).await.unwrap();
        assert!(standing(&kit, &small).await.holds());

        let lines = "select count(*) from history where facts like '%plan_repair_started%'";
        assert_eq!(count(&kit.database, lines).await, 1);
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        note_return(&mut change, absent).await.unwrap();
        change.finish().await.unwrap();
        let left = "select count(*) from plan_absences";
        assert_eq!(count(&kit.database, left).await, 0);
        let control = run_from(&kit, &small, Begin::Nothing, 6).await;
        assert!(
            moved(&kit, mended, control).await > 0,
            "the control: from nothing many move"
        );
    }
}

#[tokio::test]
async fn what_was_withdrawn_accepted_or_lost_its_table_is_said_and_mended() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        crowd(&kit, &small).await;
        let first = planned(&kit.app, small.mission).await;
        publish_now(&kit.app, first).await.unwrap();
        accept_all(&kit, &small).await;
        let stands = standing(&kit, &small).await;
        assert_eq!((stands.broken, stands.new), (0, 1), "{}", kit.engine);

        let meetings = store::meetings(&mut kit.app.reads(), first).await.unwrap();
        withdraw_anyway(&kit, &small, meetings[0].placement.request).await;
        let at_three = |one: &&store::Meeting| one.placement.table_number == 3;
        let lost = meetings[1..].iter().filter(at_three).count();
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        for lost in [2, 1] {
            note_lost_tables(&mut change, small.session, lost)
                .await
                .unwrap();
        }
        let too_many = note_lost_tables(&mut change, small.session, 4).await;
        assert_eq!(too_many.unwrap_err().key(), "plans-error-lost");
        change.finish().await.unwrap();
        let stands = standing(&kit, &small).await;
        assert_eq!((stands.broken, stands.new), (1 + lost, 1));

        let mended = repaired(&kit, &small).await;
        publish_now(&kit.app, mended).await.unwrap();
        assert!(standing(&kit, &small).await.holds());
        assert_eq!(double_booked(&kit).await, 0);
    }
}

/// What would make room for a request is tried before it is said, and is not said of a plan that
/// no longer holds.
#[tokio::test]
async fn what_would_make_room_is_said_of_a_plan_that_holds() {
    use super::super::problem::Room;
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        crowd(&kit, &small).await;
        let plan = planned(&kit.app, small.mission).await;
        let placements = store::placements(&mut kit.app.reads(), plan).await.unwrap();
        let left_out = store::left_out_requests(&mut kit.app.reads(), plan).await;
        let left_out = left_out.unwrap();
        let now = kit.app.now();
        let stated = run::stated(&mut kit.app.reads(), small.mission, now).await;
        let stated = stated.unwrap().map_err(|_| "contradiction").unwrap();
        let rooms = left_out[..4]
            .iter()
            .map(|one| stated.room(&placements, *one));
        let found = rooms.filter_map(|room| match room {
            Room::Found(said) => Some(said),
            Room::None => None,
            Room::Changed => panic!("the plan holds"),
        });
        let found: Vec<_> = found.collect();
        assert!(
            !found.is_empty(),
            "{}: one more table makes room",
            kit.engine
        );
        for language in attache_platform::texts::Language::ALL {
            let words = kit.app.words(language);
            for said in found.iter().flatten() {
                assert!(!said.worded(&words).contains('⟦'));
            }
        }
        let leaves = sql("update people set leaves_at = arrives_at where category = 'counterpart'");
        execute(&kit, &small, leaves).await;
        let stated = run::stated(&mut kit.app.reads(), small.mission, now).await;
        let stated = stated.unwrap().map_err(|_| "contradiction").unwrap();
        assert_eq!(stated.room(&placements, left_out[0]), Room::Changed);
    }
}

/// Within the notice nothing is moved, not even by a run that begins from nothing.
#[tokio::test]
async fn what_begins_soon_stays_as_it_is() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        crowd(&kit, &small).await;
        let first = planned(&kit.app, small.mission).await;
        publish_now(&kit.app, first).await.unwrap();
        // At half past one everything before half past three is held: four slots.
        let seconds = (small::FIRST_SLOT.0 - kit.app.now().0) / 1_000 - 30 * 60;
        kit.clock.advance_seconds(seconds);
        let anew = run_from(&kit, &small, Begin::Nothing, 9).await;
        let soon = |all: Vec<Placement>| -> Vec<Placement> {
            let until = small::FIRST_SLOT.plus_seconds(90 * 60);
            all.into_iter()
                .filter(|one| one.starts_at < until)
                .collect()
        };
        let mut reads = kit.app.reads();
        let known = soon(store::placements(&mut reads, first).await.unwrap());
        let held = soon(store::placements(&mut reads, anew).await.unwrap());
        assert!(!known.is_empty());
        assert_eq!(known, held, "{}", kit.engine);
        assert!(
            moved(&kit, first, anew).await > 0,
            "the control: later ones move"
        );
    }
}
