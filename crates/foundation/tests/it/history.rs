use attache_foundation::app::Following;
use attache_foundation::history::{self, By, Tampered};
use attache_foundation::ids::{MissionId, RunId};
use attache_foundation::{Change, Event};
use attache_platform::database::{Query, sql};
use attache_platform::id::Id;
use attache_testkit::{Kit, kits, kits_with};

async fn happen(kit: &Kit, mission: MissionId, times: usize) {
    for _ in 0..times {
        let mut change = kit
            .app
            .change(By::Itself, Some(mission))
            .await
            .expect("open");
        let run: RunId = change.id();
        change.record(Event::PlanRunStarted { run });
        change.finish().await.expect("finished");
    }
}

fn mission(kit: &Kit) -> MissionId {
    Id::new(kit.app.now(), kit.app.chance())
}

async fn tamper(kit: &Kit, query: Query) {
    let mut writing = kit.database.write("owner").await.expect("open");
    writing.execute(query).await.expect("done");
    writing.commit().await.expect("kept");
}

#[tokio::test]
async fn a_log_as_it_was_written_is_sound() {
    for mut kit in kits().await {
        let mission = mission(&kit);
        happen(&kit, mission, 5).await;
        let lines = history::latest(&mut kit.database, mission, 10)
            .await
            .expect("read");
        assert_eq!(
            lines.iter().map(|line| line.number).collect::<Vec<_>>(),
            [5, 4, 3, 2, 1]
        );
        assert_eq!(lines[0].kind(), "plan_run_started");
        assert_eq!(history::verify(&mut kit.database).await.expect("read"), []);
    }
}

#[tokio::test]
async fn altering_taking_out_and_swapping_lines_shows() {
    let alter = |scope: &str| {
        sql(
            "update history set facts = replace(facts, 'started', 'stopped') \
             where scope = $1 and number = 3",
        )
        .bind(scope)
    };
    let take_out =
        |scope: &str| sql("delete from history where scope = $1 and number = 3").bind(scope);
    let shift = |scope: &str| {
        sql("update history set at = at + 1 where scope = $1 and number = 3").bind(scope)
    };
    let disown = |scope: &str| {
        sql("update history set by_account = 'somebody' where scope = $1 and number = 3")
            .bind(scope)
    };
    type Tamper = fn(&str) -> Query;
    let ways: [(Tamper, i64); 4] = [(alter, 3), (take_out, 4), (shift, 3), (disown, 3)];
    for (way, expected) in ways {
        for mut kit in kits().await {
            let mission = mission(&kit);
            happen(&kit, mission, 5).await;
            let scope = mission.to_string();
            tamper(&kit, way(&scope)).await;
            let found = history::verify(&mut kit.database).await.expect("read");
            assert_eq!(
                found,
                [Tampered {
                    scope,
                    number: expected
                }],
                "{}",
                kit.engine
            );
        }
    }
}

#[tokio::test]
async fn a_change_that_is_dropped_leaves_nothing() {
    for mut kit in kits().await {
        let mission = mission(&kit);
        let mut change = kit
            .app
            .change(By::Itself, Some(mission))
            .await
            .expect("open");
        let run: RunId = change.id();
        change.record(Event::PlanRunStarted { run });
        drop(change);
        assert_eq!(
            history::latest(&mut kit.database, mission, 10)
                .await
                .expect("read"),
            []
        );
    }
}

/// One thing leads to the next, and that to nothing.
fn one_leads_on<'a>(change: &'a mut Change, event: &'a Event) -> Following<'a> {
    Box::pin(async move {
        if let Event::PlanRunStarted { run } = event {
            change.record(Event::PlanRunStopped { run: *run });
        }
        Ok(())
    })
}

#[tokio::test]
async fn consequences_are_part_of_the_change_and_are_followed_too() {
    for mut kit in kits_with(one_leads_on).await {
        let mission = mission(&kit);
        happen(&kit, mission, 1).await;
        let lines = history::latest(&mut kit.database, mission, 10)
            .await
            .expect("read");
        let kinds: Vec<String> = lines.iter().map(history::Entry::kind).collect();
        assert_eq!(
            kinds,
            ["plan_run_stopped", "plan_run_started"],
            "{}",
            kit.engine
        );
    }
}
