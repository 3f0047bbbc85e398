//! Claims on both engines, alone and in a race.

use attache_foundation::App;
use attache_foundation::history::By;
use attache_foundation::ids::{MeetingId, MissionId, RoomId};
use attache_platform::database::{Database, sql};
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_testkit::kits;

use super::{NotClaimed, Resource, claim, release};

const MINUTE: i64 = 60_000;

/// How many claim the same table at once.
const RACERS: usize = 16;

fn new_id<T>(app: &App) -> Id<T> {
    Id::new(app.now(), app.chance())
}

/// Claims in a change of its own; says whether it was kept.
async fn claims(
    app: &App,
    mission: MissionId,
    resource: Resource,
    (from, to): (i64, i64),
    holder: MeetingId,
) -> bool {
    let mut change = app.change(By::Itself, Some(mission)).await.unwrap();
    let (from, to) = (Moment(from * MINUTE), Moment(to * MINUTE));
    match claim(&mut change, resource, from, to, holder).await {
        Ok(()) => change.finish().await.map(|()| true).unwrap(),
        Err(NotClaimed::Taken(_)) => false,
        Err(NotClaimed::Broken(error)) => panic!("{error}"),
    }
}

async fn rows(database: &Database) -> i64 {
    attache_testkit::count(database, "select count(*) from occupancy").await
}

#[tokio::test]
async fn what_is_taken_is_refused_and_what_only_meets_it_is_not() {
    for kit in kits().await {
        let (app, mission) = (&kit.app, new_id(&kit.app));
        let table = Resource::Table(new_id(app), 4);
        let (one, other): (MeetingId, MeetingId) = (new_id(app), new_id(app));
        assert!(claims(app, mission, table, (20, 40), one).await);
        assert!(!claims(app, mission, table, (35, 55), other).await);
        assert_eq!(
            rows(&kit.database).await,
            4,
            "what was refused left nothing: {}",
            kit.engine
        );
        assert!(claims(app, mission, table, (40, 60), other).await);
    }
}

#[tokio::test]
async fn a_refusal_names_when_and_by_what() {
    for kit in kits().await {
        let (app, mission) = (&kit.app, new_id(&kit.app));
        let person = Resource::Person(new_id(app));
        let first: MeetingId = new_id(app);
        assert!(claims(app, mission, person, (20, 40), first).await);
        let mut change = app.change(By::Itself, Some(mission)).await.unwrap();
        let (from, to) = (Moment(10 * MINUTE), Moment(30 * MINUTE));
        let refused = claim(&mut change, person, from, to, new_id(app)).await;
        let Err(NotClaimed::Taken(taken)) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(taken.holder, first);
        assert_eq!(taken.at, Moment(20 * MINUTE));
    }
}

#[tokio::test]
async fn what_is_released_can_be_claimed_again() {
    for kit in kits().await {
        let (app, mission) = (&kit.app, new_id(&kit.app));
        let table = Resource::Table(new_id(app), 1);
        let (one, other): (MeetingId, MeetingId) = (new_id(app), new_id(app));
        assert!(claims(app, mission, table, (0, 20), one).await);
        let mut change = app.change(By::Itself, Some(mission)).await.unwrap();
        release(&mut change, one).await.unwrap();
        change.finish().await.unwrap();
        assert!(claims(app, mission, table, (0, 20), other).await);
    }
}

#[tokio::test]
async fn of_sixteen_who_claim_at_once_one_has_the_table() {
    for kit in kits().await {
        let mission = new_id(&kit.app);
        let room: RoomId = new_id(&kit.app);
        let mut racers = tokio::task::JoinSet::new();
        for racer in 0..RACERS {
            let (app, holder) = (kit.app.clone(), new_id(&kit.app));
            // Starts are five minutes apart, and each overlaps with all others.
            let from = 5 * i64::try_from(racer % 3).unwrap();
            racers.spawn(async move {
                claims(
                    &app,
                    mission,
                    Resource::Table(room, 1),
                    (from, from + 20),
                    holder,
                )
                .await
            });
        }
        let kept = racers.join_all().await;
        assert_eq!(
            kept.iter().filter(|kept| **kept).count(),
            1,
            "{}",
            kit.engine
        );
        assert_eq!(rows(&kit.database).await, 4);
    }
}

/// The unique key alone has the last word: writers of different locks race past each other's
/// reading, and still only one is kept.
#[tokio::test]
async fn the_key_holds_where_the_lock_does_not() {
    for kit in kits().await {
        let kept = race_past_the_lock(&kit.database, "occupancy").await;
        assert_eq!(kept, 1, "{}", kit.engine);
    }
}

/// The control: the same race on a table without the key books twice.
#[tokio::test]
async fn without_the_key_the_same_race_books_twice() {
    for kit in kits().await {
        let scratch =
            "create table scratch (mission text, resource text, tick bigint, holder text)";
        kit.database.administer(scratch).await.unwrap();
        let kept = race_past_the_lock(&kit.database, "scratch").await;
        assert!(kept > 1, "{}: the control must double-book", kit.engine);
    }
}

/// Sixteen look whether a tick is free, wait until all have looked, and then take it, each under
/// a lock of its own; gives how many rows stand for that tick.
async fn race_past_the_lock(database: &Database, table: &'static str) -> i64 {
    let looked = std::sync::Arc::new(tokio::sync::Barrier::new(RACERS));
    let mut racers = tokio::task::JoinSet::new();
    for racer in 0..RACERS {
        let (mut database, looked) = (database.clone(), looked.clone());
        racers.spawn(async move {
            use attache_platform::database::Reads;
            let free = match table {
                "occupancy" => "select count(*) from occupancy where resource = 'table:x:1'",
                _ => "select count(*) from scratch where resource = 'table:x:1'",
            };
            let free = database.number(sql(free)).await.unwrap() == 0;
            looked.wait().await;
            if !free {
                return;
            }
            let take = match table {
                "occupancy" => "insert into occupancy values ('m', 'table:x:1', 7, $1)",
                _ => "insert into scratch values ('m', 'table:x:1', 7, $1)",
            };
            let mut writing = database.write(&format!("lock of {racer}")).await.unwrap();
            if writing
                .execute(sql(take).bind(racer.to_string()))
                .await
                .is_ok()
            {
                writing.commit().await.unwrap();
            }
        });
    }
    racers.join_all().await;
    let count = match table {
        "occupancy" => "select count(*) from occupancy",
        _ => "select count(*) from scratch",
    };
    attache_testkit::count(database, count).await
}
