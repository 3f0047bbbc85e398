use attache_foundation::app::Following;
use attache_foundation::history::{self, By, Tampered};
use attache_foundation::ids::{MissionId, RunId};
use attache_foundation::{Change, Event};
use attache_platform::database::{Engine, Query, sql};
use attache_platform::id::Id;
use attache_testkit::{Kit, kits, kits_with, small, unguard};

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

/// What alters a log, or makes another role of one that was given.
const ALTERING: [&str; 6] = [
    "update history set at = at + 1 where number = 2",
    "delete from history where number = 2",
    "update readings set data = 'diet'",
    "delete from readings",
    "update grants set role = 'organiser' where role = 'delegate'",
    "update grants set region = 'brussels'",
];

async fn is_refused(kit: &Kit, statement: &'static str) -> bool {
    let mut writing = kit.database.write("owner").await.expect("open");
    // Dropped, it has done nothing.
    writing.execute(sql(statement)).await.is_err()
}

#[tokio::test]
async fn the_database_refuses_to_alter_its_logs_until_its_triggers_are_taken_away() {
    for mut kit in kits().await {
        small::mission(&kit.app).await;
        let mission = mission(&kit);
        happen(&kit, mission, 3).await;
        let line = sql(
            "insert into readings (scope, number, at, account, role, region, person, holder, \
             data, reason, reason_digest, seal) \
             values ('m', 1, 0, 'a', '', '', 'p', '', 'health', '', '', '')",
        );
        tamper(&kit, line).await;
        let missing = history::missing_guards(&mut kit.database).await;
        assert_eq!(missing.expect("read"), [""; 0], "{}", kit.engine);
        let own = match kit.database.engine() {
            Engine::Sqlite => {
                "insert or replace into history (scope, number, at, by_account, facts, seal) \
                 select scope, number, at + 1, by_account, facts, seal from history"
            }
            Engine::Postgres => "truncate history",
        };
        for statement in ALTERING.into_iter().chain([own]) {
            assert!(is_refused(&kit, statement).await, "{statement}");
        }
        // Control: without the triggers it is done, said, and shown by the seals.
        unguard(&kit.database).await;
        for statement in ALTERING.into_iter().chain([own]) {
            assert!(!is_refused(&kit, statement).await, "{statement}");
        }
        let missing = history::missing_guards(&mut kit.database).await;
        assert!(missing.expect("read").contains(&"history_not_altered"));
        tamper(&kit, sql(ALTERING[0])).await;
        let found = history::verify(&mut kit.database).await.expect("read");
        assert!(!found.is_empty() && found.iter().all(|one| one.number == 2));
    }
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
            unguard(&kit.database).await;
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

/// One way to tamper with a line of a log, and the line at which it must be found.
type Way = (&'static str, fn(&str, i64) -> Vec<Query>, fn(i64) -> i64);

const WAYS: [Way; 7] = [
    (
        "edited facts",
        |scope, line| {
            let text = "update history set facts = facts || ' ' where scope = $1 and number = $2";
            vec![sql(text).bind(scope).bind(line)]
        },
        |line| line,
    ),
    (
        "edited moment",
        |scope, line| {
            let text = "update history set at = at - 1 where scope = $1 and number = $2";
            vec![sql(text).bind(scope).bind(line)]
        },
        |line| line,
    ),
    (
        "edited name",
        |scope, line| {
            let text = "update history set by_account = 'x' where scope = $1 and number = $2";
            vec![sql(text).bind(scope).bind(line)]
        },
        |line| line,
    ),
    (
        "edited seal",
        |scope, line| {
            let text = "update history set seal = 'f' || seal where scope = $1 and number = $2";
            vec![sql(text).bind(scope).bind(line)]
        },
        |line| line,
    ),
    (
        "deleted",
        |scope, line| {
            let text = "delete from history where scope = $1 and number = $2";
            vec![sql(text).bind(scope).bind(line)]
        },
        |line| line + 1,
    ),
    (
        "inserted",
        |scope, line| {
            let shift = "update history set number = -number - 1 where scope = $1 and number >= $2";
            let back = "update history set number = -number where scope = $1 and number < 0";
            let copy = "insert into history (scope, number, at, by_account, facts, seal) \
                        select scope, $2, at, by_account, facts, seal from history \
                        where scope = $1 and number = $2 + 1";
            vec![
                sql(shift).bind(scope).bind(line),
                sql(back).bind(scope),
                sql(copy).bind(scope).bind(line),
            ]
        },
        // The copy of the line is as sound as the line; the line after it is not.
        |line| line + 1,
    ),
    (
        "swapped",
        |scope, line| {
            let one = "update history set number = -1 where scope = $1 and number = $2";
            let two = "update history set number = $2 where scope = $1 and number = $2 + 1";
            let back = "update history set number = $2 + 1 where scope = $1 and number = -1";
            [one, two, back]
                .map(|text| sql(text).bind(scope).bind(line))
                .into()
        },
        |line| line,
    ),
];

/// How many lines the log has that is tampered with.
const LINES: i64 = 31;

async fn copy(kit: &Kit, scope: &str, put_back: bool) {
    let keep = "insert into history (scope, number, at, by_account, facts, seal) \
                select 'copy', number, at, by_account, facts, seal from history where scope = $1";
    let back = "insert into history (scope, number, at, by_account, facts, seal) \
                select $1, number, at, by_account, facts, seal from history where scope = 'copy'";
    if put_back {
        tamper(kit, sql("delete from history where scope = $1").bind(scope)).await;
    }
    tamper(kit, sql(if put_back { back } else { keep }).bind(scope)).await;
}

/// S23: every tampering is found, at its line. What was cut off at the end is found by a head
/// that was copied off the machine, and by that alone.
#[tokio::test]
async fn two_hundred_tamperings_are_each_found_at_their_line() {
    for mut kit in kits().await {
        let mission = mission(&kit);
        unguard(&kit.database).await;
        happen(&kit, mission, usize::try_from(LINES).expect("few")).await;
        let scope = mission.to_string();
        let heads = history::heads(&mut kit.database).await.expect("read");
        assert_eq!((heads.len(), heads[0].number), (1, LINES));
        copy(&kit, &scope, false).await;
        let mut tampered = 0;
        for line in 1..LINES {
            for (what, way, found_at) in WAYS {
                for query in way(&scope, line) {
                    tamper(&kit, query).await;
                }
                let found = history::verify(&mut kit.database).await.expect("read");
                let found = found.into_iter().filter(|one| one.scope == scope);
                let found: Vec<i64> = found.map(|one| one.number).collect();
                let at = format!("{what} at {line} on {}", kit.engine);
                assert_eq!(found, [found_at(line)], "{at}");
                copy(&kit, &scope, true).await;
                tampered += 1;
            }
        }
        assert!(tampered >= 200, "{tampered} tamperings");
        // The control: put back as it was, the log is sound, and its head stands.
        let lost = history::lost(&mut kit.database, &heads).await;
        assert_eq!(lost.expect("read"), []);

        let cut = sql("delete from history where scope = $1 and number > 20").bind(&scope);
        tamper(&kit, cut).await;
        let found = history::verify(&mut kit.database).await.expect("read");
        assert!(found.iter().all(|one| one.scope != scope), "missed alone");
        let lost = history::lost(&mut kit.database, &heads).await;
        let expected = Tampered {
            scope,
            number: LINES,
        };
        assert_eq!(lost.expect("read"), [expected], "{}", kit.engine);
    }
}
